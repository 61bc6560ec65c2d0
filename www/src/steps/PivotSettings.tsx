import { t } from '../i18n/text';
import { setPivot } from '../state/actions';
import { guess, plan } from '../state/store';

/** Whether the table is a long one, of which each line has one value of a person under a key. */
export function PivotSettings() {
  const { pivot } = plan.value;
  const names = guess.value?.columns.map(column => column.name) ?? [];
  const choose = (key: string, value: string) => setPivot(key === '' || value === '' || key === value ? undefined : { ...pivot, key, value });
  const [first, second] = names.filter(name => plan.value.columns[name]?.role !== 'person');
  if (first === undefined || second === undefined) return null;
  const field = (label: string, chosen: string, onChange: (name: string) => void) => (
    <label>
      <span>{label}</span>{' '}
      <select class="field" value={chosen} onChange={event => onChange(event.currentTarget.value)}>
        {names.map(name => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="pivot-settings" open={pivot !== undefined}>
      <summary>{t('pivot-title')}</summary>
      <p class="soft">{t('pivot-text')}</p>
      <label>
        <input
          type="checkbox"
          checked={pivot !== undefined}
          onChange={event => setPivot(event.currentTarget.checked ? { key: first, value: second } : undefined)}
        />{' '}
        {t('pivot-turn')}
      </label>
      {pivot !== undefined && (
        <div class="row">
          {field(t('pivot-key'), pivot.key, key => choose(key, pivot.value))}
          {field(t('pivot-value'), pivot.value, value => choose(pivot.key, value))}
        </div>
      )}
    </details>
  );
}
