import type { Failure } from './types';

/** What an engine call rejects with when the core refuses or breaks. */
export class EngineFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message || failure.id);
    this.name = 'EngineFailure';
  }
}

/** The failures of the page itself. */
export type PageFailureId =
  /** The core trapped or the worker died; the page started it anew. */
  | 'page-engine-stopped'
  /** The core could not be fetched or compiled. */
  | 'page-engine-not-started'
  /** The second module could not be fetched or compiled. */
  | 'page-formats-not-loaded'
  /** Something was asked of a table before one was open. */
  | 'page-no-table'
  /** The chosen file was moved, changed or forbidden since. */
  | 'page-file-gone'
  /** A file was handed over that the plan does not name. */
  | 'page-file-not-named';

/** A failure of the page itself; its words are the message `id` in `page.ftl`. */
export function pageFailure(id: PageFailureId, place: { file?: string; column?: string } = {}): Failure {
  return { id, message: '', hint: null, file: place.file ?? null, line: null, column: place.column ?? null, sheets: [] };
}

/** Whether a value that crossed from wasm is the core's failure object. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'id' in value && 'message' in value && !(value instanceof Error);
}

/** Whether an error says that the caller gave up. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The core throws plain objects; here they become errors. */
export function attempt<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw isFailure(error) ? new EngineFailure(error) : error;
  }
}
