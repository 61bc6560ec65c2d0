//! The optima of the search against ARX 3.9 on the shared tables.

mod support;

use std::path::Path;

use oboro::plan::{Aggregate, Diversity, DiversityPlan, GoalPlan, OneOrMany, TClosenessPlan};
use oboro::report::SearchFigures;
use oboro::roles::Role;
use oboro::search::Part;
use oboro::session::SearchOptions;
use serde_json::Value;
use support::{Benchmark, near};

fn search(benchmark: &mut Benchmark, frontier: bool) -> SearchFigures {
    let options = SearchOptions { frontier, ..SearchOptions::default() };
    let mut search = benchmark.session.search(&benchmark.plan, &options).expect("a search");
    while !search.step(100_000_000).finished {}
    search.figures()
}

fn goal(limit: &str, utility: Option<&str>) -> GoalPlan {
    GoalPlan {
        k: Some(5),
        suppression_limit: limit.parse().expect("a share"),
        utility: utility.map(str::to_owned),
        ..GoalPlan::default()
    }
}

fn reference(shared: &Path, name: &str) -> Value {
    support::json(&shared.join(format!("reference/arx/search_{name}.json")))["result"].clone()
}

/// What is expected of one optimum.
struct Want {
    value: f64,
    levels: Vec<u64>,
    suppressed: Option<u64>,
    classes: Option<u64>,
    unique: bool,
}

impl Want {
    fn of(result: &Value) -> Want {
        let score = result["score_lowest"]["string"].as_str().expect("a score");
        // By rank the score is the list of all losses, the largest first.
        let score = score.trim_start_matches('[').split([',', ']']).next().expect("a score");
        let levels = result["optimum_vector_in_qi_order"].as_array().expect("levels");
        Want {
            value: score.parse().expect("a number"),
            levels: levels.iter().filter_map(Value::as_u64).collect(),
            suppressed: result["suppressed_rows"].as_u64(),
            classes: result["classes"].as_u64(),
            unique: true,
        }
    }

    fn check(&self, case: &str, found: &SearchFigures) {
        let best = found.best.as_ref().expect("an optimum");
        assert!(found.finished && best.proved_optimal, "{case}");
        near(case, best.loss, self.value);
        let lattice = &found.lattice;
        assert_eq!(lattice.evaluated + lattice.bounded, lattice.nodes, "{case}");
        if self.unique {
            let levels: Vec<u64> = best.levels.iter().map(|level| u64::from(level.level)).collect();
            assert_eq!(levels, self.levels, "{case}");
            assert_eq!(Some(best.suppressed), self.suppressed, "{case}");
            assert_eq!(best.classes, self.classes, "{case}");
        }
    }
}

#[test]
fn optima_of_the_loss_are_those_of_the_peer() {
    let tables = [("adult", "full"), ("atus_syn", "full"), ("ihis_syn", "full")];
    let Some(shared) = support::shared() else { return support::report("ARX optima", 0, 12) };
    let mut ran = 0;
    for (table, columns) in tables {
        let mut benchmark = support::benchmark(&shared, table);
        for limit in ["0.0", "0.02", "0.1"] {
            let case = format!("{table}_{columns}_loss_s{limit}");
            benchmark.plan.goal = Some(goal(limit, None));
            let found = search(&mut benchmark, false);
            Want::of(&reference(&shared, &case)).check(&case, &found);
            ran += 1;
            if table == "adult" {
                let default = format!("adult_full_default_s{limit}");
                Want::of(&reference(&shared, &default)).check(&default, &found);
                ran += 1;
            }
        }
    }
    support::report("ARX optima", ran, 0);
}

#[test]
fn settings_of_the_loss_have_the_optima_of_the_peer() {
    // Two of them tie: every feasible node in the maximum, 87 nodes where generalization weighs nothing.
    let cases = [
        ("gs1", 1.0, Aggregate::GeometricMean, false),
        ("arith", 0.5, Aggregate::ArithmeticMean, true),
        ("sum", 0.5, Aggregate::Sum, true),
        ("max", 0.5, Aggregate::Maximum, false),
        ("rank", 0.5, Aggregate::Rank, true),
    ];
    let Some(shared) = support::shared() else {
        return support::report("ARX optima by settings of the loss", 0, cases.len());
    };
    let mut benchmark = support::benchmark(&shared, "adult");
    benchmark.plan.goal = Some(goal("0.02", None));
    for (name, gs_factor, aggregate, unique) in cases {
        let case = format!("adult_full_loss_{name}_s0.02");
        benchmark.plan.utility.loss.gs_factor = gs_factor;
        benchmark.plan.utility.loss.aggregate = aggregate;
        let want = Want { unique, ..Want::of(&reference(&shared, &case)) };
        let found = search(&mut benchmark, false);
        want.check(&case, &found);
        let best = found.best.expect("an optimum");
        if aggregate == Aggregate::Rank {
            let scores = reference(&shared, &case)["score_lowest"]["aggregate"].clone();
            let scores: Vec<f64> = serde_json::from_value(scores).expect("a list of losses");
            assert_eq!(best.ranked.len(), scores.len());
            best.ranked.iter().zip(scores).for_each(|(got, want)| near(&case, *got, want));
        }
        assert_eq!(best.ranked.is_empty(), aggregate != Aggregate::Rank);
    }
    support::report("ARX optima by settings of the loss", cases.len(), 0);
}

#[test]
fn optima_of_other_measures_are_those_of_the_peer() {
    let cases = [
        ("aecs", "0.02", "average-class-size-with-suppressed", true),
        ("ambiguity", "0.02", "ambiguity", true),
        ("discern_m", "0.02", "discernibility-all", true),
        ("entropy_nm", "0.0", "non-uniform-entropy-with-suppressed", true),
        ("entropy_nm", "0.02", "non-uniform-entropy-with-suppressed", true),
        ("entropy_nm", "0.1", "non-uniform-entropy-with-suppressed", true),
        ("height", "0.02", "height", false),
    ];
    let Some(shared) = support::shared() else {
        return support::report("ARX optima by measure", 0, cases.len());
    };
    let mut benchmark = support::benchmark(&shared, "adult");
    for (name, limit, utility, unique) in cases {
        let case = format!("adult_full_{name}_s{limit}");
        benchmark.plan.goal = Some(goal(limit, Some(utility)));
        let want = Want { unique, ..Want::of(&reference(&shared, &case)) };
        want.check(&case, &search(&mut benchmark, false));
    }
    support::report("ARX optima by measure", cases.len(), 0);
}

#[test]
fn optima_under_conditions_on_a_sensitive_column_are_those_of_the_peer() {
    const LIMITS: [&str; 3] = ["0.0", "0.02", "0.1"];
    let diversity = |kind, l, c| {
        let column = "occupation".to_owned();
        OneOrMany::One(DiversityPlan { column, kind, l, c })
    };
    let closeness = |t| {
        let (column, kind) = ("occupation".to_owned(), Default::default());
        OneOrMany::One(TClosenessPlan { column, t, kind })
    };
    let cases = [
        ("", GoalPlan::default()),
        (
            "_k5_distinct3",
            GoalPlan {
                l_diversity: diversity(Diversity::Distinct, 3.0, None),
                ..GoalPlan::default()
            },
        ),
        (
            "_k5_entropy3",
            GoalPlan {
                l_diversity: diversity(Diversity::Entropy, 3.0, None),
                ..GoalPlan::default()
            },
        ),
        (
            "_k5_recursive4_3",
            GoalPlan {
                l_diversity: diversity(Diversity::Recursive, 3.0, Some(4.0)),
                ..GoalPlan::default()
            },
        ),
        ("_k5_t_equal0.2", GoalPlan { t_closeness: closeness(0.2), ..GoalPlan::default() }),
        ("_k5_t_equal0.4", GoalPlan { t_closeness: closeness(0.4), ..GoalPlan::default() }),
    ];
    let Some(shared) = support::shared() else {
        return support::report("ARX optima under sensitive conditions", 0, 18);
    };
    let mut benchmark = support::benchmark(&shared, "adult");
    let occupation = benchmark.plan.columns.get_mut("occupation").expect("the column");
    (occupation.role, occupation.hierarchy) = (Role::Sensitive, None);
    for (name, conditions) in cases {
        for limit in LIMITS {
            let case = format!("adult_anonbenchQI_loss{name}_s{limit}");
            let limits = goal(limit, None);
            benchmark.plan.goal = Some(GoalPlan {
                l_diversity: conditions.l_diversity.clone(),
                t_closeness: conditions.t_closeness.clone(),
                ..limits
            });
            let mut want = Want::of(&reference(&shared, &case));
            match (name, limit) {
                // Two nodes tie.
                ("_k5_entropy3", "0.0") => want.unique = false,
                // The peer rejects a class whose entropy is exactly ln 3.
                ("_k5_entropy3", "0.1") => {
                    want.value = 0.190_308_480_129_092_18;
                    (want.suppressed, want.classes) = (Some(2_036), Some(329));
                }
                _ => {}
            }
            want.check(&case, &search(&mut benchmark, false));
        }
    }
    support::report("ARX optima under sensitive conditions", 18, 0);
}

/// The peer's classes of every node of adult say what the best node is for measures that need no more.
#[test]
fn every_node_of_the_peer_agrees_with_the_optimum() {
    let Some(shared) = support::shared() else {
        return support::report("ARX adult lattice, best of all", 0, 3);
    };
    let rows = support::bytes(&shared.join("reference/arx/bruteforce_adult.csv"));
    let rows = String::from_utf8(rows).expect("text");
    let mut benchmark = support::benchmark(&shared, "adult");
    for limit in ["0.0", "0.02", "0.1"] {
        let most = limit.parse::<f64>().expect("a share") * 30_162.0;
        let nodes = rows.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
        let met = nodes.filter(|node| node[3].parse::<f64>().expect("records") <= most);
        let best = met
            .map(|node| (node[4].parse::<f64>().expect("a loss"), node[0]))
            .min_by(|one, other| one.0.total_cmp(&other.0))
            .expect("a node");
        benchmark.plan.goal = Some(goal(limit, None));
        let found = search(&mut benchmark, false).best.expect("an optimum");
        let levels: String = found.levels.iter().map(|level| level.level.to_string()).collect();
        near(limit, found.loss, best.0);
        assert_eq!(levels, best.1);
    }
    support::report("ARX adult lattice, best of all", 3, 0);
}

/// Parts that tell one another only what a report holds find what one search finds, what a changed goal buys too.
#[test]
fn parts_told_as_figures_are_the_whole() {
    let Some(shared) = support::shared() else {
        return support::report("adult, parts as figures", 0, 2);
    };
    let mut benchmark = support::benchmark(&shared, "adult");
    benchmark.plan.goal = Some(goal("0.02", None));
    let whole = search(&mut benchmark, true);
    let changes = whole.goal_changes.clone().expect("changes");
    let limits = changes.iter().filter(|change| change.condition == "suppression-limit");
    let limits: Vec<(f64, f64)> = limits.map(|change| (change.to, change.utility_to)).collect();
    assert_eq!(limits.iter().map(|limit| limit.0).collect::<Vec<_>>(), [0.03, 0.01]);
    let loss = whole.best.as_ref().expect("an optimum").loss;
    assert!(limits[0].1 < loss && limits[1].1 > loss, "{limits:?} {loss}");
    for merging in [0, 1] {
        let mut parts = (0..2).map(|number| {
            let part = Part { number, of: 2 };
            let options = SearchOptions { frontier: true, part };
            let mut search = benchmark.session.search(&benchmark.plan, &options).expect("a search");
            while !search.step(100_000_000).finished {}
            search
        });
        let parts = [parts.next().expect("a part"), parts.next().expect("a part")];
        let merged = parts[merging].merge(&[parts[1 - merging].figures()]);
        assert_eq!(merged.goal_changes, whole.goal_changes);
        assert_eq!(merged.frontier, whole.frontier);
        assert_eq!(merged.best, whole.best);
    }
    support::report("adult, parts as figures", 2, 0);
}
