// Writes src/i18n/keys.ts: the keys of the messages and the arguments that each takes, from the English files.
// `node scripts/keys.mjs --check` only compares, for the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(www, 'src', 'i18n', 'keys.ts');
/** The files of the page, and which of their messages it says; the others are the report's. */
const FILES = [
  ['page', /./],
  ['terms', /^(role|kind|combined|direction|scenario|recipient|context|threshold|log-linear|cell-sizes|normalise)-(?!reason|from-plan|not-in-plan)/],
  ['terms', /^note-(noise|sampling|fairness|distributions)-/],
  ['errors', /^place-/],
  ['measures', /^(unit-(records|classes)|measure-population-estimates-[a-z]+)$/],
];

/** The messages of one Fluent file: key -> names of the arguments, attributes as `key.attribute`. */
export function messages(source) {
  const found = new Map();
  let message = '';
  let key = '';
  for (const line of source.split(/\r?\n/)) {
    const start = /^([a-z][\w-]*)\s*=/.exec(line);
    const attribute = /^\s+\.([a-z][\w-]*)\s*=/.exec(line);
    if (start) key = message = start[1];
    else if (attribute) key = `${message}.${attribute[1]}`;
    else if (/^(#|-)/.test(line)) key = '';
    if (key === '') continue;
    if (!found.has(key)) found.set(key, new Set());
    for (const [, argument] of line.matchAll(/\$([a-z][\w-]*)/gi)) found.get(key).add(argument);
  }
  return found;
}

/** The text of keys.ts. */
export function keysModule() {
  const lines = FILES.flatMap(([file, said]) => {
    const source = readFileSync(join(www, '..', 'locales', 'en', `${file}.ftl`), 'utf8');
    return [...messages(source)]
      .filter(([key]) => said.test(key))
      .map(([key, args]) => {
        const names = [...args].sort().map(name => `'${name}'`);
        return `  '${key}': ${names.length === 0 ? 'never' : names.join(' | ')};`;
      });
  });
  return [
    '// Made by scripts/keys.mjs from locales/en: do not edit.',
    '',
    '/** Every message of the page, and the names of the arguments that it takes. */',
    'export interface Messages {',
    ...lines,
    '}',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = keysModule();
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      console.error('src/i18n/keys.ts is not what locales/en says: run `npm run keys`');
      process.exit(1);
    }
  } else {
    writeFileSync(target, text);
  }
}
