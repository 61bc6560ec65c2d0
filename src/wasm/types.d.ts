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
