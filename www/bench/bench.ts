/**
 * The page with a large table, in the Chromium that is installed: reading, class building, and a move of a slider until it is painted.
 *
 * Prints one JSON object a measurement. `--rows N` for another size than 1,000,000.
 */

import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { launch } from '../e2e/browser';
import { Visitor } from '../e2e/page';
import { discharges, plan } from './table';
import { watch } from './watch';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const file = discharges(rows);
const bytes = statSync(file).size;
const size = `${rows} rows x 10 columns, ${(bytes / 1e6).toFixed(1)} MB`;

const browser = await launch();
const visitor = await Visitor.arrive(browser);
const { page } = visitor;
try {
  await watch(page);
  await page.setInputFiles('input[data-file=table]', file);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-busy'));
  await visitor.idle();
  const read = await page.evaluate(() => window.watched.end());
  print('page: choose a table until its figures are shown', read.ms, { mb_per_s: bytes / 1e3 / read.ms });
  print('page: longest time between two frames meanwhile', read.longestFrame);
  print('page: longest task of the main thread meanwhile', read.longestTask);

  await visitor.choose('plan', { name: 'plan.toml', text: plan() });
  await visitor.goTo('risk');
  for (const column of ['age', 'sex', 'postal_code', 'municipality', 'hospital', 'admission_date']) await visitor.move(column, 'Home');
  // Like a drag: no time between the moves to work ahead, and no node twice.
  const first: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const key = turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    for (let level = 0; level < 4; level += 1) first.push(await move('age', key));
    first.push(await move(turn % 2 === 0 ? 'sex' : 'admission_date', 'ArrowRight'));
    if (turn % 2 === 1) await visitor.move('sex', 'Home');
  }
  print('page: move of a slider to a node not judged before, until it is painted', median(first), { ms_longest: Math.max(...first) });
  // Like somebody who looks at the figures in between.
  const ahead: number[] = [];
  for (let level = 0; level < 4; level += 1) {
    await page.waitForTimeout(4000);
    ahead.push(await move('postal_code', 'ArrowRight'));
  }
  print('page: move of a slider to a node judged ahead, until it is painted', median(ahead), { ms_longest: Math.max(...ahead) });
  // As released or not is another ground: the classes are counted from the records again.
  await visitor.goTo('data');
  const built: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    await page.getByRole('switch').first().focus();
    await page.evaluate(() => window.watched.startMove());
    await page.keyboard.press('Space');
    built.push(await page.evaluate(() => window.watched.moved()));
    await visitor.idle();
  }
  print('page: class building from the records, until its figures are painted', median(built), { ms_longest: Math.max(...built) });
} finally {
  await visitor.leave();
  await browser.close();
}

/** Moves a slider by a key; the time until the new figures are painted. */
async function move(column: string, key: 'ArrowRight' | 'ArrowLeft'): Promise<number> {
  await page.getByRole('slider', { name: column, exact: true }).first().focus();
  await page.evaluate(() => window.watched.startMove());
  await page.keyboard.press(key);
  return page.evaluate(() => window.watched.moved());
}

function print(name: string, ms: number, more: Readonly<Record<string, number>> = {}): void {
  const rounded = Object.fromEntries(Object.entries(more).map(([key, value]) => [key, round(value)]));
  const measured = { name, size, target: 'chromium', ms_median: round(ms), peer: null, peer_ms: null, ratio: null };
  console.log(JSON.stringify({ ...measured, ...rounded }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function median(sample: readonly number[]): number {
  const sorted = [...sample].sort((left, right) => left - right);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
