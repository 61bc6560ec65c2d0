/** Others that read the same table in the same browser: DuckDB compiled to WebAssembly, and PapaParse with a Map. */

import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import duckdbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

import type { Ours } from './reading';
import type { Took } from './took';

/** Before each turn, in milliseconds: nobody pays for clearing away what somebody else has left. */
const PAUSE = 1000;

/** Reads a table and groups it by all columns, again and again, each time by everybody. */
async function beside(address: string, times: number): Promise<Record<string, Took[]>> {
  const table = await (await fetch(address)).blob();
  const ours = inWorker('oboro');
  const papa = inWorker('PapaParse');
  const duckdb = await database(table);
  const turns = { oboro: () => ours.run(table), DuckDB: () => duckdb.run(), PapaParse: () => papa.run(table) };
  const took: Record<string, Took[]> = {};
  for (let n = 0; n < times; n += 1) {
    for (const [who, turn] of Object.entries(turns)) {
      await new Promise(resolve => setTimeout(resolve, PAUSE));
      (took[who] ??= []).push(await turn());
    }
  }
  ours.close();
  papa.close();
  await duckdb.close();
  return took;
}

function inWorker(who: Ours['who']): { run(table: Blob): Promise<Took>; close(): void } {
  const worker = new Worker(new URL('./reading.ts', import.meta.url), { type: 'module' });
  const run = (table: Blob): Promise<Took> =>
    new Promise((resolve, reject) => {
      worker.onerror = event => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<Took | string>) => (typeof data === 'string' ? reject(new Error(data)) : resolve(data));
      worker.postMessage({ who, table } satisfies Ours);
    });
  return { run, close: () => worker.terminate() };
}

/** DuckDB on one thread, in the worker that comes with it; it reads the file through the browser as we do. */
async function database(table: Blob): Promise<{ run(): Promise<Took>; close(): Promise<void> }> {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(duckdbWorker));
  await db.instantiate(duckdbModule);
  await db.registerFileHandle('table.csv', table, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await db.connect();
  const run = async (): Promise<Took> => {
    await connection.query('DROP TABLE IF EXISTS t');
    const start = performance.now();
    await connection.query(`CREATE TABLE t AS SELECT * FROM read_csv('table.csv')`);
    const read = performance.now() - start;
    const names = (await connection.query('DESCRIBE t')).toArray().map(row => `"${String(row['column_name'])}"`);
    const begun = performance.now();
    const groups = `SELECT count(*) AS n FROM t GROUP BY ${names.join(', ')}`;
    // The largest is asked for, too, so that nothing can be left uncounted.
    const answer = await connection.query(`SELECT count(*)::INTEGER AS groups, max(n)::INTEGER AS largest FROM (${groups})`);
    const { groups: found } = answer.toArray()[0] as { groups: number };
    return { read, group: performance.now() - begun, groups: found };
  };
  const close = async (): Promise<void> => {
    await connection.close();
    await db.terminate();
  };
  return { run, close };
}

window.beside = beside;
