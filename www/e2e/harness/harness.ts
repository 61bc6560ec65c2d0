/** Both engines in a real browser, for the tests to call. */

import * as core from '../../../pkg/oboro.js';
import wasmAddress from '../../../pkg/oboro_bg.wasm?url';

import type { ChartName, Engine, SearchChartName } from '../../src/engine/engine';
import { loadEngine } from '../../src/engine/load';
import { EngineFailure } from '../../src/engine/failure';
import { LocalEngine } from '../../src/engine/local';
import type { Plan, Report, SearchFigures } from '../../src/engine/types';
import { contract } from '../../tests/contract/contract';
import type { Case } from '../corpus';

export interface Harness {
  readonly rules: readonly string[];
  /** Runs one rule of the contract; the fault as text, or null. */
  run(where: Where, rule: string): Promise<string | null>;
  /** Runs one case of the corpus in a worker. */
  judge(one: Case): Promise<Judgement>;
  /** Reads a large file in the worker on a machine with so many cores. */
  read(large: Large, cores: number): Promise<Read>;
  /** Gives up reading it once a part is there; the share that was read, and what happened. */
  giveUp(large: Large, cores: number): Promise<{ readonly share: number; readonly fault: string }>;
}

/** A large file: lines of few signs, notes over several lines in quotes, a text in Japanese, or a wrong line near the end. */
export type Large = 'plain' | 'notes' | 'japanese' | 'wrong';

/** What was read. */
export interface Read {
  readonly inspection: string;
  /** SHA-256 of the released table in the order of the file. */
  readonly released: string;
}

/** What comes of a case: the figures, or the id of the refusal. */
export type Judgement =
  | { readonly report: Report; readonly released: readonly string[] | null; readonly charts: Readonly<Record<string, string>> }
  | { readonly refusal: string };

export type Where = 'local' | 'remote';

declare global {
  interface Window {
    harness: Harness;
  }
}

const ready = core.default({ module_or_path: wasmAddress });

async function engineAt(where: Where): Promise<Engine> {
  if (where === 'remote') return loadEngine().engine;
  await ready;
  return new LocalEngine(core);
}

const never = new AbortController().signal;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

async function searched(engine: Engine, plan: Plan): Promise<SearchFigures | null> {
  for (;;) {
    const { progress, figures } = await engine.searchLevels(never, plan, { run: 1, figures: false, lang: 'en' });
    if (progress.finished) return figures;
  }
}

async function judge(engine: Engine, one: Case): Promise<Judgement> {
  try {
    const reading = one.reads === true ? (await engine.readPlan(never, one.plan, 'en')).input : {};
    await engine.open(never, new Blob([one.table]), { ...reading, name: 'case.csv', lang: 'en' }, () => {});
    for (const [name, text] of Object.entries(one.files ?? {})) {
      await engine.attach(never, name, new TextEncoder().encode(text));
    }
    const plan = await engine.readPlan(never, one.plan, 'en');
    const report = await engine.assess(never, plan, {
      asReleased: one['as-released'] ?? false,
      full: one.full ?? false,
      lang: 'en',
    });
    const charts: Record<string, string> = {};
    for (const name of Object.keys(one.charts ?? {})) {
      const look = { asReleased: false, theme: 'light', lang: 'ja', width: 700 } as const;
      charts[name] = await sha256(await engine.chart(never, name as ChartName, plan, look));
    }
    const drawn = Object.keys(one['search-charts'] ?? {});
    const figures = drawn.length === 0 ? null : await searched(engine, plan);
    for (const name of drawn) {
      if (figures === null) break;
      const shown = { figures, current: null };
      const look = { theme: 'light', lang: 'ja', width: 700 } as const;
      charts[name] = await sha256((await engine.drawSearch(never, name as SearchChartName, plan, shown, look)).svg);
    }
    if (one.release === undefined) return { report, released: null, charts };
    const options = { keep: [], keepOrder: false, allowUnmet: false, lang: 'en' } as const;
    const { csv } = await engine.release(never, plan, options);
    return { report, released: (await csv.text()).trimEnd().split('\n'), charts };
  } catch (error) {
    if (error instanceof EngineFailure) return { refusal: error.failure.id };
    throw error;
  }
}

/** Files are shared that are smaller than those that are shared elsewhere. */
const SHARED = 8e6;

/** Some twenty megabytes, the same each time. */
function made(large: Large): Blob {
  const lines: string[] = ['id,note,age,home\n'];
  const homes = large === 'japanese' ? ['南魚沼市', '十日町市', '表参道'] : ['Minamiuonuma', 'Tokamachi', 'Omotesando'];
  for (let id = 0, length = 0; length < 20e6; id += 1) {
    const note = large === 'notes' ? `"said ""no"",\nthen, ${'not\n'.repeat(id % 60)}"` : `note ${id % 1000}`;
    const line = `${id},${note},${(id * 7) % 91},${homes[id % 3]}\r\n`;
    length += line.length;
    lines.push(line);
  }
  if (large === 'wrong') lines.splice(-10_000, 0, 'no,line\n');
  return new Blob(lines);
}

async function opened(engine: Engine, large: Large): Promise<Read | string> {
  try {
    const { inspection } = await engine.open(never, made(large), { name: 'large.csv', lang: 'en' }, () => {});
    const plan: Plan = { columns: { age: { role: 'quasi-identifier' } } };
    const { csv } = await engine.release(never, plan, { keep: ['id', 'note', 'home'], keepOrder: true, allowUnmet: true, lang: 'en' });
    return { inspection: JSON.stringify(inspection), released: await sha256(await csv.text()) };
  } catch (error) {
    if (error instanceof EngineFailure) return JSON.stringify(error.failure);
    throw error;
  }
}

window.harness = {
  rules: Object.keys(contract),
  run: async (where, rule) => {
    const engine = await engineAt(where);
    try {
      await contract[rule]?.(engine);
      return null;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    } finally {
      engine.close();
    }
  },
  read: async (large, cores) => {
    const { engine } = loadEngine(cores, SHARED);
    const read = await opened(engine, large);
    engine.close();
    return typeof read === 'string' ? { inspection: read, released: '' } : read;
  },
  giveUp: async (large, cores) => {
    const { engine } = loadEngine(cores, SHARED);
    const control = new AbortController();
    let share = 0;
    const open = engine.open(control.signal, made(large), { name: 'large.csv', lang: 'en' }, ({ bytes, total }) => {
      share = bytes / total;
      if (share > 0.25) control.abort();
    });
    const fault = await open.then(
      () => '',
      (error: unknown) => String(error),
    );
    return { share, fault };
  },
  judge: async one => {
    const engine = await engineAt('remote');
    try {
      return await judge(engine, one);
    } finally {
      engine.close();
    }
  },
};
