//! Log-linear models against naive code that walks the whole grid of cells.

use oboro::plan::Plan;
use oboro::report::{html, markdown, numbers};
use oboro::risk::loglinear::{Counts, Model, estimate, fit};
use oboro::session::{AssessOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use oboro::{Lang, words};
use proptest::prelude::*;

/// Every cell of the grid with its records, the last column running fastest.
#[derive(Clone, Debug)]
struct Grid {
    levels: Vec<usize>,
    held: Vec<f64>,
}

impl Grid {
    fn cells(&self) -> Vec<Vec<usize>> {
        let mut cells = vec![Vec::new()];
        for &levels in &self.levels {
            cells = cells
                .into_iter()
                .flat_map(|cell| (0..levels).map(move |code| [cell.clone(), vec![code]].concat()))
                .collect();
        }
        cells
    }

    /// Expected counts by scaling the whole grid to each margin in turn, a fixed number of times.
    fn fit(&self, margins: &[Vec<usize>]) -> Vec<f64> {
        let cells = self.cells();
        let mut expected = vec![1.0; cells.len()];
        for _ in 0..60 {
            for margin in margins {
                let same = |a: &Vec<usize>, b: &Vec<usize>| margin.iter().all(|&j| a[j] == b[j]);
                let sum = |values: &[f64], cell: &Vec<usize>| -> f64 {
                    cells.iter().zip(values).filter(|(c, _)| same(c, cell)).map(|(_, v)| v).sum()
                };
                let factors: Vec<f64> = cells
                    .iter()
                    .map(|cell| {
                        let (held, expects) = (sum(&self.held, cell), sum(&expected, cell));
                        if held > 0.0 { held / expects } else { 0.0 }
                    })
                    .collect();
                for (expected, factor) in expected.iter_mut().zip(factors) {
                    *expected *= factor;
                }
            }
        }
        expected
    }

    fn counts(&self) -> Counts {
        let codes: Vec<u32> = self.cells().concat().into_iter().map(|code| code as u32).collect();
        let sizes: Vec<u64> = self.held.iter().map(|&held| held as u64).collect();
        Counts::new(self.levels.len(), &codes, &sizes)
    }
}

/// tau1, tau2 and the criterion of tau1, from their definitions.
fn figures(held: &[f64], expected: &[f64], fraction: f64) -> (f64, f64, f64) {
    let rho = (1.0 - fraction) / fraction;
    let (mut tau1, mut tau2, mut error, mut variance) = (0.0, 0.0, 0.0, 0.0);
    for (&f, &m) in held.iter().zip(expected) {
        let x = rho * m;
        if f == 1.0 {
            tau1 += libm::exp(-x);
            tau2 += (1.0 - libm::exp(-x)) / x;
        }
        // lambda = m / pi; Skinner and Shlomo's B1 and its variance, as they write them
        let lambda = m / fraction;
        let a = lambda * libm::exp(-lambda) * (1.0 - fraction);
        let b = a * (1.0 - fraction) / (2.0 * fraction);
        error += a * (f - m) + b * ((f - m) * (f - m) - f);
        variance += a * a * m + 2.0 * b * b * m * m;
    }
    (tau1, tau2, error / variance.sqrt())
}

fn agree(model: &Model, held: &[f64], expected: &[f64], fraction: f64) {
    let (tau1, tau2, criterion) = figures(held, expected, fraction);
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * (1.0 + b.abs());
    prop_assert_ok(near(model.uniques.value, tau1), "tau1", model.uniques.value, tau1);
    prop_assert_ok(near(model.matches.value, tau2), "tau2", model.matches.value, tau2);
    if let Some(got) = model.uniques.criterion {
        prop_assert_ok((got - criterion).abs() < 1e-5, "criterion", got, criterion);
    }
}

#[track_caller]
fn prop_assert_ok(holds: bool, what: &str, got: f64, want: f64) {
    assert!(holds, "{what}: {got} and not {want}");
}

fn grids() -> impl Strategy<Value = Grid> {
    prop::collection::vec(2_usize..4, 2..4).prop_flat_map(|levels| {
        let cells = levels.iter().product::<usize>();
        prop::collection::vec(prop_oneof![3 => 0_u8..2, 2 => 0_u8..9], cells).prop_map(
            move |held| Grid {
                levels: levels.clone(),
                held: held.into_iter().map(f64::from).collect(),
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn main_effects_are_those_of_the_whole_grid(grid in grids(), fraction in 0.05_f64..0.9) {
        prop_assume!(grid.held.iter().any(|&held| held > 0.0));
        let margins: Vec<Vec<usize>> = (0..grid.levels.len()).map(|column| vec![column]).collect();
        let expected = grid.fit(&margins);
        let fitted = estimate(&grid.counts(), fraction).unwrap();
        agree(&fitted.models[0], &grid.held, &expected, fraction);
        prop_assert!(fitted.models[fitted.chosen].converged);
    }

    #[test]
    fn interactions_are_those_of_the_whole_grid(grid in grids(), fraction in 0.05_f64..0.9) {
        // where every pair of codes has a record, scaling comes to an end quickly
        let pairs: Vec<(usize, usize)> = (1..grid.levels.len()).map(|b| (b - 1, b)).collect();
        prop_assume!(grid.held.iter().any(|&held| held > 0.0));
        let model = fit(&grid.counts(), fraction, &pairs).unwrap();
        prop_assume!(model.pairs.len() == pairs.len());
        let margins: Vec<Vec<usize>> = pairs.iter().map(|&(a, b)| vec![a, b]).collect();
        let expected = grid.fit(&margins);
        agree(&model, &grid.held, &expected, fraction);
    }
}

#[test]
fn a_report_shows_the_models_side_by_side() {
    let mut text = String::from("a,b,c\n");
    for record in 0_u32..90 {
        // a and b go together, c stands apart
        let a = record * 7 % 11;
        text += &format!("{a},{},{}\n", (a + record % 2) % 11, record * record % 5);
    }
    let mut reader = CsvReader::new(CsvOptions::default()).unwrap();
    reader.feed(text.as_bytes()).unwrap();
    let mut session = Session::new(reader.finish().unwrap());
    let plan = Plan::from_toml(
        "[columns.a]\nrole = \"quasi-identifier\"\n[columns.b]\nrole = \"quasi-identifier\"\n\
         [columns.c]\nrole = \"quasi-identifier\"\n[population]\nsampling-fraction = 0.1\n",
    )
    .unwrap();
    for lang in Lang::ALL {
        let quick = session.assess(&plan, &AssessOptions { lang, ..AssessOptions::default() });
        assert!(quick.unwrap().population.unwrap().log_linear.is_none());
        let full = AssessOptions { full: true, lang, ..AssessOptions::default() };
        let report = session.assess(&plan, &full).unwrap();
        let figures = report.population.as_ref().unwrap().log_linear.as_ref().unwrap();
        let names: Vec<&str> = figures.models.iter().map(|model| model.model.as_str()).collect();
        assert_eq!(names, ["main-effects", "selected", "two-way"]);
        let selected = &figures.models[1].interactions;
        assert_eq!((selected[0].first.as_str(), selected[0].second.as_str()), ("a", "b"));
        for text in [markdown::write(&report, None, lang), html::write(&report, None, &[], lang)] {
            for model in &figures.models {
                let name = words::text(lang, &format!("log-linear-{}", model.model), &[]);
                assert!(text.contains(&name), "{name}");
                assert!(text.contains(&numbers::decimal(model.tau1.unwrap())));
                assert!(model.note.as_ref().is_none_or(|note| text.contains(note)));
            }
            assert!(text.contains("a × b"));
        }
    }
}
