import type { Recipe } from '../engine/types';
import { table } from '../state/store';
import { kindOf, type RecipeKind } from './recipes';

/** The recipes that were left for another way, so that nothing has to be entered twice; they go with their table. */
const left = new WeakMap<object, Map<string, Recipe>>();

/** Keeps the recipe of a column for when its way is chosen again. */
export function remember(column: string, recipe: Recipe | undefined): void {
  const open = table.value;
  if (open === null || recipe === undefined) return;
  const recipes = left.get(open) ?? new Map<string, Recipe>();
  left.set(open, recipes.set(`${kindOf(recipe)} ${column}`, recipe));
}

/** The recipe that a column had when it was last generalized in this way. */
export function recall(column: string, kind: RecipeKind): Recipe | undefined {
  return table.value === null ? undefined : left.get(table.value)?.get(`${kind} ${column}`);
}
