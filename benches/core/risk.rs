//! What classes are asked for: population uniques, sets of columns, disclosure, special uniques, wildcards.

use std::hint::black_box;

use criterion::Criterion;
use oboro::classes::{Classes, Frequencies, SensitiveCounts, Sizes};
use oboro::plan::ColumnPlan;
use oboro::risk::disclosure::closeness::Distance;
use oboro::risk::disclosure::{Prior, disclosure};
use oboro::risk::loglinear::{Counts, estimate};
use oboro::risk::population::estimates;
use oboro::risk::population::expected::expected_risk;
use oboro::risk::subsets::Subsets;
use oboro::roles::Role;
use oboro::study::{Files, Levels, Study};

use super::measure;
use super::tables::{SIZE, plan, read, text};

/// Log-linear models of a tenth of a population, over the classes of the records.
pub(crate) fn modelling(criterion: &mut Criterion) {
    let table = read(&text());
    let study = Study::check(&plan(&table), &table, &Files::new(), false).expect("a study");
    let classes = Classes::of(&study, &study.records(&table));
    let columns = study.quasi().len();
    let codes: Vec<u32> = (0..classes.len())
        .flat_map(|class| (0..columns).map(move |quasi| (class, quasi)))
        .map(|(class, quasi)| classes.code(class, quasi))
        .collect();
    measure(criterion, "log-linear models", SIZE, || {
        let counts = Counts::new(columns, &codes, classes.sizes());
        estimate(&counts, 0.1).expect("models").models.len()
    });
}

/// Unique records by every set of nine columns, over all records at level 0.
pub(crate) fn subsets(criterion: &mut Criterion) {
    let table = read(&text());
    let plan = plan(&table);
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let classes = Classes::of(&study, &study.records(&table));
    let columns: Vec<Vec<u32>> = (0..study.quasi().len().min(9))
        .map(|quasi| (0..classes.len()).map(|class| classes.code(class, quasi)).collect())
        .collect();
    let size = format!("1M rows x {} quasi-identifiers", columns.len());
    measure(criterion, "by-attributes", &size, || {
        let mut subsets = Subsets::new(&columns, classes.sizes());
        while !subsets.step(100_000_000).finished {}
        subsets.finish().sizes.len()
    });
}

/// Every estimator of population uniques with its interval, and the risk to expect.
pub(crate) fn estimating(criterion: &mut Criterion) {
    let table = read(&text());
    let plan = plan(&table);
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let classes = Classes::of(&study, &study.records(&table));
    let sizes = Sizes::of(classes.sizes().iter().copied());
    let frequencies = Frequencies::from(&sizes);
    let people = 20 * sizes.records();
    measure(criterion, "population-estimates", SIZE, || {
        let risk = expected_risk(&frequencies, 0.05).expect("records");
        (estimates(black_box(&sizes), people).len(), risk.marketer)
    });
}

/// What classes give away about a code and about a number of many values: rolled up from the finest classes, and
/// every figure. Half the quasi-identifiers stand at their finest level, so that most classes are small.
pub(crate) fn disclosing(criterion: &mut Criterion) {
    let table = read(&text());
    let mut plan = plan(&table);
    for name in ["icd10", "cost_yen"] {
        plan.columns.insert(name.to_owned(), ColumnPlan::new(Role::Sensitive));
    }
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let records = study.records(&table);
    let (base, members) = Classes::with_members(&study, &records);
    let levels = study.quasi().iter().enumerate();
    let levels = levels.map(|(at, quasi)| if at % 2 == 0 { 0 } else { quasi.levels() - 1 });
    let (classes, parents) = base.roll_up(&study, &Levels::new(levels.collect()));
    for (number, column) in study.sensitive().iter().enumerate() {
        let counts = SensitiveCounts::of_column(column, number, &records, &members, base.len());
        let prior = Prior::new(column.records().to_vec());
        let distance = if column.is_ordered() { Distance::Ordered } else { Distance::Equal };
        let size = format!(
            "{SIZE}, {} of {} values in {} classes",
            column.name(),
            prior.values(),
            classes.len()
        );
        measure(criterion, "disclosure", &size, || {
            let histograms = counts.roll_up(&parents, classes.len());
            disclosure(&histograms, |_| true, &prior, distance).t
        });
    }
}
