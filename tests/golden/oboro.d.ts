/* tslint:disable */
/* eslint-disable */
/**
 * A column that a release does not contain.
 */
export interface LeftOut {
    /**
     * The column.
     */
    name: string;
    /**
     * `identifier`, `person` or `unnamed`.
     */
    reason: string;
}

/**
 * A remark about one figure or about the whole report.
 */
export interface Note {
    /**
     * The JSON path of the figure; empty for the whole report.
     */
    path: string;
    /**
     * The id of the message, `note-...` in the locale files.
     */
    id: string;
    /**
     * The sentence.
     */
    text: string;
}

/**
 * Attacker-model risks.
 */
export interface Risk {
    /**
     * The attacker who knows that the person is in the data.
     */
    prosecutor: Attacker;
}

/**
 * Cells of one column.
 */
export interface CellCount {
    /**
     * The column.
     */
    name: string;
    /**
     * How many.
     */
    cells: number;
}

/**
 * Equivalence classes and their sizes.
 */
export interface ClassFigures {
    /**
     * Number of equivalence classes.
     */
    count: number;
    /**
     * Records in the smallest class.
     */
    smallest: number | null;
    /**
     * Records in the largest class.
     */
    largest: number | null;
    /**
     * Records divided by classes.
     */
    mean: number | null;
    /**
     * How many classes there are of each size, by ascending size.
     */
    sizes: SizeCount[];
}

/**
 * How a release treats records.
 */
export interface ReleaseOutline {
    /**
     * How records of too small classes are treated: `records` (left out).
     */
    method: string;
    /**
     * Records left out: suppressed and dropped ones.
     */
    records_left_out: number;
    /**
     * Cells suppressed by column; empty with method `records`.
     */
    cells_suppressed: CellCount[];
    /**
     * Records at each combination of levels.
     */
    levels_mixed: MixedLevels[];
}

/**
 * How many classes have one size.
 */
export interface SizeCount {
    /**
     * Records in the class.
     */
    size: number;
    /**
     * Classes of that size.
     */
    classes: number;
}

/**
 * One column of the table as it stands in the file.
 */
export interface ColumnProfile {
    /**
     * The name in the header.
     */
    name: string;
    /**
     * `integer`, `decimal`, `date` or `category`.
     */
    kind: string;
    /**
     * Why the kind was guessed.
     */
    kind_reason: string;
    /**
     * Distinct values, missing ones not counted.
     */
    distinct: number;
    /**
     * Records whose value is missing.
     */
    missing: number;
    /**
     * Distinct values (missing counted as one) divided by records.
     */
    distinction: number | null;
    /**
     * Share of the pairs of records that differ in this column.
     */
    separation: number | null;
    /**
     * The role in the plan, or the guess.
     */
    role: string;
    /**
     * Why the role was guessed, or that the plan gives it.
     */
    role_reason: string;
}

/**
 * One condition of the goal.
 */
export interface Finding {
    /**
     * The plan's name of the condition.
     */
    condition: string;
    /**
     * What was found, in the unit of the limit.
     */
    value: number | null;
    /**
     * The limit in the plan.
     */
    limit: number;
    /**
     * Whether the condition holds.
     */
    met: boolean;
}

/**
 * One group of a level.
 */
export interface GroupFigures {
    /**
     * The label that would be released; `null` for missing.
     */
    label: string | null;
    /**
     * Rows of the hierarchy in the group.
     */
    values: number;
    /**
     * Records in the group.
     */
    records: number;
}

/**
 * One quasi-identifier at its level, over the kept records.
 */
export interface ColumnFigures {
    /**
     * The column.
     */
    name: string;
    /**
     * The level it stands at.
     */
    level: number;
    /**
     * How many levels its hierarchy has, level 0 included.
     */
    levels: number;
    /**
     * Distinct released values divided by kept records.
     */
    distinction: number | null;
    /**
     * Share of the pairs of kept records that differ in this column.
     */
    separation: number | null;
}

/**
 * One row of the catalogue of measures.
 */
export interface MeasureRow {
    /**
     * The id, also the JSON path of the figure where it has one.
     */
    id: string;
    /**
     * The name.
     */
    name: string;
    /**
     * One sentence: what it means.
     */
    meaning: string;
    /**
     * The unit.
     */
    unit: string;
    /**
     * The smallest and largest value.
     */
    range: string;
    /**
     * `lower is safer`, `higher is safer`, `lower is better`, `higher is better` or `neither`, in every language.
     */
    direction: string;
    /**
     * The formula, symbols explained.
     */
    formula: string;
    /**
     * Where it is defined.
     */
    citation: string;
}

/**
 * One utility measure.
 */
export interface UtilityFigure {
    /**
     * The id in the catalogue of measures.
     */
    id: string;
    /**
     * The raw value, in the measure's own direction.
     */
    value: number | null;
    /**
     * Scaled so that 1 is like the input.
     */
    normalised: number | null;
}

/**
 * Records above one threshold.
 */
export interface AtRisk {
    /**
     * The threshold, exactly as entered.
     */
    threshold: number;
    /**
     * The smallest class size that is not above the threshold.
     */
    effective_k: number | null;
    /**
     * Records whose risk is strictly above the threshold.
     */
    records: number;
    /**
     * Their share.
     */
    share: number | null;
}

/**
 * Records at one combination of levels.
 */
export interface MixedLevels {
    /**
     * One level a quasi-identifier.
     */
    levels: number[];
    /**
     * How many records.
     */
    records: number;
}

/**
 * Records that are alone in their class.
 */
export interface Uniqueness {
    /**
     * Number of records.
     */
    records: number;
    /**
     * Share of the records.
     */
    share: number | null;
}

/**
 * Risk and utility of the table at the plan's levels.
 */
export interface Report {
    /**
     * Records read; with a count column, the sum of the counts.
     */
    records: number;
    /**
     * Lines of data.
     */
    rows: number;
    /**
     * Records left after suppression.
     */
    kept: number;
    /**
     * Records in classes that fail a condition of the goal per class.
     */
    suppressed: number;
    /**
     * Records left out because a quasi-identifier is missing (`missing-as = "drop"`).
     */
    dropped: number;
    /**
     * How a missing quasi-identifier compares: `category` or `drop`.
     */
    missing_as: string;
    /**
     * Whether the table was judged as it stands, without hierarchies.
     */
    as_released: boolean;
    /**
     * Equivalence classes of the kept records.
     */
    classes: ClassFigures;
    /**
     * Records of the kept ones that are alone in their class.
     */
    uniqueness: Uniqueness;
    /**
     * Attacker-model risks over the kept records.
     */
    risk: Risk;
    /**
     * One entry a quasi-identifier, over the kept records.
     */
    columns: ColumnFigures[];
    /**
     * What the generalization and suppression cost.
     */
    utility: UtilityFigure[];
    /**
     * The goal, where the plan has one.
     */
    goal?: GoalFigures;
    /**
     * The same figures with nothing left out.
     */
    all_records: AllRecords;
    /**
     * How a release at these levels treats records.
     */
    release: ReleaseOutline;
    /**
     * Why a figure is `null`, and what else a reader should know.
     */
    notes: Note[];
    /**
     * The plan as TOML.
     */
    plan: string;
    /**
     * SHA-256 of the input; absent when the report was made without reading the input again.
     */
    input_sha256?: string;
    /**
     * The version of the program.
     */
    version: string;
}

/**
 * Something that went wrong, for a face that is not Rust.
 */
export interface Failure {
    /**
     * The id of the message.
     */
    id: string;
    /**
     * The sentence.
     */
    message: string;
    /**
     * What to try.
     */
    hint: string | null;
    /**
     * The file.
     */
    file: string | null;
    /**
     * The line, counted from 1, header included.
     */
    line: number | null;
    /**
     * The column.
     */
    column: string | null;
}

/**
 * The figures with nothing left out.
 */
export interface AllRecords {
    /**
     * Equivalence classes of all records.
     */
    classes: ClassFigures;
    /**
     * Records that are alone in their class.
     */
    uniqueness: Uniqueness;
    /**
     * Attacker-model risks over all records.
     */
    risk: Risk;
}

/**
 * The file as it was read.
 */
export interface InputFigures {
    /**
     * The file format: `csv`.
     */
    format: string;
    /**
     * The character encoding: `utf-8`.
     */
    encoding: string;
    /**
     * The delimiter that was found out or given.
     */
    delimiter: string;
    /**
     * Lines of data, header not counted.
     */
    rows: number;
    /**
     * Bytes read.
     */
    bytes: number;
    /**
     * Lines that could not be read.
     */
    broken: number;
}

/**
 * The first lines of the table.
 */
export interface Preview {
    /**
     * Column names.
     */
    columns: string[];
    /**
     * One array a line; `null` where the value is missing.
     */
    rows: (string | null)[][];
}

/**
 * The groups of one level.
 */
export interface LevelFigures {
    /**
     * The level.
     */
    level: number;
    /**
     * How many groups there are.
     */
    count: number;
    /**
     * The groups in the order of the hierarchy, cut after a limit.
     */
    groups: GroupFigures[];
}

/**
 * The hierarchy of one column.
 */
export interface HierarchyFigures {
    /**
     * The column.
     */
    name: string;
    /**
     * Rows of the hierarchy (distinct values).
     */
    rows: number;
    /**
     * One entry a level, from 0 to the top.
     */
    levels: LevelFigures[];
}

/**
 * The levels of one quasi-identifier.
 */
export interface TradeoffColumn {
    /**
     * The column.
     */
    name: string;
    /**
     * The level it stands at now.
     */
    level: number;
    /**
     * One entry a level, from 0.
     */
    steps: TradeoffStep[];
}

/**
 * The risk under one attacker.
 */
export interface Attacker {
    /**
     * The largest probability of re-identifying a record.
     */
    highest: number | null;
    /**
     * The mean probability over records.
     */
    average: number | null;
    /**
     * The smallest probability of re-identifying a record.
     */
    lowest: number | null;
    /**
     * Records whose probability is above a threshold, by ascending threshold.
     */
    at_risk: AtRisk[];
}

/**
 * The table with one quasi-identifier at one level.
 */
export interface TradeoffStep {
    /**
     * The level.
     */
    level: number;
    /**
     * Highest prosecutor risk of the kept records.
     */
    highest: number | null;
    /**
     * Average prosecutor risk of the kept records.
     */
    average: number | null;
    /**
     * Average prosecutor risk with nothing left out.
     */
    average_all: number | null;
    /**
     * Share of unique records with nothing left out.
     */
    uniqueness_all: number | null;
    /**
     * Records that would be left out.
     */
    suppressed: number;
    /**
     * Loss, raw.
     */
    loss: number | null;
}

/**
 * What a release leaves out and changes.
 */
export interface ReleaseFigures {
    /**
     * How records of too small classes are treated: `records` (left out).
     */
    method: string;
    /**
     * Records left out: suppressed and dropped ones.
     */
    records_left_out: number;
    /**
     * Lines written, header not counted.
     */
    rows_written: number;
    /**
     * Cells suppressed by column; empty with method `records`.
     */
    cells_suppressed: CellCount[];
    /**
     * Records at each combination of levels.
     */
    levels_mixed: MixedLevels[];
    /**
     * Columns written.
     */
    columns: string[];
    /**
     * Columns left out, with the reason.
     */
    columns_left_out: LeftOut[];
    /**
     * Cells that a spreadsheet would have run as a formula, and that were defused by a leading apostrophe.
     */
    formulas_defused: number;
}

/**
 * What each level of each quasi-identifier would buy and cost, the others left where they are.
 */
export interface Tradeoff {
    /**
     * One entry a quasi-identifier.
     */
    columns: TradeoffColumn[];
}

/**
 * What was read, and what each column looks like.
 */
export interface Inspection {
    /**
     * The file as it was read.
     */
    input: InputFigures;
    /**
     * One entry a column, in the order of the file.
     */
    columns: ColumnProfile[];
}

/**
 * Whether the goal is met, and what was found.
 */
export interface GoalFigures {
    /**
     * Every finding is met.
     */
    met: boolean;
    /**
     * One finding a condition.
     */
    findings: Finding[];
}

/** What the analyst asked, by names: the object that the TOML of a plan parses to. */
export interface Plan {
    /** How to read the table. */
    readonly input?: PlanInput;
    /** What each column is, by its name; a column that is not named is insensitive in every figure. */
    readonly columns: Readonly<Record<string, ColumnPlan>>;
    /** The conditions that a release must meet; all must hold. */
    readonly goal?: GoalPlan;
    /** Settings of utility measures. */
    readonly utility?: { readonly loss?: LossPlan };
}

/** How to read the table; what is not given is found out. */
export interface PlanInput {
    readonly delimiter?: string;
    readonly encoding?: string;
    /** Labels that are read as missing; `[""]` when not given. */
    readonly missing?: readonly string[];
    /** How a missing quasi-identifier compares; `"category"` when not given. */
    readonly "missing-as"?: "category" | "drop";
}

/** What a column is. */
export type Role =
| "identifier"
| "quasi-identifier"
| "sensitive"
| "insensitive"
| "person"
| "household"
| "weight"
| "count";

/** One column of a plan. */
export interface ColumnPlan {
    readonly role: Role;
    /** How its values are generalized; without one a quasi-identifier has two levels, itself and `*`. */
    readonly hierarchy?: Recipe;
    /** The level it stands at; 0 when not given. */
    readonly level?: number;
    /** Its weight in the loss; 1 when not given. */
    readonly importance?: number;
}

/** How the values of a column are generalized. */
export type Recipe =
| { readonly csv: string }
| { readonly rows: readonly (readonly string[])[] }
| { readonly prefix: readonly number[] }
| { readonly intervals: Intervals }
| { readonly dates: readonly DateUnit[] }
| { readonly groups: readonly Readonly<Record<string, readonly string[]>>[] };

/** A unit of a date hierarchy. */
export type DateUnit = "day" | "month" | "quarter" | "year" | "decade";

/** Ranges `[a, b)` of numbers. */
export interface Intervals {
    /** Widths at levels 1, 2, ...; each divides the next. */
    readonly widths: readonly number[];
    /** Where a range begins; 0 when not given. */
    readonly origin?: number;
    /** Values below are one group. */
    readonly bottom?: number;
    /** Values at or above are one group. */
    readonly top?: number;
}

/** The conditions that a release must meet; all must hold. */
export interface GoalPlan {
    /** Per class: at least so many records. */
    readonly k?: number;
    /** Per class: prosecutor risk at most. */
    readonly prosecutor?: number;
    /** Per table: average prosecutor risk at most. */
    readonly average?: number;
    /** Per table: share of unique records at most. */
    readonly uniqueness?: number;
    /** Share of the records that may be left out; 0 when not given. */
    readonly "suppression-limit"?: number;
}

/** Settings of the loss. */
export interface LossPlan {
    /** 0 weighs suppression least, 1 weighs generalization least; 0.5 weighs both fully. */
    readonly "gs-factor"?: number;
    /** How the losses of the columns become one. */
    readonly aggregate?: "geometric-mean" | "arithmetic-mean" | "sum" | "maximum";
}

/** A language of messages. */
export type Lang = "en" | "ja";

/** How a table is read; what is not given is found out. */
export interface ReaderOptions {
    /** The delimiter, one character. */
    readonly delimiter?: string | undefined;
    /** The character encoding. */
    readonly encoding?: string | undefined;
    /** Labels that are read as missing; `[""]` when not given. */
    readonly missing?: readonly string[] | undefined;
    /** The name of the file, for messages. */
    readonly file?: string | undefined;
    /** The language of messages. */
    readonly lang?: Lang | undefined;
}

/** How a table is assessed. */
export interface AssessOptions {
    /** Judge the table as it stands: no hierarchies, no levels, nothing left out. */
    readonly as_released?: boolean | undefined;
    /** The language of notes and messages. */
    readonly lang?: Lang | undefined;
    /** SHA-256 of the input in hexadecimal, to be printed in the report. */
    readonly input_sha256?: string | undefined;
}

/** How a table is released. */
export interface ReleaseOptions {
    /** Columns that are written although they would be left out. */
    readonly keep?: readonly string[] | undefined;
    /** Write the rows in the order of the input instead of sorted. */
    readonly keep_order?: boolean | undefined;
    /** Write even where the goal is not met. */
    readonly allow_unmet?: boolean | undefined;
    /** The language of messages. */
    readonly lang?: Lang | undefined;
}

/** The name of a chart. */
export type ChartName = "class-sizes" | "risk-curve" | "tradeoff";

/** How a chart looks. */
export interface ChartOptions {
    /** Judge the table as it stands. */
    readonly as_released?: boolean | undefined;
    /** The ground that the chart stands on; light when not given. */
    readonly theme?: "light" | "dark" | undefined;
    /** Width in pixels; 640 when not given. */
    readonly width?: number | undefined;
    /** The language of the text. */
    readonly lang?: Lang | undefined;
}



/**
 * A SHA-256 in the making.
 */
export class Digest {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The digest of all bytes so far, in hexadecimal.
     */
    finish(): string;
    /**
     * Of nothing yet.
     */
    constructor();
    /**
     * Takes the next bytes.
     */
    update(chunk: Uint8Array | number[]): void;
}

/**
 * A table being read.
 */
export class Reader {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Reads the next chunk.
     *
     * # Errors
     * Bytes that are not a table.
     */
    feed(chunk: Uint8Array | number[]): void;
    /**
     * The end of the file: a session over the table. The reader is gone then.
     *
     * # Errors
     * Bytes that are not a table.
     */
    finish(): Session;
    /**
     * A reader that has read nothing.
     *
     * # Errors
     * An option that cannot be.
     */
    constructor(options?: ReaderOptions);
    /**
     * Lines read so far.
     */
    rows(): number;
}

/**
 * One table, and what can be asked of it.
 */
export class Session {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Risk and utility at the plan's levels.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    assess(plan: Plan | string, options?: AssessOptions): Report;
    /**
     * Hands over a file by the name that plans use for it.
     */
    attach(name: string, bytes: Uint8Array | number[]): void;
    /**
     * A chart as SVG; `column` narrows `tradeoff` to one quasi-identifier.
     *
     * # Errors
     * A plan that does not fit the table, a name that no chart has.
     */
    chart(name: ChartName, plan: Plan | string, column: string | null | undefined, options?: ChartOptions): string;
    /**
     * The groups of each level of a column, at most `limit` a level.
     *
     * # Errors
     * A plan that does not fit this column.
     */
    hierarchy(plan: Plan | string, column: string, limit: number, lang?: string | null): HierarchyFigures;
    /**
     * The hierarchy of a column written out: one row a value, one label a level.
     *
     * # Errors
     * A plan that does not fit this column.
     */
    hierarchy_rows(plan: Plan | string, column: string, lang?: string | null): string[][];
    /**
     * The report as one self-contained HTML page with its charts.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    html(plan: Plan | string, options?: AssessOptions): string;
    /**
     * What was read, and what each column looks like; roles from the plan where there is one.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    inspect(plan: Plan | string | undefined, lang?: string | null): Inspection;
    /**
     * The files that a plan names and that were not handed over.
     *
     * # Errors
     * What is not a plan.
     */
    lacking(plan: Plan | string): string[];
    /**
     * The report as Markdown.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    markdown(plan: Plan | string, options?: AssessOptions): string;
    /**
     * The first lines of the table.
     *
     * # Errors
     * None in practice: lines are always an object.
     */
    preview(rows: number): Preview;
    /**
     * Writes the recode map of the plan's levels, chunk by chunk.
     *
     * # Errors
     * A plan that does not fit the table, whatever `sink` throws.
     */
    recode(plan: Plan | string, sink: (chunk: Uint8Array<ArrayBuffer>) => void, lang?: string | null): void;
    /**
     * Writes the released table, chunk by chunk.
     *
     * # Errors
     * A plan that does not fit the table, a goal that is not met, whatever `sink` throws.
     */
    release(plan: Plan | string, options: ReleaseOptions | undefined, sink: (chunk: Uint8Array<ArrayBuffer>) => void): ReleaseFigures;
    /**
     * The best levels under the plan's goal; this version refuses.
     *
     * # Errors
     * Always `search-not-yet`, unless the plan is none.
     */
    search(plan: Plan | string, lang?: string | null): never;
    /**
     * What each level of each quasi-identifier would buy and cost, the others left where they are.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    tradeoff(plan: Plan | string, lang?: string | null): Tradeoff;
    /**
     * What each level of one quasi-identifier would buy and cost.
     *
     * # Errors
     * A plan that does not fit the table, a column that is no quasi-identifier.
     */
    tradeoff_column(plan: Plan | string, column: string, lang?: string | null): TradeoffColumn;
}

/**
 * A synthetic table as CSV; without a number of rows and a seed, the one that comes with the program.
 */
export function example(rows?: number | null, seed?: number | null): Uint8Array;

/**
 * The plan that goes with the synthetic table, as TOML.
 */
export function example_plan(): string;

/**
 * A seed for a synthetic table that nobody chose; whoever draws one should keep it beside the table.
 *
 * # Errors
 * The machine gives no random numbers.
 */
export function example_seed(): number;

/**
 * The catalogue of measures.
 *
 * # Errors
 * None in practice: a row is always an object.
 */
export function measures(lang?: string | null): MeasureRow[];

/**
 * The files that a plan names, each once, in order.
 *
 * # Errors
 * An object that is not a plan.
 */
export function plan_files(plan: Plan | string, lang?: string | null): string[];

/**
 * The plan that a TOML text says, as an object with the same keys.
 *
 * # Errors
 * Text that is not a plan.
 */
export function read_plan(toml: string, lang?: string | null): Plan;

/**
 * The version of the program.
 */
export function version(): string;

/**
 * A plan as TOML text.
 *
 * # Errors
 * An object that is not a plan.
 */
export function write_plan(plan: Plan | string, lang?: string | null): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_digest_free: (a: number, b: number) => void;
    readonly __wbg_reader_free: (a: number, b: number) => void;
    readonly __wbg_session_free: (a: number, b: number) => void;
    readonly digest_finish: (a: number) => [number, number];
    readonly digest_new: () => number;
    readonly digest_update: (a: number, b: number, c: number) => void;
    readonly example: (a: number, b: number) => [number, number, number, number];
    readonly example_plan: () => [number, number];
    readonly example_seed: () => [number, number, number];
    readonly measures: (a: number, b: number) => [number, number, number, number];
    readonly plan_files: (a: any, b: number, c: number) => [number, number, number, number];
    readonly read_plan: (a: number, b: number, c: number, d: number) => [number, number, number];
    readonly reader_feed: (a: number, b: number, c: number) => [number, number];
    readonly reader_finish: (a: number) => [number, number, number];
    readonly reader_new: (a: any) => [number, number, number];
    readonly reader_rows: (a: number) => number;
    readonly session_assess: (a: number, b: any, c: any) => [number, number, number];
    readonly session_attach: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly session_chart: (a: number, b: number, c: number, d: any, e: number, f: number, g: any) => [number, number, number, number];
    readonly session_hierarchy: (a: number, b: any, c: number, d: number, e: number, f: number, g: number) => [number, number, number];
    readonly session_hierarchy_rows: (a: number, b: any, c: number, d: number, e: number, f: number) => [number, number, number];
    readonly session_html: (a: number, b: any, c: any) => [number, number, number, number];
    readonly session_inspect: (a: number, b: any, c: number, d: number) => [number, number, number];
    readonly session_lacking: (a: number, b: any) => [number, number, number, number];
    readonly session_markdown: (a: number, b: any, c: any) => [number, number, number, number];
    readonly session_preview: (a: number, b: number) => [number, number, number];
    readonly session_recode: (a: number, b: any, c: any, d: number, e: number) => [number, number];
    readonly session_release: (a: number, b: any, c: any, d: any) => [number, number, number];
    readonly session_search: (a: number, b: any, c: number, d: number) => [number, number, number];
    readonly session_tradeoff: (a: number, b: any, c: number, d: number) => [number, number, number];
    readonly session_tradeoff_column: (a: number, b: any, c: number, d: number, e: number, f: number) => [number, number, number];
    readonly version: () => [number, number];
    readonly write_plan: (a: any, b: number, c: number) => [number, number, number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __externref_drop_slice: (a: number, b: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
