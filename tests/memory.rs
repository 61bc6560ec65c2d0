//! What a search holds at most, counted by the allocator: its own program, because one test alone may allocate here.

mod support;

use oboro::plan::{GoalPlan, Plan};
use oboro::session::{AssessOptions, SearchOptions, Session};
use peak_alloc::PeakAlloc;

#[global_allocator]
static COUNTING: PeakAlloc = PeakAlloc;

/// Runs a search to its end, or for so many steps; the most that it held beyond what was there before, in bytes.
fn held(session: &mut Session, plan: &Plan, frontier: bool, steps: usize) -> (usize, bool) {
    // The classes are the session's and stay with it.
    session.assess(plan, &AssessOptions::default()).expect("a report");
    let before = COUNTING.current_usage();
    COUNTING.reset_peak_usage();
    let options = SearchOptions { frontier, ..SearchOptions::default() };
    let mut search = session.search(plan, &options).expect("a search");
    let finished = (0..steps).any(|_| search.step(4_000_000).finished);
    (COUNTING.peak_usage() - before, finished)
}

/// Twenty columns of four levels, 10^12 nodes: what is kept for later grows with the steps, and not without end.
fn wide() -> (Session, Plan) {
    let names: Vec<String> = (0..20).map(|column| format!("c{column}")).collect();
    let mut state = 7_u64;
    let mut text = names.join(",") + "\n";
    for _ in 0..2_000 {
        let mut draw = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let group = draw(5);
        let cells =
            (0..20).map(|column| if draw(12) == 0 { draw(8) } else { group * (column + 3) % 8 });
        let cells: Vec<String> = cells.map(|value| value.to_string()).collect();
        text += &(cells.join(",") + "\n");
    }
    let column = |name: &String| {
        format!(
            "[columns.{name}]\nrole = \"quasi-identifier\"\nhierarchy = {{ intervals = {{ widths = [2, 4] }} }}\n"
        )
    };
    let columns: String = names.iter().map(column).collect();
    let plan = Plan::from_toml(&format!("{columns}[goal]\nk = 5\nsuppression-limit = 0.05\n"));
    (Session::new(support::table(text.as_bytes())), plan.expect("a plan"))
}

/// Bytes that a search over a lattice without end may hold: what it keeps for later has a limit.
const WIDE: usize = 100_000_000;
/// Bytes a record that a search of a table of a million different people may hold beside the finest classes.
const EACH: usize = 160;

#[test]
fn a_search_holds_little_beside_its_classes() {
    let (mut session, plan) = wide();
    for frontier in [false, true] {
        let (bytes, finished) = held(&mut session, &plan, frontier, 20);
        assert!(bytes < WIDE && !finished, "frontier {frontier}: {bytes} bytes");
    }
    let Some(folder) = support::shared() else {
        support::report("memory of a search over ihis_syn", 0, 1);
        return;
    };
    let mut ihis = support::benchmark(&folder, "ihis_syn");
    ihis.plan.goal = Some(GoalPlan { k: Some(5), suppression_limit: 0.02, ..GoalPlan::default() });
    let records = ihis.session.table().rows();
    for frontier in [false, true] {
        let (bytes, finished) = held(&mut ihis.session, &ihis.plan, frontier, usize::MAX);
        assert!(bytes < EACH * records && finished, "frontier {frontier}: {bytes} bytes");
    }
    support::report("memory of a search over ihis_syn", 1, 0);
}
