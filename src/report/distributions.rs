//! What becomes of the distributions of columns, and of columns beside one another.

use serde::{Deserialize, Serialize};

boundary! {
    /// Distributions before and after: a released group is spread evenly over the values under it in the hierarchy.
    pub struct DistributionFigures {
        /// Values that fewer records have are counted together and not named, unless values may be shown.
        pub few: u64,
        /// One entry a quasi-identifier, sensitive or insensitive column that the plan names, in the order of the
        /// table.
        pub columns: Vec<ColumnDistribution>,
        /// The first so many of these columns are compared with one another.
        pub paired: u64,
        /// Two columns each, the largest change first.
        pub pairs: Vec<PairDistribution>,
    }

    /// One column before and after.
    pub struct ColumnDistribution {
        /// The column.
        pub name: String,
        /// `number`, `date` or `category`.
        pub kind: String,
        /// Records read.
        pub before: u64,
        /// Records released.
        pub after: u64,
        /// Values of a category, the most frequent first; round bins of numbers and dates, ascending; then those
        /// that are counted together, then missing ones.
        pub values: Vec<ValueDistribution>,
        /// What is released of a quasi-identifier; empty for other columns, which are released as they are.
        pub labels: Vec<LabelDistribution>,
        /// Half the sum of the differences of shares, over values; of numbers and dates over round bins.
        pub total_variation: Option<f64>,
        /// The same over released labels: what leaving out alone changes; `null` where labels are of several levels.
        pub total_variation_labels: Option<f64>,
        /// Jensen-Shannon divergence in bits, over the same.
        pub jensen_shannon: Option<f64>,
        /// 1-Wasserstein distance of numbers, in their unit, and of dates, in days.
        pub wasserstein: Option<f64>,
        /// The same as a part of the range of the column.
        pub wasserstein_share: Option<f64>,
        /// The largest difference of the empirical distribution functions of numbers and dates.
        pub kolmogorov_smirnov: Option<f64>,
        /// The mean of numbers; of dates in days since 1970-01-01.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mean: Option<Change>,
        /// Quantiles of numbers and dates.
        pub quantiles: Vec<QuantileChange>,
        /// Empirical distribution functions at the borders of the bins.
        pub ecdf: Vec<EcdfPoint>,
    }

    /// One value, or bin, before and after.
    pub struct ValueDistribution {
        /// The value, or the bin; `null` for missing ones and for those that are counted together.
        pub label: Option<String>,
        /// Values that are counted together here; 0 for a value of its own.
        pub rest: u64,
        /// Records before.
        pub before: u64,
        /// Records after, spread over values.
        pub after: f64,
        /// Their share before.
        pub share_before: Option<f64>,
        /// Their share after.
        pub share_after: Option<f64>,
        /// The second less the first.
        pub difference: Option<f64>,
    }

    /// One released label.
    pub struct LabelDistribution {
        /// The label; `null` for missing values and for labels that are counted together.
        pub label: Option<String>,
        /// Labels that are counted together here; 0 for a label of its own.
        pub rest: u64,
        /// Records of the table that have the label at these levels; `null` where labels are of several levels.
        pub before: Option<u64>,
        /// Released records with the label.
        pub after: u64,
        /// Their share of those released.
        pub share_after: Option<f64>,
    }

    /// A figure before and after.
    pub struct Change {
        /// Over the table.
        pub before: Option<f64>,
        /// Over what is released.
        pub after: Option<f64>,
        /// The second less the first.
        pub change: Option<f64>,
    }

    /// A quantile before and after; `null` where too few records have exactly that value.
    pub struct QuantileChange {
        /// The share of records at or below it.
        pub p: f64,
        /// The number, or the day since 1970-01-01, of the table.
        pub before: Option<f64>,
        /// The same of what is released.
        pub after: Option<f64>,
        /// The first as text.
        pub before_label: Option<String>,
        /// The second as text.
        pub after_label: Option<String>,
    }

    /// Both empirical distribution functions at one place.
    pub struct EcdfPoint {
        /// The number, or the day since 1970-01-01.
        pub at: f64,
        /// The same as text.
        pub label: String,
        /// Share of the records at or below it.
        pub before: Option<f64>,
        /// The same of what is released.
        pub after: Option<f64>,
    }

    /// Two columns beside one another, before and after.
    pub struct PairDistribution {
        /// One column.
        pub one: String,
        /// The other.
        pub other: String,
        /// Cramér's V over the most frequent values, or round bins, of each.
        pub cramers_v: Change,
        /// Pearson's correlation; of two columns of numbers or dates.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pearson: Option<Change>,
        /// Spearman's rank correlation; of two columns of numbers or dates.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub spearman: Option<Change>,
    }
}

/// Columns of which a report draws charts.
const DRAWN: usize = 4;

impl DistributionFigures {
    /// The columns that a report draws and lists value by value: those that change most, the most first.
    pub fn drawn(&self) -> Vec<&ColumnDistribution> {
        let moved = |column: &ColumnDistribution| column.total_variation.unwrap_or(0.0);
        let mut columns: Vec<&ColumnDistribution> =
            self.columns.iter().filter(|column| moved(column) > 0.0).collect();
        columns.sort_by(|one, other| moved(other).total_cmp(&moved(one)));
        columns.truncate(DRAWN);
        columns
    }

    /// Whether any two columns are numbers or dates, whose correlation has a change.
    pub fn has_correlations(&self) -> bool {
        let changes = self.pairs.iter().flat_map(|pair| [&pair.pearson, &pair.spearman]);
        changes.flatten().any(|figure| figure.change.is_some())
    }
}

impl Change {
    /// A figure before and after.
    pub(super) fn of(before: Option<f64>, after: Option<f64>) -> Change {
        Change { before, after, change: before.zip(after).map(|(before, after)| after - before) }
    }
}

impl PairDistribution {
    /// The largest change of its figures, whatever its sign.
    pub fn largest(&self) -> f64 {
        let figures = [Some(&self.cramers_v), self.pearson.as_ref(), self.spearman.as_ref()];
        let changes = figures.into_iter().flatten().filter_map(|figure| figure.change);
        changes.fold(0.0, |largest, change| largest.max(change.abs()))
    }
}
