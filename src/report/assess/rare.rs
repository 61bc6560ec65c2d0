//! What a release leaves of the values of columns that matter, and who bears what is left out.

use crate::candidate::Candidate;
use crate::error::{Error, Result};
use crate::plan::{MissingAs, Plan};
use crate::rare::{Burden, Erased, Remains, blind_probability, cramers_v};
use crate::report::{
    ColumnBurden, ErasedValue, FewRecords, GroupBurden, Proportion, RareColumn, RareFigures,
    RareValue,
};
use crate::study::NO_VALUE;
use crate::table::Table;

/// Values of fewer records are not named.
pub(in crate::report::assess) const FEW: u64 = 5;

/// A quasi-identifier of more values is followed where the plan names no column.
const MANY: u32 = 10;

/// A burden is told by a level of at most so many groups, where there is one.
const GROUPS: usize = 20;

/// Values of a column that are listed, and groups.
const SHOWN: usize = 1_000;
const SHOWN_GROUPS: usize = 100;

/// A column, by its number among those of its kind.
#[derive(Clone, Copy)]
enum Which {
    Quasi(usize),
    Sensitive(usize),
}

/// A column with what is left of each of its values; `None` is the missing one.
struct Followed {
    name: String,
    values: Vec<(Option<String>, Remains)>,
}

impl Candidate<'_> {
    /// What is left of the values; `None` of a table that is judged as released, since nothing is left out of it.
    ///
    /// # Errors
    /// A column of the plan that is neither a quasi-identifier nor sensitive.
    pub(crate) fn rare(
        &self,
        plan: &Plan,
        table: &Table,
        show_values: bool,
    ) -> Result<Option<RareFigures>> {
        if self.study.as_released() {
            return Ok(None);
        }
        let few = if show_values { 0 } else { FEW };
        let (mut columns, mut erased) = (Vec::new(), Vec::new());
        for which in self.columns_that_matter(plan)? {
            columns.push(self.column_of(self.followed(which, table), few, &mut erased));
        }
        erased.sort_by_key(|value: &ErasedValue| std::cmp::Reverse(value.before));
        erased.truncate(SHOWN);
        Ok(Some(RareFigures { few, columns, erased, fairness: self.fairness(table, few) }))
    }

    fn columns_that_matter(&self, plan: &Plan) -> Result<Vec<Which>> {
        let study = self.plain().study;
        let quasi = study.quasi().iter().enumerate();
        let sensitive = (0..study.sensitive().len()).map(Which::Sensitive);
        if plan.rare.columns.is_empty() {
            let many = quasi.filter(|(_, quasi)| quasi.code_count(0) > MANY);
            return Ok(sensitive.chain(many.map(|(number, _)| Which::Quasi(number))).collect());
        }
        let find = |name: &String| {
            let quasi = study.quasi().iter().position(|quasi| quasi.name() == name);
            let sensitive = study.sensitive().iter().position(|column| column.name() == name);
            quasi
                .map(Which::Quasi)
                .or(sensitive.map(Which::Sensitive))
                .ok_or_else(|| Error::input("rare-column").in_column(name))
        };
        plan.rare.columns.iter().map(find).collect()
    }

    fn followed(&self, which: Which, table: &Table) -> Followed {
        let study = self.plain().study;
        match which {
            Which::Quasi(number) => {
                let quasi = &study.quasi()[number];
                let remains = self.quasi_remains(number, table).into_iter().enumerate();
                let label = |code: usize| quasi.label(0, code as u32).map(str::to_owned);
                let values = remains.map(|(code, remains)| (label(code), remains)).collect();
                Followed { name: quasi.name().to_owned(), values }
            }
            Which::Sensitive(number) => {
                let column = &study.sensitive()[number];
                let labels = table.column(column.column()).labels();
                let mut names = vec![None; column.records().len()];
                for (code, &value) in column.values().iter().enumerate() {
                    if value != NO_VALUE {
                        names[value as usize] = Some(labels.get(code as u32).to_owned());
                    }
                }
                let values = names.into_iter().zip(self.sensitive_remains(number)).collect();
                Followed { name: column.name().to_owned(), values }
            }
        }
    }

    /// By code of the finest level.
    fn quasi_remains(&self, number: usize, table: &Table) -> Vec<Remains> {
        let node = self.plain();
        let quasi = &node.study.quasi()[number];
        let finest = &node.base.classes;
        // By shape: whether the released cell tells each value, and no other.
        let shapes = self.treatment().shapes().iter().map(|shape| {
            let level = shape.levels[number];
            let told = !shape.suppressed[number] && (level == 0 || level + 1 < quasi.levels());
            let alone = |(value, &code): (usize, &u32)| {
                let same = quasi.label(level, code) == quasi.label(0, value as u32);
                told && same && quasi.leaves(level, code) == 1
            };
            quasi.step(0, level).iter().enumerate().map(alone).collect()
        });
        let tells: Vec<Vec<bool>> = shapes.collect();
        let before = self.before(number, table).into_iter();
        let mut remains: Vec<Remains> =
            before.map(|before| Remains { before, ..Remains::default() }).collect();
        for (class, (&parent, &size)) in node.parents.iter().zip(finest.sizes()).enumerate() {
            if let Some(shape) = self.treatment().shape_of(parent as usize) {
                let code = finest.code(class, number) as usize;
                remains[code].kept += size;
                if tells[shape][code] {
                    remains[code].visible += size;
                }
            }
        }
        remains
    }

    /// Records read by code of the finest level, dropped ones too.
    pub(super) fn before(&self, number: usize, table: &Table) -> Vec<u64> {
        let node = self.plain();
        if node.base.dropped == 0 {
            return node.base.marginals.column(number).to_vec();
        }
        let study = node.study.reading(MissingAs::Category);
        let (quasi, records) = (&study.quasi()[number], study.records(table));
        let codes = table.column(quasi.column()).codes();
        let mut counts = vec![0; quasi.code_count(0) as usize];
        for row in 0..records.rows() {
            counts[quasi.codes()[codes.get(row) as usize] as usize] += records.weight(row);
        }
        counts
    }

    /// By value; a sensitive value is released as it is.
    fn sensitive_remains(&self, number: usize) -> Vec<Remains> {
        let node = self.plain();
        let before = node.study.sensitive()[number].records().iter();
        let mut remains: Vec<Remains> =
            before.map(|&before| Remains { before, ..Remains::default() }).collect();
        let finest = node.base.values[number].counts.histograms();
        for (histogram, &parent) in finest.iter().zip(&node.parents) {
            if self.treatment().shape_of(parent as usize).is_some() {
                for bin in histogram.bins() {
                    let (value, records) = (bin.value as usize, bin.records);
                    remains[value].add(Remains { before: 0, kept: records, visible: records });
                }
            }
        }
        remains
    }

    fn column_of(&self, column: Followed, few: u64, gone: &mut Vec<ErasedValue>) -> RareColumn {
        let (read, kept) = (self.plain().base.read, self.kept.records());
        let Followed { name, values } = column;
        let values = values.into_iter().filter_map(|(value, remains)| Some((value?, remains)));
        let values: Vec<(String, Remains)> =
            values.filter(|(_, remains)| remains.before > 0).collect();
        let erased = |wanted| {
            values.iter().filter(|(_, remains)| remains.erased() == Some(wanted)).count() as u64
        };
        let (left_out, generalized) = (erased(Erased::LeftOut), erased(Erased::Generalized));
        let all = values.len() as u64;
        let (lumped, named): (Vec<_>, Vec<_>) =
            values.into_iter().partition(|(_, remains)| remains.before < few);
        let mut together = Remains::default();
        lumped.iter().for_each(|(_, remains)| together.add(*remains));
        let few = FewRecords {
            values: lumped.len() as u64,
            before: together.before,
            kept: together.kept,
            visible: together.visible,
            erased: lumped.iter().filter(|(_, remains)| remains.erased().is_some()).count() as u64,
        };
        let mut shown = Vec::new();
        for (value, remains) in named {
            if let Some(reason) = remains.erased() {
                gone.push(ErasedValue {
                    name: name.clone(),
                    value: value.clone(),
                    before: remains.before,
                    kept: remains.kept,
                    reason: reason.name().to_owned(),
                });
            }
            let (rate_before, rate_after) = remains.rates(read, kept);
            shown.push(RareValue {
                value,
                before: remains.before,
                kept: remains.kept,
                visible: remains.visible,
                lost: remains.lost(),
                rate_before,
                rate_after,
                difference: rate_before.zip(rate_after).map(|(before, after)| after - before),
            });
        }
        shown.sort_by(|one, other| {
            let lost = |value: &RareValue| value.lost.unwrap_or(0.0);
            lost(other).total_cmp(&lost(one)).then(other.before.cmp(&one.before))
        });
        shown.truncate(SHOWN);
        RareColumn { name, values: all, left_out, generalized, few, shown }
    }

    /// Every quasi-identifier and sensitive column, the strongest association first.
    fn fairness(&self, table: &Table, few: u64) -> Vec<ColumnBurden> {
        let node = self.plain();
        let read = node.base.read;
        let whole = Burden { records: read, left_out: read - self.kept.records() };
        if whole.left_out == 0 {
            return Vec::new();
        }
        let quasi = (0..node.study.quasi().len()).map(Which::Quasi);
        let sensitive = (0..node.study.sensitive().len()).map(Which::Sensitive);
        let mut columns: Vec<ColumnBurden> = quasi
            .chain(sensitive)
            .map(|which| {
                let mut column = self.followed(which, table);
                let level = match which {
                    Which::Quasi(number) => Some(self.group(number, &mut column, few)),
                    Which::Sensitive(_) => None,
                };
                burden(column, level, whole, few)
            })
            .collect();
        let association = |column: &ColumnBurden| column.association.unwrap_or(-1.0);
        columns.sort_by(|one, other| association(other).total_cmp(&association(one)));
        columns
    }

    /// Gathers the values of a quasi-identifier in the groups of the finest level of some, but not many, of which at
    /// least two are named; the level.
    fn group(&self, number: usize, column: &mut Followed, few: u64) -> u32 {
        let quasi = &self.plain().study.quasi()[number];
        let at = |level: u32| {
            let label = |code: u32| quasi.label(level, code).map(str::to_owned);
            let groups = (0..quasi.code_count(level)).map(|code| (label(code), Remains::default()));
            let mut groups: Vec<(Option<String>, Remains)> = groups.collect();
            for (&code, (_, remains)) in quasi.step(0, level).iter().zip(&column.values) {
                groups[code as usize].1.add(*remains);
            }
            groups
        };
        let fits = |level: &u32| {
            quasi.code_count(*level) as usize <= GROUPS
                && at(*level).iter().filter(|(_, group)| group.before >= few.max(1)).count() > 1
        };
        let level = (0..quasi.levels()).find(fits).unwrap_or(0);
        column.values = at(level);
        level
    }
}

/// What is left out of each group.
fn burden(column: Followed, level: Option<u32>, whole: Burden, few: u64) -> ColumnBurden {
    let of = |remains: &Remains| Burden {
        records: remains.before,
        left_out: remains.before - remains.kept,
    };
    let values: Vec<(Option<String>, Burden)> =
        column.values.into_iter().map(|(value, remains)| (value, of(&remains))).collect();
    let values = values.into_iter().filter(|(_, burden)| burden.records > 0);
    let (lumped, mut groups): (Vec<_>, Vec<_>) =
        values.map(|(value, burden)| (value, 0, burden)).partition(|(.., of)| of.records < few);
    if !lumped.is_empty() {
        let sum = |part: fn(&Burden) -> u64| lumped.iter().map(|(.., of)| part(of)).sum();
        let together = Burden { records: sum(|of| of.records), left_out: sum(|of| of.left_out) };
        groups.push((None, lumped.len() as u64, together));
    }
    let burdens: Vec<Burden> = groups.iter().map(|(.., burden)| *burden).collect();
    let mut groups: Vec<GroupBurden> = groups
        .into_iter()
        .map(|(value, few, burden)| {
            let interval = burden.interval();
            let share = Proportion {
                value: burden.share(),
                low: interval.map(|(low, _)| low),
                high: interval.map(|(_, high)| high),
            };
            GroupBurden {
                value,
                few,
                records: burden.records,
                left_out: burden.left_out,
                share,
                ratio: burden.ratio(whole),
                probability: blind_probability(burden, whole),
            }
        })
        .collect();
    let ratio = |group: &GroupBurden| group.ratio.unwrap_or(0.0);
    groups.sort_by(|one, other| ratio(other).total_cmp(&ratio(one)));
    groups.truncate(SHOWN_GROUPS);
    ColumnBurden {
        name: column.name,
        level,
        share: whole.share(),
        association: cramers_v(&burdens),
        groups,
    }
}
