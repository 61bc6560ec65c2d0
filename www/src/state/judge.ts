/** Keeps the figures in step with the plan: the newest plan is always judged, those in between may be skipped. */

import { batch } from '@preact/signals';

import type { Plan, Report } from '../engine/types';
import * as background from './background';
import * as store from './store';
import { awaited } from './work';

let running = false;
let again = false;

/** Judges the plan as it is now; calls while one is under way become one. */
export function judge(): Promise<void> {
  store.stale.value = true;
  background.pause();
  if (!canJudge() && !running) {
    background.resume();
    return Promise.resolve();
  }
  again = true;
  if (running) return settled;
  settled = loop();
  return settled;
}

let settled: Promise<void> = Promise.resolve();

async function loop(): Promise<void> {
  running = true;
  await awaited(async (engine, signal) => {
    while (again) {
      again = false;
      if (!canJudge()) break;
      const plan = store.plan.value;
      const asReleased = store.asReleased.value;
      try {
        const report = await engine.assess(signal, plan, { asReleased, lang: store.lang.value });
        show(plan, asReleased, report);
        // The chart that belongs to the figures moves with them.
        if (!again) await background.drawSizes(engine, signal);
      } catch (error) {
        // A newer plan may well be judged: only the newest one's failure is told.
        if (!again || signal.aborted) throw error;
      }
    }
  });
  running = false;
  // Asked for in the moment between the last look and here.
  if (again) return judge();
  background.resume();
}

function canJudge(): boolean {
  return store.table.value !== null && store.missingFiles.value.length === 0;
}

function show(plan: Plan, asReleased: boolean, report: Report): void {
  batch(() => {
    store.report.value = report;
    store.stale.value = plan !== store.plan.value || asReleased !== store.asReleased.value;
    if (!store.stale.value) store.failure.value = null;
  });
}
