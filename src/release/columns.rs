//! Which columns a release writes, and the label of each cell.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::roles::Role;
use crate::study::{Levels, Study};
use crate::table::{Codes, Table};

/// The columns of a release.
pub(super) struct Columns<'t> {
    pub(super) written: Vec<ReleasedColumn<'t>>,
    pub(super) left_out: Vec<(String, &'static str)>,
}

/// One column that is written.
pub(super) struct ReleasedColumn<'t> {
    pub(super) name: &'t str,
    /// The released labels, each once.
    pub(super) labels: Vec<Cow<'t, str>>,
    /// The released label's number by dictionary code.
    released: Vec<u32>,
    codes: Codes<'t>,
}

impl ReleasedColumn<'_> {
    /// The number of a line's label.
    #[inline]
    pub(super) fn code(&self, row: u32) -> u32 {
        self.released[self.codes.get(row as usize) as usize]
    }
}

impl<'t> Columns<'t> {
    /// Every named column but identifiers and persons, and those that are kept on request.
    pub(super) fn choose(
        plan: &Plan,
        study: &Study,
        table: &'t Table,
        levels: &Levels,
        keep: &[String],
    ) -> Result<Columns<'t>> {
        for name in keep {
            if table.position(name).is_none() {
                return Err(Error::input("release-keep-unknown").in_column(name));
            }
        }
        let missing = plan.input.missing.first().map_or("", String::as_str).to_owned();
        let mut columns = Columns { written: Vec::new(), left_out: Vec::new() };
        for position in 0..table.width() {
            let name = table.name(position);
            let reason = match study.roles()[position] {
                Some(Role::Identifier) => Some("identifier"),
                Some(Role::Person) => Some("person"),
                None => Some("unnamed"),
                Some(_) => None,
            };
            match reason {
                Some(reason) if !keep.iter().any(|kept| kept == name) => {
                    columns.left_out.push((name.to_owned(), reason));
                }
                _ => columns.written.push(released(study, table, levels, position, &missing)),
            }
        }
        Ok(columns)
    }
}

fn released<'t>(
    study: &Study,
    table: &'t Table,
    levels: &Levels,
    position: usize,
    missing: &str,
) -> ReleasedColumn<'t> {
    let column = table.column(position);
    let quasi = study.quasi().iter().zip(levels.iter()).find(|(q, _)| q.column() == position);
    let (labels, released) = match quasi {
        Some((quasi, &level)) => {
            let labels = (0..quasi.code_count(level))
                .map(|code| Cow::Owned(quasi.label(level, code).unwrap_or(missing).to_owned()));
            let step = quasi.step(0, level);
            // Labels that no record has may lack a code of their own; they are never looked up.
            let code = |&code: &u32| step.get(code as usize).copied().unwrap_or(0);
            (labels.collect(), quasi.codes().iter().map(code).collect())
        }
        None => {
            // All labels that read as missing become one, so that they cannot be told apart.
            let label = |(label, &is_missing): (&'t str, &bool)| match is_missing {
                true => Cow::Owned(missing.to_owned()),
                false => Cow::Borrowed(label),
            };
            let labels: Vec<Cow<'t, str>> =
                column.labels().iter().zip(column.missing()).map(label).collect();
            let same = (0..labels.len() as u32).collect();
            (labels, same)
        }
    };
    ReleasedColumn { name: table.name(position), labels, released, codes: column.codes() }
}
