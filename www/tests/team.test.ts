import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import * as core from '../../pkg/oboro.js';
import type { Engine, SearchOptions, SearchStep } from '../src/engine/engine';
import { LocalEngine } from '../src/engine/local';
import { Team } from '../src/engine/team';
import type { Plan, SearchFigures } from '../src/engine/types';

core.initSync({ module: new WebAssembly.Module(readFileSync(new URL('../../pkg/oboro_bg.wasm', import.meta.url))) });

const never = new AbortController().signal;
const OPTIONS = { name: 'a.csv', lang: 'en' } as const;
const NAMES = ['a', 'b', 'c', 'd'];
const PLAN: Plan = {
  columns: Object.fromEntries(
    NAMES.map(name => [name, { role: 'quasi-identifier', hierarchy: { intervals: { widths: [2, 4, 8] } } }] as const),
  ),
  // A condition on the table: such a search looks at every node.
  goal: { k: 3, average: 0.2, 'suppression-limit': 0.2 },
};

function table(): Blob {
  const value = (row: number, column: number) => (row * row * (column + 3) + row * 7) % (5 + 4 * column);
  const rows = Array.from({ length: 60 }, (_, row) => NAMES.map((_, column) => value(row, column)).join(','));
  return new Blob([`${NAMES.join(',')}\n${rows.join('\n')}\n`]);
}

const UNDER_WAY = { lattice: { nodes: 256, evaluated: 0, bounded: 0 }, best: null, points: 0, finished: false };
const NOTHING: SearchFigures = {
  lattice: UNDER_WAY.lattice,
  utility: 'loss',
  best: null,
  goal_changes: [],
  risk: 'prosecutor-highest',
  frontier: [],
  frontier_exact: false,
  finished: false,
};
/** Looks that find nothing, while helpers are called. */
const IDLE = 60;

/** What a page with so many cores finds, where the search is long at first, and how many parts it took. */
async function found(cores: number, make: () => Engine = () => new LocalEngine(core)): Promise<{ figures: SearchFigures; parts: number }> {
  const source = table();
  const own = new LocalEngine(core);
  await own.open(never, source, OPTIONS, () => {});
  const team = new Team(1, cores, make, 0);
  let parts = 1;
  let idle = 0;
  const ask = async (options: SearchOptions): Promise<SearchStep> => {
    await new Promise(resolve => setTimeout(resolve, 5));
    parts = Math.max(parts, options.part?.of ?? 1);
    idle += 1;
    if (options.part === undefined && cores > 1 && idle < IDLE) return { progress: UNDER_WAY, figures: options.figures ? NOTHING : null };
    return own.searchLevels(never, PLAN, options);
  };
  for (let steps = 0; steps < 1000; steps += 1) {
    const opening = { source, options: OPTIONS, files: new Map() };
    const { progress, figures } = await team.step({ run: 1, figures: false, lang: 'en' }, opening, PLAN, ask);
    if (progress.finished && figures !== null) return { figures, parts };
  }
  return expect.fail('the search ends');
}

test.each([2, 3, 4])('%i cores find what one finds', async cores => {
  const { figures: alone } = await found(1);
  const { figures, parts } = await found(cores);
  expect(parts).toBe(cores);
  expect(figures.best).toEqual(alone.best);
  expect(figures.frontier).toEqual(alone.frontier);
  expect(figures.goal_changes).toEqual(alone.goal_changes);
  expect(figures.nodes).toEqual(alone.nodes);
  expect([figures.finished, figures.frontier_exact]).toEqual([true, true]);
  expect(figures.lattice.evaluated + figures.lattice.bounded).toBe(figures.lattice.nodes);
});

test('a helper that ends between two looks at what it found is looked at once more', async () => {
  const quick = (): Engine => {
    const helper = new LocalEngine(core);
    let steps = 0;
    const searchLevels = async (signal: AbortSignal, plan: Plan, options: SearchOptions): Promise<SearchStep> => {
      steps += 1;
      // Too short for a second look: what follows is the end.
      if (steps === 1) return { progress: UNDER_WAY, figures: options.figures ? NOTHING : null };
      return LocalEngine.prototype.searchLevels.call(helper, signal, plan, options);
    };
    return Object.assign(helper, { searchLevels });
  };
  const { figures: alone } = await found(1);
  const { figures, parts } = await found(2, quick);
  expect(parts).toBe(2);
  expect(figures.frontier).toEqual(alone.frontier);
});

test('a helper that fails leaves the search to the page', async () => {
  const failing = (): Engine => Object.assign(new LocalEngine(core), { open: () => Promise.reject(new Error('no memory')) });
  const { figures: alone } = await found(1);
  const { figures, parts } = await found(2, failing);
  expect(parts).toBe(1);
  expect(figures).toEqual(alone);
});
