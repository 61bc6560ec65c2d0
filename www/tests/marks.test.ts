import { expect, test } from 'vitest';

import { across, along, closest } from '../src/steps/search/marks';

/** Two rows of three and two. */
const PLACES = [
  { x: 10, y: 40 },
  { x: 30, y: 40 },
  { x: 50, y: 40 },
  { x: 20, y: 10 },
  { x: 40, y: 10 },
];

test('keys walk along a row of points and stay on it', () => {
  expect([along(5, 0, 'ArrowRight'), along(5, 4, 'ArrowRight'), along(5, 2, 'ArrowLeft')]).toEqual([1, 4, 1]);
  expect([along(50, 3, 'PageDown'), along(50, 3, 'PageUp'), along(50, 3, 'End'), along(50, 3, 'Home')]).toEqual([13, 0, 49, 0]);
  expect(along(5, 0, 'a')).toBeNull();
});

test('keys walk through the rows of a lattice', () => {
  expect([across(PLACES, 0, 'ArrowRight'), across(PLACES, 2, 'ArrowRight')]).toEqual([1, 2]);
  expect([across(PLACES, 2, 'ArrowUp'), across(PLACES, 3, 'ArrowDown'), across(PLACES, 3, 'ArrowUp')]).toEqual([4, 0, 3]);
  expect(across(PLACES, 0, 'Enter')).toBeNull();
});

test('the nearest mark is meant, if it is near', () => {
  expect(closest(PLACES, { x: 31, y: 35 }, 'both', 20)).toBe(1);
  expect(closest(PLACES, { x: 90, y: 90 }, 'both', 20)).toBeNull();
  expect(closest(PLACES, { x: 48, y: 900 }, 'across', 20)).toBe(2);
});
