import { expect, test } from 'vitest';

import type { AttackerPlan } from '../src/engine/types';
import { atLevel, exactly, freeName, knowing, renamed, upTo, without } from '../src/steps/risk/builder';

const ATTACKER: AttackerPlan = { knows: ['age', 'sex'], within: { age: 1 }, share: 0.5 };

test('a column that is no longer known takes its precision along', () => {
  expect(knowing(ATTACKER, 'age', false)).toEqual({ knows: ['sex'], share: 0.5 });
  expect(knowing(ATTACKER, 'zip', true).knows).toEqual(['age', 'sex', 'zip']);
  expect(knowing(ATTACKER, 'age', true)).toBe(ATTACKER);
});

test('a column is known in one way at a time', () => {
  const coarse = atLevel(ATTACKER, 'age', 2);
  expect(coarse).toEqual({ knows: ['age', 'sex'], levels: { age: 2 }, share: 0.5 });
  expect(upTo(coarse, 'age', 3)).toEqual({ knows: ['age', 'sex'], within: { age: 3 }, share: 0.5 });
  expect(exactly(coarse, 'age')).toEqual({ knows: ['age', 'sex'], share: 0.5 });
  expect(atLevel(coarse, 'age', 0)).toEqual(exactly(coarse, 'age'));
});

test('attackers are renamed in their place, and never take the name of another', () => {
  const two = { nurse: ATTACKER, neighbour: ATTACKER };
  expect(Object.keys(renamed(two, 'nurse', 'doctor'))).toEqual(['doctor', 'neighbour']);
  expect(renamed(two, 'nurse', 'neighbour')).toBe(two);
  expect(renamed(two, 'nurse', '')).toBe(two);
  expect(Object.keys(without(two, 'nurse'))).toEqual(['neighbour']);
});

test('a new attacker has a name of its own', () => {
  expect(freeName({}, 'attacker')).toBe('attacker 1');
  expect(freeName({ 'attacker 2': ATTACKER }, 'attacker')).toBe('attacker 3');
});
