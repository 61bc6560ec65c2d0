/** A table, or a file that a plan names, as it may be given. */
export type Source = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Large enough that the time between pieces does not count, small enough that a piece is read in a moment. */
const PIECE = 4 * 1024 * 1024;

/** Whether a source can be read a second time. */
export function isLasting(source: Source): source is Uint8Array | ArrayBuffer | Blob {
  return source instanceof Uint8Array || source instanceof ArrayBuffer || source instanceof Blob;
}

/** The bytes of a source, piece by piece; other work gets its turn between two pieces. */
export async function* pieces(source: Source, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  for await (const piece of given(source)) {
    for (let start = 0; start < piece.byteLength; start += PIECE) {
      yield piece.subarray(start, start + PIECE);
      await turn();
      signal?.throwIfAborted();
    }
  }
}

/** The bytes of a source, where that is known before it is read. */
export function sizeOf(source: Source): number | undefined {
  if (source instanceof Blob) return source.size;
  return source instanceof Uint8Array || source instanceof ArrayBuffer ? source.byteLength : undefined;
}

/** All bytes of a source in one piece. */
export async function whole(source: Source): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  const kept: Uint8Array[] = [];
  for await (const piece of given(source)) kept.push(piece);
  return joined(kept);
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.byteLength, 0));
  let place = 0;
  for (const piece of pieces) {
    all.set(piece, place);
    place += piece.byteLength;
  }
  return all;
}

function given(source: Source): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (source instanceof Uint8Array) return [source];
  if (source instanceof ArrayBuffer) return [new Uint8Array(source)];
  if (source instanceof Blob) return flowing(source.stream());
  return 'getReader' in source ? flowing(source) : source;
}

/** A stream is not iterable by itself in every browser. */
async function* flowing(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // A stream that is left before its end is told so; one at its end does not mind.
    await reader.cancel();
  }
}

/** Gives others their turn. A message is not held back, as the timers of browsers are, for 4 ms each. */
export function turn(): Promise<void> {
  return new Promise(resume => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
