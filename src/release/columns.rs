//! Which columns a release writes, and the label of each cell.

use std::borrow::Cow;

use crate::classes::{ReleasedColumn, ReleasedLabels};
use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::roles::Role;
use crate::study::Study;
use crate::table::{Codes, Table};

/// The columns of a release.
pub(super) struct Columns<'t> {
    pub(super) written: Vec<WrittenColumn<'t>>,
    pub(super) left_out: Vec<(String, &'static str)>,
}

/// One column that is written.
pub(super) struct WrittenColumn<'t> {
    pub(super) name: &'t str,
    /// The released labels, each once.
    pub(super) labels: Vec<Cow<'t, str>>,
    cells: Cells<'t>,
}

/// Where the number of a line's label is.
enum Cells<'t> {
    /// With its class.
    Quasi { members: &'t [u32], codes: &'t [u32] },
    /// In the table.
    Other(Codes<'t>),
}

impl WrittenColumn<'_> {
    /// The number of a line's label.
    #[inline]
    pub(super) fn code(&self, row: u32) -> u32 {
        match self.cells {
            Cells::Quasi { members, codes } => codes[members[row as usize] as usize],
            Cells::Other(codes) => codes.get(row as usize),
        }
    }
}

/// The quasi-identifiers of each line.
#[derive(Clone, Copy)]
pub(super) struct Labelled<'t> {
    pub(super) labels: &'t ReleasedLabels,
    /// The class of the finest node of each line.
    pub(super) members: &'t [u32],
}

impl<'t> Columns<'t> {
    /// Every named column but identifiers and persons, and those that are kept on request.
    pub(super) fn choose(
        plan: &Plan,
        study: &Study,
        table: &'t Table,
        labelled: Labelled<'t>,
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
                _ => columns.written.push(written(study, table, labelled, position, &missing)),
            }
        }
        Ok(columns)
    }
}

fn written<'t>(
    study: &Study,
    table: &'t Table,
    Labelled { labels, members }: Labelled<'t>,
    position: usize,
    missing: &str,
) -> WrittenColumn<'t> {
    let column = table.column(position);
    let quasi = study.quasi().iter().zip(&labels.columns);
    let (labels, cells) = match quasi.into_iter().find(|(quasi, _)| quasi.column() == position) {
        Some((_, ReleasedColumn { labels, codes })) => {
            let label = |label: &'t Option<String>| match label {
                Some(label) => Cow::Borrowed(label.as_str()),
                None => Cow::Owned(missing.to_owned()),
            };
            (labels.iter().map(label).collect(), Cells::Quasi { members, codes })
        }
        None => {
            // All labels that read as missing become one, so that they cannot be told apart.
            let label = |(label, &is_missing): (&'t str, &bool)| match is_missing {
                true => Cow::Owned(missing.to_owned()),
                false => Cow::Borrowed(label),
            };
            let labels = column.labels().iter().zip(column.missing()).map(label).collect();
            (labels, Cells::Other(column.codes()))
        }
    };
    WrittenColumn { name: table.name(position), labels, cells }
}
