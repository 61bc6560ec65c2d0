import { lang } from '../state/store';

/** What stands where a figure has no value. */
export const NO_VALUE = '—';

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang.value}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(lang.value, options);
  formats.set(key, made);
  return made;
}

/** A whole number with its thousands marked. */
export function whole(value: number): string {
  return format({ maximumFractionDigits: 0 }).format(value);
}

/** A whole number; one that is too long to be read as its leading digits and a power of ten. */
export function large(value: number): string {
  if (Math.abs(value) < 1e15) return whole(value);
  return format({ notation: 'scientific', maximumFractionDigits: 3 }).format(value);
}

/** A number with a fixed count of decimals, so that a column of them aligns. */
export function decimal(value: number, digits = 3): string {
  return format({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A share as a percentage; a share that is not nothing is never shown as nothing. */
export function percent(share: number, digits = 1): string {
  const least = 10 ** -(digits + 2);
  const shown = format({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (share > 0 && share < least / 2) return `< ${shown.format(least)}`;
  if (share < 1 && share > 1 - least / 2) return `> ${shown.format(1 - least)}`;
  return shown.format(share);
}

/** A size in bytes with a unit that fits. */
export function bytes(value: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let step = 0;
  let scaled = value;
  while (scaled >= 1000 && step < units.length - 1) {
    scaled /= 1000;
    step += 1;
  }
  const unit = units[step] ?? 'byte';
  return format({
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(scaled);
}

/** Seconds, with more digits where it was quick. */
export function seconds(value: number): string {
  const digits = value < 1 ? 2 : 1;
  return format({
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A reading speed. */
export function speed(bytesPerSecond: number): string {
  return format({
    style: 'unit',
    unit: 'megabyte-per-second',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytesPerSecond / 1e6);
}
