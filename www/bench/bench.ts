/**
 * The page with a large table, in the Chromium that is installed: reading, and a move of a slider until it is painted.
 *
 * Prints one JSON object a measurement. `--rows N` for another size than 1,000,000.
 */

import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { launch } from '../e2e/browser';
import { Visitor } from '../e2e/page';
import { discharges, plan } from './table';
import { watch } from './watch';

const MOVES = 40;

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
  await visitor.move('age', 'Home');
  await page.waitForTimeout(2000);
  const moves: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    // Up and down again, so that every move changes the figures; some moves meet the work of the one before.
    const key = Math.floor(move / 4) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    await page.evaluate(() => window.watched.startMove());
    await page.keyboard.press(key);
    moves.push(await page.evaluate(() => window.watched.moved()));
    await page.waitForTimeout(move % 2 === 0 ? 30 : 600);
  }
  print('page: move of a slider until the figures are painted', median(moves), { ms_longest: Math.max(...moves) });
} finally {
  await visitor.leave();
  await browser.close();
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
