/** What takes longer than a move of a level may: figures in full, the riskiest classes, the search for special uniques. */

import type { Engine } from '../engine/engine';
import { isAbort } from '../engine/failure';
import type { Failure, Plan } from '../engine/types';
import { forgetMade, isMade, setMade } from './made';
import { judgedInFull } from './plan';
import * as store from './store';
import { lacksStudy } from './study';
import { failureOf } from './work';

/** One call in the background. */
export type Job = (engine: Engine, signal: AbortSignal) => Promise<void>;

/** The longest time after a change before the figures in full are asked for, in milliseconds. */
const LONGEST_WAIT = 3000;
/** Riskiest classes that are listed. */
const CLASSES = 20;

/** How many places show each. */
const watches = { full: 0, riskiest: 0, uniques: 0, rare: 0, noise: 0 };
export type Long = keyof typeof watches;

/** How long the figures in full took last, in milliseconds: a move of a slider may meet them. */
let fullTook = 0;
/** What they are being made of, and since when. */
let begun: { readonly parts: readonly unknown[]; readonly start: number } | null = null;

/** Says that a place shows one of them, until the returned function is called. */
export function watch(what: Long): () => void {
  watches[what] += 1;
  return () => {
    watches[what] -= 1;
  };
}

/** Whether something that is shown is out of date. */
export function lacksLong(): boolean {
  return lacksFull() || lacksStudy() || lacksRiskiest() || lacksUniques() || lacksRare() || lacksNoise();
}

/** How long the page must have been quiet before they are asked for, in milliseconds. */
export function longPatience(): number {
  return Math.min(2 * fullTook, LONGEST_WAIT);
}

/** Forgets them, because another table is open. */
export function forgetLong(): void {
  store.full.value = null;
  store.riskiest.value = null;
  store.explained.value = null;
  store.rare.value = null;
  store.noise.value = null;
  store.uniques.value = null;
  fullTook = 0;
}

/** Ends the search for special uniques where it is. */
export function giveUpUniques(): void {
  const view = store.uniques.value;
  if (view === null || view.figures !== null) return;
  setMade('uniques', uniquesParts());
  store.uniques.value = { ...view, givenUp: true };
}

/** Begins a search that was given up anew. */
export function searchUniquesAgain(): void {
  forgetMade('uniques');
  store.uniques.value = null;
}

function fullParts(): readonly unknown[] {
  return [store.plan.value, store.asReleased.value, store.lang.value, store.attached.value];
}

function lacksFull(): boolean {
  return watches.full > 0 && !isMade('full', fullParts());
}

/** One step of the figures that take longer than a move of a level may. */
export function fullJob(plan: Plan): Job | undefined {
  if (!lacksFull()) return undefined;
  const parts = fullParts();
  const asked = { asReleased: store.asReleased.value, lang: store.lang.value };
  const judged = judgedInFull(plan);
  return async (engine, signal) => {
    if (begun === null || begun.parts.some((part, at) => part !== parts[at])) begun = { parts, start: performance.now() };
    const step = await engine.complete(signal, judged, asked).catch((error: unknown) => {
      if (isAbort(error)) throw error;
      return { failure: failureOf(error) };
    });
    const view = 'failure' in step ? step : step.report === null ? null : { report: step.report };
    if (view === null) return;
    fullTook = performance.now() - begun.start;
    begun = null;
    setMade('full', parts);
    store.full.value = { plan, ...asked, ...view };
  };
}

function riskiestParts(): readonly unknown[] {
  return [...fullParts(), store.showValues.value];
}

function lacksRiskiest(): boolean {
  return watches.riskiest > 0 && !isMade('riskiest', riskiestParts());
}

/** One step of the explanations of the riskiest classes. */
export function riskiestJob(plan: Plan): Job | undefined {
  if (!lacksRiskiest()) return undefined;
  const parts = riskiestParts();
  const asked = { asReleased: store.asReleased.value, showValues: store.showValues.value, lang: store.lang.value };
  const { asReleased, showValues: values, lang } = asked;
  return async (engine, signal) => {
    const found = await orFailure(engine.riskiest(signal, plan, { limit: CLASSES, values, asReleased, lang }));
    if (found === null) return;
    setMade('riskiest', parts);
    store.riskiest.value = { plan, ...asked, ...('failure' in found ? found : { riskiest: found }) };
  };
}

function uniquesParts(): readonly unknown[] {
  return [store.plan.value, store.asReleased.value, store.showValues.value, store.attached.value];
}

/** Whether the plan asks for special uniques that are watched and not all found. */
function lacksUniques(): boolean {
  const asks = store.plan.value['special-uniques'] !== undefined;
  return asks && watches.uniques > 0 && !isMade('uniques', uniquesParts());
}

/** One step of the search for special uniques. */
export function uniquesJob(plan: Plan): Job | undefined {
  if (!lacksUniques()) return undefined;
  const parts = uniquesParts();
  const asked = { asReleased: store.asReleased.value, showValues: store.showValues.value };
  return async (engine, signal) => {
    const begun = { plan, ...asked, share: 0, found: 0, figures: null, givenUp: false, failure: null };
    const step = await engine.searchUniques(signal, plan, { ...asked, lang: store.lang.value }).catch((error: unknown) => {
      if (isAbort(error)) throw error;
      return { failure: failureOf(error) };
    });
    // Given up, or asked for otherwise, in the meantime.
    if (isMade('uniques', parts) || !lacksUniques()) return;
    if (!('share' in step) || step.figures !== null) setMade('uniques', parts);
    store.uniques.value = { ...begun, ...step };
  };
}

function rareParts(): readonly unknown[] {
  return [...fullParts(), store.showValues.value];
}

function lacksRare(): boolean {
  return watches.rare > 0 && !isMade('rare', rareParts());
}

/** What a release leaves of values. */
export function rareJob(plan: Plan): Job | undefined {
  if (!lacksRare()) return undefined;
  const parts = rareParts();
  const asked = { asReleased: store.asReleased.value, showValues: store.showValues.value };
  return async (engine, signal) => {
    const call = engine.rare(signal, plan, { ...asked, lang: store.lang.value });
    const view = await orFailure(call.then(rare => ({ rare })));
    setMade('rare', parts);
    store.rare.value = { plan, ...asked, ...view };
  };
}

/** Noise is not drawn anew because the language changes, or because values are shown. */
function noiseParts(): readonly unknown[] {
  return [store.plan.value, store.asReleased.value, store.attached.value, store.draws.value];
}

function lacksNoise(): boolean {
  return watches.noise > 0 && store.plan.value.noise !== undefined && !isMade('noise', noiseParts());
}

/** The tables with noise. */
export function noiseJob(plan: Plan): Job | undefined {
  if (!lacksNoise()) return undefined;
  const parts = noiseParts();
  const asked = { asReleased: store.asReleased.value, showValues: false };
  return async (engine, signal) => {
    const call = engine.noise(signal, plan, { ...asked, lang: store.lang.value });
    const view = await orFailure(call.then(noise => ({ noise })));
    setMade('noise', parts);
    store.noise.value = { plan, ...asked, ...view };
  };
}

/** What was asked for, or why there is none; giving up is neither. */
function orFailure<T>(asked: Promise<T>): Promise<T | { readonly failure: Failure }> {
  return asked.catch((error: unknown) => {
    if (isAbort(error)) throw error;
    return { failure: failureOf(error) };
  });
}
