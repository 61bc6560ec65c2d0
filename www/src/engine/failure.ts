import type { Failure } from './types';

/** What an engine call rejects with when the core refuses or breaks. */
export class EngineFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message || failure.id);
    this.name = 'EngineFailure';
  }
}

/** A failure of the page itself; its words are the message `id` in `page.ftl`. */
export function pageFailure(id: `page-${string}`, place: { file?: string; column?: string } = {}): Failure {
  return { id, message: '', hint: null, file: place.file ?? null, line: null, column: place.column ?? null };
}

/** Whether a value that crossed from wasm is the core's failure object. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'id' in value && 'message' in value && !(value instanceof Error);
}

/** Whether an error says that the caller gave up. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
