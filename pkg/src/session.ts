import type { Core } from './core.js';
import { attempt } from './failure.js';
import type * as wasm from './oboro.js';
import type {
  AssessOptions as AssessSettings,
  AssessProgress,
  ChartName,
  ChartOptions,
  ClassFigures,
  HierarchyFigures,
  Inspection,
  Lang,
  NoiseFigures,
  Picture,
  Plan,
  Preview,
  Question,
  RareFigures,
  ReadEstimate,
  ReleaseFigures,
  ReleaseOptions,
  Report,
  Riskiest,
  RiskiestOptions,
  SearchChartName,
  SearchFigures,
  SearchOptions as SearchSettings,
  SearchPosition,
  SearchProgress,
  SpecialUniquesFigures,
  SpecialUniquesProgress,
  SqlOptions,
  StudyFigures,
  Tradeoff,
  Whom,
} from './oboro.js';
import { isLasting, joined, pieces, turn, whole, type Source } from './pieces.js';
import { LOOKS, Search } from './search.js';

/** How far reading is. */
export interface Progress {
  /** Bytes read so far. */
  readonly bytes: number;
  /** Lines read so far. */
  readonly rows: number;
  /** What the table will have and need, once the first megabytes of a file tell whose size is known. */
  readonly estimate: ReadEstimate | undefined;
}

/** A released table with its figures. */
export interface Released extends ReleaseFigures {
  /** The generalized, suppressed table. */
  readonly csv: Uint8Array<ArrayBuffer>;
  /** What became what: `column,from,level,to`. */
  readonly recode: Uint8Array<ArrayBuffer>;
}

/** How a chart of a session looks, beside its theme. */
export interface SessionChartOptions {
  /** The plan; the one that was assessed or released last when not given. */
  readonly plan?: Plan | string | undefined;
  /** Narrows `tradeoff` to one quasi-identifier. */
  readonly column?: string | undefined;
  readonly as_released?: boolean | undefined;
  /** Width in pixels. */
  readonly width?: number | undefined;
  readonly lang?: Lang | undefined;
}

/** How a chart of a search looks, and what it shows beside what was found. */
export interface SearchChartOptions {
  /** The plan; the one that was asked about last when not given. */
  readonly plan?: Plan | string | undefined;
  /** Where the plan stands, to be marked. */
  readonly current?: SearchPosition | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  /** Width in pixels. */
  readonly width?: number | undefined;
  readonly lang?: Lang | undefined;
}

/** How a table is assessed. */
export interface AssessOptions extends AssessSettings {
  /** Gives a report in full up; it then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how far a report in full is. */
  readonly onProgress?: ((progress: AssessProgress) => void) | undefined;
}

/** How special uniques are searched, beside the settings of the plan. */
export interface SpecialUniquesOptions extends AssessSettings {
  /** Gives the search up; it then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how far the search is. */
  readonly onProgress?: ((progress: SpecialUniquesProgress) => void) | undefined;
}

/** How the best levels are searched. */
export interface SearchOptions extends SearchSettings {
  /** Gives the search up; it then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how far the search is; `false` ends it with what was found. */
  readonly onProgress?: ((progress: SearchProgress) => boolean | void) | undefined;
}

/** Looks at a class between two pauses of a report in full: some hundredths of a second. */
const LOOKS_IN_FULL = 4_000_000;

/** One table, and what can be asked of it. */
export class Session {
  readonly #core: Core;
  /** Null once the session is closed. */
  #held: wasm.Session | null;
  readonly #source: Source | null;
  #digest: string | null = null;
  #plan: Plan | string = '';

  /** Sessions are made by `open`. */
  constructor(core: Core, session: wasm.Session, source: Source) {
    this.#core = core;
    this.#held = session;
    this.#source = isLasting(source) ? source : null;
  }

  /** Hands over a file by the name that plans use for it. */
  async attach(name: string, file: Source): Promise<void> {
    this.#session.attach(name, await whole(file));
  }

  /**
   * The question to a database that counts equal records of a larger table at the plan's base levels,
   * and the plan for what comes back.
   */
  async sql(plan: Plan | string, options: SqlOptions): Promise<Question> {
    return attempt(() => this.#session.sql(plan, options));
  }

  /** What was read, and what each column looks like. */
  async inspect(plan?: Plan | string, lang?: Lang): Promise<Inspection> {
    return attempt(() => this.#session.inspect(plan, lang));
  }

  /** The first lines of the table. */
  async preview(rows: number): Promise<Preview> {
    return attempt(() => this.#session.preview(rows));
  }

  /**
   * Risk and utility at the plan's levels; with the hash of the input where that can be read again.
   * In full it pauses often, so that others get a turn; `signal` gives it up.
   */
  async assess(plan: Plan | string, options: AssessOptions = {}): Promise<Report> {
    const { signal, onProgress, ...settings } = options;
    signal?.throwIfAborted();
    this.#plan = plan;
    const asked = await this.#reproducible(settings);
    if (asked.full === false) return attempt(() => this.#session.assess(plan, asked));
    const completion = attempt(() => this.#session.complete(plan, asked));
    const report = await this.#completed(completion, { signal, onProgress });
    // What is in full already is not counted again.
    return asked.riskiest === undefined ? report : attempt(() => this.#session.assess(plan, asked));
  }

  /**
   * The equivalence classes of all records at the plan's levels: how many, and of which sizes; `all_records.classes` of
   * `assess` in a fraction of its time. Nothing where missing values are wildcards, which make no classes.
   */
  async classes(plan: Plan | string, options: Pick<AssessSettings, 'as_released' | 'lang'> = {}): Promise<ClassFigures | undefined> {
    return attempt(() => this.#session.classes(plan, options));
  }

  /** The riskiest classes at the plan's levels, each with its explanation; their values only where asked for. */
  async riskiest(plan: Plan | string, options: RiskiestOptions = {}): Promise<Riskiest> {
    return attempt(() => this.#session.riskiest(plan, options));
  }

  /**
   * The analyses of the plan, on the table as it was read and as it would be released.
   * It pauses often, so that others get a turn; `signal` gives it up.
   */
  async study(plan: Plan | string, options: AssessOptions = {}): Promise<StudyFigures[]> {
    const { signal, onProgress, ...settings } = options;
    signal?.throwIfAborted();
    this.#plan = plan;
    const studying = attempt(() => this.#session.studying(plan, settings));
    return (await this.#completed(studying, { signal, onProgress })).study;
  }

  /** A chart of one analysis: its estimates before and after, on one scale. */
  async drawStudy(figures: StudyFigures, options: ChartOptions = {}): Promise<string> {
    return attempt(() => this.#core.draw_study(figures, options));
  }

  /** Drives a report to its end. */
  async #completed(
    completion: wasm.Completion,
    { signal, onProgress }: Pick<AssessOptions, 'signal' | 'onProgress'>,
  ): Promise<Report> {
    try {
      for (;;) {
        const progress = attempt(() => completion.step(LOOKS_IN_FULL));
        onProgress?.(progress);
        if (progress.finished) break;
        await turn();
        signal?.throwIfAborted();
      }
    } catch (fault) {
      completion.free();
      throw fault;
    }
    return attempt(() => this.#session.completed(completion));
  }

  /** Why one class, or the class of one line of data, is risky. */
  async why(plan: Plan | string, whom: Whom, options: RiskiestOptions = {}): Promise<Riskiest> {
    return attempt(() => this.#session.why(plan, whom, options));
  }

  /**
   * The special uniques of the kept records at the plan's levels: the smallest sets of columns that single a record out.
   * The search pauses often, so that others get a turn; `signal` gives it up.
   */
  async specialUniques(plan: Plan | string, options: SpecialUniquesOptions = {}): Promise<SpecialUniquesFigures> {
    const { signal, onProgress, ...asked } = options;
    signal?.throwIfAborted();
    const search = attempt(() => this.#session.special_uniques(plan, asked));
    try {
      for (;;) {
        const progress = attempt(() => search.step(LOOKS));
        onProgress?.(progress);
        if (progress.finished) break;
        await turn();
        signal?.throwIfAborted();
      }
    } catch (fault) {
      search.free();
      throw fault;
    }
    return attempt(() => search.finish());
  }

  /** What each level of each quasi-identifier would buy and cost, the others left where they are. */
  async tradeoff(plan: Plan | string, lang?: Lang): Promise<Tradeoff> {
    return attempt(() => this.#session.tradeoff(plan, lang));
  }

  /** The groups of each level of a column, at most `limit` a level. */
  async hierarchy(plan: Plan | string, column: string, limit = 1000, lang?: Lang): Promise<HierarchyFigures> {
    return attempt(() => this.#session.hierarchy(plan, column, limit, lang));
  }

  /**
   * The best levels under the plan's goal, and with `frontier` the frontier of risk against utility.
   * The search pauses often, so that others get a turn. `signal` gives it up; where `onProgress` answers `false`, it
   * ends there, and what was found so far is kept (`finished` is false).
   */
  async search(plan: Plan | string, options: SearchOptions = {}): Promise<SearchFigures> {
    const { signal, onProgress, ...asked } = options;
    signal?.throwIfAborted();
    const search = this.beginSearch(plan, asked);
    try {
      for (;;) {
        const progress = search.step();
        if (onProgress?.(progress) === false || progress.finished) break;
        await turn();
        signal?.throwIfAborted();
      }
      return search.found();
    } finally {
      search.close();
    }
  }

  /**
   * A search for the best levels that the caller drives, or with `part` and `parts` one part of it: several workers
   * then share a long search. It goes on whatever the session does meanwhile.
   */
  beginSearch(plan: Plan | string, options: SearchSettings = {}): Search {
    this.#plan = plan;
    return new Search(attempt(() => this.#session.search(plan, options)));
  }

  /**
   * A chart of what a search found, with the places of its marks in pixels: of the points of the frontier, or in a
   * lattice of its nodes. The goal line is that of `plan`, by default of the plan that was asked about last.
   */
  async drawSearch(name: SearchChartName, figures: SearchFigures, options: SearchChartOptions = {}): Promise<Picture> {
    const { plan = this.#plan, current = null, ...look } = options;
    return attempt(() => this.#core.draw_search(name, plan, figures, current, look));
  }

  /** What a release leaves of values and who bears what it leaves out, without the rest of a report in full. */
  async rare(plan: Plan | string, options: AssessSettings = {}): Promise<RareFigures | null> {
    return attempt(() => this.#session.rare(plan, options) ?? null);
  }

  /** The tables of the plan with noise, drawn anew; null where it asks for none. */
  async noise(plan: Plan | string, options: AssessSettings = {}): Promise<NoiseFigures | null> {
    return attempt(() => this.#session.noise(plan, options) ?? null);
  }

  /** The error of one of these tables against epsilon as SVG; `table` is its number, from 0. */
  async drawNoise(figures: NoiseFigures, table: number, options: ChartOptions = {}): Promise<string> {
    return attempt(() => this.#core.draw_noise(figures, table, options));
  }

  /** The table as it would be given away, and what was changed. */
  async release(plan: Plan | string, options: ReleaseOptions = {}): Promise<Released> {
    this.#plan = plan;
    const csv: Uint8Array[] = [];
    const recode: Uint8Array[] = [];
    const figures = attempt(() => this.#session.release(plan, options, chunk => csv.push(chunk)));
    attempt(() => this.#session.recode(plan, chunk => recode.push(chunk), options.lang));
    return { ...figures, csv: joined(csv), recode: joined(recode) };
  }

  /** A chart as SVG, by default of the plan that was assessed or released last. */
  async chart(name: ChartName, theme: 'light' | 'dark' = 'light', options: SessionChartOptions = {}): Promise<string> {
    const { plan = this.#plan, column, ...look } = options;
    return attempt(() => this.#session.chart(name, plan, column, { ...look, theme }));
  }

  /** The report of a plan as one self-contained HTML page, or as Markdown. */
  async report(plan: Plan | string, format: 'html' | 'markdown', options: AssessSettings = {}): Promise<string> {
    const asked = await this.#reproducible(options);
    return attempt(() => this.#session[format](plan, asked));
  }

  /** Lets go of the table; the session is of no use afterwards. */
  close(): void {
    this.#held?.free();
    this.#held = null;
  }

  get #session(): wasm.Session {
    if (this.#held === null) throw new Error('The session is closed.');
    return this.#held;
  }

  async #reproducible(options: AssessSettings): Promise<AssessSettings> {
    return { ...options, input_sha256: options.input_sha256 ?? (await this.#hash()) };
  }

  async #hash(): Promise<string | undefined> {
    if (this.#source === null || this.#digest !== null) return this.#digest ?? undefined;
    const digest = new this.#core.Digest();
    for await (const piece of pieces(this.#source)) digest.update(piece);
    this.#digest = digest.finish();
    return this.#digest;
  }
}
