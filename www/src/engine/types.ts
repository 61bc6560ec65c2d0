/** The boundary vocabulary, as the Rust side writes it: see `src/report/mod.rs` for the meaning of each field. */

export type Lang = 'en' | 'ja';
export type Role =
  | 'identifier'
  | 'quasi-identifier'
  | 'sensitive'
  | 'insensitive'
  | 'person'
  | 'household'
  | 'weight'
  | 'count';

/** What the plan's TOML parses to. */
export interface Plan {
  readonly input?: InputPlan;
  readonly columns: Readonly<Record<string, ColumnPlan>>;
  readonly goal?: GoalPlan;
  readonly utility?: UtilityPlan;
}

export interface InputPlan {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly missing?: readonly string[];
  readonly 'missing-as'?: 'category' | 'drop';
}

export interface ColumnPlan {
  readonly role: Role;
  readonly hierarchy?: Recipe;
  readonly level?: number;
  readonly importance?: number;
}

/** How the values of a column are generalized: exactly one key. */
export type Recipe =
  | { readonly csv: string }
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly prefix: readonly number[] }
  | { readonly intervals: Intervals }
  | { readonly dates: readonly DateUnit[] }
  | { readonly groups: readonly Readonly<Record<string, readonly string[]>>[] };

export type DateUnit = 'day' | 'month' | 'quarter' | 'year' | 'decade';

export interface Intervals {
  readonly widths: readonly number[];
  readonly origin?: number;
  readonly bottom?: number;
  readonly top?: number;
}

export interface GoalPlan {
  readonly k?: number;
  readonly prosecutor?: number;
  readonly average?: number;
  readonly uniqueness?: number;
  readonly 'suppression-limit'?: number;
}

export interface UtilityPlan {
  readonly loss?: {
    readonly 'gs-factor'?: number;
    readonly aggregate?: 'geometric-mean' | 'arithmetic-mean' | 'sum' | 'maximum';
  };
}

export interface Inspection {
  readonly input: InputFigures;
  readonly columns: readonly ColumnProfile[];
}

export interface InputFigures {
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: number;
  readonly bytes: number;
  readonly broken: number;
}

export interface ColumnProfile {
  readonly name: string;
  readonly kind: string;
  readonly kind_reason: string;
  readonly distinct: number;
  readonly missing: number;
  readonly distinction: number | null;
  readonly separation: number | null;
  readonly role: string;
  readonly role_reason: string;
}

export interface Preview {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface Report {
  readonly records: number;
  readonly rows: number;
  readonly kept: number;
  readonly suppressed: number;
  readonly dropped: number;
  readonly missing_as: string;
  readonly as_released: boolean;
  readonly classes: ClassFigures;
  readonly uniqueness: Uniqueness;
  readonly risk: Risk;
  readonly columns: readonly ColumnFigures[];
  readonly utility: readonly UtilityFigure[];
  readonly goal?: GoalFigures;
  readonly all_records: AllRecords;
  readonly notes: readonly Note[];
  readonly plan: string;
  readonly input_sha256?: string;
  readonly version: string;
}

export interface AllRecords {
  readonly classes: ClassFigures;
  readonly uniqueness: Uniqueness;
  readonly risk: Risk;
}

export interface ClassFigures {
  readonly count: number;
  readonly smallest: number | null;
  readonly largest: number | null;
  readonly mean: number | null;
  readonly sizes: readonly SizeCount[];
}

export interface SizeCount {
  readonly size: number;
  readonly classes: number;
}

export interface Uniqueness {
  readonly records: number;
  readonly share: number | null;
}

export interface Risk {
  readonly prosecutor: Attacker;
}

export interface Attacker {
  readonly highest: number | null;
  readonly average: number | null;
  readonly lowest: number | null;
  readonly at_risk: readonly AtRisk[];
}

export interface AtRisk {
  readonly threshold: number;
  readonly effective_k: number;
  readonly records: number;
  readonly share: number | null;
}

export interface ColumnFigures {
  readonly name: string;
  readonly level: number;
  readonly levels: number;
  readonly distinction: number | null;
  readonly separation: number | null;
}

export interface UtilityFigure {
  readonly id: string;
  readonly value: number | null;
  readonly normalised: number | null;
}

export interface GoalFigures {
  readonly met: boolean;
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly condition: string;
  readonly value: number | null;
  readonly limit: number;
  readonly met: boolean;
}

export interface Note {
  readonly path: string;
  readonly id: string;
  readonly text: string;
}

export interface Tradeoff {
  readonly columns: readonly TradeoffColumn[];
}

export interface TradeoffColumn {
  readonly name: string;
  readonly level: number;
  readonly steps: readonly TradeoffStep[];
}

export interface TradeoffStep {
  readonly level: number;
  readonly highest: number | null;
  readonly average: number | null;
  readonly average_all: number | null;
  readonly uniqueness_all: number | null;
  readonly suppressed: number;
  readonly loss: number | null;
}

export interface HierarchyFigures {
  readonly name: string;
  readonly rows: number;
  readonly levels: readonly LevelFigures[];
}

export interface LevelFigures {
  readonly level: number;
  readonly count: number;
  readonly groups: readonly GroupFigures[];
}

export interface GroupFigures {
  readonly label: string | null;
  readonly values: number;
  readonly records: number;
}

export interface ReleaseFigures {
  readonly method: string;
  readonly records_left_out: number;
  readonly rows_written: number;
  readonly cells_suppressed: readonly { readonly name: string; readonly cells: number }[];
  readonly levels_mixed: readonly { readonly levels: readonly number[]; readonly records: number }[];
  readonly columns: readonly string[];
  readonly columns_left_out: readonly { readonly name: string; readonly reason: string }[];
  readonly formulas_defused: number;
}

export interface MeasureRow {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly range: string;
  readonly direction: string;
  readonly formula: string;
  readonly citation: string;
}

/**
 * Something that went wrong.
 * `message` is empty for a failure of the page itself: `id` then starts with `page-` and names the message in `page.ftl`.
 */
export interface Failure {
  readonly id: string;
  readonly message: string;
  readonly hint: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
}
