/** Searches that take long: shared by several workers, watched, stopped, and used. */

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

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

const names = (columns: number): string[] => Array.from({ length: columns }, (_, at) => `c${at}`);

/** So many lines of numbers, the same each time. */
function numbers(columns: number, rows: number): string {
  let seed = 7;
  // SplitMix, for 32 bits.
  const next = (below: number): number => {
    seed = (seed + 0x9e37_79b9) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
  const line = (): string => names(columns).map((_, at) => next(20 + 10 * at)).join(',');
  return `${[names(columns).join(','), ...Array.from({ length: rows }, line)].join('\n')}\n`;
}

/** With a condition on the whole table a search looks at every node. */
function plan(columns: number, condition = ''): string {
  const each = names(columns).map(name => `[columns.${name}]\nrole = "quasi-identifier"\nhierarchy = { intervals = { widths = [5, 10, 20, 40] } }\n`);
  return `${each.join('')}[goal]\nk = 5\n${condition}suppression-limit = 0.05\n`;
}

const points = () => visitor.page.getByRole('listbox', { name: visitor.say('frontier-chart'), exact: true }).getByRole('option');
const share = (): Promise<number> => visitor.page.locator('.uniques-search progress').evaluate(bar => (bar as HTMLProgressElement).value);
const levels = (columns: number): Promise<number[]> => Promise.all(names(columns).map(name => visitor.level(name)));

/** What a page on a machine with so many cores finds, and how many workers it had at once. */
async function found(cores: number, table: string): Promise<{ best: string; points: string; workers: number }> {
  visitor = await Visitor.arrive(browser, 'en', {}, cores);
  const { page } = visitor;
  let workers = page.workers().length;
  page.on('worker', () => {
    workers = Math.max(workers, page.workers().length);
  });
  await visitor.choose('table', { name: 'numbers.csv', text: table });
  await visitor.choose('plan', { name: 'plan.toml', text: plan(6, 'average = 0.05\n') });
  await visitor.goTo('risk');
  await page.getByRole('button', { name: visitor.say('search-start'), exact: true }).click();
  await page.getByRole('button', { name: visitor.say('search-again'), exact: true }).waitFor({ timeout: 300_000 });
  await visitor.idle();
  expect(await page.locator('.tag.safe', { hasText: visitor.say('frontier-exact') }).count()).toBe(1);
  await page.locator('.chart-table > summary', { hasText: 'points as a table' }).click();
  const best = (await page.locator('.search-best > div').textContent()) ?? '';
  return { best, points: (await page.locator('.chart-table table:visible').textContent()) ?? '', workers };
}

test('a search that turns out long is shared by several workers, which find what one finds and are let go', { timeout: 600_000 }, async () => {
  const table = numbers(6, 2_500);
  const shared = await found(3, table);
  expect(shared.workers).toBe(3);
  expect(visitor.page.workers()).toHaveLength(1);
  await visitor.leave();
  const alone = await found(1, table);
  expect(alone.workers).toBe(1);
  expect(shared.best).toBe(alone.best);
  expect(shared.points).toBe(alone.points);
  expect(alone.points.length).toBeGreaterThan(100);
});

test('a search over a large table tells how far it is, keeps what it found when stopped, and what it found is applied and undone', { timeout: 300_000 }, async () => {
  visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  await visitor.choose('table', { name: 'numbers.csv', text: numbers(8, 200_000) });
  await visitor.choose('plan', { name: 'plan.toml', text: plan(8) });
  await visitor.goTo('risk');
  await page.getByRole('button', { name: visitor.say('search-start'), exact: true }).click();
  const before = await share();
  await points().nth(1).waitFor({ state: 'attached', timeout: 120_000 });
  expect(await share()).toBeGreaterThan(before);
  await page.getByRole('button', { name: visitor.say('stop'), exact: true }).click();
  await visitor.idle();
  expect(await page.getByText(visitor.say('search-stopped')).count()).toBe(1);
  expect(await page.locator('.tag', { hasText: visitor.say('frontier-partial') }).count()).toBe(1);
  const kept = await points().count();
  expect(kept).toBeGreaterThan(1);

  const from = await levels(8);
  const wanted = async (): Promise<number[]> => {
    const name = (await points().and(page.locator('[aria-selected=true]')).getAttribute('aria-label')) ?? '';
    return names(8).map(column => Number(new RegExp(`${column} (\\d+)`).exec(name)?.[1] ?? NaN));
  };
  await points().first().click();
  await visitor.idle();
  const clicked = await levels(8);
  expect(clicked).toEqual(await wanted());
  expect(clicked).not.toEqual(from);
  await visitor.press('undo');
  expect(await levels(8)).toEqual(from);

  await page.getByRole('listbox', { name: visitor.say('frontier-chart'), exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await visitor.idle();
  const entered = await levels(8);
  expect(entered).toEqual(await wanted());
  expect(entered).not.toEqual(clicked);
  await visitor.press('undo');
  expect(await levels(8)).toEqual(from);
  expect(await points().count()).toBe(kept);
});
