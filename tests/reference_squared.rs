//! Squared errors by record and SSE / SST of a table of ARX in which it has one value elsewhere.
//!
//! "Australia" is a value of `Birthplace` (row 89 of the hierarchy) and also the label of its group at level 1 (rows 9
//! to 148). The peer looks a value up by its label at any level, and so takes this value for the whole group: at its
//! first row where it looks for the farther end, at its middle where it looks for middles. The sums here are naive ones
//! over all records: with the value where it is, they must be ours, and with it where the peer has it, the peer's.

mod support;

use std::collections::{BTreeMap, HashMap};

use oboro::candidate::{Base, Candidate};
use oboro::goal::Goal;
use oboro::plan::GoalPlan;
use oboro::study::Study;
use oboro::utility::UtilityKind;
use serde_json::Value;
use support::{Benchmark, near};

/// One column: by value its label and its place, by label the first and the last row.
struct Column {
    labels: HashMap<String, String>,
    places: HashMap<String, f64>,
    spans: HashMap<String, (f64, f64)>,
    whole: (f64, f64),
}

impl Column {
    fn read(hierarchy: &[u8], level: usize) -> Column {
        let text = String::from_utf8(hierarchy.to_vec()).expect("text");
        let rows: Vec<Vec<String>> =
            text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
        let mut column = Column {
            labels: HashMap::new(),
            places: HashMap::new(),
            spans: HashMap::new(),
            whole: (0.0, (rows.len() - 1) as f64),
        };
        for (row, cells) in rows.into_iter().enumerate() {
            let (at, label) = (row as f64, cells[level].clone());
            let span = column.spans.entry(label.clone()).or_insert((at, at));
            *span = (span.0.min(at), span.1.max(at));
            column.labels.insert(cells[0].clone(), label);
            column.places.insert(cells[0].clone(), at);
        }
        column
    }
}

/// Mean distance to the farther end, the same with everything suppressed, and SSE and SST.
#[derive(Debug)]
struct Sums {
    far: f64,
    farthest: f64,
    sse: f64,
    sst: f64,
}

/// Over records that agree, with their number; a released group of fewer than 5 is suppressed.
fn square(x: f64) -> f64 {
    x * x
}

fn naive(columns: &[Column], records: &BTreeMap<Vec<String>, f64>) -> Sums {
    let released = |record: &[String]| -> Vec<String> {
        record.iter().zip(columns).map(|(value, column)| column.labels[value].clone()).collect()
    };
    let mut groups: HashMap<Vec<String>, f64> = HashMap::new();
    for (record, n) in records {
        *groups.entry(released(record)).or_default() += n;
    }
    let all: f64 = records.values().sum();
    let moments = columns.iter().enumerate().map(|(at, column)| {
        let place = |record: &[String]| column.places[&record[at]];
        let mean = records.iter().map(|(record, n)| n * place(record)).sum::<f64>() / all;
        let off = records.iter().map(|(record, n)| n * square(place(record) - mean));
        (mean, (off.sum::<f64>() / all).sqrt())
    });
    let moments: Vec<(f64, f64)> = moments.collect();
    let mut sums = Sums { far: 0.0, farthest: 0.0, sse: 0.0, sst: 0.0 };
    for (record, n) in records {
        let labels = released(record);
        let suppressed = groups[&labels] < 5.0;
        let (mut far, mut farthest) = (0.0, 0.0);
        for (at, column) in columns.iter().enumerate() {
            let (x, (mean, deviation)) = (column.places[&record[at]], moments[at]);
            let span = if suppressed { column.whole } else { column.spans[&labels[at]] };
            let end = |(low, high): (f64, f64)| (x - low).abs().max((x - high).abs()) / deviation;
            far += square(end(span));
            farthest += square(end(column.whole));
            let middle = (span.0 + span.1) / 2.0;
            sums.sse += n * square(x - middle);
            sums.sst += n * square(middle - mean);
        }
        sums.far += n * far.sqrt() / (all * columns.len() as f64);
        sums.farthest += n * farthest.sqrt() / (all * columns.len() as f64);
    }
    sums
}

#[test]
fn squared_errors_differ_from_the_peer_by_its_place_of_one_value() {
    let Some(shared) = support::shared() else {
        return support::report("ARX squared errors", 0, 1);
    };
    let want = support::json(&shared.join("reference/arx/riskquality_output_atus_syn_s0.02.json"));
    let mut benchmark = support::benchmark(&shared, "atus_syn");
    let levels = want["transformation"]["optimum_vector_in_qi_order"].as_array().expect("levels");
    for (column, level) in benchmark.plan.columns.values_mut().zip(levels) {
        column.level = level.as_u64().expect("a level") as u32;
    }
    let goal = GoalPlan { k: Some(5), suppression_limit: 0.02, ..GoalPlan::default() };
    benchmark.plan.goal = Some(goal);
    let Benchmark { session, plan, files } = &benchmark;
    let table = session.table();
    let mut columns: Vec<Column> = plan
        .columns
        .iter()
        .map(|(name, column)| {
            let file = &files[&format!("atus_syn_hierarchy_{name}.csv")];
            Column::read(file, column.level as usize)
        })
        .collect();
    let mut records: BTreeMap<Vec<String>, f64> = BTreeMap::new();
    for row in 0..table.rows() {
        let cell = |at| table.cell(row, at).expect("a value").to_owned();
        *records.entry((0..table.width()).map(cell).collect()).or_default() += 1.0;
    }

    let ours = naive(&columns, &records);
    let study = Study::check(plan, table, files, false).expect("a study");
    let base = Base::of(&study, table);
    let levels = study.levels(plan).expect("levels");
    let goal = plan.goal.as_ref().map(|goal| Goal::check(goal, &study, base.read).expect("a goal"));
    let candidate = Candidate::of(&study, &base, &levels, goal.as_ref());
    let node = candidate.node();
    let by_record = UtilityKind::JOINT.map(|kind| kind.joint(&node));
    let found = by_record.iter().find(|found| found.id == "record-squared-error");
    let found = found.expect("the measure");
    near("by record", found.value.expect("a mean"), ours.far);
    near("by record, scaled", found.normalised.expect("a share"), 1.0 - ours.far / ours.farthest);
    let mut session = support::benchmark(&shared, "atus_syn").session;
    let report = session.assess(plan, &Default::default()).expect("a report");
    let ratio = report.utility.iter().find(|figure| figure.id == "sse-sst").expect("the measure");
    near("SSE / SST", ratio.value.expect("a ratio"), ours.sse / ours.sst);

    let birthplace = table.position("Birthplace").expect("the column");
    let mut peer = |place: f64| {
        columns[birthplace].places.insert("Australia".to_owned(), place);
        naive(&columns, &records)
    };
    let quality = &want["quality"];
    let number =
        |measure: &str, key: &str| -> f64 { quality[measure][key].as_f64().expect("a number") };
    let at_first = peer(9.0);
    let (far, farthest) = (at_first.far, at_first.farthest);
    near("by record of the peer", far, number("record_level_squared_error", "raw_result"));
    near("at most", farthest, number("record_level_squared_error", "raw_maximum"));
    let scaled = number("record_level_squared_error", "value_normalized_higher_is_better");
    near("scaled", 1.0 - far / farthest, scaled);
    let at_middle = peer((9.0 + 148.0) / 2.0);
    near("SSE of the peer", at_middle.sse, number("sse_sst", "raw_result"));
    near("SST of the peer", at_middle.sst, number("sse_sst", "raw_maximum"));
    let scaled = number("sse_sst", "value_normalized_higher_is_better");
    near("1 - SSE / SST", 1.0 - at_middle.sse / at_middle.sst, scaled);
    support::report("ARX squared errors", 1, 0);
}

/// Every number of quality that lies there is compared: here, in `reference_arx.rs` and in `reference_utility.rs`.
#[test]
fn every_file_of_quality_is_compared() {
    let Some(shared) = support::shared() else { return support::report("quality files", 0, 1) };
    let compared = [
        "riskquality_output_adult_s0.0.json",
        "riskquality_output_adult_s0.02.json",
        "riskquality_output_adult_s0.1.json",
        "riskquality_output_atus_syn_s0.02.json",
        "riskquality_output_ihis_syn_s0.02.json",
        "sdcmicro_utility_testdata.json",
    ];
    let mut found = Vec::new();
    for folder in ["reference/arx", "reference/sdcmicro-and-python"] {
        for entry in std::fs::read_dir(shared.join(folder)).expect("a folder") {
            let name = entry.expect("a file").file_name().to_string_lossy().into_owned();
            let json =
                name.ends_with(".json").then(|| support::json(&shared.join(folder).join(&name)));
            let is_quality = |json: &Value| json.get("quality").is_some();
            if json.is_some_and(|json| is_quality(&json)) || name.contains("utility") {
                found.push(name);
            }
        }
    }
    found.sort();
    assert_eq!(found, compared);
    // What these files say of it, beside the measures by record, is a measure that is compared.
    let known = [
        "ambiguity",
        "attribute_level_squared_error",
        "average_class_size",
        "discernibility",
        "generalization_intensity_precision",
        "granularity",
        "missings",
        "non_uniform_entropy",
        "record_level_squared_error",
        "sse_sst",
        "timing_all_quality_statistics",
    ];
    for name in &compared[..5] {
        let json = support::json(&shared.join("reference/arx").join(name));
        let quality = json["quality"].as_object().expect("measures");
        let mut measures: Vec<&str> = quality.keys().map(String::as_str).collect();
        measures.sort_unstable();
        assert_eq!(measures, known, "{name}");
    }
    support::report("quality files", 1, 0);
}
