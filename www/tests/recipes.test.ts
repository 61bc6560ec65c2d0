import { describe, expect, test } from 'vitest';

import type { ColumnProfile } from '../src/engine/types';
import { effectiveK } from '../src/i18n/risk';
import {
  gridOfGroups,
  groupsOfGrid,
  kindOf,
  numbersIn,
  withCell,
  withLevelAdded,
  withLevelRemoved,
} from '../src/steps/recipes';
import { suggestions } from '../src/state/suggestions';

const profile = (kind: string): ColumnProfile => ({
  name: 'c',
  kind,
  kind_reason: '',
  normalise: [],
  distinct: 9,
  missing: 0,
  distinction: 1,
  separation: 1,
  role: 'quasi-identifier',
  role_reason: '',
});

test('numbers are read as people type them', () => {
  expect(numbersIn('5, 10, 20')).toEqual([5, 10, 20]);
  expect(numbersIn('５、１０')).toEqual([5, 10]);
  expect(numbersIn('2.5 / 5')).toEqual([2.5, 5]);
  expect(numbersIn('')).toEqual([]);
  expect(numbersIn('5, ten')).toBeNull();
});

test('a recipe is known by its key', () => {
  expect(kindOf(undefined)).toBe('none');
  expect(kindOf({ prefix: [3] })).toBe('prefix');
  expect(kindOf({ groups: [] })).toBe('groups');
});

describe('groups as a grid', () => {
  const groups = [{ West: ['a', 'b'], East: ['c', 'd'] }, { All: ['West', 'East'] }];
  const grid = [
    ['a', 'West', 'All'],
    ['b', 'West', 'All'],
    ['c', 'East', 'All'],
    ['d', 'East', 'All'],
  ];

  test('there and back', () => {
    expect(gridOfGroups(groups, ['a', 'b', 'c', 'd'])).toEqual(grid);
    expect(groupsOfGrid(grid)).toEqual(groups);
  });

  test('a value without a group stays itself, and a member that the column lacks is kept', () => {
    expect(gridOfGroups([{ West: ['a', 'z'] }], ['a', 'b'])).toEqual([
      ['a', 'West'],
      ['b', 'b'],
      ['z', 'West'],
    ]);
  });

  test('a change keeps the levels coarsening', () => {
    expect(withCell(grid, 0, 2, 'Left')).toEqual([
      ['a', 'West', 'Left'],
      ['b', 'West', 'Left'],
      ['c', 'East', 'All'],
      ['d', 'East', 'All'],
    ]);
    // Moved into another group, a value takes over what that group has above it.
    expect(withCell(withCell(grid, 0, 2, 'Left'), 2, 1, 'West')[2]).toEqual(['c', 'West', 'Left']);
  });

  test('levels come and go at the top', () => {
    const more = withLevelAdded(grid);
    expect(more[0]).toEqual(['a', 'West', 'All', 'All']);
    expect(withLevelRemoved(more)).toEqual(grid);
  });
});

describe('suggestions', () => {
  test('follow the kind', () => {
    expect(suggestions(profile('date'), ['2024-01-01']).map(({ recipe }) => Object.keys(recipe)[0])).toEqual([
      'dates',
      'dates',
    ]);
    expect(suggestions(profile('integer'), ['34']).map(({ recipe }) => Object.keys(recipe)[0])).toEqual([
      'intervals',
      'intervals',
    ]);
    expect(suggestions(profile('category'), ['yes', 'no'])).toEqual([]);
  });

  test('see a postal code', () => {
    expect(suggestions(profile('category'), ['1000001', '1500002'])[0]?.recipe).toEqual({ prefix: [5, 3, 2] });
  });
});

test('a threshold is applied exactly as entered', () => {
  expect([0.05, 0.09, 0.1, 0.2, 0.33, 0.5, 1].map(effectiveK)).toEqual([20, 12, 10, 5, 4, 2, 1]);
  for (const k of [2, 3, 7, 11, 49, 1000]) expect(effectiveK(1 / k)).toBe(k);
});
