import type { Combine, Role, ShiftPlan } from '../engine/types';
import { t } from '../i18n/text';
import { COMBINE } from '../i18n/terms';
import { setCombine, setSeparator, setShift } from '../state/actions';
import { plan } from '../state/store';
import { NumberField } from '../widgets/NumberField';
import { TextField } from '../widgets/TextField';

interface PersonSettingsProps {
  readonly name: string;
  readonly role: Role | string;
  readonly kind: string;
}

/** How the values of a person's lines become one, and whether one cell holds several. */
export function PersonSettings({ name, role, kind }: PersonSettingsProps) {
  const { columns } = plan.value;
  const entry = columns[name];
  const persons = Object.values(columns).some(column => column.role === 'person');
  // A person has one weight and one household.
  const one = role === 'weight' || role === 'household';
  const rules = Object.entries(COMBINE).filter(([rule]) => !one || rule === 'first' || rule === 'last');
  if (entry === undefined || role === 'person' || role === 'identifier' || role === 'count') return null;
  return (
    <>
      {persons && (
        <label class="person-setting">
          <span class="soft">{t('combine-label')}</span>
          <select
            class="field"
            aria-label={t('combine-of', { column: name })}
            value={entry.combine ?? (one ? '' : 'set')}
            onChange={event => setCombine(name, (event.currentTarget.value || undefined) as Combine | undefined)}
          >
            {one && <option value="">{t('combine-agree')}</option>}
            {rules.map(([rule, words]) => (
              <option key={rule} value={rule}>
                {t(words)}
              </option>
            ))}
          </select>
        </label>
      )}
      {(role === 'quasi-identifier' || role === 'sensitive') && (
        <details class="person-setting" open={entry.separator !== undefined}>
          <summary class="soft">{t('separator-title')}</summary>
          <label>
            <span class="soft">{t('separator-by')}</span>
            <TextField
              label={t('separator-of', { column: name })}
              size={5}
              value={entry.separator ?? ''}
              onCommit={text => setSeparator(name, text.trim() === '' ? undefined : text)}
            />
          </label>
        </details>
      )}
      {(kind === 'date' || entry.shift !== undefined) && <ShiftSettings name={name} shift={entry.shift} />}
    </>
  );
}

interface ShiftSettingsProps {
  readonly name: string;
  readonly shift: ShiftPlan | undefined;
}

/** By how many days the dates of a person are moved, and from which seed. */
function ShiftSettings({ name, shift }: ShiftSettingsProps) {
  const { columns } = plan.value;
  // All dates of a person are moved alike, so a second column takes what the first one says.
  const known = shift ?? Object.values(columns).find(column => column.shift !== undefined)?.shift;
  return (
    <details class="person-setting" open={shift !== undefined}>
      <summary class="soft">{t('shift-title')}</summary>
      <NumberField
        label={t('shift-of', { column: name })}
        value={shift?.days ?? null}
        optional
        whole
        least={1}
        most={36525}
        unit={t('unit-days')}
        onCommit={days => setShift(name, days === null ? undefined : { ...known, days })}
      />
      {shift !== undefined && (
        <NumberField
          label={t('shift-seed')}
          hint={t('shift-seed-hint')}
          value={shift.seed ?? null}
          optional
          whole
          least={0}
          most={2 ** 32 - 1}
          onCommit={seed => setShift(name, seed === null ? { days: shift.days } : { days: shift.days, seed })}
        />
      )}
    </details>
  );
}
