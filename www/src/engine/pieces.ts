/** Large enough that the time between pieces does not count, small enough that a piece is read in a moment. */
const PIECE = 4 * 1024 * 1024;

/** The bytes of a blob, piece by piece; the next piece is fetched while one is worked on. */
export async function* pieces(source: Blob, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const fetch = (start: number): Promise<ArrayBuffer> => source.slice(start, start + PIECE).arrayBuffer();
  let next = fetch(0);
  for (let start = 0; start < source.size; start += PIECE) {
    const piece = await next;
    signal.throwIfAborted();
    if (start + PIECE < source.size) {
      next = fetch(start + PIECE);
      // A failure of a piece that nobody comes to read is not a failure of the page.
      next.catch(() => {});
    }
    yield new Uint8Array(piece);
  }
}
