import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { keysModule, messages } from '../scripts/keys.mjs';

const WWW = join(import.meta.dirname, '..');
const FILES = ['page', 'terms', 'errors', 'measures', 'report'] as const;
const read = (lang: string, file: string): string =>
  readFileSync(join(WWW, '..', 'locales', lang, `${file}.ftl`), 'utf8');

test('keys.ts is what the messages say', () => {
  expect(readFileSync(join(WWW, 'src', 'i18n', 'keys.ts'), 'utf8')).toBe(keysModule());
});

describe.each(FILES)('%s.ftl', file => {
  const en = messages(read('en', file));
  const ja = messages(read('ja', file));

  test('says the same in both languages', () => {
    expect([...ja.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, args] of en)
      expect({ key, args: [...(ja.get(key) ?? [])].sort() }).toEqual({ key, args: [...args].sort() });
  });

  test.each(['en', 'ja'])('every message can be written in %s', lang => {
    const bundle = new FluentBundle(lang, { useIsolating: false });
    expect(bundle.addResource(new FluentResource(read(lang, file)))).toEqual([]);
    for (const [key, args] of en) {
      const [id = '', attribute] = key.split('.');
      const message = bundle.getMessage(id);
      const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
      const faults: Error[] = [];
      // A number where a message chooses by it, so that each argument is good for both.
      const given = Object.fromEntries([...args].map(name => [name, 2]));
      const text = pattern === undefined || pattern === null ? '' : bundle.formatPattern(pattern, given, faults);
      // Japanese puts nothing between sentences.
      const said = text !== '' || key.endsWith('-separator');
      expect({ key, faults, said }).toEqual({ key, faults: [], said: true });
    }
  });
});

test('no message of the page is there for nothing', () => {
  const sources = readdirSync(join(WWW, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('keys.ts'))
    .map(path => readFileSync(join(WWW, 'src', path), 'utf8'))
    .join('\n');
  const unused = [...messages(read('en', 'page')).keys()].filter(key => !sources.includes(`'${key}'`));
  expect(unused).toEqual([]);
});
