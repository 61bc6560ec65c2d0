//! The people from whom the records come.

use std::borrow::Cow;
use std::sync::Arc;

use super::join::join;
use super::{Files, Layout, Levels, Quasi, Records};
use crate::error::{Error, Result};
use crate::plan::{CellSizes, MissingAs, Plan, PopulationPlan, PopulationTable};
use crate::table::{BrokenAt, Codes, CsvOptions, CsvReader, Table};

/// What is known of the population.
#[derive(Clone, Debug)]
pub struct Population {
    source: Source,
    cell_sizes: Option<CellSizes>,
    significance: f64,
}

/// The four ways to know something of the population.
#[derive(Clone, Debug)]
enum Source {
    Size(u64),
    SamplingFraction(f64),
    Table(Arc<People>),
    Weights,
}

/// Records and people coded alike, so that their classes can be counted together.
///
/// The dictionary of each quasi-identifier begins with that of the table; values that only the
/// population has follow. Hierarchies are built by the plan's recipes over both.
#[derive(Debug)]
pub struct People {
    quasi: Vec<Quasi>,
    layout: Arc<Layout>,
    /// Per quasi-identifier, the dictionary code of each line of the population.
    codes: Vec<Vec<u32>>,
    /// People that each line stands for.
    counts: Vec<u64>,
}

/// What a population is held against.
pub(super) struct Sample<'a> {
    pub(super) plan: &'a Plan,
    pub(super) table: &'a Table,
    pub(super) files: &'a Files,
    pub(super) quasi: &'a [Quasi],
    pub(super) as_released: bool,
}

/// The chance of missing an estimated k-map where the plan gives none.
const SIGNIFICANCE: f64 = 0.05;

impl Population {
    /// Checks the population of a plan.
    ///
    /// # Errors
    /// Not exactly one way, a number outside its range, weights without a weight column, a table
    /// that cannot be read, lacks a quasi-identifier or holds values that a hierarchy lacks.
    pub(super) fn check(
        plan: &PopulationPlan,
        sample: &Sample<'_>,
        weighted: bool,
    ) -> Result<Population> {
        let ways = [
            plan.size.is_some(),
            plan.sampling_fraction.is_some(),
            plan.table.is_some(),
            plan.weights,
        ];
        if ways.into_iter().filter(|way| *way).count() != 1 {
            return Err(Error::input("population-one-way"));
        }
        let significance = plan.significance.unwrap_or(SIGNIFICANCE);
        if !(significance > 0.0 && significance < 1.0) {
            return Err(Error::input("population-significance"));
        }
        let source = match plan {
            PopulationPlan { size: Some(0), .. } => return Err(Error::input("population-empty")),
            PopulationPlan { size: Some(size), .. } => Source::Size(*size),
            PopulationPlan { sampling_fraction: Some(fraction), .. } => {
                if !(*fraction > 0.0 && *fraction <= 1.0) {
                    return Err(Error::input("population-fraction"));
                }
                Source::SamplingFraction(*fraction)
            }
            PopulationPlan { table: Some(table), .. } => {
                let people = People::read(table, sample);
                Source::Table(Arc::new(people.map_err(|error| error.in_file(&table.csv))?))
            }
            _ if weighted => Source::Weights,
            _ => return Err(Error::input("population-without-weights")),
        };
        Ok(Population { source, cell_sizes: plan.cell_sizes, significance })
    }

    /// The way in which it is known: the key in the plan.
    pub fn source(&self) -> &'static str {
        match self.source {
            Source::Size(_) => "size",
            Source::SamplingFraction(_) => "sampling-fraction",
            Source::Table(_) => "table",
            Source::Weights => "weights",
        }
    }

    /// Whether the population's size of each class is known.
    pub fn is_by_class(&self) -> bool {
        matches!(self.source, Source::Table(_) | Source::Weights)
    }

    /// Whether the weight column says it.
    pub fn is_by_weight(&self) -> bool {
        matches!(self.source, Source::Weights)
    }

    /// The people themselves, where they are a table.
    pub fn people(&self) -> Option<&Arc<People>> {
        match &self.source {
            Source::Table(people) => Some(people),
            _ => None,
        }
    }

    /// Number of people where it does not follow from classes: as given, or records divided by the fraction.
    pub fn size(&self, records: u64) -> Option<f64> {
        match self.source {
            Source::Size(size) => Some(size as f64),
            Source::SamplingFraction(fraction) => Some((records as f64 / fraction).round()),
            Source::Table(_) | Source::Weights => None,
        }
    }

    /// How class sizes in the population are thought to be distributed; `None` where the plan does not say.
    pub fn cell_sizes(&self) -> Option<CellSizes> {
        self.cell_sizes
    }

    /// The probability with which an estimated k-map may be missed.
    pub fn significance(&self) -> f64 {
        self.significance
    }
}

impl People {
    fn read(plan: &PopulationTable, sample: &Sample<'_>) -> Result<People> {
        let Some(bytes) = sample.files.get(&plan.csv) else {
            return Err(Error::input("population-file-absent"));
        };
        let options = CsvOptions {
            normalise: sample.table.source().normalise.clone(),
            missing: sample.plan.input.missing.clone(),
            file: Some(plan.csv.clone()),
            ..CsvOptions::default()
        };
        let mut reader = CsvReader::new(options)?;
        reader.feed(bytes)?;
        let people = reader.finish()?;
        if let Some(first) = people.source().broken.places().first() {
            return Err(broken(first).in_file(&plan.csv));
        }
        let counts = match &plan.count {
            Some(count) => counted(&people, count)?,
            None => vec![1; people.rows()],
        };
        let mut quasi = Vec::with_capacity(sample.quasi.len());
        let mut codes = Vec::with_capacity(sample.quasi.len());
        for known in sample.quasi {
            let joined = join(known, &people, sample);
            let (joined, column) = joined.map_err(|error| error.in_column(known.name()))?;
            quasi.push(joined);
            codes.push(column);
        }
        Ok(People { layout: Arc::new(Layout::of(&quasi)), quasi, codes, counts })
    }

    /// The quasi-identifiers over the values of both.
    pub fn quasi(&self) -> &[Quasi] {
        &self.quasi
    }

    /// Where each code sits in a key.
    pub fn layout(&self) -> &Arc<Layout> {
        &self.layout
    }

    /// People that each line stands for.
    pub fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// The lines of the population as records, one each; with `drop` those without a missing value.
    pub fn records(&self, missing_as: MissingAs) -> Records<'_> {
        let columns = self.codes.iter().map(|codes| Codes::U32(codes)).collect();
        let drops: Vec<Vec<bool>> = match missing_as {
            MissingAs::Category | MissingAs::Wildcard => Vec::new(),
            MissingAs::Drop => self.quasi.iter().map(Quasi::missing_by_code).collect(),
        };
        Records::new(self.counts.len(), columns, None, &drops)
    }

    /// The same levels among the hierarchies over both.
    ///
    /// A built hierarchy may have more levels over more values; those it has over the table mean the same there.
    pub fn levels(&self, levels: &Levels) -> Levels {
        let pairs = self.quasi.iter().zip(levels.iter());
        Levels::new(pairs.map(|(joined, &level)| level.min(joined.levels() - 1)).collect())
    }

    /// The quasi-identifiers over both, with missing values where those of the table put them at these levels.
    ///
    /// A built hierarchy may end over the table, missing values with all others in its top, where over both it has
    /// more levels. There they join the group of the table's values.
    pub fn joining_missing(&self, own: &[Quasi], levels: &Levels) -> Cow<'_, [Quasi]> {
        let mut joining = Cow::Borrowed(&self.quasi[..]);
        for (at, (own, &level)) in own.iter().zip(levels.iter()).enumerate() {
            if level + 1 == own.levels() && self.quasi[at].missing_code(level).is_some() {
                let known = own.missing_by_code().iter().position(|missing| !missing);
                if let Some(code) = known {
                    joining.to_mut()[at] = self.quasi[at].joining_missing(level, code as u32);
                }
            }
        }
        joining
    }
}

/// The error about bytes of the population that are no character.
fn broken(at: &BrokenAt) -> Error {
    let error = Error::input("population-encoding").at_line(at.line);
    match &at.column {
        Some(column) => error.in_column(column),
        None => error,
    }
}

/// The number of people of each line.
fn counted(people: &Table, name: &str) -> Result<Vec<u64>> {
    let Some(position) = people.position(name) else {
        return Err(Error::input("population-lacks-column").in_column(name));
    };
    super::numbers::whole(people, position).map(|column| column.by_row(people))
}
