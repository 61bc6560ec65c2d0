//! The table as a whole: its bytes, its marginals, its plan.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::calendar::Calendar;
use super::diagnoses::{DIAGNOSES, Kind};
use super::hospitals::HOSPITALS;
use super::people::Sex;
use super::places::MUNICIPALITIES;
use super::*;
use crate::plan::{Plan, Recipe};
use crate::roles::Role;

const COMMITTED: &str = include_str!("../../examples/discharges.csv");

/// Of the committed file; another platform must write the same bytes.
const SHA256: &str = "71b005d336bc0efb65ee346243eb74a8080b0f35d604004c3f0d701f71a6280c";

fn table(rows: u64, seed: u64) -> String {
    let mut table = Vec::new();
    write(rows, seed, &mut |chunk| {
        assert_eq!(chunk.last(), Some(&b'\n'), "a chunk ends with a line");
        table.extend_from_slice(chunk);
        Ok(())
    })
    .unwrap();
    String::from_utf8(table).unwrap()
}

fn records(rows: u64, seed: u64) -> Vec<Record> {
    let mut source = Source::new(seed);
    (1..=rows).map(|number| source.record(number)).collect()
}

#[test]
fn the_committed_file_is_what_the_generator_writes() {
    let digest = Sha256::digest(table(ROWS, SEED));
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, SHA256);
    assert!(table(ROWS, SEED) == COMMITTED, "examples/discharges.csv is not that of the seed");
}

#[test]
fn the_seed_decides_and_a_shorter_table_is_the_beginning_of_a_longer_one() {
    let long = table(3000, 7);
    assert_eq!(long, table(3000, 7));
    assert_ne!(long, table(3000, 8));
    for rows in [0, 1, 555, 2999] {
        let short = table(rows, 7);
        assert_eq!(short.lines().count() as u64, rows + 1);
        assert!(long.starts_with(&short), "{rows} rows");
    }
}

#[test]
fn chunks_are_small_and_a_refusal_ends_the_writing() {
    let (mut chunks, mut largest) = (0, 0);
    write(ROWS, SEED, &mut |chunk| {
        chunks += 1;
        largest = largest.max(chunk.len());
        Ok(())
    })
    .unwrap();
    assert!(chunks > 10 && largest < CHUNK + 512, "{chunks} chunks, the largest {largest}");
    let mut calls = 0;
    let refused = write(ROWS, SEED, &mut |_| {
        calls += 1;
        Err(Error::fault("output-refused"))
    });
    assert_eq!((refused.unwrap_err().id(), calls), ("output-refused", 1));
}

#[test]
fn chosen_columns_hold_what_the_whole_table_holds() {
    let mut text = String::new();
    write_columns(200, 5, &[Column::Sex, Column::Age], &mut |chunk| {
        text.push_str(std::str::from_utf8(chunk).unwrap());
        Ok(())
    })
    .unwrap();
    let whole = table(200, 5);
    let expected: String = whole
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            format!("{},{}\n", cells[2], cells[1])
        })
        .collect();
    assert_eq!(text, expected);
    for column in Column::ALL {
        assert_eq!(Column::from_name(column.name()), Some(column));
    }
}

#[test]
fn every_line_has_the_same_fields_and_no_quotes() {
    for line in COMMITTED.lines() {
        assert_eq!(line.split(',').count(), Column::ALL.len(), "{line}");
        assert!(!line.contains(['"', '\r', ' ']), "{line}");
    }
}

/// Reads the committed text again, so that what is judged is what users see.
#[test]
fn cells_of_a_row_agree() {
    let calendar = Calendar::new();
    let day: BTreeMap<&str, usize> = (0..730).map(|day| (calendar.date(day), day)).collect();
    let classes: BTreeMap<String, &str> = DIAGNOSES
        .iter()
        .flat_map(|row| row.codes.iter().map(|ending| (row.icd10(ending), row.dpc)))
        .collect();
    let mut ids = BTreeSet::new();
    for line in COMMITTED.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [id, age, sex, postal, home, hospital, admitted, discharged, icd10, dpc, ..] =
            cells[..]
        else {
            panic!("{line}");
        };
        assert!(id.starts_with("SYN-") && ids.insert(id), "{line}");
        assert_eq!(classes.get(icd10), Some(&dpc), "{line}");
        assert_eq!(day[discharged] - day[admitted], cells[11].parse::<usize>().unwrap(), "{line}");
        let age: u32 = age.parse().unwrap();
        if icd10.starts_with('O') {
            assert!(sex == "女" && (15..50).contains(&age), "{line}");
        }
        if icd10 == "C61" || icd10 == "N40" {
            assert_eq!(sex, "男", "{line}");
        }
        if icd10.starts_with('P') {
            assert_eq!(age, 0, "{line}");
        }
        assert!(hospital != "見本こども病院" || age < 16, "{line}");
        let place = MUNICIPALITIES.iter().find(|place| place.name == home).unwrap();
        assert_eq!(place.prefecture, places::prefecture(postal), "{line}");
    }
}

#[test]
fn marginals_are_plausible() {
    let records = records(ROWS, SEED);
    let share = |holds: &dyn Fn(&Record) -> bool| {
        records.iter().filter(|record| holds(record)).count() as f64 / ROWS as f64
    };
    let check = |what: &str, range: std::ops::Range<f64>, holds: &dyn Fn(&Record) -> bool| {
        let share = share(holds);
        assert!(range.contains(&share), "{what}: {share}");
    };
    check("65 and over", 0.55..0.80, &|r| r.admission.person.age >= 65);
    check("children", 0.04..0.15, &|r| r.admission.person.age < 15);
    check("100 and over", 0.0005..0.01, &|r| r.admission.person.age >= 100);
    check("men", 0.45..0.60, &|r| r.admission.person.sex == Sex::Male);
    check("from elsewhere", 0.004..0.03, &|r| place(r).prefecture == "県外");
    check("rare diseases", 0.005..0.04, &|r| r.admission.diagnosis.kind == Kind::Rare);
    check("deaths", 0.02..0.08, &|r| r.stay.outcome == Some(stays::Outcome::Died));
    check("outcome missing", 0.004..0.012, &|r| r.stay.outcome.is_none());
    check("height missing", 0.025..0.08, &|r| r.body.height_cm.is_none());
    check("long stays", 0.002..0.03, &|r| r.stay.days >= 90);
    check("in the own prefecture", 0.85..0.99, &|r| r.hospital.prefecture() == place(r).prefecture);
    let costs = records.iter().map(|r| r.stay.cost_yen);
    let mean = costs.clone().sum::<u64>() / ROWS;
    assert!((400_000..1_200_000).contains(&mean), "mean cost {mean}");
    assert!(costs.max() > Some(8 * mean), "no long tail");
    let nights = records.iter().map(|r| r.stay.days as u64).sum::<u64>() as f64 / ROWS as f64;
    assert!((9.0..18.0).contains(&nights), "mean nights {nights}");
}

fn place(record: &Record) -> &'static places::Municipality {
    &MUNICIPALITIES[record.admission.municipality]
}

#[test]
fn influenza_is_a_winter_and_heat_stroke_a_summer_disease() {
    let calendar = Calendar::new();
    for record in records(ROWS, SEED) {
        let icd10 = record.icd10.as_str();
        let month = &calendar.date(record.stay.admission)[5..7];
        if icd10.starts_with("T67") {
            assert!(("05"..="10").contains(&month), "{icd10} in {month}");
        }
        if icd10.starts_with("J10") {
            assert!(!("06"..="08").contains(&month), "{icd10} in {month}");
        }
    }
}

#[test]
fn a_drawn_seed_is_short() {
    assert!(seed().unwrap() < 1 << 32);
}

#[test]
fn the_plan_reads_and_names_columns_of_the_table() {
    let plan = Plan::from_toml(plan()).unwrap();
    for name in plan.columns.keys() {
        assert!(Column::from_name(name).is_some(), "{name}");
    }
    assert_eq!(plan.columns["patient_id"].role, Role::Identifier);
    assert_eq!(plan.goal.and_then(|goal| goal.k), Some(5));
}

#[test]
fn the_groups_of_the_plan_are_those_of_the_generator() {
    let plan = Plan::from_toml(plan()).unwrap();
    let groups = |column: &str| match &plan.columns[column].hierarchy {
        Some(Recipe::Groups(levels)) => levels.clone(),
        other => panic!("{other:?}"),
    };
    let above = |level: &indexmap::IndexMap<String, Vec<String>>, below: &str| {
        let mut above = level.iter().filter(|(_, members)| members.iter().any(|m| m == below));
        let found = above.next().map(|(group, _)| group.clone());
        assert!(above.next().is_none(), "{below} is in two groups");
        found
    };
    let places = groups("municipality");
    for place in &MUNICIPALITIES {
        assert_eq!(above(&places[0], place.name).as_deref(), Some(place.area));
        assert_eq!(above(&places[1], place.area).as_deref(), Some(place.prefecture));
    }
    let hospitals = groups("hospital");
    for hospital in &HOSPITALS {
        let group = format!("{}の病院", hospital.prefecture());
        assert_eq!(above(&hospitals[0], hospital.name), Some(group));
    }
}
