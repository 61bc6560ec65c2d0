import type { ColumnProfile, DateUnit, Recipe } from '../engine/types';

/** A recipe that one click gives. */
export interface Suggestion {
  readonly recipe: Recipe;
  /** What the levels are: numbers with a word, or units. */
  readonly words:
    | { readonly key: 'suggest-intervals' | 'suggest-prefix'; readonly steps: readonly number[] }
    | { readonly key: 'suggest-dates'; readonly units: readonly DateUnit[] };
}

/** What fits a column by its kind and by how its first values look. */
export function suggestions(profile: ColumnProfile, values: readonly string[]): Suggestion[] {
  if (profile.kind === 'date') return [dates(['month', 'quarter', 'year']), dates(['year', 'decade'])];
  const length = values[0]?.length ?? 0;
  const codes =
    length >= 3 &&
    values.every(value => value.length === length && /^[\p{L}\d.-]+$/u.test(value)) &&
    /\d/.test(values.join(''));
  const made = codes ? [prefix(prefixSteps(length))] : [];
  if (profile.kind === 'integer' || profile.kind === 'decimal')
    return [...(length >= 5 ? made : []), intervals([5, 10, 20]), intervals([10, 20, 40])];
  return made;
}

function prefixSteps(length: number): number[] {
  if (length === 7) return [5, 3, 2];
  return [length - 1, length - 2, length - 3].filter(kept => kept >= 1);
}

function intervals(widths: readonly number[]): Suggestion {
  return { recipe: { intervals: { widths, origin: 0 } }, words: { key: 'suggest-intervals', steps: widths } };
}

function prefix(steps: readonly number[]): Suggestion {
  return { recipe: { prefix: steps }, words: { key: 'suggest-prefix', steps } };
}

function dates(units: readonly DateUnit[]): Suggestion {
  return { recipe: { dates: units }, words: { key: 'suggest-dates', units } };
}
