//! Whether cells hold several values, and what stands between them.

use std::collections::BTreeSet;

use crate::table::Column;

/// What may stand between the values of a cell, the clearest first.
const SEPARATORS: [&str; 9] = ["|", ";", "；", "、", "，", ",", "＋", "+", "/"];

/// A value in a cell is at most so long, in characters.
const LONGEST: usize = 24;

/// What stands between the values of cells, if cells hold several.
///
/// At least a twentieth of the labels, and two, hold it; every part is short and none is empty; and at least half of the
/// labels without it are, too, among the parts of the others, which tells `I21|I50` from `Tokyo, Japan`.
pub fn separator(column: Column<'_>) -> Option<&'static str> {
    SEPARATORS.into_iter().find(|mark| separates(column, mark))
}

fn separates(column: Column<'_>, mark: &str) -> bool {
    let (mut joined, mut parts) = (0, BTreeSet::new());
    for label in column.values().filter(|label| label.contains(mark)) {
        joined += 1;
        for part in label.split(mark).map(str::trim) {
            if part.is_empty() || part.chars().count() > LONGEST {
                return false;
            }
            parts.insert(part);
        }
    }
    let alone = || column.values().filter(|label| !label.contains(mark));
    let known = alone().filter(|label| parts.contains(label.trim())).count();
    joined >= 2 && joined * 20 >= column.distinct() && known > 0 && known * 2 >= alone().count()
}
