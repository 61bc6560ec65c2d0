/** What the panel of distributions shows first. */

import type { ColumnDistribution } from '../engine/types';

/** The column that changes most; the first where several do, or none. */
export function mostChanged(columns: readonly ColumnDistribution[]): ColumnDistribution | undefined {
  const moved = ({ total_variation }: ColumnDistribution) => total_variation ?? 0;
  return columns.reduce<ColumnDistribution | undefined>(
    (most, column) => (most === undefined || moved(column) > moved(most) ? column : most),
    undefined,
  );
}
