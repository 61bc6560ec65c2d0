import { expect, test } from 'vitest';

import type { GoalPlan } from '../src/engine/types';
import { KINDS, listed, withListed, type Kind } from '../src/steps/sensitive';

const GOAL: GoalPlan = {
  k: 5,
  'l-diversity': [
    { column: 'icd', kind: 'recursive', l: 3, c: 4 },
    { column: 'outcome', l: 2 },
  ],
  'delta-disclosure': { column: 'icd', delta: 2 },
  'suppression-limit': 0.05,
};

test('conditions on sensitive columns are listed in the order of their findings', () => {
  expect(listed(GOAL).map(({ kind, plan }) => `${kind} ${plan.column}`)).toEqual([
    'l-diversity icd',
    'l-diversity outcome',
    'delta-disclosure icd',
  ]);
});

test('the same conditions put back leave the rest of the goal alone; one of a kind is no array', () => {
  expect(withListed(GOAL, listed(GOAL))).toEqual(GOAL);
  const fewer = withListed(GOAL, listed(GOAL).slice(1));
  expect(fewer['l-diversity']).toEqual({ column: 'outcome', l: 2 });
  expect(withListed(GOAL, [])).toEqual({ k: 5, 'suppression-limit': 0.05 });
});

test('every kind begins with a condition on the column', () => {
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const first = KINDS[kind].first('icd');
    expect([first.kind, first.plan.column]).toEqual([kind, 'icd']);
    expect(listed(withListed({}, [first, first]))).toEqual([first, first]);
  }
});
