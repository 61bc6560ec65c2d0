//! How likely somebody tries to identify a person, and what that makes of the risk.

use crate::plan::{Controls, Motives, Recipient, ReleaseKind};

/// People whom somebody knows well enough: Dunbar's number.
pub const ACQUAINTANCES: f64 = 150.0;

/// Probability that a recipient of health data has a breach within a year.
pub const BREACH: f64 = 0.27;

/// With strict average risk no record may be above this.
///
/// It is applied as written, so that a class of 3, whose risk is 0.333..., is above it.
pub const STRICT: f64 = 0.33;

/// A risk that is held acceptable where neither plan nor recipient gives one: for data whose disclosure would
/// invade privacy most.
pub const THRESHOLD: f64 = 0.05;

/// What is usually so with a recipient; a starting point for a plan, not a finding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// Whether anybody can get the table.
    pub kind: ReleaseKind,
    /// Mitigating controls; `None` where nobody answers for them.
    pub controls: Option<Controls>,
    /// Motives and capacity; `None` likewise.
    pub motives: Option<Motives>,
    /// Probability of a breach; `None` where there is nothing to breach.
    pub breach: Option<f64>,
    /// The risk that is held acceptable.
    pub threshold: f64,
    /// Whether no record may be above [`STRICT`].
    pub strict: bool,
}

/// The preset of a recipient.
///
/// Probabilities and thresholds are those of the literature; which answer fits which recipient is a reading of
/// the questionnaire: on the operator's premises controls are high and motives low; a university under
/// contract has medium controls and low motives; a company under contract medium controls and medium motives.
pub fn preset(recipient: Recipient) -> Preset {
    let under_contract = |controls, motives| Preset {
        kind: ReleaseKind::NonPublic,
        controls: Some(controls),
        motives: Some(motives),
        breach: Some(BREACH),
        threshold: THRESHOLD,
        strict: true,
    };
    match recipient {
        Recipient::CertifiedOnSite => under_contract(Controls::High, Motives::Low),
        Recipient::Academia => under_contract(Controls::Medium, Motives::Low),
        Recipient::Company => under_contract(Controls::Medium, Motives::Medium),
        Recipient::Public => Preset {
            kind: ReleaseKind::Public,
            controls: None,
            motives: None,
            breach: None,
            threshold: 0.09,
            strict: false,
        },
    }
}

/// Probability that an insider tries (scenario T1).
///
/// # Formula
/// Controls high: 0.05, 0.1, 0.2 for motives low, medium, high; medium: 0.2, 0.3, 0.4; low: 0.4, 0.5, 0.6.
///
/// # Citations
/// El Emam (2013), Guide to the De-Identification of Personal Health Information, CRC Press, p. 208; the same table
/// in Information and Privacy Commissioner of Ontario (2016), De-identification Guidelines for Structured Data.
///
/// # Example
/// ```
/// use oboro::plan::{Controls, Motives};
/// use oboro::risk::context::attempt;
/// assert_eq!(attempt(Controls::High, Motives::Low), 0.05);
/// ```
pub fn attempt(controls: Controls, motives: Motives) -> f64 {
    let row = match controls {
        Controls::High => [0.05, 0.1, 0.2],
        Controls::Medium => [0.2, 0.3, 0.4],
        Controls::Low => [0.4, 0.5, 0.6],
    };
    match motives {
        Motives::Low => row[0],
        Motives::Medium => row[1],
        Motives::High => row[2],
    }
}

/// Probability that somebody knows a person to whom the table applies (scenario T2).
///
/// # Formula
/// 1 - (1 - p)^m, with the share p of the population to whom the table applies and m acquaintances.
///
/// # Citations
/// El Emam (2013), Guide to the De-Identification of Personal Health Information, CRC Press, p. 211-213; m = 150:
/// Dunbar (1992), Neocortex size as a constraint on group size in primates, Journal of Human Evolution 22(6).
///
/// # Example
/// ```
/// use oboro::risk::context::acquaintance;
/// assert!((acquaintance(0.01, 2.0) - 0.0199).abs() < 1e-15);
/// ```
pub fn acquaintance(prevalence: f64, acquaintances: f64) -> f64 {
    if acquaintances == 0.0 {
        return 0.0;
    }
    // The plain power would lose the digits of a small prevalence.
    -libm::expm1(acquaintances * libm::log1p(-prevalence))
}

/// The scenarios of an attempt, with its probability where it is known.
///
/// Non-public: T1 a deliberate insider, T2 an acquaintance, T3 a breach. Public: T4 a demonstration attack, which
/// somebody will try.
pub fn scenarios(
    kind: ReleaseKind,
    attempt: Option<f64>,
    acquaintance: Option<f64>,
    breach: Option<f64>,
) -> Vec<(&'static str, Option<f64>)> {
    match kind {
        ReleaseKind::NonPublic => vec![("T1", attempt), ("T2", acquaintance), ("T3", breach)],
        ReleaseKind::Public => vec![("T4", Some(1.0))],
    }
}

/// The overall risk, and whether it is above a threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overall {
    /// The largest of the scenarios that have a figure.
    pub risk: Option<f64>,
    /// Whether it is above the threshold; `None` where a scenario without a figure might be and no other is.
    pub above: Option<bool>,
}

/// The largest of the overall risks of the scenarios.
///
/// # Formula
/// max over scenarios of Pr(attempt) * risk, where the risk is the average over records in a non-public release
/// and the highest of a record in a public one.
///
/// # Citations
/// El Emam (2013), Guide to the De-Identification of Personal Health Information, CRC Press;
/// El Emam and Malin (2015), Concepts and methods for de-identifying clinical trial data, in: Sharing Clinical
/// Trial Data, National Academies Press, appendix B.
///
/// # Example
/// ```
/// use oboro::risk::context::overall;
/// let overall = overall(&[Some(0.02), None, Some(0.054)], 0.05);
/// assert_eq!((overall.risk, overall.above), (Some(0.054), Some(true)));
/// ```
pub fn overall(risks: &[Option<f64>], threshold: f64) -> Overall {
    let risk = risks.iter().copied().flatten().reduce(f64::max);
    let known = risks.iter().all(Option::is_some);
    let above = risk.map(|risk| risk > threshold).filter(|above| *above || known);
    Overall { risk, above }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_neither_nothing_nor_certain() {
        let below = overall(&[Some(0.02), None], 0.05);
        assert_eq!((below.risk, below.above), (Some(0.02), None));
        let none = overall(&[None, None], 0.05);
        assert_eq!((none.risk, none.above), (None, None));
        assert_eq!(overall(&[Some(0.05)], 0.05).above, Some(false));
    }

    #[test]
    fn acquaintances_of_rare_and_of_common_things() {
        assert_eq!(acquaintance(1.0, 150.0), 1.0);
        assert_eq!((acquaintance(0.0, 150.0), acquaintance(1.0, 0.0)), (0.0, 0.0));
        let rare = acquaintance(1e-12, 150.0);
        assert!((rare / 1.5e-10 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn more_controls_and_fewer_motives_make_an_attempt_less_likely() {
        let controls = [Controls::High, Controls::Medium, Controls::Low];
        let motives = [Motives::Low, Motives::Medium, Motives::High];
        for pair in controls.windows(2) {
            assert!(motives.iter().all(|&m| attempt(pair[0], m) < attempt(pair[1], m)));
        }
        for pair in motives.windows(2) {
            assert!(controls.iter().all(|&c| attempt(c, pair[0]) < attempt(c, pair[1])));
        }
    }

    #[test]
    fn only_a_public_release_has_a_demonstration_attack() {
        assert_eq!(scenarios(ReleaseKind::Public, None, None, None), [("T4", Some(1.0))]);
        assert_eq!(preset(Recipient::Public).kind, ReleaseKind::Public);
    }
}
