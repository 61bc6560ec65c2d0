//! Dates that are moved: all of a person alike, within the days of the plan, in the form in which they are written.

mod support;

use oboro::plan::Plan;
use oboro::report::Report;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::table::value::Date;

/// Two stays of each person, a week apart, the second written otherwise.
fn stays(persons: u32) -> String {
    let mut text = String::from("who,in,out\n");
    for person in 0..persons {
        let day = 1 + person % 20;
        text += &format!("p{person},2024-03-{day:02},2024/3/{}\n", day + 7);
    }
    text
}

fn plan(shift: &str) -> Plan {
    Plan::from_toml(&format!(
        r#"
        [columns.who]
        role = "person"
        [columns.in]
        role = "quasi-identifier"
        shift = {{ {shift} }}
        [columns.out]
        role = "insensitive"
        shift = {{ {shift} }}
        "#
    ))
    .expect("a plan")
}

fn session(persons: u32) -> Session {
    Session::new(support::table(stays(persons).as_bytes()))
}

/// Lines of the person's number and both dates, in the order of the file.
fn released(session: &mut Session, plan: &Plan) -> Vec<[String; 3]> {
    let mut bytes = Vec::new();
    let options = ReleaseOptions {
        keep: vec!["who".to_owned()],
        keep_order: true,
        ..ReleaseOptions::default()
    };
    session
        .release(plan, &options, &mut |piece| {
            bytes.extend_from_slice(piece);
            Ok(())
        })
        .expect("a release");
    let text = String::from_utf8(bytes).expect("text");
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split(',').map(str::to_owned);
            std::array::from_fn(|_| cells.next().expect("a cell"))
        })
        .collect()
}

fn days(label: &str) -> i32 {
    Date::parse(label).expect("a date").days().0
}

fn assess(session: &mut Session, plan: &Plan) -> Report {
    session.assess(plan, &AssessOptions::default()).expect("a report")
}

#[test]
fn every_number_of_days_is_as_likely_and_all_dates_of_a_person_move_alike() {
    let persons = 21_000;
    let lines = released(&mut session(persons), &plan("days = 3"));
    let mut counts = [0_u32; 7];
    for (person, [who, first, second]) in (0..persons).zip(&lines) {
        assert_eq!(*who, format!("p{person}"));
        let was = days("2024-03-01") + (person % 20) as i32;
        let moved = days(first) - was;
        assert_eq!(days(second) - was, moved + 7, "all dates of a person move alike");
        counts[(moved + 3) as usize] += 1;
        assert!(first.contains("-0") && second.starts_with("2024/"), "{first} {second}");
        assert!(!second.contains("/0"), "no zero where none was: {second}");
    }
    // A count has mean 3000 and standard deviation 51.
    assert!(counts.iter().all(|count| (2_780..3_220).contains(count)), "{counts:?}");
}

#[test]
fn one_session_has_one_draw_and_another_draws_anew() {
    let plan = plan("days = 30");
    let mut one = session(500);
    let report = assess(&mut one, &plan);
    let first = released(&mut one, &plan);
    // Something else in between, also another ground.
    let mut other = plan.clone();
    other.columns["in"].level = 1;
    other.columns["out"].role = oboro::roles::Role::QuasiIdentifier;
    assess(&mut one, &other);
    assert_eq!(released(&mut one, &plan), first);
    // What was assessed is what is released.
    let mut values: Vec<&String> = first.iter().map(|line| &line[1]).collect();
    values.sort_unstable();
    values.dedup();
    assert_eq!(report.classes.map(|classes| classes.count), Some(values.len() as u64));
    assert_ne!(released(&mut session(500), &plan), first, "the same draw by chance: 61^-500");
    let keyed = || {
        let mut session = session(500);
        session.draw_from([7; 32]);
        released(&mut session, &plan)
    };
    assert_eq!(keyed(), keyed());
}

#[test]
fn a_seed_draws_the_same_and_is_named_and_nothing_else_is() {
    let seeded = plan("days = 30, seed = 1");
    let lines = released(&mut session(50), &seeded);
    assert_eq!(lines, released(&mut session(50), &seeded));
    let report = assess(&mut session(50), &seeded);
    let shift = report.shift.expect("dates were moved");
    assert_eq!(
        (shift.days, shift.seed, shift.columns),
        (30, Some(1), vec!["in".into(), "out".into()])
    );
    assert!(report.notes.iter().any(|note| note.id == "note-shift-seed"));
    let report = assess(&mut session(50), &plan("days = 30"));
    assert_eq!(report.shift.as_ref().and_then(|shift| shift.seed), None);
    assert!(report.notes.iter().any(|note| note.id == "note-shift"));
    let json = serde_json::to_value(&report).expect("JSON");
    let told: Vec<&String> = json["shift"].as_object().expect("an object").keys().collect();
    assert_eq!(told, ["columns", "days"]);
}

/// Dates move before they are put together: the set and the range of a person keep their distances.
#[test]
fn sets_and_ranges_move_as_a_whole() {
    let table =
        "who,a,b\np,2024-03-01,2024-03-01\np,2024-03-10,2024-03-10\nq,2024-01-01,2024-01-01\n";
    for rule in ["set", "range"] {
        let plan = Plan::from_toml(&format!(
            "[columns.who]\nrole = \"person\"\n[columns.a]\nrole = \"quasi-identifier\"\ncombine = \"{rule}\"\n\
             shift = {{ days = 5 }}\n"
        ))
        .expect("a plan");
        let mut session = Session::new(support::table(table.as_bytes()));
        let mut bytes = Vec::new();
        let sink = &mut |piece: &[u8]| {
            bytes.extend_from_slice(piece);
            Ok(())
        };
        session.release(&plan, &ReleaseOptions::default(), sink).expect("a release");
        let text = String::from_utf8(bytes).expect("text");
        let both = text.lines().find(|line| line.len() > 10).expect("two dates");
        let mark = if rule == "set" { "|" } else { ".." };
        let (from, to) = both.split_once(mark).expect("two dates");
        assert_eq!(days(to) - days(from), 9);
        assert!((days(from) - days("2024-03-01")).abs() <= 5);
    }
}
