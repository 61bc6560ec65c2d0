import { NO_VALUE, percent, whole } from './numbers';
import { t } from './text';

/** The least class size whose risk 1/size is not above a threshold. */
export function effectiveK(threshold: number): number {
  let size = Math.max(1, Math.floor(1 / threshold));
  while (1 / size > threshold) size += 1;
  while (size > 1 && 1 / (size - 1) <= threshold) size -= 1;
  return size;
}

/** A risk as one person in so many; the size of the class says it exactly. */
export function oneIn(risk: number): string {
  return t('one-in', { size: whole(Math.round(1 / risk)) });
}

/** A risk as a percentage, or a dash. */
export function risk(value: number | null): string {
  return value === null ? NO_VALUE : percent(value);
}
