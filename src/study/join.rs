//! A column of the table and the same column of the population, coded alike.

use std::borrow::Cow;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::population::Sample;
use super::quasi::{Dictionary, Quasi};
use super::recipe;
use crate::error::{Error, Result};
use crate::table::{Column, Parts, Table};

/// A quasi-identifier over the values of the table and of the population, and the population's codes.
///
/// # Errors
/// A column that the population lacks, and values that its hierarchy lacks.
pub(super) fn join(
    known: &Quasi,
    people: &Table,
    sample: &Sample<'_>,
) -> Result<(Quasi, Vec<u32>)> {
    let Some(position) = people.position(known.name()) else {
        return Err(Error::input("population-lacks-column"));
    };
    let (own, other) = (sample.table.column(known.column()), people.column(position));
    let mut joined = Joined::of(own);
    let mut recode = Vec::with_capacity(other.labels().len());
    let others = other.labels().iter().zip(other.counts()).zip(other.missing());
    for ((label, &records), &absent) in others {
        recode.push(joined.code(own, label, records, absent, &sample.plan.input.missing));
    }
    let recipe = sample.plan.columns.get(known.name()).and_then(|column| column.hierarchy.as_ref());
    let recipe = recipe.filter(|_| !sample.as_released);
    let build = |values: &[&str]| {
        recipe::build(recipe, values, sample.files, sample.table.ways_of(known.name()))
    };
    let labels: Vec<&str> = joined.labels.iter().map(|label| &**label).collect();
    let dictionary = Dictionary {
        labels: &labels,
        used: &joined.used,
        missing: &joined.missing,
        parts: joined.parts.as_ref(),
    };
    let quasi = Quasi::over(known.column(), known.name(), &dictionary, build)?;
    let codes = other.codes();
    Ok((quasi, (0..people.rows()).map(|row| recode[codes.get(row) as usize]).collect()))
}

/// The dictionary of the table, then what only the population has.
struct Joined<'t> {
    labels: Vec<Cow<'t, str>>,
    used: Vec<u64>,
    missing: Vec<bool>,
    parts: Option<Parts>,
    /// The number of each part.
    numbers: HashMap<String, u32, FixedState>,
    /// The code of what only the population has, where it is put together: it may be written in several ways.
    added: HashMap<String, u32, FixedState>,
}

impl<'t> Joined<'t> {
    fn of(own: Column<'t>) -> Joined<'t> {
        let parts = own.parts().cloned();
        let labels = parts.iter().flat_map(Parts::labels).cloned();
        Joined {
            numbers: labels.zip(0..).collect(),
            labels: own.labels().iter().map(Cow::Borrowed).collect(),
            used: own.counts().to_vec(),
            missing: own.missing().to_vec(),
            parts,
            added: HashMap::default(),
        }
    }

    /// The code of a label of the population, which so many of its lines have.
    fn code(
        &mut self,
        own: Column<'t>,
        label: &'t str,
        lines: u64,
        absent: bool,
        missing: &[String],
    ) -> u32 {
        let is_missing = |part: &str| missing.iter().any(|label| label == part);
        let held = self.parts.as_ref().filter(|_| !absent);
        let held = held.map(|parts| (parts.form().read(label, is_missing), parts.form().mark()));
        let absent = absent || held.as_ref().is_some_and(|(held, _)| held.is_empty());
        // Written as the table writes it, so that the order of a set does not matter.
        let written = match &held {
            Some((held, mark)) if !absent => Cow::Owned(held.join(mark)),
            _ => Cow::Borrowed(label),
        };
        let known = own.labels().code(&written).or_else(|| self.added.get(&*written).copied());
        if let Some(code) = known {
            self.used[code as usize] += lines;
            return code;
        }
        let code = self.labels.len() as u32;
        let held = held.map(|(held, _)| held.into_iter().map(str::to_owned).collect());
        if let Some(parts) = &mut self.parts {
            let numbers = &mut self.numbers;
            let held: Vec<String> = held.unwrap_or_default();
            let held: Vec<u32> = held
                .into_iter()
                .map(|part| match numbers.get(&part) {
                    Some(&number) => number,
                    None => {
                        let number = parts.add_label(part.clone());
                        numbers.insert(part, number);
                        number
                    }
                })
                .collect();
            parts.push(held);
            self.added.insert(written.clone().into_owned(), code);
        }
        self.labels.push(written);
        self.used.push(lines);
        self.missing.push(absent);
        code
    }
}
