/**
 * What can wait: charts, groups of hierarchies, figures in full, trade-offs.
 *
 * One short call at a time and only while nobody waits for the engine, so that a move of a slider never waits long.
 */

import type { ChartName, Engine, SearchChartName } from '../engine/engine';
import { isAbort } from '../engine/failure';
import type { Plan } from '../engine/types';
import { judgedInFull, quasiIdentifiers, withLevel } from './plan';
import {
  forgetLong,
  fullJob,
  lacksLong,
  longPatience,
  noiseJob,
  rareJob,
  riskiestJob,
  uniquesJob,
  watch,
  type Job,
  type Long,
} from './long';
import { forgetMade, isMade, setMade, wasMade } from './made';
import * as pictures from './pictures';
import * as store from './store';
import * as study from './study';
import { currentSignal, failureOf, theEngine } from './work';

/** How long the page is left in peace after a change, in milliseconds. */
const QUIET = 40;
/** How long after a change nothing is done ahead, in milliseconds: the next move of a drag must not meet it. */
const DRAG = 300;
/** How long what takes longer waits for the first frontier of a search, in milliseconds. */
const FRONTIER = 2000;

interface ChartWatch {
  readonly chart: ChartName;
  readonly column: string | undefined;
  /** The width of its place in pixels. */
  readonly width: number | undefined;
}

const charts = new Map<string, ChartWatch>();
const hierarchies = new Map<string, number>();

let timer: ReturnType<typeof setTimeout> | undefined;
let lastChange = Number.NEGATIVE_INFINITY;
let paused = true;
let running = false;

/** Stops after the call that is under way. */
export function pause(): void {
  paused = true;
  lastChange = performance.now();
  clearTimeout(timer);
}

/** Goes on once the page has been quiet for a moment. */
export function resume(): void {
  paused = false;
  // At once, so that the page never seems to be at rest in between.
  markDrawing();
  wake(QUIET);
}

/** Goes on, if nothing holds it up, because there may be something new to do. */
export function nudge(): void {
  markDrawing();
  if (!paused) wake(0);
}

function wake(after: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void run(), after);
}

/** Says whether a chart that is watched has never been drawn, or figures in full that are watched are out of date. */
function markDrawing(): void {
  const { table, stale, missingFiles } = store;
  const canDraw = table.value !== null && !stale.value && missingFiles.value.length === 0;
  const lacksChart = [...charts.keys()].some(key => !wasMade(`chart ${key}`));
  store.drawing.value = canDraw && (lacksChart || lacksLong() || pictures.lacksPicture());
}

/** Keeps a chart in the store until the returned function is called. */
export function watchChart(key: string, watch: ChartWatch): () => void {
  charts.set(key, watch);
  nudge();
  return () => {
    if (charts.get(key) === watch) charts.delete(key);
    markDrawing();
  };
}

/** Keeps the groups of a hierarchy in the store until the returned function is called. */
export function watchHierarchy(column: string, limit: number): () => void {
  hierarchies.set(column, limit);
  nudge();
  return () => hierarchies.delete(column);
}

/** Forgets everything that was made, because another table is open. */
export function forget(): void {
  forgetMade();
  store.charts.value = new Map();
  store.hierarchies.value = new Map();
  forgetLong();
  study.forgetStudy();
  store.tradeoff.value = new Map();
  store.tradeoffStale.value = true;
}

/** Keeps what takes longer in the store until the returned function is called. */
export function watchLong(what: Long): () => void {
  const stop = watch(what);
  nudge();
  return () => {
    stop();
    markDrawing();
  };
}

/** Keeps a chart of what a search found in the store until the returned function is called. */
export function watchPicture(chart: SearchChartName, watch: pictures.Watch): () => void {
  const stop = pictures.watch(chart, watch);
  nudge();
  return () => {
    stop();
    markDrawing();
  };
}

/** Keeps the analyses of the plan in the store until the returned function is called. */
export function watchStudy(): () => void {
  const stop = study.watchStudy();
  nudge();
  return () => {
    stop();
    markDrawing();
  };
}

/** Keeps the chart of an analysis in the store until the returned function is called. */
export function watchStudyChart(name: string, width: number): () => void {
  const stop = study.watchChart(name, width);
  nudge();
  return () => {
    stop();
    markDrawing();
  };
}

/** Draws the sizes of the classes at once, where they are watched. */
export async function drawSizes(engine: Engine, signal: AbortSignal): Promise<void> {
  await chartJob(store.plan.value, ({ chart }) => chart === 'class-sizes')?.(engine, signal);
}

async function run(): Promise<void> {
  if (running) return;
  running = true;
  try {
    markDrawing();
    for (let job = nextJob(); job !== undefined && !paused && !store.busy.value; job = nextJob()) {
      await job(theEngine(), currentSignal());
      markDrawing();
    }
  } catch (error) {
    // A call that broke the core is not tried again; the next change starts afresh.
    if (!isAbort(error)) store.failure.value = failureOf(error);
    store.drawing.value = false;
  } finally {
    running = false;
  }
}

/** A search has just begun and shows no frontier yet: what takes longer would come between its steps. */
function awaitsFrontier(): boolean {
  const view = store.search.value;
  return view?.phase === 'running' && view.ms < FRONTIER && (view.figures?.frontier?.length ?? 0) < 2;
}

/** The most visible thing that is not up to date. */
function nextJob(): Job | undefined {
  if (store.table.value === null) return undefined;
  const plan = store.plan.value;
  const waitsForFiles = store.missingFiles.value.length > 0;
  const first = inspectJob(plan) ?? guessJob();
  if (first !== undefined || waitsForFiles) return first;
  if (store.stale.value) return hierarchyJob(plan);
  const isQuick = ({ chart }: ChartWatch): boolean => chart === 'class-sizes' || chart === 'risk-curve';
  const soon = chartJob(plan, isQuick) ?? pictures.pictureJob() ?? hierarchyJob(plan);
  if (soon !== undefined) return soon;
  if (awaitsFrontier()) return undefined;
  const wait = lastChange + DRAG - performance.now();
  if (wait > 0) {
    wake(wait);
    return undefined;
  }
  const analyses = study.studyJob(plan) ?? study.drawJob();
  if (analyses !== undefined) return analyses;
  const patience = lastChange + longPatience() - performance.now();
  const job = laterJob(plan, patience > 0);
  if (job === undefined && lacksLong()) wake(patience);
  return job;
}

/** Figures in full, and their charts, before trade-offs, once the page has been quiet for as long as they may hold it up. */
function laterJob(plan: Plan, waits: boolean): Job | undefined {
  if (waits) return tradeoffJob(plan) ?? chartJob(plan, ({ chart }) => chart === 'tradeoff');
  // These are quick, and whoever looks at them moves what they are made of.
  const long = rareJob(plan) ?? noiseJob(plan) ?? chartJob(plan, ({ chart }) => chart === 'noise') ?? fullJob(plan) ?? chartJob(plan, ({ chart }) => chart !== 'tradeoff');
  return long ?? tradeoffJob(plan) ?? chartJob(plan, () => true) ?? riskiestJob(plan) ?? uniquesJob(plan);
}

function inspectJob(plan: Plan): Job | undefined {
  const lang = store.lang.value;
  const roles = Object.entries(plan.columns).map(([name, column]) => [name, column.role]);
  const parts = [plan.input, JSON.stringify(roles), lang];
  if (isMade('inspection', parts)) return undefined;
  return async (engine, signal) => {
    const inspection = await engine.inspect(signal, plan, lang).catch(unlessGivenUp);
    setMade('inspection', parts);
    if (inspection !== undefined) store.inspection.value = inspection;
  };
}

/** The guess stays the same; its reasons follow the language. */
function guessJob(): Job | undefined {
  const lang = store.lang.value;
  if (store.guess.value === null || store.guess.value.lang === lang) return undefined;
  return async (engine, signal) => {
    const inspection = await engine.inspect(signal, undefined, lang).catch(unlessGivenUp);
    const columns = inspection?.columns ?? store.guess.value?.columns ?? [];
    store.guess.value = { lang, columns };
  };
}

function chartJob(plan: Plan, isWanted: (watch: ChartWatch) => boolean): Job | undefined {
  const [asReleased, theme, lang] = [store.asReleased.value, store.shade.value, store.lang.value];
  for (const [key, watch] of charts) {
    const { chart, column, width } = watch;
    if (!isWanted(watch)) continue;
    if (chart === 'noise') {
      const job = noiseChartJob(key, watch);
      if (job === undefined) continue;
      return job;
    }
    const parts = [plan, asReleased, theme, lang, width];
    if (isMade(`chart ${key}`, parts)) continue;
    return async (engine, signal) => {
      const svg = await engine.chart(signal, chart, judgedInFull(plan), { column, width, asReleased, theme, lang }).catch(unlessGivenUp);
      setMade(`chart ${key}`, parts);
      if (svg !== undefined) store.charts.value = new Map(store.charts.value).set(key, svg);
    };
  }
  return undefined;
}

/** The error of a table with noise, as it was drawn. */
function noiseChartJob(key: string, { column, width }: ChartWatch): Job | undefined {
  const view = store.noise.value;
  const look = { width, theme: store.shade.value, lang: store.lang.value };
  const parts = [view, ...Object.values(look)];
  if (view === null || 'failure' in view || view.noise === null || isMade(`chart ${key}`, parts)) return undefined;
  const { noise } = view;
  return async (engine, signal) => {
    const svg = await engine.drawNoise(signal, noise, Number(column), look).catch(unlessGivenUp);
    setMade(`chart ${key}`, parts);
    if (svg !== undefined) store.charts.value = new Map(store.charts.value).set(key, svg);
  };
}

function hierarchyJob(plan: Plan): Job | undefined {
  for (const [column, limit] of hierarchies) {
    const lang = store.lang.value;
    const parts = [plan.columns[column]?.hierarchy, plan.input, limit, store.attached.value, lang];
    if (isMade(`hierarchy ${column}`, parts)) continue;
    return async (engine, signal) => {
      const view = await engine.hierarchy(signal, plan, column, limit, lang).then(
        figures => ({ figures }),
        (error: unknown) => {
          if (isAbort(error)) throw error;
          return { failure: failureOf(error) };
        },
      );
      setMade(`hierarchy ${column}`, parts);
      store.hierarchies.value = new Map(store.hierarchies.value).set(column, view);
    };
  }
  return undefined;
}

function tradeoffJob(plan: Plan): Job | undefined {
  // As released there are no levels to move.
  if (store.asReleased.value) return undefined;
  const parts = [plan];
  const columns = quasiIdentifiers(plan);
  const stale = columns.filter(name => !isMade(`tradeoff ${name}`, parts));
  const column = stale.find(name => charts.has(`tradeoff:${name}`)) ?? stale[0];
  if (column === undefined) {
    store.tradeoffStale.value = false;
    return undefined;
  }
  const judgement = neighbourJob(plan, column, parts);
  if (judgement !== undefined) return judgement;
  return async (engine, signal) => {
    const figures = await engine.tradeoff(signal, plan, column, store.lang.value).catch(unlessGivenUp);
    setMade(`tradeoff ${column}`, parts);
    if (figures === undefined) return;
    const kept = [...store.tradeoff.value].filter(([name]) => columns.includes(name));
    store.tradeoff.value = new Map(kept).set(column, figures);
  };
}

/**
 * Judges the plan with one column at another level.
 *
 * The engine remembers it: the trade-off is then put together at once, and so is a move of the slider there.
 */
function neighbourJob(plan: Plan, column: string, parts: readonly unknown[]): Job | undefined {
  const levels = store.report.value?.columns.find(({ name }) => name === column)?.levels ?? 0;
  for (let level = 0; level < levels; level += 1) {
    const key = `judged ${column} ${level}`;
    if (isMade(key, parts)) continue;
    return async (engine, signal) => {
      const options = { asReleased: false, lang: store.lang.value };
      await engine.assess(signal, withLevel(plan, column, level), options).catch(unlessGivenUp);
      setMade(key, parts);
    };
  }
  return undefined;
}

/** A chart or trade-off that cannot be made is left out: what hinders it is told by the figures' own failure. */
function unlessGivenUp(error: unknown): undefined {
  if (isAbort(error)) throw error;
  return undefined;
}
