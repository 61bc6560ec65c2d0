import type { ColumnProfile, Kind, Role } from '../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { KINDS, ROLES } from '../i18n/terms';
import { setKind, setRole } from '../state/actions';
import { guess, plan } from '../state/store';
import { PersonSettings } from './PersonSettings';

interface ColumnRowProps {
  readonly profile: ColumnProfile;
  readonly rows: number;
}

/** One column: what it holds, and what it is. */
export function ColumnRow({ profile, rows }: ColumnRowProps) {
  const { name } = profile;
  const planned = plan.value.columns[name]?.role;
  const role = planned ?? profile.role;
  const asked = plan.value.columns[name]?.kind;
  const found = asked === undefined ? profile.kind : guess.value?.columns.find(column => column.name === name)?.kind;
  return (
    <tr class={`column-row role-${role}`}>
      <th scope="row" class="column-name">
        {name}
      </th>
      <td class="column-role">
        <select
          class="field"
          aria-label={t('role-of', { column: name })}
          value={role}
          onChange={event => setRole(name, event.currentTarget.value as Role)}
        >
          {Object.entries(ROLES).map(([value, words]) => (
            <option key={value} value={value}>
              {t(words.name)}
            </option>
          ))}
        </select>
        <div class="soft">{reason(profile, role)}</div>
        <PersonSettings name={name} role={role} kind={profile.kind} />
      </td>
      <td class="column-kind">
        <select
          class="field"
          aria-label={t('kind-of', { column: name })}
          value={asked ?? ''}
          onChange={event => {
            const word = event.currentTarget.value;
            setKind(name, word === '' ? undefined : (word as Kind));
          }}
        >
          <option value="">{found === undefined ? t('found-out') : t('kind-found', { kind: t(KINDS[found as Kind]) })}</option>
          {Object.entries(KINDS).map(([word, words]) => (
            <option key={word} value={word}>
              {t(words)}
            </option>
          ))}
        </select>
        <div class="soft">{profile.kind_reason}</div>
      </td>
      <td class="number" data-label={t('column-distinct')}>
        {whole(profile.distinct)}
      </td>
      <td class="number" data-label={t('column-missing')}>
        {whole(profile.missing)}
        {profile.missing > 0 && <div class="soft">{percent(profile.missing / rows)}</div>}
      </td>
      <td class="number" data-label={t('distinction-short')}>
        {profile.distinction === null ? NO_VALUE : decimal(profile.distinction, 4)}
      </td>
      <td class="number" data-label={t('separation-short')}>
        {profile.separation === null ? NO_VALUE : decimal(profile.separation, 4)}
      </td>
    </tr>
  );
}

/** Why the column has its role: the reason of the guess as long as that holds, else who chose otherwise. */
function reason({ name, role_reason: planned }: ColumnProfile, role: string): string {
  const guessed = guess.value?.columns.find(column => column.name === name);
  if (guessed === undefined || plan.value.columns[name] === undefined) return planned;
  if (guessed.role === role) return guessed.role_reason;
  const words = ROLES[guessed.role as Role];
  return t('role-chosen', { reason: planned, guess: t(words.name) });
}
