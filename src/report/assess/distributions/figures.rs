//! The figures of one column.

use super::column::{Column, OnLine};
use crate::distribution::{Bins, Ordered, Scale, Side, jensen_shannon, total_variation};
use crate::report::{
    Change, ColumnDistribution, EcdfPoint, LabelDistribution, QuantileChange, ValueDistribution,
};

/// Values and labels that are listed; the others are counted together.
const SHOWN: usize = 50;

/// The shares at which quantiles are taken; the smallest and the largest value are those of single people.
const QUANTILES: [f64; 7] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/// The day 1970-01-01, as dates count days.
const EPOCH: f64 = 2_440_588.0;

impl Column {
    /// The figures; `records` are those read and those released.
    pub(super) fn figures(&self, records: (u64, u64), few: u64) -> ColumnDistribution {
        let (read, kept) = records;
        let line = self.binned();
        let (before, after) = self.told_apart();
        let whole = total_variation(&before, &after);
        let ordered = line.map(|(line, _)| &line.ordered);
        let wasserstein = ordered.and_then(Ordered::wasserstein);
        let range = ordered.and_then(Ordered::extent).map(|(low, high)| high - low);
        let range = range.filter(|range| *range > 0.0);
        ColumnDistribution {
            name: self.name.clone(),
            kind: match line.map(|(line, _)| line.scale) {
                None => "category",
                Some(Scale::Days) => "date",
                Some(Scale::Whole | Scale::Numbers) => "number",
            }
            .to_owned(),
            before: read,
            after: kept,
            values: match line {
                Some((line, bins)) => self.in_bins(line, bins, records, few),
                None => self.named(records, few),
            },
            labels: self.labelled(kept, few),
            total_variation: whole,
            total_variation_labels: self.by_label().and_then(|labels| {
                if self.labels.is_empty() {
                    return whole;
                }
                let released: Vec<f64> = self.released.iter().map(|&count| count as f64).collect();
                let labels: Vec<f64> = labels.iter().map(|&count| count as f64).collect();
                total_variation(&labels, &released)
            }),
            jensen_shannon: jensen_shannon(&before, &after),
            wasserstein,
            wasserstein_share: wasserstein.zip(range).map(|(distance, range)| distance / range),
            kolmogorov_smirnov: ordered.and_then(Ordered::kolmogorov_smirnov),
            mean: line.map(|(line, _)| {
                let mean = |side| line.ordered.mean(side).map(|mean| line.told(mean));
                Change::of(mean(Side::Before), mean(Side::After))
            }),
            quantiles: line.map_or_else(Vec::new, |(line, bins)| line.quantiles(bins, few)),
            ecdf: line.map_or_else(Vec::new, |(line, bins)| line.ecdf(bins)),
        }
    }

    /// Records before and after by value, or by round bin, so that numbers of one record each are not all apart;
    /// missing ones last.
    fn told_apart(&self) -> (Vec<f64>, Vec<f64>) {
        let bin = |value: usize| match self.binned() {
            Some((line, bins)) => line.at.get(value).map_or(bins.count(), |&at| bins.bin(at)),
            None => value,
        };
        let count = self.binned().map_or(self.known, |(_, bins)| bins.count()) + 1;
        let (mut before, mut after) = (vec![0.0; count], vec![0.0; count]);
        for (value, (&b, &a)) in self.before.iter().zip(&self.after).enumerate() {
            before[bin(value)] += b as f64;
            after[bin(value)] += a;
        }
        (before, after)
    }

    /// Records read by group; `None` where the column is released at several levels.
    fn by_label(&self) -> Option<Vec<u64>> {
        let [slot] = &self.slots[..] else { return None };
        let mut labels = vec![0; self.groups.len()];
        for (&group, &records) in slot.iter().zip(&self.before) {
            labels[group as usize] += records;
        }
        Some(labels)
    }

    /// The most frequent values, then the others together, then missing ones.
    fn named(&self, records: (u64, u64), few: u64) -> Vec<ValueDistribution> {
        let order = self.by_frequency();
        let is_there = |value: &usize| self.before[*value] > 0 || self.after[*value] > 0.0;
        let (named, others): (Vec<usize>, Vec<usize>) = order
            .into_iter()
            .filter(is_there)
            .enumerate()
            .map(|(place, value)| if place < SHOWN { (value, true) } else { (value, false) })
            .fold((Vec::new(), Vec::new()), |mut parts, (value, shown)| {
                let named = shown && self.before[value] >= few;
                if named {
                    parts.0.push(value)
                } else {
                    parts.1.push(value)
                }
                parts
            });
        let count = |values: &[usize]| {
            let before = values.iter().map(|&value| self.before[value]).sum();
            (before, values.iter().map(|&value| self.after[value]).sum())
        };
        let name = |value: usize| Some(self.names[value].clone());
        let mut rows: Vec<ValueDistribution> =
            named.iter().map(|&value| row(name(value), 0, count(&[value]), records)).collect();
        if !others.is_empty() {
            rows.push(row(None, others.len() as u64, count(&others), records));
        }
        rows.extend(self.missing(records));
        rows
    }

    /// Round bins; one that is a single value of few records is counted with the others like it.
    fn in_bins(
        &self,
        line: &OnLine,
        bins: &Bins,
        records: (u64, u64),
        few: u64,
    ) -> Vec<ValueDistribution> {
        let mut counts = vec![(0, 0.0); bins.count()];
        for (value, &at) in line.at.iter().enumerate() {
            let (before, after) = &mut counts[bins.bin(at)];
            *before += self.before[value];
            *after += self.after[value];
        }
        let (mut rows, mut others, mut together) = (Vec::new(), 0, (0, 0.0));
        for (bin, &(before, after)) in counts.iter().enumerate() {
            if bins.names_values() && before < few {
                if before > 0 || after > 0.0 {
                    others += 1;
                    together = (together.0 + before, together.1 + after);
                }
                continue;
            }
            rows.push(row(Some(bins.label(bin)), 0, (before, after), records));
        }
        if others > 0 {
            rows.push(row(None, others, together, records));
        }
        rows.extend(self.missing(records));
        rows
    }

    fn missing(&self, records: (u64, u64)) -> Option<ValueDistribution> {
        let counts = (self.before[self.known], self.after[self.known]);
        (counts.0 > 0 || counts.1 > 0.0).then(|| row(None, 0, counts, records))
    }

    /// What is released of a quasi-identifier; a label that occurs at several levels is told apart by nobody.
    fn labelled(&self, kept: u64, few: u64) -> Vec<LabelDistribution> {
        let before = self.by_label();
        let mut places = std::collections::BTreeMap::new();
        let mut rows: Vec<LabelDistribution> = Vec::new();
        for (group, label) in self.labels.iter().enumerate() {
            let (own, released) = (before.as_ref().map(|by| by[group]), self.released[group]);
            if released == 0 && own.unwrap_or(0) == 0 {
                continue;
            }
            let place = *places.entry(label).or_insert(rows.len());
            match rows.get_mut(place) {
                Some(row) => row.after += released,
                None => rows.push(label_row(label.clone(), 0, own, released)),
            }
        }
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|&place| std::cmp::Reverse(rows[place].after));
        let fewest = order.get(SHOWN - 1).map_or(0, |&place| rows[place].after);
        let mut named = 0;
        let (mut shown, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| {
            let most = row.after.max(row.before.unwrap_or(0));
            let fits = row.after >= fewest && named < SHOWN;
            let here = row.label.is_none() || most >= few && fits;
            named += usize::from(here);
            here
        });
        if !others.is_empty() {
            let own = others.iter().map(|row| row.before).sum();
            let released = others.iter().map(|row| row.after).sum();
            shown.push(label_row(None, others.len() as u64, own, released));
        }
        for row in &mut shown {
            row.share_after = share(row.after as f64, kept);
        }
        shown
    }
}

impl OnLine {
    /// A place as a report tells it.
    fn told(&self, at: f64) -> f64 {
        if self.scale == Scale::Days { at - EPOCH } else { at }
    }

    fn quantiles(&self, bins: &Bins, few: u64) -> Vec<QuantileChange> {
        let named = |at: &f64| self.ordered.before_at(*at) >= few as f64;
        let of = |p| {
            let before = self.ordered.quantile(p, Side::Before).filter(named);
            let after = self.ordered.quantile(p, Side::After).filter(named);
            QuantileChange {
                p,
                before: before.map(|at| self.told(at)),
                after: after.map(|at| self.told(at)),
                before_label: before.map(|at| bins.border(at)),
                after_label: after.map(|at| bins.border(at)),
            }
        };
        QUANTILES.map(of).to_vec()
    }

    fn ecdf(&self, bins: &Bins) -> Vec<EcdfPoint> {
        let of = |&at: &f64| EcdfPoint {
            at: self.told(at),
            label: bins.border(at),
            before: self.ordered.share_up_to(at, Side::Before),
            after: self.ordered.share_up_to(at, Side::After),
        };
        bins.borders().iter().map(of).collect()
    }
}

fn share(records: f64, all: u64) -> Option<f64> {
    (all > 0).then(|| records / all as f64)
}

fn row(
    label: Option<String>,
    rest: u64,
    (before, after): (u64, f64),
    (read, kept): (u64, u64),
) -> ValueDistribution {
    let (share_before, share_after) = (share(before as f64, read), share(after, kept));
    let difference = share_before.zip(share_after).map(|(before, after)| after - before);
    ValueDistribution { label, rest, before, after, share_before, share_after, difference }
}

fn label_row(
    label: Option<String>,
    rest: u64,
    before: Option<u64>,
    after: u64,
) -> LabelDistribution {
    LabelDistribution { label, rest, before, after, share_after: None }
}
