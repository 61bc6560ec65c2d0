/** The search for the best levels, and what is done with what it finds. */

import { isAbort } from '../engine/failure';
import type { ColumnLevel, FrontierPoint, GoalChange, GoalPlan, Plan } from '../engine/types';
import * as background from './background';
import { change } from './change';
import { searched, withBounds, withGoal, withLevels } from './plan';
import * as store from './store';
import { currentSignal, failureOf, theEngine } from './work';

/** Candidates that are compared at once, at most. */
export const MOST_PINS = 5;
/** The longest time without a look at what was found so far, in milliseconds. */
const LOOK = 300;

let run = 0;
let stops = false;

/** Searches the best levels under the plan's goal, and the frontier; another search is given up for it. */
export async function searchLevels(): Promise<void> {
  run += 1;
  stops = false;
  const own = run;
  const { value: plan } = store.plan;
  const begun: store.SearchView = {
    plan,
    attached: store.attached.value,
    phase: 'running',
    progress: null,
    figures: null,
    ms: 0,
    failure: null,
  };
  if (axesOf(store.search.value?.plan) !== axesOf(plan)) store.pins.value = [];
  store.search.value = begun;
  const start = performance.now();
  let looked = 0;
  let took = 0;
  try {
    for (let ends = false; own === run && !ends; ) {
      const asks = stops || performance.now() - looked > Math.max(LOOK, 4 * took);
      const asked = performance.now();
      const last = stops;
      const ask = { run: own, figures: asks, last, lang: store.lang.value };
      const { progress, figures } = await theEngine().searchLevels(currentSignal(), searched(plan), ask);
      if (own !== run) return;
      if (asks) [looked, took] = [performance.now(), performance.now() - asked];
      ends = progress.finished || last;
      const phase = progress.finished ? 'done' : ends ? 'stopped' : 'running';
      store.search.value = {
        ...begun,
        phase,
        progress,
        figures: figures ?? store.search.value?.figures ?? null,
        ms: performance.now() - start,
      };
      if (figures !== null) background.nudge();
    }
  } catch (error) {
    if (own !== run) return;
    const failure = isAbort(error) ? null : failureOf(error);
    const phase = failure === null ? 'stopped' : 'failed';
    store.search.value = { ...(store.search.value ?? begun), phase, failure };
    background.nudge();
  }
}

/** Ends the search where it is; what was found is kept. */
export function stopSearch(): void {
  stops = true;
}

/** Forgets what was found, because another table is open. */
export function forgetSearch(): void {
  run += 1;
  store.search.value = null;
  store.pins.value = [];
  store.pictures.value = new Map();
}

/** Moves all levels at once, as one step of undo. */
export function applyLevels(levels: readonly ColumnLevel[]): void {
  void change(withLevels(store.plan.value, levels));
}

/** Moves all levels to the best that was found. */
export function applyBest(): void {
  const best = store.search.value?.figures?.best;
  if (best !== null && best !== undefined) applyLevels(best.levels);
}

/** Goes to a point of the frontier: its levels, and its k in the goal, as one step of undo. */
export function applyPoint({ levels, k }: Pick<FrontierPoint, 'levels' | 'k'>): void {
  const { goal } = store.plan.value;
  const keeps = goal === undefined || (goal.k ?? 1) === k;
  const plan = keeps ? store.plan.value : withGoal(store.plan.value, { ...goal, k });
  void change(withLevels(plan, levels));
}

/** Changes one limit of the goal and moves all levels to the best under it, as one step of undo. */
export function applyChange({ condition, to, levels }: GoalChange): void {
  const { goal } = store.plan.value;
  const plan = withGoal(store.plan.value, { ...goal, [condition]: to } as GoalPlan);
  void change(withLevels(plan, levels));
}

/** Sets which levels a search may try, by column; undefined lifts a limit. */
export function setBounds(bounds: Readonly<Record<string, readonly [number, number] | undefined>>): void {
  void change(Object.entries(bounds).reduce((plan, [name, range]) => withBounds(plan, name, range), store.plan.value));
}

/** Whether two candidates are the same. */
export function isSame(one: store.Candidate, other: store.Candidate): boolean {
  const same = one.levels.every(({ level }, at) => level === other.levels[at]?.level);
  return same && one.levels.length === other.levels.length && one.k === other.k;
}

/** Keeps a candidate for comparison; the oldest goes when there are too many. */
export function pin(candidate: store.Candidate): void {
  if (store.pins.value.some(other => isSame(candidate, other))) return;
  store.pins.value = [...store.pins.value, candidate].slice(-MOST_PINS);
}

export function unpin(candidate: store.Candidate): void {
  store.pins.value = store.pins.value.filter(other => !isSame(candidate, other));
}

function axesOf(plan: Plan | undefined): string {
  return JSON.stringify([plan?.goal?.utility, plan?.goal?.risk]);
}
