//! One column: the values of each person's lines become one.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::cells::Cells;
use super::lines::Lines;
use crate::error::{Error, Result};
use crate::plan::Combine;
use crate::table::value::{Date, Decimal};
use crate::table::{Column, Derived, Form, Parts, in_order};

/// Between the values of a set where the plan names nothing else.
pub(super) const SEPARATOR: &str = "|";

/// How the values of a column become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct How {
    pub(super) rule: Combine,
    /// What separates the values of one cell.
    pub(super) separator: Option<String>,
}

/// A column of persons.
pub(super) struct Combined {
    pub(super) column: Derived,
    /// Persons whose lines say different things.
    pub(super) differing: u64,
}

/// No value yet.
const NONE: u32 = u32::MAX;

/// Combines the lines of each person.
///
/// A missing value says nothing and is passed over; a person has one only where no line says anything.
pub(super) fn combine(
    column: Column<'_>,
    how: &How,
    lines: &Lines,
    missing: &[String],
) -> Result<Combined> {
    let form = match how.rule {
        Combine::Range => Form::Range,
        _ => Form::Set(how.separator.clone().unwrap_or_else(|| SEPARATOR.to_owned())),
    };
    let set = how.separator.clone().map(Form::Set);
    let cells = Cells::of(column, set.as_ref(), missing);
    let ranks = if how.rule == Combine::Range { ranks(column, &cells)? } else { Vec::new() };
    let mut found = Found::new(cells.len());
    let mut codes = Vec::with_capacity(lines.persons());
    let mut differing = 0;
    let (mut known, mut held): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    let all = column.codes();
    lines.each(|lines| {
        known.clear();
        for &line in lines {
            let code = cells.same(all.get(line as usize));
            if known.last() != Some(&code) && !cells.held(code).is_empty() {
                known.push(code);
            }
        }
        let (Some(&first), Some(&last)) = (known.first(), known.last()) else {
            codes.push(found.missing());
            return;
        };
        let differs = known.iter().any(|&code| code != first);
        differing += u64::from(differs);
        held.clear();
        match how.rule {
            Combine::First => held.extend(cells.held(first)),
            Combine::Last => held.extend(cells.held(last)),
            Combine::Set | Combine::Range if !differs => held.extend(cells.held(first)),
            Combine::Set | Combine::Range => {
                known.iter().for_each(|&code| held.extend(cells.held(code)));
            }
        }
        if how.rule == Combine::Range {
            let rank = |value: &u32| ranks[*value as usize];
            let ends =
                held.iter().copied().min_by_key(rank).zip(held.iter().copied().max_by_key(rank));
            held.clear();
            held.extend(ends.into_iter().flat_map(|(from, to)| [from, to]));
            held.dedup();
        } else {
            held.sort_unstable();
            held.dedup();
        }
        codes.push(found.code(&held));
    });
    let label = |value: u32| cells.value(value);
    // A value that holds the mark could not be told from two of them.
    if how.separator.is_none() && !found.lists.ends.is_empty() && form != Form::Range {
        let torn: Vec<String> = (0..cells.len() as u32)
            .filter(|&value| {
                !column.missing()[value as usize] && label(value).contains(form.mark())
            })
            .map(|value| label(value).to_owned())
            .collect();
        if !torn.is_empty() {
            return Err(Error::input("combine-separator")
                .with("count", torn.len())
                .with("separator", form.mark())
                .carrying(torn));
        }
    }
    let absent = column.labels().iter().zip(column.missing()).find(|(_, missing)| **missing);
    let absent = absent.map_or("", |(label, _)| label);
    let column =
        found.column(column.name(), codes, form, label, absent, how.separator.is_some())?;
    Ok(Combined { column, differing })
}

/// The place of each value among all, by size or by day.
fn ranks(column: Column<'_>, cells: &Cells<'_>) -> Result<Vec<u32>> {
    let mut used = vec![false; cells.len()];
    for code in 0..column.labels().len() as u32 {
        cells.held(code).iter().for_each(|&value| used[value as usize] = true);
    }
    let used = (0..cells.len() as u32).filter(|&value| used[value as usize]);
    let mut order: Vec<u32> = used.collect();
    let lacking = |reads: fn(&str) -> bool| {
        let lacking = order.iter().filter(|&&value| !reads(cells.value(value)));
        lacking.map(|&value| cells.value(value).to_owned()).collect::<Vec<String>>()
    };
    let numbers = lacking(|label| Decimal::parse(label).is_some());
    let days = lacking(|label| Date::parse(label).is_some());
    if !numbers.is_empty() && !days.is_empty() {
        let fewer = if days.len() < numbers.len() { days } else { numbers };
        return Err(Error::input("combine-range").with("count", fewer.len()).carrying(fewer));
    }
    if numbers.is_empty() {
        order.sort_by_cached_key(|&value| (Decimal::parse(cells.value(value)), cells.value(value)));
    } else {
        order.sort_by_cached_key(|&value| (Date::parse(cells.value(value)), cells.value(value)));
    }
    let mut ranks = vec![0; cells.len()];
    for (rank, &value) in (0..).zip(&order) {
        ranks[value as usize] = rank;
    }
    Ok(ranks)
}

/// What was met, numbered in the order of first appearance.
struct Found {
    /// What each code stands for.
    entries: Vec<Entry>,
    /// The code of a value that stands alone.
    alone: Vec<u32>,
    lists: Lists,
    /// The code of each list.
    together: Vec<u32>,
    absent: Option<u32>,
}

#[derive(Clone, Copy)]
enum Entry {
    Missing,
    One(u32),
    Many(u32),
}

impl Found {
    fn new(values: usize) -> Found {
        let lists = Lists { values: Vec::new(), ends: Vec::new(), numbers: HashTable::new() };
        let (entries, together) = (Vec::new(), Vec::new());
        Found { entries, alone: vec![NONE; values], lists, together, absent: None }
    }

    fn missing(&mut self) -> u32 {
        *self.absent.get_or_insert_with(|| {
            self.entries.push(Entry::Missing);
            self.entries.len() as u32 - 1
        })
    }

    /// The code of some values.
    fn code(&mut self, values: &[u32]) -> u32 {
        let (known, entry) = match values {
            &[value] => (&mut self.alone[value as usize], Entry::One(value)),
            _ => {
                let (number, new) = self.lists.number(values);
                if new {
                    self.together.push(NONE);
                }
                (&mut self.together[number as usize], Entry::Many(number))
            }
        };
        if *known == NONE {
            *known = self.entries.len() as u32;
            self.entries.push(entry);
        }
        *known
    }

    /// The column; `always` keeps what its values are put together from, also where each is one.
    fn column<'l>(
        self,
        name: &str,
        codes: Vec<u32>,
        form: Form,
        label: impl Fn(u32) -> &'l str,
        absent: &str,
        always: bool,
    ) -> Result<Derived> {
        let Found { entries, alone, lists, absent: missing, .. } = self;
        let mut texts: Vec<String> = Vec::new();
        let mut parts = (always || !lists.ends.is_empty()).then(|| Parts::new(form.clone()));
        let mut numbers = vec![NONE; alone.len()];
        for &entry in &entries {
            let mut held: Vec<u32> = match entry {
                Entry::Missing => Vec::new(),
                Entry::One(value) => vec![value],
                Entry::Many(list) => lists.get(list).to_vec(),
            };
            if form != Form::Range {
                held.sort_by(|&one, &other| in_order(label(one), label(other)));
            }
            if matches!(entry, Entry::Many(_)) {
                let labels: Vec<&str> = held.iter().map(|&value| label(value)).collect();
                texts.push(labels.join(form.mark()));
            }
            if let Some(parts) = &mut parts {
                for value in &mut held {
                    let number = &mut numbers[*value as usize];
                    if *number == NONE {
                        *number = parts.add_label(label(*value).to_owned());
                    }
                    *value = *number;
                }
                parts.push(held);
            }
        }
        let labels = entries.iter().map(|&entry| match entry {
            Entry::Missing => absent,
            Entry::One(value) => label(value),
            Entry::Many(list) => texts[list as usize].as_str(),
        });
        Derived::of(name.to_owned(), codes, labels, missing, parts)
    }
}

/// Lists of values, each once, one after the other.
struct Lists {
    values: Vec<u32>,
    ends: Vec<usize>,
    /// The number of each list.
    numbers: HashTable<u32>,
}

/// A fixed seed: the numbers given out do not depend on it.
const HASHER: FixedState = FixedState::with_seed(0);

impl Lists {
    fn get(&self, list: u32) -> &[u32] {
        at(&self.values, &self.ends, list)
    }

    /// The number of a list, and whether it is a new one.
    fn number(&mut self, list: &[u32]) -> (u32, bool) {
        let Lists { values, ends, numbers } = self;
        let hash = HASHER.hash_one(list);
        if let Some(&known) = numbers.find(hash, |&known| at(values, ends, known) == list) {
            return (known, false);
        }
        values.extend(list);
        ends.push(values.len());
        let number = ends.len() as u32 - 1;
        numbers.insert_unique(hash, number, |&known| HASHER.hash_one(at(values, ends, known)));
        (number, true)
    }
}

fn at<'a>(values: &'a [u32], ends: &[usize], list: u32) -> &'a [u32] {
    let list = list as usize;
    let start = if list == 0 { 0 } else { ends[list - 1] };
    &values[start..ends[list]]
}
