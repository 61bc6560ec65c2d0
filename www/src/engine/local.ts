import type * as core from '../../../pkg/oboro.js';

import type {
  AssessOptions,
  ChartLook,
  ChartName,
  ChartOptions,
  Engine,
  Example,
  FullStep,
  Opened,
  OpenOptions,
  Progress,
  Released,
  ReleaseOptions,
  ReportFormat,
  RiskiestOptions,
  SearchChartName,
  SearchOptions,
  SearchShown,
  SearchStep,
  StudyStep,
  UniquesStep,
  ValueOptions,
} from './engine';
import { attempt, EngineFailure, pageFailure } from './failure';
import { noFormats, type Formats } from './formats';
import { LevelSearch } from './levels';
import { pieces } from './pieces';
import { Reading } from './reading';
import { assessOptions, drawn, riskiestOptions, valueOptions } from './settings';
import type { Readers } from './stretches';
import type {
  HierarchyFigures,
  Inspection,
  Lang,
  MeasureRow,
  NoiseFigures,
  Picture,
  Plan,
  Question,
  RareFigures,
  Report,
  Riskiest,
  SqlOptions,
  StudyFigures,
  TradeoffColumn,
  Whom,
} from './types';

/** The exports of the wasm package. */
export type Core = typeof core;

/** Lines of the table that the page shows. */
const PREVIEW_ROWS = 50;
/** Bytes of a file, and lines in them, that are looked at where it cannot be read. */
const HEAD = 65_536;
const FIRST_LINES = 12;
/** Bytes of a file by which the names of its columns are known. */
const LOOK = 1 << 20;
/** Classes that a report explains. */
const RISKIEST = 20;
/** Looks at a class in one step of the search for special uniques: some tens of milliseconds. */
const SEARCH_STEP = 2_000_000;

/** Looks at a class in one step of a report in full, of the study or of explanations: some tens of milliseconds. */
const FULL_STEP = 1_500_000;

/** What takes longer and is on its way, at most one of each. */
type Begun = 'full' | 'study' | 'riskiest';

const MEDIA_TYPES: Record<ReportFormat, string> = {
  html: 'text/html;charset=utf-8',
  markdown: 'text/markdown;charset=utf-8',
  json: 'application/json',
};

/** An engine in this thread. */
export class LocalEngine implements Engine {
  readonly #core: Core;
  readonly #reading: Reading;
  #session: core.Session | null = null;
  #source: Blob | null = null;
  #search: { readonly key: string; readonly search: core.SpecialUniquesSearch } | null = null;
  readonly #levels = new LevelSearch();
  readonly #begun = new Map<Begun, { readonly key: string; readonly completion: core.Completion }>();
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();

  /** `formats` gives the second module when a file first needs it, `readers` who helps with a large file. */
  constructor(core: Core, formats: () => Promise<Formats> = () => Promise.reject(noFormats()), readers: Readers | null = null) {
    this.#core = core;
    this.#reading = new Reading(core, formats, readers);
  }

  async open(
    signal: AbortSignal,
    source: Blob,
    { name, lang, key, ...options }: OpenOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<Opened> {
    const start = performance.now();
    const session = await this.#reading.read(signal, source, { ...options, size: source.size, file: name, lang }, onProgress);
    const opened = attempt(() => ({ inspection: session.inspect(undefined, lang), preview: session.preview(PREVIEW_ROWS) }));
    if (key !== undefined) session.drawFrom(key);
    for (const [file, bytes] of this.#files) session.attach(file, bytes);
    this.#endLong();
    this.#session?.free();
    this.#session = session;
    this.#source = source;
    return { ...opened, ms: performance.now() - start, bytes: source.size };
  }

  async firstLines(signal: AbortSignal, source: Blob, encoding: string | undefined, lang: Lang): Promise<readonly string[]> {
    const head = new Uint8Array(await source.slice(0, HEAD).arrayBuffer());
    signal.throwIfAborted();
    return attempt(() => this.#core.first_lines(head, FIRST_LINES, encoding, lang));
  }

  async columnNames(signal: AbortSignal, source: Blob, { name, lang, key: _, columns: __, ...options }: OpenOptions): Promise<readonly string[]> {
    const head = new Uint8Array(await source.slice(0, LOOK).arrayBuffer());
    signal.throwIfAborted();
    return attempt(() => this.#core.column_names(head, { ...options, file: name, lang }));
  }

  async inspect(signal: AbortSignal, plan: Plan | undefined, lang: Lang): Promise<Inspection> {
    return this.#ask(signal, session => session.inspect(plan, lang));
  }

  async attach(signal: AbortSignal, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    signal.throwIfAborted();
    this.#files.set(name, bytes);
    this.#endLong();
    this.#session?.attach(name, bytes);
  }

  async assess(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<Report> {
    // Nobody waits for what takes longer of a plan that is no longer the newest.
    for (const [what, { key }] of this.#begun) if (!key.startsWith(JSON.stringify(plan))) this.#end(what);
    return this.#ask(signal, session => session.assess(plan, assessOptions(options)));
  }

  async study(signal: AbortSignal, plan: Plan, { asReleased, showValues, lang }: ValueOptions): Promise<StudyStep> {
    const options = { as_released: asReleased, show_values: showValues, lang };
    const { report } = this.#goOn(signal, 'study', plan, options, session => session.studying(plan, options));
    return { figures: report?.study ?? null };
  }

  async drawStudy(signal: AbortSignal, figures: StudyFigures, { width, theme, lang }: ChartLook): Promise<string> {
    signal.throwIfAborted();
    const look = { theme, lang, ...(width === undefined ? {} : { width }) };
    return attempt(() => this.#core.draw_study(figures, look));
  }

  async complete(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<FullStep> {
    const asked = assessOptions({ ...options, full: true });
    const { progress, report } = this.#goOn(signal, 'full', plan, asked, session => session.complete(plan, asked));
    return { done: progress.done, of: progress.of, report };
  }

  async riskiest(signal: AbortSignal, plan: Plan, options: RiskiestOptions): Promise<Riskiest | null> {
    const asked = riskiestOptions(options);
    return this.#goOn(signal, 'riskiest', plan, asked, session => session.explaining(plan, asked)).report?.riskiest ?? null;
  }

  /** Goes on for a moment with what takes longer; what was begun of another plan, or otherwise, is let go. */
  #goOn(
    signal: AbortSignal,
    what: Begun,
    plan: Plan,
    options: object,
    begin: (session: core.Session) => core.Completion,
  ): { readonly progress: core.AssessProgress; readonly report: Report | null } {
    return this.#ask(signal, session => {
      const key = JSON.stringify(plan) + JSON.stringify(options);
      let begun = this.#begun.get(what);
      if (begun?.key !== key) {
        this.#end(what);
        begun = { key, completion: begin(session) };
        this.#begun.set(what, begun);
      }
      const { completion } = begun;
      try {
        const progress = completion.step(FULL_STEP);
        if (!progress.finished) return { progress, report: null };
        this.#begun.delete(what);
        return { progress, report: session.completed(completion) };
      } catch (error) {
        this.#end(what);
        throw error;
      }
    });
  }

  async why(signal: AbortSignal, plan: Plan, whom: Whom, options: RiskiestOptions): Promise<Riskiest> {
    return this.#ask(signal, session => session.why(plan, whom, riskiestOptions(options)));
  }

  async rare(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<RareFigures | null> {
    return this.#ask(signal, session => session.rare(plan, valueOptions(options)) ?? null);
  }

  async noise(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<NoiseFigures | null> {
    return this.#ask(signal, session => session.noise(plan, valueOptions(options)) ?? null);
  }

  async drawNoise(signal: AbortSignal, figures: NoiseFigures, table: number, look: ChartLook): Promise<string> {
    signal.throwIfAborted();
    return attempt(() => this.#core.draw_noise(figures, table, drawn(look)));
  }

  async searchUniques(signal: AbortSignal, plan: Plan, { asReleased, showValues, lang }: ValueOptions): Promise<UniquesStep> {
    return this.#ask(signal, session => {
      const key = JSON.stringify([plan, asReleased, showValues]);
      if (this.#search?.key !== key) {
        this.#endSearch();
        const options = { as_released: asReleased, show_values: showValues, lang };
        this.#search = { key, search: session.special_uniques(plan, options) };
      }
      const { search } = this.#search;
      const { share, found, finished } = search.step(SEARCH_STEP);
      if (!finished) return { share, found, figures: null };
      this.#search = null;
      return { share, found, figures: search.finish() };
    });
  }

  async searchLevels(signal: AbortSignal, plan: Plan, options: SearchOptions): Promise<SearchStep> {
    return this.#ask(signal, session => this.#levels.step(session, plan, options));
  }

  async drawSearch(
    signal: AbortSignal,
    chart: SearchChartName,
    plan: Plan,
    { figures, current }: SearchShown,
    look: ChartLook,
  ): Promise<Picture> {
    signal.throwIfAborted();
    return attempt(() => this.#core.draw_search(chart, plan, figures, current, drawn(look)));
  }

  #endLong(): void {
    this.#endSearch();
    for (const what of this.#begun.keys()) this.#end(what);
  }

  #end(what: Begun): void {
    this.#begun.get(what)?.completion.free();
    this.#begun.delete(what);
  }

  #endSearch(): void {
    this.#levels.end();
    this.#search?.search.free();
    this.#search = null;
  }

  async tradeoff(signal: AbortSignal, plan: Plan, column: string, lang: Lang): Promise<TradeoffColumn> {
    return this.#ask(signal, session => session.tradeoff_column(plan, column, lang));
  }

  async hierarchy(signal: AbortSignal, plan: Plan, column: string, limit: number, lang: Lang): Promise<HierarchyFigures> {
    return this.#ask(signal, session => session.hierarchy(plan, column, limit, lang));
  }

  async hierarchyRows(signal: AbortSignal, plan: Plan, column: string, lang: Lang): Promise<string[][]> {
    return this.#ask(signal, session => session.hierarchy_rows(plan, column, lang));
  }

  async sql(signal: AbortSignal, plan: Plan, options: SqlOptions): Promise<Question> {
    return this.#ask(signal, session => session.sql(plan, options));
  }

  async release(signal: AbortSignal, plan: Plan, options: ReleaseOptions): Promise<Released> {
    return this.#ask(signal, session => {
      const csv: Uint8Array<ArrayBuffer>[] = [];
      const recode: Uint8Array<ArrayBuffer>[] = [];
      const { keep, keepOrder, allowUnmet, lang } = options;
      const asked = { keep: [...keep], keep_order: keepOrder, allow_unmet: allowUnmet, lang };
      const figures = session.release(plan, asked, chunk => csv.push(chunk));
      session.recode(plan, chunk => recode.push(chunk), lang);
      const type = 'text/csv;charset=utf-8';
      return { csv: new Blob(csv, { type }), recode: new Blob(recode, { type }), figures };
    });
  }

  async chart(signal: AbortSignal, chart: ChartName, plan: Plan, options: ChartOptions): Promise<string> {
    const { column, width, asReleased, theme, lang } = options;
    const look = { as_released: asReleased, theme, lang, ...(width === undefined ? {} : { width }) };
    return this.#ask(signal, session => session.chart(chart, plan, column, look));
  }

  async report(signal: AbortSignal, plan: Plan, format: ReportFormat, options: AssessOptions): Promise<Blob> {
    const asked = { ...assessOptions({ ...options, full: true }), riskiest: RISKIEST };
    const text = this.#ask(signal, session => {
      if (format === 'html') return session.html(plan, asked);
      if (format === 'markdown') return session.markdown(plan, asked);
      return `${JSON.stringify(session.assess(plan, asked), null, 2)}\n`;
    });
    return new Blob([text], { type: MEDIA_TYPES[format] });
  }

  async digest(signal: AbortSignal): Promise<string> {
    if (this.#source === null) throw new EngineFailure(pageFailure('page-no-table'));
    const digest = new this.#core.Digest();
    for await (const piece of pieces(this.#source, signal)) digest.update(piece);
    return digest.finish();
  }

  async readPlan(signal: AbortSignal, toml: string, lang: Lang): Promise<Plan> {
    signal.throwIfAborted();
    return attempt(() => this.#core.read_plan(toml, lang));
  }

  async writePlan(signal: AbortSignal, plan: Plan): Promise<string> {
    signal.throwIfAborted();
    return attempt(() => this.#core.write_plan(plan));
  }

  async measures(signal: AbortSignal, lang: Lang): Promise<MeasureRow[]> {
    signal.throwIfAborted();
    return attempt(() => this.#core.measures(lang));
  }

  async example(signal: AbortSignal): Promise<Example> {
    signal.throwIfAborted();
    const bytes = attempt(() => this.#core.example()) as Uint8Array<ArrayBuffer>;
    return { csv: new Blob([bytes], { type: 'text/csv;charset=utf-8' }), plan: this.#core.example_plan() };
  }

  close(): void {
    this.#endLong();
    this.#session?.free();
    this.#session = null;
    this.#source = null;
    this.#files.clear();
  }

  #ask<T>(signal: AbortSignal, question: (session: core.Session) => T): T {
    signal.throwIfAborted();
    const session = this.#session;
    if (session === null) throw new EngineFailure(pageFailure('page-no-table'));
    return attempt(() => question(session));
  }
}
