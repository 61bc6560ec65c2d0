/** Tables with noise as the panel edits them. */

import type { ColumnProfile, NoisePlan, NoiseTable } from '../engine/types';

/** What stands in the cells of a table. */
export type TableKind = 'counts' | 'histogram' | 'mean';

/** Values of a column up to which it can make the cells of a table by itself. */
const MOST_VALUES = 1_000;

/** The plan of somebody who asks for noise for the first time. */
export function firstNoise(table: NoiseTable): NoisePlan {
  return { epsilon: 1, tables: [table] };
}

export function kindOf({ bins, mean }: NoiseTable): TableKind {
  if (mean !== undefined) return 'mean';
  return bins === undefined || Object.keys(bins).length === 0 ? 'counts' : 'histogram';
}

/** The columns whose values can make cells: quasi-identifiers do so at their level. */
export function cellColumns(columns: readonly ColumnProfile[]): string[] {
  return columns.filter(({ role, distinct }) => role === 'quasi-identifier' || distinct <= MOST_VALUES).map(({ name }) => name);
}

/** The columns of numbers, but for those that name somebody. */
export function numberColumns(columns: readonly ColumnProfile[]): string[] {
  const isNumber = ({ kind, role }: ColumnProfile) => (kind === 'integer' || kind === 'decimal') && role !== 'identifier' && role !== 'person';
  return columns.filter(isNumber).map(({ name }) => name);
}

/** Edges in ascending order, each once. */
export function edges(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** The table with the columns that make its cells; edges of a column that is gone go with it. */
export function withColumns({ columns: _, bins, ...rest }: NoiseTable, columns: readonly string[]): NoiseTable {
  const kept = Object.entries(bins ?? {}).filter(([name]) => columns.includes(name));
  return { ...rest, columns, ...(kept.length === 0 ? {} : { bins: Object.fromEntries(kept) }) };
}

/** The table with something else in its cells; undefined where there is no column for it. */
export function ofKind(table: NoiseTable, kind: TableKind, numbers: readonly string[]): NoiseTable | undefined {
  const columns = table.columns ?? [];
  const first = columns.find(column => numbers.includes(column)) ?? numbers[0];
  if (kind === 'counts') return { columns };
  if (first === undefined) return undefined;
  const others = columns.filter(column => column !== first);
  if (kind === 'mean') return { columns: others, mean: first, bounds: [0, 100] };
  return { columns: [first, ...others].slice(0, 2), bins: { [first]: [20, 40, 60, 80] } };
}

/** By how much the odds of anything about one record change at most. */
export function oddsFactor(epsilon: number): number {
  return Math.exp(epsilon);
}

/** What a suspicion can become at most. */
export function suspicionAfter(before: number, epsilon: number): number {
  const odds = (before / (1 - before)) * oddsFactor(epsilon);
  return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}
