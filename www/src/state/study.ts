/** The analyses of the plan before and after, and their charts, computed while nobody waits. */

import type { Engine } from '../engine/engine';
import { isAbort } from '../engine/failure';
import type { Plan } from '../engine/types';
import { isMade, setMade } from './made';
import * as store from './store';
import { failureOf } from './work';

type Job = (engine: Engine, signal: AbortSignal) => Promise<void>;

let watches = 0;
/** The width of each chart's place in pixels, by the name of its analysis. */
const charts = new Map<string, number>();

/** Says that a place shows the analyses, until the returned function is called. */
export function watchStudy(): () => void {
  watches += 1;
  return () => {
    watches -= 1;
  };
}

/** Says that a place shows the chart of an analysis, until the returned function is called. */
export function watchChart(name: string, width: number): () => void {
  charts.set(name, width);
  return () => {
    if (charts.get(name) === width) charts.delete(name);
  };
}

/** Forgets them, because another table is open. */
export function forgetStudy(): void {
  store.study.value = null;
  store.studyCharts.value = new Map();
}

function parts(): readonly unknown[] {
  const { plan, asReleased, showValues, lang, attached } = store;
  return [plan.value, asReleased.value, showValues.value, lang.value, attached.value];
}

/** Whether the plan states analyses whose figures are shown and out of date, or a chart of them is. */
export function lacksStudy(): boolean {
  const asks = watches > 0 && store.plan.value.study !== undefined && !store.asReleased.value;
  return asks && (!isMade('study', parts()) || drawJob() !== undefined);
}

/** One step of the analyses. */
export function studyJob(plan: Plan): Job | undefined {
  if (!lacksStudy() || isMade('study', parts())) return undefined;
  const made = parts();
  const asked = { asReleased: store.asReleased.value, showValues: store.showValues.value, lang: store.lang.value };
  return async (engine, signal) => {
    const step = await engine.study(signal, plan, asked).catch((error: unknown) => {
      if (isAbort(error)) throw error;
      return { failure: failureOf(error) };
    });
    const view = 'failure' in step ? step : step.figures === null ? null : { figures: step.figures };
    if (view === null) return;
    setMade('study', made);
    store.study.value = { plan, ...asked, ...view };
  };
}

/** The next chart of an analysis that is out of date. */
export function drawJob(): Job | undefined {
  const view = store.study.value;
  if (view === null || !('figures' in view)) return undefined;
  const look = { theme: store.shade.value, lang: store.lang.value };
  for (const [name, width] of charts) {
    const figures = view.figures.find(analysis => analysis.name === name);
    const made = [figures, width, look.theme, look.lang];
    if (figures === undefined || isMade(`study ${name}`, made)) continue;
    return async (engine, signal) => {
      const svg = await engine.drawStudy(signal, figures, { ...look, width }).catch((error: unknown) => {
        if (isAbort(error)) throw error;
        return undefined;
      });
      setMade(`study ${name}`, made);
      if (svg !== undefined) store.studyCharts.value = new Map(store.studyCharts.value).set(name, svg);
    };
  }
  return undefined;
}
