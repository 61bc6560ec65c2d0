//! `check`: the goal judged for a pipeline, one line a finding.

use oboro::session::AssessOptions;
use oboro::{Error, Lang, Result};

use super::args::Check;
use super::data::Data;
use super::plan_file::PlanFile;
use super::{Outcome, say, summary};

pub(super) fn run(args: &Check, lang: Lang) -> Result<Outcome> {
    let plan = PlanFile::read(&args.plan)?;
    if plan.plan.goal.is_none() {
        return Err(Error::input("plan-without-goal").in_file(plan.name()));
    }
    let mut data = Data::read(&args.data, Some(&plan), lang)?;
    if !args.as_released || plan.plan.needs_files_as_released() {
        plan.attach(&mut data.session)?;
    }
    let options = AssessOptions { as_released: args.as_released, lang, ..AssessOptions::default() };
    let report = data.session.assess(&plan.plan, &options);
    let report = report.map_err(|error| data.placed(error, &plan))?;
    let Some(goal) = report.goal else {
        return Err(Error::input("plan-without-goal").in_file(plan.name()));
    };
    // The words are for programs: the same in every language, numbers unrounded.
    let mut lines = String::new();
    for finding in &goal.findings {
        let verdict = if finding.met { "met" } else { "unmet" };
        let value = finding.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
        let column = finding.column.as_ref().map_or(String::new(), |column| format!(" {column}"));
        let (condition, limit) = (&finding.condition, finding.limit);
        lines.push_str(&format!("{verdict} {condition} {value} {limit}{column}\n"));
    }
    say::print(&lines, lang)?;
    for note in &report.notes {
        say::note(&summary::remark(note, lang));
    }
    Ok(if goal.met { Outcome::Done } else { Outcome::Unmet })
}
