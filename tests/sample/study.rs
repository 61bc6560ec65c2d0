//! Analyses made by hand for the tests of charts.

use oboro::report::{
    StudyChange, StudyColumn, StudyComparison, StudyEstimate, StudyFigures, StudySide,
};

/// One estimate: column, label, value, standard error.
type Given = (&'static str, Option<&'static str>, Option<f64>, f64);

/// One analysis of each unit: rates, means, ratios, coefficients, scores, and one without any value.
pub(crate) fn studies() -> Vec<StudyFigures> {
    let many: Vec<(Given, Given)> =
        (0..60).map(|at| (("ward", None, Some(f64::from(at) / 60.0), 0.01), NONE)).collect();
    vec![
        figures(
            "mortality-by-hospital",
            ("rate", "rate"),
            &[
                (
                    ("hospital", Some("A"), Some(0.032), 0.004),
                    ("hospital", Some("A"), Some(0.03), 0.005),
                ),
                (
                    ("hospital", Some("東京都立中央病院"), Some(0.41), 0.02),
                    ("hospital", Some("東京都立中央病院"), Some(0.39), 0.03),
                ),
                (("hospital", Some("C"), Some(0.0), 0.0), NONE),
                (NONE, ("hospital", Some("*"), Some(0.21), 0.01)),
            ],
        ),
        figures(
            "cost",
            ("mean", "mean"),
            &[
                (
                    ("sex", Some("F"), Some(812_345.0), 4_000.0),
                    ("sex", Some("F"), Some(809_000.0), 4_400.0),
                ),
                (
                    ("sex", Some("M"), Some(1_012_345.0), 5_000.0),
                    ("sex", Some("M"), Some(1_000_000.0), 60_000.0),
                ),
            ],
        ),
        figures(
            "odds of death by age, sex, hospital and the length of the stay",
            ("logistic", "log-odds-ratio"),
            &[
                (("age", None, Some(0.045), 0.004), ("age", None, Some(0.041), 0.006)),
                (("sex", Some("M"), Some(0.31), 0.1), ("sex", Some("M"), Some(-0.12), 0.14)),
                (
                    ("hospital", Some("B <main> & \"other\""), Some(2.4), 9.0),
                    ("hospital", Some("B <main> & \"other\""), None, 0.0),
                ),
            ],
        ),
        figures(
            "stay",
            ("linear", "coefficient"),
            &[
                (("age", None, Some(0.21), 0.01), ("age", None, Some(0.18), 0.02)),
                (("sex", Some("M"), Some(-310.0), 100.0), ("sex", Some("M"), Some(-120.0), 140.0)),
            ],
        ),
        figures("wards", ("rate", "rate"), &many),
        figures(
            "told",
            ("prediction", "auc"),
            &[(
                ("model", Some("forest"), Some(0.81), 0.0),
                ("model", Some("forest"), Some(0.79), 0.0),
            )],
        ),
        figures("nothing", ("cox", "log-hazard-ratio"), &[(("age", None, None, 0.0), NONE)]),
    ]
}

const NONE: Given = ("", None, None, 0.0);

fn figures(name: &str, (kind, of): (&str, &str), pairs: &[(Given, Given)]) -> StudyFigures {
    let (mut before, mut after, mut changes) = (Vec::new(), Vec::new(), Vec::new());
    for (one, other) in pairs {
        let place = |given: &Given, side: &mut Vec<StudyEstimate>| {
            if given.0.is_empty() {
                return None;
            }
            side.push(estimate(of, given));
            Some(side.len() as u64 - 1)
        };
        let (left, right) = (place(one, &mut before), place(other, &mut after));
        let significant = |at: Option<u64>, side: &[StudyEstimate]| side[at? as usize].significant;
        let significance = significant(left, &before).zip(significant(right, &after));
        changes.push(StudyChange {
            before: left,
            after: right,
            difference: None,
            shift: None,
            sign_changed: None,
            significance_changed: significance.map(|(one, other)| one != other),
            overlap: None,
        });
    }
    StudyFigures {
        name: name.to_owned(),
        kind: kind.to_owned(),
        columns: vec![StudyColumn {
            name: "age".to_owned(),
            used: "covariates".to_owned(),
            read: "midpoint".to_owned(),
            released: true,
        }],
        before: side(before),
        after: side(after),
        comparison: StudyComparison {
            matched: pairs.len() as u64,
            lost: 0,
            gained: 0,
            sign_changes: 0,
            significance_changes: 0,
            test_changed: None,
            mean_overlap: None,
            least_overlap: None,
            largest_shift: None,
            changes,
        },
    }
}

fn side(estimates: Vec<StudyEstimate>) -> StudySide {
    StudySide {
        records: 1_000,
        used: 990,
        missing: 10,
        undecided: 0,
        estimates,
        figures: Vec::new(),
        notes: Vec::new(),
    }
}

fn estimate(of: &str, (column, label, value, error): &Given) -> StudyEstimate {
    let end = |factor: f64| value.map(|value| value + factor * error).filter(|_| *error > 0.0);
    let no_effect = matches!(of, "log-odds-ratio" | "coefficient" | "log-hazard-ratio");
    let (low, high) = (end(-1.96), end(1.96));
    StudyEstimate {
        of: of.to_owned(),
        column: Some((*column).to_owned()),
        label: label.map(str::to_owned),
        withheld: false,
        reference: None,
        at: None,
        model: None,
        records: 500,
        events: None,
        estimate: *value,
        standard_error: Some(*error),
        low,
        high,
        p: None,
        significant: low.zip(high).filter(|_| no_effect).map(|(low, high)| low > 0.0 || high < 0.0),
        note: None,
    }
}
