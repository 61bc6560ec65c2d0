//! Named attackers against code that compares every two records.

use std::collections::BTreeSet;

use oboro::plan::{
    AttackerPlan, ColumnPlan, GoalPlan, Intervals, Plan, PopulationPlan, PopulationTable, Recipe,
};
use oboro::report::{AtRisk, Attacker, NamedAttacker};
use oboro::roles::Role;
use oboro::session::{AssessOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use proptest::prelude::*;

/// How a column is generalized.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// Itself and `*`.
    Plain,
    /// Ranges of 5 and 15 from 0, below 10 and from 40 on one group each.
    Ranges,
    /// By the last digit, so that groups reach into one another, and by its parity.
    Digits,
}

/// How precisely the attacker knows a column.
#[derive(Clone, Copy, Debug)]
enum Knows {
    Nothing,
    Level(u32),
    Within(u32),
}

#[derive(Clone, Debug)]
struct Case {
    /// Values of each record; `None` is missing.
    rows: Vec<Vec<Option<u32>>>,
    ways: Vec<Way>,
    levels: Vec<u32>,
    knows: Vec<Knows>,
    share: f64,
    k: u64,
    population: Population,
}

/// What is known of the population.
#[derive(Clone, Debug)]
enum Population {
    Nothing,
    /// A weight a record, made of its number.
    Weights,
    /// People with their numbers.
    Table(Vec<(Vec<Option<u32>>, u64)>),
}

fn weight(row: usize) -> f64 {
    [1.0, 2.5, 10.0, 0.25][row % 4]
}

const COLUMNS: usize = 3;

fn case() -> impl Strategy<Value = Case> {
    let way = prop_oneof![Just(Way::Plain), Just(Way::Ranges), Just(Way::Digits)];
    let knows = prop_oneof![
        Just(Knows::Nothing),
        (0_u32..4).prop_map(Knows::Level),
        (0_u32..12).prop_map(Knows::Within),
        (0_u32..12).prop_map(Knows::Within),
    ];
    let cell = || prop::option::weighted(0.95, 0_u32..50);
    let people = prop::collection::vec((prop::collection::vec(cell(), COLUMNS), 0_u64..9), 1..80);
    let population = prop_oneof![
        Just(Population::Nothing),
        Just(Population::Weights),
        people.prop_map(Population::Table),
    ];
    (
        prop::collection::vec(prop::collection::vec(cell(), COLUMNS), 1..60),
        prop::collection::vec(way, COLUMNS),
        prop::collection::vec(0_u32..4, COLUMNS),
        prop::collection::vec(knows, COLUMNS),
        prop_oneof![Just(1.0), Just(0.25)],
        1_u64..4,
        population,
    )
        .prop_map(|(mut rows, ways, mut levels, mut knows, share, k, population)| {
            // Two groups at every level, so that no range becomes the top.
            rows.extend([vec![Some(5); COLUMNS], vec![Some(45); COLUMNS]]);
            for ((way, level), knows) in ways.iter().zip(&mut levels).zip(&mut knows) {
                *level = (*level).min(top(*way));
                if let Knows::Level(known) = knows {
                    *known = (*known).min(top(*way));
                }
            }
            Case { rows, ways, levels, knows, share, k, population }
        })
}

fn top(way: Way) -> u32 {
    match way {
        Way::Plain => 1,
        Way::Ranges | Way::Digits => 3,
    }
}

/// The released label of a value at a level.
fn label(way: Way, value: Option<u32>, level: u32) -> String {
    if level == top(way) {
        return "*".to_owned();
    }
    let Some(value) = value else { return "missing".to_owned() };
    match (way, level) {
        (_, 0) => value.to_string(),
        (Way::Ranges, _) if value < 10 => "<10".to_owned(),
        (Way::Ranges, _) if value >= 40 => "≥40".to_owned(),
        (Way::Ranges, level) => {
            let width = if level == 1 { 5 } else { 15 };
            format!("{}", value / width * width)
        }
        (_, 1) => format!("digit {}", value % 10),
        _ => format!("parity {}", value % 2),
    }
}

impl Case {
    /// Every whole number of a released label: those of a range, or the listed ones that occur in the column.
    fn can_hold(&self, column: usize, label_of: &str) -> Vec<u32> {
        let (way, level) = (self.ways[column], self.levels[column]);
        let listed: BTreeSet<u32> = match (way, level) {
            // A range holds what it says; the digits list all values below 50.
            (Way::Ranges, 1..) => (0..200).collect(),
            (Way::Digits, 1..) => (0..50).collect(),
            _ => self.rows.iter().chain(self.people()).filter_map(|row| row[column]).collect(),
        };
        listed.into_iter().filter(|&value| label(way, Some(value), level) == label_of).collect()
    }

    /// The lines of the table of the population.
    fn people(&self) -> impl Iterator<Item = &Vec<Option<u32>>> {
        let people = match &self.population {
            Population::Table(people) => &people[..],
            _ => &[],
        };
        people.iter().map(|(person, _)| person)
    }

    /// The people who would fit what is known of a person; `None` where they are not known.
    fn people_who_fit(&self, person: &[Option<u32>]) -> Option<f64> {
        match &self.population {
            Population::Nothing => None,
            Population::Weights => {
                let rows = self.rows.iter().enumerate();
                let fit = rows.filter(|(_, other)| self.fits(person, other));
                Some(fit.map(|(row, _)| weight(row)).sum())
            }
            Population::Table(people) => {
                let fit = people.iter().filter(|(other, _)| self.fits(person, other));
                Some(fit.map(|(_, count)| *count as f64).sum())
            }
        }
    }

    fn kept(&self) -> Vec<&Vec<Option<u32>>> {
        let key = |row: &Vec<Option<u32>>| -> Vec<String> {
            (0..COLUMNS)
                .map(|column| label(self.ways[column], row[column], self.levels[column]))
                .collect()
        };
        let keys: Vec<Vec<String>> = self.rows.iter().map(key).collect();
        let size = |own: &Vec<String>| keys.iter().filter(|other| *other == own).count() as u64;
        let pairs = self.rows.iter().zip(&keys).filter(|(_, key)| size(key) >= self.k);
        pairs.map(|(row, _)| row).collect()
    }

    /// Whether the released record of `other` fits what is known of `person`.
    fn fits(&self, person: &[Option<u32>], other: &[Option<u32>]) -> bool {
        (0..COLUMNS).all(|column| {
            let (way, level) = (self.ways[column], self.levels[column]);
            match self.knows[column] {
                Knows::Nothing => true,
                Knows::Level(known) => {
                    let at = known.max(level);
                    label(way, person[column], at) == label(way, other[column], at)
                }
                Knows::Within(_) if level == top(way) => true,
                Knows::Within(within) => match (person[column], other[column]) {
                    (Some(value), Some(_)) => {
                        let held = self.can_hold(column, &label(way, other[column], level));
                        held.into_iter().any(|held| held.abs_diff(value) <= within)
                    }
                    (own, other) => own.is_none() && other.is_none(),
                },
            }
        })
    }

    fn report(&self) -> NamedAttacker {
        let mut text = "c0,c1,c2,w\n".to_owned();
        for (at, row) in self.rows.iter().enumerate() {
            text += &format!("{},{}\n", cells(row), weight(at));
        }
        let mut plan = Plan::default();
        plan.population = match &self.population {
            Population::Nothing => None,
            Population::Weights => {
                plan.columns.insert("w".to_owned(), ColumnPlan::new(Role::Weight));
                Some(PopulationPlan { weights: true, ..PopulationPlan::default() })
            }
            Population::Table(_) => {
                let table =
                    PopulationTable { csv: "p.csv".to_owned(), count: Some("n".to_owned()) };
                Some(PopulationPlan { table: Some(table), ..PopulationPlan::default() })
            }
        };
        let mut attacker = AttackerPlan {
            share: self.share,
            ..toml::from_str("knows = []").expect("an attacker")
        };
        for (column, &way) in self.ways.iter().enumerate() {
            let hierarchy = match way {
                Way::Plain => None,
                Way::Ranges => Some(Recipe::Intervals(Intervals {
                    widths: vec![5.0, 15.0],
                    origin: 0.0,
                    bottom: Some(10.0),
                    top: Some(40.0),
                })),
                Way::Digits => Some(Recipe::Rows(
                    (0..50)
                        .map(|value| (0..3).map(|level| label(way, Some(value), level)).collect())
                        .collect(),
                )),
            };
            let name = format!("c{column}");
            let entry = ColumnPlan {
                hierarchy,
                level: self.levels[column],
                ..ColumnPlan::new(Role::QuasiIdentifier)
            };
            plan.columns.insert(name.clone(), entry);
            match self.knows[column] {
                Knows::Nothing => continue,
                Knows::Level(0) => {}
                Knows::Level(level) => {
                    attacker.levels.insert(name.clone(), level);
                }
                Knows::Within(within) => {
                    attacker.within.insert(name.clone(), f64::from(within));
                }
            }
            attacker.knows.push(name);
        }
        plan.attackers.insert("x".to_owned(), attacker);
        plan.goal =
            Some(GoalPlan { k: Some(self.k), suppression_limit: 1.0, ..GoalPlan::default() });
        let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
        reader.feed(text.as_bytes()).expect("a table");
        let mut session = Session::new(reader.finish().expect("a table"));
        if let Population::Table(people) = &self.population {
            let lines = people.iter().map(|(person, count)| format!("{},{count}\n", cells(person)));
            let people = format!("c0,c1,c2,n\n{}", lines.collect::<String>());
            session.attach("p.csv".to_owned(), people.into_bytes());
        }
        let options = AssessOptions { full: true, ..AssessOptions::default() };
        let mut report = session.assess(&plan, &options).expect("a report");
        report.attackers.remove(0)
    }
}

fn cells(row: &[Option<u32>]) -> String {
    let cells = row.iter().map(|cell| cell.map_or(String::new(), |cell| cell.to_string()));
    cells.collect::<Vec<_>>().join(",")
}

fn near(got: Option<f64>, want: Option<f64>) -> Result<(), TestCaseError> {
    match (got, want) {
        (Some(got), Some(want)) => {
            prop_assert!((got - want).abs() <= 1e-12, "{got} and not {want}")
        }
        (got, want) => prop_assert_eq!(got, want),
    }
    Ok(())
}

/// Highest, average, lowest and expected, and the records above each threshold, from the risk of each record.
fn figures(
    [highest, average, lowest, expected]: [Option<f64>; 4],
    at_risk: &[AtRisk],
    risks: &[f64],
) -> Result<(), TestCaseError> {
    near(highest, risks.iter().copied().reduce(f64::max))?;
    near(lowest, risks.iter().copied().reduce(f64::min))?;
    let sum: f64 = risks.iter().sum();
    near(expected, (!risks.is_empty()).then_some(sum))?;
    near(average, (!risks.is_empty()).then(|| sum / risks.len() as f64))?;
    prop_assert!(!at_risk.is_empty());
    for at in at_risk {
        let above = risks.iter().filter(|risk| **risk > at.threshold).count() as u64;
        prop_assert_eq!(at.records, above, "above {}", at.threshold);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn named_attackers_equal_a_comparison_of_every_two_records(case in case()) {
        let kept = case.kept();
        let fits: Vec<u64> = kept
            .iter()
            .map(|person| kept.iter().filter(|other| case.fits(person, other)).count() as u64)
            .collect();
        let risks: Vec<f64> = fits.iter().map(|&f| case.share / f as f64).collect();
        let found = case.report();
        let NamedAttacker { highest, average, lowest, expected, .. } = found;
        figures([highest, average, lowest, expected], &found.at_risk, &risks)?;
        prop_assert_eq!(found.unique_records, Some(fits.iter().filter(|f| **f == 1).count() as u64));

        let known = !matches!(case.population, Population::Nothing);
        prop_assert_eq!(found.journalist.is_some(), known);
        let Some(journalist) = found.journalist else { return Ok(()) };
        // F counts everybody, whoever is left out, and is at least f.
        let risks: Vec<f64> = kept
            .iter()
            .zip(&fits)
            .map(|(person, &f)| {
                let people = case.people_who_fit(person).expect("people are known");
                case.share / people.max(f as f64)
            })
            .collect();
        let Attacker { highest, average, lowest, expected, at_risk } = journalist;
        figures([highest, average, lowest, expected], &at_risk, &risks)?;
    }
}
