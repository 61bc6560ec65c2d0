import type {
  HierarchyFigures,
  InputPlan,
  Inspection,
  Lang,
  MeasureRow,
  NoiseFigures,
  Picture,
  Plan,
  Preview,
  Question,
  RareFigures,
  ReadEstimate,
  ReleaseFigures,
  Report,
  Riskiest,
  SearchFigures,
  SearchPosition,
  SearchProgress,
  SpecialUniquesFigures,
  SqlOptions,
  StudyFigures,
  TradeoffColumn,
  Whom,
} from './types';

/**
 * What the page asks of the core, wherever that runs.
 *
 * Every call takes an `AbortSignal` first and rejects with its reason once it is aborted.
 * A failure of the core rejects with an `EngineFailure`.
 */
export interface Engine {
  /** Reads a table; it replaces the one before only when it could be read. */
  open(signal: AbortSignal, source: Blob, options: OpenOptions, onProgress: (progress: Progress) => void): Promise<Opened>;
  /** The first lines of a file as text, to be looked at where it cannot be read as a table. */
  firstLines(signal: AbortSignal, source: Blob, encoding: string | undefined, lang: Lang): Promise<readonly string[]>;
  /** The names of the columns of a text, by its beginning; none where that does not tell. */
  columnNames(signal: AbortSignal, source: Blob, options: OpenOptions): Promise<readonly string[]>;
  /** The columns of the open table under a plan. */
  inspect(signal: AbortSignal, plan: Plan | undefined, lang: Lang): Promise<Inspection>;
  /** Hands over a file by the name that a plan uses for it. */
  attach(signal: AbortSignal, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Risk and utility at the plan's levels. */
  assess(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<Report>;
  /** Goes on for a moment with the report in full of a plan; of another plan than before it begins one. */
  complete(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<FullStep>;
  /** Goes on for a moment with the analyses of a plan; of another plan than before it begins them. */
  study(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<StudyStep>;
  /** A chart of an analysis before and after, as SVG. */
  drawStudy(signal: AbortSignal, figures: StudyFigures, look: ChartLook): Promise<string>;
  /** Goes on for a moment with explaining the riskiest classes; of another plan than before it begins with them. Null before the end. */
  riskiest(signal: AbortSignal, plan: Plan, options: RiskiestOptions): Promise<Riskiest | null>;
  /** Why one class, or the class of one line of data, is risky. */
  why(signal: AbortSignal, plan: Plan, whom: Whom, options: RiskiestOptions): Promise<Riskiest>;
  /** What a release leaves of values; null of a table that is judged as released. */
  rare(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<RareFigures | null>;
  /** The tables of the plan with noise, drawn anew; null where it asks for none. */
  noise(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<NoiseFigures | null>;
  /** The error of one of the tables with noise against epsilon, as SVG. */
  drawNoise(signal: AbortSignal, figures: NoiseFigures, table: number, look: ChartLook): Promise<string>;
  /** Goes on for a moment with the search for the special uniques of a plan; of another plan than before it begins one. */
  searchUniques(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<UniquesStep>;
  /** Goes on for a moment with the search for the best levels under a plan; another run than before begins one. */
  searchLevels(signal: AbortSignal, plan: Plan, options: SearchOptions): Promise<SearchStep>;
  /** A chart of what a search found under a plan, with the places of the candidates. */
  drawSearch(signal: AbortSignal, chart: SearchChartName, plan: Plan, shown: SearchShown, look: ChartLook): Promise<Picture>;
  /** What each level of one quasi-identifier would buy and cost. */
  tradeoff(signal: AbortSignal, plan: Plan, column: string, lang: Lang): Promise<TradeoffColumn>;
  /** The groups of each level of a column, at most `limit` a level. */
  hierarchy(signal: AbortSignal, plan: Plan, column: string, limit: number, lang: Lang): Promise<HierarchyFigures>;
  /** The hierarchy of a column written out: one row a value, one label a level. */
  hierarchyRows(signal: AbortSignal, plan: Plan, column: string, lang: Lang): Promise<string[][]>;
  /** The question to a database that counts equal records of a larger table, and the plan for its answer. */
  sql(signal: AbortSignal, plan: Plan, options: SqlOptions): Promise<Question>;
  /** The table as it would be given away, and what was changed. */
  release(signal: AbortSignal, plan: Plan, options: ReleaseOptions): Promise<Released>;
  /** A chart as SVG. */
  chart(signal: AbortSignal, chart: ChartName, plan: Plan, options: ChartOptions): Promise<string>;
  /** The report as a file. */
  report(signal: AbortSignal, plan: Plan, format: ReportFormat, options: AssessOptions): Promise<Blob>;
  /** SHA-256 of the source of the open table, which is read again for it. */
  digest(signal: AbortSignal): Promise<string>;
  /** The plan that a TOML text holds. */
  readPlan(signal: AbortSignal, toml: string, lang: Lang): Promise<Plan>;
  /** A plan as TOML. */
  writePlan(signal: AbortSignal, plan: Plan): Promise<string>;
  /** The catalogue of measures. */
  measures(signal: AbortSignal, lang: Lang): Promise<MeasureRow[]>;
  /** A synthetic table and its plan, made on the spot. */
  example(signal: AbortSignal): Promise<Example>;
  /** Lets go of everything. */
  close(): void;
}

/** How a table is read, as a plan says it. */
export interface OpenOptions extends InputPlan {
  /** The name that failures give to the file. */
  readonly name: string;
  readonly lang: Lang;
  /** 32 random bytes from which the shift of dates is drawn: engines with the same ones move dates alike. */
  readonly key?: Uint8Array | undefined;
}

export interface Progress {
  /** Bytes read so far. */
  readonly bytes: number;
  /** Bytes of the whole source. */
  readonly total: number;
  /** Lines read so far. */
  readonly rows: number;
  /** What the table will have and need, once its first megabytes tell. */
  readonly estimate?: ReadEstimate | undefined;
}

export interface Opened {
  readonly inspection: Inspection;
  readonly preview: Preview;
  /** Time that reading took, in milliseconds. */
  readonly ms: number;
  readonly bytes: number;
}

export interface AssessOptions {
  readonly asReleased: boolean;
  /** Leaves out nothing for the sake of speed; a move of a level does without. */
  readonly full?: boolean | undefined;
  readonly lang: Lang;
  /** SHA-256 of the source, for the report. */
  readonly inputSha256?: string | undefined;
}

/** How far a report in full is. */
export interface FullStep {
  /** Parts that are filled in. */
  readonly done: number;
  /** Parts in all. */
  readonly of: number;
  /** The report; null before the end. */
  readonly report: Report | null;
}

export interface RiskiestOptions {
  /** How many; the core's own number when not given. */
  readonly limit?: number | undefined;
  /** Shows the released values of the classes. */
  readonly values?: boolean | undefined;
  readonly asReleased: boolean;
  readonly lang: Lang;
}

/** How single classes and values are looked at. */
export interface ValueOptions {
  readonly asReleased: boolean;
  /** Whether values of the table may be shown. */
  readonly showValues: boolean;
  readonly lang: Lang;
}

/** How far the analyses of a plan are. */
export interface StudyStep {
  /** What came out before and after; null before the end. */
  readonly figures: readonly StudyFigures[] | null;
}

/** How far a search for special uniques is. */
export interface UniquesStep {
  /** Share of the way, 0 to 1. */
  readonly share: number;
  /** Minimal sample uniques found so far. */
  readonly found: number;
  /** What came of it; null before the end. */
  readonly figures: SpecialUniquesFigures | null;
}

/** How the best levels are searched. */
export interface SearchOptions {
  /** The number of the search: one with another number begins anew. */
  readonly run: number;
  /** Whether what was found so far is asked for, and not only how far the search is. */
  readonly figures: boolean;
  /** Whether the search ends with this step. */
  readonly last?: boolean | undefined;
  /** The part of the lattice that is walked; the whole where it is not given. */
  readonly part?: SearchPart | undefined;
  readonly lang: Lang;
}

/** One part of a search, which others help with. */
export interface SearchPart {
  /** From 0. */
  readonly number: number;
  readonly of: number;
  /** What the others have found so far; they are told together. */
  readonly others: readonly SearchFigures[];
}

/** How far a search for the best levels is. */
export interface SearchStep {
  readonly progress: SearchProgress;
  /** What was found so far; null where it was not asked for, never at the end. */
  readonly figures: SearchFigures | null;
}

/** What a chart of a search shows. */
export interface SearchShown {
  readonly figures: SearchFigures;
  /** Where the plan stands; null where that is not known. */
  readonly current: SearchPosition | null;
}

export interface ReleaseOptions {
  /** Columns to write although their role would leave them out. */
  readonly keep: readonly string[];
  /** Keeps the order of the lines, which tells something. */
  readonly keepOrder: boolean;
  /** Writes also when the goal is not met. */
  readonly allowUnmet: boolean;
  readonly lang: Lang;
}

export interface Released {
  readonly csv: Blob;
  readonly recode: Blob;
  readonly figures: ReleaseFigures;
}

export type ChartName = 'class-sizes' | 'risk-curve' | 'tradeoff' | 'estimates' | 'attributes' | 'contributions' | 'distribution' | 'ecdf' | 'associations' | 'correlations' | 'noise';
export type SearchChartName = 'frontier' | 'lattice' | 'profile';
export type ChartTheme = 'light' | 'dark';
export type ReportFormat = 'html' | 'markdown' | 'json';

/** How a chart looks. */
export interface ChartLook {
  /** The width in pixels for which its text is set. */
  readonly width?: number | undefined;
  readonly theme: ChartTheme;
  readonly lang: Lang;
}

export interface ChartOptions extends ChartLook {
  /** The column of a chart that is about one column. */
  readonly column?: string | undefined;
  readonly asReleased: boolean;
}

export interface Example {
  readonly csv: Blob;
  readonly plan: string;
}
