//! From sets to scores, DIS and contributions.

use super::rows::{NOWHERE, bits};
use super::search::Walk;

/// Minimal sample uniques of a table, counted and scored; see the module for the formulas.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecialUniques {
    /// Minimal sample uniques of 1, 2, ... columns, up to the number of columns.
    pub by_size: Vec<u64>,
    /// Records that have one.
    pub records: u64,
    /// Sum of the scores over records.
    pub score_sum: f64,
    /// Largest score of a record; 0 where none has one.
    pub score_max: f64,
    /// Sum of DIS over records: how many matches with the data are expected to be right.
    pub dis_sum: f64,
    /// Largest DIS of a record; 0 where none has a minimal sample unique.
    pub dis_max: f64,
    /// By column: share of the scores that comes from sets with this column; `None` where there is no score.
    pub by_column: Vec<Option<f64>>,
    /// The values that contribute, by column and code.
    pub by_value: Vec<ValueContribution>,
    /// Score by line; 0 for a line without minimal sample uniques.
    pub scores: Vec<f64>,
    /// DIS by line; 0 for a line without minimal sample uniques.
    pub dis: Vec<f64>,
}

/// What one value of a column contributes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueContribution {
    /// The column.
    pub column: usize,
    /// The code of the value.
    pub code: u32,
    /// Share of the scores of sets with this column that comes from records with this value; above 0.
    pub contribution: f64,
}

/// Scores what a walk has found.
pub(super) fn score(walk: Walk, fraction: f64) -> SpecialUniques {
    let (rows, found) = walk.into_parts();
    let places = rows.order.len();
    let points = points(places);
    let mut by_size = vec![0; places];
    let mut scores = vec![0.0; rows.len()];
    let mut by_code: Vec<Vec<f64>> =
        rows.given.iter().map(|given| vec![0.0; given.len()]).collect();
    let mut own = vec![0.0; places];
    for (row, score) in scores.iter_mut().enumerate() {
        for set in found.of(row) {
            let size = set.count_ones() as usize;
            by_size[size - 1] += 1;
            *score += points[size];
            for place in bits(set) {
                own[place] += points[size];
            }
        }
        if *score > 0.0 {
            for (place, own) in own.iter_mut().enumerate().filter(|(_, own)| **own > 0.0) {
                by_code[place][rows.codes[place][row] as usize] += *own;
                *own = 0.0;
            }
        }
    }
    let pairs = rows.sizes.iter().filter(|&&size| size == 2).count() as f64 * 2.0;
    let dis = dis(&scores, places, pairs, fraction);
    let score_sum: f64 = scores.iter().sum();
    let mut by_column = vec![None; places];
    let mut by_value = Vec::new();
    for (place, &column) in rows.order.iter().enumerate() {
        let total: f64 = by_code[place].iter().sum();
        by_column[column] = (score_sum > 0.0).then(|| total / score_sum);
        let values = by_code[place].iter().zip(&rows.given[place]).filter(|(part, _)| **part > 0.0);
        by_value.extend(values.map(|(part, &code)| ValueContribution {
            column,
            code,
            contribution: part / total,
        }));
    }
    by_value.sort_by_key(|value| (value.column, value.code));
    let by_line = |by_row: &[f64]| -> Vec<f64> {
        let of = |&row: &u32| if row == NOWHERE { 0.0 } else { by_row[row as usize] };
        rows.row_of.iter().map(of).collect()
    };
    SpecialUniques {
        by_size,
        records: scores.iter().filter(|score| **score > 0.0).count() as u64,
        score_sum,
        score_max: scores.iter().copied().fold(0.0, f64::max),
        dis_sum: dis.iter().sum(),
        dis_max: dis.iter().copied().fold(0.0, f64::max),
        by_column,
        by_value,
        scores: by_line(&scores),
        dis: by_line(&dis),
    }
}

/// What a set scores, by its size: (m - s)!.
fn points(columns: usize) -> Vec<f64> {
    let mut points = vec![1.0; columns + 1];
    for size in (0..columns).rev() {
        points[size] = points[size + 1] * (columns - size) as f64;
    }
    points
}

/// DIS of each score; 0 for a score of 0.
fn dis(scores: &[f64], columns: usize, pairs: f64, fraction: f64) -> Vec<f64> {
    let exponent = 1.0 + (8.0 - columns as f64) / 20.0;
    let power = |&score: &f64| if score > 0.0 { libm::pow(score, exponent) } else { 0.0 };
    let powers: Vec<f64> = scores.iter().map(power).collect();
    let inverse: f64 = powers.iter().filter(|power| **power > 0.0).map(|power| 1.0 / power).sum();
    let against = pairs * (1.0 - fraction) / fraction;
    let of = |&power: &f64| match power > 0.0 {
        true => 1.0 / (1.0 + against / (power * inverse)),
        false => 0.0,
    };
    powers.iter().map(of).collect()
}
