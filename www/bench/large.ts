/** The page with a table of ten million records: what its tab needs at most until the first figures are shown. */

import { statSync } from 'node:fs';

import { launch } from '../e2e/browser';
import { Visitor } from '../e2e/page';
import { say } from './say';
import { plan } from './table';
import { watch } from './watch';

export async function large(file: string, size: string): Promise<void> {
  const browser = await launch();
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  try {
    await watch(page);
    // The plan comes first, so that the first figures are those of its columns.
    await visitor.choose('plan', { name: 'plan.toml', text: plan() });
    await page.setInputFiles('input[data-file=table]', file);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-busy'));
    await page.waitForFunction(() => document.querySelector('.read-progress') === null && !document.documentElement.hasAttribute('data-busy'), null, {
      timeout: 600_000,
    });
    const read = await page.evaluate(() => window.watched.end());
    await say(browser, 'page: choose a large table until its figures are shown', size, read.ms, { mb_per_s: statSync(file).size / 1e3 / read.ms });
  } finally {
    await visitor.leave();
    await browser.close();
  }
}
