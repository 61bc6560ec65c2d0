import { expect, test } from 'vitest';

import { asKind, KINDS, lacks, withColumn, withDraw, withLabels, withOneOf, withReading, withReference, withTimes } from '../src/steps/study/analysis';

test('an analysis lacks what its kind asks for, until it is chosen', () => {
  const empty = { kind: 'logistic' } as const;
  expect(lacks(empty)).toEqual(['outcome', 'covariates']);
  const outcome = withColumn(empty, 'outcome', 'died');
  expect(lacks(outcome)).toEqual(['event-values', 'covariates']);
  const whole = withOneOf(withLabels(outcome, 'event-values', ['yes']), 'covariates', 'age', true);
  expect(lacks(whole)).toEqual([]);
  expect(lacks(withOneOf(whole, 'covariates', 'age', false))).toEqual(['covariates']);
});

test('another column forgets the labels of the one before', () => {
  const stated = { kind: 'rate', outcome: 'died', 'event-values': ['yes'], group: 'ward' } as const;
  expect(withColumn(stated, 'outcome', 'ill')).toEqual({ kind: 'rate', outcome: 'ill', group: 'ward' });
  expect(withColumn(stated, 'group', undefined)).toEqual({ kind: 'rate', outcome: 'died', 'event-values': ['yes'] });
});

test('another kind keeps what it knows', () => {
  const stated = { kind: 'cox', time: 'days', event: 'died', 'event-values': ['yes'], covariates: ['age'], generalized: { age: 'category' } } as const;
  expect(asKind(stated, 'survival')).toEqual({ kind: 'survival', time: 'days', event: 'died', 'event-values': ['yes'] });
  expect(asKind(stated, 'linear')).toEqual({ kind: 'linear', covariates: ['age'], generalized: { age: 'category' } });
  for (const kind of KINDS) expect(asKind(asKind(stated, kind), kind)).toEqual(asKind(stated, kind));
});

test('how a number is read goes with its column', () => {
  const stated = { kind: 'linear', outcome: 'cost', covariates: ['age', 'sex'] } as const;
  const read = withReading(stated, 'age', 'category');
  expect(read.generalized).toEqual({ age: 'category' });
  expect(withOneOf(read, 'covariates', 'age', false)).toEqual({ kind: 'linear', outcome: 'cost', covariates: ['sex'] });
  expect(withReading(read, 'age', 'midpoint')).toEqual(stated);
});

test('a reference goes with its covariate, and with how that is read', () => {
  const stated = { kind: 'linear', outcome: 'cost', covariates: ['age', 'sex'] } as const;
  const against = withReference(stated, 'sex', 'f');
  expect(against.reference).toEqual({ sex: 'f' });
  expect(withReference(against, 'sex', null)).toEqual(stated);
  expect(withOneOf(against, 'covariates', 'sex', false)).toEqual({ kind: 'linear', outcome: 'cost', covariates: ['age'] });
  const grouped = withReference(withReading(stated, 'age', 'category'), 'age', '[20, 30)');
  expect(grouped.reference).toEqual({ age: '[20, 30)' });
  expect(withReading(grouped, 'age', 'midpoint')).toEqual(stated);
  expect(asKind(against, 'rate')).toEqual({ kind: 'rate', outcome: 'cost' });
});

test('settings that are emptied leave the plan', () => {
  const stated = { kind: 'prediction', outcome: 'died', 'event-values': ['yes'], covariates: ['age'] } as const;
  const drawn = withDraw(withDraw(stated, 'hold-out', 0.2), 'seed', 7);
  expect(drawn).toEqual({ ...stated, 'hold-out': 0.2, seed: 7 });
  expect(asKind(drawn, 'prediction')).toEqual(drawn);
  expect(asKind(drawn, 'logistic')).toEqual({ ...stated, kind: 'logistic' });
  expect(withDraw(withDraw(drawn, 'hold-out', null), 'seed', null)).toEqual(stated);
  const survival = { kind: 'survival', time: 'days', event: 'died', 'event-values': ['yes'] } as const;
  expect(withTimes(withTimes(survival, [30, 90]), [])).toEqual(survival);
});
