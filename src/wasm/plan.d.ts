/** What the analyst asked, by names: the object that the TOML of a plan parses to. */
export interface Plan {
    /** How to read the table. */
    input?: PlanInput;
    /** What each column is, by its name; a column that is not named is insensitive in every figure. */
    columns?: Record<string, ColumnPlan>;
    /** The conditions that a release must meet; all must hold. */
    goal?: GoalPlan;
    /** Settings of utility measures. */
    utility?: { loss?: LossPlan };
}

/** How to read the table; what is not given is found out. */
export interface PlanInput {
    delimiter?: string;
    encoding?: string;
    /** Labels that are read as missing; `[""]` when not given. */
    missing?: string[];
    /** How a missing quasi-identifier compares; `"category"` when not given. */
    "missing-as"?: "category" | "drop";
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
    role: Role;
    /** How its values are generalized; without one a quasi-identifier has two levels, itself and `*`. */
    hierarchy?: Recipe;
    /** The level it stands at; 0 when not given. */
    level?: number;
    /** Its weight in the loss; 1 when not given. */
    importance?: number;
}

/** How the values of a column are generalized. */
export type Recipe =
    | { csv: string }
    | { rows: string[][] }
    | { prefix: number[] }
    | { intervals: Intervals }
    | { dates: DateUnit[] }
    | { groups: Record<string, string[]>[] };

/** A unit of a date hierarchy. */
export type DateUnit = "day" | "month" | "quarter" | "year" | "decade";

/** Ranges `[a, b)` of numbers. */
export interface Intervals {
    /** Widths at levels 1, 2, ...; each divides the next. */
    widths: number[];
    /** Where a range begins; 0 when not given. */
    origin?: number;
    /** Values below are one group. */
    bottom?: number;
    /** Values at or above are one group. */
    top?: number;
}

/** The conditions that a release must meet; all must hold. */
export interface GoalPlan {
    /** Per class: at least so many records. */
    k?: number;
    /** Per class: prosecutor risk at most. */
    prosecutor?: number;
    /** Per table: average prosecutor risk at most. */
    average?: number;
    /** Per table: share of unique records at most. */
    uniqueness?: number;
    /** Share of the records that may be left out; 0 when not given. */
    "suppression-limit"?: number;
}

/** Settings of the loss. */
export interface LossPlan {
    /** 0 weighs suppression least, 1 weighs generalization least; 0.5 weighs both fully. */
    "gs-factor"?: number;
    /** How the losses of the columns become one. */
    aggregate?: "geometric-mean" | "arithmetic-mean" | "sum" | "maximum";
}
