//! `docs/log-linear.md`: how far log-linear models are from the truth where it is known.
//!
//! `BLESS=1 cargo test --release --test docs_loglinear` writes the page anew.
#![expect(clippy::disallowed_methods, reason = "it reads and writes the page")]

mod support;

use std::fmt::Write;
use std::path::Path;

use oboro::report::numbers::decimal;
use oboro::risk::loglinear::{Counts, Kind, LogLinear, Model, estimate};

/// The seed of the draws.
const SEED: u64 = 20_080_903;

const FIVE: [&str; 5] = ["education", "marital_status", "occupation", "race", "sex"];
const NINE: [&str; 9] = [
    "age",
    "workclass",
    "education",
    "marital_status",
    "occupation",
    "race",
    "sex",
    "native_country",
    "salary_class",
];

const HEAD: &str = "\
# Log-linear models beside the truth

A sample of a table is a table whose population is known: the whole.
Each row below is a simple random sample of adult (`adult_codes.csv`, records without missing values in the columns used), with the true number of sample uniques that are population uniques (τ1) and of correct matches (τ2), and what the models say.
The chosen model is in bold; an interval of 95 % that misses the truth is marked with \u{2717}.
`B` is the criterion of τ1: within 1.96 of 0 a model is not rejected.

- **Main effects** take the quasi-identifiers as independent. They find too many population uniques in a small sample and too few in half of the table, and the criterion rejects them in every one.
- **Selected** adds the two-way interactions that explain most, one after the other, until the criterion no longer rejects the model. With nine columns only interactions that form no circle are looked for, because the whole table has hundreds of millions of cells; what is found is rejected still, with half to a quarter of the error.
- **All two-way** interactions follow a small sample so closely that they find too few. Where that model had not settled after the sweeps that it is given, or could not be fitted, there is a dash.

The intervals hold if the model does: they know how far the true number and the fitted margins vary from sample to sample, and nothing of what the model lacks.

";

/// Some of the records, drawn without replacement.
fn draw(population: &[Vec<u32>], records: usize, state: &mut u64) -> Vec<Vec<u32>> {
    let mut rest = population.to_vec();
    for place in 0..records {
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let left = (rest.len() - place) as u64;
        rest.swap(place, place + ((mixed ^ (mixed >> 31)) % left) as usize);
    }
    rest.truncate(records);
    rest
}

/// The line of one sample in each of the two tables.
struct Line {
    name: String,
    truth: [f64; 2],
    fitted: LogLinear,
}

impl Line {
    fn of(name: String, sample: &[Vec<u32>], population: &[Vec<u32>]) -> Line {
        let (here, there) = (support::counted(sample), support::counted(population));
        let mut truth = [0.0; 2];
        for (class, _) in here.iter().filter(|(_, size)| **size == 1) {
            let people = there[class] as f64;
            truth[0] += f64::from(people == 1.0);
            truth[1] += 1.0 / people;
        }
        let codes: Vec<u32> = here.keys().flatten().copied().collect();
        let sizes: Vec<u64> = here.values().copied().collect();
        let counts = Counts::new(sample[0].len(), &codes, &sizes);
        let fraction = sample.len() as f64 / population.len() as f64;
        Line { name, truth, fitted: estimate(&counts, fraction).expect("models") }
    }

    fn cell(&self, kind: Kind, tau: usize) -> String {
        let model = self.fitted.models.iter().position(|model| model.kind == kind);
        let Some(place) = model.filter(|place| self.fitted.models[*place].converged) else {
            return "–".to_owned();
        };
        let model: &Model = &self.fitted.models[place];
        let found = [model.uniques, model.matches][tau];
        let misses = self.truth[tau] < found.low || found.high < self.truth[tau];
        let text = format!(
            "{} ({}–{}{})",
            decimal(found.value),
            decimal(found.low),
            decimal(found.high),
            if misses { ", \u{2717}" } else { "" }
        );
        let criterion = model.uniques.criterion.map_or("–".to_owned(), |b| format!("{b:.1}"));
        let text = if tau == 0 { format!("{text}, B {criterion}") } else { text };
        if place == self.fitted.chosen { format!("**{text}**") } else { text }
    }

    fn off(&self, place: usize) -> f64 {
        (self.fitted.models[place].uniques.value - self.truth[0]).abs()
    }
}

fn lines(shared: &Path) -> Vec<(&'static str, Vec<Line>)> {
    let folder = shared.join("data/benchmarks/sdcmicro");
    let read = |file: &str, columns: &[&str]| support::rows_of_numbers(&folder.join(file), columns);
    let whole = "adult_codes.csv.gz";
    let mut state = SEED;
    let population = read(whole, &FIVE);
    let mut five = Vec::new();
    for percent in ["05", "10", "20"] {
        let file = format!("adult_srs_{percent}.csv");
        let sample = read(&file, &FIVE);
        five.push(Line::of(format!("`{file}`"), &sample, &population));
    }
    let mut drawn = |population: &[Vec<u32>], percent: usize, number: usize| {
        let sample = draw(population, population.len() * percent / 100, &mut state);
        Line::of(format!("{percent} %, draw {number}"), &sample, population)
    };
    for percent in [5, 10, 20, 25, 50] {
        five.extend((1..=3).map(|number| drawn(&population, percent, number)));
    }
    let population = read(whole, &NINE);
    let nine = [5, 10, 20, 25, 50].map(|percent| drawn(&population, percent, 1));
    vec![
        ("Five columns: education, marital status, occupation, race, sex", five),
        ("Nine columns: these, age, work class, native country, salary class", nine.into()),
    ]
}

#[test]
fn the_page_of_the_docs_says_how_far_the_models_are_from_the_truth() {
    let Some(shared) = support::shared() else {
        return support::report("log-linear models beside the truth", 0, 23);
    };
    let mut page = String::from(HEAD);
    let _ = writeln!(page, "Draws are by splitmix64 from seed {SEED}, one stream for all.\n");
    let mut rows = 0;
    for (title, lines) in lines(&shared) {
        for (tau, what) in [(0, "τ1"), (1, "τ2")] {
            let _ = writeln!(page, "## {title}: {what}\n");
            let _ = writeln!(page, "| sample | truth | main effects | selected | all two-way |");
            let _ = writeln!(page, "|---|---:|---:|---:|---:|");
            for line in &lines {
                let cells = [Kind::MainEffects, Kind::Selected, Kind::TwoWay]
                    .map(|kind| line.cell(kind, tau));
                let truth = decimal(line.truth[tau]);
                let _ = writeln!(page, "| {} | {truth} | {} |", line.name, cells.join(" | "));
            }
            page.push('\n');
        }
        // what the page claims: nearer to the truth than independence, taken over all samples
        let chosen: f64 = lines.iter().map(|line| line.off(line.fitted.chosen)).sum();
        let independent: f64 = lines.iter().map(|line| line.off(0)).sum();
        assert!(chosen < 0.6 * independent, "{title}: {chosen} and {independent}");
        rows += lines.len();
    }
    let page = page.trim_end().to_owned() + "\n";
    let path = format!("{}/docs/log-linear.md", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(page == known, "docs/log-linear.md differs; BLESS=1 writes it anew");
    support::report("log-linear models beside the truth", rows, 0);
}
