//! Attribute disclosure beside naive code: every share of every value, record by record, as the definitions read.

use std::collections::BTreeMap;

use oboro::plan::{
    AlphaPlan, BetaLikenessPlan, Closeness, ColumnPlan, DeltaDisclosurePlan, Diversity,
    DiversityPlan, GoalPlan, MissingAs, OneOrMany, Plan, Recipe, TClosenessPlan,
};
use oboro::report::Report;
use oboro::roles::Role;
use oboro::session::{AssessOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use proptest::prelude::*;

/// Numbers, so that they have an order that is not that of their text.
const VALUES: [&str; 6] = ["-3", "0", "0.5", "2", "10", "1e2"];
/// Their groups at levels 1 and 2.
const GROUPS: [[&str; 2]; 6] = [
    ["low", "few"],
    ["low", "few"],
    ["mid", "few"],
    ["mid", "few"],
    ["high", "many"],
    ["high", "many"],
];

#[derive(Clone, Debug)]
struct Case {
    /// Quasi-identifier, value, records of each line.
    lines: Vec<(Option<usize>, Option<usize>, u64)>,
    drop: bool,
    goal: Option<Rule>,
}

#[derive(Clone, Copy, Debug)]
enum Rule {
    Diversity(Diversity, u64, f64),
    Closeness(Closeness, f64),
    Alpha(f64),
    Beta(f64, bool),
    Delta(f64),
}

fn case() -> impl Strategy<Value = Case> {
    use Closeness::{Equal, Hierarchical, Ordered};
    use Diversity::{Distinct, Entropy, Grassberger, Recursive};
    let line = (
        proptest::option::weighted(0.9, 0_usize..4),
        proptest::option::weighted(0.9, 0_usize..6),
        prop_oneof![4 => Just(1_u64), 1 => 0_u64..5],
    );
    let rule = prop_oneof![
        (
            prop_oneof![Just(Distinct), Just(Entropy), Just(Grassberger), Just(Recursive)],
            1_u64..4,
            0.5..3.0
        )
            .prop_map(|(kind, l, c)| Rule::Diversity(kind, l, c)),
        (prop_oneof![Just(Equal), Just(Ordered), Just(Hierarchical)], 0.0..0.6)
            .prop_map(|(kind, t)| Rule::Closeness(kind, t)),
        (0.2..1.0).prop_map(Rule::Alpha),
        (0.1..4.0, any::<bool>()).prop_map(|(beta, enhanced)| Rule::Beta(beta, enhanced)),
        (0.1..2.0).prop_map(Rule::Delta),
    ];
    (proptest::collection::vec(line, 1..40), any::<bool>(), proptest::option::of(rule))
        .prop_map(|(lines, drop, goal)| Case { lines, drop, goal })
}

/// Shares of the values of some records; `None` without a value.
fn shares(counts: [u64; 6]) -> Option<[f64; 6]> {
    let records: u64 = counts.iter().sum();
    (records > 0).then(|| counts.map(|count| count as f64 / records as f64))
}

fn entropy(q: &[f64; 6]) -> f64 {
    -q.iter().filter(|&&q| q > 0.0).map(|&q| q * libm::log(q)).sum::<f64>()
}

/// By the recurrence of Grassberger's G, from G(1) and G(2) = G(1) + 2.
fn corrected(counts: [u64; 6]) -> f64 {
    let g = |n: u64| {
        let mut g = -0.577_215_664_901_532_9 - libm::log(2.0);
        for odd in (1..n).step_by(2) {
            g += 2.0 / odd as f64;
        }
        g
    };
    let records: u64 = counts.iter().sum();
    let sum: f64 = counts.iter().filter(|&&n| n > 0).map(|&n| n as f64 * g(n)).sum();
    g(records) - sum / records as f64
}

fn recursive(counts: [u64; 6], l: usize) -> Option<f64> {
    let mut counts = counts;
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let tail: u64 = counts[l - 1..].iter().sum();
    (tail > 0).then(|| counts[0] as f64 / tail as f64)
}

/// The distance of q from p, over the values that occur in the table.
fn distance(q: &[f64; 6], p: &[f64; 6], kind: Closeness) -> f64 {
    let present: Vec<usize> = (0..6).filter(|&value| p[value] > 0.0).collect();
    let mass = |values: &dyn Fn(usize) -> bool| -> f64 {
        present.iter().filter(|&&value| values(value)).map(|&value| q[value] - p[value]).sum()
    };
    match kind {
        Closeness::Equal => present.iter().map(|&v| (q[v] - p[v]).abs()).sum::<f64>() / 2.0,
        Closeness::Ordered if present.len() < 2 => 0.0,
        Closeness::Ordered => {
            let steps = present.iter().map(|&upto| mass(&|value| value <= upto).abs());
            steps.sum::<f64>() / (present.len() - 1) as f64
        }
        // On a tree, what a branch has too much or too little passes its edge, and an edge is half a level long.
        Closeness::Hierarchical => {
            let leaves: f64 =
                present.iter().map(|&value| mass(&|other| other == value).abs()).sum();
            let branches = |level: usize| -> f64 {
                let mut names: Vec<&str> = GROUPS.iter().map(|groups| groups[level]).collect();
                names.sort_unstable();
                names.dedup();
                names.iter().map(|name| mass(&|value| GROUPS[value][level] == *name).abs()).sum()
            };
            (leaves + branches(0) + branches(1)) / 6.0
        }
    }
}

/// (q - p) / p by value of the table.
fn gains(q: &[f64; 6], p: &[f64; 6]) -> Vec<(f64, f64)> {
    (0..6).filter(|&v| p[v] > 0.0).map(|v| ((q[v] - p[v]) / p[v], -libm::log(p[v]))).collect()
}

fn delta(q: &[f64; 6], p: &[f64; 6]) -> f64 {
    let ratios = (0..6).filter(|&v| q[v] > 0.0).map(|v| libm::log(q[v] / p[v]).abs());
    ratios.fold(0.0, f64::max)
}

impl Rule {
    /// By how much a class misses or meets the condition; it holds at 0 and below.
    fn excess(self, counts: [u64; 6], p: &[f64; 6]) -> f64 {
        let Some(q) = shares(counts) else { return f64::NEG_INFINITY };
        let distinct = counts.iter().filter(|&&count| count > 0).count();
        match self {
            Rule::Diversity(Diversity::Distinct, l, _) => l as f64 - distinct as f64,
            Rule::Diversity(Diversity::Entropy, l, _) => libm::log(l as f64) - entropy(&q),
            Rule::Diversity(Diversity::Grassberger, l, _) => {
                let missing = l as f64 - distinct as f64;
                (libm::log(l as f64) - corrected(counts)).max(missing)
            }
            Rule::Diversity(Diversity::Recursive, l, c) => {
                recursive(counts, l as usize).map_or(f64::INFINITY, |r| r - c)
            }
            Rule::Closeness(kind, t) => distance(&q, p, kind) - t,
            Rule::Alpha(alpha) => q.iter().copied().fold(0.0, f64::max) - alpha,
            Rule::Beta(beta, enhanced) => {
                let excess = gains(&q, p)
                    .into_iter()
                    .map(|(gain, cap)| gain - if enhanced { beta.min(cap) } else { beta });
                excess.fold(f64::NEG_INFINITY, f64::max)
            }
            Rule::Delta(limit) => delta(&q, p) - limit,
        }
    }

    fn plan(self) -> GoalPlan {
        let column = || "s".to_owned();
        let mut goal = GoalPlan { suppression_limit: 1.0, ..GoalPlan::default() };
        match self {
            Rule::Diversity(kind, l, c) => {
                let c = (kind == Diversity::Recursive).then_some(c);
                let plan = DiversityPlan { column: column(), kind, l: l as f64, c };
                goal.l_diversity = OneOrMany::One(plan);
            }
            Rule::Closeness(kind, t) => {
                goal.t_closeness = OneOrMany::One(TClosenessPlan { column: column(), t, kind });
            }
            Rule::Alpha(alpha) => {
                goal.alpha = OneOrMany::One(AlphaPlan { column: column(), alpha })
            }
            Rule::Beta(beta, enhanced) => {
                goal.beta_likeness =
                    OneOrMany::One(BetaLikenessPlan { column: column(), beta, enhanced });
            }
            Rule::Delta(delta) => {
                goal.delta_disclosure =
                    OneOrMany::One(DeltaDisclosurePlan { column: column(), delta });
            }
        }
        goal
    }
}

impl Case {
    /// Values by class, with the class's records; and the values of all records read.
    fn classes(&self) -> (Vec<([u64; 6], u64)>, [u64; 6]) {
        let mut classes: BTreeMap<Option<usize>, ([u64; 6], u64)> = BTreeMap::new();
        let mut all = [0; 6];
        for &(quasi, value, records) in &self.lines {
            if let Some(value) = value {
                all[value] += records;
            }
            if records == 0 || (self.drop && quasi.is_none()) {
                continue;
            }
            let class = classes.entry(quasi).or_default();
            class.1 += records;
            if let Some(value) = value {
                class.0[value] += records;
            }
        }
        (classes.into_values().collect(), all)
    }

    fn report(&self) -> Report {
        let mut text = "q,s,n\n".to_owned();
        for &(quasi, value, records) in &self.lines {
            let quasi = quasi.map_or(String::new(), |quasi| format!("q{quasi}"));
            text += &format!("{quasi},{},{records}\n", value.map_or("", |value| VALUES[value]));
        }
        let mut reader = CsvReader::new(CsvOptions::default()).expect("options");
        reader.feed(text.as_bytes()).expect("a table");
        let mut session = Session::new(reader.finish().expect("a table"));
        let mut plan = Plan::default();
        plan.input.missing_as = if self.drop { MissingAs::Drop } else { MissingAs::Category };
        let rows = VALUES.iter().zip(GROUPS);
        let rows = rows
            .map(|(value, [first, second])| [*value, first, second].map(str::to_owned).to_vec());
        let sensitive = ColumnPlan {
            hierarchy: Some(Recipe::Rows(rows.collect())),
            ..ColumnPlan::new(Role::Sensitive)
        };
        plan.columns.insert("q".to_owned(), ColumnPlan::new(Role::QuasiIdentifier));
        plan.columns.insert("s".to_owned(), sensitive);
        plan.columns.insert("n".to_owned(), ColumnPlan::new(Role::Count));
        plan.goal = self.goal.map(Rule::plan);
        session
            .assess(&plan, &AssessOptions { full: true, ..AssessOptions::default() })
            .expect("a report")
    }
}

fn near(what: &str, got: Option<f64>, want: Option<f64>) -> Result<(), TestCaseError> {
    match (got, want) {
        (Some(got), Some(want)) => {
            let limit = 1e-9 * want.abs().max(1e-3);
            prop_assert!((got - want).abs() <= limit, "{}: {} and not {}", what, got, want);
        }
        (got, want) => prop_assert_eq!(got, want, "{}", what),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn disclosure_equals_the_definitions(case in case()) {
        // Without a value in any line the column is no column of numbers.
        prop_assume!(case.lines.iter().any(|(_, value, _)| value.is_some()));
        let report = case.report();
        let (classes, all) = case.classes();
        let p = shares(all);
        let kept: Vec<_> = match (case.goal, p) {
            (Some(rule), Some(p)) => {
                let excesses = classes.iter().map(|(counts, _)| rule.excess(*counts, &p));
                // On the border it is the last digit that decides, and the two ways round differently.
                prop_assume!(excesses.clone().all(|excess| excess.abs() > 1e-9 || excess == 0.0));
                let strict = matches!(rule, Rule::Delta(_) | Rule::Diversity(Diversity::Recursive, ..));
                let holds = |excess: f64| if strict { excess < 0.0 } else { excess <= 0.0 };
                classes.iter().zip(excesses).filter(|(_, excess)| holds(*excess)).map(|(class, _)| *class).collect()
            }
            _ => classes.clone(),
        };
        prop_assert_eq!(report.kept, kept.iter().map(|(_, records)| records).sum::<u64>());
        prop_assert_eq!(report.suppressed, classes.iter().map(|(_, records)| records).sum::<u64>() - report.kept);
        let [found] = &report.disclosure[..] else { panic!("one sensitive column") };
        let valued: u64 = kept.iter().flat_map(|(counts, _)| counts).sum();
        let known: u64 = all.iter().sum();
        prop_assert_eq!(found.missing, report.records - known);
        prop_assert_eq!(found.values, all.iter().filter(|&&count| count > 0).count() as u64);

        let told: Vec<([u64; 6], [f64; 6])> =
            kept.iter().filter_map(|(counts, _)| shares(*counts).map(|q| (*counts, q))).collect();
        let least = |f: &dyn Fn(&[u64; 6], &[f64; 6]) -> f64| told.iter().map(|(c, q)| f(c, q)).reduce(f64::min);
        let most = |f: &dyn Fn(&[u64; 6], &[f64; 6]) -> f64| told.iter().map(|(c, q)| f(c, q)).reduce(f64::max);
        let p = p.unwrap_or_default();
        let distinct = least(&|counts, _| counts.iter().filter(|&&count| count > 0).count() as f64);
        near("distinct", found.distinct_l.map(|l| l as f64), distinct)?;
        near("entropy", found.entropy_l, least(&|_, q| libm::exp(entropy(q))))?;
        near("grassberger", found.grassberger_l, least(&|counts, _| libm::exp(corrected(*counts))))?;
        near("alpha", found.alpha, most(&|_, q| q.iter().copied().fold(0.0, f64::max)))?;
        let kind = match case.goal {
            Some(Rule::Closeness(kind, _)) => kind,
            _ => Closeness::Ordered,
        };
        let name = match kind {
            Closeness::Equal => "equal",
            Closeness::Ordered => "ordered",
            Closeness::Hierarchical => "hierarchical",
        };
        prop_assert_eq!(&found.t_kind, name);
        near(name, found.t, most(&|_, q| distance(q, &p, kind)))?;
        let gain = |q: &[f64; 6]| gains(q, &p).into_iter().map(|(gain, _)| gain).fold(0.0, f64::max);
        near("beta", found.basic_beta, most(&|_, q| gain(q)))?;
        let capped = |q: &[f64; 6]| {
            gains(q, &p).into_iter().filter(|(gain, _)| *gain > 1e-12).map(|(gain, cap)| gain.min(cap)).fold(0.0, f64::max)
        };
        near("enhanced beta", found.enhanced_beta, most(&|_, q| capped(q)))?;
        near("delta", found.delta_disclosure, most(&|_, q| delta(q, &p)))?;
        let absent: usize = told.iter().map(|(counts, _)| (0..6).filter(|&v| p[v] > 0.0 && counts[v] == 0).count()).sum();
        prop_assert_eq!(found.absent, absent as u64);
        let alone: u64 = told.iter().filter(|(_, q)| q.contains(&1.0)).flat_map(|(counts, _)| counts).sum();
        prop_assert_eq!(found.homogeneity.records, alone);
        near("homogeneity", found.homogeneity.share, (valued > 0).then(|| alone as f64 / valued as f64))?;

        let ls: Vec<u64> = found.recursive_c.iter().map(|row| row.l).collect();
        let upto = distinct.map_or(1, |distinct| (distinct as u64).max(2));
        prop_assert_eq!(ls, (2..=upto).collect::<Vec<_>>());
        for row in &found.recursive_c {
            let cs: Option<Vec<f64>> = told.iter().map(|(counts, _)| recursive(*counts, row.l as usize)).collect();
            near("recursive", row.c, cs.and_then(|cs| cs.into_iter().reduce(f64::max)))?;
        }
        if let Some(goal) = &report.goal {
            prop_assert!(goal.met, "what fails is left out: {:?}", goal.findings);
        }
    }
}
