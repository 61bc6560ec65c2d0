import type * as core from '../../../pkg/oboro.js';

import type { Progress } from './engine';
import { attempt } from './failure';
import { readWhole, type Formats } from './formats';
import { pieces } from './pieces';
import { Crew, type Readers } from './stretches';

/** Least time between two reports of progress, in milliseconds. */
const PROGRESS_PAUSE = 50;

/** From a file to the session over its table. */
export class Reading {
  constructor(
    readonly core: Pick<typeof import('../../../pkg/oboro.js'), 'Reader'>,
    readonly formats: () => Promise<Formats>,
    readonly readers: Readers | null,
  ) {}

  async read(
    signal: AbortSignal,
    source: Blob,
    options: core.ReaderOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<core.Session> {
    const reader = attempt(() => new this.core.Reader(options));
    const total = source.size;
    let shown = performance.now();
    const read = (bytes: number): void => {
      if (performance.now() - shown < PROGRESS_PAUSE) return;
      shown = performance.now();
      onProgress({ bytes, total, rows: reader.rows(), estimate: reader.estimate() });
    };
    try {
      await this.#readText(signal, source, reader, read);
      if (reader.wants_pieces()) await this.#readWhole(signal, source, reader);
    } catch (error) {
      reader.free();
      throw error;
    }
    onProgress({ bytes: total, total, rows: reader.rows(), estimate: reader.estimate() });
    return attempt(() => reader.finish());
  }

  /** Reads a text from the beginning to the end, with others where it is large; no further where it is no text. */
  async #readText(signal: AbortSignal, source: Blob, reader: core.Reader, onRead: (bytes: number) => void): Promise<void> {
    const crew = new Crew(this.readers, source, reader);
    try {
      for (let at = 0; at < source.size; at = await crew.read(at, signal, onRead)) {
        for await (const piece of pieces(source, signal, at)) {
          attempt(() => reader.feed(piece));
          if (reader.wants_pieces()) return;
          at += piece.byteLength;
          onRead(at);
          if (crew.isReady(at)) break;
        }
      }
    } finally {
      crew.end();
    }
  }

  async #readWhole(signal: AbortSignal, source: Blob, reader: core.Reader): Promise<void> {
    const formats = await this.formats();
    const bytes = new Uint8Array(source.size);
    let at = 0;
    for await (const piece of pieces(source, signal)) {
      bytes.set(piece, at);
      at += piece.byteLength;
    }
    attempt(() => readWhole(reader, formats, bytes));
  }
}
