import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import * as core from '../../pkg/oboro.js';
import { EngineFailure } from '../src/engine/failure';
import { help, Helper } from '../src/engine/helper';
import { Crew, type Readers, type StretchReader } from '../src/engine/stretches';

core.initSync({ module: new WebAssembly.Module(readFileSync(new URL('../../pkg/oboro_bg.wasm', import.meta.url))) });

const never = new AbortController().signal;
/** Bytes of a stretch here. */
const LENGTH = 50_000;
/** Bytes that are read before helpers are called: the dialect is known by then. */
const ALONE = 100_000;

/** Lines with notes over several lines, so that one of some stretches begins within quotes. */
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `${from + at},"note ""${at % 13}"",\nof two lines",${(from + at) % 91}\r\n`).join('');
const TEXT = `id,note,age\n${lines(0, 20_000)}`;

let ended: number;
let helpers: Helper[];
let called: number[];

beforeEach(() => {
  ended = 0;
  helpers = [];
  called = [];
});

/** Helpers behind ports, as the page starts them, here in one thread; `read` may do worse than the core. */
function behindPorts(cores: number, read: Pick<typeof core, 'read_stretch'> = core): Readers {
  return {
    cores,
    least: LENGTH,
    call: (count, joins) => {
      called.push(count);
      for (let n = 0; n < count; n += 1) {
        const { port1, port2 } = new MessageChannel();
        helpers.push(new Helper(port1, joins));
        help(read, port2, () => {
          ended += 1;
          port1.close();
        });
      }
      return () => helpers.forEach(helper => helper.end());
    },
  };
}

/** What came of reading a text with helpers: the table, how many stretches were taken, and where progress was told. */
async function read(text: string | Uint8Array<ArrayBuffer>, readers: Readers | null, signal = never) {
  const source = new Blob([text]);
  const reader = new core.Reader();
  let taken = 0;
  const told: number[] = [];
  const taker = {
    feed: (bytes: Uint8Array) => reader.feed(bytes),
    dialect: () => reader.dialect(),
    take_stretch: (bytes: Uint8Array) => {
      const is = reader.take_stretch(bytes);
      taken += Number(is);
      return is;
    },
  };
  const crew = new Crew(readers, source, taker, LENGTH);
  try {
    for (let at = 0; at < source.size; at = await crew.read(at, signal, bytes => told.push(bytes))) {
      do {
        reader.feed(new Uint8Array(await source.slice(at, at + ALONE).arrayBuffer()));
        at = Math.min(at + ALONE, source.size);
        // Helpers come between two pieces.
        crew.isReady(at);
        await new Promise(resolve => setTimeout(resolve, 20));
      } while (at < source.size && !crew.isReady(at));
    }
  } finally {
    crew.end();
  }
  const session = reader.finish();
  const release = { keep: ['id', 'note', 'age'], keep_order: true, allow_unmet: true };
  const csv: string[] = [];
  const plan = { columns: { age: { role: 'quasi-identifier' } } } as const;
  session.release(plan, release, chunk => csv.push(new TextDecoder().decode(chunk)));
  const inspection = JSON.stringify(session.inspect(undefined));
  session.free();
  return { inspection, csv: csv.join(''), taken, told };
}

describe('a file that several read', () => {
  test.each([2, 3, 9])('is the table of one, with %i cores', async cores => {
    const alone = await read(TEXT, null);
    const together = await read(TEXT, behindPorts(cores));
    expect(together.inspection).toBe(alone.inspection);
    expect(together.csv).toBe(alone.csv);
    const count = Math.min(cores, 4) - 1;
    expect(called).toEqual([count]);
    // A share of the stretches, which is less than one of them a turn, is the reader's own.
    const turns = Math.floor((TEXT.length - ALONE) / LENGTH / (count + 1));
    expect(together.taken).toBeGreaterThanOrEqual(turns * count);
    expect(together.told.at(-1)).toBe(new Blob([TEXT]).size);
    expect(together.told).toEqual([...together.told].sort((one, other) => one - other));
    await expect.poll(() => ended).toBe(count);
  });

  test('is read by one where there is one core, or little to read', async () => {
    await read(TEXT, behindPorts(1));
    await read(TEXT.slice(0, ALONE + LENGTH / 2), behindPorts(4)).catch(() => {});
    expect(called).toEqual([]);
  });

  test('is read by the reader itself where a helper breaks, and the helper is not asked again', async () => {
    let asked = 0;
    const broken = {
      read_stretch: (...given: Parameters<typeof core.read_stretch>) => {
        asked += 1;
        if (asked % 2 === 0) throw new WebAssembly.RuntimeError('unreachable');
        return core.read_stretch(...given);
      },
    };
    const { inspection, csv, taken } = await read(TEXT, behindPorts(3, broken));
    const alone = await read(TEXT, null);
    expect([inspection, csv]).toEqual([alone.inspection, alone.csv]);
    expect(taken).toBeGreaterThan(0);
    expect(asked).toBeLessThan(10);
    expect(helpers.every(helper => helper.isLost)).toBe(true);
  });

  test('sends helpers away that help with nothing', async () => {
    let asked = 0;
    const useless = { read_stretch: () => void (asked += 1) };
    const { inspection, taken } = await read(TEXT, behindPorts(3, useless as never));
    expect(inspection).toBe((await read(TEXT, null)).inspection);
    expect(taken).toBe(0);
    expect(asked).toBeLessThan(16);
    await expect.poll(() => ended).toBe(2);
  });

  test('has the faults that one finds', async () => {
    const wrong = TEXT.replace('\n15000,', '\n15000,1,2,');
    const fault = async (readers: Readers | null): Promise<unknown> => {
      const error = await read(wrong, readers).catch((error: unknown) => error);
      return error instanceof EngineFailure ? error.failure : error;
    };
    const alone = await fault(null);
    expect(alone).toMatchObject({ id: 'table-ragged', line: 30_002 });
    expect(await fault(behindPorts(3))).toEqual(alone);
    await expect.poll(() => ended).toBe(2);
  });

  test('can be given up', async () => {
    const control = new AbortController();
    const waits: StretchReader = { isLost: false, read: () => new Promise(resolve => setTimeout(() => resolve(null), 30)) };
    let away = 0;
    const readers: Readers = {
      cores: 2,
      least: LENGTH,
      call: (_, joins) => {
        joins(waits);
        setTimeout(() => control.abort(), 40);
        return () => (away += 1);
      },
    };
    await expect(read(TEXT, readers, control.signal)).rejects.toThrow('abort');
    expect(away).toBe(1);
  });
});
