//! The estimators of population uniques against known populations: the tables of `docs/estimators.md`.
//!
//! `BLESS=1 cargo test --release --test estimators` writes them anew.
#![expect(clippy::disallowed_methods, reason = "it reads the shared tables and the document")]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use oboro::classes::Sizes;
use oboro::report::numbers::{count, percent};
use oboro::risk::population::{Estimate, Model, estimates};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

const MODELS: [Model; 4] = [Model::Pitman, Model::Zayatz, Model::Snb, Model::Dankar];

/// The seed of each drawn sample of the first table.
const SEED: u64 = 20_260;

/// Samples of each size in the second table.
const REPEATS: u64 = 100;

/// The keys of the five-column population, by which sdcMicro's reference drew its samples.
const KEYS: [&str; 5] = ["education", "marital_status", "occupation", "race", "sex"];

/// A population: the class of each person.
struct People {
    name: &'static str,
    classes: Vec<u32>,
    /// People alone in their class.
    uniques: u64,
}

/// Keys of the complete records of a CSV; all columns without `names`.
fn keys(path: &Path, delimiter: char, names: Option<&[&str]>) -> Vec<String> {
    let text = String::from_utf8(support::bytes(path)).expect("text");
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().expect("a header").split(delimiter).collect();
    let places: Vec<usize> = match names {
        Some(names) => names
            .iter()
            .map(|name| {
                let place = head.iter().position(|title| title.trim_matches('"') == *name);
                place.unwrap_or_else(|| panic!("{name} in {}", path.display()))
            })
            .collect(),
        None => (0..head.len()).collect(),
    };
    let key = |line: &str| {
        let cells: Vec<&str> = line.split(delimiter).collect();
        let key: Vec<&str> = places.iter().map(|&place| cells[place]).collect();
        let complete = key.iter().all(|cell| !cell.is_empty() && *cell != "NA");
        complete.then(|| key.join("|"))
    };
    lines.filter_map(key).collect()
}

/// Sizes of the classes of some records.
fn sizes<T: Ord>(records: impl IntoIterator<Item = T>) -> Sizes {
    let mut classes: BTreeMap<T, u64> = BTreeMap::new();
    for record in records {
        *classes.entry(record).or_default() += 1;
    }
    Sizes::of(classes.into_values())
}

fn people(name: &'static str, keys: Vec<String>) -> People {
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let number = |key: String| {
        let next = numbers.len() as u32;
        *numbers.entry(key).or_insert(next)
    };
    let classes: Vec<u32> = keys.into_iter().map(number).collect();
    let uniques = sizes(classes.iter().copied()).records_where(|size| size == 1);
    People { name, classes, uniques }
}

impl People {
    fn count(&self) -> u64 {
        self.classes.len() as u64
    }

    /// Some of them, without replacement, each set of that size alike.
    fn draw(&self, size: usize, seed: u64) -> Sizes {
        let mut source = ChaCha8Rng::seed_from_u64(seed);
        let mut classes = self.classes.clone();
        for place in 0..size {
            let left = (classes.len() - place) as u64;
            let step = (u128::from(source.next_u64()) * u128::from(left)) >> 64;
            classes.swap(place, place + step as usize);
        }
        sizes(classes.into_iter().take(size))
    }

    fn size(&self, percents: usize) -> usize {
        (self.classes.len() * percents + 50) / 100
    }
}

fn model(all: &[Estimate], model: Model) -> &Estimate {
    all.iter().find(|estimate| estimate.model == model).expect("the model")
}

/// How far an estimate is from the truth, as a share of it.
fn distance(estimate: &Estimate, truth: u64) -> Option<f64> {
    Some(estimate.uniques? / truth as f64 - 1.0)
}

fn signed(share: f64) -> String {
    let sign = if share < 0.0 { '−' } else { '+' };
    format!("{sign}{:.1}%", 100.0 * share.abs())
}

fn whole(number: f64) -> String {
    count(number.round() as u64)
}

/// One row of the first table.
fn row(people: &People, kind: &str, sample: &Sizes) -> String {
    let all = estimates(sample, people.count());
    let nearest = MODELS
        .iter()
        .filter_map(|name| distance(model(&all, *name), people.uniques))
        .map(f64::abs)
        .fold(f64::INFINITY, f64::min);
    let cells = MODELS.map(|name| {
        let estimate = model(&all, name);
        let Some(far) = distance(estimate, people.uniques) else { return "–".to_owned() };
        let uniques = whole(estimate.uniques.unwrap_or_default());
        let uniques = if far.abs() == nearest { format!("**{uniques}**") } else { uniques };
        let interval = estimate.interval.map_or_else(String::new, |interval| {
            format!(", {}–{}", whole(interval.low), whole(interval.high))
        });
        let chosen =
            estimate.chosen.map_or_else(String::new, |chosen| format!(" `{}`", chosen.id()));
        format!("{uniques} ({}{interval}){chosen}", signed(far))
    });
    format!(
        "| {} | {kind} | {} ({}) | {} | {} | {} |\n",
        people.name,
        count(sample.records()),
        percent(sample.records() as f64 / people.count() as f64),
        count(sample.records_where(|size| size == 1)),
        count(people.uniques),
        cells.join(" | "),
    )
}

fn samples(shared: &Path, five: &People, nine: &People) -> String {
    let mut table =
        "| population | sample | records | unique in it | unique in the population | `pitman` | `zayatz` | `snb` | `dankar` |\n|---|---|---|---|---|---|---|---|---|\n".to_owned();
    for percents in ["05", "10", "20"] {
        let name = format!("adult_srs_{percents}.csv");
        let path = shared.join("data/benchmarks/sdcmicro").join(&name);
        table += &row(five, &format!("`{name}`"), &sizes(keys(&path, ',', Some(&KEYS))));
    }
    for percents in [25, 50] {
        let sample = five.draw(five.size(percents), SEED + percents as u64);
        table += &row(five, &format!("drawn, seed {}", SEED + percents as u64), &sample);
    }
    for percents in [5, 10, 20, 25, 50] {
        if percents == 10 {
            let file = shared.join("reference/arx/risk_input_groundtruth_adult_sample10.json");
            let pairs = &support::json(&file)["risk"]["histogram_size_count_pairs"];
            let pairs = pairs.as_array().expect("pairs").iter();
            let pairs: Vec<u64> = pairs.filter_map(serde_json::Value::as_u64).collect();
            let sizes = pairs.chunks(2).flat_map(|pair| vec![pair[0]; pair[1] as usize]);
            table += &row(nine, "ARX’s", &Sizes::of(sizes));
            continue;
        }
        let sample = nine.draw(nine.size(percents), SEED + percents as u64);
        table += &row(nine, &format!("drawn, seed {}", SEED + percents as u64), &sample);
    }
    table
}

/// Mean distance, spread and coverage of each model over many samples.
fn repeated(people: &People) -> (String, BTreeMap<(usize, &'static str), f64>) {
    let mut table =
        "| fraction | `pitman` | `zayatz` | `snb` | `dankar` |\n|---|---|---|---|---|\n".to_owned();
    let mut means = BTreeMap::new();
    for percents in [1, 5, 10, 25, 50, 75] {
        let mut far: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        let mut held: BTreeMap<&str, u64> = BTreeMap::new();
        for repeat in 0..REPEATS {
            let sample = people.draw(people.size(percents), 1_000 * percents as u64 + repeat);
            for estimate in estimates(&sample, people.count()) {
                let Some(distance) = distance(&estimate, people.uniques) else { continue };
                far.entry(estimate.model.id()).or_default().push(distance);
                let holds = estimate.interval.is_some_and(|interval| {
                    interval.low <= people.uniques as f64 && people.uniques as f64 <= interval.high
                });
                *held.entry(estimate.model.id()).or_default() += u64::from(holds);
            }
        }
        let cells = MODELS.map(|model| {
            let Some(far) = far.get(model.id()) else { return "–".to_owned() };
            let n = far.len() as f64;
            let mean = far.iter().sum::<f64>() / n;
            let spread = (far.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n).sqrt();
            means.insert((percents, model.id()), mean);
            let held = held[model.id()];
            format!("{} ± {:.1}%, {held} of {}", signed(mean), 100.0 * spread, far.len())
        });
        table += &format!("| {percents}% | {} |\n", cells.join(" | "));
    }
    (table, means)
}

/// The document with a table put between its marks.
fn put(document: &str, mark: &str, table: &str) -> String {
    let (open, close) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let (before, rest) = document.split_once(&open).expect("an opening mark");
    let (_, after) = rest.split_once(&close).expect("a closing mark");
    format!("{before}{open}{table}{close}{after}")
}

#[test]
fn the_tables_of_the_document_are_what_the_estimators_say() {
    let Some(shared) = support::shared() else { return support::report("estimators", 0, 10) };
    let folder = shared.join("data/benchmarks");
    let five = keys(&folder.join("sdcmicro/adult_codes.csv.gz"), ',', Some(&KEYS));
    let five = people("adult, 5 columns", five);
    let nine = people("adult, 9 columns", keys(&folder.join("adult/adult.csv"), ';', None));
    assert_eq!((five.count(), nine.count(), nine.uniques), (30_718, 30_162, 15_512));

    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/estimators.md");
    let document = std::fs::read_to_string(&path).expect("the document");
    let (many, means) = repeated(&nine);
    let wanted = put(&document, "samples", &samples(&shared, &five, &nine));
    let wanted = put(&wanted, "repeated", &many);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &wanted).expect("the document can be written");
    } else {
        assert!(document == wanted, "docs/estimators.md is stale; BLESS=1 writes it anew");
    }

    // Where each was made for, it is near.
    for (percents, model) in [(5, "pitman"), (10, "pitman"), (25, "snb"), (50, "snb")] {
        let mean = means[&(percents, model)];
        assert!(mean.abs() < 0.05, "{model} at {percents}%: {mean}");
    }
    support::report("estimators", 10, 0);
}
