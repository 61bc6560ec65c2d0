/* tslint:disable */
/* eslint-disable */
/**
 * A change of levels.
 */
export interface Remedy {
    /**
     * The levels that change; none where the class is large enough as it is.
     */
    steps: RemedyStep[];
    /**
     * Records of the class after it.
     */
    size: number;
    /**
     * Loss after it, with nothing left out.
     */
    loss: number | null;
    /**
     * Loss before it, with nothing left out.
     */
    loss_before: number | null;
}

/**
 * A column of an analysis.
 */
export interface StudyColumn {
    /**
     * The column.
     */
    name: string;
    /**
     * Its key in the plan: `outcome`, `event`, `time`, `exposure`, `strata`, `group`, `covariates`.
     */
    used: string;
    /**
     * How its values enter: `midpoint`, `category` or `labels`.
     */
    read: string;
    /**
     * Whether a release writes it without being asked to.
     */
    released: boolean;
}

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
 * A column that an attacker knows.
 */
export interface KnownColumn {
    /**
     * The column.
     */
    name: string;
    /**
     * The level at which it is known.
     */
    level: number;
    /**
     * How far off the knowledge may be.
     */
    within: number | null;
}

/**
 * A drawing with the places of its marks.
 */
export interface Picture {
    /**
     * One SVG element.
     */
    svg: string;
    /**
     * Its width in its own pixels.
     */
    width: number;
    /**
     * Its height in its own pixels.
     */
    height: number;
    /**
     * The middle of each mark that stands for a candidate, in the order of the candidates.
     */
    places: Place[];
}

/**
 * A figure before and after.
 */
export interface Change {
    /**
     * Over the table.
     */
    before: number | null;
    /**
     * Over what is released.
     */
    after: number | null;
    /**
     * The second less the first.
     */
    change: number | null;
}

/**
 * A goal with one limit changed, and the best levels under it.
 */
export interface GoalChange {
    /**
     * The condition.
     */
    condition: string;
    /**
     * Its limit in the goal.
     */
    from: number;
    /**
     * The limit instead.
     */
    to: number;
    /**
     * The best value of the utility measure under the goal as it is; `null` where nothing meets it.
     */
    utility_from: number | null;
    /**
     * The best value under the changed goal.
     */
    utility_to: number;
    /**
     * The levels of that.
     */
    levels: ColumnLevel[];
    /**
     * Records left out there.
     */
    suppressed: number;
}

/**
 * A number that went into the context.
 */
export interface Assumption {
    /**
     * Its key in the plan.
     */
    name: string;
    /**
     * Its value; `null` where nobody gave one, and for an answer in words.
     */
    value: number | null;
    /**
     * The answer in words.
     */
    answer?: string;
    /**
     * `plan`, `recipient` or `default`; `absent` where nobody gave one.
     */
    source: string;
    /**
     * Where the value is from.
     */
    citation: string;
}

/**
 * A place on a drawing.
 */
export interface Place {
    /**
     * Pixels from the left.
     */
    x: number;
    /**
     * Pixels from the top.
     */
    y: number;
}

/**
 * A quantile before and after; `null` where too few records have exactly that value.
 */
export interface QuantileChange {
    /**
     * The share of records at or below it.
     */
    p: number;
    /**
     * The number, or the day since 1970-01-01, of the table.
     */
    before: number | null;
    /**
     * The same of what is released.
     */
    after: number | null;
    /**
     * The first as text.
     */
    before_label: string | null;
    /**
     * The second as text.
     */
    after_label: string | null;
}

/**
 * A question to a database that counts equal records.
 */
export interface Question {
    /**
     * The question.
     */
    sql: string;
    /**
     * The column of the answer that holds the numbers.
     */
    count: string;
    /**
     * The plan for the answer, as TOML.
     */
    plan: string;
}

/**
 * A range that holds a figure for certain.
 */
export interface Bounds {
    /**
     * The least it can be.
     */
    low: number;
    /**
     * The most it can be.
     */
    high: number;
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
 * A share with its 95 % interval (Wilson).
 */
export interface Proportion {
    /**
     * The share.
     */
    value: number | null;
    /**
     * Lower end.
     */
    low: number | null;
    /**
     * Upper end.
     */
    high: number | null;
}

/**
 * A small set of quasi-identifiers.
 */
export interface ColumnSet {
    /**
     * The columns.
     */
    columns: string[];
    /**
     * Classes divided by records.
     */
    distinction: number | null;
    /**
     * Share of the pairs of records that differ.
     */
    separation: number | null;
    /**
     * Share of unique records.
     */
    uniqueness: number | null;
}

/**
 * A test or a fit.
 */
export interface StudyFigure {
    /**
     * `r_squared`, `residual_error`, `log_likelihood`, `steps`, `log_rank`, `log_rank_freedom`, `log_rank_p`,
     * `strata`, `strata_used`, `training_records`, `test_records`.
     */
    id: string;
    /**
     * Its value.
     */
    value: number | null;
}

/**
 * A utility measure of one column.
 */
export interface ColumnUtility {
    /**
     * The column.
     */
    name: string;
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
 * A value that is gone.
 */
export interface ErasedValue {
    /**
     * The column.
     */
    name: string;
    /**
     * The value.
     */
    value: string;
    /**
     * Its records.
     */
    before: number;
    /**
     * Those that are kept.
     */
    kept: number;
    /**
     * `left-out` or `generalized`.
     */
    reason: string;
}

/**
 * An analysis on one side.
 */
export interface StudySide {
    /**
     * Records read, or released.
     */
    records: number;
    /**
     * Records with every column that the analysis needs.
     */
    used: number;
    /**
     * Records that lack one.
     */
    missing: number;
    /**
     * Records of a group that holds labels that are asked for and others.
     */
    undecided: number;
    /**
     * What was estimated.
     */
    estimates: StudyEstimate[];
    /**
     * Tests and fits of the whole.
     */
    figures: StudyFigure[];
    /**
     * What to know about the whole.
     */
    notes: Note[];
}

/**
 * An attacker who knows any m quasi-identifiers.
 */
export interface KnownAttributes {
    /**
     * m.
     */
    attributes: number;
    /**
     * Sets of m quasi-identifiers.
     */
    subsets: number;
    /**
     * Whether every set was counted; the figures are `null` otherwise.
     */
    exact: boolean;
    /**
     * Mean share of unique records over the sets.
     */
    mean: number | null;
    /**
     * Largest share of unique records.
     */
    worst: number | null;
    /**
     * The first set with the largest share; none where nobody is unique.
     */
    worst_columns: string[];
    /**
     * Where the mean lies for certain; only where not every set was counted.
     */
    mean_bounds?: Bounds;
    /**
     * Where the largest share lies for certain; only where not every set was counted.
     */
    worst_bounds?: Bounds;
}

/**
 * An estimated k-map.
 */
export interface KMapEstimate {
    /**
     * `poisson` or `zero-truncated-poisson`.
     */
    model: string;
    /**
     * The probability with which it may be missed.
     */
    significance: number;
    /**
     * The k of the goal that was asked for; `null` without one.
     */
    k: number | null;
    /**
     * Records that a class must have for it.
     */
    k_prime: number | null;
    /**
     * The largest k that the smallest kept class supports.
     */
    supported: number | null;
}

/**
 * Attacker-model risks.
 */
export interface Risk {
    /**
     * The attacker who knows that the person is in the data.
     */
    prosecutor: Attacker;
    /**
     * The attacker who knows only that the person is in the population; absent where class sizes there are unknown.
     */
    journalist?: Attacker;
    /**
     * The attacker who matches everybody against a list of the population; absent likewise.
     */
    marketer?: Marketer;
}

/**
 * Attribute disclosure of one sensitive column, over the kept classes.
 */
export interface DisclosureFigures {
    /**
     * The sensitive column.
     */
    name: string;
    /**
     * Records read without a value here; left out of both distributions.
     */
    missing: number;
    /**
     * Distinct values in all records.
     */
    values: number;
    /**
     * Least number of values in a class.
     */
    distinct_l: number | null;
    /**
     * exp(least Shannon entropy of a class).
     */
    entropy_l: number | null;
    /**
     * exp(least entropy of a class by Grassberger's estimator).
     */
    grassberger_l: number | null;
    /**
     * For each l from 2 to `distinct_l` (at most 100): the c above which recursive (c, l)-diversity holds.
     */
    recursive_c: RecursiveC[];
    /**
     * Largest share of one value in a class.
     */
    alpha: number | null;
    /**
     * Largest distance between the distribution in a class and in all records.
     */
    t: number | null;
    /**
     * `equal`, `ordered` or `hierarchical`.
     */
    t_kind: string;
    /**
     * Largest (q - p) / p.
     */
    basic_beta: number | null;
    /**
     * Largest over q > p of min((q - p) / p, -ln p).
     */
    enhanced_beta: number | null;
    /**
     * Largest |ln(q / p)| over q > 0.
     */
    delta_disclosure: number | null;
    /**
     * Pairs of class and value with q = 0, for which delta is strictly infinite.
     */
    absent: number;
    /**
     * Records in classes with one value only, and their share.
     */
    homogeneity: Homogeneity;
}

/**
 * Both empirical distribution functions at one place.
 */
export interface EcdfPoint {
    /**
     * The number, or the day since 1970-01-01.
     */
    at: number;
    /**
     * The same as text.
     */
    label: string;
    /**
     * Share of the records at or below it.
     */
    before: number | null;
    /**
     * The same of what is released.
     */
    after: number | null;
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
 * Class sizes in the population (k-map).
 */
export interface KMapFigures {
    /**
     * People in the smallest class in the population that has a kept record; `null` where F is unknown.
     */
    smallest: number | null;
    /**
     * k' by a model, where only size or sampling fraction is known: a class of k' records stands for at
     * least k people but for the significance.
     */
    estimated: KMapEstimate[];
}

/**
 * Dates that were moved by a number of days drawn for each person.
 */
export interface ShiftFigures {
    /**
     * The columns.
     */
    columns: string[];
    /**
     * The most days, forwards or backwards.
     */
    days: number;
    /**
     * The seed, where the plan gives one: whoever knows it can move the dates back.
     */
    seed?: number;
}

/**
 * Distributions before and after: a released group is spread evenly over the values under it in the hierarchy.
 */
export interface DistributionFigures {
    /**
     * Values that fewer records have are counted together and not named, unless values may be shown.
     */
    few: number;
    /**
     * One entry a quasi-identifier, sensitive or insensitive column that the plan names, in the order of the
     * table.
     */
    columns: ColumnDistribution[];
    /**
     * The first so many of these columns are compared with one another.
     */
    paired: number;
    /**
     * Two columns each, the largest change first.
     */
    pairs: PairDistribution[];
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
     * How records of too small classes are treated: `records`, `local-recoding` or `cells`.
     */
    method: string;
    /**
     * Records left out: suppressed and dropped ones.
     */
    records_left_out: number;
    /**
     * Cells suppressed by column, those of left-out records not counted; without the columns that have none.
     */
    cells_suppressed: CellCount[];
    /**
     * Records at each combination of levels.
     */
    levels_mixed: MixedLevels[];
}

/**
 * How far a report in full has come.
 */
export interface AssessProgress {
    /**
     * Parts that are filled in.
     */
    done: number;
    /**
     * Parts in all.
     */
    of: number;
    /**
     * How far the search for special uniques is, where the plan asks for one; it is the last part.
     */
    special_uniques: SpecialUniquesProgress | null;
    /**
     * Whether the end is reached.
     */
    finished: boolean;
}

/**
 * How far a search for special uniques has come.
 */
export interface SpecialUniquesProgress {
    /**
     * Share of the way, 0 to 1: an estimate from the sets walked, not from time.
     */
    share: number;
    /**
     * Minimal sample uniques found so far.
     */
    found: number;
    /**
     * Whether the end is reached.
     */
    finished: boolean;
}

/**
 * How far a search is.
 */
export interface SearchProgress {
    /**
     * The lattice and how much of it was looked at.
     */
    lattice: LatticeFigures;
    /**
     * The best levels so far.
     */
    best: Best | null;
    /**
     * Points of the frontier so far; 0 without a frontier.
     */
    points: number;
    /**
     * Whether the search came to its end.
     */
    finished: boolean;
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
 * How many minimal sample uniques have one size.
 */
export interface MsuCount {
    /**
     * Columns.
     */
    size: number;
    /**
     * Minimal sample uniques.
     */
    count: number;
}

/**
 * How many of the columns of a file were read.
 */
export interface ColumnsRead {
    /**
     * Columns that were read.
     */
    read: number;
    /**
     * Columns of the file.
     */
    of: number;
}

/**
 * How surely it is known that a person of the population is in the table: f kept records, F people.
 */
export interface DeltaPresence {
    /**
     * Smallest f / F; 0 where somebody of the population is in no kept class.
     */
    lowest: number | null;
    /**
     * Largest f / F.
     */
    highest: number | null;
}

/**
 * How the lines of each person became one.
 */
export interface PersonsFigures {
    /**
     * Lines of data.
     */
    rows: number;
    /**
     * Persons, which every other figure counts.
     */
    persons: number;
    /**
     * One entry a column but that of the persons, in the order of the table.
     */
    combine: Combined[];
}

/**
 * How the values of one column became one.
 */
export interface Combined {
    /**
     * The column.
     */
    name: string;
    /**
     * `first`, `last`, `set` or `range`.
     */
    rule: string;
    /**
     * Persons whose lines say different things.
     */
    differing: number;
}

/**
 * Individual risk of Benedetti and Franconi.
 */
export interface IndividualFigures {
    /**
     * `weights` or `sampling-fraction`.
     */
    source: string;
    /**
     * Records.
     */
    records: number;
    /**
     * Largest risk of a record.
     */
    highest: number | null;
    /**
     * Mean risk over records (global risk).
     */
    average: number | null;
    /**
     * Smallest risk of a record.
     */
    lowest: number | null;
    /**
     * Expected number of re-identifications.
     */
    expected: number | null;
    /**
     * Records above each threshold.
     */
    at_risk: AtRisk[];
    /**
     * Households, where a column names them.
     */
    household?: HouseholdFigures;
}

/**
 * LKC-privacy: what an attacker with at most L quasi-identifiers finds.
 */
export interface LkcFigures {
    /**
     * Quasi-identifiers that the attacker knows at most.
     */
    l: number;
    /**
     * Records in the smallest class of any combination of at most L columns.
     */
    k: number | null;
    /**
     * Largest share of one sensitive value in such a class, over every sensitive column.
     */
    c: number | null;
    /**
     * Whether every combination was counted.
     */
    exact: boolean;
}

/**
 * Levels and a k that no other pair beats in both axes.
 */
export interface FrontierPoint {
    /**
     * One entry a quasi-identifier.
     */
    levels: ColumnLevel[];
    /**
     * Classes with fewer records are left out.
     */
    k: number;
    /**
     * The risk of the kept records.
     */
    risk: number;
    /**
     * The raw value of the utility measure.
     */
    utility: number;
    /**
     * Records left out.
     */
    suppressed: number;
}

/**
 * One analysis of the plan, before and after.
 */
export interface StudyFigures {
    /**
     * Its name in the plan.
     */
    name: string;
    /**
     * `rate`, `mean`, `odds-ratio`, `risk-ratio`, `linear`, `logistic`, `survival`, `cox` or `prediction`.
     */
    kind: string;
    /**
     * The columns that enter, and how.
     */
    columns: StudyColumn[];
    /**
     * On the table as it was read.
     */
    before: StudySide;
    /**
     * On the table as it is released.
     */
    after: StudySide;
    /**
     * What changed.
     */
    comparison: StudyComparison;
}

/**
 * One attack, tried.
 */
export interface Attack {
    /**
     * The sensitive column that is guessed; absent for the other tests.
     */
    name?: string;
    /**
     * Attempts.
     */
    attacks: number;
    /**
     * Attempts that succeeded.
     */
    successes: number;
    /**
     * Their share with its 95 % interval (Wilson).
     */
    rate: Proportion;
    /**
     * What an attacker without the released table achieves.
     */
    baseline: Proportion;
}

/**
 * One cell.
 */
export interface NoisyCell {
    /**
     * The value of each column; `null` where it is missing.
     */
    labels: (string | null)[];
    /**
     * The count, or the mean, with noise; `null` for a mean over less than one record.
     */
    value: number | null;
    /**
     * The same counted from the released records; `null` where the release does not tell it.
     */
    released: number | null;
}

/**
 * One class.
 */
export interface RiskyClass {
    /**
     * Its number within the node; stands for the class in further questions.
     */
    class: number;
    /**
     * Records; those that agree with it, where missing values are wildcards.
     */
    size: number;
    /**
     * People in the population, at least the records; `null` where unknown.
     */
    people: number | null;
    /**
     * Whether the goal leaves it out.
     */
    suppressed: boolean;
    /**
     * Its released values, one a quasi-identifier; absent unless the reader asked for values.
     */
    values?: (string | null)[];
    /**
     * Its risk under each attacker.
     */
    risks: RiskUnder[];
    /**
     * The smallest sets of columns that suffice to find it, smaller ones first; for a class of one record.
     * Of more than 12 columns, sets of at most 4.
     */
    minimal_unique_sets: string[][];
    /**
     * The cheapest change of levels that brings it under the threshold; `null` where none does.
     */
    remedy: Remedy | null;
}

/**
 * One column before and after.
 */
export interface ColumnDistribution {
    /**
     * The column.
     */
    name: string;
    /**
     * `number`, `date` or `category`.
     */
    kind: string;
    /**
     * Records read.
     */
    before: number;
    /**
     * Records released.
     */
    after: number;
    /**
     * Values of a category, the most frequent first; round bins of numbers and dates, ascending; then those
     * that are counted together, then missing ones.
     */
    values: ValueDistribution[];
    /**
     * What is released of a quasi-identifier; empty for other columns, which are released as they are.
     */
    labels: LabelDistribution[];
    /**
     * Half the sum of the differences of shares, over values; of numbers and dates over round bins.
     */
    total_variation: number | null;
    /**
     * The same over released labels: what leaving out alone changes; `null` where labels are of several levels.
     */
    total_variation_labels: number | null;
    /**
     * Jensen-Shannon divergence in bits, over the same.
     */
    jensen_shannon: number | null;
    /**
     * 1-Wasserstein distance of numbers, in their unit, and of dates, in days.
     */
    wasserstein: number | null;
    /**
     * The same as a part of the range of the column.
     */
    wasserstein_share: number | null;
    /**
     * The largest difference of the empirical distribution functions of numbers and dates.
     */
    kolmogorov_smirnov: number | null;
    /**
     * The mean of numbers; of dates in days since 1970-01-01.
     */
    mean?: Change;
    /**
     * Quantiles of numbers and dates.
     */
    quantiles: QuantileChange[];
    /**
     * Empirical distribution functions at the borders of the bins.
     */
    ecdf: EcdfPoint[];
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
     * What a plan may make alike here that it does not; only kinds that would change something.
     */
    normalise: NormaliseFigures[];
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
     * The sensitive column that it is about.
     */
    column?: string;
    /**
     * The kind of the condition, where it has several: `recursive`, `ordered`, `enhanced`.
     */
    kind?: string;
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
 * One estimate that either side has.
 */
export interface StudyChange {
    /**
     * Its place among the estimates before.
     */
    before: number | null;
    /**
     * Its place among the estimates after.
     */
    after: number | null;
    /**
     * After less before.
     */
    difference: number | null;
    /**
     * The same by the standard error before; of ratios, their logarithms.
     */
    shift: number | null;
    /**
     * Whether it is on the other side of no effect; `null` where there is none.
     */
    sign_changed: boolean | null;
    /**
     * Whether it is significant on one side only; `null` likewise.
     */
    significance_changed: boolean | null;
    /**
     * The overlap of the intervals.
     */
    overlap: number | null;
}

/**
 * One estimate with its 95 % interval.
 */
export interface StudyEstimate {
    /**
     * What it is of: `rate`, `mean`, `odds-ratio`, `log-odds-ratio`, `survival`, `accuracy`, ...
     */
    of: string;
    /**
     * The column of the group or of the coefficient.
     */
    column?: string;
    /**
     * The value of the column; absent where it is withheld.
     */
    label?: string;
    /**
     * Whether its value is not shown, because fewer than 5 records have it.
     */
    withheld: boolean;
    /**
     * The value that it is compared with.
     */
    reference?: string;
    /**
     * The time.
     */
    at?: number;
    /**
     * The model that predicts: `logistic`, `forest`, `majority`.
     */
    model?: string;
    /**
     * Records that it is about.
     */
    records: number;
    /**
     * Those with the event.
     */
    events?: number;
    /**
     * The estimate.
     */
    estimate: number | null;
    /**
     * Its standard error; of the logarithm where it is a ratio.
     */
    standard_error: number | null;
    /**
     * Lower end.
     */
    low: number | null;
    /**
     * Upper end.
     */
    high: number | null;
    /**
     * Two-sided p against no effect.
     */
    p: number | null;
    /**
     * Whether the interval leaves out no effect; `null` where there is none.
     */
    significant: boolean | null;
    /**
     * What to know about it.
     */
    note?: string;
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
 * One level that changes.
 */
export interface RemedyStep {
    /**
     * The column.
     */
    name: string;
    /**
     * Its level now.
     */
    from: number;
    /**
     * Its level then.
     */
    to: number;
}

/**
 * One log-linear model.
 */
export interface LogLinearModel {
    /**
     * `main-effects`, `selected` (some two-way interactions) or `two-way` (all of them).
     */
    model: string;
    /**
     * The columns that interact, in the order in which they were found to.
     */
    interactions: Interaction[];
    /**
     * Expected number of sample uniques that are population uniques.
     */
    tau1: number | null;
    /**
     * Lower end of its 95 % interval, which holds if the model does.
     */
    tau1_low: number | null;
    /**
     * Upper end of its 95 % interval.
     */
    tau1_high: number | null;
    /**
     * `tau1` divided by the kept records: also the expected share of the population that is unique.
     */
    tau1_share: number | null;
    /**
     * Expected number of correct matches of sample uniques with the population.
     */
    tau2: number | null;
    /**
     * Lower end of its 95 % interval.
     */
    tau2_low: number | null;
    /**
     * Upper end of its 95 % interval.
     */
    tau2_high: number | null;
    /**
     * `tau2` divided by the kept records.
     */
    tau2_share: number | null;
    /**
     * The criterion of `tau1`: its estimated error in standard deviations. Above 1.96 the model is too
     * simple, below -1.96 too rich; `null` where nothing can vary.
     */
    criterion: number | null;
    /**
     * The criterion of `tau2`.
     */
    criterion_tau2: number | null;
    /**
     * Likelihood ratio statistic against the saturated model.
     */
    deviance: number | null;
    /**
     * Free parameters.
     */
    parameters: number;
    /**
     * Combinations of codes in which the model can expect anybody.
     */
    cells: number | null;
    /**
     * Sweeps of the fit; 0 for a closed form.
     */
    iterations: number;
    /**
     * Whether the fit converged.
     */
    converged: boolean;
    /**
     * What speaks against the model, in words; `null` when nothing does.
     */
    note: string | null;
}

/**
 * One node of a lattice that is drawn.
 */
export interface LatticeNode {
    /**
     * One level a quasi-identifier.
     */
    levels: number[];
    /**
     * Whether the node meets the goal; `null` where that was not found out, because a bound made it needless.
     */
    meets: boolean | null;
    /**
     * The raw value of the utility measure under the goal; `null` where it was not counted.
     */
    utility: number | null;
    /**
     * Records left out under the goal; `null` where it was not counted.
     */
    suppressed: number | null;
}

/**
 * One parameter of a model.
 */
export interface ModelParameter {
    /**
     * Its usual name.
     */
    name: string;
    /**
     * Its value.
     */
    value: number | null;
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
    /**
     * Average prosecutor risk if this column were at its top, the others as they are; `null` until asked for in full.
     */
    average_without: number | null;
    /**
     * By how much the column raises the average prosecutor risk; `null` until asked for in full.
     */
    contribution: number | null;
}

/**
 * One released label.
 */
export interface LabelDistribution {
    /**
     * The label; `null` for missing values and for labels that are counted together.
     */
    label: string | null;
    /**
     * Labels that are counted together here; 0 for a label of its own.
     */
    rest: number;
    /**
     * Records of the table that have the label at these levels; `null` where labels are of several levels.
     */
    before: number | null;
    /**
     * Released records with the label.
     */
    after: number;
    /**
     * Their share of those released.
     */
    share_after: number | null;
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
 * One scenario of an attempt.
 */
export interface Scenario {
    /**
     * `T1`, `T2`, `T3` or `T4`.
     */
    id: string;
    /**
     * Probability of an attempt.
     */
    probability: number | null;
    /**
     * Probability times risk.
     */
    overall: number | null;
}

/**
 * One table with noise.
 */
export interface NoisyTable {
    /**
     * The columns whose values make the cells.
     */
    columns: string[];
    /**
     * The column whose mean stands in the cells; absent for counts.
     */
    mean?: string;
    /**
     * The part of epsilon that the table spends.
     */
    epsilon: number;
    /**
     * The part of delta that the table spends.
     */
    delta: number;
    /**
     * How much one record changes the counts of the table.
     */
    sensitivity: number;
    /**
     * How much one record changes the sum behind a mean, from the middle of the bounds; absent for counts.
     */
    sum_sensitivity?: number;
    /**
     * Whether all values of its columns are in the plan; those that were read from the table are not protected.
     */
    fixed_values: boolean;
    /**
     * Cells, those that are not shown included.
     */
    cells: number;
    /**
     * Cells of values that fewer than five records have and that the plan does not name; not shown.
     */
    hidden: number;
    /**
     * The others.
     */
    shown: NoisyCell[];
    /**
     * Mean over cells of the expected absolute error.
     */
    expected_error: number | null;
    /**
     * The absolute error that 95 of 100 counts do not exceed; `null` for means.
     */
    within: number | null;
    /**
     * Mean over cells of the absolute error of this draw.
     */
    seen_error: number | null;
    /**
     * Mean over cells of the absolute error of the table that is counted from the released records, a generalized
     * number taken as the middle of its group; `null` where the release does not hold a column of the table.
     */
    released_error: number | null;
    /**
     * The expected absolute error by the epsilon of all tables together.
     */
    curve: NoisePoint[];
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
     * Scaled so that 1 is like the input; `null` where the measure has no largest value.
     */
    normalised: number | null;
    /**
     * The same of each quasi-identifier alone; empty where the measure is not made of columns.
     */
    columns: ColumnUtility[];
}

/**
 * One value, or bin, before and after.
 */
export interface ValueDistribution {
    /**
     * The value, or the bin; `null` for missing ones and for those that are counted together.
     */
    label: string | null;
    /**
     * Values that are counted together here; 0 for a value of its own.
     */
    rest: number;
    /**
     * Records before.
     */
    before: number;
    /**
     * Records after, spread over values.
     */
    after: number;
    /**
     * Their share before.
     */
    share_before: number | null;
    /**
     * Their share after.
     */
    share_after: number | null;
    /**
     * The second less the first.
     */
    difference: number | null;
}

/**
 * One value.
 */
export interface RareValue {
    /**
     * The value.
     */
    value: string;
    /**
     * Its records.
     */
    before: number;
    /**
     * Those that are kept.
     */
    kept: number;
    /**
     * Those of the kept ones whose cell still tells the value.
     */
    visible: number;
    /**
     * Share of its records that cannot be found any more: 1 - visible / before.
     */
    lost: number | null;
    /**
     * Its share of the table.
     */
    rate_before: number | null;
    /**
     * Its share of the released table; `null` where the value is gone.
     */
    rate_after: number | null;
    /**
     * The second less the first.
     */
    difference: number | null;
}

/**
 * Poisson log-linear models of the class sizes.
 */
export interface LogLinearFigures {
    /**
     * The model to believe; `null` where none was fitted.
     */
    chosen: string | null;
    /**
     * Kept records that are alone in their class: the sample uniques, of which all figures are a part.
     */
    sample_uniques: number;
    /**
     * One entry a model, from the simplest to the richest.
     */
    models: LogLinearModel[];
    /**
     * Why a model is lacking, in words; `null` when there is nothing to say.
     */
    note: string | null;
}

/**
 * Population uniques under one model.
 */
export interface PopulationEstimate {
    /**
     * `pitman`, `zayatz`, `snb`, `dankar`.
     */
    model: string;
    /**
     * The model that a rule chose; absent where the model is no rule.
     */
    chosen?: string;
    /**
     * Expected population uniques; `null` where the model gives none.
     */
    uniques: number | null;
    /**
     * Their share of the population.
     */
    share: number | null;
    /**
     * Lower end of the 95 % interval of the share.
     */
    low: number | null;
    /**
     * Upper end of the 95 % interval of the share.
     */
    high: number | null;
    /**
     * How the interval was made: `delta-method`, `missed-uniques`, `counted`; `null` without one.
     */
    interval: string | null;
    /**
     * Whether the equations of the model were solved.
     */
    converged: boolean;
    /**
     * Evaluations that solving them took.
     */
    iterations: number;
    /**
     * Parameters of the model.
     */
    parameters: ModelParameter[];
    /**
     * Where the model stands on its range of validity, in words; `null` when there is nothing to say.
     */
    note: string | null;
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
 * Records in classes with one sensitive value.
 */
export interface Homogeneity {
    /**
     * Number of records.
     */
    records: number;
    /**
     * Share of the kept records with a value.
     */
    share: number | null;
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
 * Recursive (c, l)-diversity at one l.
 */
export interface RecursiveC {
    /**
     * The l.
     */
    l: number;
    /**
     * It holds for every c larger than this; `null` where a class has fewer than l values.
     */
    c: number | null;
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
     * How the lines of each person became one; absent where the plan names no persons.
     */
    persons?: PersonsFigures;
    /**
     * How dates were moved before anything was counted; absent where they were not.
     */
    shift?: ShiftFigures;
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
     * Sequences of bytes of the file that are no character in its encoding; absent without any.
     */
    broken?: number;
    /**
     * How many of the columns of the file were read; absent where all of them were.
     */
    columns_read?: ColumnsRead;
    /**
     * What was made alike on reading; absent without any.
     */
    normalised?: NormalisedFigures[];
    /**
     * How a missing quasi-identifier compares: `category`, `wildcard` or `drop`.
     */
    missing_as: string;
    /**
     * Whether the figures that take longer are in it.
     */
    full: boolean;
    /**
     * Whether the table was judged as it stands, without hierarchies.
     */
    as_released: boolean;
    /**
     * Equivalence classes of the kept records; absent where missing values are wildcards.
     */
    classes?: ClassFigures;
    /**
     * Records of the kept ones that are alone in their class.
     */
    uniqueness: Uniqueness;
    /**
     * Attacker-model risks over the kept records.
     */
    risk: Risk;
    /**
     * The people from whom the records come; absent where the plan does not say.
     */
    population?: PopulationFigures;
    /**
     * Class sizes in the population; absent without a population.
     */
    k_map?: KMapFigures;
    /**
     * Risk of each record by its class size in the population, summed up; absent until asked for in full.
     */
    individual?: IndividualFigures;
    /**
     * The attackers of the plan.
     */
    attackers: NamedAttacker[];
    /**
     * Uniqueness by number of known quasi-identifiers; absent until asked for in full.
     */
    by_attributes?: ByAttributes;
    /**
     * The context of the release; absent where the plan has none.
     */
    context?: ContextFigures;
    /**
     * One entry a sensitive column, over the kept records.
     */
    disclosure: DisclosureFigures[];
    /**
     * How surely it is known that a person is in the table; absent without a table of the population.
     */
    presence?: DeltaPresence;
    /**
     * LKC-privacy, one entry an L; empty until asked for in full.
     */
    lkc: LkcFigures[];
    /**
     * Special uniques; absent until asked for.
     */
    special_uniques?: SpecialUniquesFigures;
    /**
     * The figures under each reading of missing values; empty where none is missing, and until asked for in full.
     */
    missing: MissingReading[];
    /**
     * Attacks tried on the released table; absent until asked for in full.
     */
    tests?: OpinionTests;
    /**
     * What is left of the values of columns that matter; absent until asked for in full.
     */
    rare?: RareFigures;
    /**
     * Tables with noise; absent where the plan asks for none, and until asked for in full.
     */
    noise?: NoiseFigures;
    /**
     * Distributions before and after; absent of a table that is judged as it stands, and until asked for in
     * full.
     */
    distributions?: DistributionFigures;
    /**
     * The riskiest classes, each with its explanation; absent until asked for.
     */
    riskiest?: Riskiest;
    /**
     * The class of one line of data with its explanation; absent until asked for.
     */
    why?: Riskiest;
    /**
     * One entry a quasi-identifier, over the kept records.
     */
    columns: ColumnFigures[];
    /**
     * Small sets of quasi-identifiers, most distinguishing first; empty until asked for in full.
     */
    column_sets: ColumnSet[];
    /**
     * What the generalization and suppression cost.
     */
    utility: UtilityFigure[];
    /**
     * The analyses of the plan, before and after; empty until asked for in full.
     */
    study: StudyFigures[];
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
 * Risks under unknown class sizes in the population.
 */
export interface EstimatedRisk {
    /**
     * Expected marketer risk.
     */
    marketer: number | null;
    /**
     * Expected average journalist risk.
     */
    journalist_average: number | null;
    /**
     * The model behind the expectation.
     */
    model: string;
}

/**
 * Share of unique records by how many quasi-identifiers the attacker knows.
 */
export interface ByAttributes {
    /**
     * Quasi-identifiers of the study.
     */
    columns: number;
    /**
     * One entry a number of known quasi-identifiers.
     */
    sizes: KnownAttributes[];
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
    /**
     * The sheets of a workbook of which one is refused; another may be asked for.
     */
    sheets: string[];
}

/**
 * Special uniques of the kept records.
 */
export interface SpecialUniquesFigures {
    /**
     * Minimal sample uniques by number of columns.
     */
    msu_by_size: MsuCount[];
    /**
     * The largest size that was searched.
     */
    max_size: number;
    /**
     * Records with at least one minimal sample unique.
     */
    records_with_msu: number;
    /**
     * Sum of the scores.
     */
    score_sum: number;
    /**
     * Largest score of a record.
     */
    score_max: number;
    /**
     * Sum of the DIS scores.
     */
    dis_sum: number;
    /**
     * Largest DIS score of a record.
     */
    dis_max: number;
    /**
     * The sampling fraction that DIS assumes.
     */
    dis_fraction: number;
    /**
     * How much each column contributes to the scores, in per cent.
     */
    by_column: ColumnContribution[];
    /**
     * How much the values of each column contribute, by column, largest first and 100 a column at most;
     * the values themselves only on request.
     */
    by_value: ValueContribution[];
}

/**
 * Strict average risk: no class above a maximum.
 */
export interface StrictAverage {
    /**
     * The maximum.
     */
    limit: number;
    /**
     * The highest risk found.
     */
    highest: number | null;
    /**
     * Whether it is above the maximum.
     */
    above: boolean | null;
}

/**
 * Tables with noise, and the promise of sampling.
 */
export interface NoiseFigures {
    /**
     * The epsilon of all tables together.
     */
    epsilon: number;
    /**
     * The delta of all tables together; 0 with Laplace noise.
     */
    delta: number;
    /**
     * `laplace` or `gaussian`, both discrete.
     */
    mechanism: string;
    /**
     * Where the randomness came from: `system`, or `seed`, which protects nobody.
     */
    source: string;
    /**
     * The seed, where there was one.
     */
    seed?: number;
    /**
     * `none`, or `non-negative`: counts below 0 were written as 0.
     */
    post_processing: string;
    /**
     * The tables.
     */
    tables: NoisyTable[];
    /**
     * What k-anonymity after random sampling promises; absent without a sampling fraction.
     */
    sampling?: SamplingPromise;
}

/**
 * The best levels under the goal.
 */
export interface Best {
    /**
     * One entry a quasi-identifier.
     */
    levels: ColumnLevel[];
    /**
     * The raw value of the utility measure.
     */
    loss: number;
    /**
     * What decided between levels of the same loss: the weighted losses of the columns, the largest first; absent
     * unless they are compared by rank.
     */
    ranked?: number[];
    /**
     * Records left out.
     */
    suppressed: number;
    /**
     * Kept classes; `null` where missing values are wildcards.
     */
    classes: number | null;
    /**
     * Whether nothing better exists.
     */
    proved_optimal: boolean;
    /**
     * No node can be better than this; `null` where nothing is known.
     */
    bound: number | null;
}

/**
 * The context of the release.
 */
export interface ContextFigures {
    /**
     * Who receives the table; `null` where the plan does not say.
     */
    recipient: string | null;
    /**
     * `non-public` or `public`.
     */
    kind: string;
    /**
     * What the scenarios multiply: `average` or `highest`.
     */
    risk_used: string;
    /**
     * The risk that is multiplied.
     */
    risk: number | null;
    /**
     * The scenarios.
     */
    scenarios: Scenario[];
    /**
     * The largest overall risk of the scenarios that have one.
     */
    overall: number | null;
    /**
     * The risk that is held acceptable.
     */
    threshold: number;
    /**
     * Whether the overall risk is above it; `null` where a scenario without a figure might be.
     */
    above: boolean | null;
    /**
     * The second condition of strict average risk; absent where it was not asked for.
     */
    strict?: StrictAverage;
    /**
     * Every number that went in, with where it comes from.
     */
    assumptions: Assumption[];
}

/**
 * The contribution of one column.
 */
export interface ColumnContribution {
    /**
     * The column.
     */
    name: string;
    /**
     * The part of the sum of scores that sets with this column make up, in per cent; as a set has several
     * columns, these add up to more than 100. `null` where there is no score.
     */
    contribution: number | null;
}

/**
 * The contribution of one value of a column.
 */
export interface ValueContribution {
    /**
     * The column.
     */
    name: string;
    /**
     * The value; absent unless the reader asked for values.
     */
    value?: string;
    /**
     * Kept records that have the value.
     */
    records: number;
    /**
     * The part of its column's contribution that comes from records with this value, in per cent.
     */
    contribution: number | null;
}

/**
 * The error at one epsilon.
 */
export interface NoisePoint {
    /**
     * The epsilon of all tables together.
     */
    epsilon: number;
    /**
     * Mean over cells of the expected absolute error.
     */
    expected_error: number | null;
}

/**
 * The figures of one reading of missing values.
 */
export interface MissingReading {
    /**
     * `category`, `wildcard` or `drop`.
     */
    missing_as: string;
    /**
     * Records that are compared.
     */
    records: number;
    /**
     * Records left out because a quasi-identifier is missing.
     */
    dropped: number;
    /**
     * Records that only fit themselves.
     */
    unique_records: number;
    /**
     * Their share.
     */
    unique_share: number | null;
    /**
     * Highest prosecutor risk.
     */
    highest: number | null;
    /**
     * Average prosecutor risk.
     */
    average: number | null;
    /**
     * Records above each threshold.
     */
    at_risk: AtRisk[];
}

/**
 * The figures with nothing left out.
 */
export interface AllRecords {
    /**
     * Equivalence classes of all records; absent where missing values are wildcards.
     */
    classes?: ClassFigures;
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
     * The file format: `csv`, `xlsx`, `xls`, `ods`, `parquet`, `arrow` or `dta`.
     */
    format: string;
    /**
     * What the file was packed by: `gzip` or `zip`.
     */
    compression: string | null;
    /**
     * The sheet that was read, of a workbook.
     */
    sheet: string | null;
    /**
     * All sheets of a workbook.
     */
    sheets: string[];
    /**
     * The character encoding: `utf-8`, `shift_jis`, `euc-jp`, `iso-2022-jp`, `utf-16le`, `utf-16be` or `windows-1252`.
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
     * The names of the columns of the file that were not read, in its order.
     */
    not_read: string[];
    /**
     * Bytes read.
     */
    bytes: number;
    /**
     * Sequences of bytes that are no character in the encoding; each is U+FFFD in the table.
     */
    broken: number;
    /**
     * Where the first ten of them are.
     */
    broken_at: BrokenPlace[];
    /**
     * Lines that have empty fields to the right of all columns; these were dropped.
     */
    trailing: number;
    /**
     * What was made alike on reading, as the plan says.
     */
    normalised: NormalisedFigures[];
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
 * The lattice of all combinations of levels, and how much of it was looked at.
 */
export interface LatticeFigures {
    /**
     * Combinations of levels; exact to 2^53.
     */
    nodes: number;
    /**
     * Those that were counted.
     */
    evaluated: number;
    /**
     * Those that a bound made needless to count.
     */
    bounded: number;
}

/**
 * The level of one quasi-identifier.
 */
export interface ColumnLevel {
    /**
     * The column.
     */
    name: string;
    /**
     * The level.
     */
    level: number;
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
 * The promise at one epsilon.
 */
export interface SamplingPoint {
    /**
     * Epsilon.
     */
    epsilon: number;
    /**
     * Delta; `null` where epsilon is too small.
     */
    delta: number | null;
}

/**
 * The risk of a class under one attacker.
 */
export interface RiskUnder {
    /**
     * `prosecutor`, `journalist` or the name of an attacker of the plan.
     */
    attacker: string;
    /**
     * The probability; of an attacker of the plan the highest of a person of the class,
     * and `null` where the class is left out, since such an attacker is tried on what is released.
     */
    risk: number | null;
}

/**
 * The risk that at least one member of a household is identified.
 */
export interface HouseholdFigures {
    /**
     * Households with a kept record.
     */
    households: number;
    /**
     * Largest risk of a household.
     */
    highest: number | null;
    /**
     * Mean risk over records.
     */
    average: number | null;
    /**
     * Sum of the risks over records: records in a household of which somebody is expected to be found.
     */
    expected: number | null;
    /**
     * Records above each threshold.
     */
    at_risk: AtRisk[];
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
     * Expected number of records that are re-identified.
     */
    expected: number | null;
    /**
     * Records whose probability is above a threshold, by ascending threshold.
     */
    at_risk: AtRisk[];
}

/**
 * The risk under the attacker who matches everybody.
 */
export interface Marketer {
    /**
     * Expected share of records that are re-identified.
     */
    average: number | null;
    /**
     * Expected number of records that are re-identified.
     */
    expected: number | null;
}

/**
 * The riskiest classes, each with its explanation.
 */
export interface Riskiest {
    /**
     * Classes of the node, those left out included.
     */
    classes: number;
    /**
     * The class size at which a remedy aims: from the goal, else the one for a risk of 0.2.
     */
    k: number;
    /**
     * The riskiest of them, riskiest first.
     */
    shown: RiskyClass[];
    /**
     * Why a class has no remedy; the path names it, as `shown.0.remedy`.
     */
    notes: Note[];
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
 * The three tests of Opinion 05/2014, tried on the released table.
 */
export interface OpinionTests {
    /**
     * The seed of the attacks that draw lots.
     */
    seed: number;
    /**
     * Singling out.
     */
    singling_out: Attack;
    /**
     * Linkability; `null` with fewer than two quasi-identifiers.
     */
    linkability: Attack | null;
    /**
     * Inference, one entry a sensitive column.
     */
    inference: Attack[];
}

/**
 * The values of one column.
 */
export interface RareColumn {
    /**
     * The column.
     */
    name: string;
    /**
     * Distinct values, missing ones aside.
     */
    values: number;
    /**
     * Values all of whose records are left out.
     */
    left_out: number;
    /**
     * Values with kept records none of which tells the value.
     */
    generalized: number;
    /**
     * The values of few records together.
     */
    few: FewRecords;
    /**
     * The other values, the largest loss first, then the most records; a thousand at most.
     */
    shown: RareValue[];
}

/**
 * Two columns beside one another, before and after.
 */
export interface PairDistribution {
    /**
     * One column.
     */
    one: string;
    /**
     * The other.
     */
    other: string;
    /**
     * Cramér's V over the most frequent values, or round bins, of each.
     */
    cramers_v: Change;
    /**
     * Pearson's correlation; of two columns of numbers or dates.
     */
    pearson?: Change;
    /**
     * Spearman's rank correlation; of two columns of numbers or dates.
     */
    spearman?: Change;
}

/**
 * Two columns that go together otherwise than if they were independent.
 */
export interface Interaction {
    /**
     * Name of one column.
     */
    first: string;
    /**
     * Name of the other.
     */
    second: string;
}

/**
 * Values of few records together.
 */
export interface FewRecords {
    /**
     * How many there are.
     */
    values: number;
    /**
     * Their records.
     */
    before: number;
    /**
     * Those that are kept.
     */
    kept: number;
    /**
     * Those whose value can still be read.
     */
    visible: number;
    /**
     * Values of them that are gone.
     */
    erased: number;
}

/**
 * What a release leaves of the values of columns that matter.
 */
export interface RareFigures {
    /**
     * Values that fewer records have are counted together and not named, unless values may be shown.
     */
    few: number;
    /**
     * One entry a column.
     */
    columns: RareColumn[];
    /**
     * The named values that are gone, the most records first.
     */
    erased: ErasedValue[];
    /**
     * Who bears what is left out: one entry a column, the strongest association first; empty where nothing is.
     */
    fairness: ColumnBurden[];
}

/**
 * What a release leaves out and changes.
 */
export interface ReleaseFigures {
    /**
     * How records of too small classes are treated: `records`, `local-recoding` or `cells`.
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
     * Cells suppressed by column, those of left-out records not counted; without the columns that have none.
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
 * What a search found, whole or given up.
 */
export interface SearchFigures {
    /**
     * The lattice and how much of it was looked at.
     */
    lattice: LatticeFigures;
    /**
     * The id of the utility measure that was optimised.
     */
    utility: string;
    /**
     * The best levels under the goal; `null` where none were found.
     */
    best: Best | null;
    /**
     * The cheapest changes of one condition of the goal, and what each would buy; absent without a frontier.
     */
    goal_changes?: GoalChange[];
    /**
     * The name of the risk of the frontier; absent without a frontier.
     */
    risk?: string;
    /**
     * Every pair of levels and k that no other beats in both axes, by ascending risk; absent without a frontier.
     */
    frontier?: FrontierPoint[];
    /**
     * Whether the frontier is the whole one; absent without a frontier.
     */
    frontier_exact?: boolean;
    /**
     * The nodes of a lattice that is small enough to be drawn; absent otherwise, and without a frontier.
     */
    nodes?: LatticeNode[];
    /**
     * Whether the search came to its end.
     */
    finished: boolean;
}

/**
 * What a table will have and need, judged by the beginning of its file.
 */
export interface ReadEstimate {
    /**
     * Lines of data.
     */
    rows: number;
    /**
     * Bytes of memory that suffice for the table and its first assessment.
     */
    memory: number;
}

/**
 * What changed from before to after.
 */
export interface StudyComparison {
    /**
     * Estimates that have a value on both sides.
     */
    matched: number;
    /**
     * Those with a value before only.
     */
    lost: number;
    /**
     * Those with a value after only.
     */
    gained: number;
    /**
     * Those on the other side of no effect.
     */
    sign_changes: number;
    /**
     * Those significant on one side only; a log-rank test is counted as one.
     */
    significance_changes: number;
    /**
     * Whether the log-rank test is significant on one side only; `null` where a side has none.
     */
    test_changed: boolean | null;
    /**
     * Mean overlap of the intervals.
     */
    mean_overlap: number | null;
    /**
     * Least overlap of the intervals.
     */
    least_overlap: number | null;
    /**
     * Largest shift, in standard errors before.
     */
    largest_shift: number | null;
    /**
     * One entry an estimate of either side.
     */
    changes: StudyChange[];
}

/**
 * What could be made alike in one column.
 */
export interface NormaliseFigures {
    /**
     * How: `width`, `kana`, `space` or `missing`, as in the plan.
     */
    kind: string;
    /**
     * Distinct values that would be another one, or missing.
     */
    values: number;
    /**
     * Lines that have them.
     */
    records: number;
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
 * What is known of the population, and what is estimated.
 */
export interface PopulationFigures {
    /**
     * `size`, `sampling-fraction`, `table` or `weights`.
     */
    source: string;
    /**
     * People in the population.
     */
    size: number | null;
    /**
     * Kept records divided by people.
     */
    sampling_fraction: number | null;
    /**
     * Records in classes with more records than people (F is then taken as f); absent where F is unknown.
     */
    inconsistent?: number;
    /**
     * Risks that depend on unknown class sizes in the population, as expectations; with `size` or
     * `sampling-fraction` only.
     */
    estimated?: EstimatedRisk;
    /**
     * Expected number of people who are alone in their class in the population, one entry a model.
     * Empty until asked for in full.
     */
    estimates: PopulationEstimate[];
    /**
     * Poisson log-linear models, where the sampling fraction is known; absent until asked for in full.
     */
    log_linear?: LogLinearFigures;
}

/**
 * What is left out of one group.
 */
export interface GroupBurden {
    /**
     * The group; `null` for missing values, and for the values of few records together.
     */
    value: string | null;
    /**
     * Groups of few records that are counted together here; 0 for a group of its own.
     */
    few: number;
    /**
     * Records of the group.
     */
    records: number;
    /**
     * Those that are left out.
     */
    left_out: number;
    /**
     * Their share with its 95 % interval (Wilson).
     */
    share: Proportion;
    /**
     * The share divided by that of the table.
     */
    ratio: number | null;
    /**
     * The probability that leaving out blindly would hit as unlikely a number of the group (Fisher's exact test).
     */
    probability: number | null;
}

/**
 * What is left out, by the groups of one column.
 */
export interface ColumnBurden {
    /**
     * The column.
     */
    name: string;
    /**
     * The level of the groups; absent for a sensitive column.
     */
    level?: number;
    /**
     * Share of the table that is left out.
     */
    share: number | null;
    /**
     * Cramér's V between the groups and being left out.
     */
    association: number | null;
    /**
     * The groups, the largest ratio first; a hundred at most.
     */
    groups: GroupBurden[];
}

/**
 * What k-anonymity after random sampling promises.
 */
export interface SamplingPromise {
    /**
     * The probability with which each record was drawn.
     */
    fraction: number;
    /**
     * The k of the goal; `null` without one.
     */
    k: number | null;
    /**
     * The least epsilon that is possible.
     */
    least_epsilon: number;
    /**
     * The delta at the epsilon of the plan; `null` where that is too small, and without k.
     */
    delta: number | null;
    /**
     * The delta by epsilon.
     */
    curve: SamplingPoint[];
}

/**
 * What one named attacker finds.
 */
export interface NamedAttacker {
    /**
     * The name in the plan.
     */
    name: string;
    /**
     * What the attacker knows.
     */
    knows: KnownColumn[];
    /**
     * Share of the people about whom the attacker knows it.
     */
    share: number;
    /**
     * Largest probability of a record; this and the figures below carry the share as a factor.
     */
    highest: number | null;
    /**
     * Mean probability over records.
     */
    average: number | null;
    /**
     * Smallest probability of a record.
     */
    lowest: number | null;
    /**
     * Records that only fit themselves.
     */
    unique_records: number | null;
    /**
     * Their share.
     */
    unique_share: number | null;
    /**
     * Expected number of records that are re-identified.
     */
    expected: number | null;
    /**
     * Records above each threshold.
     */
    at_risk: AtRisk[];
    /**
     * The same where the attacker does not know who is in the data, and so chooses among the people who fit;
     * absent where class sizes in the population are unknown.
     */
    journalist?: Attacker;
}

/**
 * What was made alike in one column.
 */
export interface NormalisedFigures {
    /**
     * The name of the column.
     */
    column: string;
    /**
     * How: `width`, `kana`, `space` or `missing`, as in the plan.
     */
    kind: string;
    /**
     * Distinct values of the file that are another one now, or missing.
     */
    values: number;
    /**
     * Lines that have them.
     */
    records: number;
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
 * Where a plan stands among the candidates of a search.
 */
export interface SearchPosition {
    /**
     * One entry a quasi-identifier.
     */
    levels: ColumnLevel[];
    /**
     * The risk of the kept records; `null` where it has no value.
     */
    risk: number | null;
    /**
     * The raw value of the utility measure; `null` where it has none.
     */
    utility: number | null;
}

/**
 * Where bytes are no character.
 */
export interface BrokenPlace {
    /**
     * The line of the file.
     */
    line: number;
    /**
     * The name of the column; `null` in the header.
     */
    column: string | null;
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



/**
 * A report on its way to being full; it goes on as long as it is told to, whatever the session does meanwhile.
 */
export class Completion {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Goes on for about so many looks at a class; a million take some milliseconds.
     *
     * # Errors
     * Settings of the plan outside their range.
     */
    step(budget: number): AssessProgress;
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
 * Whole records from the middle of a file.
 */
export class ReadStretch {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The records, for [`Reader::take_stretch`].
     */
    bytes(): Uint8Array;
    /**
     * Where its first record begins.
     */
    readonly begin: number;
    /**
     * Where its last record ends.
     */
    readonly end: number;
}

/**
 * A table being read.
 */
export class Reader {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * What another worker has to know to read a stretch of what is to come, as bytes; undefined as long as that is not
     * known, and for files that are read by one worker.
     */
    dialect(): Uint8Array | undefined;
    /**
     * How many lines the file will have, and what memory it will take, judged by its beginning; undefined before some
     * megabytes of a file whose size was given were read.
     *
     * # Errors
     * None but what converting it may say.
     */
    estimate(): ReadEstimate | undefined;
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
     * Whether it takes more bytes to know what the file is.
     */
    is_undecided(): boolean;
    /**
     * A reader that has read nothing.
     *
     * # Errors
     * An option that cannot be.
     */
    constructor(options?: ReaderOptions);
    /**
     * How such a file is to be opened, for `File` of the second module.
     */
    opening(): Uint8Array;
    /**
     * Lines read so far.
     */
    rows(): number;
    /**
     * Takes the next piece from the second module; no bytes stand for one that broke.
     *
     * # Errors
     * Why the file is not a table.
     */
    take(piece: Uint8Array | number[]): void;
    /**
     * Takes a stretch that begins with the next byte of the file, as another worker read it; says whether it could be
     * taken. Where it could not, its bytes are to be fed.
     *
     * # Errors
     * Bytes that are not a table.
     */
    take_stretch(stretch: Uint8Array | number[]): boolean;
    /**
     * Whether the file is of a format that the second module opens, as a whole.
     */
    wants_pieces(): boolean;
}

/**
 * A search for the best levels; it goes on as long as it is told to, whatever the session does meanwhile.
 */
export class Search {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * What was found so far.
     *
     * # Errors
     * None in practice: figures are always an object.
     */
    found(): SearchFigures;
    /**
     * Tells of a value of the utility measure that another part of the search has reached.
     */
    hint(value: number): void;
    /**
     * What this part of the search and others have found together.
     *
     * # Errors
     * What no search has found.
     */
    merge(others: SearchFigures[]): SearchFigures;
    /**
     * Goes on for about so many looks at a class; a million take some milliseconds.
     *
     * # Errors
     * None in practice: progress is always an object.
     */
    step(budget: number): SearchProgress;
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
     * A chart as SVG; `column` is the one of `tradeoff`, `distribution` and `ecdf`, and for `noise` the number of the table.
     *
     * # Errors
     * A plan that does not fit the table, a name that no chart has.
     */
    chart(name: ChartName, plan: Plan | string, column: string | null | undefined, options?: ChartOptions): string;
    /**
     * The equivalence classes of all records at the plan's levels and no other figure; nothing where missing values
     * are wildcards.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    classes(plan: Plan | string, options?: AssessOptions): ClassFigures | undefined;
    /**
     * The report in full at the plan's levels, in steps.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    complete(plan: Plan | string, options?: AssessOptions): Completion;
    /**
     * The report that a completion has come to, which is kept for the charts. The completion is gone then.
     *
     * # Errors
     * None in practice: a report is always an object.
     */
    completed(completion: Completion): Report;
    /**
     * Lets dates be moved as in another session over the same table that was given the same 32 random bytes.
     *
     * # Errors
     * Another number of bytes.
     */
    drawFrom(key: Uint8Array | number[]): void;
    /**
     * The riskiest classes at the plan's levels, explained in steps; of the report that comes of it they alone are
     * filled in.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    explaining(plan: Plan | string, options?: RiskiestOptions): Completion;
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
     * The tables of the plan with noise, drawn anew; nothing where it asks for none.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    noise(plan: Plan | string, options?: AssessOptions): NoiseFigures | undefined;
    /**
     * The first lines of the table.
     *
     * # Errors
     * None in practice: lines are always an object.
     */
    preview(rows: number): Preview;
    /**
     * What a release at the plan's levels leaves of values; nothing of a table that is judged as released.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    rare(plan: Plan | string, options?: AssessOptions): RareFigures | undefined;
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
     * The riskiest classes at the plan's levels, each with its explanation.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    riskiest(plan: Plan | string, options?: RiskiestOptions): Riskiest;
    /**
     * A search for the best levels under the plan's goal.
     *
     * # Errors
     * A plan that does not fit the table or has no goal.
     */
    search(plan: Plan | string, options?: SearchOptions): Search;
    /**
     * A search for the special uniques of the kept records at the plan's levels.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    special_uniques(plan: Plan | string, options?: AssessOptions): SpecialUniquesSearch;
    /**
     * The question to a database that counts equal records of a larger table under the same plan.
     *
     * # Errors
     * A plan whose base levels cannot be asked for, an unknown dialect.
     */
    sql(plan: Plan | string, options: SqlOptions): Question;
    /**
     * The analyses of the plan before and after, in steps; of the report that comes of it the study alone is filled
     * in.
     *
     * # Errors
     * A plan that does not fit the table.
     */
    studying(plan: Plan | string, options?: AssessOptions): Completion;
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
    /**
     * The class of a line of data, or one class, with its explanation.
     *
     * # Errors
     * A plan that does not fit the table, a class or a line that is not there.
     */
    why(plan: Plan | string, whom: Whom, options?: RiskiestOptions): Riskiest;
}

/**
 * A search for special uniques; it goes on as long as it is told to, whatever the session does meanwhile.
 */
export class SpecialUniquesSearch {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The figures of what was found. The search is gone then.
     *
     * # Errors
     * None in practice: figures are always an object.
     */
    finish(): SpecialUniquesFigures;
    /**
     * Goes on for about so many looks at a class; a million take some milliseconds.
     *
     * # Errors
     * More minimal sample uniques than can be kept.
     */
    step(budget: number): SpecialUniquesProgress;
}

/**
 * The names of the columns of a text, those included that are not read, by its beginning; none where that does not
 * tell.
 *
 * # Errors
 * An option that cannot be; bytes that are not a table.
 */
export function column_names(head: Uint8Array | number[], options?: ReaderOptions): string[];

/**
 * The error of one of the tables with noise against epsilon, as SVG; nothing is drawn anew for it.
 *
 * # Errors
 * What is no such figures.
 */
export function draw_noise(figures: NoiseFigures, table: number, options?: ChartOptions): string;

/**
 * A chart of what a search found under a plan, with the places of the candidates; nothing is searched for it.
 *
 * # Errors
 * What is no plan or nothing that was found, a name that no chart of a search has.
 */
export function draw_search(name: SearchChartName, plan: Plan | string, figures: SearchFigures, current: SearchPosition | null, options?: ChartOptions): Picture;

/**
 * The estimates of an analysis before and after as SVG; nothing is computed for it.
 *
 * # Errors
 * What is no analysis.
 */
export function draw_study(figures: StudyFigures, options?: ChartOptions): string;

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
 * The first lines of a file as text, by its first 64 KB: to be looked at where it cannot be read as a table.
 *
 * # Errors
 * A file that is no text, an encoding that is not known.
 */
export function first_lines(head: Uint8Array | number[], lines: number, encoding?: string | null, lang?: string | null): string[];

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
 * Reads the records that begin and end in some bytes of a file whose dialect a reader has told; undefined where none
 * is found.
 */
export function read_stretch(dialect: Uint8Array | number[], bytes: Uint8Array | number[]): ReadStretch | undefined;

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
    readonly __wbg_completion_free: (a: number, b: number) => void;
    readonly __wbg_digest_free: (a: number, b: number) => void;
    readonly __wbg_reader_free: (a: number, b: number) => void;
    readonly __wbg_readstretch_free: (a: number, b: number) => void;
    readonly __wbg_search_free: (a: number, b: number) => void;
    readonly __wbg_session_free: (a: number, b: number) => void;
    readonly __wbg_specialuniquessearch_free: (a: number, b: number) => void;
    readonly column_names: (a: number, b: number, c: any) => [number, number, number, number];
    readonly completion_step: (a: number, b: number) => [number, number, number];
    readonly digest_finish: (a: number) => [number, number];
    readonly digest_new: () => number;
    readonly digest_update: (a: number, b: number, c: number) => void;
    readonly draw_noise: (a: any, b: number, c: any) => [number, number, number, number];
    readonly draw_search: (a: number, b: number, c: any, d: any, e: any, f: any) => [number, number, number];
    readonly draw_study: (a: any, b: any) => [number, number, number, number];
    readonly example: (a: number, b: number) => [number, number, number, number];
    readonly example_plan: () => [number, number];
    readonly example_seed: () => [number, number, number];
    readonly first_lines: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => [number, number, number, number];
    readonly measures: (a: number, b: number) => [number, number, number, number];
    readonly plan_files: (a: any, b: number, c: number) => [number, number, number, number];
    readonly read_plan: (a: number, b: number, c: number, d: number) => [number, number, number];
    readonly read_stretch: (a: number, b: number, c: number, d: number) => number;
    readonly reader_dialect: (a: number) => [number, number];
    readonly reader_estimate: (a: number) => [number, number, number];
    readonly reader_feed: (a: number, b: number, c: number) => [number, number];
    readonly reader_finish: (a: number) => [number, number, number];
    readonly reader_is_undecided: (a: number) => number;
    readonly reader_new: (a: any) => [number, number, number];
    readonly reader_opening: (a: number) => [number, number];
    readonly reader_rows: (a: number) => number;
    readonly reader_take: (a: number, b: number, c: number) => [number, number];
    readonly reader_take_stretch: (a: number, b: number, c: number) => [number, number, number];
    readonly reader_wants_pieces: (a: number) => number;
    readonly readstretch_begin: (a: number) => number;
    readonly readstretch_bytes: (a: number) => [number, number];
    readonly readstretch_end: (a: number) => number;
    readonly search_found: (a: number) => [number, number, number];
    readonly search_hint: (a: number, b: number) => void;
    readonly search_merge: (a: number, b: any) => [number, number, number];
    readonly search_step: (a: number, b: number) => [number, number, number];
    readonly session_assess: (a: number, b: any, c: any) => [number, number, number];
    readonly session_attach: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly session_chart: (a: number, b: number, c: number, d: any, e: number, f: number, g: any) => [number, number, number, number];
    readonly session_classes: (a: number, b: any, c: any) => [number, number, number];
    readonly session_complete: (a: number, b: any, c: any) => [number, number, number];
    readonly session_completed: (a: number, b: number) => [number, number, number];
    readonly session_drawFrom: (a: number, b: number, c: number) => [number, number];
    readonly session_explaining: (a: number, b: any, c: any) => [number, number, number];
    readonly session_hierarchy: (a: number, b: any, c: number, d: number, e: number, f: number, g: number) => [number, number, number];
    readonly session_hierarchy_rows: (a: number, b: any, c: number, d: number, e: number, f: number) => [number, number, number];
    readonly session_html: (a: number, b: any, c: any) => [number, number, number, number];
    readonly session_inspect: (a: number, b: any, c: number, d: number) => [number, number, number];
    readonly session_lacking: (a: number, b: any) => [number, number, number, number];
    readonly session_markdown: (a: number, b: any, c: any) => [number, number, number, number];
    readonly session_noise: (a: number, b: any, c: any) => [number, number, number];
    readonly session_preview: (a: number, b: number) => [number, number, number];
    readonly session_rare: (a: number, b: any, c: any) => [number, number, number];
    readonly session_recode: (a: number, b: any, c: any, d: number, e: number) => [number, number];
    readonly session_release: (a: number, b: any, c: any, d: any) => [number, number, number];
    readonly session_riskiest: (a: number, b: any, c: any) => [number, number, number];
    readonly session_search: (a: number, b: any, c: any) => [number, number, number];
    readonly session_special_uniques: (a: number, b: any, c: any) => [number, number, number];
    readonly session_sql: (a: number, b: any, c: any) => [number, number, number];
    readonly session_studying: (a: number, b: any, c: any) => [number, number, number];
    readonly session_tradeoff: (a: number, b: any, c: number, d: number) => [number, number, number];
    readonly session_tradeoff_column: (a: number, b: any, c: number, d: number, e: number, f: number) => [number, number, number];
    readonly session_why: (a: number, b: any, c: any, d: any) => [number, number, number];
    readonly specialuniquessearch_finish: (a: number) => [number, number, number];
    readonly specialuniquessearch_step: (a: number, b: number) => [number, number, number];
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
