//! `assess`: risk and utility at the plan's levels, for people, for programs and for a committee.

use std::path::Path;

use oboro::chart;
use oboro::plan::Plan;
use oboro::report::{Report, Tradeoff, html, markdown};
use oboro::session::{AssessOptions, RiskiestOptions, Session, Whom};
use oboro::{Error, Lang, Result};

use super::args::Assess;
use super::data::Data;
use super::plan_file::PlanFile;
use super::progress::Progress;
use super::{Outcome, files, pending, say, summary};

pub(super) fn run(args: &Assess, show_values: bool, lang: Lang) -> Result<Outcome> {
    let mut plan = PlanFile::read(&args.plan)?;
    if args.special_uniques {
        plan.plan.special_uniques.get_or_insert_default();
    }
    for report in [&args.html, &args.markdown].into_iter().flatten() {
        spare_input(report, &args.data.data, &plan)?;
    }
    let mut data = Data::read(&args.data, Some(&plan), lang)?;
    if !args.as_released || plan.plan.needs_files_as_released() {
        plan.attach(&mut data.session)?;
    }
    let for_keeps = args.json || args.html.is_some() || args.markdown.is_some();
    let input_sha256 = for_keeps.then(|| data.sha256()).transpose()?;
    let as_released = args.as_released;
    let options = AssessOptions { as_released, full: true, show_values, lang, input_sha256 };
    let report = assess(&mut data.session, &plan.plan, &options);
    let mut report = report.map_err(|error| data.placed(error, &plan))?;
    if let Some(limit) = args.riskiest {
        let options = RiskiestOptions { limit, values: show_values, as_released, lang };
        let riskiest = data.session.riskiest(&plan.plan, &options);
        report.riskiest = Some(riskiest.map_err(|error| data.placed(error, &plan))?);
    }
    if let Some(row) = args.why {
        let options = RiskiestOptions { limit: 1, values: show_values, as_released, lang };
        let why = data.session.why(&plan.plan, Whom::Row(row), &options);
        report.why = Some(why.map_err(|error| data.placed(error, &plan))?);
    }
    if args.html.is_some() || args.markdown.is_some() {
        // A table that is judged as it stands has no levels to trade.
        let tradeoff = (!args.as_released).then(|| data.session.tradeoff(&plan.plan)).transpose();
        let tradeoff = tradeoff.map_err(|error| data.placed(error, &plan))?;
        write_reports(args, &report, tradeoff.as_ref(), lang)?;
    }
    match args.json {
        true => say::json(&report, lang)?,
        false => say::print(&summary::text(&report, lang), lang)?,
    }
    Ok(Outcome::Done)
}

/// Assesses under a bar where the plan asks for a search.
fn assess(session: &mut Session, plan: &Plan, options: &AssessOptions) -> Result<Report> {
    let mut progress = None;
    session.assess_watched(plan, options, |searched| {
        progress.get_or_insert_with(|| Progress::searching(options.lang)).searched(searched);
    })
}

fn write_reports(
    args: &Assess,
    report: &Report,
    tradeoff: Option<&Tradeoff>,
    lang: Lang,
) -> Result<()> {
    if let Some(file) = &args.markdown {
        pending::write_text(file, &markdown::write(report, tradeoff, lang))?;
    }
    if let Some(file) = &args.html {
        let charts = chart::figures(report, tradeoff, lang);
        pending::write_text(file, &html::write(report, tradeoff, &charts, lang))?;
    }
    Ok(())
}

/// A report may replace an older report, but never what it is about.
pub(super) fn spare_input(report: &Path, data: &Path, plan: &PlanFile) -> Result<()> {
    let input = plan.paths().any(|path| files::same(report, &path)) || files::same(report, data);
    match input {
        true => Err(Error::input("file-is-input").in_file(report.display().to_string())),
        false => Ok(()),
    }
}
