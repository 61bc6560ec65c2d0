/** What the panel of rare cases chooses from, and how it names what it does not show. */

import type { ErasedValue, Plan, RarePlan } from '../engine/types';
import { columnsOf, quasiIdentifiers } from '../state/plan';

/** The columns whose values can be followed. */
export function followable(plan: Plan): string[] {
  return [...columnsOf(plan, 'sensitive'), ...quasiIdentifiers(plan)];
}

/** The columns with one of them in or out; undefined where none is left, so that the core chooses. */
export function following(columns: readonly string[], name: string, on: boolean): RarePlan | undefined {
  const next = on ? [...columns, name] : columns.filter(column => column !== name);
  return next.length === 0 ? undefined : { columns: next };
}

/** How many values of each column are gone, by reason. */
export function erasedByColumn(erased: readonly ErasedValue[]): { readonly name: string; readonly reason: string; readonly values: number }[] {
  const counts = new Map<string, { name: string; reason: string; values: number }>();
  for (const { name, reason } of erased) {
    const key = `${reason} ${name}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { name, reason, values: 1 });
    else known.values += 1;
  }
  return [...counts.values()];
}
