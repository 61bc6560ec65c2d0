import type * as core from '../../../pkg/oboro.js';

import type { SearchOptions, SearchStep } from './engine';
import type { Plan } from './types';

/** Looks at a class between two looks at the clock: some milliseconds. */
const LOOKS = 500_000;
/** How long one step takes, in milliseconds: a move of a slider waits no longer. */
const STEP = 40;

/** The search for the best levels that is under way in a session; nothing else there is touched by it. */
export class LevelSearch {
  #current: { readonly run: number; readonly search: core.Search } | null = null;

  /** Goes on for a moment; another run than before begins a search. */
  step(session: core.Session, plan: Plan, { run, figures, lang }: SearchOptions): SearchStep {
    if (this.#current?.run !== run) {
      this.end();
      this.#current = { run, search: session.search(plan, { frontier: true, lang }) };
    }
    const { search } = this.#current;
    const end = performance.now() + STEP;
    let progress = search.step(LOOKS);
    while (!progress.finished && performance.now() < end) progress = search.step(LOOKS);
    const found = figures || progress.finished ? search.found() : null;
    if (progress.finished) this.end();
    return { progress, figures: found };
  }

  /** Lets go of it. */
  end(): void {
    this.#current?.search.free();
    this.#current = null;
  }
}
