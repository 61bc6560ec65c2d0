import { decimal } from '../i18n/numbers';

/** Thresholds that guidelines name. */
export const THRESHOLDS: readonly number[] = [0.05, 0.075, 0.09, 0.1, 0.2, 0.33, 0.5];

/** A threshold with the digits that the common ones need, so that a column of them aligns. */
export function threshold(value: number): string {
  return decimal(value, Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9 ? 3 : 6);
}
