import { beforeEach, expect, test, vi } from 'vitest';

import type { Failure, Plan } from '../src/engine/types';
import type { FakeEngine } from './fake-engine';

type Store = typeof import('../src/state/store');
type Actions = typeof import('../src/state/actions');

let store: Store;
let actions: Actions;
let engine: FakeEngine;
let failureOf: (id: string) => Failure;

beforeEach(async () => {
  // The state is a module: each test gets its own.
  vi.resetModules();
  store = await import('../src/state/store');
  actions = await import('../src/state/actions');
  const fake = await import('./fake-engine');
  engine = new fake.FakeEngine();
  ({ failureOf } = fake);
  (await import('../src/state/work')).connect(engine);
});

const csv = (text = 'age,sex\n1,f\n', name = 'a.csv'): File => new File([text], name);
const planFile = (plan: Plan, name = 'plan.toml'): File => new File([JSON.stringify(plan)], name);
const idle = (): Promise<void> => vi.waitFor(() => expect(store.busy.value).toBe(false));
const level = (column: string): number | undefined => store.plan.value.columns[column]?.level;

const WITH_LEVEL: Plan = { columns: { age: { role: 'quasi-identifier', level: 2 } } };
const WITH_FILE: Plan = { columns: { age: { role: 'quasi-identifier', hierarchy: { csv: 'hierarchies/age.csv' } } } };

test('a table is read, gets a first plan and is judged', async () => {
  const done = actions.openTable(csv());
  expect(store.busy.value).toBe(true);
  await done;
  expect(store.busy.value).toBe(false);
  expect(store.table.value?.name).toBe('a.csv');
  expect(Object.keys(store.plan.value.columns)).toEqual(['age', 'sex']);
  expect(store.report.value?.rows).toBe(1);
  expect(store.stale.value).toBe(false);
  expect(store.progress.value).toBeNull();
});

test('a plan opened after the table is applied to it', async () => {
  await actions.openTable(csv());
  await actions.openPlan(planFile(WITH_LEVEL));
  expect(level('age')).toBe(2);
  expect(store.planName.value).toBe('plan.toml');
  expect(engine.judged.at(-1)).toEqual(WITH_LEVEL);
});

test('a plan opened before the table waits for it', async () => {
  await actions.openPlan(planFile(WITH_LEVEL));
  expect(engine.judged).toEqual([]);
  await actions.openTable(csv());
  expect(engine.judged).toEqual([WITH_LEVEL]);
  expect(store.planName.value).toBe('plan.toml');
});

test('two files chosen at once are taken one after the other', async () => {
  const plan = actions.openPlan(planFile(WITH_LEVEL));
  const table = actions.openTable(csv());
  await Promise.all([plan, table]);
  expect(engine.judged).toEqual([WITH_LEVEL]);
});

test('a first plan gives way to another table, an edited one stays where it fits', async () => {
  await actions.openTable(csv());
  engine.columns = ['zip'];
  await actions.openTable(csv('zip\n1\n', 'b.csv'));
  expect(Object.keys(store.plan.value.columns)).toEqual(['zip']);
  actions.setLevel('zip', 1);
  await idle();
  engine.columns = ['zip', 'more'];
  await actions.openTable(csv('zip,more\n1,2\n', 'c.csv'));
  expect(level('zip')).toBe(1);
  engine.columns = ['age'];
  await actions.openTable(csv('age\n1\n', 'd.csv'));
  expect(Object.keys(store.plan.value.columns)).toEqual(['age']);
});

test('a bad file is told and changes nothing; a good one then goes on', async () => {
  await actions.openTable(csv());
  await actions.openTable(csv('bad', 'bad.csv'));
  expect(store.failure.value?.id).toBe('table-ragged');
  expect(store.table.value?.name).toBe('a.csv');
  expect(store.busy.value).toBe(false);
  await actions.openTable(csv('age,sex\n2,m\n', 'good.csv'));
  expect(store.failure.value).toBeNull();
  expect(store.table.value?.name).toBe('good.csv');
});

test('a file that cannot be read is shown, and read once its settings are right', async () => {
  await actions.openTable(csv('bad\nage,sex\n1,f', 'bad.csv'));
  expect(store.unread.value).toEqual({ name: 'bad.csv', lines: ['bad', 'age,sex', '1,f'], sheets: [], columns: ['age', 'sex'], input: {} });
  actions.setInput({ delimiter: ';' });
  await idle();
  expect(store.unread.value?.input).toEqual({ delimiter: ';' });
  actions.setInput({ header: 2, delimiter: '' });
  await idle();
  expect(store.unread.value).toBeNull();
  expect(store.failure.value).toBeNull();
  expect(store.table.value?.name).toBe('bad.csv');
  expect(store.plan.value.input).toEqual({ header: 2 });
  expect(Object.keys(store.plan.value.columns)).toEqual(['age', 'sex']);
});

test('read otherwise, the columns of a table are guessed anew and the way to read it stays', async () => {
  await actions.openTable(csv());
  engine.columns = ['column-1', 'column-2'];
  actions.setInput({ header: false });
  await idle();
  expect(store.plan.value.input).toEqual({ header: false });
  expect(Object.keys(store.plan.value.columns)).toEqual(['column-1', 'column-2']);
  expect(engine.judged.at(-1)?.input).toEqual({ header: false });
});

test('a bad plan is told and the plan stays', async () => {
  await actions.openTable(csv());
  const { value: plan } = store.plan;
  await actions.openPlan(new File(['bad'], 'plan.toml'));
  expect(store.failure.value?.id).toBe('plan-syntax');
  expect(store.plan.value).toBe(plan);
});

test('files that the plan names are asked for before anything is judged', async () => {
  await actions.openTable(csv());
  await actions.openPlan(planFile(WITH_FILE));
  expect(store.missingFiles.value).toEqual(['hierarchies/age.csv']);
  expect(engine.judged).toHaveLength(1);
  await actions.attachFiles([new File(['1;*'], 'age.csv')]);
  expect(engine.asked).toContain('attach hierarchies/age.csv');
  expect(store.missingFiles.value).toEqual([]);
  expect(engine.judged.at(-1)).toEqual(WITH_FILE);
});

test('as released, no file is asked for', async () => {
  await actions.openTable(csv());
  await actions.openPlan(planFile(WITH_FILE));
  actions.setAsReleased(true);
  await idle();
  expect(store.missingFiles.value).toEqual([]);
  expect(engine.judged.at(-1)).toEqual(WITH_FILE);
});

test('a table of the population is asked for, also as released', async () => {
  await actions.openTable(csv());
  await actions.setPopulationFile(new File(['age,sex\n1,f\n'], 'people.csv'));
  expect(store.plan.value.population).toEqual({ table: { csv: 'people.csv' } });
  expect(engine.asked).toContain('attach people.csv');
  await actions.openPlan(planFile({ ...WITH_LEVEL, population: { table: { csv: 'census.csv', count: 'n' } } }));
  actions.setAsReleased(true);
  expect(store.missingFiles.value).toEqual(['census.csv']);
});

test('two hierarchy files of one name stay apart', async () => {
  await actions.openTable(csv());
  await actions.setHierarchyFile('age', new File(['1;*'], 'hierarchy.csv'));
  await actions.setHierarchyFile('sex', new File(['f;*'], 'hierarchy.csv'));
  const recipes = Object.values(store.plan.value.columns).map(column => column.hierarchy);
  expect(recipes).toEqual([{ csv: 'hierarchy.csv' }, { csv: 'sex/hierarchy.csv' }]);
  expect(engine.asked.filter(asked => asked.startsWith('attach'))).toEqual(['attach hierarchy.csv', 'attach sex/hierarchy.csv']);
});

test('a file that nobody asked for is told', async () => {
  await actions.openTable(csv());
  await actions.attachFiles([new File(['1;*'], 'other.csv')]);
  expect(store.failure.value).toMatchObject({ id: 'page-file-not-named', file: 'other.csv' });
});

test('only the newest of many moves is judged', async () => {
  await actions.openTable(csv());
  engine.holds = true;
  for (const to of [1, 2, 3, 4]) actions.setLevel('age', to);
  expect(store.stale.value).toBe(true);
  engine.letGo();
  await vi.waitFor(() => expect(engine.judged).toHaveLength(3));
  engine.letGo();
  await idle();
  expect(engine.judged.map(plan => plan.columns['age']?.level)).toEqual([0, 1, 4]);
  expect(store.stale.value).toBe(false);
});

test('a refusal of a plan that has changed since is not told', async () => {
  await actions.openTable(csv());
  engine.holds = true;
  engine.refuses = failureOf('level-too-high');
  actions.setLevel('age', 9);
  actions.setLevel('age', 1);
  engine.letGo();
  await vi.waitFor(() => expect(engine.judged).toHaveLength(3));
  engine.refuses = null;
  engine.letGo();
  await idle();
  expect(store.failure.value).toBeNull();
  expect(store.stale.value).toBe(false);
});

test('a refused plan is told, and the next good one takes that away', async () => {
  await actions.openTable(csv());
  engine.refuses = failureOf('hierarchy-lacks');
  actions.setRecipe('age', { prefix: [1] });
  await idle();
  expect(store.failure.value?.id).toBe('hierarchy-lacks');
  expect(store.stale.value).toBe(true);
  engine.refuses = null;
  actions.undo();
  await idle();
  expect(store.failure.value).toBeNull();
  expect(store.stale.value).toBe(false);
});

test('a drag is one step of undo, and the figures before it stay to compare with', async () => {
  await actions.openTable(csv());
  const { value: first } = store.report;
  for (const to of [1, 2, 3]) {
    actions.setLevel('age', to);
    await idle();
  }
  actions.settleLevel();
  expect(store.before.value).toBe(first);
  actions.setLevel('age', 2);
  await idle();
  actions.undo();
  expect(level('age')).toBe(3);
  actions.undo();
  expect(level('age')).toBe(0);
  actions.redo();
  actions.redo();
  expect(level('age')).toBe(2);
  await idle();
  expect(engine.judged.at(-1)?.columns['age']?.level).toBe(2);
});

test('every kind of change can be undone', async () => {
  await actions.openTable(csv());
  const { value: plan } = store.plan;
  actions.setRole('age', 'sensitive');
  actions.setRecipe('sex', { prefix: [1] });
  actions.setGoal({ k: 10 });
  actions.setImportance('sex', 2);
  actions.setInput({ missing: ['', 'NA'] });
  actions.setPopulation({ size: 1000 });
  actions.setAttackers({ neighbour: { knows: ['sex'] } });
  actions.setContext({ recipient: 'academia' });
  actions.setSpecialUniques({});
  actions.setLevels([
    { name: 'age', to: 1 },
    { name: 'sex', to: 1 },
  ]);
  await actions.openPlan(planFile(WITH_LEVEL));
  for (let step = 0; step < 11; step += 1) actions.undo();
  expect(store.plan.value).toBe(plan);
  expect(store.planName.value).toBeNull();
  await idle();
});

test('another delimiter reads the table again', async () => {
  await actions.openTable(csv());
  actions.setInput({ delimiter: ';' });
  await idle();
  expect(engine.asked.filter(asked => asked.startsWith('open'))).toEqual(['open a.csv', 'open a.csv ;']);
  expect(store.plan.value.input?.delimiter).toBe(';');
});

test('giving up is no failure', async () => {
  engine.holds = true;
  const done = actions.openTable(csv());
  await vi.waitFor(() => expect(engine.judged).toHaveLength(1));
  actions.cancel();
  engine.letGo();
  await done;
  expect(store.failure.value).toBeNull();
  expect(store.busy.value).toBe(false);
});

test('what can wait is done once the page is quiet, and again only when it has changed', async () => {
  const unwatch = actions.watchChart('class-sizes');
  actions.watchHierarchy('age', 10);
  await actions.openTable(csv());
  await vi.waitFor(() => expect(store.tradeoffStale.value).toBe(false));
  expect(store.charts.value.get('class-sizes')).toBe('<svg/>');
  expect(store.hierarchies.value.get('age')).toEqual({ figures: { name: 'age', rows: 0, levels: [] } });
  expect([...store.tradeoff.value.keys()]).toEqual(['age', 'sex']);
  unwatch();
  engine.asked.length = 0;
  actions.setLevel('age', 1);
  await idle();
  const ahead = ['assess', 'assess'];
  await vi.waitFor(() => expect(engine.asked).toEqual(['assess', ...ahead, 'tradeoff age', ...ahead, 'tradeoff sex']));
});

test('a move of a slider goes before what can wait', async () => {
  await actions.openTable(csv());
  await vi.waitFor(() => expect(engine.judged.length).toBeGreaterThan(1));
  actions.setLevel('sex', 1);
  await idle();
  expect(store.report.value?.rows).toBe(engine.judged.length);
  expect(engine.judged.at(-1)).toBe(store.plan.value);
});

test('figures in full come once the page is quiet, and belong to no other plan', async () => {
  await actions.openTable(csv());
  expect(store.full.value).toBeNull();
  const unwatch = actions.watchFull();
  expect(store.drawing.value).toBe(true);
  await vi.waitFor(() => expect(store.fullIsCurrent.value).toBe(true));
  expect(store.full.value).toMatchObject({ report: { full: true } });
  await vi.waitFor(() => expect(store.drawing.value).toBe(false));
  const { value: made } = store.full;
  actions.setLevel('age', 1);
  expect(store.fullIsCurrent.value).toBe(false);
  expect(store.full.value).toBe(made);
  await vi.waitFor(() => expect(store.fullIsCurrent.value).toBe(true));
  unwatch();
  actions.setLevel('age', 0);
  await vi.waitFor(() => expect(store.tradeoffStale.value).toBe(false));
  expect(store.fullIsCurrent.value).toBe(false);
});

test('what refuses the figures in full is told in their place', async () => {
  await actions.openTable(csv());
  await vi.waitFor(() => expect(store.tradeoffStale.value).toBe(false));
  engine.refuses = failureOf('context-share');
  actions.watchFull();
  await vi.waitFor(() => expect(store.full.value).toMatchObject({ failure: { id: 'context-share' } }));
  expect(store.failure.value).toBeNull();
});

test('special uniques are searched step by step where the plan asks, and the search can be given up', async () => {
  await actions.openTable(csv());
  actions.watchUniques();
  await vi.waitFor(() => expect(store.tradeoffStale.value).toBe(false));
  expect(engine.asked).not.toContain('search');
  actions.setSpecialUniques({});
  await vi.waitFor(() => expect(store.uniques.value?.figures).toMatchObject({ records_with_msu: 3 }));
  expect(store.uniquesAreCurrent.value).toBe(true);
  engine.search = 1e9;
  actions.setSpecialUniques({ 'max-size': 2 });
  expect(store.uniquesAreCurrent.value).toBe(false);
  await vi.waitFor(() => expect(store.uniquesAreCurrent.value).toBe(true));
  actions.stopUniques();
  expect(store.uniques.value?.givenUp).toBe(true);
  await vi.waitFor(() => expect(store.drawing.value).toBe(false));
  engine.search = 1;
  actions.restartUniques();
  await vi.waitFor(() => expect(store.uniques.value?.figures ?? null).not.toBeNull());
});

test('the analyses of the plan come in steps, follow its changes, and are not asked for without a place', async () => {
  await actions.openTable(csv());
  await vi.waitFor(() => expect(store.tradeoffStale.value).toBe(false));
  const rate = { kind: 'rate', outcome: 'sex', 'event-values': ['f'] } as const;
  actions.setStudy({ one: rate });
  await vi.waitFor(() => expect(store.tradeoffStale.value).toBe(false));
  expect(engine.asked).not.toContain('study');
  const stop = actions.watchStudy();
  await vi.waitFor(() => expect(store.study.value).toMatchObject({ figures: [{ name: 'one' }] }));
  expect(engine.asked.filter(asked => asked === 'study')).toHaveLength(2);
  actions.setStudy({ one: rate, two: rate });
  await vi.waitFor(() => expect(store.study.value).toMatchObject({ figures: [{ name: 'one' }, { name: 'two' }] }));
  actions.undo();
  await vi.waitFor(() => expect(store.study.value).toMatchObject({ figures: [{ name: 'one' }] }));
  actions.watchStudyChart('one', 400);
  await vi.waitFor(() => expect(store.studyCharts.value.get('one')).toBe('<svg/>'));
  stop();
});

test('the as-released switch judges the same plan otherwise', async () => {
  await actions.openTable(csv());
  actions.setAsReleased(true);
  await idle();
  expect(store.report.value?.as_released).toBe(true);
});

test('the example comes with its plan', async () => {
  await actions.openExample();
  expect(store.table.value?.example).toBe(true);
  expect(level('age')).toBe(1);
});
