import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { PARTS } from '../../pkg/bench/parts.mjs';
import type { Server } from '../e2e/serve';
import { median, type More } from './say';
import { served, visit } from './served';
import { plan, SHARED } from './table';

/** How often a search is run with each number of workers. */
const TIMES = 3;
/** How often a table is read by each number of workers. */
const READ = 7;

/** The package and the engine of the page in Chromium, without the page. */
export class Parts {
  private constructor(
    readonly server: Server,
    readonly table: string,
  ) {}

  /** Builds what is measured, and serves it beside the tables. */
  static async ready(table: string): Promise<Parts> {
    const server = await served('parts', { shared: SHARED, table: dirname(table) });
    return new Parts(server, `/table/${basename(table)}`);
  }

  /** Each part as in Node, in a browser of its own. */
  async run(): Promise<void> {
    for (const part of Object.keys(PARTS)) {
      await visit(this.server, async (page, tell) => {
        await page.exposeFunction('say', ({ name, size, ms, more }: { name: string; size: string; ms: number; more: More }) => tell(name, size, ms, more));
        await page.evaluate(order => window.bench.part(order), { part, table: this.table, plan: plan() });
      });
    }
  }

  /** A long search by two workers, and by one. */
  async share(): Promise<void> {
    const name = 'atus_syn';
    const folder = join(SHARED, name);
    if (!existsSync(folder)) return;
    const hierarchies = readdirSync(folder).filter(file => file.includes('_hierarchy_'));
    const files = Object.fromEntries(hierarchies.map(file => [/_hierarchy_(.+)\.csv$/.exec(file)?.[1] ?? '', file]));
    const search = { table: `/shared/${name}/${name}.csv.gz`, name, files };
    let alone = Number.NaN;
    for (const cores of [1, 2]) {
      await visit(this.server, async (page, tell) => {
        const times: number[] = [];
        for (let n = 0; n < TIMES; n += 1) times.push(await page.evaluate(order => window.bench.frontier(order), { ...search, cores }));
        const ms = median(times);
        const size = 'atus_syn, 539,253 records x 9 columns';
        if (cores === 1) alone = ms;
        else await tell(`engine: frontier by ${cores} workers`, size, ms, { peer: 'one worker', peer_ms: alone, ratio: ms / alone });
      });
    }
  }

  /** A table read by one worker, and by several, in turns. */
  async read(): Promise<void> {
    const name = 'ihis_syn';
    const table = `/shared/${name}/${name}.csv.gz`;
    if (!existsSync(join(SHARED, name))) return;
    const numbers = [1, 2, 4];
    for (const times of [2, 4]) {
      await visit(this.server, async (page, tell) => {
        const ms = numbers.map((): number[] => []);
        for (let n = 0; n < READ; n += 1) {
          for (const [at, cores] of numbers.entries()) {
            ms[at]?.push(await page.evaluate(order => window.bench.read(...order), [table, times, cores] as const));
          }
        }
        const [alone = Number.NaN, ...several] = ms.map(median);
        const size = `ihis_syn ${times} times over, ${(times * 1_193_504).toLocaleString('en')} records x 9 columns`;
        await tell('engine: table read by 1 worker', size, alone);
        for (const [at, ms] of several.entries()) {
          await tell(`engine: table read by ${numbers[at + 1]} workers`, size, ms, { peer: 'one worker', peer_ms: alone, ratio: ms / alone });
        }
      });
    }
  }

  close(): void {
    this.server.close();
  }
}
