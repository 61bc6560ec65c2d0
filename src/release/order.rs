//! An order of lines that depends on nothing but the released values.

use super::columns::WrittenColumn;

/// Sorts lines by their released labels, first column first.
///
/// One stable counting sort a column, from the last to the first:
/// linear in lines x columns, and lines that are equal are the same bytes.
pub(super) fn by_released_values(rows: &mut Vec<u32>, columns: &[WrittenColumn<'_>]) {
    let mut sorted = vec![0_u32; rows.len()];
    for column in columns.iter().rev() {
        let ranks = ranks(column);
        let mut starts = vec![0_u32; ranks.len() + 1];
        for &row in rows.iter() {
            starts[ranks[column.code(row) as usize] as usize + 1] += 1;
        }
        for rank in 1..starts.len() {
            starts[rank] += starts[rank - 1];
        }
        for &row in rows.iter() {
            let start = &mut starts[ranks[column.code(row) as usize] as usize];
            sorted[*start as usize] = row;
            *start += 1;
        }
        std::mem::swap(rows, &mut sorted);
    }
}

/// The rank of each label; equal labels have one rank.
fn ranks(column: &WrittenColumn<'_>) -> Vec<u32> {
    let mut order: Vec<u32> = (0..column.labels.len() as u32).collect();
    order.sort_unstable_by_key(|&code| &column.labels[code as usize]);
    let mut ranks = vec![0; order.len()];
    let mut rank = 0;
    for (place, &code) in order.iter().enumerate() {
        let changed =
            place > 0 && column.labels[order[place - 1] as usize] != column.labels[code as usize];
        rank += u32::from(changed);
        ranks[code as usize] = rank;
    }
    ranks
}
