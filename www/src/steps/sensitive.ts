import type {
  AlphaPlan,
  BetaLikenessPlan,
  DeltaDisclosurePlan,
  DiversityPlan,
  GoalPlan,
  OneOrMany,
  TClosenessPlan,
} from '../engine/types';
import type { PlainKey } from '../i18n/text';

/** One condition of a goal on a sensitive column. */
export type Listed =
  | { readonly kind: 'l-diversity'; readonly plan: DiversityPlan }
  | { readonly kind: 't-closeness'; readonly plan: TClosenessPlan }
  | { readonly kind: 'alpha'; readonly plan: AlphaPlan }
  | { readonly kind: 'beta-likeness'; readonly plan: BetaLikenessPlan }
  | { readonly kind: 'delta-disclosure'; readonly plan: DeltaDisclosurePlan };

export type Kind = Listed['kind'];

/** The kinds in the order of findings, with their words and where each starts. */
export const KINDS: Readonly<Record<Kind, { readonly name: PlainKey; readonly first: (column: string) => Listed }>> = {
  'l-diversity': { name: 'condition-l-diversity', first: column => ({ kind: 'l-diversity', plan: { column, kind: 'distinct', l: 2 } }) },
  't-closeness': { name: 'condition-t-closeness', first: column => ({ kind: 't-closeness', plan: { column, t: 0.2, kind: 'equal' } }) },
  alpha: { name: 'condition-alpha', first: column => ({ kind: 'alpha', plan: { column, alpha: 0.8 } }) },
  'beta-likeness': { name: 'condition-beta', first: column => ({ kind: 'beta-likeness', plan: { column, beta: 2 } }) },
  'delta-disclosure': { name: 'condition-delta', first: column => ({ kind: 'delta-disclosure', plan: { column, delta: 2 } }) },
};

function many<T>(conditions: OneOrMany<T> | undefined): readonly T[] {
  if (conditions === undefined) return [];
  return Array.isArray(conditions) ? (conditions as readonly T[]) : [conditions as T];
}

/** The conditions of a goal on sensitive columns, in the order of their findings. */
export function listed(goal: GoalPlan): Listed[] {
  return [
    ...many(goal['l-diversity']).map(plan => ({ kind: 'l-diversity', plan }) as const),
    ...many(goal['t-closeness']).map(plan => ({ kind: 't-closeness', plan }) as const),
    ...many(goal.alpha).map(plan => ({ kind: 'alpha', plan }) as const),
    ...many(goal['beta-likeness']).map(plan => ({ kind: 'beta-likeness', plan }) as const),
    ...many(goal['delta-disclosure']).map(plan => ({ kind: 'delta-disclosure', plan }) as const),
  ];
}

/** The goal with these conditions on sensitive columns in the place of those that it had. */
export function withListed(goal: GoalPlan, conditions: readonly Listed[]): GoalPlan {
  const kept = Object.entries(goal).filter(([key]) => !(key in KINDS));
  const kinds = Object.keys(KINDS).flatMap(kind => {
    const plans = conditions.filter(condition => condition.kind === kind).map(({ plan }) => plan);
    return plans.length === 0 ? [] : [[kind, plans.length === 1 ? plans[0] : plans] as const];
  });
  return Object.fromEntries([...kept, ...kinds]);
}
