/** Charts of what a search found, drawn while nobody waits. */

import type { SearchChartName } from '../engine/engine';
import { isAbort } from '../engine/failure';
import type { SearchFigures } from '../engine/types';
import { isMade, setMade } from './made';
import { positionOf } from './position';
import * as store from './store';
import type { Job } from './long';

export interface Watch {
  /** The width of its place in pixels. */
  readonly width: number;
  readonly figures: SearchFigures;
}

const watches = new Map<SearchChartName, Watch>();

/** Says that a place shows a chart, until the returned function is called. */
export function watch(chart: SearchChartName, watch: Watch): () => void {
  watches.set(chart, watch);
  return () => {
    if (watches.get(chart) === watch) watches.delete(chart);
  };
}

function partsOf({ width, figures }: Watch): readonly unknown[] {
  const { plan, report, shade, lang } = store;
  return [figures, width, plan.value, report.value, shade.value, lang.value];
}

/** Whether a chart that is watched is out of date. */
export function lacksPicture(): boolean {
  return [...watches].some(([chart, watch]) => !isMade(`picture ${chart}`, partsOf(watch)));
}

/** The next chart that is out of date. */
export function pictureJob(): Job | undefined {
  for (const [chart, watch] of watches) {
    const parts = partsOf(watch);
    if (isMade(`picture ${chart}`, parts)) continue;
    const { width, figures } = watch;
    const look = { width, theme: store.shade.value, lang: store.lang.value };
    const shown = { figures, current: positionOf(figures) };
    const plan = store.search.value?.plan ?? store.plan.value;
    return async (engine, signal) => {
      const picture = await engine.drawSearch(signal, chart, plan, shown, look).catch((error: unknown) => {
        if (isAbort(error)) throw error;
        return null;
      });
      setMade(`picture ${chart}`, parts);
      if (picture !== null) store.pictures.value = new Map(store.pictures.value).set(chart, { picture, figures });
    };
  }
  return undefined;
}
