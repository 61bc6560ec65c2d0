import { t, type PlainKey } from '../../i18n/text';

const MODELS: Readonly<Record<string, PlainKey>> = {
  pitman: 'measure-population-estimates-pitman',
  zayatz: 'measure-population-estimates-zayatz',
  snb: 'measure-population-estimates-snb',
  dankar: 'measure-population-estimates-dankar',
  'negative-binomial': 'model-negative-binomial',
  'main-effects': 'log-linear-main-effects',
  'two-way': 'log-linear-two-way',
  selected: 'log-linear-selected',
  poisson: 'cell-sizes-poisson',
  'zero-truncated-poisson': 'cell-sizes-zero-truncated-poisson',
};

/** The name of a model; its id where there is none. */
export function modelName(id: string): string {
  const key = MODELS[id];
  return key === undefined ? id : t(key);
}

const INTERVALS: Readonly<Record<string, PlainKey>> = {
  'delta-method': 'interval-delta-method',
  'missed-uniques': 'interval-missed-uniques',
  counted: 'interval-counted',
};

/** How an interval was made, in words. */
export function intervalName(id: string): string {
  const key = INTERVALS[id];
  return key === undefined ? id : t(key);
}
