//! The hierarchy of the values that occur in a column, also where they are put together from several.

use crate::error::Result;
use crate::hierarchy::Hierarchy;
use crate::hierarchy::members::{self, Whole};
use crate::table::{Parts, in_order};

/// The hierarchy of the values that occur, by dictionary code, and the row of each.
///
/// `build` makes it of distinct values, or of the distinct parts that they are put together from.
///
/// # Errors
/// Those of `build`, values that the hierarchy lacks, and groups that cannot be put together.
pub(super) fn hierarchy<'l>(
    present: &[u32],
    label: impl Fn(u32) -> &'l str,
    records: &[u64],
    parts: Option<&Parts>,
    build: impl FnOnce(&[&str]) -> Result<Hierarchy>,
) -> Result<(Hierarchy, Vec<u32>)> {
    let Some(parts) = parts else {
        let values: Vec<&str> = present.iter().map(|&code| label(code)).collect();
        let hierarchy = build(&values)?;
        let rows = hierarchy.cover(&values, Some(records))?;
        return Ok((hierarchy, rows));
    };
    let mut held = vec![0_u64; parts.labels().len()];
    for (&code, records) in present.iter().zip(records) {
        parts.of(code).iter().for_each(|&part| held[part as usize] += records);
    }
    let name = |part: u32| parts.labels()[part as usize].as_str();
    let mut used: Vec<u32> =
        (0..held.len() as u32).filter(|&part| held[part as usize] > 0).collect();
    used.sort_by(|&one, &other| in_order(name(one), name(other)));
    let values: Vec<&str> = used.iter().map(|&part| name(part)).collect();
    let records: Vec<u64> = used.iter().map(|&part| held[part as usize]).collect();
    let of_parts = build(&values)?;
    let rows = of_parts.cover(&values, Some(&records))?;
    let mut row_of = vec![0; held.len()];
    for (&part, row) in used.iter().zip(rows) {
        row_of[part as usize] = row;
    }
    let wholes: Vec<Whole<'_>> = present
        .iter()
        .map(|&code| Whole {
            label: label(code),
            parts: parts.of(code).iter().map(|&part| row_of[part as usize]).collect(),
        })
        .collect();
    if wholes.is_empty() {
        return Ok((of_parts, Vec::new()));
    }
    let whole = members::of(&of_parts, &wholes, parts.form())?;
    Ok((whole, (0..present.len() as u32).collect()))
}
