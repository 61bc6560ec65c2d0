import { computed, signal } from '@preact/signals';
import { plan, report } from '../../state/store';

const wanted = signal<number | null>(null);

/** The thresholds at which records are counted. */
export const counted = computed<readonly number[]>(
  () => report.value?.risk.prosecutor.at_risk.map(({ threshold }) => threshold) ?? [],
);

/** The threshold that is drawn: the one chosen last, else that of the goal or the context, else 0.09. */
export const drawnThreshold = computed<number>(() => {
  const { goal, context } = plan.value;
  const ofK = goal?.k === undefined || goal.k < 2 ? undefined : 1 / goal.k;
  const asked = [wanted.value ?? undefined, goal?.prosecutor, ofK, context?.threshold, 0.09];
  return asked.find(threshold => threshold !== undefined && counted.value.includes(threshold)) ?? 0.09;
});

/** Draws another threshold. */
export function drawThreshold(threshold: number): void {
  wanted.value = threshold;
}
