//! `[context]`: to whom the table goes, and how likely somebody there tries to identify a person.

use serde::{Deserialize, Serialize};

/// The context of a release; what is not given comes from the preset of the recipient.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ContextPlan {
    /// Who receives the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// Whether anybody can get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ReleaseKind>,
    /// Mitigating controls at the recipient: security and privacy practices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mitigating_controls: Option<Controls>,
    /// Motives and capacity of the recipient to identify people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motives_and_capacity: Option<Motives>,
    /// Probability that an insider tries; from the two answers above when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<f64>,
    /// Share of the population to whom the table applies, for example who have the disease.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevalence: Option<f64>,
    /// How many people an acquaintance knows well enough; 150 when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acquaintances: Option<f64>,
    /// Probability that the recipient loses the table to somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breach: Option<f64>,
    /// Whether, beside the average, no class may be above 0.33.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
    /// The risk that is held acceptable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
}

/// Who receives the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// A certified user who works on the premises of the operator.
    CertifiedOnSite,
    /// A company under contract.
    Company,
    /// A university under contract.
    Academia,
    /// Anybody.
    Public,
}

impl Recipient {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Recipient::CertifiedOnSite => "certified-on-site",
            Recipient::Company => "company",
            Recipient::Academia => "academia",
            Recipient::Public => "public",
        }
    }
}

/// Whether anybody can get the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReleaseKind {
    /// Under contract, to known people.
    NonPublic,
    /// To everybody.
    Public,
}

impl ReleaseKind {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            ReleaseKind::NonPublic => "non-public",
            ReleaseKind::Public => "public",
        }
    }
}

/// Mitigating controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Controls {
    /// Few.
    Low,
    /// Some.
    Medium,
    /// Many.
    High,
}

impl Controls {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Controls::Low => "low",
            Controls::Medium => "medium",
            Controls::High => "high",
        }
    }
}

/// Motives and capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motives {
    /// Little reason and means.
    Low,
    /// Some.
    Medium,
    /// Strong.
    High,
}

impl Motives {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Motives::Low => "low",
            Motives::Medium => "medium",
            Motives::High => "high",
        }
    }
}
