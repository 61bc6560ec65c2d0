import type * as core from '../../../pkg/oboro.js';

import type { SearchOptions, SearchStep } from './engine';
import type { Plan, SearchProgress } from './types';

/** Looks at a class between two looks at the clock: some milliseconds. */
const LOOKS = 500_000;
/** How long one step takes, in milliseconds: a move of a slider waits no longer. */
const STEP = 40;

/** The search for the best levels that is under way in a session; nothing else there is touched by it. */
export class LevelSearch {
  #current: { readonly key: string; readonly search: core.Search; progress: SearchProgress | null } | null = null;

  /** Goes on for a moment; another run, or another part of it, than before begins a search. */
  step(session: core.Session, plan: Plan, { run, figures, last = false, part, lang }: SearchOptions): SearchStep {
    const { number, of, others } = part ?? { number: 0, of: 1, others: [] };
    const key = `${run} ${number} ${of}`;
    if (this.#current?.key !== key) {
      this.end();
      const search = session.search(plan, { frontier: true, part: number, parts: of, lang });
      this.#current = { key, search, progress: null };
    }
    const { search } = this.#current;
    for (const { best } of others) if (best !== null) search.hint(best.loss);
    const progress = this.#goOn(search, this.#current.progress);
    this.#current.progress = progress;
    const asked = figures || last || (progress.finished && of === 1);
    const found = !asked ? null : others.length > 0 ? search.merge([...others]) : search.found();
    // One of several parts is kept until all of them are told together.
    if (last || (progress.finished && of === 1)) this.end();
    return { progress, figures: found };
  }

  #goOn(search: core.Search, before: SearchProgress | null): SearchProgress {
    if (before?.finished === true) return before;
    const end = performance.now() + STEP;
    let progress = search.step(LOOKS);
    while (!progress.finished && performance.now() < end) progress = search.step(LOOKS);
    return progress;
  }

  /** Lets go of it. */
  end(): void {
    this.#current?.search.free();
    this.#current = null;
  }
}
