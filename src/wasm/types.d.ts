/** What the analyst asked, by names: the object that the TOML of a plan parses to. */
export interface Plan {
    /** How to read the table. */
    readonly input?: PlanInput;
    /** How a long table becomes one column a key. */
    readonly pivot?: PivotPlan;
    /** What each column is, by its name; a column that is not named is insensitive in every figure. */
    readonly columns: Readonly<Record<string, ColumnPlan>>;
    /** The people from whom the records come; exactly one of `size`, `sampling-fraction`, `table` and `weights`. */
    readonly population?: PopulationPlan;
    /** Attackers with a knowledge of their own, by name. */
    readonly attackers?: Readonly<Record<string, AttackerPlan>>;
    /** To whom the table goes, and how likely somebody there tries. */
    readonly context?: ContextPlan;
    /** How special uniques are searched; their presence asks for them. */
    readonly "special-uniques"?: SpecialUniquesPlan;
    /** The conditions that a release must meet; all must hold. */
    readonly goal?: GoalPlan;
    /** How records of too small classes are treated. */
    readonly release?: ReleasePlan;
    /** Analyses that the table is for, by name. */
    readonly study?: Readonly<Record<string, AnalysisPlan>>;
    /** Settings of utility measures. */
    readonly utility?: { readonly loss?: LossPlan };
    /** How much work the search of a lattice too large to be listed takes before it gives up; 1 when not given. */
    readonly search?: { readonly effort?: number };
    /** The columns whose values are followed; the sensitive ones and those of more than ten values when not given. */
    readonly rare?: RarePlan;
    /** Tables that are released with noise. */
    readonly noise?: NoisePlan;
}

/** How a long table, of which each line has one value of a person under a key, becomes one column a key. */
export interface PivotPlan {
    /** The column whose labels become the names of columns. */
    readonly key: string;
    /** The column of the values. */
    readonly value: string;
    /** The keys that become columns, in this order; all when not given. */
    readonly keys?: readonly string[];
}

/** The columns whose values are followed through a release. */
export interface RarePlan {
    /** Quasi-identifiers or sensitive columns; the core chooses where none is given. */
    readonly columns?: readonly string[];
}

/** Tables with noise. */
export interface NoisePlan {
    /** The epsilon of all tables together. */
    readonly epsilon: number;
    /** The delta of all tables together; only Gaussian noise needs one. */
    readonly delta?: number;
    /** `"laplace"` when not given; both are discrete. */
    readonly mechanism?: "laplace" | "gaussian";
    /** For teaching: whoever knows the seed can take the noise off. */
    readonly seed?: number;
    /** Whether a count below 0 is written as 0. */
    readonly "non-negative"?: boolean;
    /** The probability with which each record of a larger table was drawn into this one. */
    readonly "sampling-fraction"?: number;
    /** The tables. */
    readonly tables?: readonly NoiseTable[];
}

/** One table: counts of records, or means of a column. */
export interface NoiseTable {
    /** Up to two columns whose values make its cells. */
    readonly columns?: readonly string[];
    /** The column whose mean is asked for. */
    readonly mean?: string;
    /** The least and the largest value that count in a mean. */
    readonly bounds?: readonly [number, number];
    /** A histogram: by column, the ascending edges of the ranges into which its numbers are put. */
    readonly bins?: Readonly<Record<string, readonly number[]>>;
}

/** An analysis that is tried before and after the release. */
export interface AnalysisPlan {
    readonly kind:
        | "rate"
        | "mean"
        | "odds-ratio"
        | "risk-ratio"
        | "linear"
        | "logistic"
        | "survival"
        | "cox"
        | "prediction";
    /** The column of the outcome: a number, or labels of which some are the event. */
    readonly outcome?: string;
    /** The column that says whether the event came, of `survival` and `cox`. */
    readonly event?: string;
    /** The labels that are the event. */
    readonly "event-values"?: readonly string[];
    /** The column of the time under observation. */
    readonly time?: string;
    /** The times at which survival is said. */
    readonly times?: readonly number[];
    /** The column of the exposure. */
    readonly exposure?: string;
    /** The labels that are exposed. */
    readonly positive?: readonly string[];
    /** The columns whose values are strata. */
    readonly strata?: readonly string[];
    /** The column of the groups. */
    readonly group?: string;
    /** The columns of the covariates. */
    readonly covariates?: readonly string[];
    /** By covariate: the category that the others are compared with; the most frequent one when not given. */
    readonly reference?: Readonly<Record<string, string>>;
    /** By column: how generalized numbers are read; `"midpoint"` when not given. */
    readonly generalized?: Readonly<Record<string, "midpoint" | "category">>;
    /** The share of the lines that a prediction is tried on; 0.3 when not given. */
    readonly "hold-out"?: number;
    /** The seed of the draws; 1 when not given. */
    readonly seed?: number;
}

/** How records of too small classes are treated. */
export interface ReleasePlan {
    /** `"records"` when not given: they are left out. */
    readonly method?: "records" | "local-recoding" | "cells";
}

/** How to read the table; what is not given is found out. */
export interface PlanInput {
    readonly delimiter?: string;
    readonly encoding?: string;
    /** One character; a line that begins with it is a comment. */
    readonly comment?: string;
    /** The line of the names of the columns, counted from 1; false where there is none. */
    readonly header?: number | boolean;
    /** What becomes of a name that was given before; `"refuse"` when not given. */
    readonly "duplicate-names"?: "refuse" | "number";
    /** The names of the columns that are read; all of them when not given. What is released has no others. */
    readonly columns?: readonly string[];
    /** Spellings that are made alike; none when not given. */
    readonly normalise?: NormalisePlan;
    /** The sheet of a workbook; the first one when not given. */
    readonly sheet?: string;
    /** Labels that are read as missing; `[""]` when not given. */
    readonly missing?: readonly string[];
    /** How a missing quasi-identifier compares; `"category"` when not given. */
    readonly "missing-as"?: "category" | "wildcard" | "drop";
}

/** Spellings that are made alike, each in all columns (`true`) or in those that are named. */
export interface NormalisePlan {
    /** Full-width letters and digits become ASCII. */
    readonly width?: boolean | readonly string[];
    /** Half-width kana become full-width. */
    readonly kana?: boolean | readonly string[];
    /** Ideographic spaces become plain ones; blanks at both ends go. */
    readonly space?: boolean | readonly string[];
    /** Dashes alone are missing. */
    readonly missing?: boolean | readonly string[];
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
    /** What its values are; found out when not given. */
    readonly kind?: Kind;
    /** How its values are generalized; without one a quasi-identifier has two levels, itself and `*`. */
    readonly hierarchy?: Recipe;
    /** The level it stands at; 0 when not given. */
    readonly level?: number;
    /** The lowest and the highest level that a search may try; all of them when not given. */
    readonly levels?: readonly [number, number];
    /** How the values of a person's lines become one; `"set"` when not given. */
    readonly combine?: Combine;
    /** What separates the values of one cell, where cells are sets. */
    readonly separator?: string;
    /** By how many days the dates of a person are moved at most; the same in every column that has it. */
    readonly shift?: ShiftPlan;
    /** Its weight in the loss; 1 when not given. */
    readonly importance?: number;
}

/** How the dates of a person are moved. */
export interface ShiftPlan {
    /** The most days, forwards or backwards. */
    readonly days: number;
    /** For teaching: whoever knows the seed can move the dates back. */
    readonly seed?: number;
}

/** How the values of a person's lines become one. */
export type Combine = "first" | "last" | "set" | "range";

/** What the values of a column are. */
export type Kind = "integer" | "decimal" | "date" | "code" | "category" | "text" | "set";

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
    /** Per class: journalist risk at most. */
    readonly journalist?: number;
    /** Per class: at least so many people in the population. */
    readonly "k-map"?: number;
    /** Per table: marketer risk at most. */
    readonly marketer?: number;
    /** Per class: sensitive values are diverse. */
    readonly "l-diversity"?: OneOrMany<DiversityPlan>;
    /** Per class: sensitive values are distributed as in the table. */
    readonly "t-closeness"?: OneOrMany<TClosenessPlan>;
    /** Per class: share of the most frequent sensitive value at most. */
    readonly alpha?: OneOrMany<AlphaPlan>;
    /** Per class: relative gain in the share of a sensitive value at most. */
    readonly "beta-likeness"?: OneOrMany<BetaLikenessPlan>;
    /** Per class: log-ratio of the share of a sensitive value at most. */
    readonly "delta-disclosure"?: OneOrMany<DeltaDisclosurePlan>;
    /** Per table: average prosecutor risk at most. */
    readonly average?: number;
    /** Per table: share of unique records at most. */
    readonly uniqueness?: number;
    /** Share of the records that may be left out; 0 when not given. */
    readonly "suppression-limit"?: number;
    /** The utility measure that a search optimises; `"loss"` when not given. */
    readonly utility?: string;
    /** The risk that the frontier sets against it; `"prosecutor-highest"` when not given. */
    readonly risk?: string;
}

/** One condition, or several of a kind. */
export type OneOrMany<T> = T | readonly T[];

/** l-diversity of a sensitive column. */
export interface DiversityPlan {
    readonly column: string;
    /** `"distinct"` when not given. */
    readonly kind?: "distinct" | "entropy" | "grassberger" | "recursive";
    readonly l: number;
    /** The factor of recursive (c, l)-diversity. */
    readonly c?: number;
}

/** t-closeness of a sensitive column. */
export interface TClosenessPlan {
    readonly column: string;
    readonly t: number;
    /** `"equal"` when not given. */
    readonly kind?: "equal" | "ordered" | "hierarchical";
}

/** alpha of (alpha, k)-anonymity of a sensitive column. */
export interface AlphaPlan {
    readonly column: string;
    readonly alpha: number;
}

/** beta-likeness of a sensitive column. */
export interface BetaLikenessPlan {
    readonly column: string;
    readonly beta: number;
    readonly enhanced?: boolean;
}

/** delta-disclosure privacy of a sensitive column. */
export interface DeltaDisclosurePlan {
    readonly column: string;
    readonly delta: number;
}

/** What is known of the population; exactly one of the four ways. */
export interface PopulationPlan {
    /** Number of people. */
    readonly size?: number;
    /** Records read divided by people. */
    readonly "sampling-fraction"?: number;
    /** A table of the people themselves: the quasi-identifiers, and how many people a line stands for. */
    readonly table?: { readonly csv: string; readonly count?: string };
    /** The weight column says how many people a record stands for. */
    readonly weights?: boolean;
    /** How class sizes in the population are thought to be distributed where k-map is estimated. */
    readonly "cell-sizes"?: "poisson" | "zero-truncated-poisson";
    /** The probability with which an estimated k-map may be missed; 0.05 when not given. */
    readonly significance?: number;
}

/** What one attacker knows. */
export interface AttackerPlan {
    /** The quasi-identifiers that the attacker knows. */
    readonly knows: readonly string[];
    /** How far off a known number or date may be, in its own unit (days for dates). */
    readonly within?: Readonly<Record<string, number>>;
    /** The level of its hierarchy at which a column is known. */
    readonly levels?: Readonly<Record<string, number>>;
    /** The share of the people about whom the attacker knows this; 1 when not given. */
    readonly share?: number;
}

/** The context of a release; what is not given comes from the preset of the recipient. */
export interface ContextPlan {
    readonly recipient?: "certified-on-site" | "company" | "academia" | "public";
    readonly kind?: "non-public" | "public";
    readonly "mitigating-controls"?: "low" | "medium" | "high";
    readonly "motives-and-capacity"?: "low" | "medium" | "high";
    /** Probability that an insider tries. */
    readonly attempt?: number;
    /** Share of the population to whom the table applies. */
    readonly prevalence?: number;
    /** How many people an acquaintance knows well enough; 150 when not given. */
    readonly acquaintances?: number;
    /** Probability that the recipient loses the table to somebody else. */
    readonly breach?: number;
    /** Whether, beside the average, no class may be above 0.33. */
    readonly strict?: boolean;
    /** The risk that is held acceptable. */
    readonly threshold?: number;
}

/** Settings of special uniques. */
export interface SpecialUniquesPlan {
    /** The largest minimal sample unique that is searched, in columns; all sizes when not given. */
    readonly "max-size"?: number;
    /** The sampling fraction that DIS scores assume; 0.01 when not given. */
    readonly "dis-fraction"?: number;
}

/** Settings of the loss. */
export interface LossPlan {
    /** 0 weighs suppression least, 1 weighs generalization least; 0.5 weighs both fully. */
    readonly "gs-factor"?: number;
    /** How the losses of the columns become one. */
    readonly aggregate?: "geometric-mean" | "arithmetic-mean" | "sum" | "maximum" | "rank";
}

/** A language of messages. */
export type Lang = "en" | "ja";

/** How a table is read; what is not given is found out. */
export interface ReaderOptions {
    /** The delimiter, one character. */
    readonly delimiter?: string | undefined;
    /** The character encoding. */
    readonly encoding?: string | undefined;
    /** One character; a line that begins with it is a comment. */
    readonly comment?: string | undefined;
    /** The line of the names of the columns, counted from 1; false where there is none. */
    readonly header?: number | boolean | undefined;
    /** What becomes of a name that was given before; `"refuse"` when not given. */
    readonly duplicate_names?: "refuse" | "number" | undefined;
    /** The same under its name in a plan, so that the `input` of a plan can be given as it is. */
    readonly "duplicate-names"?: "refuse" | "number" | undefined;
    /** The names of the columns that are read; all of them when not given. */
    readonly columns?: readonly string[] | undefined;
    /** Spellings that are made alike; none when not given. */
    readonly normalise?: NormalisePlan | undefined;
    /** The sheet of a workbook; the first one when not given. */
    readonly sheet?: string | undefined;
    /** Labels that are read as missing; `[""]` when not given. */
    readonly missing?: readonly string[] | undefined;
    /** Bytes of the whole file: by its first megabytes it is then told what memory the table will need. */
    readonly size?: number | undefined;
    /** Bytes of memory that the table and its first assessment may take; what is left of what WebAssembly can address, when not given or more. */
    readonly memory?: number | undefined;
    /** The name of the file, for messages. */
    readonly file?: string | undefined;
    /** The language of messages. */
    readonly lang?: Lang | undefined;
}

/** How a table is assessed. */
export interface AssessOptions {
    /** Judge the table as it stands: no hierarchies, no levels, nothing left out. */
    readonly as_released?: boolean | undefined;
    /** Leave out nothing for the sake of speed; true when not given. */
    readonly full?: boolean | undefined;
    /** Explain so many of the riskiest classes in it, without their values; none when not given. */
    readonly riskiest?: number | undefined;
    /** Whether values of the table may stand in the report. */
    readonly show_values?: boolean | undefined;
    /** The language of notes and messages. */
    readonly lang?: Lang | undefined;
    /** SHA-256 of the input in hexadecimal, to be printed in the report. */
    readonly input_sha256?: string | undefined;
}

/** How the riskiest classes are explained. */
export interface RiskiestOptions {
    /** How many; 20 when not given. */
    readonly limit?: number | undefined;
    /** Show the released values of the classes. */
    readonly values?: boolean | undefined;
    /** Judge the table as it stands. */
    readonly as_released?: boolean | undefined;
    /** The language of notes and messages. */
    readonly lang?: Lang | undefined;
}

/** Who is asked about: a class by its number at the plan's levels, or a line of data, counted from 1. */
export type Whom = { readonly class: number } | { readonly row: number };

/** How the best levels are searched. */
export interface SearchOptions {
    /** Whether the frontier of risk against utility is asked for, too. */
    readonly frontier?: boolean;
    /** The number of the part of the lattice that is walked, from 0. */
    readonly part?: number;
    /** How many parts there are; 1 when not given. */
    readonly parts?: number;
    /** The language of messages. */
    readonly lang?: Lang;
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

/** How a database is asked. */
export interface SqlOptions {
    readonly dialect: "duckdb" | "spark" | "bigquery" | "postgres";
    /** The table with the raw records; `records` when not given. For DuckDB it may be a file. */
    readonly table?: string | undefined;
    /** Add up the plan's count column, because the raw table is counted already. */
    readonly counted?: boolean | undefined;
    /** The column that orders the lines of a person, where the plan takes the first or the last value. */
    readonly order?: string | undefined;
    /** The language of messages. */
    readonly lang?: Lang | undefined;
}

/** The name of a chart. */
export type ChartName = "class-sizes" | "risk-curve" | "tradeoff" | "estimates" | "attributes" | "contributions" | "distribution" | "ecdf" | "associations" | "correlations" | "noise";

/** The name of a chart of a search. */
export type SearchChartName = "frontier" | "lattice" | "profile";

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
