//! The study of the analyst, before and after.

use crate::analysis::{Analyses, Estimate, Outcome, SideFound};
use crate::candidate::Candidate;
use crate::error::Result;
use crate::plan::Plan;
use crate::report::{
    Note, StudyChange, StudyColumn, StudyComparison, StudyEstimate, StudyFigure, StudyFigures,
    StudySide,
};
use crate::roles::Role;
use crate::table::Table;
use crate::words::{self, Lang};

/// A value that fewer records have is not named.
const FEWEST_NAMED: u64 = 5;

impl Candidate<'_> {
    /// Computes the next piece of the analyses, and adds one to those that are found when it is complete; whether there
    /// is more to do.
    ///
    /// A value that fewer than 5 records of either side have is withheld, unless `values` asks for it.
    ///
    /// # Errors
    /// As [`Analyses::step`].
    pub(super) fn study(
        &self,
        analyses: &mut Analyses,
        found: &mut Vec<StudyFigures>,
        (plan, table): (&Plan, &Table),
        (values, lang): (bool, Lang),
        looks: &mut u64,
    ) -> Result<bool> {
        if let Some(outcome) = analyses.step(plan, self, table, looks)? {
            found.push(self.study_figures(&outcome, table, values, lang));
        }
        Ok(analyses.done() < analyses.all())
    }

    fn study_figures(
        &self,
        outcome: &Outcome,
        table: &Table,
        values: bool,
        lang: Lang,
    ) -> StudyFigures {
        let columns = outcome.setting.parts.iter().map(|part| {
            let role = table.position(&part.name).and_then(|at| self.study.roles()[at]);
            let released = role.is_some_and(|role: Role| role.is_released());
            StudyColumn {
                name: part.name.clone(),
                used: part.used.id().to_owned(),
                read: part.reading.id().to_owned(),
                released,
            }
        });
        let columns: Vec<StudyColumn> = columns.collect();
        let mut named = [Vec::new(), Vec::new()];
        let sides = [&outcome.before.found.estimates, &outcome.after.found.estimates];
        for (named, estimates) in named.iter_mut().zip(sides) {
            *named = vec![values; estimates.len()];
        }
        for change in &outcome.changes.each {
            let places = [change.before, change.after];
            let records =
                |(at, estimates): (Option<usize>, &Vec<Estimate>)| Some(estimates[at?].records);
            let fewest = places.into_iter().zip(sides).filter_map(records).min();
            for (named, place) in named.iter_mut().zip(places) {
                if let Some(place) = place {
                    named[place] |= fewest.is_some_and(|fewest| fewest >= FEWEST_NAMED);
                }
            }
        }
        let [before, after] = named;
        let mut after = side(&outcome.after, &after, lang);
        if columns.iter().any(|column| !column.released) {
            after.notes.push(note("note-study-not-released", lang));
        }
        let changes = &outcome.changes;
        StudyFigures {
            name: outcome.setting.name.clone(),
            kind: outcome.setting.kind.name().to_owned(),
            columns,
            before: side(&outcome.before, &before, lang),
            after,
            comparison: StudyComparison {
                matched: changes.matched,
                lost: changes.lost,
                gained: changes.gained,
                sign_changes: changes.sign,
                significance_changes: changes.significance,
                test_changed: changes.test,
                mean_overlap: changes.mean_overlap,
                least_overlap: changes.least_overlap,
                largest_shift: changes.largest_shift,
                changes: changes
                    .each
                    .iter()
                    .map(|change| StudyChange {
                        before: change.before.map(|at| at as u64),
                        after: change.after.map(|at| at as u64),
                        difference: change.difference,
                        shift: change.shift,
                        sign_changed: change.sign,
                        significance_changed: change.significance,
                        overlap: change.overlap,
                    })
                    .collect(),
            },
        }
    }
}

fn note(id: &str, lang: Lang) -> Note {
    Note { path: "study".to_owned(), id: id.to_owned(), text: words::text(lang, id, &[]) }
}

fn side(side: &SideFound, named: &[bool], lang: Lang) -> StudySide {
    let estimates = side.found.estimates.iter().zip(named);
    let estimates = estimates.map(|(estimate, &named)| self::estimate(estimate, named, lang));
    let mut notes: Vec<Note> =
        side.found.remarks.iter().map(|remark| note(remark.id(), lang)).collect();
    if side.undecided > 0 {
        notes.push(note("note-study-undecided", lang));
    }
    StudySide {
        records: side.records,
        used: side.used,
        missing: side.missing,
        undecided: side.undecided,
        estimates: estimates.collect(),
        figures: side
            .found
            .figures
            .iter()
            .map(|(id, value)| StudyFigure { id: (*id).to_owned(), value: *value })
            .collect(),
        notes,
    }
}

fn estimate(estimate: &Estimate, named: bool, lang: Lang) -> StudyEstimate {
    let term = &estimate.term;
    let finite = |value: Option<f64>| value.filter(|value| value.is_finite());
    StudyEstimate {
        of: term.what.id().to_owned(),
        column: term.column.clone(),
        label: term.label.clone().filter(|_| named),
        withheld: term.label.is_some() && !named,
        reference: term.reference.clone(),
        at: term.at,
        model: term.model.map(str::to_owned),
        records: estimate.records,
        events: estimate.events,
        estimate: finite(estimate.value),
        standard_error: finite(estimate.error),
        low: finite(estimate.low),
        high: finite(estimate.high),
        p: finite(estimate.p),
        significant: estimate.is_significant(),
        note: estimate.remark.map(|remark| words::text(lang, remark.id(), &[])),
    }
}
