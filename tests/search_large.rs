//! A search over 10^12 combinations of levels: something good at once, an honest bound, and never a hang.

mod support;

use oboro::plan::Plan;
use oboro::report::SearchFigures;
use oboro::session::{AssessOptions, SearchOptions, Session};

const COLUMNS: usize = 20;
const STEP: u64 = 4_000_000;

/// People in groups: whoever is in one is like the others in most columns.
fn session() -> Session {
    let mut state = 7_u64;
    let mut draw = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let head: Vec<String> = (0..COLUMNS).map(|column| format!("c{column}")).collect();
    let mut text = head.join(",") + "\n";
    for _ in 0..2_000 {
        let group = draw(5);
        let cells: Vec<String> = (0..COLUMNS as u64)
            .map(|column| if draw(12) == 0 { draw(8) } else { (group * (column + 3)) % 8 })
            .map(|value| format!("v{value}"))
            .collect();
        text += &(cells.join(",") + "\n");
    }
    Session::new(support::table(text.as_bytes()))
}

fn plan() -> Plan {
    let rows: Vec<String> = (0..8)
        .map(|value| format!("[\"v{value}\", \"m{}\", \"h{}\", \"*\"]", value / 2, value / 4))
        .collect();
    let columns = (0..COLUMNS).map(|column| {
        let rows = rows.join(", ");
        format!(
            "[columns.c{column}]\nrole = \"quasi-identifier\"\nhierarchy = {{ rows = [{rows}] }}\n"
        )
    });
    let columns: String = columns.collect();
    Plan::from_toml(&format!("{columns}[goal]\nk = 5\nsuppression-limit = 0.05\n")).expect("a plan")
}

fn walked(frontier: bool, steps: usize) -> SearchFigures {
    let options = SearchOptions { frontier, ..SearchOptions::default() };
    let mut session = session();
    let mut search = session.search(&plan(), &options).expect("a search");
    let mut least = f64::NEG_INFINITY;
    for step in 0..steps {
        let progress = search.step(STEP);
        assert_eq!(progress.lattice.nodes, (1_u64 << (2 * COLUMNS)) as f64);
        assert!(progress.lattice.evaluated + progress.lattice.bounded <= progress.lattice.nodes);
        let best = progress.best.expect("something in the first tenth of a second");
        if let Some(bound) = best.bound {
            assert!(bound <= best.loss && bound >= least, "{step}: {bound} {least} {}", best.loss);
            least = bound;
        }
    }
    search.figures()
}

#[test]
fn the_best_so_far_is_real_and_its_bound_rises() {
    let found = walked(false, 12);
    let best = found.best.expect("a best");
    assert!(best.proved_optimal || best.bound.is_some_and(|bound| bound > 0.0));
    let mut plan = plan();
    for (column, level) in plan.columns.values_mut().zip(&best.levels) {
        column.level = level.level;
    }
    let report = session().assess(&plan, &AssessOptions::default()).expect("a report");
    assert!(report.goal.expect("a goal").met);
    assert_eq!(report.utility[0].value, Some(best.loss));
    assert_eq!(report.suppressed, best.suppressed);
}

#[test]
fn a_frontier_of_a_large_lattice_grows_and_says_that_it_is_not_whole() {
    let found = walked(true, 12);
    let points = found.frontier.expect("a frontier");
    assert!(points.len() >= 2 && found.frontier_exact == Some(false));
    assert!(
        points
            .windows(2)
            .all(|pair| { pair[0].risk < pair[1].risk && pair[0].utility > pair[1].utility })
    );
    for point in &points {
        let mut plan = plan();
        for (column, level) in plan.columns.values_mut().zip(&point.levels) {
            column.level = level.level;
        }
        let goal = plan.goal.as_mut().expect("a goal");
        goal.k = Some(point.k);
        let report = session().assess(&plan, &AssessOptions::default()).expect("a report");
        assert!(report.goal.expect("a goal").met);
        assert_eq!(report.utility[0].value, Some(point.utility));
        assert_eq!(report.risk.prosecutor.highest, Some(point.risk));
    }
}

#[test]
fn a_small_effort_ends_early_and_says_so() {
    let mut plan = plan();
    plan.search.effort = 0.001;
    let mut session = session();
    let mut search = session.search(&plan, &SearchOptions::default()).expect("a search");
    let ended = (0..20).any(|_| search.step(STEP).finished);
    assert!(ended, "eight million looks at a class");
    let best = search.figures().best.expect("a best");
    assert!(!best.proved_optimal && best.bound.is_some_and(|bound| bound < best.loss));
    plan.search.effort = 0.0;
    let refused = session.search(&plan, &SearchOptions::default()).expect_err("no effort");
    assert_eq!(refused.id(), "search-effort");
}
