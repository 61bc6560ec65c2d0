import type { DateUnit, Intervals, Recipe } from '../engine/types';
import type { PlainKey } from '../i18n/text';

/** A way to generalize, as the page offers it. */
export type RecipeKind = 'none' | 'intervals' | 'prefix' | 'dates' | 'groups' | 'csv' | 'rows';

/** The ways in the order of the menu, with their words. */
export const KINDS: readonly { readonly kind: RecipeKind; readonly name: PlainKey; readonly meaning: PlainKey }[] = [
  { kind: 'none', name: 'recipe-none', meaning: 'recipe-none.meaning' },
  { kind: 'intervals', name: 'recipe-intervals', meaning: 'recipe-intervals.meaning' },
  { kind: 'dates', name: 'recipe-dates', meaning: 'recipe-dates.meaning' },
  { kind: 'prefix', name: 'recipe-prefix', meaning: 'recipe-prefix.meaning' },
  { kind: 'groups', name: 'recipe-groups', meaning: 'recipe-groups.meaning' },
  { kind: 'csv', name: 'recipe-csv', meaning: 'recipe-csv.meaning' },
  { kind: 'rows', name: 'recipe-rows', meaning: 'recipe-rows.meaning' },
];

/** The units of dates from fine to coarse, with their words. */
export const DATE_UNITS: readonly { readonly unit: DateUnit; readonly name: PlainKey }[] = [
  { unit: 'day', name: 'date-unit-day' },
  { unit: 'month', name: 'date-unit-month' },
  { unit: 'quarter', name: 'date-unit-quarter' },
  { unit: 'year', name: 'date-unit-year' },
  { unit: 'decade', name: 'date-unit-decade' },
];

/** Which way a recipe is. */
export function kindOf(recipe: Recipe | undefined): RecipeKind {
  if (recipe === undefined) return 'none';
  return KINDS.find(({ kind }) => kind in recipe)?.kind ?? 'none';
}

/** The numbers in a text like `5, 10, 20`; null where a part is no number. */
export function numbersIn(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,、;/]+/)
    .filter(part => part !== '');
  const numbers = parts.map(Number);
  return numbers.every(Number.isFinite) ? numbers : null;
}

/** One value a row, one level a column: what the groups and the rows of a plan are edited as. */
export type Grid = readonly (readonly string[])[];

/**
 * The grid with one cell changed.
 *
 * Levels keep coarsening: all that stands for the same group below moves along, and what joins a group takes over what that has above it.
 */
export function withCell(grid: Grid, row: number, level: number, label: string): Grid {
  const below = grid[row]?.[level - 1];
  const joined = grid.find(cells => cells[level] === label && cells[level - 1] !== below);
  const change = (cell: string, at: number): string => {
    if (at < level) return cell;
    return at === level ? label : (joined?.[at] ?? cell);
  };
  return grid.map(cells => (cells[level - 1] === below ? cells.map(change) : cells));
}

/** The grid with one more level, which starts like the one below. */
export function withLevelAdded(grid: Grid): Grid {
  return grid.map(cells => [...cells, cells.at(-1) ?? '']);
}

/** The grid without its last level. */
export function withLevelRemoved(grid: Grid): Grid {
  return grid.map(cells => cells.slice(0, -1));
}

/** The grid of a plan's groups over the values of the column. */
export function gridOfGroups(
  levels: readonly Readonly<Record<string, readonly string[]>>[],
  values: readonly string[],
): Grid {
  const parents = levels.map(groups => {
    const parent = new Map<string, string>();
    for (const [name, members] of Object.entries(groups)) for (const member of members) parent.set(member, name);
    return parent;
  });
  const known = new Set(values);
  const named = Object.values(levels[0] ?? {})
    .flat()
    .filter(value => !known.has(value));
  return [...values, ...named].map(value => {
    const cells = [value];
    for (const parent of parents) cells.push(parent.get(cells.at(-1) ?? '') ?? cells.at(-1) ?? '');
    return cells;
  });
}

/** The plan's groups of a grid. */
export function groupsOfGrid(grid: Grid): Record<string, string[]>[] {
  const levels = Math.max(0, (grid[0]?.length ?? 1) - 1);
  return Array.from({ length: levels }, (_, below) => {
    const groups = new Map<string, Set<string>>();
    for (const cells of grid) {
      const name = cells[below + 1] ?? '';
      groups.set(name, (groups.get(name) ?? new Set()).add(cells[below] ?? ''));
    }
    return Object.fromEntries([...groups].map(([name, members]) => [name, [...members]]));
  });
}

/** Where the editor of intervals starts. */
export const FIRST_INTERVALS: Intervals = { widths: [5, 10, 20], origin: 0 };
