/** Ways from mark to mark of a chart. */

import type { Place } from '../../engine/types';

/** The place that is nearest, if one is near enough. */
export function closest(places: readonly Place[], at: Place, by: 'across' | 'both', reach: number): number | null {
  let best: number | null = null;
  let least = reach;
  for (const [index, { x, y }] of places.entries()) {
    const distance = by === 'across' ? Math.abs(x - at.x) : Math.hypot(x - at.x, y - at.y);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Where a key leads along a row of points; null where it leads nowhere. */
export function along(count: number, from: number, key: string): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}

/** Where a key leads in rows of nodes; null for a key that leads nowhere at all. */
export function across(places: readonly Place[], from: number, key: string): number | null {
  const at = places[from];
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  if (at === undefined || !['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].includes(key)) return null;
  const sideways = key === 'ArrowRight' || key === 'ArrowLeft';
  let best = from;
  let least = Infinity;
  for (const [index, { x, y }] of places.entries()) {
    const [ahead, aside] = sideways ? [(x - at.x) * sign, Math.abs(y - at.y)] : [(y - at.y) * sign, Math.abs(x - at.x)];
    if (ahead <= 0 || (sideways && aside > 0)) continue;
    // The next row counts for more than any way along it.
    const distance = sideways ? ahead : ahead * 10_000 + aside;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
