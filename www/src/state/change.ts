/** Changes of the plan: remembered, so that each can be undone, and judged at once. */

import { batch } from '@preact/signals';

import type { Plan } from '../engine/types';
import { History } from './history';
import { judge } from './judge';
import * as store from './store';

/** A plan with the name of its file. */
interface Remembered {
  readonly plan: Plan;
  readonly name: string | null;
}

const history = new History<Remembered>();

/** Replaces the plan; changes with the same `drag` are one step of undo until `settle`. */
export function change(plan: Plan, options: { drag?: string; name?: string | null } = {}): Promise<void> {
  if (plan === store.plan.value) return Promise.resolve();
  const name = options.name === undefined ? store.planName.value : options.name;
  // Nobody wants back to where nothing was said of any column.
  const isNew = store.plan.value !== store.EMPTY_PLAN && history.remember(now(), options.drag ?? null);
  return apply({ plan, name }, isNew);
}

/** Ends a drag. */
export function settle(): void {
  history.settle();
}

export function undo(): void {
  const earlier = history.undo(now());
  if (earlier !== undefined) void apply(earlier, true);
}

export function redo(): void {
  const later = history.redo(now());
  if (later !== undefined) void apply(later, true);
}

function now(): Remembered {
  return { plan: store.plan.value, name: store.planName.value };
}

function apply({ plan, name }: Remembered, isNew: boolean): Promise<void> {
  batch(() => {
    if (isNew) store.before.value = store.report.value;
    store.failure.value = null;
    store.released.value = null;
    store.plan.value = plan;
    store.planName.value = name;
    store.canUndo.value = history.canUndo;
    store.canRedo.value = history.canRedo;
  });
  return judge();
}
