//! The minimal sample uniques of one line by itself.

use super::hitting::{hitting_sets, keep_smallest};
use super::rows::{Lines, bits};

/// The minimal sample uniques of one line, as ascending column numbers; smaller sets first.
///
/// None for a line that stands for several records, or that another line equals.
/// Time is linear in lines x columns, and in what is found.
///
/// # Formula
/// A set of columns singles a line out if and only if it meets, for each other line, the columns
/// in which the two differ; the minimal ones are the minimal hitting sets.
///
/// # Citations
/// Manning, Haglin and Keane (2008), A recursive search algorithm for statistical disclosure assessment,
/// Data Mining and Knowledge Discovery 16.
///
/// # Example
/// ```
/// use oboro::risk::special_uniques::{Lines, minimal_unique_sets};
/// let columns = [vec![2, 1, 1], vec![0, 3, 0], vec![0, 6, 0]];
/// let lines = Lines { columns: &columns, missing: &[None; 3], sizes: &[1, 1, 1] };
/// assert_eq!(minimal_unique_sets(&lines, 0, 3), [[0]]);
/// assert_eq!(minimal_unique_sets(&lines, 2, 3), [[0, 1], [0, 2]]);
/// ```
pub fn minimal_unique_sets(lines: &Lines<'_>, line: usize, max_size: u32) -> Vec<Vec<usize>> {
    if lines.sizes[line] != 1 || max_size == 0 {
        return Vec::new();
    }
    let mut differs = vec![0_u64; lines.sizes.len()];
    let mut known = 0;
    for (column, codes) in lines.columns.iter().enumerate() {
        let own = codes[line];
        if lines.missing[column] == Some(own) {
            continue;
        }
        known |= 1 << column;
        for (differs, &code) in differs.iter_mut().zip(codes) {
            *differs |= u64::from(code != own) << column;
        }
    }
    let others = |&(other, &size): &(usize, &u64)| other != line && size > 0;
    let mut masks: Vec<u64> =
        lines.sizes.iter().enumerate().filter(others).map(|(other, _)| differs[other]).collect();
    if masks.is_empty() {
        // Alone in the data: every known value is unique.
        return bits(known).map(|column| vec![column]).collect();
    }
    masks.sort_unstable_by_key(|&mask| (mask.count_ones(), mask));
    masks.dedup();
    keep_smallest(&mut masks);
    let mut sets = Vec::new();
    hitting_sets(&masks, max_size, &mut sets);
    let mut sets: Vec<Vec<usize>> = sets.into_iter().map(|set| bits(set).collect()).collect();
    sets.sort_unstable_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    sets
}
