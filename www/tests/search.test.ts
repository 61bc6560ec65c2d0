import { beforeEach, expect, test, vi } from 'vitest';

import type { Plan, SearchFigures } from '../src/engine/types';
import type { FakeEngine } from './fake-engine';

type Store = typeof import('../src/state/store');
type Actions = typeof import('../src/state/actions');
type Candidates = typeof import('../src/steps/search/candidates');

let store: Store;
let actions: Actions;
let candidates: Candidates;
let engine: FakeEngine;
let found: SearchFigures;
let failureOf: (typeof import('./fake-engine'))['failureOf'];

const PLAN: Plan = {
  columns: { age: { role: 'quasi-identifier', level: 0 }, sex: { role: 'quasi-identifier', level: 1 } },
  goal: { k: 5, 'suppression-limit': 0.1 },
};

beforeEach(async () => {
  // The state is a module: each test gets its own.
  vi.resetModules();
  store = await import('../src/state/store');
  actions = await import('../src/state/actions');
  candidates = await import('../src/steps/search/candidates');
  const fake = await import('./fake-engine');
  engine = new fake.FakeEngine();
  ({ FOUND: found, failureOf } = fake);
  (await import('../src/state/work')).connect(engine);
  await actions.openTable(new File(['age,sex\n1,f\n'], 'a.csv'));
  await actions.openPlan(new File([JSON.stringify(PLAN)], 'plan.toml'));
});

const at = (): (number | undefined)[] => ['age', 'sex'].map(name => store.plan.value.columns[name]?.level);
const point = (index: number) => found.frontier?.[index] ?? expect.fail('the frontier has it');

test('a search goes on by itself, is asked without levels, and ends with what it found', async () => {
  const done = actions.searchLevels();
  expect(store.searching.value).toBe(true);
  await done;
  expect(store.search.value).toMatchObject({ phase: 'done', progress: { finished: true }, figures: { frontier_exact: true } });
  expect(engine.searched).toEqual([{ ...PLAN, columns: { age: { role: 'quasi-identifier' }, sex: { role: 'quasi-identifier' } } }]);
});

test('a search that is stopped keeps what it found', async () => {
  engine.found = { ...found, lattice: { nodes: 1e9, evaluated: 0, bounded: 0 } };
  const done = actions.searchLevels();
  await vi.waitFor(() => expect(store.search.value?.progress?.lattice.evaluated).toBeGreaterThan(2));
  actions.stopSearch();
  await done;
  expect(store.searching.value).toBe(false);
  expect(store.search.value).toMatchObject({ phase: 'stopped', figures: { finished: false, best: { loss: 0.4 } } });
});

test('a newer search takes the place of the one before, and so does another table', async () => {
  engine.found = { ...found, lattice: { nodes: 1e9, evaluated: 0, bounded: 0 } };
  const first = actions.searchLevels();
  engine.found = found;
  await actions.searchLevels();
  await first;
  expect(store.search.value?.phase).toBe('done');
  await actions.openTable(new File(['age,sex\n2,m\n'], 'b.csv'));
  expect(store.search.value).toBeNull();
});

test('what the engine refuses is told in its place', async () => {
  engine.refuses = failureOf('search-risk-unknown');
  await actions.searchLevels();
  expect(store.search.value).toMatchObject({ phase: 'failed', failure: { id: 'search-risk-unknown' } });
  expect(store.failure.value).toBeNull();
});

test('the best levels, a point and a change of the goal are one step of undo each', async () => {
  await actions.searchLevels();
  actions.applyBest();
  expect([at(), store.plan.value.goal?.k]).toEqual([[1, 0], 5]);
  actions.applyPoint(point(2));
  expect([at(), store.plan.value.goal]).toEqual([[0, 0], { k: 2, 'suppression-limit': 0.1 }]);
  actions.applyChange(found.goal_changes?.[0] ?? expect.fail('there is a change'));
  expect([at(), store.plan.value.goal?.k]).toEqual([[0, 1], 4]);
  actions.undo();
  expect([at(), store.plan.value.goal?.k]).toEqual([[0, 0], 2]);
  actions.undo();
  expect([at(), store.plan.value.goal?.k]).toEqual([[1, 0], 5]);
  actions.undo();
  expect(store.plan.value).toEqual(PLAN);
});

test('a point without small classes asks for no k of a goal that has none', async () => {
  actions.setGoal({ average: 0.1 });
  actions.applyPoint({ ...point(0), k: 1 });
  expect(store.plan.value.goal).toEqual({ average: 0.1 });
});

test('five candidates are compared, each once; the oldest goes', async () => {
  await actions.searchLevels();
  for (const k of [2, 3, 4, 5, 6, 6, 7]) actions.pin({ ...point(0), k });
  expect(store.pins.value.map(({ k }) => k)).toEqual([3, 4, 5, 6, 7]);
  actions.unpin({ ...point(0), k: 5 });
  expect(store.pins.value.map(({ k }) => k)).toEqual([3, 4, 6, 7]);
  actions.setGoal({ ...PLAN.goal, utility: 'precision' });
  await actions.searchLevels();
  expect(store.pins.value).toEqual([]);
});

test('candidates are filtered by level, and the next search can be held to it', async () => {
  await actions.searchLevels();
  expect(candidates.shown.value).toBe(store.search.value?.figures);
  candidates.setRange('age', [1, 1]);
  expect(candidates.shown.value?.frontier?.map(({ k }) => k)).toEqual([9, 5]);
  candidates.setRange('sex', [0, 0]);
  expect(candidates.shown.value?.frontier?.map(({ k }) => k)).toEqual([5]);
  actions.setBounds({ age: [1, 1], sex: [0, 0] });
  expect(store.plan.value.columns['age']?.levels).toEqual([1, 1]);
  actions.setBounds({ age: undefined, sex: undefined });
  expect(store.plan.value).toEqual(PLAN);
});

test('charts of what was found are drawn once each, and anew where the plan moves', async () => {
  await actions.searchLevels();
  const figures = store.search.value?.figures ?? expect.fail('something was found');
  const unwatch = actions.watchPicture('frontier', { width: 600, figures });
  expect(store.drawing.value).toBe(true);
  await vi.waitFor(() => expect(store.pictures.value.get('frontier')?.figures).toBe(figures));
  const drawn = (): number => engine.asked.filter(asked => asked === 'draw frontier').length;
  expect(drawn()).toBe(1);
  actions.setLevel('age', 1);
  await vi.waitFor(() => expect(drawn()).toBeGreaterThan(1));
  unwatch();
});
