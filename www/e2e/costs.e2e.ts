import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

/** Twelve women, of whom two are left out at k = 3, and one man with the only case of gout. */
const lines = [
  ...Array.from({ length: 10 }, (_, at) => `f,${30 + at},flu,${at}`),
  'f,61,flu,3',
  'f,62,asthma,4',
  'm,35,gout,5',
];
const TABLE = { name: 'wards.csv', text: ['sex,age,disease,cost', ...lines, ''].join('\n') };
const PLAN = [
  '[columns.sex]',
  'role = "quasi-identifier"',
  'hierarchy = { rows = [["f", "*"], ["m", "*"]] }',
  '[columns.age]',
  'role = "quasi-identifier"',
  'level = 1',
  'hierarchy = { intervals = { widths = [20] } }',
  '[columns.disease]',
  'role = "sensitive"',
  '[columns.cost]',
  'role = "insensitive"',
  '[goal]',
  'k = 3',
  'suppression-limit = 1.0',
  '',
].join('\n');

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  visitor = await Visitor.arrive(browser);
  await visitor.choose('table', TABLE);
  await visitor.choose('plan', { name: 'plan.toml', text: PLAN });
  await visitor.goTo('risk');
});

afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  expect(visitor.asked).toEqual([]);
  await visitor.leave();
});

/** Waits until a figure is on the page with a value. */
async function figure(path: string): Promise<number> {
  await visitor.page.locator(`[data-measure="${path}"][data-value]`).first().waitFor({ timeout: 20_000 });
  await visitor.idle();
  return (await visitor.figure(path)) ?? Number.NaN;
}

describe('utility', () => {
  test('every measure is there, by column too, and those of whole records follow', async () => {
    const panel = visitor.page.locator('section:has(> #utility-title)');
    expect(await figure('utility.loss')).toBeGreaterThan(0);
    expect(await figure('utility.kl-divergence')).toBeGreaterThan(0);
    expect(await figure('utility.record-squared-error')).toBeGreaterThan(0);
    expect(await visitor.figure('utility.loss.columns.age')).toBeNull();
    await panel.getByRole('button', { name: 'Loss, by column' }).click();
    const [age, sex] = [await figure('utility.loss.columns.age'), await figure('utility.loss.columns.sex')];
    // The whole is the geometric mean of 1 + loss.
    expect(await figure('utility.loss')).toBeCloseTo(Math.sqrt((1 + age) * (1 + sex)) - 1, 12);
    await visitor.press('utility-all-columns');
    expect(await figure('utility.missings.columns.sex')).toBeCloseTo(3 / 13, 12);
  });
});

describe('distributions', () => {
  test('columns before and after, one of them drawn, and pairs', async () => {
    const part = visitor.page.locator('#risk-distributions');
    // Two of twelve women and the man are left out: of sex, the man's share goes.
    expect(await figure('distributions.columns.0.total_variation')).toBeCloseTo(1 / 13, 12);
    expect(await figure('distributions.columns.1.wasserstein')).toBeGreaterThan(0);
    expect(await visitor.figure('distributions.columns.2.total_variation')).toBeGreaterThan(0);
    await part.getByRole('combobox').selectOption('age');
    await part.getByRole('img', { name: 'age before and after', exact: true }).locator('svg').waitFor();
    await part.getByRole('img', { name: 'Cumulative shares of age before and after' }).locator('svg').waitFor();
    await part.getByRole('img', { name: visitor.say('chart-associations') }).locator('svg').waitFor();
    expect(await figure('distributions.pairs.0.cramers_v.before')).toBeGreaterThan(0);
    // Fewer than five records have gout or asthma, and none has exactly the median age.
    expect(await part.textContent()).not.toContain('gout');
    expect(await part.textContent()).toContain(visitor.say('note-distributions-quantile'));
    expect(await visitor.violations()).toEqual([]);
  });
});

describe('rare cases', () => {
  test('columns are chosen, values are named only on request, and undo takes the choice back', async () => {
    const part = visitor.page.locator('#risk-rare');
    expect(await figure('rare.columns.0.values')).toBe(3);
    expect(await visitor.figure('rare.columns.0.left_out')).toBe(2);
    expect(await visitor.figure('rare.columns.0.few.values')).toBe(2);
    expect(await part.textContent()).not.toContain('gout');
    await part.getByRole('switch').check();
    await part.getByRole('cell', { name: 'all records left out' }).first().waitFor();
    expect(await part.textContent()).toContain('gout');
    await part.getByRole('switch').uncheck();
    await visitor.page.waitForFunction(() => !document.querySelector('#risk-rare')?.textContent?.includes('gout'));
    // Eleven ages are more than ten values, so that they are among the usual columns.
    await part.getByRole('checkbox', { name: 'disease' }).uncheck();
    await part.getByRole('button', { name: visitor.say('rare-usual') }).waitFor();
    await visitor.press('undo');
    await part.getByRole('button', { name: visitor.say('rare-usual') }).waitFor({ state: 'detached' });
  });

  test('who bears what is left out', async () => {
    // Of the diseases: 1 of 11 with flu is left out, and both others, who are counted together.
    expect(await figure('rare.fairness.0.association')).toBeCloseTo(20 / Math.sqrt(11 * 2 * 3 * 10), 12);
    expect(await visitor.figure('rare.fairness.0.groups.0.ratio')).toBeCloseTo(13 / 3, 12);
  });
});

describe('tables with noise', () => {
  test('a first table, its error, the release beside it, and undo', async () => {
    const part = visitor.page.locator('#risk-noise');
    await visitor.press('noise-begin');
    expect(await figure('noise.tables.0.expected_error')).toBeCloseTo(1 / Math.sinh(1), 12);
    expect(await visitor.figure('noise.tables.0.within')).toBe(3);
    // Ten of twelve women and no man are released.
    expect(await visitor.figure('noise.tables.0.released_error')).toBe(1.5);
    expect(await visitor.figure('noise.tables.0.shown.0.released')).toBe(10);
    await part.locator('figure svg').waitFor();
    await part.getByLabel(visitor.say('noise-epsilon'), { exact: true }).fill('2');
    await visitor.page.keyboard.press('Tab');
    await visitor.page.waitForFunction(wanted => {
      const at = document.querySelector('[data-measure="noise.tables.0.expected_error"]')?.getAttribute('data-value');
      return at !== null && Math.abs(Number(at) - wanted) < 1e-9;
    }, 1 / Math.sinh(2));
    await visitor.press('undo');
    await visitor.press('undo');
    await part.getByRole('button', { name: visitor.say('noise-begin') }).waitFor();
  });

  test('a seed gives the same noise, which is said to be for teaching only; a mean and a histogram', async () => {
    const part = visitor.page.locator('#risk-noise');
    await visitor.press('noise-begin');
    await part.getByRole('switch', { name: visitor.say('noise-teach') }).check();
    await part.getByText(visitor.say('note-noise-seed')).waitFor();
    const first = await figure('noise.tables.0.shown.0.value');
    await part.getByLabel(visitor.say('noise-kind')).selectOption('histogram');
    await part.getByLabel(visitor.say('noise-edges')).fill('60, 40');
    await visitor.page.keyboard.press('Tab');
    await part.getByRole('rowheader', { name: '≥60' }).first().waitFor();
    await part.getByLabel(visitor.say('noise-kind')).selectOption('mean');
    await part.getByText(visitor.say('note-noise-mean')).waitFor();
    await part.getByLabel(visitor.say('noise-kind')).selectOption('counts');
    await part.getByRole('rowheader', { name: 'f', exact: true }).waitFor();
    await visitor.page.waitForTimeout(600);
    expect(await figure('noise.tables.0.shown.0.value')).toBe(first);
  });

  test('random sampling before k-anonymity has its own promise', async () => {
    const part = visitor.page.locator('#risk-noise');
    await visitor.press('noise-begin');
    await part.getByLabel(visitor.say('noise-sampling')).fill('10');
    await visitor.page.keyboard.press('Tab');
    expect(await figure('noise.sampling.delta')).toBeGreaterThan(0);
    expect(await part.textContent()).toContain(visitor.say('note-sampling-levels'));
  });
});

test.each([
  ['en', 1440, 'light'],
  ['ja', 390, 'dark'],
] as const)('axe finds nothing with all of it open, in %s at %i px', async (lang, width, colorScheme) => {
  await visitor.leave();
  visitor = await Visitor.arrive(browser, lang, { viewport: { width, height: 844 }, colorScheme });
  await visitor.press('open-example');
  await visitor.goTo('risk');
  await visitor.press('utility-all-columns');
  await visitor.press('noise-begin');
  await visitor.press('noise-add');
  await visitor.page.getByLabel(visitor.say('noise-kind')).last().selectOption('histogram');
  await visitor.page.locator('#risk-noise').getByRole('switch').last().check();
  await figure('noise.tables.1.expected_error');
  await visitor.page.locator('#risk-rare').getByRole('switch').check();
  await visitor.page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('#risk-rare details, #risk-noise details')) fold.open = true;
  });
  await visitor.page.waitForTimeout(600);
  await visitor.idle();
  expect(await visitor.violations()).toEqual([]);
  expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await visitor.picture(`costs-${lang}-${width}`);
});
