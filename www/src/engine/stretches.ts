import type * as core from '../../../pkg/oboro.js';

import { attempt } from './failure';
import { piece } from './pieces';

/** Bytes of a stretch: enough that its dictionaries do not count, few enough that some may wait. */
const LENGTH = 4 * 1024 * 1024;
/** Stretches that one helper has at a time: one is fetched while it reads another. */
const EACH = 2;
/** A file with fewer bytes to read is read by one worker, in less time than it takes the others to begin and to be worth it. */
export const LEAST = 128e6;
/** Workers at most, the one that holds the table among them: each has a memory of its own. */
const MOST = 4;
/** Of the time that it takes to read a stretch, it takes so much to put in what somebody else has read. */
const PUTTING_IN = 0.15;

/** Whole records from some bytes of a file, and what is around them. */
export interface Stretch {
  /** What is in front of the first record. */
  readonly before: Uint8Array<ArrayBuffer>;
  /** Records, as the core passes them on. */
  readonly records: Uint8Array<ArrayBuffer>;
  /** What is behind the last record. */
  readonly after: Uint8Array<ArrayBuffer>;
}

/** Somebody who reads stretches of a file in a memory of its own. */
export interface StretchReader {
  /** The records of some bytes; null where none could be read. It reads one after the other. */
  read(source: Blob, begin: number, end: number, dialect: Uint8Array): Promise<Stretch | null>;
  /** Whether it can read no more. */
  readonly isLost: boolean;
}

/** Where helpers come from. */
export interface Readers {
  /** How many workers may read together. */
  readonly cores: number;
  /** For fewer bytes nobody is called. */
  readonly least: number;
  /** Calls so many helpers; each is told when it is there. What comes back sends all of them away. */
  call(count: number, joins: (reader: StretchReader) => void): () => void;
}

/** The part of the core's reader that is needed. */
export type Taker = Pick<core.Reader, 'feed' | 'dialect' | 'take_stretch'>;

interface Member {
  readonly reader: StretchReader;
  /** Stretches that it has and that are not in the table yet. */
  busy: number;
}

interface Handed {
  readonly begin: number;
  readonly end: number;
  readonly by: Member;
  readonly stretch: Promise<Stretch | null>;
}

/** A stretch that the reader reads itself. */
interface Own {
  readonly end: number;
  readonly bytes: Promise<Uint8Array>;
}

/**
 * Helpers that read stretches of a large file ahead, while one reader reads its share and puts all of them together in
 * the order of the file.
 *
 * What a helper could not read, or did not begin where the reader came to, that one reads by itself; so the table, and
 * what is wrong with it, is what the reader alone would have found.
 */
export class Crew {
  readonly #readers: Readers | null;
  readonly #source: Blob;
  readonly #reader: Taker;
  #members: Member[] = [];
  readonly #handed: (Handed | Own)[] = [];
  /** Stretches that were handed out since the reader had one. */
  #turn = 0;
  /** Where the next stretch begins. */
  #next = 0;
  #sendAway: (() => void) | null = null;
  /** Helpers were sent away, or are not worth it. */
  #over: boolean;

  constructor(readers: Readers | null, source: Blob, reader: Taker, readonly length = LENGTH) {
    this.#readers = readers;
    this.#source = source;
    this.#reader = reader;
    this.#over = readers === null || readers.cores < 2;
  }

  /** Whether somebody is there to help with what is behind `at`. Calls helpers as soon as it is known what to tell them. */
  isReady(at: number): boolean {
    const readers = this.#readers;
    if (this.#over || readers === null) return false;
    if (this.#sendAway === null && this.#reader.dialect() !== undefined) {
      const left = this.#source.size - at;
      const count = Math.min(readers.cores, MOST, Math.floor(left / this.length)) - 1;
      this.#over = left < readers.least || count < 1;
      if (!this.#over) this.#sendAway = readers.call(count, reader => this.#members.push({ reader, busy: 0 }));
    }
    return this.#members.length > 0;
  }

  /** Puts together what is behind `at` as long as somebody helps; says where it came to. */
  async read(at: number, signal: AbortSignal, onRead: (bytes: number) => void): Promise<number> {
    this.#next = at;
    for (let vain = 0; ; ) {
      this.#hand();
      const handed = this.#handed.shift();
      if (handed === undefined) return at;
      if ('bytes' in handed) {
        this.#goOn(await handed.bytes, signal);
      } else {
        vain = (await this.#take(handed, signal)) ? 0 : vain + 1;
        handed.by.busy -= 1;
      }
      at = handed.end;
      onRead(at);
      // All that were handed out when the first of these was may have failed for the same reason.
      if (vain > 2 * EACH * this.#members.length) this.end();
    }
  }

  /** Hands out what is next, in turns: a stretch for each helper, the one first that has least to do, one for the reader. */
  #hand(): void {
    this.#members = this.#members.filter(({ reader }) => !reader.isLost);
    while (this.#next < this.#source.size) {
      const dialect = this.#reader.dialect();
      const [by] = this.#members.filter(({ busy }) => busy < EACH).sort((one, other) => one.busy - other.busy);
      if (by === undefined || dialect === undefined) return;
      if (this.#turn === 0) {
        const share = Math.max(0, 1 - PUTTING_IN * this.#members.length);
        const { begin, end } = this.#cut(Math.ceil(share * this.length));
        const bytes = piece(this.#source, begin, end);
        // Nobody comes for it where the file is given up before.
        bytes.catch(() => {});
        this.#handed.push({ end, bytes });
      }
      this.#turn = (this.#turn + 1) % this.#members.length;
      const { begin, end } = this.#cut(this.length);
      if (begin === end) return;
      this.#handed.push({ begin, end, by, stretch: by.reader.read(this.#source, begin, end, dialect) });
      by.busy += 1;
    }
  }

  #cut(length: number): { readonly begin: number; readonly end: number } {
    const begin = this.#next;
    this.#next = Math.min(begin + length, this.#source.size);
    return { begin, end: this.#next };
  }

  /** Goes past some bytes; says whether that could be done by what somebody else had read. */
  async #take({ begin, end, stretch }: Handed, signal: AbortSignal): Promise<boolean> {
    const found = await stretch;
    signal.throwIfAborted();
    if (found === null) {
      this.#goOn(await piece(this.#source, begin, end), signal);
      return false;
    }
    const { before, records, after } = found;
    attempt(() => this.#reader.feed(before));
    const taken = attempt(() => this.#reader.take_stretch(records));
    if (!taken) this.#goOn(await piece(this.#source, begin + before.byteLength, end - after.byteLength), signal);
    attempt(() => this.#reader.feed(after));
    return taken;
  }

  #goOn(bytes: Uint8Array, signal: AbortSignal): void {
    signal.throwIfAborted();
    attempt(() => this.#reader.feed(bytes));
  }

  /** Sends the helpers away; what they had is read by the reader itself. */
  end(): void {
    this.#over = true;
    this.#sendAway?.();
    this.#sendAway = null;
    this.#members = [];
    this.#handed.length = 0;
  }
}
