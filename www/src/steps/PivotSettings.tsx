import { useId } from 'preact/hooks';
import type { PivotPlan } from '../engine/types';
import { t } from '../i18n/text';
import { setPivot } from '../state/actions';
import { guess, plan } from '../state/store';
import { TextField } from '../widgets/TextField';

/** Whether the table is a long one, of which each line has one value of a person under a key. */
export function PivotSettings() {
  const { pivot } = plan.value;
  const read = guess.value?.columns.map(column => column.name) ?? [];
  const names = read.filter(name => plan.value.columns[name]?.role !== 'person');
  const [first, second] = names;
  if (first === undefined || second === undefined) return null;
  return (
    <details class="panel fold pivot-settings" open={pivot !== undefined}>
      <summary>{t('pivot-title')}</summary>
      <div class="stack tight">
        <p class="soft">{t('pivot-text')}</p>
        <label class="check">
          <input
            type="checkbox"
            checked={pivot !== undefined}
            onChange={event => setPivot(event.currentTarget.checked ? { key: first, value: second } : undefined)}
          />
          {t('pivot-turn')}
        </label>
        {pivot !== undefined && <Turned pivot={pivot} names={names} />}
      </div>
    </details>
  );
}

interface TurnedProps {
  readonly pivot: PivotPlan;
  readonly names: readonly string[];
}

/** Which column holds the keys and which the values, and which keys become columns. */
function Turned({ pivot, names }: TurnedProps) {
  const id = useId();
  const { key, value } = pivot;
  const setKeys = (text: string) => {
    const keys = text
      .split(/[,、，]/)
      .map(word => word.trim())
      .filter(word => word !== '');
    setPivot(keys.length === 0 ? { key, value } : { key, value, keys });
  };
  // Whoever chooses the other one's column means that they change places; the keys named were those of another column.
  return (
    <div class="parameters">
      <div class="parameter">
        <label for={`${id}-key`}>{t('pivot-key')}</label>
        <Names id={`${id}-key`} names={names} chosen={key} onChange={name => setPivot({ key: name, value: name === value ? key : value })} />
      </div>
      <div class="parameter">
        <label for={`${id}-value`}>{t('pivot-value')}</label>
        <Names
          id={`${id}-value`}
          names={names}
          chosen={value}
          onChange={name => setPivot(name === key ? { key: value, value: name } : { ...pivot, value: name })}
        />
      </div>
      <div class="parameter">
        <label for={`${id}-keys`}>{t('pivot-keys')}</label>
        <TextField id={`${id}-keys`} value={pivot.keys?.join(', ') ?? ''} describedBy={`${id}-keys-hint`} onCommit={setKeys} />
        <span id={`${id}-keys-hint`} class="soft">
          {t('pivot-keys-hint')}
        </span>
      </div>
    </div>
  );
}

interface NamesProps {
  readonly id: string;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChange: (name: string) => void;
}

function Names({ id, names, chosen, onChange }: NamesProps) {
  return (
    <select id={id} class="field" value={chosen} onChange={event => onChange(event.currentTarget.value)}>
      {names.map(name => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
