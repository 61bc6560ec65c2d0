//! The fast search on a table that is counted in many parts: against every node of the adult lattice as ARX 3.9 counted
//! it, and against every pair of levels and k of a smaller lattice.

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use oboro::candidate::{Base, Candidate};
use oboro::goal::Goal;
use oboro::plan::{ColumnPlan, GoalPlan, Plan, Recipe};
use oboro::roles::Role;
use oboro::search::{Axis, Found, FoundPoint, Objective, Part, Search, Settings};
use oboro::study::{Levels, Study};
use support::near;

/// The adult table with all columns as quasi-identifiers.
struct Adult {
    plan: Plan,
    study: Arc<Study>,
    base: Arc<Base>,
}

impl Adult {
    fn load(shared: &Path) -> Adult {
        let folder = shared.join("data/benchmarks/adult");
        let table = support::table(&support::bytes(&folder.join("adult.csv")));
        let (mut plan, mut files) = (Plan::default(), BTreeMap::new());
        for column in 0..table.width() {
            let name = table.name(column).to_owned();
            let file = format!("adult_hierarchy_{name}.csv");
            files.insert(file.clone(), support::bytes(&folder.join(&file)));
            let hierarchy = Some(Recipe::Csv(file));
            let column = ColumnPlan { hierarchy, ..ColumnPlan::new(Role::QuasiIdentifier) };
            plan.columns.insert(name, column);
        }
        let study = Study::check(&plan, &table, &files, false).expect("a study");
        let base = Arc::new(Base::of(&study, &table));
        Adult { plan, study: Arc::new(study), base }
    }

    /// Goes under a goal of k = 5, with levels that are fixed in some columns.
    fn aim(&mut self, suppression_limit: f64, fixed: &[(&str, u32)]) {
        let goal = GoalPlan { k: Some(5), suppression_limit, ..GoalPlan::default() };
        self.plan.goal = Some(goal);
        for (name, column) in &mut self.plan.columns {
            let level = fixed.iter().find(|(fixed, _)| fixed == name);
            column.levels = level.map(|&(_, level)| [level, level]);
        }
    }

    fn search(&self, settings: Settings) -> Found {
        let (study, base) = (Arc::clone(&self.study), Arc::clone(&self.base));
        let mut search = Search::begin(study, base, &self.plan, settings).expect("a goal");
        while !search.step(1 << 20) {}
        search.found()
    }
}

/// Levels, records left out at k = 5, loss.
fn counted_by_the_peer(shared: &Path) -> Vec<(Vec<u32>, u64, f64)> {
    let text = support::bytes(&shared.join("reference/arx/bruteforce_adult.csv"));
    let text = String::from_utf8(text).expect("text");
    let nodes = text.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        let levels = fields[0].chars().map(|level| level.to_digit(10).expect("a digit"));
        let (suppressed, loss) = (fields[3].parse(), fields[4].parse());
        (levels.collect(), suppressed.expect("a number"), loss.expect("a number"))
    });
    nodes.collect()
}

#[test]
fn optima_under_every_limit_are_those_of_all_nodes() {
    let Some(shared) = support::shared() else { return support::report("adult nodes", 0, 1) };
    let nodes = counted_by_the_peer(&shared);
    assert_eq!(nodes.len(), 12_960);
    let mut adult = Adult::load(&shared);
    for limit in [0.0, 0.0005, 0.003, 0.01, 0.03, 0.07, 0.15, 0.3, 0.5, 0.8, 1.0] {
        adult.aim(limit, &[]);
        let found = adult.search(Settings::default());
        let best = found.best.expect("an optimum");
        let allowed = nodes.iter().filter(|node| node.1 as f64 <= limit * 30_162.0);
        let least = allowed.map(|node| node.2).fold(f64::INFINITY, f64::min);
        near(&format!("loss at {limit}"), best.value, least);
        let same = nodes.iter().find(|node| node.0[..] == best.levels[..]).expect("the node");
        assert_eq!(best.suppressed, same.1, "{limit}");
        assert_eq!(found.counts.evaluated + found.counts.bounded, 12_960.0, "{limit}");
    }
    support::report("adult nodes", nodes.len(), 0);
}

#[test]
fn the_frontier_is_that_of_every_pair_of_a_smaller_lattice() {
    let Some(shared) = support::shared() else { return support::report("adult pairs", 0, 1) };
    let mut adult = Adult::load(&shared);
    let fixed = [
        ("race", 0),
        ("marital-status", 0),
        ("native-country", 1),
        ("workclass", 1),
        ("salary-class", 0),
    ];
    adult.aim(0.1, &fixed);
    let found = adult.search(Settings { frontier: true, ..Settings::default() });
    let goal = adult.plan.goal.as_ref().expect("a goal");
    let goal = Goal::check(goal, &adult.study, adult.base.read).expect("a goal");
    let objective = Objective::check(&adult.plan, &adult.study, &adult.base).expect("a measure");
    let mut pairs: Vec<FoundPoint> = Vec::new();
    for number in 0..120 {
        let (sex, age, education, occupation) =
            (number % 2, number / 2 % 5, number / 10 % 4, number / 40);
        let levels = Levels::new(vec![sex, age, 0, 0, education, 1, 1, occupation, 0]);
        let mut k = 1;
        loop {
            let goal = goal.with_k(k);
            let candidate = Candidate::of(&adult.study, &adult.base, &levels, Some(&goal));
            let suppressed = candidate.suppressed();
            let Some(smallest) = candidate.kept().smallest() else { break };
            if !goal.allows(suppressed, adult.base.read) {
                break;
            }
            let utility = objective.value(&candidate.node()).expect("a loss");
            let risk = Axis::ProsecutorHighest.of(&candidate).expect("a risk");
            let (levels, cost) = (levels.clone(), utility);
            pairs.push(FoundPoint { levels, k: smallest, risk, utility, cost, suppressed });
            k = smallest + 1;
        }
    }
    let tie = |pair: &FoundPoint| {
        (pair.suppressed, pair.levels.iter().sum::<u32>(), pair.levels.to_vec())
    };
    let beats = |one: &FoundPoint, other: &FoundPoint| {
        let no_worse = one.risk <= other.risk && one.cost <= other.cost;
        let better = one.risk < other.risk || one.cost < other.cost;
        no_worse && (better || tie(one) < tie(other))
    };
    let listed = pairs.iter().filter(|pair| !pairs.iter().any(|other| beats(other, pair)));
    let mut listed: Vec<FoundPoint> = listed.cloned().collect();
    listed.sort_by(|one, other| one.risk.total_cmp(&other.risk));
    assert!(found.exact && listed.len() > 10, "{}", listed.len());
    assert_eq!(found.frontier, listed);
    support::report("adult pairs", pairs.len(), 0);
}

#[test]
fn parts_of_the_lattice_together_are_the_whole() {
    let Some(shared) = support::shared() else { return support::report("adult in parts", 0, 1) };
    let mut adult = Adult::load(&shared);
    adult.aim(0.02, &[]);
    let whole = adult.search(Settings { frontier: true, ..Settings::default() });
    for of in [2, 3, 7] {
        let parts = (0..of)
            .map(|number| adult.search(Settings { frontier: true, part: Part { number, of } }));
        let merged = Found::merge(parts.collect());
        assert_eq!(merged.frontier, whole.frontier, "{of}");
        assert_eq!(merged.best, whole.best, "{of}");
        assert_eq!(merged.counts.evaluated + merged.counts.bounded, 12_960.0, "{of}");
    }
    support::report("adult in parts", 3, 0);
}
