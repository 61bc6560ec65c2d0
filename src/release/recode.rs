//! The recode map: what each value of each quasi-identifier becomes.

use super::Sink;
use super::text::Writer;
use crate::error::Result;
use crate::study::{Levels, Study};
use crate::table::Table;

/// Writes the recode map as CSV `column,from,level,to`, one line a value that occurs.
///
/// A missing value is written as the plan's first label for missing.
/// The map holds original values: it is for the one who releases, not for the one who receives.
///
/// # Errors
/// Whatever the sink refuses.
pub fn recode(study: &Study, table: &Table, levels: &Levels, out: Sink<'_>) -> Result<()> {
    let mut writer = Writer::new(',', out);
    for title in ["column", "from", "level", "to"] {
        writer.field(title)?;
    }
    writer.end_line()?;
    let missing = study.missing().first().map_or("", String::as_str);
    for (quasi, &level) in study.quasi().iter().zip(levels.iter()) {
        let mut occurs = vec![false; quasi.code_count(0) as usize];
        for (&code, &records) in quasi.codes().iter().zip(&table.column(quasi.column()).counts()) {
            if records > 0 {
                occurs[code as usize] = true;
            }
        }
        for (code, &to) in quasi.step(0, level).iter().enumerate().filter(|(code, _)| occurs[*code])
        {
            writer.field(quasi.name())?;
            writer.field(quasi.label(0, code as u32).unwrap_or(missing))?;
            writer.field(&level.to_string())?;
            writer.field(quasi.label(level, to).unwrap_or(missing))?;
            writer.end_line()?;
        }
    }
    writer.finish().map(|_| ())
}
