//! A report in full, step by step, beside the same at once.

mod support;

use oboro::example;
use oboro::plan::{Plan, ReleaseMethod};
use oboro::report::{Report, Riskiest};
use oboro::session::{AssessOptions, RiskiestOptions, Session};

/// Some records of the example, of which a tenth of the people are known, with all that a report in full tells.
fn discharges(missing_as: &str) -> (Session, Plan) {
    let mut text = Vec::new();
    let mut keep = |chunk: &[u8]| {
        text.extend_from_slice(chunk);
        Ok(())
    };
    example::write(400, example::SEED, &mut keep).expect("a table");
    // Some ages are not known.
    let text = String::from_utf8(text).expect("text");
    let lines = text.lines().enumerate().map(|(number, line)| {
        let mut cells: Vec<&str> = line.split(',').collect();
        if number % 9 == 5 {
            cells[1] = "";
        }
        cells.join(",") + "\n"
    });
    let text: String = lines.collect();
    let plan = format!(
        "[input]\nmissing-as = \"{missing_as}\"\n\
         [columns.age]\nrole = \"quasi-identifier\"\nhierarchy = {{ intervals = {{ widths = [10] }} }}\n\
         [columns.sex]\nrole = \"quasi-identifier\"\n\
         [columns.municipality]\nrole = \"quasi-identifier\"\n\
         [columns.outcome]\nrole = \"sensitive\"\n\
         [population]\nsampling-fraction = 0.1\n\
         [goal]\nk = 2\n\
         [attackers.neighbour]\nknows = [\"sex\", \"age\"]\n\
         [special-uniques]\nmax-size = 3\n"
    );
    let plan = Plan::from_toml(&plan).expect("a plan");
    (Session::new(support::table(text.as_bytes())), plan)
}

fn full() -> AssessOptions {
    AssessOptions { full: true, ..AssessOptions::default() }
}

fn explained(session: &mut Session, plan: &Plan, budget: u64) -> (Option<Riskiest>, u32) {
    let options = RiskiestOptions { limit: 5, values: true, ..RiskiestOptions::default() };
    let mut completion = session.explaining(plan, &options).expect("explanations begun");
    let mut steps = 1;
    while !completion.step(budget).expect("a step").finished {
        steps += 1;
    }
    let report = completion.finish();
    assert!(!report.full);
    (report.riskiest, steps)
}

#[test]
fn any_steps_explain_the_riskiest_classes_alike() {
    for missing_as in ["category", "wildcard"] {
        let (mut session, plan) = discharges(missing_as);
        let options = RiskiestOptions { limit: 5, values: true, ..RiskiestOptions::default() };
        let at_once = session.riskiest(&plan, &options).expect("explanations");
        assert_eq!(at_once.shown.len(), 5);
        let (slowly, steps) = explained(&mut session, &plan, 1);
        assert!(steps > 5, "{steps}");
        assert_eq!(slowly.as_ref(), Some(&at_once));
        assert_eq!(explained(&mut session, &plan, u64::MAX).0, Some(at_once));
    }
}

fn stepped(session: &mut Session, plan: &Plan, budget: u64) -> (Report, u32) {
    let mut completion = session.complete(plan, &full()).expect("a report begun");
    let (mut steps, mut done) = (0, 0);
    loop {
        let progress = completion.step(budget).expect("a step");
        steps += 1;
        assert!((done..=progress.of).contains(&progress.done));
        done = progress.done;
        if progress.finished {
            assert_eq!(done, progress.of);
            return (completion.finish(), steps);
        }
    }
}

#[test]
fn any_steps_give_the_report_that_comes_at_once() {
    for missing_as in ["category", "wildcard", "drop"] {
        let (mut session, plan) = discharges(missing_as);
        let whole = session.assess(&plan, &full()).unwrap();
        let population = whole.population.as_ref().unwrap();
        assert_eq!(population.estimates.is_empty(), missing_as == "wildcard");
        assert!(population.log_linear.is_some() && whole.individual.is_some());
        assert!(whole.missing.len() == 3 && !whole.attackers.is_empty());
        assert_eq!(whole.by_attributes.is_none(), missing_as == "wildcard");
        assert!(whole.tests.is_some() && whole.special_uniques.is_some() && whole.full);
        for budget in [1, 999, 50_000, u64::MAX] {
            let (report, steps) = stepped(&mut session, &plan, budget);
            assert_eq!(report, whole, "{missing_as}, {budget} looks a step");
            assert!(budget > 1 || steps > 40, "{steps}");
        }
    }
}

#[test]
fn any_steps_give_the_report_of_a_release_in_several_shapes() {
    for method in [ReleaseMethod::LocalRecoding, ReleaseMethod::Cells] {
        for missing_as in ["category", "wildcard", "drop"] {
            let (mut session, mut plan) = discharges(missing_as);
            plan.release.method = method;
            let whole = session.assess(&plan, &full()).unwrap();
            let release = &whole.release;
            assert!(release.levels_mixed.len() > 1 || !release.cells_suppressed.is_empty());
            assert!(whole.missing.len() == 3 && whole.individual.is_some());
            assert!(whole.tests.is_none() && whole.special_uniques.is_some() && whole.full);
            // What is kept of another plan meanwhile has no part in it.
            let mut other = plan.clone();
            other.release.method = ReleaseMethod::Records;
            for budget in [1, 5_000, u64::MAX] {
                session.assess(&other, &full()).unwrap();
                let (report, _) = stepped(&mut session, &plan, budget);
                assert_eq!(report, whole, "{method:?}, {missing_as}, {budget} looks a step");
            }
        }
    }
}

#[test]
fn a_report_that_is_abandoned_leaves_the_session_as_it_was() {
    let (mut session, mut plan) = discharges("category");
    let quick = AssessOptions::default();
    let before = session.assess(&plan, &quick).unwrap();
    let mut left = session.complete(&plan, &full()).unwrap();
    for _ in 0..10 {
        assert!(!left.step(1).unwrap().finished);
    }
    // The levels move meanwhile, and what was begun stays what it was.
    let mut further = session.complete(&plan, &full()).unwrap();
    plan.columns.get_mut("age").unwrap().level = 1;
    let moved = session.assess(&plan, &quick).unwrap();
    assert_ne!(moved.classes, before.classes);
    drop(left);
    while !further.step(1000).unwrap().finished {}
    let further = further.finish();
    assert_eq!((&further.classes, further.full), (&before.classes, true));
    plan.columns.get_mut("age").unwrap().level = 0;
    assert_eq!(session.assess(&plan, &quick).unwrap(), before);
    assert_eq!(session.assess(&plan, &full()).unwrap(), further);
}

#[test]
fn what_was_not_reached_is_not_said() {
    let (mut session, plan) = discharges("category");
    let mut begun = session.complete(&plan, &full()).unwrap();
    begun.step(1).unwrap();
    let report = begun.finish();
    assert!(!report.full && report.tests.is_none() && report.special_uniques.is_none());
}
