/** Reading a table and grouping it by all columns, with others in the same tab, one after the other. */

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { Took } from './beside/took';
import { median, type More } from './say';
import { served, visit } from './served';

const FOLDER = join(import.meta.dirname, 'beside');

/** How often everybody reads the table. */
const TIMES = 9;

export async function beside(file: string, size: string): Promise<void> {
  // The others are large, and nobody else needs them: they are fetched and checked for this measurement alone.
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: FOLDER, stdio: ['ignore', 'inherit', 'inherit'] });
  execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', FOLDER], { cwd: dirname(import.meta.dirname), stdio: 'inherit' });
  const server = await served('beside', { table: dirname(file) });
  try {
    await visit(server, async (page, tell) => {
      const took = await page.evaluate(([address, times]) => window.beside(address, times), [`/table/${basename(file)}`, TIMES] as const);
      const of = (who: string, what: (one: Took) => number): number => median((took[who] ?? []).map(what));
      const groups = new Set(Object.values(took).flatMap(all => all.map(one => one.groups)));
      if (groups.size !== 1) throw new Error(`not the same groups: ${[...groups].join(', ')}`);
      const against = (peer: string, peer_ms: number, ms: number): More => ({ peer, peer_ms, ratio: ms / peer_ms });
      const [read, group] = [of('oboro', one => one.read), of('oboro', one => one.group)];
      const speed = { mb_per_s: statSync(file).size / 1e3 / read };
      await tell('reading', size, read, { ...speed, ...against('DuckDB-wasm read_csv', of('DuckDB', one => one.read), read) });
      await tell('grouping', size, group, against('DuckDB-wasm GROUP BY', of('DuckDB', one => one.group), group));
      await tell('reading and grouping', size, read + group, against('PapaParse and a Map', of('PapaParse', one => one.read), read + group));
      await tell('first figures', size, of('oboro', one => one.figures ?? Number.NaN));
    });
  } finally {
    server.close();
  }
}
