//! The recode map: what each value of each quasi-identifier becomes.

use std::collections::BTreeSet;

use super::Sink;
use super::text::Writer;
use crate::classes::{Classes, Treatment};
use crate::error::Result;
use crate::hierarchy::TOP;
use crate::plan::MissingAs;
use crate::study::Study;
use crate::table::Table;

/// Writes the recode map as CSV `column,from,level,to`, one line a value that occurs and a level at which it is
/// released; a value of which no record is released has the level of the node.
///
/// `parents` is the class of the node of each class of the finest one. A suppressed cell has the level of the top.
/// A missing value is written as the plan's first label for missing.
/// The map holds original values: it is for the one who releases, not for the one who receives.
///
/// # Errors
/// Whatever the sink refuses.
pub fn recode(
    study: &Study,
    table: &Table,
    finest: &Classes,
    parents: &[u32],
    treatment: &Treatment,
    out: Sink<'_>,
) -> Result<()> {
    let mut writer = Writer::new(',', out);
    for title in ["column", "from", "level", "to"] {
        writer.field(title)?;
    }
    writer.end_line()?;
    let missing = study.missing().first().map_or("", String::as_str);
    let suppressed = if study.missing_as() == MissingAs::Wildcard { missing } else { TOP };
    for (number, quasi) in study.quasi().iter().enumerate() {
        // By code: the levels at which it is released; above the top where it is suppressed.
        let mut levels: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); quasi.code_count(0) as usize];
        for (class, &parent) in parents.iter().enumerate() {
            if let Some(shape) = treatment.shape_of(parent as usize) {
                let shape = &treatment.shapes()[shape];
                let level =
                    if shape.suppressed[number] { quasi.levels() } else { shape.levels[number] };
                levels[finest.code(class, number) as usize].insert(level);
            }
        }
        for (&code, &records) in quasi.codes().iter().zip(table.column(quasi.column()).counts()) {
            if records > 0 && levels[code as usize].is_empty() {
                levels[code as usize].insert(treatment.shapes()[0].levels[number]);
            }
        }
        let steps: Vec<Vec<u32>> = (0..quasi.levels()).map(|level| quasi.step(0, level)).collect();
        for (code, levels) in levels.iter().enumerate() {
            for &level in levels {
                let to = match steps.get(level as usize) {
                    Some(step) => quasi.label(level, step[code]).unwrap_or(missing),
                    None => suppressed,
                };
                writer.field(quasi.name())?;
                writer.field(quasi.label(0, code as u32).unwrap_or(missing))?;
                writer.field(&level.min(quasi.levels() - 1).to_string())?;
                writer.field(to)?;
                writer.end_line()?;
            }
        }
    }
    writer.finish().map(|_| ())
}
