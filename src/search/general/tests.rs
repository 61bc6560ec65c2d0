//! A lattice that is small enough to be walked, searched as if it were not.

use super::*;
use crate::table::{CsvOptions, CsvReader};

/// A table of 5 columns and its plan, drawn from a seed.
fn drawn(seed: u64, goal: &str) -> (Arc<Study>, Arc<Base>, Plan) {
    let mut state = seed;
    let mut draw = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut text = "a,b,c,d,e,s\n".to_owned();
    for _ in 0..60 {
        for _ in 0..5 {
            text += &format!("v{},", draw(2).max(draw(6)));
        }
        text += &format!("t{}\n", draw(3));
    }
    let rows: Vec<String> = (0..6)
        .map(|value| format!("[\"v{value}\", \"m{}\", \"h{}\", \"*\"]", value / 2, value / 4))
        .collect();
    let columns = ["a", "b", "c", "d", "e"].map(|name| {
        let rows = rows.join(", ");
        format!(
            "[columns.{name}]\nrole = \"quasi-identifier\"\nhierarchy = {{ rows = [{rows}] }}\n"
        )
    });
    let plan = format!("{}[columns.s]\nrole = \"sensitive\"\n[goal]\n{goal}\n", columns.concat());
    let plan = Plan::from_toml(&plan).expect("a plan");
    let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
    reader.feed(text.as_bytes()).expect("a table");
    let table = reader.finish().expect("a table");
    let study = Study::check(&plan, &table, &Default::default(), false).expect("a study");
    let base = Base::of(&study, &table);
    (Arc::new(study), Arc::new(base), plan)
}

fn search(large: Option<Room>, seed: u64, goal: &str, frontier: bool) -> General {
    let (study, base, plan) = drawn(seed, goal);
    let lattice = Lattice::check(&plan, &study).expect("a lattice");
    let settings = Settings { frontier, ..Settings::default() };
    General::within(large, study, base, &plan, lattice, settings).expect("a search")
}

fn run(mut search: General) -> Found {
    while !search.step(1_000) {}
    search.found()
}

const GOALS: [&str; 4] = [
    "k = 3\nsuppression-limit = 0.0",
    "k = 3\nsuppression-limit = 0.2",
    "k = 2\nsuppression-limit = 0.1\nl-diversity = { column = \"s\", l = 2 }\nutility = \"ambiguity\"",
    "suppression-limit = 0.3\nt-closeness = { column = \"s\", t = 0.3 }\nutility = \"precision\"",
];

#[test]
fn a_large_lattice_that_comes_to_its_end_has_the_optimum() {
    for (seed, goal) in (0..12).zip(GOALS.into_iter().cycle()) {
        let whole = run(search(None, seed, goal, true));
        let large = run(search(Some(Room::LARGE), seed, goal, true));
        assert_eq!(large.best, whole.best, "{goal}");
        assert!(whole.best.is_none_or(|best| best.proved));
        assert!(whole.exact && !large.exact);
        // Its frontier is real, if not the whole one.
        for point in &large.frontier {
            let beaten = |other: &&FoundPoint| other.risk <= point.risk && other.cost <= point.cost;
            assert!(whole.frontier.iter().any(|other| beaten(&other)), "{point:?}");
        }
        assert!(!large.frontier.is_empty() || whole.frontier.is_empty());
    }
}

#[test]
fn what_is_forgotten_or_given_up_leaves_an_honest_bound() {
    let rooms = [Room { regions: 12, looks: u64::MAX }, Room { regions: 100_000, looks: 20_000 }];
    let mut unproved = 0;
    for (seed, goal) in (0..24).zip(GOALS.into_iter().cycle()) {
        let optimum = run(search(None, seed, goal, false)).best.map(|best| best.cost);
        for room in rooms {
            let found = run(search(Some(room), seed, goal, false));
            assert!(found.counts.evaluated + found.counts.bounded <= found.counts.nodes);
            let Some(best) = found.best else { continue };
            let optimum = optimum.expect("what a part finds the whole has");
            assert!(best.cost >= optimum);
            if best.proved {
                assert_eq!(best.cost, optimum, "{goal} {room:?}");
            } else {
                unproved += 1;
                assert!(found.gap.is_some_and(|gap| gap <= optimum), "{:?} {optimum}", found.gap);
            }
        }
    }
    assert!(unproved > 0);
}
