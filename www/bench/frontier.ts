/** The page with a large table: from the press of the button until the first frontier is painted, and until it is whole. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { launch } from '../e2e/browser';
import { Visitor } from '../e2e/page';
import { median, say } from './say';
import { plan, SHARED } from './table';
import { watch } from './watch';

/** A table with its plan and the files that the plan names. */
export interface Searched {
  readonly table: string;
  readonly plan: string;
  readonly files: readonly string[];
  readonly size: string;
}

/** The synthetic discharges. */
export function discharges(table: string, size: string): Searched {
  return { table, plan: plan(), files: [], size };
}

/** A table on which ARX was timed, unpacked at `table`, under the goal at which it was timed. */
export function timed(name: string, table: string, size: string): Searched {
  const folder = join(SHARED, name);
  const files = readdirSync(folder).filter(file => file.includes('_hierarchy_'));
  const columns = files.map(file => {
    const column = /_hierarchy_(.+)\.csv$/.exec(file)?.[1] ?? '';
    return `[columns."${column}"]\nrole = "quasi-identifier"\nhierarchy = { csv = "${file}" }\n`;
  });
  const goal = '[goal]\nk = 5\nsuppression-limit = 0.02\n';
  return { table, plan: `${columns.join('')}${goal}`, files: files.map(file => join(folder, file)), size };
}

/** Time until the first points are painted, by visits that begin anew; and of the last of them, until all points are there. */
export async function frontier(searched: Searched, visits: number): Promise<void> {
  const first: number[] = [];
  for (let visit = 1; visit <= visits; visit += 1) {
    const browser = await launch();
    const visitor = await Visitor.arrive(browser);
    try {
      const { ms, pressed } = await search(visitor, searched);
      first.push(ms);
      if (visit < visits) continue;
      const more = { ms_longest: Math.max(...first) };
      await say(browser, 'page: press of the button until a frontier is painted', searched.size, median(first), more);
      await visitor.page.getByRole('button', { name: visitor.say('search-again'), exact: true }).waitFor({ timeout: 600_000 });
      const whole = (await visitor.page.evaluate(() => performance.now())) - pressed;
      await say(browser, 'page: press of the button until the frontier is whole', searched.size, whole);
    } finally {
      await visitor.leave();
      await browser.close();
    }
  }
}

async function search(visitor: Visitor, { table, plan, files }: Searched): Promise<{ ms: number; pressed: number }> {
  const { page } = visitor;
  await watch(page);
  await page.setInputFiles('input[data-file=table]', table);
  await visitor.idle();
  await visitor.choose('plan', { name: 'plan.toml', text: plan });
  if (files.length > 0) await visitor.choose('named', ...files.map(file => ({ name: basename(file), text: readFileSync(file, 'utf8') })));
  await visitor.goTo('risk');
  await page.evaluate(() => window.watched.startSearch());
  await page.getByRole('button', { name: visitor.say('search-start'), exact: true }).click({ timeout: 10_000 });
  return page.evaluate(() => window.watched.drawn());
}
