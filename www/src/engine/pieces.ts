import { EngineFailure, pageFailure } from './failure';

/** Large enough that the time between pieces does not count, small enough that a piece is read in a moment. */
const PIECE = 4 * 1024 * 1024;

/** The bytes of a blob from some byte on, piece by piece; the next piece is fetched while one is worked on. */
export async function* pieces(source: Blob, signal: AbortSignal, from = 0): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let next = piece(source, from, from + PIECE);
  for (let start = from; start < source.size; start += PIECE) {
    const bytes = await next;
    signal.throwIfAborted();
    if (start + PIECE < source.size) {
      next = piece(source, start + PIECE, start + 2 * PIECE);
      // Nobody comes to read this one when the caller stops early.
      next.catch(() => {});
    }
    yield bytes;
  }
}

/** Some bytes of a blob. */
export async function piece(source: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await source.slice(start, end).arrayBuffer());
  } catch {
    // The only reason that a browser gives: the file was moved, changed or forbidden since it was chosen.
    throw new EngineFailure(pageFailure('page-file-gone'));
  }
}
