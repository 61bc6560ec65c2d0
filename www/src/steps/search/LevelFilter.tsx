import { t } from '../../i18n/text';
import { setBounds } from '../../state/actions';
import { plan, report, search } from '../../state/store';
import { columns, ranges, setRange, shown } from './candidates';

/** Shows only candidates whose levels lie in a range, and limits the next search to it when asked to. */
export function LevelFilter() {
  const names = columns.value;
  const bounded = names.filter(name => plan.value.columns[name]?.levels !== undefined);
  const chosen = names.flatMap(name => {
    const range = ranges.value.get(name);
    return range === undefined ? [] : [[name, range] as const];
  });
  const all = search.value?.figures?.frontier?.length ?? 0;
  const left = shown.value?.frontier?.length ?? 0;
  return (
    <details class="fold level-filter" open={chosen.length > 0 || bounded.length > 0}>
      <summary>
        <h4>{t('filter-title')}</h4>
        <span class="soft">{chosen.length === 0 ? t('filter-none') : t('filter-left', { left, all })}</span>
      </summary>
      <div class="stack tight">
        <div class="filter-columns">
          {names.map(name => (
            <Range key={name} column={name} />
          ))}
        </div>
        <div class="row">
          <button
            type="button"
            class="button small"
            disabled={chosen.length === 0}
            onClick={() => chosen.forEach(([name]) => setRange(name, undefined))}
          >
            {t('filter-all')}
          </button>
          <button
            type="button"
            class="button small"
            disabled={chosen.length === 0}
            onClick={() => setBounds(Object.fromEntries(chosen))}
          >
            {t('filter-bound')}
          </button>
          {bounded.length > 0 && (
            <button
              type="button"
              class="button small"
              onClick={() => setBounds(Object.fromEntries(bounded.map(name => [name, undefined])))}
            >
              {t('filter-unbound')}
            </button>
          )}
        </div>
        {bounded.length > 0 && (
          <p class="soft">
            {t('filter-bounded', {
              bounds: bounded.map(name => `${name} ${plan.value.columns[name]?.levels?.join('–') ?? ''}`).join(t('list-separator')),
            })}
          </p>
        )}
      </div>
    </details>
  );
}

function Range({ column }: { readonly column: string }) {
  const levels = report.value?.columns.find(({ name }) => name === column)?.levels ?? 1;
  const [from, to] = ranges.value.get(column) ?? [0, levels - 1];
  const put = (least: number, most: number) =>
    setRange(column, least === 0 && most === levels - 1 ? undefined : [least, most]);
  const all = Array.from({ length: levels }, (_, level) => level);
  return (
    <fieldset class="filter-column">
      <legend>{column}</legend>
      <Level label={t('filter-from', { column })} value={from} levels={all} onChange={level => put(level, Math.max(level, to))} />
      <span aria-hidden="true">–</span>
      <Level label={t('filter-to', { column })} value={to} levels={all} onChange={level => put(Math.min(level, from), level)} />
    </fieldset>
  );
}

interface LevelProps {
  readonly label: string;
  readonly value: number;
  readonly levels: readonly number[];
  readonly onChange: (level: number) => void;
}

function Level({ label, value, levels, onChange }: LevelProps) {
  return (
    <select class="field" aria-label={label} value={String(value)} onChange={event => onChange(Number(event.currentTarget.value))}>
      {levels.map(level => (
        <option key={level} value={String(level)}>
          {level}
        </option>
      ))}
    </select>
  );
}
