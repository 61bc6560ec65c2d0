/** Re-identification risk of tabular health data, computed where the data is. */

import { core, formats, type Core, type Wasm } from './core.js';
import { attempt } from './failure.js';
import type { Lang, MeasureRow, Plan, ReaderOptions } from './oboro.js';
import { joined, pieces, sizeOf, whole, type Source } from './pieces.js';
import { Session, type Progress } from './session.js';

export type { Wasm } from './core.js';
export { OboroError } from './failure.js';
export type * from './oboro.js';
export type { Source } from './pieces.js';
export { Search } from './search.js';
export {
  Session,
  type AssessOptions,
  type Progress,
  type Released,
  type SearchChartOptions,
  type SearchOptions,
  type SessionChartOptions,
  type SpecialUniquesOptions,
} from './session.js';

/** How a table is opened. */
export interface OpenOptions extends ReaderOptions {
  /** The files that plans name, by that name. */
  readonly files?: Readonly<Record<string, Source>> | undefined;
  /** The wasm module; the one beside this file when not given. */
  readonly wasm?: Wasm | undefined;
  /** The second module, for workbooks, Parquet and the like; the one beside this file when not given. */
  readonly formatsWasm?: Wasm | undefined;
  /** Ends the reading; `open` then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how far the reading is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Reads a table. */
export async function open(source: Source, options: OpenOptions = {}): Promise<Session> {
  const { files = {}, wasm, formatsWasm, signal, onProgress, ...reading } = options;
  signal?.throwIfAborted();
  const exports = await core(wasm);
  const size = reading.size ?? sizeOf(source);
  const reader = attempt(() => new exports.Reader({ ...reading, size }));
  let bytes = 0;
  // Of a format that is read as a whole, all; of another, what it takes to know that.
  const kept: Uint8Array[] = [];
  try {
    for await (const piece of pieces(source, signal)) {
      if (reader.is_undecided() || reader.wants_pieces()) kept.push(piece);
      if (!reader.wants_pieces()) attempt(() => reader.feed(piece));
      bytes += piece.byteLength;
      onProgress?.({ bytes, rows: reader.rows(), estimate: reader.estimate() });
    }
    if (reader.wants_pieces()) await readWhole(reader, joined(kept), formatsWasm);
  } catch (fault) {
    reader.free();
    throw fault;
  }
  const table = attempt(() => reader.finish());
  try {
    for (const [name, file] of Object.entries(files)) table.attach(name, await whole(file));
  } catch (fault) {
    table.free();
    throw fault;
  }
  return new Session(exports, table, source);
}

/** Reads a file of a format that the second module opens; what breaks there is not asked again. */
async function readWhole(
  reader: InstanceType<Core['Reader']>,
  bytes: Uint8Array,
  wasm: Wasm | undefined,
): Promise<void> {
  const { File, __wbg_reset_state } = await formats(wasm);
  // The core words what went wrong in the other module: no bytes stand for what broke.
  const asked = <T>(ask: () => T): T => {
    try {
      return ask();
    } catch (fault) {
      attempt(() => reader.take(new Uint8Array()));
      throw fault;
    }
  };
  try {
    const file = asked(() => new File(bytes, reader.opening()));
    for (let piece = asked(() => file.next()); piece !== undefined; piece = asked(() => file.next())) {
      const taken = piece;
      attempt(() => reader.take(taken));
    }
  } finally {
    // Its memory only grows, so it goes with the file.
    __wbg_reset_state();
  }
}

/** The plan that a TOML text says, as an object with the same keys. */
export async function readPlan(toml: string, lang?: Lang): Promise<Plan> {
  const { read_plan } = await core();
  return attempt(() => read_plan(toml, lang));
}

/** A plan as TOML text. */
export async function writePlan(plan: Plan | string, lang?: Lang): Promise<string> {
  const { write_plan } = await core();
  return attempt(() => write_plan(plan, lang));
}

/** The catalogue of measures. */
export async function measures(lang?: Lang): Promise<MeasureRow[]> {
  const { measures } = await core();
  return attempt(() => measures(lang));
}

/** A synthetic table as CSV, its plan as TOML, and the seed that makes it again. */
export interface Example {
  readonly csv: Uint8Array;
  readonly plan: string;
  /** Absent for the table that comes with the program. */
  readonly seed?: number | undefined;
}

/** A synthetic table: the one that comes with the program, or another size, seed, or a seed that nobody chose. */
export async function example(rows?: number, seed?: number | 'random'): Promise<Example> {
  const { example, example_plan, example_seed } = await core();
  return attempt(() => {
    const drawn = seed === 'random' ? example_seed() : seed;
    return { csv: example(rows, drawn), plan: example_plan(), seed: drawn };
  });
}

/** The version of the program. */
export async function version(): Promise<string> {
  const { version } = await core();
  return version();
}
