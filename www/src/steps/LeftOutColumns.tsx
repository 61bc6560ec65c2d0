import { computed, signal } from '@preact/signals';
import { t } from '../i18n/text';
import { plan, table } from '../state/store';

interface LeftOut {
  readonly name: string;
  readonly reason: 'identifier' | 'person' | 'unnamed';
}

const leftOut = computed<readonly LeftOut[]>(() => {
  const names = table.value?.inspection.columns.map(({ name }) => name) ?? [];
  return names.flatMap((name): LeftOut[] => {
    const role = plan.value.columns[name]?.role;
    if (role === undefined) return [{ name, reason: 'unnamed' }];
    return role === 'identifier' || role === 'person' ? [{ name, reason: role }] : [];
  });
});

const wanted = signal<readonly string[]>([]);

/** Columns that are to be written although they would be left out. */
export const keptColumns = computed(() =>
  wanted.value.filter(name => leftOut.value.some(column => column.name === name)),
);

const REASONS = {
  identifier: 'left-out-identifier',
  person: 'left-out-person',
  unnamed: 'left-out-unnamed',
} as const;

/** The columns that the table to give away does not hold, and why; each can be kept all the same. */
export function LeftOutColumns() {
  const columns = leftOut.value;
  if (columns.length === 0) return <p class="soft">{t('left-out-none')}</p>;
  return (
    <div class="stack tight">
      <h3>{t('left-out-title', { count: columns.length })}</h3>
      <ul class="release-list">
        {columns.map(({ name, reason }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong> <span class="soft">{t(REASONS[reason])}</span>
            </span>
            <label class="check">
              <input
                type="checkbox"
                aria-label={t('left-out-keep-column', { column: name })}
                checked={keptColumns.value.includes(name)}
                onChange={event => {
                  const others = wanted.value.filter(other => other !== name);
                  wanted.value = event.currentTarget.checked ? [...others, name] : others;
                }}
              />
              {t('left-out-keep')}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
