import { expect, test } from 'vitest';

import type { ColumnProfile, Plan } from '../src/engine/types';
import { firstPlan, namedFiles, quasiIdentifiers, withGoal, withInput, withLevel, withPivot, withRecipe, withRole, withShift } from '../src/state/plan';

const PLAN: Plan = {
  columns: {
    age: { role: 'quasi-identifier', level: 2, hierarchy: { csv: 'age.csv' } },
    sex: { role: 'quasi-identifier', level: 0 },
    ward: { role: 'quasi-identifier', level: 0, hierarchy: { csv: 'age.csv' } },
    name: { role: 'identifier', level: 0 },
  },
  goal: { k: 5 },
};

function profile(name: string, kind: string, role: string, distinct = 90): ColumnProfile {
  return {
    name,
    kind,
    role,
    distinct,
    kind_reason: '',
    normalise: [],
    role_reason: '',
    missing: 0,
    distinction: 0.1,
    separation: 0.5,
  };
}

test('a change leaves the plan before as it was', () => {
  const changed = withLevel(withRole(PLAN, 'name', 'sensitive'), 'sex', 1);
  expect(changed.columns['name']?.role).toBe('sensitive');
  expect(changed.columns['sex']?.level).toBe(1);
  expect(PLAN.columns['name']?.role).toBe('identifier');
  expect(PLAN.columns['sex']?.level).toBe(0);
});

test('a level that is there already is no change', () => {
  expect(withLevel(PLAN, 'age', 2)).toBe(PLAN);
});

test('another hierarchy begins at level 0', () => {
  expect(withRecipe(PLAN, 'age', { prefix: [1] }).columns['age']).toEqual({
    role: 'quasi-identifier',
    level: 0,
    hierarchy: { prefix: [1] },
  });
  expect(withRecipe(PLAN, 'age', undefined).columns['age']).toEqual({ role: 'quasi-identifier', level: 0 });
});

test('other parameters of the same recipe keep the level as far as it is there', () => {
  const stands = (level: number) => ({ columns: { zip: { role: 'quasi-identifier', level, hierarchy: { prefix: [5, 3, 2] } } } }) as const;
  expect(withRecipe(stands(2), 'zip', { prefix: [5, 4, 3] }).columns['zip']?.level).toBe(2);
  expect(withRecipe(stands(3), 'zip', { prefix: [5] }).columns['zip']?.level).toBe(1);
  expect(withRecipe(stands(3), 'zip', { csv: 'zip.csv' }).columns['zip']?.level).toBe(0);
});

test('columns keep their order', () => {
  expect(Object.keys(withLevel(PLAN, 'age', 0).columns)).toEqual(['age', 'sex', 'ward', 'name']);
});

test('a goal can be taken away', () => {
  expect('goal' in withGoal(PLAN, undefined)).toBe(false);
});

test('an empty delimiter is found out again', () => {
  const given = withInput(PLAN, { delimiter: ';', missing: ['NA'] });
  expect(given.input).toEqual({ delimiter: ';', missing: ['NA'] });
  expect(withInput(given, { delimiter: '' }).input).toEqual({ missing: ['NA'] });
});

test('each named file is asked for once', () => {
  expect(namedFiles(PLAN)).toEqual(['age.csv']);
  expect(quasiIdentifiers(PLAN)).toEqual(['age', 'sex', 'ward']);
});

test('the first plan names every column, and suggests a hierarchy where the kind allows', () => {
  const columns = [
    profile('age', 'integer', 'quasi-identifier'),
    profile('cost', 'integer', 'quasi-identifier', 5000),
    profile('born', 'date', 'quasi-identifier'),
    profile('sex', 'category', 'quasi-identifier'),
    profile('zip', 'category', 'quasi-identifier'),
    profile('note', 'date', 'insensitive'),
  ];
  const input = { format: 'csv', compression: null, sheet: null, sheets: [], encoding: 'utf-8', delimiter: ',', rows: 1, bytes: 1, broken: 0, broken_at: [], trailing: 0, not_read: [], normalised: [] };
  const { columns: planned, goal } = firstPlan({ input, columns }, { columns: [], rows: [['31', '4', '1990-01-02', 'f', '4200010', '']] });
  expect(planned).toEqual({
    age: { role: 'quasi-identifier', level: 0, hierarchy: { intervals: { widths: [5, 10, 20], origin: 0 } } },
    cost: { role: 'quasi-identifier', level: 0 },
    born: { role: 'quasi-identifier', level: 0, hierarchy: { dates: ['month', 'quarter', 'year'] } },
    sex: { role: 'quasi-identifier', level: 0 },
    zip: { role: 'quasi-identifier', level: 0, hierarchy: { prefix: [5, 3, 2] } },
    note: { role: 'insensitive', level: 0 },
  });
  expect(goal).toEqual({ k: 5, 'suppression-limit': 0.05 });
});

test('all dates are moved alike, from one seed or none', () => {
  const first = withShift(PLAN, 'age', { days: 30, seed: 7 });
  expect(first.columns['age']?.shift).toEqual({ days: 30, seed: 7 });
  const second = withShift(first, 'sex', { days: 10 });
  expect(second.columns['age']?.shift).toEqual({ days: 10 });
  expect(second.columns['sex']?.shift).toEqual({ days: 10 });
  const less = withShift(second, 'age', undefined);
  expect(less.columns['age']).not.toHaveProperty('shift');
  expect(less.columns['sex']?.shift).toEqual({ days: 10 });
});

test('turning a long table the other way about brings its columns back', () => {
  const read = [profile('item', 'category', 'sensitive'), profile('result', 'integer', 'quasi-identifier')];
  const long: Plan = { columns: { item: { role: 'sensitive' }, result: { role: 'quasi-identifier' } } };
  const turned = withPivot(long, { key: 'item', value: 'result', keys: ['hb', 'na'] }, read);
  expect(turned.pivot?.keys).toEqual(['hb', 'na']);
  expect(turned.columns).toEqual({});
  const back = withPivot({ ...turned, columns: { hb: { role: 'sensitive' } } }, undefined, read);
  expect(back).not.toHaveProperty('pivot');
  expect(Object.keys(back.columns).sort()).toEqual(['item', 'result']);
});
