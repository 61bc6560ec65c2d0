//! Persons and sets against naive code that puts together texts.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use oboro::plan::Plan;
use oboro::report::Report;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use proptest::prelude::*;

/// A person, a set in one cell, a code and a number.
type Line = (u8, Vec<Option<u8>>, Option<u8>, Option<u8>);

/// Lines, and how they are combined.
#[derive(Clone, Debug)]
struct Case {
    lines: Vec<Line>,
    code_rule: &'static str,
    levels: [usize; 3],
    drop: bool,
    k: u64,
}

fn case() -> impl Strategy<Value = Case> {
    let cell = prop::collection::vec(prop::option::weighted(0.9, 0_u8..6), 0..4);
    let some = |most: u8| prop::option::weighted(0.85, 0..most);
    let line = (0_u8..9, cell, some(6), some(40));
    let rule = prop::sample::select(vec!["first", "last", "set"]);
    let levels = [0_usize..4, 0..4, 0..3];
    (prop::collection::vec(line, 1..40), rule, levels, any::<bool>(), 1_u64..4).prop_map(
        |(mut lines, code_rule, levels, drop, k)| {
            // So that every hierarchy has its top, whatever else occurs.
            lines.push((8, vec![Some(0)], Some(0), Some(0)));
            lines.push((7, vec![Some(5)], Some(5), Some(39)));
            Case { lines, code_rule, levels, drop, k }
        },
    )
}

/// What a code is called at each level: groups of two, then of four, then the top.
fn code(value: u8, level: usize) -> String {
    match level {
        0 => format!("v{value}"),
        1 => format!("m{}", value / 2),
        2 => format!("h{}", value / 4),
        _ => "*".to_owned(),
    }
}

/// What a number is called at each level.
fn number(value: u8, level: usize) -> String {
    match level {
        0 => value.to_string(),
        1 => format!("[{}, {})", value / 10 * 10, value / 10 * 10 + 10),
        _ => "*".to_owned(),
    }
}

fn table(case: &Case) -> String {
    let mut text = String::from("who,set,code,age\n");
    let label = |value: Option<u8>| value.map_or(String::new(), |value| code(value, 0));
    for (who, set, one, age) in &case.lines {
        let set: Vec<String> = set.iter().map(|&value| label(value)).collect();
        let age = age.map_or(String::new(), |age| age.to_string());
        text += &format!("p{who},{},{},{age}\n", set.join("; "), label(*one));
    }
    text
}

fn plan(case: &Case) -> Plan {
    let rows: Vec<String> = (0..6)
        .map(|value| {
            let labels: Vec<String> =
                (0..4).map(|level| format!("{:?}", code(value, level))).collect();
            format!("[{}]", labels.join(", "))
        })
        .collect();
    let rows = rows.join(", ");
    let [set, one, age] = case.levels;
    let missing_as = if case.drop { "drop" } else { "category" };
    let (rule, k) = (case.code_rule, case.k);
    Plan::from_toml(&format!(
        r#"
        [input]
        missing-as = "{missing_as}"
        [columns.who]
        role = "person"
        [columns.set]
        role = "quasi-identifier"
        separator = ";"
        hierarchy = {{ rows = [{rows}] }}
        level = {set}
        [columns.code]
        role = "quasi-identifier"
        combine = "{rule}"
        hierarchy = {{ rows = [{rows}] }}
        level = {one}
        [columns.age]
        role = "quasi-identifier"
        combine = "range"
        hierarchy = {{ intervals = {{ widths = [10] }} }}
        level = {age}
        [goal]
        k = {k}
        suppression-limit = 1.0
        "#
    ))
    .expect("a plan")
}

/// The persons as released, each a set of texts a column; nothing where it is missing.
fn naive(case: &Case) -> Vec<[BTreeSet<String>; 3]> {
    let mut order: Vec<u8> = Vec::new();
    for line in &case.lines {
        if !order.contains(&line.0) {
            order.push(line.0);
        }
    }
    let [at_set, at_code, at_age] = case.levels;
    let persons = order.into_iter().map(|who| {
        let lines: Vec<_> = case.lines.iter().filter(|line| line.0 == who).collect();
        let set = lines.iter().flat_map(|line| line.1.iter().flatten()).copied();
        let set: BTreeSet<String> = set.map(|value| code(value, at_set)).collect();
        let mut codes: Vec<u8> = lines.iter().filter_map(|line| line.2).collect();
        match case.code_rule {
            "first" => codes.truncate(1),
            "last" => codes = codes.last().copied().into_iter().collect(),
            _ => {}
        }
        let codes = codes.into_iter().map(|value| code(value, at_code)).collect();
        let ages: Vec<u8> = lines.iter().filter_map(|line| line.3).collect();
        let ends = ages.iter().min().into_iter().chain(ages.iter().max());
        let ages = ends.map(|&age| number(age, at_age)).collect();
        [set, codes, ages]
    });
    // At the top everything is one group, what is missing, too.
    let persons: Vec<[BTreeSet<String>; 3]> = persons.collect();
    let mut persons = match case.drop {
        true => {
            persons.into_iter().filter(|known| known.iter().all(|set| !set.is_empty())).collect()
        }
        false => persons,
    };
    for person in &mut persons {
        for (column, values) in person.iter_mut().enumerate() {
            let top = if column == 2 { 2 } else { 3 };
            if case.levels[column] == top {
                *values = BTreeSet::from(["*".to_owned()]);
            }
        }
    }
    persons
}

fn assess(session: &mut Session, plan: &Plan, as_released: bool) -> Report {
    let options = AssessOptions { as_released, ..AssessOptions::default() };
    session.assess(plan, &options).expect("a report")
}

/// Sizes of the classes, sorted.
fn sizes(persons: &[[BTreeSet<String>; 3]]) -> Vec<u64> {
    let mut classes: BTreeMap<&[BTreeSet<String>; 3], u64> = BTreeMap::new();
    persons.iter().for_each(|person| *classes.entry(person).or_default() += 1);
    let mut sizes: Vec<u64> = classes.into_values().collect();
    sizes.sort_unstable();
    sizes
}

fn reported(figures: &oboro::report::ClassFigures) -> Vec<u64> {
    let sizes = figures.sizes.iter();
    sizes.flat_map(|size| (0..size.classes).map(|_| size.size)).collect()
}

fn cell(text: &str, mark: &str) -> BTreeSet<String> {
    text.split(mark).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn persons_have_the_values_of_all_their_lines(case in case()) {
        let plan = plan(&case);
        let mut session = Session::new(support::table(table(&case).as_bytes()));
        let report = assess(&mut session, &plan, false);
        let mut persons = naive(&case);
        let who: BTreeSet<u8> = case.lines.iter().map(|line| line.0).collect();
        prop_assert_eq!(report.records, who.len() as u64);
        prop_assert_eq!(report.rows, case.lines.len() as u64);
        prop_assert_eq!(report.dropped, (who.len() - persons.len()) as u64);
        let all = report.all_records.classes.as_ref().expect("classes");
        prop_assert_eq!(reported(all), sizes(&persons));
        let differing = &report.persons.as_ref().expect("persons").combine;
        let codes = |who: u8| -> BTreeSet<u8> {
            case.lines.iter().filter(|line| line.0 == who).filter_map(|line| line.2).collect()
        };
        let want = who.iter().filter(|&&who| codes(who).len() > 1).count() as u64;
        prop_assert_eq!((differing[1].name.as_str(), differing[1].differing), ("code", want));

        // What is released are those persons whose class is large enough, one a line.
        let mut released = Vec::new();
        session.release(&plan, &ReleaseOptions::default(), &mut |bytes| {
            released.extend_from_slice(bytes);
            Ok(())
        }).expect("a release");
        let mut lines = csv(&released);
        prop_assert_eq!(lines.remove(0), ["set", "code", "age"].map(str::to_owned));
        let mut written: Vec<[BTreeSet<String>; 3]> = lines
            .iter()
            .map(|line| [cell(&line[0], ";"), cell(&line[1], "|"), cell(&line[2], "..")])
            .collect();
        let of = |person: &[BTreeSet<String>; 3]| {
            persons.iter().filter(|other| *other == person).count() as u64
        };
        let kept: Vec<bool> = persons.iter().map(|person| of(person) >= case.k).collect();
        let mut kept = kept.into_iter();
        persons.retain(|_| kept.next().unwrap_or(false));
        persons.sort();
        written.sort();
        prop_assert_eq!(&written, &persons);

        // Read again, with the plan that made it, it has the classes of the report.
        if !persons.is_empty() {
            let mut again = Session::new(support::table(&released));
            let again = assess(&mut again, &plan, true);
            let classes = again.all_records.classes.as_ref().expect("classes");
            let missing = case.drop || persons.iter().all(|person| person.iter().all(|set| !set.is_empty()));
            if missing {
                prop_assert_eq!(reported(classes), sizes(&persons));
            }
            prop_assert_eq!(
                again.all_records.classes.map(|all| all.count),
                report.classes.map(|kept| kept.count)
            );
        }
    }

    /// Coarser levels only join persons.
    #[test]
    fn coarser_levels_never_part_persons(case in case(), column in 0_usize..3) {
        let mut session = Session::new(support::table(table(&case).as_bytes()));
        let fine = assess(&mut session, &plan(&case), false);
        let mut higher = case.clone();
        higher.levels[column] = (case.levels[column] + 1).min(if column == 2 { 2 } else { 3 });
        let coarse = assess(&mut session, &plan(&higher), false);
        let count = |report: &Report| report.all_records.classes.as_ref().map(|all| all.count);
        prop_assert!(count(&coarse) <= count(&fine));
    }
}

/// Records of fields, of which only ranges are quoted.
fn csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).expect("text");
    text.lines()
        .map(|line| {
            let (mut fields, mut quoted) = (vec![String::new()], false);
            for letter in line.chars() {
                match letter {
                    '"' => quoted = !quoted,
                    ',' if !quoted => fields.push(String::new()),
                    _ => fields.last_mut().expect("a field").push(letter),
                }
            }
            fields
        })
        .collect()
}

/// The table that is judged is made anew when other labels read as missing, with and without persons.
#[test]
fn labels_that_read_as_missing_may_change_in_a_session() {
    for role in ["insensitive", "person"] {
        let mut session = Session::new(support::table(b"who,a\np,NA\nq,x\nr,NA\n"));
        let mut dropped = |missing: &str| {
            let plan = Plan::from_toml(&format!(
                "[input]\nmissing = [{missing:?}]\nmissing-as = \"drop\"\n\
                 [columns.who]\nrole = \"{role}\"\n[columns.a]\nrole = \"quasi-identifier\"\n"
            ));
            assess(&mut session, &plan.expect("a plan"), false).dropped
        };
        assert_eq!([dropped(""), dropped("NA"), dropped("x"), dropped("")], [0, 2, 1, 0], "{role}");
    }
}
