import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { DIST, FOLDER, Visitor } from './page';
import { listenToAll } from './serve';

const PEOPLE = {
  name: 'people.csv',
  text: ['name,sex,age,disease', 'A,f,31,flu', 'B,f,34,flu', 'C,f,38,gout', 'D,m,52,flu', 'E,m,57,gout', ''].join('\n'),
};
const PLAN = {
  name: 'people.toml',
  text: [
    '[goal]',
    'k = 2',
    'suppression-limit = 0.5',
    '[columns.name]',
    'role = "identifier"',
    '[columns.sex]',
    'role = "quasi-identifier"',
    '[columns.age]',
    'role = "quasi-identifier"',
    'hierarchy = { intervals = { widths = [10, 20] } }',
    '[columns.disease]',
    'role = "sensitive"',
    '',
  ].join('\n'),
};
const STEPS = ['data', 'columns', 'hierarchies', 'risk', 'release'] as const;

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  console.log(`pictures: ${FOLDER}`);
});

afterAll(() => browser?.close());

afterEach(() => visitor?.leave());

describe.each(['en', 'ja'] as const)('the whole road in %s', lang => {
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, lang);
  });

  test('on the example, without a request or a complaint', async () => {
    await visitor.press('open-example');
    for (const step of STEPS) {
      await visitor.goTo(step);
      await visitor.picture(`example-${lang}-${step}`);
    }
    await visitor.goTo('risk');
    expect(await visitor.figure('records')).toBe(10_000);
    const highest = await visitor.figure('risk.prosecutor.highest');
    expect(highest).toBeGreaterThan(0);
    await visitor.goTo('release');
    const report = await visitor.save(() => visitor.page.getByRole('button', { name: 'JSON' }).click());
    const figures = JSON.parse(report.text) as { records: number; input_sha256: string };
    expect(figures.records).toBe(10_000);
    expect(figures.input_sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(visitor.asked).toEqual([]);
    expect(visitor.faults).toEqual([]);
  });

  test('on a small table with a plan, and what is released keeps its promise', async () => {
    await visitor.choose('table', PEOPLE);
    await visitor.choose('plan', PLAN);
    await visitor.goTo('risk');
    expect(await visitor.figure('classes.count')).toBe(0);
    expect(await visitor.figure('suppressed')).toBe(5);
    await visitor.move('age', 'ArrowRight');
    expect(await visitor.level('age')).toBe(1);
    expect(await visitor.figure('classes.smallest')).toBe(2);
    expect(await visitor.figure('suppressed')).toBe(0);
    expect(await visitor.figure('risk.prosecutor.highest')).toBe(0.5);
    await visitor.goTo('release');
    const table = await visitor.save(() => visitor.press('download-table'));
    expect(table.text).not.toMatch(/\b(31|34|38|52|57)\b/);
    expect(table.text.split('\n')[0]).toBe('sex,age,disease');
    const recode = await visitor.save(() => visitor.press('download-recode'));
    expect(recode.text).toMatch(/^column,from,level,to\r?\n/);
    const plan = await visitor.save(() => visitor.press('download-plan'));
    for (const format of ['HTML', 'Markdown', 'JSON']) {
      const report = await visitor.save(() => visitor.page.getByRole('button', { name: format }).click());
      expect(report.text.length).toBeGreaterThan(500);
    }
    // A second visitor opens what the first one saved.
    await visitor.goTo('data');
    await visitor.choose('table', table);
    await visitor.choose('plan', { name: 'released.toml', text: plan.text.replace(/\[columns\.name\][^[]*/, '') });
    await visitor.page.getByLabel(visitor.say('as-released')).first().click();
    await visitor.idle();
    await visitor.goTo('risk');
    expect(await visitor.figure('records')).toBe(5);
    expect(await visitor.figure('all_records.classes.smallest') ?? (await visitor.figure('classes.smallest'))).toBe(2);
    expect(visitor.asked).toEqual([]);
    expect(visitor.faults).toEqual([]);
  });
});

describe('what goes wrong', () => {
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser);
  });

  test('a bad file is told, and a good one goes on', async () => {
    await visitor.choose('table', { name: 'ragged.csv', text: 'a,b\n1,2\n3\n' });
    const alert = visitor.page.getByRole('alert');
    expect(await alert.textContent()).toContain('ragged.csv');
    await visitor.choose('table', PEOPLE);
    expect(await alert.count()).toBe(0);
    await visitor.choose('plan', { name: 'bad.toml', text: 'k = = 5' });
    expect(await alert.count()).toBe(1);
    await visitor.choose('plan', PLAN);
    expect(await alert.count()).toBe(0);
    await visitor.goTo('risk');
    expect(await visitor.figure('records')).toBe(5);
  });

  test('a plan that names a file makes the page ask for it', async () => {
    await visitor.choose('table', PEOPLE);
    await visitor.choose('plan', {
      name: 'file.toml',
      text: '[columns.sex]\nrole = "quasi-identifier"\nlevel = 1\nhierarchy = { csv = "folder/sex.csv" }\n',
    });
    await visitor.goTo('risk');
    expect(await visitor.page.locator('body').textContent()).toContain('folder/sex.csv');
    await visitor.choose('named', { name: 'sex.csv', text: 'f;person\nm;person\n' });
    expect(await visitor.figure('classes.count')).toBe(1);
    await visitor.goTo('release');
    const plan = await visitor.save(() => visitor.press('download-plan'));
    expect(plan.text).toContain('rows');
    expect(plan.text).not.toContain('sex.csv');
  });

  test('reading can be given up, and the page goes on', async () => {
    const line = `${'abcdefghij,'.repeat(9)}x\n`;
    const long = `a,b,c,d,e,f,g,h,i,j\n${line.repeat(1_000_000)}`;
    const file = join(FOLDER, 'long.csv');
    writeFileSync(file, long);
    await visitor.page.setInputFiles('input[data-file=table]', file);
    await visitor.press('stop');
    await visitor.choose('table', PEOPLE);
    await visitor.goTo('risk');
    expect(await visitor.figure('records')).toBe(5);
    expect(await visitor.page.getByRole('alert').count()).toBe(0);
  });

  test('the engine may die, and the page goes on', async () => {
    await visitor.choose('table', PEOPLE);
    await visitor.choose('plan', PLAN);
    const [worker] = visitor.page.workers();
    // What a trap looks like from outside: an error that nobody caught.
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error('trap');
      });
    });
    await visitor.page.waitForTimeout(200);
    await visitor.goTo('risk');
    await visitor.move('age', 'ArrowRight');
    expect(await visitor.figure('classes.smallest')).toBe(2);
  });
});

describe('undo, redo and the switch', () => {
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser);
    await visitor.choose('table', PEOPLE);
    await visitor.choose('plan', PLAN);
    await visitor.goTo('risk');
  });

  test('every move is undone and redone', async () => {
    const before = await visitor.figure('all_records.uniqueness.records') ?? (await visitor.figure('suppressed'));
    await visitor.move('age', 'ArrowRight');
    await visitor.move('sex', 'ArrowRight');
    await visitor.press('undo');
    expect([await visitor.level('age'), await visitor.level('sex')]).toEqual([1, 0]);
    await visitor.press('undo');
    expect([await visitor.level('age'), await visitor.level('sex')]).toEqual([0, 0]);
    expect(await visitor.figure('all_records.uniqueness.records') ?? (await visitor.figure('suppressed'))).toBe(before);
    await visitor.press('redo');
    await visitor.press('redo');
    expect([await visitor.level('age'), await visitor.level('sex')]).toEqual([1, 1]);
  });

  test('as released, nothing is generalized or left out', async () => {
    await visitor.goTo('data');
    await visitor.page.getByLabel(visitor.say('as-released')).first().click();
    await visitor.idle();
    await visitor.goTo('risk');
    expect(await visitor.figure('suppressed')).toBe(0);
    expect(await visitor.figure('classes.count')).toBe(5);
    expect(await visitor.figure('uniqueness.records')).toBe(5);
  });

  test('nothing of the data is put into the address or into storage', async () => {
    await visitor.move('age', 'ArrowRight');
    const kept = await visitor.page.evaluate(async () => ({
      address: location.href.replace(location.origin, ''),
      local: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toEqual({ address: '/', local: ['oboro.lang', 'oboro.theme'], session: [], cookies: '', databases: 0 });
  });
});

test('the page transfers less than 2.5 MB, compressed, before a file of another program is opened', async () => {
  visitor = await Visitor.arrive(browser);
  const later = (name: string): boolean => name.includes('oboro_formats_bg');
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  expect(files.filter(entry => later(entry.name))).toHaveLength(1);
  expect(visitor.server.heard.filter(later)).toEqual([]);
  const sizes = files.filter(entry => !later(entry.name)).map(entry => gzipSync(readFileSync(join(entry.parentPath, entry.name))).byteLength);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  expect(all).toBeGreaterThan(100_000);
  expect(all).toBeLessThan(2_500_000);
});

test('neither the page nor the worker can send anything elsewhere', async () => {
  visitor = await Visitor.arrive(browser);
  const listener = await listenToAll();
  await visitor.choose('table', PEOPLE);
  const send = (address: string): Promise<string> =>
    fetch(address).then(
      () => 'sent',
      () => 'refused',
    );
  expect(await visitor.page.evaluate(send, `${listener.url}page`)).toBe('refused');
  const workers = visitor.page.workers();
  expect(workers.length).toBe(1);
  for (const worker of workers) expect(await worker.evaluate(send, `${listener.url}worker`)).toBe('refused');
  expect(listener.heard).toEqual([]);
  listener.close();
});
