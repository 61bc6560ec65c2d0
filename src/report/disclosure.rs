//! What the table says about a person without identifying a record.

use serde::{Deserialize, Serialize};

use crate::words::{self, Lang};

boundary! {
    /// Attribute disclosure of one sensitive column, over the kept classes.
    pub struct DisclosureFigures {
        /// The sensitive column.
        pub name: String,
        /// Records read without a value here; left out of both distributions.
        pub missing: u64,
        /// Distinct values in all records.
        pub values: u64,
        /// Least number of values in a class.
        pub distinct_l: Option<u64>,
        /// exp(least Shannon entropy of a class).
        pub entropy_l: Option<f64>,
        /// exp(least entropy of a class by Grassberger's estimator).
        pub grassberger_l: Option<f64>,
        /// For each l from 2 to `distinct_l` (at most 100): the c above which recursive (c, l)-diversity holds.
        pub recursive_c: Vec<RecursiveC>,
        /// Largest share of one value in a class.
        pub alpha: Option<f64>,
        /// Largest distance between the distribution in a class and in all records.
        pub t: Option<f64>,
        /// `equal`, `ordered` or `hierarchical`.
        pub t_kind: String,
        /// Largest (q - p) / p.
        pub basic_beta: Option<f64>,
        /// Largest over q > p of min((q - p) / p, -ln p).
        pub enhanced_beta: Option<f64>,
        /// Largest |ln(q / p)| over q > 0.
        pub delta_disclosure: Option<f64>,
        /// Pairs of class and value with q = 0, for which delta is strictly infinite.
        pub absent: u64,
        /// Records in classes with one value only, and their share.
        pub homogeneity: Homogeneity,
    }

    /// Records in classes with one sensitive value.
    pub struct Homogeneity {
        /// Number of records.
        pub records: u64,
        /// Share of the kept records with a value.
        pub share: Option<f64>,
    }

    /// Recursive (c, l)-diversity at one l.
    pub struct RecursiveC {
        /// The l.
        pub l: u64,
        /// It holds for every c larger than this; `null` where a class has fewer than l values.
        pub c: Option<f64>,
    }

    /// How surely it is known that a person of the population is in the table: f kept records, F people.
    pub struct DeltaPresence {
        /// Smallest f / F; 0 where somebody of the population is in no kept class.
        pub lowest: Option<f64>,
        /// Largest f / F.
        pub highest: Option<f64>,
    }

    /// LKC-privacy: what an attacker with at most L quasi-identifiers finds.
    pub struct LkcFigures {
        /// Quasi-identifiers that the attacker knows at most.
        pub l: u32,
        /// Records in the smallest class of any combination of at most L columns.
        pub k: Option<u64>,
        /// Largest share of one sensitive value in such a class, over every sensitive column.
        pub c: Option<f64>,
        /// Whether every combination was counted.
        pub exact: bool,
    }
}

/// One figure of a sensitive column as a face lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct DisclosureRow {
    /// The id of the measure.
    pub measure: &'static str,
    /// What it is measured at or by: `l = 2`, or the id of a message.
    pub detail: Option<Detail>,
    /// The figure.
    pub value: Option<f64>,
}

/// What a figure is measured at or by.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// The l of a recursive diversity.
    L(u64),
    /// The id of the message that names a distance.
    Distance(String),
}

impl Detail {
    /// In words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Detail::L(l) => format!("l = {l}"),
            Detail::Distance(kind) => words::text(lang, &format!("distance-{kind}"), &[]),
        }
    }
}

/// The recursive form is listed up to this l.
const LISTED_L: u64 = 4;

impl DisclosureFigures {
    /// The figures in reading order, each with its measure.
    pub fn rows(&self) -> Vec<DisclosureRow> {
        let whole = |value: u64| Some(value as f64);
        let plain = |measure, value| DisclosureRow { measure, detail: None, value };
        let distance = Detail::Distance(self.t_kind.clone());
        let mut rows = vec![
            plain("disclosure.distinct_l", self.distinct_l.and_then(whole)),
            plain("disclosure.entropy_l", self.entropy_l),
            plain("disclosure.grassberger_l", self.grassberger_l),
        ];
        let recursive = self.recursive_c.iter().filter(|row| row.l <= LISTED_L);
        rows.extend(recursive.map(|row| {
            let detail = Some(Detail::L(row.l));
            DisclosureRow { measure: "disclosure.recursive_c", detail, value: row.c }
        }));
        rows.extend([
            plain("disclosure.alpha", self.alpha),
            DisclosureRow { measure: "disclosure.t", detail: Some(distance), value: self.t },
            plain("disclosure.basic_beta", self.basic_beta),
            plain("disclosure.enhanced_beta", self.enhanced_beta),
            plain("disclosure.delta_disclosure", self.delta_disclosure),
            plain("disclosure.absent", whole(self.absent)),
            plain("disclosure.homogeneity", self.homogeneity.share),
        ]);
        rows
    }
}
