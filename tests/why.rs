//! Why a class is risky: by hand, and against naive code that tries every level.

mod support;

use std::collections::BTreeMap;

use oboro::plan::{GoalPlan, MissingAs, Plan};
use oboro::report::{Riskiest, RiskyClass};
use oboro::session::{AssessOptions, RiskiestOptions, Session, Whom};
use proptest::prelude::*;
use support::session;

const PLAN: &str = r#"
[columns.sex]
role = "quasi-identifier"
[columns.age]
role = "quasi-identifier"
hierarchy = { intervals = { widths = [10, 20] } }
level = 1
[columns.ward]
role = "quasi-identifier"
hierarchy = { groups = [{ A = ["A", "B"], C = ["C", "D"] }] }
"#;

/// The class of the last line is one record: nobody else is a man in ward D.
const TABLE: &str = "sex,age,ward\nf,31,A\nf,35,A\nm,38,A\nm,33,B\nf,52,D\nm,57,D\n";

fn plan(text: &str) -> Plan {
    Plan::from_toml(text).expect("a plan")
}

fn names(set: &[&str]) -> Vec<String> {
    set.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn a_class_of_one_record_is_explained() {
    let mut session = session(TABLE);
    let plan = plan(PLAN);
    let found = session.riskiest(&plan, &RiskiestOptions::default()).expect("classes");
    // f 30s A (2); m 30s A, m 30s B, f 50s D, m 50s D (1 each)
    let sizes: Vec<(u64, u64)> = found.shown.iter().map(|one| (one.class, one.size)).collect();
    assert_eq!(sizes, [(1, 1), (2, 1), (3, 1), (4, 1), (0, 2)]);
    assert_eq!((found.classes, found.k), (5, 5));
    assert!(found.shown.iter().all(|one| one.values.is_none() && !one.suppressed));
    let last = &found.shown[3];
    assert_eq!(last.minimal_unique_sets, [names(&["sex", "age"]), names(&["sex", "ward"])]);
    assert_eq!((last.risks[0].attacker.as_str(), last.risks[0].risk), ("prosecutor", Some(1.0)));
    // Five of six records: only all of them together.
    let remedy = last.remedy.as_ref().expect("a remedy");
    let steps: Vec<(&str, u32, u32)> =
        remedy.steps.iter().map(|step| (step.name.as_str(), step.from, step.to)).collect();
    assert_eq!(steps, [("sex", 0, 1), ("age", 1, 3), ("ward", 0, 2)]);
    assert_eq!(remedy.size, 6);
}

#[test]
fn the_goal_says_how_large_a_class_must_be() {
    let mut session = session(TABLE);
    let mut plan = plan(PLAN);
    plan.goal = Some(GoalPlan { k: Some(2), suppression_limit: 1.0, ..GoalPlan::default() });
    let options = RiskiestOptions { values: true, ..RiskiestOptions::default() };
    let found = session.why(&plan, Whom::Row(4), &options).expect("a class");
    let [class] = &found.shown[..] else { panic!("one class") };
    assert_eq!((found.k, class.class, class.suppressed), (2, 2, true));
    assert_eq!(
        class.values,
        Some(vec![Some("m".into()), Some("[30, 40)".into()), Some("B".into())])
    );
    // m 30s A and m 30s B are one class in ward group A.
    let remedy = class.remedy.as_ref().expect("a remedy");
    assert_eq!(remedy.steps.len(), 1);
    assert_eq!((remedy.steps[0].name.as_str(), remedy.steps[0].to, remedy.size), ("ward", 1, 2));
    assert!(remedy.loss > remedy.loss_before);
    // A class that is large enough needs nothing.
    let found = session.why(&plan, Whom::Class(0), &options).expect("a class");
    let remedy = found.shown[0].remedy.as_ref().expect("a remedy");
    assert!(remedy.steps.is_empty() && remedy.loss == remedy.loss_before);
}

#[test]
fn what_is_not_there_is_said() {
    let mut session = session("sex,age,ward\nf,31,A\nm,,A\n");
    let mut plan = plan(PLAN);
    plan.input.missing_as = MissingAs::Drop;
    let options = RiskiestOptions::default();
    let mut id = |whom| session.why(&plan, whom, &options).expect_err("nobody").id().to_owned();
    assert_eq!(id(Whom::Row(0)), "why-no-row");
    assert_eq!(id(Whom::Row(3)), "why-no-row");
    assert_eq!(id(Whom::Row(2)), "why-left-out");
    assert_eq!(id(Whom::Class(1)), "why-no-class");
    let found = session.why(&plan, Whom::Row(1), &options).expect("a class");
    assert_eq!(found.shown[0].remedy, None);
    assert_eq!(found.notes[0].id, "note-remedy-nowhere");
    assert_eq!(found.notes[0].path, "shown.0.remedy");
    let released = RiskiestOptions { as_released: true, ..options };
    let found = session.riskiest(&plan, &released).expect("classes");
    assert_eq!(found.notes[0].id, "note-remedy-as-released");
}

#[test]
fn people_are_looked_at_among_equal_classes() {
    let mut session = session("sex,w\nf,10\nm,3\n");
    let plan = plan(
        "[columns.sex]\nrole = \"quasi-identifier\"\n[columns.w]\nrole = \"weight\"\n[population]\nweights = true\n",
    );
    let found = session.riskiest(&plan, &RiskiestOptions::default()).expect("classes");
    let people: Vec<Option<f64>> = found.shown.iter().map(|one| one.people).collect();
    assert_eq!(people, [Some(3.0), Some(10.0)]);
    assert_eq!(found.shown[0].risks[1].attacker, "journalist");
    assert_eq!(found.shown[0].risks[1].risk, Some(1.0 / 3.0));
}

#[test]
fn attackers_of_the_plan_are_tried_on_the_class() {
    let mut session = session(TABLE);
    let attackers = "[attackers.nurse]\nknows = [\"age\", \"ward\"]\nshare = 0.5\n";
    let mut plan = plan(&format!("{PLAN}{attackers}"));
    let found = session.riskiest(&plan, &RiskiestOptions::default()).expect("classes");
    let nurse = |class: &RiskyClass| {
        let risk = class.risks.iter().find(|risk| risk.attacker == "nurse");
        (class.class, risk.expect("the attacker").risk)
    };
    // By decade and ward there are three of (30s, A), one of (30s, B), two of (50s, D).
    let risks: Vec<(u64, Option<f64>)> = found.shown.iter().map(nurse).collect();
    let sixth = Some(0.5 / 3.0);
    assert_eq!(risks, [(1, sixth), (2, Some(0.5)), (3, Some(0.25)), (4, Some(0.25)), (0, sixth)]);
    // What is left out is not seen: only f 30s A stays.
    plan.goal = Some(GoalPlan { k: Some(2), suppression_limit: 1.0, ..GoalPlan::default() });
    let found = session.riskiest(&plan, &RiskiestOptions::default()).expect("classes");
    let risks: Vec<(u64, Option<f64>)> = found.shown.iter().map(nurse).collect();
    assert_eq!(risks, [(1, None), (2, None), (3, None), (4, None), (0, Some(0.25))]);
}

/// A random table of three columns at random levels.
#[derive(Clone, Debug)]
struct Case {
    rows: Vec<(bool, u32, Option<u32>)>,
    levels: [u32; 3],
    k: u64,
    missing_as: MissingAs,
}

const TOPS: [u32; 3] = [1, 3, 2];

impl Case {
    fn label(&self, row: usize, column: usize, level: u32) -> String {
        let (sex, age, ward) = self.rows[row];
        let width = [1, 10, 20][level.min(2) as usize];
        match (column, ward) {
            _ if level == TOPS[column] => "*".to_owned(),
            (0, _) => sex.to_string(),
            (1, _) => (age / width).to_string(),
            (_, None) => String::new(),
            (_, Some(ward)) => (if level == 0 { ward } else { ward / 2 }).to_string(),
        }
    }

    fn agree(&self, a: usize, b: usize, levels: &[u32; 3]) -> bool {
        (0..3).all(|column| {
            let labels = [a, b].map(|row| self.label(row, column, levels[column]));
            let wildcard = self.missing_as == MissingAs::Wildcard;
            labels[0] == labels[1] || (wildcard && labels.iter().any(String::is_empty))
        })
    }

    fn counted(&self) -> Vec<usize> {
        let drop = self.missing_as == MissingAs::Drop;
        (0..self.rows.len()).filter(|&row| !drop || self.rows[row].2.is_some()).collect()
    }

    fn size(&self, row: usize, levels: &[u32; 3]) -> u64 {
        self.counted().iter().filter(|&&other| self.agree(row, other, levels)).count() as u64
    }

    fn plan(&self, levels: &[u32; 3], k: Option<u64>) -> Plan {
        let mut plan = plan(PLAN);
        plan.input.missing_as = self.missing_as;
        for (name, level) in ["sex", "age", "ward"].into_iter().zip(levels) {
            plan.columns.get_mut(name).expect("the column").level = *level;
        }
        plan.goal =
            k.map(|k| GoalPlan { k: Some(k), suppression_limit: 1.0, ..GoalPlan::default() });
        plan
    }

    fn session(&self) -> Session {
        let mut text = "sex,age,ward\n".to_owned();
        for (sex, age, ward) in &self.rows {
            let ward =
                ward.map_or(String::new(), |ward| ["A", "B", "C", "D"][ward as usize].into());
            text += &format!("{},{age},{ward}\n", if *sex { "f" } else { "m" });
        }
        session(&text)
    }
}

fn case() -> impl Strategy<Value = Case> {
    let row = (any::<bool>(), 0_u32..60, prop::option::weighted(0.8, 0_u32..4));
    let missing_as =
        prop_oneof![Just(MissingAs::Category), Just(MissingAs::Drop), Just(MissingAs::Wildcard)];
    let levels = (0_u32..2, 0_u32..4, 0_u32..3);
    (prop::collection::vec(row, 1..25), levels, 2_u64..6, missing_as).prop_map(
        |(mut rows, (a, b, c), k, missing_as)| {
            // No level below the top has one group, so that every hierarchy has all its levels.
            rows.extend([(true, 5, Some(0)), (false, 25, Some(2)), (true, 45, Some(1))]);
            Case { rows, levels: [a, b, c], k, missing_as }
        },
    )
}

fn levels_of(class: &RiskyClass, from: &[u32; 3]) -> Option<[u32; 3]> {
    let mut levels = *from;
    for step in &class.remedy.as_ref()?.steps {
        let column = ["sex", "age", "ward"].iter().position(|name| *name == step.name);
        levels[column.expect("the column")] = step.to;
    }
    Some(levels)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_remedy_is_the_cheapest_of_all_levels(case in case()) {
        let mut session = case.session();
        let plan = case.plan(&case.levels, Some(case.k));
        // What levels cost, with nothing left out.
        let mut losses: BTreeMap<[u32; 3], f64> = BTreeMap::new();
        for sex in case.levels[0]..=TOPS[0] {
            for age in case.levels[1]..=TOPS[1] {
                for ward in case.levels[2]..=TOPS[2] {
                    let levels = [sex, age, ward];
                    let report = session.assess(&case.plan(&levels, None), &AssessOptions::default());
                    let utility = report.expect("a report").utility;
                    let loss = utility.iter().find(|figure| figure.id == "loss");
                    losses.insert(levels, loss.and_then(|loss| loss.value).unwrap_or(0.0));
                }
            }
        }
        let counted = case.counted();
        for row in 0..case.rows.len() {
            let whom = Whom::Row(row as u64 + 1);
            let found = session.why(&plan, whom, &RiskiestOptions::default());
            if !counted.contains(&row) {
                prop_assert_eq!(found.expect_err("left out").id(), "why-left-out");
                continue;
            }
            let Riskiest { shown, k, .. } = found.expect("a class");
            prop_assert_eq!(k, case.k);
            let enough = |levels: &&[u32; 3]| case.size(row, levels) >= case.k;
            let want = losses.iter().filter(|(levels, _)| enough(levels)).map(|(_, loss)| *loss);
            let want = want.reduce(f64::min);
            let got = shown[0].remedy.as_ref();
            prop_assert_eq!(got.is_some(), want.is_some());
            let (Some(got), Some(want)) = (got, want) else { continue };
            let levels = levels_of(&shown[0], &case.levels).expect("levels");
            prop_assert_eq!(got.size, case.size(row, &levels));
            prop_assert!((got.loss.expect("a loss") - want).abs() < 1e-12);
            prop_assert!((losses[&levels] - want).abs() < 1e-12);
            prop_assert!((got.loss_before.expect("a loss") - losses[&case.levels]).abs() < 1e-12);
        }
    }

    #[test]
    fn the_riskiest_come_first(case in case()) {
        let mut session = case.session();
        let plan = case.plan(&case.levels, None);
        let options = |limit| RiskiestOptions { limit, ..RiskiestOptions::default() };
        let all = session.riskiest(&plan, &options(1000)).expect("classes");
        prop_assert_eq!(all.classes, all.shown.len() as u64);
        let key = |class: &RiskyClass| (class.size, class.class);
        prop_assert!(all.shown.is_sorted_by_key(key));
        let few = session.riskiest(&plan, &options(3)).expect("classes");
        let numbers = |found: &Riskiest| found.shown.iter().map(key).collect::<Vec<_>>();
        prop_assert_eq!(numbers(&few), numbers(&all).into_iter().take(3).collect::<Vec<_>>());
    }
}
