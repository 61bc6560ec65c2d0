import { lang } from '../state/store';
import { t } from '../i18n/text';
import { setRecipe } from '../state/actions';
import type { Suggestion } from '../state/suggestions';
import { DATE_UNITS } from './recipes';

interface SuggestionsProps {
  readonly column: string;
  readonly offered: readonly Suggestion[];
}

/** Recipes that fit the column, one click each. */
export function Suggestions({ column, offered }: SuggestionsProps) {
  if (offered.length === 0) return null;
  return (
    <div class="row">
      <span class="soft">{t('suggestions')}</span>
      {offered.map(suggestion => (
        <button
          key={words(suggestion)}
          type="button"
          class="button small"
          onClick={() => setRecipe(column, suggestion.recipe)}
        >
          {words(suggestion)}
        </button>
      ))}
    </div>
  );
}

function words({ words: said }: Suggestion): string {
  const list = new Intl.ListFormat(lang.value, { style: 'narrow', type: 'unit' });
  if (said.key === 'suggest-dates') {
    return list.format(
      said.units.map(unit => t(DATE_UNITS.find(entry => entry.unit === unit)?.name ?? 'date-unit-day')),
    );
  }
  return t(said.key, { steps: said.steps.join(' / ') });
}
