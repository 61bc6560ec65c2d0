//! Tables on which peers were timed. They are not run here: `cargo xtask bench` knows what they took.

use std::hint::black_box;
use std::sync::Arc;

use criterion::Criterion;
use oboro::candidate::Base;
use oboro::classes::Classes;
use oboro::plan::{
    Closeness, ColumnPlan, Diversity, DiversityPlan, GoalPlan, OneOrMany, Plan, PopulationPlan,
    Recipe, TClosenessPlan,
};
use oboro::roles::Role;
use oboro::search::{Search, Settings as SearchSettings};
use oboro::session::{AssessOptions, Session};
use oboro::study::{Files, Study};
use oboro::table::Table;

use super::measure;
use super::tables::{quasi, read, shared};

const CODES: &str = "urbrur roof walls water electcon relat sex age";

pub(crate) fn special_uniques_of_codes(criterion: &mut Criterion) {
    special_uniques(criterion, "testdata_100k", CODES, "testdata, 100,000 rows x 8 columns");
}

pub(crate) fn special_uniques_of_adult(criterion: &mut Criterion) {
    let columns = "workclass education marital_status occupation race sex native_country age relationship \
                   hours_per_week salary_class capital_gain capital_loss";
    special_uniques(criterion, "adult_codes", columns, "adult, 32,561 rows x 13 columns");
}

/// As at the peer, the time is from the codes of the records to the scores, so counting the classes is part of it.
fn special_uniques(criterion: &mut Criterion, file: &str, columns: &str, size: &str) {
    // Without the shared tables there is nothing to measure.
    let Some(text) = shared(&format!("sdcmicro/{file}.csv.gz")) else { return };
    let plan = quasi(columns);
    let mut session = Session::new(read(&text));
    measure(criterion, "special-uniques", size, || {
        // A file handed over makes the session forget the classes.
        session.attach(String::new(), Vec::new());
        let search = session.special_uniques(&plan, &AssessOptions::default());
        let mut search = search.expect("a search");
        while !search.step(4_000_000).expect("few sets").finished {}
        search.finish().score_sum
    });
}

/// Records that agree where both are known, on the table on which sdcMicro takes 5.26 s; counting them is part of it.
pub(crate) fn agreeing(criterion: &mut Criterion) {
    let Some(text) = shared("sdcmicro/testdata_40k_na_age.csv.gz") else { return };
    let table = read(&text);
    let study = Study::check(&quasi(CODES), &table, &Files::new(), false).expect("a study");
    measure(criterion, "wildcards", "testdata, 40,000 rows x 8 columns", || {
        let classes = Classes::of(&study, &study.records(black_box(&table)));
        classes.agreement(study.quasi(), Vec::new()).sample().len()
    });
}

/// t-closeness of the hours that people work, on which pyCANON takes 100 s; every other figure is part of it.
pub(crate) fn closeness(criterion: &mut Criterion) {
    let Some(text) = shared("sdcmicro/adult_codes.csv.gz") else { return };
    let mut plan = quasi("age education occupation relationship sex native_country");
    plan.columns.insert("hours_per_week".to_owned(), ColumnPlan::new(Role::Sensitive));
    // Only what the goal asks for is counted in a report that is not in full.
    let goal =
        TClosenessPlan { column: "hours_per_week".to_owned(), t: 1.0, kind: Closeness::Ordered };
    plan.goal = Some(GoalPlan { t_closeness: OneOrMany::One(goal), ..GoalPlan::default() });
    let mut session = Session::new(read(&text));
    measure(criterion, "closeness of a number", "adult, 32,561 rows x 6 columns", || {
        session.attach(String::new(), Vec::new());
        let report = session.assess(&plan, &AssessOptions::default()).expect("a report");
        report.disclosure[0].t
    });
}

/// Attackers, uniqueness and what classes give away, of classes that are counted; each time under another goal.
pub(crate) fn figures(criterion: &mut Criterion) {
    let size = "ihis_syn, 1,193,504 records x 9 columns";
    let Some(text) = shared("ihis_syn/ihis_syn.csv.gz") else { return };
    let table = read(&text);
    let names: Vec<&str> = (0..table.width()).map(|column| table.name(column)).collect();
    let mut plan = quasi(&names.join(" "));
    let sample = PopulationPlan { sampling_fraction: Some(0.1), ..PopulationPlan::default() };
    plan.population = Some(sample);
    let mut session = Session::new(table);
    for sensitive in [None, Some("EDUC")] {
        let mut goal = GoalPlan::default();
        if let Some(column) = sensitive {
            plan.columns.insert(column.to_owned(), ColumnPlan::new(Role::Sensitive));
            goal.l_diversity = OneOrMany::One(DiversityPlan {
                column: column.to_owned(),
                kind: Diversity::Distinct,
                l: 2.0,
                c: None,
            });
        }
        let name = match sensitive {
            None => "figures of built classes",
            Some(_) => "figures of built classes with a sensitive column",
        };
        let mut k = 1;
        measure(criterion, name, size, || {
            k += 1;
            plan.goal = Some(GoalPlan { k: Some(k), ..goal.clone() });
            session.assess(&plan, &AssessOptions::default()).expect("a report").kept
        });
    }
}

/// The best levels at k = 5 with 2 % left out, and the frontier, counting the finest classes included.
pub(crate) fn searching(criterion: &mut Criterion, name: &str, size: &str) {
    let Some((table, plan, files)) = searched(name) else { return };
    let study = Study::check(&plan, &table, &files, false).expect("a study");
    let study = Arc::new(study);
    let search = |frontier| {
        let base = Arc::new(Base::of(&study, black_box(&table)));
        let settings = SearchSettings { frontier, ..SearchSettings::default() };
        let mut search = Search::begin(Arc::clone(&study), base, &plan, settings).expect("a goal");
        while !search.step(100_000_000) {}
        search.found().counts.evaluated
    };
    measure(criterion, "search", size, || search(false));
    measure(criterion, "frontier", size, || search(true));
}

/// A table with its hierarchies, and a plan in which every column is a quasi-identifier.
fn searched(name: &str) -> Option<(Table, Plan, Files)> {
    let text = shared(&format!("{name}/{name}.csv"));
    let table = read(&text.or_else(|| shared(&format!("{name}/{name}.csv.gz")))?);
    let goal = GoalPlan { k: Some(5), suppression_limit: 0.02, ..GoalPlan::default() };
    let mut plan = Plan { goal: Some(goal), ..Plan::default() };
    let mut files = Files::new();
    for column in 0..table.width() {
        let column = table.name(column).to_owned();
        let file = format!("{name}_hierarchy_{column}.csv");
        files.insert(file.clone(), shared(&format!("{name}/{file}"))?);
        let hierarchy = Some(Recipe::Csv(file));
        let entry = ColumnPlan { hierarchy, ..ColumnPlan::new(Role::QuasiIdentifier) };
        plan.columns.insert(column, entry);
    }
    Some((table, plan, files))
}
