//! The boundary vocabulary: plain structs with public fields, the same in JSON, in the page and in Rust.
//!
//! Together with [`crate::plan`] these are the only serializable types.
//! A figure that has no finite value is `None` (`null` in JSON), with a [`Note`] that says why.

use serde::{Deserialize, Serialize};

/// Declares boundary structs: serializable, and typed for TypeScript in the browser build.
macro_rules! boundary {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })*) => {$(
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(all(feature = "wasm", target_arch = "wasm32"), derive(tsify::Tsify))]
        #[cfg_attr(all(feature = "wasm", target_arch = "wasm32"), tsify(missing_as_null))]
        $(#[$meta])*
        pub struct $name { $($body)* }
    )*};
}

mod analysis;
pub mod assess;
mod attacks;
pub mod catalogue;
mod disclosure;
mod distributions;
mod document;
pub mod html;
mod failure;
mod individual;
mod input;
mod levels;
pub mod markdown;
mod noise;
pub mod numbers;
pub mod options;
mod persons;
mod picture;
mod population;
mod progress;
mod question;
mod rare;
mod release;
mod search;
mod sections;
pub(crate) mod sizes;
mod special_uniques;
pub mod thresholds;
mod why;

pub use analysis::{
    StudyChange, StudyColumn, StudyComparison, StudyEstimate, StudyFigure, StudyFigures, StudySide,
};
pub use attacks::{
    Assumption, Attack, Bounds, ByAttributes, ColumnSet, ContextFigures, KnownAttributes,
    KnownColumn, MissingReading, NamedAttacker, OpinionTests, Proportion, Scenario, StrictAverage,
};
pub use disclosure::{
    DeltaPresence, Detail, DisclosureFigures, DisclosureRow, Homogeneity, LkcFigures, RecursiveC,
};
pub use distributions::{
    Change, ColumnDistribution, DistributionFigures, EcdfPoint, LabelDistribution,
    PairDistribution, QuantileChange, ValueDistribution,
};
pub use failure::Failure;
pub use individual::{HouseholdFigures, IndividualFigures};
pub use input::{
    BrokenPlace, ColumnProfile, ColumnsRead, InputFigures, Inspection, NormaliseFigures,
    NormalisedFigures, Preview, ReadEstimate,
};
pub use levels::{
    GroupFigures, HierarchyFigures, LevelFigures, Tradeoff, TradeoffColumn, TradeoffStep,
};
pub use noise::{NoiseFigures, NoisePoint, NoisyCell, NoisyTable, SamplingPoint, SamplingPromise};
pub use persons::{Combined, PersonsFigures, ShiftFigures};
pub use picture::{Picture, Place, SearchPosition};
pub use population::{
    EstimatedRisk, Interaction, KMapEstimate, KMapFigures, LogLinearFigures, LogLinearModel,
    ModelParameter, PopulationEstimate, PopulationFigures,
};
pub use progress::AssessProgress;
pub use question::Question;
pub use rare::{
    ColumnBurden, ErasedValue, FewRecords, GroupBurden, RareColumn, RareFigures, RareValue,
};
pub use release::{CellCount, LeftOut, MixedLevels, ReleaseFigures, ReleaseOutline};
pub use search::{
    Best, ColumnLevel, FrontierPoint, GoalChange, LatticeFigures, LatticeNode, SearchFigures,
    SearchProgress,
};
pub use special_uniques::{
    ColumnContribution, MsuCount, SpecialUniquesFigures, SpecialUniquesProgress, ValueContribution,
};
pub use why::{Remedy, RemedyStep, RiskUnder, Riskiest, RiskyClass};

boundary! {
    /// Risk and utility of the table at the plan's levels.
    pub struct Report {
        /// Records read; with a count column, the sum of the counts.
        pub records: u64,
        /// Lines of data.
        pub rows: u64,
        /// How the lines of each person became one; absent where the plan names no persons.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub persons: Option<PersonsFigures>,
        /// How dates were moved before anything was counted; absent where they were not.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shift: Option<ShiftFigures>,
        /// Records left after suppression.
        pub kept: u64,
        /// Records in classes that fail a condition of the goal per class.
        pub suppressed: u64,
        /// Records left out because a quasi-identifier is missing (`missing-as = "drop"`).
        pub dropped: u64,
        /// Sequences of bytes of the file that are no character in its encoding; absent without any.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub broken: Option<u64>,
        /// How many of the columns of the file were read; absent where all of them were.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub columns_read: Option<ColumnsRead>,
        /// What was made alike on reading; absent without any.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub normalised: Option<Vec<NormalisedFigures>>,
        /// How a missing quasi-identifier compares: `category`, `wildcard` or `drop`.
        pub missing_as: String,
        /// Whether the figures that take longer are in it.
        pub full: bool,
        /// Whether the table was judged as it stands, without hierarchies.
        pub as_released: bool,
        /// Equivalence classes of the kept records; absent where missing values are wildcards.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub classes: Option<ClassFigures>,
        /// Records of the kept ones that are alone in their class.
        pub uniqueness: Uniqueness,
        /// Attacker-model risks over the kept records.
        pub risk: Risk,
        /// The people from whom the records come; absent where the plan does not say.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub population: Option<PopulationFigures>,
        /// Class sizes in the population; absent without a population.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub k_map: Option<KMapFigures>,
        /// Risk of each record by its class size in the population, summed up; absent until asked for in full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub individual: Option<IndividualFigures>,
        /// The attackers of the plan.
        pub attackers: Vec<NamedAttacker>,
        /// Uniqueness by number of known quasi-identifiers; absent until asked for in full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub by_attributes: Option<ByAttributes>,
        /// The context of the release; absent where the plan has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub context: Option<ContextFigures>,
        /// One entry a sensitive column, over the kept records.
        pub disclosure: Vec<DisclosureFigures>,
        /// How surely it is known that a person is in the table; absent without a table of the population.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub presence: Option<DeltaPresence>,
        /// LKC-privacy, one entry an L; empty until asked for in full.
        pub lkc: Vec<LkcFigures>,
        /// Special uniques; absent until asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub special_uniques: Option<SpecialUniquesFigures>,
        /// The figures under each reading of missing values; empty where none is missing, and until asked for in full.
        pub missing: Vec<MissingReading>,
        /// Attacks tried on the released table; absent until asked for in full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tests: Option<OpinionTests>,
        /// What is left of the values of columns that matter; absent until asked for in full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rare: Option<RareFigures>,
        /// Tables with noise; absent where the plan asks for none, and until asked for in full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub noise: Option<NoiseFigures>,
        /// Distributions before and after; absent of a table that is judged as it stands, and until asked for in
        /// full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub distributions: Option<DistributionFigures>,
        /// The riskiest classes, each with its explanation; absent until asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub riskiest: Option<Riskiest>,
        /// The class of one line of data with its explanation; absent until asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub why: Option<Riskiest>,
        /// One entry a quasi-identifier, over the kept records.
        pub columns: Vec<ColumnFigures>,
        /// Small sets of quasi-identifiers, most distinguishing first; empty until asked for in full.
        pub column_sets: Vec<ColumnSet>,
        /// What the generalization and suppression cost.
        pub utility: Vec<UtilityFigure>,
        /// The analyses of the plan, before and after; empty until asked for in full.
        pub study: Vec<StudyFigures>,
        /// The goal, where the plan has one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub goal: Option<GoalFigures>,
        /// The same figures with nothing left out.
        pub all_records: AllRecords,
        /// How a release at these levels treats records.
        pub release: ReleaseOutline,
        /// Why a figure is `null`, and what else a reader should know.
        pub notes: Vec<Note>,
        /// The plan as TOML.
        pub plan: String,
        /// SHA-256 of the input; absent when the report was made without reading the input again.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub input_sha256: Option<String>,
        /// The version of the program.
        pub version: String,
    }

    /// The figures with nothing left out.
    pub struct AllRecords {
        /// Equivalence classes of all records; absent where missing values are wildcards.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub classes: Option<ClassFigures>,
        /// Records that are alone in their class.
        pub uniqueness: Uniqueness,
        /// Attacker-model risks over all records.
        pub risk: Risk,
    }

    /// Equivalence classes and their sizes.
    pub struct ClassFigures {
        /// Number of equivalence classes.
        pub count: u64,
        /// Records in the smallest class.
        pub smallest: Option<u64>,
        /// Records in the largest class.
        pub largest: Option<u64>,
        /// Records divided by classes.
        pub mean: Option<f64>,
        /// How many classes there are of each size, by ascending size.
        pub sizes: Vec<SizeCount>,
    }

    /// How many classes have one size.
    pub struct SizeCount {
        /// Records in the class.
        pub size: u64,
        /// Classes of that size.
        pub classes: u64,
    }

    /// Records that are alone in their class.
    pub struct Uniqueness {
        /// Number of records.
        pub records: u64,
        /// Share of the records.
        pub share: Option<f64>,
    }

    /// Attacker-model risks.
    pub struct Risk {
        /// The attacker who knows that the person is in the data.
        pub prosecutor: Attacker,
        /// The attacker who knows only that the person is in the population; absent where class sizes there are unknown.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub journalist: Option<Attacker>,
        /// The attacker who matches everybody against a list of the population; absent likewise.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub marketer: Option<Marketer>,
    }

    /// The risk under the attacker who matches everybody.
    pub struct Marketer {
        /// Expected share of records that are re-identified.
        pub average: Option<f64>,
        /// Expected number of records that are re-identified.
        pub expected: Option<f64>,
    }

    /// The risk under one attacker.
    pub struct Attacker {
        /// The largest probability of re-identifying a record.
        pub highest: Option<f64>,
        /// The mean probability over records.
        pub average: Option<f64>,
        /// The smallest probability of re-identifying a record.
        pub lowest: Option<f64>,
        /// Expected number of records that are re-identified.
        pub expected: Option<f64>,
        /// Records whose probability is above a threshold, by ascending threshold.
        pub at_risk: Vec<AtRisk>,
    }

    /// Records above one threshold.
    pub struct AtRisk {
        /// The threshold, exactly as entered.
        pub threshold: f64,
        /// The smallest class size that is not above the threshold.
        pub effective_k: Option<u64>,
        /// Records whose risk is strictly above the threshold.
        pub records: u64,
        /// Their share.
        pub share: Option<f64>,
    }

    /// One quasi-identifier at its level, over the kept records.
    pub struct ColumnFigures {
        /// The column.
        pub name: String,
        /// The level it stands at.
        pub level: u32,
        /// How many levels its hierarchy has, level 0 included.
        pub levels: u32,
        /// Distinct released values divided by kept records.
        pub distinction: Option<f64>,
        /// Share of the pairs of kept records that differ in this column.
        pub separation: Option<f64>,
        /// Average prosecutor risk if this column were at its top, the others as they are; `null` until asked for in full.
        pub average_without: Option<f64>,
        /// By how much the column raises the average prosecutor risk; `null` until asked for in full.
        pub contribution: Option<f64>,
    }

    /// One utility measure.
    pub struct UtilityFigure {
        /// The id in the catalogue of measures.
        pub id: String,
        /// The raw value, in the measure's own direction.
        pub value: Option<f64>,
        /// Scaled so that 1 is like the input; `null` where the measure has no largest value.
        pub normalised: Option<f64>,
        /// The same of each quasi-identifier alone; empty where the measure is not made of columns.
        pub columns: Vec<ColumnUtility>,
    }

    /// A utility measure of one column.
    pub struct ColumnUtility {
        /// The column.
        pub name: String,
        /// The raw value, in the measure's own direction.
        pub value: Option<f64>,
        /// Scaled so that 1 is like the input.
        pub normalised: Option<f64>,
    }

    /// Whether the goal is met, and what was found.
    pub struct GoalFigures {
        /// Every finding is met.
        pub met: bool,
        /// One finding a condition.
        pub findings: Vec<Finding>,
    }

    /// One condition of the goal.
    pub struct Finding {
        /// The plan's name of the condition.
        pub condition: String,
        /// The sensitive column that it is about.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub column: Option<String>,
        /// The kind of the condition, where it has several: `recursive`, `ordered`, `enhanced`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kind: Option<String>,
        /// What was found, in the unit of the limit.
        pub value: Option<f64>,
        /// The limit in the plan.
        pub limit: f64,
        /// Whether the condition holds.
        pub met: bool,
    }

    /// A remark about one figure or about the whole report.
    pub struct Note {
        /// The JSON path of the figure; empty for the whole report.
        pub path: String,
        /// The id of the message, `note-...` in the locale files.
        pub id: String,
        /// The sentence.
        pub text: String,
    }

    /// One row of the catalogue of measures.
    pub struct MeasureRow {
        /// The id, also the JSON path of the figure where it has one.
        pub id: String,
        /// The name.
        pub name: String,
        /// One sentence: what it means.
        pub meaning: String,
        /// The unit.
        pub unit: String,
        /// The smallest and largest value.
        pub range: String,
        /// `lower is safer`, `higher is safer`, `lower is better`, `higher is better` or `neither`, in every language.
        pub direction: String,
        /// The formula, symbols explained.
        pub formula: String,
        /// Where it is defined.
        pub citation: String,
    }
}
