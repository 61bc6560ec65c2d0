import type { AnalysisPlan } from '../../engine/types';

export type Kind = AnalysisPlan['kind'];

/** The kinds in the order in which they are offered. */
export const KINDS: readonly Kind[] = [
  'rate',
  'mean',
  'odds-ratio',
  'risk-ratio',
  'linear',
  'logistic',
  'survival',
  'cox',
  'prediction',
];

/** What names one column. */
export type One = 'outcome' | 'time' | 'event' | 'exposure' | 'group';
/** What names several. */
export type Several = 'strata' | 'covariates';

interface Needs {
  /** Columns that the kind needs, in the order in which they are asked for. */
  readonly one: readonly One[];
  readonly optional: readonly One[];
  readonly several: readonly Several[];
}

/** What each kind asks for, as the core does. */
export const NEEDS: Readonly<Record<Kind, Needs>> = {
  rate: { one: ['outcome'], optional: ['group'], several: [] },
  mean: { one: ['outcome'], optional: ['group'], several: [] },
  'odds-ratio': { one: ['outcome', 'exposure'], optional: [], several: ['strata'] },
  'risk-ratio': { one: ['outcome', 'exposure'], optional: [], several: ['strata'] },
  linear: { one: ['outcome'], optional: [], several: ['covariates'] },
  logistic: { one: ['outcome'], optional: [], several: ['covariates'] },
  survival: { one: ['time', 'event'], optional: ['group'], several: [] },
  cox: { one: ['time', 'event'], optional: [], several: ['covariates'] },
  prediction: { one: ['outcome'], optional: [], several: ['covariates'] },
};

/** Which labels a column of an analysis is asked for, if any. */
export function labelsOf(kind: Kind, used: One): 'event-values' | 'positive' | undefined {
  if (used === 'exposure') return 'positive';
  if (used === 'event') return 'event-values';
  return used === 'outcome' && !isNumber(kind, used) ? 'event-values' : undefined;
}

/** Whether a column must hold numbers. */
export function isNumber(kind: Kind, used: One | Several): boolean {
  return used === 'time' || (used === 'outcome' && (kind === 'mean' || kind === 'linear'));
}

/** The columns that an analysis names. */
export function columnsOf(plan: AnalysisPlan): string[] {
  const one = [plan.outcome, plan.time, plan.event, plan.exposure, plan.group];
  return [...one.filter(name => name !== undefined), ...(plan.strata ?? []), ...(plan.covariates ?? [])];
}

/** The analysis as another kind; what that does not know is left out. */
export function asKind(plan: AnalysisPlan, kind: Kind): AnalysisPlan {
  const { one, optional, several } = NEEDS[kind];
  const next: Record<string, unknown> = { kind };
  for (const used of [...one, ...optional, ...several]) if (plan[used] !== undefined) next[used] = plan[used];
  for (const used of one) {
    const labels = labelsOf(kind, used);
    if (labels !== undefined && plan[used] !== undefined && plan[labels] !== undefined) next[labels] = plan[labels];
  }
  if (kind === 'survival' && plan.times !== undefined) next.times = plan.times;
  if (kind === 'prediction') for (const key of ['hold-out', 'seed'] as const) if (plan[key] !== undefined) next[key] = plan[key];
  return trimmed({ ...(next as unknown as AnalysisPlan), ...some('reference', plan), ...some('generalized', plan) });
}

/** The analysis with another column for one use; undefined takes it away, and the labels that were asked of it. */
export function withColumn(plan: AnalysisPlan, used: One, column: string | undefined): AnalysisPlan {
  const { [used]: _, ...rest } = plan;
  const labels = labelsOf(plan.kind, used);
  const next: AnalysisPlan = column === undefined ? rest : { ...rest, [used]: column };
  if (labels === undefined) return trimmed(next);
  const { [labels]: __, ...without } = next;
  return trimmed(without as AnalysisPlan);
}

/** The analysis with a column among several, or without it. */
export function withOneOf(plan: AnalysisPlan, used: Several, column: string, is: boolean): AnalysisPlan {
  const before = (plan[used] ?? []).filter(other => other !== column);
  const after = is ? [...before, column] : before;
  const { [used]: _, ...rest } = plan;
  return trimmed(after.length === 0 ? rest : { ...rest, [used]: after });
}

/** The analysis with other labels. */
export function withLabels(plan: AnalysisPlan, key: 'event-values' | 'positive', labels: readonly string[]): AnalysisPlan {
  const { [key]: _, ...rest } = plan;
  return labels.length === 0 ? (rest as AnalysisPlan) : { ...rest, [key]: labels };
}

/** The analysis with a generalized number read as the middle of its group, or as a category. */
export function withReading(plan: AnalysisPlan, column: string, as: 'midpoint' | 'category'): AnalysisPlan {
  const { [column]: _, ...rest } = plan.generalized ?? {};
  const generalized = as === 'midpoint' ? rest : { ...rest, [column]: as };
  // A number has no reference category, and other categories have another one.
  const { generalized: __, ...plain } = withReference(plan, column, null);
  return Object.keys(generalized).length === 0 ? plain : { ...plain, generalized };
}

/** The analysis with the category that the others of a covariate are compared with; null for the most frequent one. */
export function withReference(plan: AnalysisPlan, column: string, label: string | null): AnalysisPlan {
  const { [column]: _, ...rest } = plan.reference ?? {};
  const reference = label === null ? rest : { ...rest, [column]: label };
  const { reference: __, ...plain } = plan;
  return Object.keys(reference).length === 0 ? plain : { ...plain, reference };
}

/** The analysis with a setting of its draws; null for the usual one. */
export function withDraw(plan: AnalysisPlan, key: 'hold-out' | 'seed', value: number | null): AnalysisPlan {
  const { [key]: _, ...rest } = plan;
  return value === null ? rest : { ...rest, [key]: value };
}

/** The analysis with the times at which survival is said; of none, the median alone is. */
export function withTimes(plan: AnalysisPlan, times: readonly number[]): AnalysisPlan {
  const { times: _, ...rest } = plan;
  return times.length === 0 ? rest : { ...rest, times };
}

/** What an analysis still lacks, in the order in which it is asked for. */
export function lacks(plan: AnalysisPlan): (One | Several | 'event-values' | 'positive')[] {
  const { one, several } = NEEDS[plan.kind];
  const found: (One | Several | 'event-values' | 'positive')[] = [];
  for (const used of one) {
    if (plan[used] === undefined) {
      found.push(used);
      continue;
    }
    const labels = labelsOf(plan.kind, used);
    if (labels !== undefined && (plan[labels] ?? []).length === 0) found.push(labels);
  }
  if (several.includes('covariates') && (plan.covariates ?? []).length === 0) found.push('covariates');
  return found;
}

/** Without what is said of columns that the analysis no longer names. */
function trimmed(plan: AnalysisPlan): AnalysisPlan {
  const { reference, generalized, ...rest } = plan;
  const named = columnsOf(plan);
  const left = <T>(by: Readonly<Record<string, T>> | undefined) =>
    Object.fromEntries(Object.entries(by ?? {}).filter(([column]) => named.includes(column)));
  const [own, read] = [left(reference), left(generalized)];
  return {
    ...rest,
    ...(Object.keys(own).length > 0 && rest.covariates !== undefined ? { reference: own } : {}),
    ...(Object.keys(read).length > 0 ? { generalized: read } : {}),
  };
}

function some<K extends 'reference' | 'generalized'>(key: K, plan: AnalysisPlan): Pick<AnalysisPlan, K> | object {
  return plan[key] === undefined ? {} : { [key]: plan[key] };
}
