import type { Engine, OpenOptions, SearchOptions, SearchStep } from './engine';
import type { Plan, SearchFigures } from './types';

/** What a helper needs to be where the worker of the page is. */
export interface Opening {
  readonly source: Blob;
  readonly options: OpenOptions;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** How long a search goes on alone before others help, in milliseconds: most have ended by then. */
const ALONE = 800;
/** The largest table that is read again by each helper, in bytes. */
const LARGEST = 64e6;
/** Parts of a search at most: each holds a table of its own. */
const MOST = 4;
/** How long the first part waits for the others at a time, in milliseconds. */
const WAIT = 30;

/**
 * A search of which each core of the machine walks a part.
 *
 * It goes on alone until it turns out to be long. Then helpers open the same table, and every part begins; what was
 * found alone is kept as one more part that has ended.
 */
export class Team {
  readonly #begun = performance.now();
  readonly #helpers: Engine[] = [];
  readonly #found: (SearchFigures | null)[] = [];
  readonly #given = new AbortController();
  #ready = false;
  /** Helpers were called once; a second time would fail alike. */
  #called = false;
  /** The first part has come to its end. */
  #ended = false;
  #alone: SearchFigures | null = null;

  constructor(
    readonly run: number,
    readonly cores: number,
    readonly makes: () => Engine,
    readonly alone = ALONE,
  ) {}

  /** One step, by `ask` in the worker of the page. */
  async step(options: SearchOptions, opening: Opening | null, plan: Plan, ask: (options: SearchOptions) => Promise<SearchStep>): Promise<SearchStep> {
    // What was found alone is asked for once more before the parts begin.
    const turns = this.#ready && this.#alone === null;
    const figures = options.figures || turns || this.#ended;
    const others = this.#others();
    if (others === undefined) {
      const step = await ask({ ...options, figures });
      if (options.last === true || step.progress.finished) this.end();
      else if (turns) this.#turn(step.figures, plan, options);
      else this.#callHelpers(opening);
      return step;
    }
    const of = this.#found.length + 1;
    // The others are sent only where they are to be told.
    const part = { number: 0, of, others: figures || options.last === true ? others : [] };
    const step = await ask({ ...options, figures, part });
    const together = this.#together(step, others, of);
    // A part was lost in the meantime: the whole begins anew.
    if (this.#alone === null) return { ...together, progress: { ...together.progress, finished: false } };
    this.#ended = step.progress.finished;
    if (options.last === true || together.progress.finished) this.end();
    else if (this.#ended) await new Promise(resolve => setTimeout(resolve, WAIT));
    return together;
  }

  /** Lets go of the helpers; a search that goes on does so alone. */
  end(): void {
    this.#called = true;
    this.#given.abort();
    for (const helper of this.#helpers) helper.close();
    this.#helpers.length = 0;
    this.#found.length = 0;
    this.#ready = false;
    this.#ended = false;
    this.#alone = null;
  }

  /** What the others have found so far; undefined as long as there are none. */
  #others(): readonly SearchFigures[] | undefined {
    return this.#alone === null ? undefined : [this.#alone, ...this.#found.filter(found => found !== null)];
  }

  /** Opens the table in helpers, once the search has gone on alone for long enough. */
  #callHelpers(opening: Opening | null): void {
    const parts = Math.min(this.cores, MOST);
    const waits = performance.now() - this.#begun < this.alone;
    if (this.#called || parts < 2 || waits || opening === null || opening.source.size > LARGEST) return;
    this.#called = true;
    const { signal } = this.#given;
    for (let helper = 1; helper < parts; helper += 1) this.#helpers.push(this.makes());
    const opened = this.#helpers.map(async helper => {
      for (const [name, bytes] of opening.files) await helper.attach(signal, name, bytes);
      await helper.open(signal, opening.source, opening.options, () => {});
    });
    Promise.all(opened).then(
      () => {
        this.#ready = true;
      },
      // Without helpers, say for lack of memory, the search goes on alone.
      () => this.end(),
    );
  }

  /** From now on every part is walked by its own worker. */
  #turn(alone: SearchFigures | null, plan: Plan, { run, lang }: SearchOptions): void {
    if (alone === null) return;
    const { nodes: _, ...found } = alone;
    const lattice = { ...alone.lattice, evaluated: 0, bounded: 0 };
    // It counts for what it found, not for what it looked at: what it leaves open the parts look at.
    const best = alone.best === null ? null : { ...alone.best, proved_optimal: true, bound: null };
    this.#alone = { ...found, lattice, best, frontier_exact: true, finished: true };
    const of = this.#helpers.length + 1;
    for (const [at, helper] of this.#helpers.entries()) {
      this.#found.push(null);
      void this.#walk(helper, at, plan, { run, lang, of });
    }
  }

  async #walk(helper: Engine, at: number, plan: Plan, { run, lang, of }: { run: number; lang: SearchOptions['lang']; of: number }): Promise<void> {
    const { signal } = this.#given;
    let looked = 0;
    let ended = false;
    try {
      // Its end is told by what it found last, which is asked for once more where it came between two looks.
      for (let isTold = false; !isTold; ) {
        const figures = ended || performance.now() - looked > 250;
        if (figures) looked = performance.now();
        const part = { number: at + 1, of, others: [] };
        const step = await helper.searchLevels(signal, plan, { run, figures, part, lang });
        if (step.figures !== null) this.#found[at] = step.figures;
        ended = step.progress.finished;
        isTold = ended && step.figures !== null;
      }
    } catch {
      // Its part is lost, and without it nothing is the whole.
      if (!signal.aborted) this.end();
    }
  }

  /** What all parts have done, and, where it was asked for, found. */
  #together({ progress, figures }: SearchStep, others: readonly SearchFigures[], of: number): SearchStep {
    const sum = (count: (figures: SearchFigures) => number, own: number) => others.reduce((all, one) => all + count(one), own);
    const lattice = {
      nodes: progress.lattice.nodes,
      evaluated: sum(({ lattice: { evaluated } }) => evaluated, progress.lattice.evaluated),
      bounded: sum(({ lattice: { bounded } }) => bounded, progress.lattice.bounded),
    };
    const isWhole = progress.finished && others.length === of && others.every(({ finished }) => finished);
    const best = figures?.best ?? progress.best;
    return { progress: { ...progress, lattice, best, finished: isWhole && figures !== null }, figures };
  }
}
