import type { StudyEstimate } from '../../engine/types';
import { decimal, percent, whole } from '../../i18n/numbers';
import { t, type PlainKey } from '../../i18n/text';
import type { Kind, One, Several } from './analysis';

/** What each kind is called, and what it computes. */
export const KIND: Readonly<Record<Kind, { readonly name: PlainKey; readonly about: PlainKey }>> = {
  rate: { name: 'study-kind-rate', about: 'study-about-rate' },
  mean: { name: 'study-kind-mean', about: 'study-about-mean' },
  'odds-ratio': { name: 'study-kind-odds-ratio', about: 'study-about-odds-ratio' },
  'risk-ratio': { name: 'study-kind-risk-ratio', about: 'study-about-risk-ratio' },
  linear: { name: 'study-kind-linear', about: 'study-about-linear' },
  logistic: { name: 'study-kind-logistic', about: 'study-about-logistic' },
  survival: { name: 'study-kind-survival', about: 'study-about-survival' },
  cox: { name: 'study-kind-cox', about: 'study-about-cox' },
  prediction: { name: 'study-kind-prediction', about: 'study-about-prediction' },
};

/** What each key of an analysis is called. */
export const USE: Readonly<Record<One | Several | 'event-values' | 'positive', PlainKey>> = {
  outcome: 'study-use-outcome',
  time: 'study-use-time',
  event: 'study-use-event',
  exposure: 'study-use-exposure',
  group: 'study-use-group',
  strata: 'study-use-strata',
  covariates: 'study-use-covariates',
  'event-values': 'study-use-event-values',
  positive: 'study-use-positive',
};

/** What an estimate is of. */
export const OF: Readonly<Record<string, PlainKey>> = {
  rate: 'study-of-rate',
  mean: 'study-of-mean',
  'odds-ratio': 'study-of-odds-ratio',
  'risk-ratio': 'study-of-risk-ratio',
  'pooled-odds-ratio': 'study-of-pooled-odds-ratio',
  'pooled-risk-ratio': 'study-of-pooled-risk-ratio',
  intercept: 'study-of-intercept',
  survival: 'study-of-survival',
  median: 'study-of-median',
  accuracy: 'study-of-accuracy',
  auc: 'study-of-auc',
  brier: 'study-of-brier',
};

/** The models that predict. */
export const MODEL: Readonly<Record<string, PlainKey>> = {
  majority: 'study-model-majority',
  logistic: 'study-model-logistic',
  forest: 'study-model-forest',
};

/** Tests and fits of the whole. */
export const FIGURE: Readonly<Record<string, PlainKey>> = {
  r_squared: 'study-figure-r-squared',
  residual_error: 'study-figure-residual-error',
  log_likelihood: 'study-figure-log-likelihood',
  steps: 'study-figure-steps',
  log_rank: 'study-figure-log-rank',
  log_rank_freedom: 'study-figure-log-rank-freedom',
  log_rank_p: 'study-figure-log-rank-p',
  strata: 'study-figure-strata',
  strata_used: 'study-figure-strata-used',
  training_records: 'study-figure-training-records',
  test_records: 'study-figure-test-records',
};

/** How the values of a column enter. */
export const READ: Readonly<Record<string, PlainKey>> = {
  midpoint: 'study-read-midpoint',
  category: 'study-read-category',
  labels: 'study-read-labels',
};

/** The words of an id of the core; the id itself where there are none. */
export function wordsOf(known: Readonly<Record<string, PlainKey>>, id: string): string {
  const key = known[id];
  return key === undefined ? id : t(key);
}

/** The name of a kind of analysis. */
export function kindName(kind: string): string {
  return kind in KIND ? t(KIND[kind as Kind].name) : kind;
}

/** What an estimate is of. */
export function estimateName({ of, column, label, withheld, at, model, reference }: StudyEstimate): string {
  const isCoefficient = of === 'coefficient' || of.startsWith('log-');
  const group = label === undefined ? column : t('study-group', { column: column ?? '', label });
  const whose = withheld && column !== undefined ? t('study-withheld', { column }) : group;
  const parts = [
    model === undefined ? undefined : wordsOf(MODEL, model),
    isCoefficient ? undefined : wordsOf(OF, of),
    whose,
    at === undefined ? undefined : t('study-at', { time: shownAs(null)(at) }),
  ];
  const name = parts.filter(part => part !== undefined).join(t('study-and'));
  return reference === undefined || withheld ? name : t('study-against', { name, reference });
}

/** How an estimate is written. */
export function shownAs(estimate: StudyEstimate | null): (value: number) => string {
  if (estimate !== null && ['rate', 'survival', 'accuracy'].includes(estimate.of)) return value => percent(value);
  return value => {
    if (Number.isInteger(value) || Math.abs(value) >= 10_000) return whole(Math.round(value));
    const digits = 3 - Math.floor(Math.log10(Math.abs(value)));
    return decimal(value, Math.min(Math.max(digits, 0), 10));
  };
}

/** Whether an interval leaves out no effect. */
export function significant(estimate: StudyEstimate | undefined): boolean {
  return estimate?.significant === true;
}
