import { attempt } from './failure.js';
import type * as wasm from './oboro.js';
import type { SearchFigures, SearchProgress } from './oboro.js';

/** Looks at a class between two pauses of a search: some hundredths of a second. */
export const LOOKS = 1_000_000;

/**
 * A search for the best levels that its caller drives, or one part of one.
 *
 * Parts (`part` of `parts`) can be walked in several workers, each with a session of its own over the same table;
 * `merge` then says what they have found together, which is the same however many parts there are.
 */
export class Search {
  /** Null once the search is closed. */
  #held: wasm.Search | null;

  /** Searches are made by `session.beginSearch`. */
  constructor(search: wasm.Search) {
    this.#held = search;
  }

  /** Goes on for about so many looks at a class; a million take some milliseconds. */
  step(looks = LOOKS): SearchProgress {
    return attempt(() => this.#search.step(looks));
  }

  /** Tells of a value of the utility measure that another part has reached: there is less to look at, and the result is the same. */
  hint(value: number): void {
    this.#search.hint(value);
  }

  /** What was found so far. */
  found(): SearchFigures {
    return attempt(() => this.#search.found());
  }

  /** What this part and all others have found together. */
  merge(others: readonly SearchFigures[]): SearchFigures {
    return attempt(() => this.#search.merge([...others]));
  }

  /** Lets go of it. */
  close(): void {
    this.#held?.free();
    this.#held = null;
  }

  get #search(): wasm.Search {
    if (this.#held === null) throw new Error('The search is closed.');
    return this.#held;
  }
}
