import { expect, test } from 'vitest';

import { History } from '../src/state/history';

test('undo and redo walk the same road', () => {
  const history = new History<number>();
  history.remember(0);
  history.remember(1);
  expect(history.undo(2)).toBe(1);
  expect(history.undo(1)).toBe(0);
  expect(history.undo(0)).toBeUndefined();
  expect(history.redo(0)).toBe(1);
  expect(history.redo(1)).toBe(2);
  expect(history.redo(2)).toBeUndefined();
});

test('a drag is one step', () => {
  const history = new History<number>();
  expect(history.remember(0, 'level age')).toBe(true);
  expect(history.remember(1, 'level age')).toBe(false);
  expect(history.remember(2, 'level age')).toBe(false);
  expect(history.undo(3)).toBe(0);
  expect(history.canUndo).toBe(false);
});

test('a settled drag and a drag of another column begin new steps', () => {
  const history = new History<number>();
  history.remember(0, 'level age');
  history.settle();
  history.remember(1, 'level age');
  history.remember(2, 'level sex');
  expect([history.undo(3), history.undo(2), history.undo(1)]).toEqual([2, 1, 0]);
});

test('a change after undoing forgets what was undone', () => {
  const history = new History<number>();
  history.remember(0);
  history.undo(1);
  expect(history.canRedo).toBe(true);
  history.remember(0);
  expect(history.canRedo).toBe(false);
});

test('the oldest steps are let go', () => {
  const history = new History<number>();
  for (let step = 0; step < 600; step += 1) history.remember(step);
  let oldest = 600;
  for (let earlier = history.undo(600); earlier !== undefined; earlier = history.undo(earlier)) oldest = earlier;
  expect(oldest).toBe(100);
});
