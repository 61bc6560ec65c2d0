// Reads tests/cases: one corpus, the same that the Rust tests run.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { parse } = createRequire(new URL('../../www/package.json', import.meta.url))('smol-toml');
const folder = new URL('../../tests/cases/', import.meta.url);

/** Every case, with the name of its file. */
export function cases() {
  const files = readdirSync(folder).filter(name => name.endsWith('.toml')).sort();
  return files.flatMap(file => parse(readFileSync(new URL(file, folder), 'utf8')).case.map(one => ({ file, ...one })));
}

/** How the table of a case is read. */
export function reading({ reads = false, plan }) {
  return reads ? parse(plan).input : {};
}

/** Keys by which a path picks an element of an array. */
const KEYS = ['id', 'name', 'model', 'condition', 'threshold', 'size', 'attributes', 'l', 'missing_as', 'value', 'cells', 'kind'];

/** The value at a path such as `utility[loss].value`. */
export function at(value, path) {
  const steps = path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
  return steps.reduce((found, step) => {
    if (!step.startsWith('[')) return found?.[step];
    const key = step.slice(1, -1);
    return found?.find(element => KEYS.some(name => element[name] !== undefined && String(element[name]) === key));
  }, value);
}
