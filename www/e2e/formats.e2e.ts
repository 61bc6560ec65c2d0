import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { FOLDER, Visitor, type Upload } from './page';

const DATA = join(import.meta.dirname, '..', '..', 'tests', 'data', 'formats');
const PLAN = {
  name: 'plan.toml',
  text: ['[columns.age]', 'role = "quasi-identifier"', '[columns.sex]', 'role = "quasi-identifier"', ''].join('\n'),
};

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  console.log(`pictures: ${FOLDER}`);
});

afterAll(() => browser?.close());

afterEach(() => visitor?.leave());

function file(name: string): Upload {
  return { name, text: readFileSync(join(DATA, name)) };
}

/** Its first bytes only. */
function torn(name: string): Upload {
  const whole = readFileSync(join(DATA, name));
  return { name, text: whole.subarray(0, Math.floor(whole.length * 0.6)) };
}

/** The figures of the open table, under the plan. */
async function figures(): Promise<(number | null)[]> {
  await visitor.choose('plan', PLAN);
  await visitor.goTo('risk');
  const paths = ['records', 'classes.count', 'risk.prosecutor.highest', 'risk.prosecutor.average'];
  const found = [];
  for (const path of paths) found.push(await visitor.figure(path));
  await visitor.goTo('data');
  return found;
}

function modules(): string[] {
  return visitor.asked.filter(address => address.includes('oboro_formats'));
}

describe('files of other programs', () => {
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser);
  });

  test('say the figures of their text, by a module that is fetched once and from the same place', async () => {
    await visitor.choose('table', file('table.csv'));
    const expected = await figures();
    expect(expected[0]).toBe(40);
    expect(expected.every(value => value !== null && value > 0)).toBe(true);
    await visitor.choose('table', file('table.csv.gz'));
    expect(await figures()).toEqual(expected);
    // Text in gzip is opened by the core.
    expect(visitor.asked).toEqual([]);
    for (const name of ['table-snappy.parquet', 'table.arrow', 'table.csv.zip', 'table-lz4.parquet', 'table-brotli.parquet', 'table-zstd.parquet']) {
      await visitor.choose('table', file(name));
      expect(await figures(), name).toEqual(expected);
    }
    expect(modules()).toHaveLength(1);
    expect(visitor.asked).toEqual(modules());
    expect(visitor.asked[0]?.startsWith(visitor.server.url)).toBe(true);
    expect(visitor.faults).toEqual([]);
  });

  test('a damaged one is told, and the next one is read', async () => {
    await visitor.choose('table', file('table.csv'));
    const expected = await figures();
    const alert = visitor.page.getByRole('alert');
    for (const name of ['table.xlsx', 'table.xls', 'table.ods', 'table-snappy.parquet', 'table.arrow', 'table.dta', 'table.csv.gz', 'table.csv.zip']) {
      await visitor.choose('table', torn(name));
      expect(await alert.count(), name).toBe(1);
      expect(await alert.textContent(), name).toMatch(/damaged|broke/);
      await visitor.choose('table', file('table-gzip.parquet'));
      expect(await alert.count(), name).toBe(0);
    }
    await visitor.choose('table', file('table-zstd.feather'));
    expect(await alert.textContent()).toMatch(/zstd/i);
    for (const [name, format] of [['table.sav', 'SPSS'], ['table.zsav', 'SPSS']] as const) {
      await visitor.choose('table', file(name));
      expect(await alert.textContent(), name).toContain(format);
    }
    await visitor.choose('table', file('table-none.parquet'));
    expect(await figures()).toEqual(expected);
    expect(visitor.faults).toEqual([]);
  });

  test('the second module may fail to come, and is asked for again', async () => {
    const { page } = visitor;
    await page.route(/oboro_formats/, route => route.abort());
    await visitor.choose('table', file('table.arrow'));
    expect(await page.getByRole('alert').textContent()).toContain(visitor.say('page-formats-not-loaded'));
    await page.unroute(/oboro_formats/);
    await visitor.choose('table', file('table.arrow'));
    expect(await page.getByRole('alert').count()).toBe(0);
    expect((await figures())[0]).toBe(40);
  });
});

test('a workbook whose first sheet is refused offers the others, and the row of the header', async () => {
  visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  // The first sheet ends above this row.
  await visitor.choose('plan', { name: 'header.toml', text: `[input]\nheader = 3\n${PLAN.text}` });
  await visitor.choose('table', file('table.xlsx'));
  const alert = page.getByRole('alert');
  expect(await alert.count()).toBe(1);
  const sheet = page.getByLabel(visitor.say('fact-sheet'), { exact: true });
  expect(await sheet.locator('option').allTextContents()).toEqual(['About', '表', 'Empty']);
  expect(await visitor.violations()).toEqual([]);
  await sheet.selectOption('Empty');
  await visitor.idle();
  expect(await alert.count()).toBe(1);
  expect(await sheet.inputValue()).toBe('Empty');
  await sheet.selectOption('表');
  await visitor.idle();
  expect(await alert.count()).toBe(0);
  await visitor.goTo('risk');
  expect(await visitor.figure('records')).toBe(40);
  expect(visitor.faults).toEqual([]);
});

describe.each(['en', 'ja'] as const)('the sheet of a workbook in %s', lang => {
  test.each([1440, 390])('is chosen in the page, at %i pixels', async width => {
    visitor = await Visitor.arrive(browser, lang, { viewport: { width, height: 900 } });
    await visitor.choose('table', file('table.csv'));
    const expected = await figures();
    await visitor.choose('table', file('table.xlsx'));
    const sheet = visitor.page.getByLabel(visitor.say('fact-sheet'), { exact: true });
    expect(await sheet.inputValue()).toBe('About');
    await sheet.selectOption('表');
    await visitor.idle();
    expect(await sheet.inputValue()).toBe('表');
    await visitor.picture(`sheet-${lang}-${width}`);
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.page.getByLabel(visitor.say('fact-delimiter'), { exact: true }).count()).toBe(0);
    await visitor.goTo('risk');
    expect(await visitor.figure('records')).toBe(expected[0]);
    // The next workbook has no sheet of that name.
    await visitor.goTo('data');
    await visitor.choose('table', file('cells.xlsx'));
    expect(await visitor.page.getByRole('alert').count()).toBe(0);
    expect(visitor.faults).toEqual([]);
  });
});
