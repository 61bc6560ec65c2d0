//! One column: the values of each person's lines become one.

use std::collections::BTreeSet;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::cells::Cells;
use super::lines::Lines;
use super::shift::Moved;
use crate::error::{Error, Result};
use crate::plan::Combine;
use crate::table::value::{Date, Decimal};
use crate::table::{Column, Derived, Form, Parts, in_order};

/// Between the values of a set where the plan names nothing else.
pub(super) const SEPARATOR: &str = "|";

/// How the values of a column become one.
#[derive(Clone, Debug)]
pub(super) struct How<'a> {
    /// The name that the column gets.
    pub(super) name: &'a str,
    pub(super) rule: Combine,
    /// What separates the values of one cell.
    pub(super) separator: Option<String>,
    /// The most days by which dates are moved, and by how many those of each person are.
    pub(super) shift: Option<(u32, &'a [i32])>,
    pub(super) missing: &'a [String],
}

/// A column of persons.
pub(super) struct Combined {
    pub(super) column: Derived,
    /// Persons whose lines say different things.
    pub(super) differing: u64,
}

/// Stands for what no line says where the column has empty labels.
const NULL_SIGN: char = '\u{2400}';

/// No value yet.
const NONE: u32 = u32::MAX;

/// Combines the lines of each person.
///
/// A missing value says nothing and is passed over; a person has one only where no line says anything.
pub(super) fn combine(column: Column<'_>, how: &How<'_>, lines: &Lines) -> Result<Combined> {
    let form = match how.rule {
        Combine::Range => Form::Range,
        _ => Form::Set(how.separator.clone().unwrap_or_else(|| SEPARATOR.to_owned())),
    };
    let set = how.separator.clone().map(Form::Set);
    let cells = Cells::of(column, set.as_ref(), how.missing);
    let used = used(column, &cells, lines);
    let moved = how.shift.map(|(days, offsets)| Ok((Moved::of(&used, &cells, days)?, offsets)));
    let mut moved = moved.transpose()?;
    let ranks = if how.rule == Combine::Range { ranks(&used, &cells)? } else { Vec::new() };
    let mut found = Found::default();
    let mut codes = Vec::with_capacity(lines.persons());
    let mut differing = 0;
    let (mut known, mut held): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    let all = column.codes();
    lines.each(|person, lines| {
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
        // Whoever is first stays first: all dates of a person are moved alike.
        if how.rule == Combine::Range {
            let rank = |value: &u32| ranks[*value as usize];
            let ends =
                held.iter().copied().min_by_key(rank).zip(held.iter().copied().max_by_key(rank));
            held.clear();
            held.extend(ends.into_iter().flat_map(|(from, to)| [from, to]));
        } else {
            held.sort_unstable();
        }
        if let Some((moved, offsets)) = &mut moved {
            held.iter_mut().for_each(|value| *value = moved.number(*value, offsets[person]));
            if how.rule != Combine::Range {
                held.sort_unstable();
            }
        }
        held.dedup();
        codes.push(found.code(&held));
    });
    let label = |value: u32| match &moved {
        Some((moved, _)) => moved.label(value),
        None => cells.value(value),
    };
    // A value that holds the mark could not be told from two of them.
    if how.separator.is_none() && !found.lists.ends.is_empty() && form != Form::Range {
        let torn = found.values().filter(|&value| label(value).contains(form.mark()));
        let torn: BTreeSet<u32> = torn.collect();
        if !torn.is_empty() {
            return Err(Error::input("combine-separator")
                .with("count", torn.len())
                .with("separator", form.mark())
                .carrying(torn.into_iter().map(|value| label(value).to_owned())));
        }
    }
    let absent = column.labels().iter().zip(column.missing()).find(|(_, missing)| **missing);
    let mut absent = absent.map_or(String::new(), |(label, _)| label.to_owned());
    // Where nothing reads as missing, an empty label may be a value.
    while found.absent.is_some() && found.values().any(|value| label(value) == absent) {
        absent.push(NULL_SIGN);
    }
    let column = found.column(how.name, codes, form, label, &absent, how.separator.is_some())?;
    Ok(Combined { column, differing })
}

/// The values that some line holds, each once.
fn used(column: Column<'_>, cells: &Cells<'_>, lines: &Lines) -> Vec<u32> {
    let mut used = vec![false; cells.len()];
    let codes = column.codes();
    lines.each(|_, lines| {
        for &line in lines {
            let held = cells.held(codes.get(line as usize));
            held.iter().for_each(|&value| used[value as usize] = true);
        }
    });
    (0..cells.len() as u32).filter(|&value| used[value as usize]).collect()
}

/// The place of each value among all, by size or by day.
fn ranks(used: &[u32], cells: &Cells<'_>) -> Result<Vec<u32>> {
    let mut order: Vec<u32> = used.to_vec();
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
#[derive(Default)]
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
    /// The values that were met, some of them several times.
    fn values(&self) -> impl Iterator<Item = u32> + '_ {
        let alone = self.entries.iter().filter_map(|entry| match entry {
            Entry::One(value) => Some(*value),
            _ => None,
        });
        alone.chain(self.lists.values.iter().copied())
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
            &[value] => {
                let alone = &mut self.alone;
                alone.resize(alone.len().max(value as usize + 1), NONE);
                (&mut alone[value as usize], Entry::One(value))
            }
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
        let listed = lists.values.iter().max().map_or(0, |&value| value as usize + 1);
        let mut numbers = vec![NONE; alone.len().max(listed)];
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
#[derive(Default)]
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
