/** Calls to the engine that somebody waits for: counted, abortable, and their failures told. */

import type { Engine } from '../engine/engine';
import { EngineFailure, isAbort, pageFailure } from '../engine/failure';
import type { Failure } from '../engine/types';
import * as store from './store';

let engine: Engine | null = null;
let controller = new AbortController();

/** Gives the page its engine. */
export function connect(to: Engine): void {
  engine = to;
}

/** The engine; the page is shown before it is there. */
export function theEngine(): Engine {
  if (engine === null) throw new EngineFailure(pageFailure('page-engine-not-started'));
  return engine;
}

/** Aborted by `abortAll`. */
export function currentSignal(): AbortSignal {
  return controller.signal;
}

/** Gives up everything that is under way. */
export function abortAll(): void {
  const given = controller;
  controller = new AbortController();
  given.abort();
}

/** Does a job that somebody waits for; undefined when it failed or was given up. */
export async function awaited<T>(job: (engine: Engine, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  store.waiting.value += 1;
  try {
    return await job(theEngine(), controller.signal);
  } catch (error) {
    tell(error);
    return undefined;
  } finally {
    store.waiting.value -= 1;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** As `awaited`, after the jobs that were given this way before: two files opened at once are read one after the other. */
export function inTurn<T>(job: (engine: Engine, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  store.failure.value = null;
  const { signal } = controller;
  const turn = awaited(async current => {
    await last;
    signal.throwIfAborted();
    return job(current, signal);
  });
  last = turn;
  return turn;
}

/** Shows what went wrong; giving up is not a failure. */
export function tell(error: unknown): void {
  if (isAbort(error)) return;
  store.failure.value = failureOf(error);
}

/** An error as the page shows it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  // A file that went away or changed while it was read is refused by the browser.
  if (error instanceof DOMException) return pageFailure('page-file-gone');
  return pageFailure('page-engine-stopped');
}
