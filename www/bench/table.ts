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

/** Two more. */
export const TWELVE = [...COLUMNS, 'discharge_date', 'dpc'] as const;

/** The synthetic discharges with so many rows and the ten columns, or others; made once, then found again. */
export function discharges(rows: number, columns: readonly string[] = COLUMNS): string {
  const others = columns.length === COLUMNS.length ? '' : `-${columns.length}`;
  const file = join(ROOT, 'target', 'bench', `discharges-${rows}${others}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(join(ROOT, 'target', 'bench'), { recursive: true });
  const example = ['run', '--release', '--quiet', '--example', 'discharges', '--'];
  const options = ['--rows', String(rows), '--seed', '2024', '--columns', columns.join(','), '--out', file];
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

/** The same table with a number of three digits for each label, as statistical offices write answers; commas between them. */
export function coded(table: string): string {
  const file = table.replace(/\.csv$/, '-coded.csv').replace(SHARED, join(ROOT, 'target', 'bench'));
  if (existsSync(file)) return file;
  const numbers: Map<string, string>[] = [];
  const code = (label: string, column: number): string => {
    if (/^\d+$/.test(label)) return label;
    const known = (numbers[column] ??= new Map<string, string>());
    const number = known.get(label) ?? String(100 + known.size);
    known.set(label, number);
    return number;
  };
  const [header = '', ...lines] = readFileSync(table, 'utf8').trimEnd().split('\n');
  const records = lines.map(line => line.split(';').map(code).join(','));
  writeFileSync(file, [header.replaceAll(';', ','), ...records, ''].join('\n'));
  return file;
}

/** The plan of the example, without the columns that the ten lack. */
export function plan(): string {
  const whole = parse(readFileSync(join(ROOT, 'examples', 'discharges.toml'), 'utf8'));
  const columns = Object.entries(whole['columns'] ?? {}).filter(([name]) => (COLUMNS as readonly string[]).includes(name));
  return stringify({ ...whole, columns: Object.fromEntries(columns) });
}
