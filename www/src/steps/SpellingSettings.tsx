import type { Inspection, NormalisePlan } from '../engine/types';
import { whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { setInput } from '../state/actions';
import { plan } from '../state/store';
import { Switch } from '../widgets/Switch';
import './SpellingSettings.css';

const KINDS = ['width', 'kana', 'space', 'missing'] as const;

type Kind = (typeof KINDS)[number];

const HOW = {
  width: 'spelling-how-width',
  kana: 'spelling-how-kana',
  space: 'spelling-how-space',
  missing: 'spelling-how-missing',
} as const;

interface Found {
  readonly column: string;
  readonly values: number;
  readonly records: number;
  readonly done: boolean;
}

/** Spellings that could be made alike: what each would change, and a switch to agree. */
export function SpellingSettings({ inspection }: { readonly inspection: Inspection }) {
  const chosen = plan.value.input?.normalise ?? {};
  const kinds = KINDS.map(kind => ({ kind, found: foundOf(inspection, kind) }));
  const shown = kinds.filter(({ kind, found }) => found.length > 0 || (chosen[kind] ?? false) !== false);
  return (
    <section class="panel stack" aria-labelledby="spelling-title">
      <h2 id="spelling-title">{t('spelling-title')}</h2>
      <p class="soft">{shown.length === 0 ? t('spelling-none') : t('spelling-text')}</p>
      {shown.map(({ kind, found }) => (
        <KindSetting key={kind} kind={kind} found={found} chosen={chosen} />
      ))}
    </section>
  );
}

interface KindSettingProps {
  readonly kind: Kind;
  readonly found: readonly Found[];
  readonly chosen: NormalisePlan;
}

function KindSetting({ kind, found, chosen }: KindSettingProps) {
  const choice = chosen[kind] ?? false;
  const isTaken = (column: string) => (typeof choice === 'boolean' ? choice : choice.includes(column));
  const choose = (next: boolean | readonly string[]) => {
    const { [kind]: _, ...others } = chosen;
    const isNothing = typeof next === 'boolean' ? !next : next.length === 0;
    const normalise = isNothing ? others : { ...others, [kind]: next };
    setInput({ normalise: Object.keys(normalise).length === 0 ? undefined : normalise });
  };
  const toggle = (column: string, on: boolean) => {
    const taken = found.map(one => one.column).filter(name => (name === column ? on : isTaken(name)));
    choose(taken.length === found.length ? true : taken);
  };
  return (
    <div class="spelling-kind">
      <Switch
        label={t(`normalise-${kind}`)}
        hint={t(HOW[kind])}
        on={choice !== false}
        onChange={choose}
      />
      <ul class="spelling-columns">
        {found.map(({ column, values, records, done }) => (
          <li key={column}>
            <label>
              <input
                type="checkbox"
                checked={isTaken(column)}
                onChange={event => toggle(column, event.currentTarget.checked)}
              />
              <span>
                {column}{' '}
                <span class="soft">
                  {t(done ? 'spelling-done' : 'spelling-open', { values: whole(values), records: whole(records) })}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The columns that a kind changes or would change, with how much. */
function foundOf({ input, columns }: Inspection, kind: Kind): readonly Found[] {
  const done = input.normalised
    .filter(one => one.kind === kind)
    .map(({ column, values, records }) => ({ column, values, records, done: true }));
  const open = columns.flatMap(({ name, normalise }) =>
    normalise.filter(one => one.kind === kind).map(({ values, records }) => ({ column: name, values, records, done: false })),
  );
  const order = columns.map(column => column.name);
  return [...done, ...open].sort((one, other) => order.indexOf(one.column) - order.indexOf(other.column));
}
