import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { parse, stringify } from 'smol-toml';

const ROOT = join(import.meta.dirname, '..', '..');

/** The tables on which peers were timed. */
export const SHARED = join(resolve(ROOT, process.env['OBORO_SHARED'] ?? '../shared'), 'data', 'benchmarks');

export const COLUMNS = [
  'age',
  'sex',
  'postal_code',
  'municipality',
  'hospital',
  'admission_date',
  'icd10',
  'outcome',
  'length_of_stay',
  'cost_yen',
] as const;

/** The synthetic discharges with so many rows and the ten columns; made once, then found again. */
export function discharges(rows: number): string {
  const file = join(ROOT, 'target', 'bench', `discharges-${rows}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(join(ROOT, 'target', 'bench'), { recursive: true });
  const example = ['run', '--release', '--quiet', '--example', 'discharges', '--'];
  const options = ['--rows', String(rows), '--seed', '2024', '--columns', COLUMNS.join(','), '--out', file];
  execFileSync('cargo', [...example, ...options], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return file;
}

/** A shared table as a file that a visitor can choose; null where this machine has none. */
export function unpacked(name: string): string | null {
  const plain = join(SHARED, name, `${name}.csv`);
  if (existsSync(plain)) return plain;
  if (!existsSync(`${plain}.gz`)) return null;
  const file = join(ROOT, 'target', 'bench', `${name}.csv`);
  mkdirSync(join(ROOT, 'target', 'bench'), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, gunzipSync(readFileSync(`${plain}.gz`)));
  return file;
}

/** The plan of the example, without the columns that the ten lack. */
export function plan(): string {
  const whole = parse(readFileSync(join(ROOT, 'examples', 'discharges.toml'), 'utf8'));
  const columns = Object.entries(whole['columns'] ?? {}).filter(([name]) => (COLUMNS as readonly string[]).includes(name));
  return stringify({ ...whole, columns: Object.fromEntries(columns) });
}
