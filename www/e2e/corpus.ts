/** The corpus of cases in `tests/cases`, which drives Rust, the npm package and the worker alike. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'smol-toml';

const FOLDER = join(import.meta.dirname, '..', '..', 'tests', 'cases');

/** Keys by which a path picks an element of an array. */
const KEYS = ['id', 'name', 'model', 'condition', 'threshold', 'size', 'attributes', 'l', 'missing_as', 'value', 'cells', 'kind'];

export interface Case {
  readonly name: string;
  readonly table: string;
  readonly plan: string;
  /** The table is read as the plan says. */
  readonly reads?: boolean;
  readonly files?: Readonly<Record<string, string>>;
  readonly 'as-released'?: boolean;
  /** The figures that take longer are asked for too. */
  readonly full?: boolean;
  readonly expect?: Readonly<Record<string, number | boolean | string>>;
  readonly release?: readonly string[];
  /** SHA-256 of the picture, by chart. */
  readonly charts?: Readonly<Record<string, string>>;
  /** The same of the pictures of a search for the frontier. */
  readonly 'search-charts'?: Readonly<Record<string, string>>;
  readonly error?: string;
}

/** Every case, file by file. */
export function cases(): Case[] {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.toml'));
  return files.sort().flatMap(file => {
    const { case: found } = parse(readFileSync(join(FOLDER, file), 'utf8'));
    return found as unknown as Case[];
  });
}

/** The value at a path such as `utility[loss].value`. */
export function at(value: unknown, path: string): unknown {
  const steps = path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>((found, step) => {
    if (!step.startsWith('[')) return (found as Record<string, unknown> | undefined)?.[step];
    const key = step.slice(1, -1);
    const elements = (found ?? []) as Record<string, unknown>[];
    return elements.find(element => KEYS.some(name => element[name] !== undefined && String(element[name]) === key));
  }, value);
}
