//! The example and its plan, walked as a teacher walks them: what `examples/README.md` says holds.

mod support;

use oboro::example;
use oboro::plan::Plan;
use oboro::report::Report;
use oboro::session::{AssessOptions, Session};

/// The levels that the README names.
const MET: [(&str, u32); 5] =
    [("age", 2), ("postal_code", 3), ("municipality", 2), ("hospital", 2), ("admission_date", 2)];

fn session() -> Session {
    let mut text = Vec::new();
    example::write(example::ROWS, example::SEED, &mut |chunk| {
        text.extend_from_slice(chunk);
        Ok(())
    })
    .expect("an example");
    Session::new(support::table(&text))
}

fn assess(session: &mut Session, levels: &[(&str, u32)]) -> Report {
    let mut plan = Plan::from_toml(example::plan()).expect("a plan");
    plan.columns.values_mut().for_each(|column| column.level = 0);
    for (column, level) in levels {
        plan.columns[*column].level = *level;
    }
    session.assess(&plan, &AssessOptions::default()).expect("an assessment")
}

fn met(report: &Report) -> bool {
    report.goal.as_ref().expect("a goal").met
}

#[test]
fn at_level_0_every_record_is_unique() {
    let report = assess(&mut session(), &[]);
    assert_eq!(report.records, example::ROWS);
    assert_eq!(report.all_records.uniqueness.records, example::ROWS);
    assert_eq!(report.suppressed, example::ROWS);
    assert!(!met(&report));
}

/// 369 records and 350 classes were counted apart from this crate, by grouping the rows of the file in a script.
#[test]
fn the_levels_of_the_readme_meet_the_goal_and_none_can_be_left_out() {
    let mut session = session();
    let report = assess(&mut session, &MET);
    assert!(met(&report));
    assert_eq!((report.suppressed, report.classes.map(|classes| classes.count)), (369, Some(350)));
    for left_out in 0..MET.len() {
        let mut levels = MET.to_vec();
        let (column, _) = levels.remove(left_out);
        assert!(!met(&assess(&mut session, &levels)), "met without {column}");
    }
}

#[test]
fn the_postal_code_alone_changes_little() {
    let report = assess(&mut session(), &[("postal_code", 4)]);
    assert!(report.all_records.uniqueness.share.expect("records") > 0.9);
}

#[test]
fn the_plan_opens_on_a_goal_that_is_near_and_not_met() {
    let plan = Plan::from_toml(example::plan()).expect("a plan");
    let report = session().assess(&plan, &AssessOptions::default()).expect("an assessment");
    assert!(!met(&report));
    assert!(report.kept > report.records / 2, "most records are kept, so that there are figures");
}
