import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { NoiseTable } from '../engine/types';
import { t, type PlainKey } from '../i18n/text';
import { inspection } from '../state/store';
import { Icon } from '../widgets/Icon';
import { NumberField } from '../widgets/NumberField';
import { NumberListField } from './NumberListField';
import { cellColumns, edges, kindOf, numberColumns, ofKind, withColumns, type TableKind } from './noise';

const KINDS: Readonly<Record<TableKind, PlainKey>> = {
  counts: 'noise-kind-counts',
  histogram: 'noise-kind-histogram',
  mean: 'noise-kind-mean',
};

interface NoiseTableEditorProps {
  readonly table: NoiseTable;
  readonly number: number;
  readonly onChange: (next: NoiseTable) => void;
  readonly onRemove: () => void;
}

/** What one table with noise counts, and by what. */
export function NoiseTableEditor({ table, number, onChange, onRemove }: NoiseTableEditorProps) {
  const profiles = inspection.value?.columns ?? [];
  const numbers = numberColumns(profiles);
  const kind = kindOf(table);
  const { columns = [], mean, bounds = [0, 100], bins = {} } = table;
  const [first, second] = columns;
  const binned = Object.keys(bins)[0];
  const choices = kind === 'histogram' ? numbers : cellColumns(profiles);
  const put = (at: 0 | 1, name: string) => {
    const next = at === 0 ? [name, second] : [first, name];
    const kept = next.filter((column): column is string => column !== undefined && column !== '');
    const changed = withColumns(table, [...new Set(kept)]);
    // The edges of a histogram go with its column.
    onChange(kind === 'histogram' && at === 0 ? { ...changed, bins: { [name]: bins[binned ?? name] ?? [0] } } : changed);
  };
  return (
    <div class="noise-table" role="group" aria-label={t('noise-table', { number })}>
      <div class="goal-conditions plain">
        <Choice label={t('noise-kind')} value={kind} onChange={next => onChange(ofKind(table, next as TableKind, numbers) ?? table)}>
          {Object.entries(KINDS).map(([value, name]) => (
            <option key={value} value={value} disabled={value !== 'counts' && numbers.length === 0}>
              {t(name)}
            </option>
          ))}
        </Choice>
        {mean !== undefined && (
          <Choice label={t('noise-mean')} value={mean} onChange={name => onChange({ ...table, mean: name })}>
            <Options names={numbers} chosen={mean} />
          </Choice>
        )}
        <Choice label={kind === 'histogram' ? t('noise-binned') : t('noise-by')} value={first ?? ''} onChange={name => put(0, name)}>
          {kind === 'mean' && <option value="">{t('noise-by-none')}</option>}
          <Options names={choices} chosen={first} />
        </Choice>
        {first !== undefined && (
          <Choice label={t('noise-and-by')} value={second ?? ''} onChange={name => put(1, name)}>
            <option value="">{t('noise-by-none')}</option>
            <Options names={cellColumns(profiles).filter(name => name !== first)} chosen={second} />
          </Choice>
        )}
        {mean !== undefined && (
          <>
            <NumberField label={t('noise-low')} value={bounds[0]} most={bounds[1]} onCommit={low => onChange({ ...table, bounds: apart(low ?? 0, bounds[1]) })} />
            <NumberField
              label={t('noise-high')}
              value={bounds[1]}
              least={bounds[0]}
              hint={t('noise-bounds-hint')}
              onCommit={high => onChange({ ...table, bounds: apart(bounds[0], high ?? 100) })}
            />
          </>
        )}
        {kind === 'histogram' && first !== undefined && (
          <NumberListField
            label={t('noise-edges')}
            hint={t('noise-edges-hint')}
            numbers={bins[first] ?? []}
            onCommit={typed => onChange({ ...table, bins: { [first]: edges(typed) } })}
          />
        )}
      </div>
      <button type="button" class="button quiet icon-only" aria-label={t('noise-remove-table', { number })} onClick={onRemove}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

/** Bounds have to lie apart. */
function apart(low: number, high: number): readonly [number, number] {
  return low < high ? [low, high] : [low, low + 1];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ComponentChildren;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div class="parameter">
      <label for={id}>{label}</label>
      <select id={id} class="field" value={value} onChange={event => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}

/** Names of columns; one that the plan names stays, whatever it is. */
function Options({ names, chosen }: { readonly names: readonly string[]; readonly chosen: string | undefined }) {
  const all = chosen === undefined || names.includes(chosen) ? names : [chosen, ...names];
  return (
    <>
      {all.map(name => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </>
  );
}
