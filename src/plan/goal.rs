//! `[goal]`: the conditions that a release must meet.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// The conditions that a release must meet; all must hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct GoalPlan {
    /// Per class: at least so many records.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub k: Option<u64>,
    /// Per class: prosecutor risk at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prosecutor: Option<f64>,
    /// Per class: journalist risk at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journalist: Option<f64>,
    /// Per class: at least so many people in the population.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub k_map: Option<u64>,
    /// Per table: average prosecutor risk at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average: Option<f64>,
    /// Per table: marketer risk at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marketer: Option<f64>,
    /// Per table: share of unique records at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uniqueness: Option<f64>,
    /// Per class: sensitive values are diverse.
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    pub l_diversity: OneOrMany<DiversityPlan>,
    /// Per class: sensitive values are distributed as in the table.
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    pub t_closeness: OneOrMany<TClosenessPlan>,
    /// Per class: share of the most frequent sensitive value at most.
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    pub alpha: OneOrMany<AlphaPlan>,
    /// Per class: relative gain in the share of a sensitive value at most.
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    pub beta_likeness: OneOrMany<BetaLikenessPlan>,
    /// Per class: log-ratio of the share of a sensitive value at most.
    #[serde(skip_serializing_if = "OneOrMany::is_none")]
    pub delta_disclosure: OneOrMany<DeltaDisclosurePlan>,
    /// Share of the records that may be left out.
    pub suppression_limit: f64,
    /// The id of the utility measure that a search optimises, in its own direction; the loss where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub utility: Option<String>,
    /// The name of the risk that the frontier sets against it; the highest prosecutor risk where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk: Option<String>,
}

impl GoalPlan {
    /// Whether a condition measures distances in a sensitive column by the column's hierarchy.
    pub fn measures_by_hierarchy(&self, column: &str) -> bool {
        let conditions = self.t_closeness.as_slice().iter();
        let mut here = conditions.filter(|condition| condition.column == column);
        here.any(|condition| condition.kind == Closeness::Hierarchical)
    }

    /// The limit that the conditions set to a risk, by the name that [`GoalPlan::risk`] has for it.
    pub fn risk_limit(&self, risk: &str) -> Option<f64> {
        let least = |limits: [Option<f64>; 2]| limits.into_iter().flatten().reduce(f64::min);
        let one_in =
            |size: Option<u64>| size.filter(|size| *size > 0).map(|size| 1.0 / size as f64);
        match risk {
            "prosecutor-highest" => least([one_in(self.k), self.prosecutor]),
            "journalist-highest" => least([one_in(self.k_map), self.journalist]),
            "prosecutor-average" => self.average,
            "marketer" => self.marketer,
            "uniqueness" => self.uniqueness,
            _ => None,
        }
    }

    /// How the first condition on a sensitive column measures distances; `None` without one.
    pub fn closeness_of(&self, column: &str) -> Option<Closeness> {
        let mut conditions = self.t_closeness.as_slice().iter();
        conditions.find(|condition| condition.column == column).map(|condition| condition.kind)
    }
}

/// One condition, or several of a kind (for several sensitive columns).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum OneOrMany<T> {
    /// One.
    One(T),
    /// Any number.
    Many(Vec<T>),
}

impl<T> Default for OneOrMany<T> {
    fn default() -> OneOrMany<T> {
        OneOrMany::Many(Vec::new())
    }
}

impl<T> OneOrMany<T> {
    /// All of them.
    pub fn as_slice(&self) -> &[T] {
        match self {
            OneOrMany::One(one) => std::slice::from_ref(one),
            OneOrMany::Many(many) => many,
        }
    }

    fn is_none(&self) -> bool {
        self.as_slice().is_empty()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OneOrMany<T>, D::Error> {
        deserializer.deserialize_any(OneOrManyVisitor(PhantomData))
    }
}

/// Unlike a derived one it keeps the message that names the key that is wrong.
struct OneOrManyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrManyVisitor<T> {
    type Value = OneOrMany<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table or an array of tables")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OneOrMany<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(OneOrMany::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<OneOrMany<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(OneOrMany::Many)
    }
}

/// l-diversity of a sensitive column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DiversityPlan {
    /// The sensitive column.
    pub column: String,
    /// Which diversity.
    #[serde(default)]
    pub kind: Diversity,
    /// At least so many values, in the sense of the kind.
    pub l: f64,
    /// The factor of recursive (c, l)-diversity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub c: Option<f64>,
}

/// A kind of l-diversity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Diversity {
    /// Different values.
    #[default]
    Distinct,
    /// exp(Shannon entropy).
    Entropy,
    /// exp(entropy by Grassberger's estimator).
    Grassberger,
    /// Recursive (c, l)-diversity.
    Recursive,
}

/// t-closeness of a sensitive column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TClosenessPlan {
    /// The sensitive column.
    pub column: String,
    /// The largest distance.
    pub t: f64,
    /// How values are apart.
    #[serde(default)]
    pub kind: Closeness,
}

/// How values of a sensitive column are apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closeness {
    /// All alike.
    #[default]
    Equal,
    /// By rank.
    Ordered,
    /// By the column's hierarchy.
    Hierarchical,
}

impl Closeness {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Closeness::Equal => "equal",
            Closeness::Ordered => "ordered",
            Closeness::Hierarchical => "hierarchical",
        }
    }
}

/// alpha of (alpha, k)-anonymity of a sensitive column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AlphaPlan {
    /// The sensitive column.
    pub column: String,
    /// The largest share of one value in a class.
    pub alpha: f64,
}

/// beta-likeness of a sensitive column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BetaLikenessPlan {
    /// The sensitive column.
    pub column: String,
    /// The largest relative gain.
    pub beta: f64,
    /// Whether frequent values are held to the enhanced bound.
    #[serde(default)]
    pub enhanced: bool,
}

/// delta-disclosure privacy of a sensitive column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DeltaDisclosurePlan {
    /// The sensitive column.
    pub column: String,
    /// The largest |ln(q / p)|.
    pub delta: f64,
}
