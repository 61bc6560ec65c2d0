import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

/** Two hundred people; sex, age, a three-letter area and a month. */
function people(rows: number): string {
  const lines = ['sex,age,area,month,disease'];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let row = 0; row < rows; row += 1)
    lines.push(`${'fm'[next(2)]},${20 + next(60)},${'abc'[next(3)]}${'xyz'[next(3)]}${next(9)},2024-0${1 + next(9)}-1${next(9)},flu`);
  return `${lines.join('\n')}\n`;
}

const PLAN = [
  '[columns.sex]',
  'role = "quasi-identifier"',
  '[columns.age]',
  'role = "quasi-identifier"',
  'hierarchy = { intervals = { widths = [5, 10, 20] } }',
  '[columns.area]',
  'role = "quasi-identifier"',
  'hierarchy = { prefix = [2, 1] }',
  '[columns.month]',
  'role = "quasi-identifier"',
  'hierarchy = { dates = ["month", "quarter", "year"] }',
  '[columns.disease]',
  'role = "sensitive"',
  '[goal]',
  'k = 5',
  'suppression-limit = 0.1',
  '',
].join('\n');

const COLUMNS = ['sex', 'age', 'area', 'month'];

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  expect(visitor.asked).toEqual([]);
  await visitor.leave();
});

async function open(lang: 'en' | 'ja' = 'en', options = {}): Promise<void> {
  visitor = await Visitor.arrive(browser, lang, options);
  await visitor.choose('table', { name: 'people.csv', text: people(200) });
  await visitor.choose('plan', { name: 'plan.toml', text: PLAN });
  await visitor.goTo('risk');
}

const levels = (): Promise<number[]> => Promise.all(COLUMNS.map(column => visitor.level(column)));
const chart = (name: 'frontier-chart' | 'lattice-chart' | 'profile-chart') => visitor.page.getByRole('listbox', { name: visitor.say(name), exact: true });

/** The levels that a mark's name ends with. */
async function marked(name: 'frontier-chart' | 'lattice-chart'): Promise<number[]> {
  const text = (await chart(name).getByRole('option', { selected: true }).getAttribute('aria-label')) ?? '';
  return COLUMNS.map(column => Number(new RegExp(`${column} (\\d+)`).exec(text)?.[1] ?? NaN));
}

test('the best levels are found, applied and undone, and meet the goal', async () => {
  await open();
  expect(await visitor.page.locator('.goal-distance.unmet').count()).toBe(1);
  await visitor.press('search-start');
  await visitor.press('search-apply-best');
  expect(await visitor.page.locator('.goal-distance.met').count()).toBe(1);
  const applied = await levels();
  expect(applied).not.toEqual([0, 0, 0, 0]);
  await visitor.press('undo');
  expect(await levels()).toEqual([0, 0, 0, 0]);
});

test('the frontier is walked and applied by keyboard: the page stands where the point said', async () => {
  await open();
  await visitor.press('search-start');
  await chart('frontier-chart').focus();
  const { keyboard } = visitor.page;
  await keyboard.press('Home');
  for (let steps = 0; steps < 3; steps += 1) await keyboard.press('ArrowRight');
  const wanted = await marked('frontier-chart');
  const name = (await chart('frontier-chart').getByRole('option', { selected: true }).getAttribute('aria-label')) ?? '';
  await keyboard.press('Enter');
  await visitor.idle();
  expect(await levels()).toEqual(wanted);
  const k = Number(/k ([\d,]+)/.exec(name)?.[1]?.replace(',', ''));
  expect(await visitor.figure('risk.prosecutor.highest')).toBe(1 / k);
  expect(await visitor.figure('suppressed')).toBe(Number(/([\d,]+) left out/.exec(name)?.[1]?.replace(',', '')));
  await visitor.press('undo');
  expect(await levels()).toEqual([0, 0, 0, 0]);
});

test('a point is pointed at, read and applied by one click; the same points stand in a table', async () => {
  await open();
  await visitor.press('search-start');
  const options = chart('frontier-chart').getByRole('option');
  const last = options.last();
  await last.hover();
  expect(await visitor.page.locator('.point-tip').textContent()).toContain('age');
  await last.click();
  await visitor.idle();
  expect(await levels()).toEqual(await marked('frontier-chart'));
  await visitor.page.locator('.chart-table > summary', { hasText: 'points as a table' }).click();
  const rows = visitor.page.locator('.chart-table tbody tr:visible');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(await options.count());
  await visitor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visitor.press('copy-table');
  await visitor.page.getByText(visitor.say('copied'), { exact: true }).waitFor();
  const copied = (await visitor.page.evaluate(() => navigator.clipboard.readText())).trim().split('\n');
  expect(copied).toHaveLength(1 + (await options.count()));
  expect(copied[0]?.split('\t').slice(-4)).toEqual(COLUMNS);
});

test('nodes of a small lattice are walked and applied', async () => {
  await open();
  await visitor.press('search-start');
  await chart('lattice-chart').focus();
  await visitor.page.keyboard.press('ArrowUp');
  await visitor.page.keyboard.press('ArrowUp');
  const wanted = await marked('lattice-chart');
  expect(wanted.reduce((sum, level) => sum + level, 0)).toBe(2);
  await visitor.page.keyboard.press('Enter');
  await visitor.idle();
  expect(await levels()).toEqual(wanted);
  await visitor.press('view-profile');
  expect(await chart('profile-chart').getByRole('option').count()).toBe(await chart('frontier-chart').getByRole('option').count());
});

test('five candidates are pinned and compared; points are filtered by level, and the search held to it', async () => {
  await open();
  await visitor.press('search-start');
  await chart('frontier-chart').focus();
  await visitor.page.keyboard.press('Home');
  for (let pins = 0; pins < 6; pins += 1) {
    await visitor.page.keyboard.press('p');
    await visitor.page.keyboard.press('ArrowRight');
  }
  expect(await visitor.page.locator('.pins thead th').count()).toBe(7);
  await visitor.page.getByRole('button', { name: 'Remove candidate A' }).click();
  expect(await visitor.page.locator('.pins thead th').count()).toBe(6);
  await visitor.page.getByRole('button', { name: 'Apply candidate B' }).click();
  await visitor.idle();
  expect(await levels()).not.toEqual([0, 0, 0, 0]);

  const count = (): Promise<number> => chart('frontier-chart').getByRole('option').count();
  const all = await count();
  await visitor.page.locator('.level-filter > summary').click();
  await visitor.page.getByLabel('age to level').selectOption('1');
  await visitor.idle();
  expect(await count()).toBeLessThan(all);
  await visitor.press('filter-bound');
  await visitor.press('search-again');
  expect(await visitor.page.locator('.level-filter').textContent()).toContain('age 0–1');
  const plan = await visitor.save(async () => {
    await visitor.goTo('release');
    await visitor.page.getByRole('button', { name: visitor.say('download-plan') }).click();
  });
  expect(plan.text.replaceAll(/\s/g, '')).toContain('levels=[0,1]');
});

test('a long search is stopped with what it found, and moves come in between', async () => {
  visitor = await Visitor.arrive(browser);
  const wide = Array.from({ length: 9 }, (_, at) => `c${at}`);
  const rows = people(4_000).trim().split('\n').slice(1);
  const text = [wide.join(','), ...rows.map((row, at) => wide.map((_, column) => (row.charCodeAt((at * 7 + column * 3) % row.length) * (column + 1)) % 97).join(','))];
  await visitor.choose('table', { name: 'wide.csv', text: `${text.join('\n')}\n` });
  const plan = wide.map(name => `[columns.${name}]\nrole = "quasi-identifier"\nhierarchy = { intervals = { widths = [5, 10, 20, 40] } }\n`);
  await visitor.choose('plan', { name: 'plan.toml', text: `${plan.join('')}[goal]\nk = 20\naverage = 0.02\nsuppression-limit = 0.01\n` });
  await visitor.goTo('risk');
  const { page } = visitor;
  await page.getByRole('button', { name: visitor.say('search-start') }).click();
  await page.getByRole('progressbar', { name: visitor.say('search-running') }).waitFor();
  await page.getByRole('slider', { name: 'c0', exact: true }).press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.level-slider-state')?.textContent?.startsWith('1'));
  await page.locator('.uniques-search button').click();
  await visitor.idle();
  expect(await page.getByText(visitor.say('search-stopped')).count()).toBe(1);
  expect(await page.getByRole('button', { name: visitor.say('search-again') }).count()).toBe(1);
});

describe.each([
  ['en', 1440, 'light'],
  ['ja', 1440, 'dark'],
  ['ja', 1024, 'light'],
  ['en', 390, 'dark'],
  ['ja', 390, 'light'],
] as const)('in %s at %i px, %s', (lang, width, colorScheme) => {
  test('axe finds nothing, and nothing has to be scrolled sideways', async () => {
    await open(lang, { colorScheme, viewport: { width, height: 900 } });
    await visitor.press('search-start');
    await chart('frontier-chart').focus();
    for (const key of ['p', 'ArrowRight', 'p']) await visitor.page.keyboard.press(key);
    await visitor.page.locator('.chart-table > summary').first().click();
    await visitor.page.locator('.level-filter > summary').click();
    await visitor.page.waitForTimeout(400);
    await visitor.idle();
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await visitor.violations()).toEqual([]);
    await visitor.picture(`search-${lang}-${width}-${colorScheme}`);
  });
});
