/** What a worker says to another one that reads stretches of its file, and the two ends of it. */

import type { Core } from './local';
import { piece } from './pieces';
import type { Stretch, StretchReader } from './stretches';

/** Some bytes to be read. */
interface Order {
  readonly number: number;
  readonly source: Blob;
  readonly begin: number;
  readonly end: number;
  readonly dialect: Uint8Array;
}

/** The helper is there; or what became of an order. */
type Word = 'here' | { readonly number: number; readonly stretch: Stretch | null; readonly isLost: boolean };

/** Reads stretches for who is at the other end of a port, until that sends it away. */
export function help({ read_stretch }: Pick<Core, 'read_stretch'>, port: MessagePort, end: () => void): void {
  const say = (word: Word, passed: ArrayBuffer[] = []): void => port.postMessage(word, passed);
  let before: Promise<void> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<Order | null>) => {
    if (data === null) {
      end();
      return;
    }
    const { number, source, begin, end: until, dialect } = data;
    const answer = (bytes: Uint8Array<ArrayBuffer>): void => {
      const stretch = readStretch(read_stretch, dialect, bytes);
      const passed = stretch === null ? [] : [stretch.before, stretch.records, stretch.after];
      say({ number, stretch, isLost: false }, passed.map(({ buffer }) => buffer));
    };
    // The bytes are fetched while the stretch before is read.
    const bytes = piece(source, begin, until);
    // The other end finds out by itself what is wrong; after a trap the memory here cannot be trusted.
    before = Promise.all([bytes, before]).then(([bytes]) => answer(bytes)).catch(() => say({ number, stretch: null, isLost: true }));
  };
  say('here');
}

function readStretch(read: Core['read_stretch'], dialect: Uint8Array, bytes: Uint8Array<ArrayBuffer>): Stretch | null {
  const found = read(dialect, bytes);
  if (found === undefined) return null;
  const { begin, end } = found;
  return { before: bytes.slice(0, begin), records: found.bytes() as Uint8Array<ArrayBuffer>, after: bytes.slice(end) };
}

/** A helper at the other end of a port. */
export class Helper implements StretchReader {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (stretch: Stretch | null) => void>();
  #number = 0;
  #isLost = false;

  /** `joins` is told when the helper is there. */
  constructor(port: MessagePort, joins: (helper: Helper) => void) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data === 'here') {
        joins(this);
        return;
      }
      this.#isLost ||= data.isLost;
      this.#waiting.get(data.number)?.(data.stretch);
      this.#waiting.delete(data.number);
    };
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  read(source: Blob, begin: number, end: number, dialect: Uint8Array): Promise<Stretch | null> {
    const number = this.#number++;
    return new Promise(resolve => {
      this.#waiting.set(number, resolve);
      this.#port.postMessage({ number, source, begin, end, dialect } satisfies Order);
    });
  }

  /** Sends it away; what it was to read is not read. */
  end(): void {
    this.#port.postMessage(null);
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
