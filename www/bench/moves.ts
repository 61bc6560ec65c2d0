/** The page with a large table: reading, class building, and a move of a slider until it is painted. */

import { statSync } from 'node:fs';

import { launch } from '../e2e/browser';
import { Visitor } from '../e2e/page';
import { median, say } from './say';
import { plan } from './table';
import { watch } from './watch';

export async function moves(file: string, size: string): Promise<void> {
  const bytes = statSync(file).size;
  const browser = await launch();
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  /** Moves a slider by a key; the time until the new figures are painted. */
  const move = async (column: string, key: 'ArrowRight' | 'ArrowLeft'): Promise<number> => {
    await page.getByRole('slider', { name: column, exact: true }).first().focus();
    await page.evaluate(() => window.watched.startMove());
    await page.keyboard.press(key);
    return page.evaluate(() => window.watched.moved());
  };
  try {
    await watch(page);
    await page.setInputFiles('input[data-file=table]', file);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-busy'));
    await visitor.idle();
    const read = await page.evaluate(() => window.watched.end());
    await say(browser, 'page: choose a table until its figures are shown', size, read.ms, { mb_per_s: bytes / 1e3 / read.ms });
    await say(browser, 'page: longest time between two frames meanwhile', size, read.longestFrame);
    await say(browser, 'page: longest task of the main thread meanwhile', size, read.longestTask);

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
    await say(browser, 'page: move of a slider to a node not judged before, until it is painted', size, median(first), { ms_longest: Math.max(...first) });
    // Like somebody who looks at the figures in between.
    const ahead: number[] = [];
    for (let level = 0; level < 4; level += 1) {
      await page.waitForTimeout(4000);
      ahead.push(await move('postal_code', 'ArrowRight'));
    }
    await say(browser, 'page: move of a slider to a node judged ahead, until it is painted', size, median(ahead), { ms_longest: Math.max(...ahead) });
    // At any moment of what goes on behind: figures in full, explanations, charts, of about as many classes as records.
    await visitor.move('postal_code', 'Home');
    await visitor.move('admission_date', 'Home');
    const amid: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      await page.waitForTimeout(250 + 400 * turn);
      amid.push(await move('age', turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'));
    }
    await say(browser, 'page: move of a slider in the midst of other work, until it is painted', size, median(amid), { ms_longest: Math.max(...amid) });
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
    await say(browser, 'page: class building from the records, until its figures are painted', size, median(built), { ms_longest: Math.max(...built) });
  } finally {
    await visitor.leave();
    await browser.close();
  }
}
