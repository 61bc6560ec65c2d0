/** A page without the page: the package in one worker, and the engine of the page with as many as it likes. */

import { loadEngine } from '../../src/engine/load';
import type { Plan } from '../../src/engine/types';
import type { Measured, Order, Word } from './worker';

export interface Bench {
  /** Runs one part in a worker of its own. */
  part(order: Order): Promise<void>;
  /** Searches the frontier of a table as the page does; the milliseconds until it is whole. */
  frontier(order: Frontier): Promise<number>;
  /** Reads a table whose lines come so many times by so many workers; the milliseconds that it took the worker of the page. */
  read(table: string, times: number, cores: number): Promise<number>;
}

/** A search for the frontier by so many workers. */
export interface Frontier {
  readonly table: string;
  readonly name: string;
  /** The names of the files of hierarchies, by column. */
  readonly files: Readonly<Record<string, string>>;
  readonly cores: number;
}

declare global {
  interface Window {
    bench: Bench;
    /** Is told what was measured. */
    say(measured: Measured): Promise<void>;
  }
}

const never = new AbortController().signal;

async function unpacked(address: string): Promise<Blob> {
  const { body } = await fetch(address);
  if (body === null) throw new Error(`nothing at ${address}`);
  return new Response(address.endsWith('.gz') ? body.pipeThrough(new DecompressionStream('gzip')) : body).blob();
}

/** In so many bytes of a table is its header. */
const HEAD = 4096;

/** Files, unpacked once. */
const files = new Map<string, Blob>();

window.bench = {
  read: async (table, times, cores) => {
    const once = files.get(table) ?? (await unpacked(table));
    files.set(table, once);
    const header = (await once.slice(0, HEAD).text()).indexOf('\n') + 1;
    const source = new Blob([once, ...Array.from({ length: times - 1 }, () => once.slice(header))]);
    const { engine } = loadEngine(cores);
    // The worker of the page is there before a file is chosen.
    await engine.measures(never, 'en');
    const { ms } = await engine.open(never, source, { name: 'table.csv', lang: 'en' }, () => {});
    engine.close();
    return ms;
  },
  part: order =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.onerror = event => reject(new Error(event.message));
      worker.onmessage = async ({ data }: MessageEvent<Word>) => {
        if ('fault' in data) reject(new Error(data.fault));
        else if ('ended' in data) resolve();
        else {
          await window.say(data);
          worker.postMessage('heard');
        }
      };
      worker.postMessage(order);
    }),
  frontier: async ({ table, name, files, cores }) => {
    const { engine } = loadEngine(cores);
    const plan: Plan = {
      columns: Object.fromEntries(
        Object.entries(files).map(([column, csv]) => [column, { role: 'quasi-identifier', hierarchy: { csv } }] as const),
      ),
      goal: { k: 5, 'suppression-limit': 0.02 },
    };
    for (const file of Object.values(files)) {
      const bytes = await (await fetch(`/shared/${name}/${encodeURI(file)}`)).arrayBuffer();
      await engine.attach(never, file, new Uint8Array(bytes));
    }
    await engine.open(never, await unpacked(table), { name, lang: 'en' }, () => {});
    await engine.assess(never, plan, { asReleased: false, lang: 'en' });
    const start = performance.now();
    for (;;) {
      const { progress } = await engine.searchLevels(never, plan, { run: 1, figures: false, lang: 'en' });
      if (progress.finished) break;
    }
    const ms = performance.now() - start;
    engine.close();
    return ms;
  },
};
