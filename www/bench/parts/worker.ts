/** Runs one part of the measurements of the package, as they are run in Node. */

import { PARTS } from '../../../pkg/bench/parts.mjs';
import * as oboro from '../../../pkg/index.js';
import init from '../../../pkg/oboro.js';
import wasmAddress from '../../../pkg/oboro_bg.wasm?url';

/** What is to be measured. */
export interface Order {
  readonly part: string;
  /** Where the synthetic discharges are, and their plan. */
  readonly table: string;
  readonly plan: string;
}

/** What was measured; it waits for an answer. */
export interface Measured {
  readonly name: string;
  readonly size: string;
  readonly ms: number;
  readonly more: Readonly<Record<string, number>>;
}

/** Something measured, what went wrong, or the end. */
export type Word = Measured | { readonly fault: string } | { readonly ended: true };

const post = (word: Word): void => postMessage(word);
let heard = (): void => {};

/** A stream of a file, unpacked; null where it is not there. */
async function fetched(address: string): Promise<ReadableStream<Uint8Array> | null> {
  const answer = await fetch(address);
  if (!answer.ok || answer.body === null) return null;
  return address.endsWith('.gz') ? answer.body.pipeThrough(new DecompressionStream('gzip')) : answer.body;
}

async function run({ part, table, plan }: Order): Promise<void> {
  const { memory } = await init({ module_or_path: wasmAddress });
  const discharges = part === 'table' ? await (await fetch(table)).blob() : new Blob();
  const say = (name: string, size: string, ms: number, more = {}): Promise<void> =>
    new Promise(resume => {
      heard = resume;
      post({ name, size, ms, more: { ...more, wasm_mb: memory.buffer.byteLength / 2 ** 20 } });
    });
  await PARTS[part]?.({ oboro, discharges: () => discharges, plan, shared: path => fetched(`/shared/${encodeURI(path)}`), say });
}

onmessage = ({ data }: MessageEvent<Order | 'heard'>): void => {
  if (data === 'heard') heard();
  else
    run(data).then(
      () => post({ ended: true }),
      (error: unknown) => post({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
};
