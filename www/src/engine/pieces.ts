import { EngineFailure, pageFailure } from './failure';

declare global {
  interface ArrayBuffer {
    /** Moves the bytes to another one; not in every browser yet. */
    transfer?(length: number): ArrayBuffer;
  }
}

/**
 * The bytes of a blob from some byte on, as the browser brings them: it goes on while a piece is worked on, and
 * nothing waits for a piece of some size to be whole. A piece holds until the next one is asked for.
 */
export async function* pieces(source: Blob, signal: AbortSignal, from = 0): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = source.slice(from).stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(gone);
      signal.throwIfAborted();
      if (done) return;
      yield value;
      // Its memory is given back now, and not at some moment when the browser clears up in the midst of reading.
      value.buffer.transfer?.(0);
    }
  } finally {
    // Who stops early wants no more of it.
    reader.cancel().catch(() => {});
  }
}

/** Some bytes of a blob. */
export async function piece(source: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await source.slice(start, end).arrayBuffer().catch(gone));
}

/** The only reason that a browser gives: the file was moved, changed or forbidden since it was chosen. */
function gone(): never {
  throw new EngineFailure(pageFailure('page-file-gone'));
}
