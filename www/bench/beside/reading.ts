/** Reads a table from a Blob in a worker, and groups it by all columns. */

import Papa from 'papaparse';

import init, { Reader } from '../../../pkg/oboro.js';
import wasmAddress from '../../../pkg/oboro_bg.wasm?url';
import { pieces } from '../../src/engine/pieces';
import type { Took } from './took';

/** Who reads which table. */
export interface Ours {
  readonly who: 'oboro' | 'PapaParse';
  readonly table: Blob;
}

const never = new AbortController().signal;

/** As the page does: a piece of the file after the other. */
async function oboro(table: Blob): Promise<Took> {
  const start = performance.now();
  const reader = new Reader({});
  for await (const piece of pieces(table, never)) reader.feed(piece);
  const session = reader.finish();
  const read = performance.now() - start;
  const names = session.inspect(undefined).columns.map(({ name }) => name);
  const columns = Object.fromEntries(names.map(name => [name, { role: 'quasi-identifier' as const }]));
  const begun = performance.now();
  const classes = session.classes({ columns });
  const group = performance.now() - begun;
  const asked = performance.now();
  session.assess({ columns }, { full: false });
  const figures = performance.now() - asked;
  session.free();
  return { read, group, groups: classes?.count ?? 0, figures };
}

/** Records as PapaParse gives them, counted in a Map: grouping cannot be told from reading. */
async function papaParse(table: Blob): Promise<Took> {
  const start = performance.now();
  const counts = new Map<string, number>();
  let header = true;
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(table as File, {
      skipEmptyLines: true,
      chunk: ({ data }) => {
        for (const fields of header ? data.slice(1) : data) {
          const key = fields.join('\u0000');
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        header = false;
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  return { read: performance.now() - start, group: 0, groups: counts.size };
}

onmessage = ({ data: { who, table } }: MessageEvent<Ours>): void => {
  const run = who === 'oboro' ? init({ module_or_path: wasmAddress }).then(() => oboro(table)) : papaParse(table);
  run.then(postMessage, (error: unknown) => postMessage(error instanceof Error ? (error.stack ?? error.message) : String(error)));
};
