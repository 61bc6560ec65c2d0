//! `release`: writes the generalized, suppressed table and says what it left out.

use std::path::Path;

use oboro::report::{GoalFigures, ReleaseFigures, Report, numbers};
use oboro::session::{AssessOptions, ReleaseOptions};
use oboro::{Error, Lang, Result};
use serde::Serialize;

use super::args::Release;
use super::data::Data;
use super::figures::{sentence, word};
use super::pending::Pending;
use super::plan_file::PlanFile;
use super::progress::Progress;
use super::{Outcome, files, say};

/// What was written, and the figures of exactly that: dates are moved by another draw in another run.
#[derive(Serialize)]
struct Told<'a> {
    release: &'a ReleaseFigures,
    report: &'a Report,
}

pub(super) fn run(args: &Release, lang: Lang) -> Result<Outcome> {
    let plan = PlanFile::read(&args.plan)?;
    spare_input(args, &plan)?;
    // Refused before the work, not after it.
    let mut out = Pending::begin(&args.out, args.force)?;
    let recode = args.recode.as_deref().map(|file| Pending::begin(file, args.force));
    let mut recode = recode.transpose()?;
    let mut data = Data::read(&args.data, Some(&plan), lang)?;
    plan.attach(&mut data.session)?;
    let input_sha256 = args.json.then(|| data.sha256()).transpose()?;
    let options = AssessOptions { lang, input_sha256, ..AssessOptions::default() };
    let assessed = data.session.assess(&plan.plan, &options);
    let assessed = assessed.map_err(|error| data.placed(error, &plan))?;
    let options = ReleaseOptions {
        keep: args.keep.clone(),
        keep_order: args.keep_order,
        allow_unmet: args.allow_unmet,
    };
    let progress = Progress::writing(lang);
    let figures = data.session.release(&plan.plan, &options, &mut |bytes| {
        progress.advance(bytes.len());
        out.write(bytes)
    });
    drop(progress);
    let figures = figures.map_err(|error| data.placed(error, &plan))?;
    if let Some(recode) = &mut recode {
        let written = data.session.recode(&plan.plan, &mut |bytes| recode.write(bytes));
        written.map_err(|error| data.placed(error, &plan))?;
    }
    // Both are whole now.
    if let Some(recode) = recode {
        recode.commit()?;
    }
    out.commit()?;
    tell(&figures, assessed.records, assessed.goal.as_ref(), &args.out, lang);
    if args.json {
        say::json(&Told { release: &figures, report: &assessed }, lang)?;
    }
    Ok(Outcome::Done)
}

/// Nothing that was read is written over, and no two results go to one file.
fn spare_input(args: &Release, plan: &PlanFile) -> Result<()> {
    for target in [Some(&args.out), args.recode.as_ref()].into_iter().flatten() {
        let mut input = plan.paths().chain([args.data.data.clone()]);
        if input.any(|path| files::same(target, &path)) {
            return Err(Error::input("file-is-input").in_file(target.display().to_string()));
        }
    }
    let twice = |recode: &Path| recode == args.out || files::same(recode, &args.out);
    match &args.recode {
        Some(recode) if twice(recode) => {
            Err(Error::input("file-given-twice").in_file(recode.display().to_string()))
        }
        _ => Ok(()),
    }
}

/// What was written and what was left out, on standard error.
fn tell(
    figures: &ReleaseFigures,
    records: u64,
    goal: Option<&GoalFigures>,
    out: &Path,
    lang: Lang,
) {
    let say = |id: &str, args: &[(&str, String)]| say::note(&sentence(lang, id, args));
    say(
        "cli-release-written",
        &[
            ("file", out.display().to_string()),
            ("rows", numbers::count(figures.rows_written)),
            ("columns", numbers::count(figures.columns.len() as u64)),
        ],
    );
    if !figures.columns_left_out.is_empty() {
        let column = |left: &oboro::report::LeftOut| {
            let reason = word(lang, &format!("cli-left-out-{}", left.reason));
            let args = [("column", left.name.clone()), ("reason", reason)];
            sentence(lang, "cli-left-out-column", &args)
        };
        let columns: Vec<String> = figures.columns_left_out.iter().map(column).collect();
        let separator = word(lang, "cli-list-separator");
        say("cli-release-columns", &[("columns", columns.join(&separator))]);
    }
    say(
        "cli-release-records",
        &[("left", numbers::count(figures.records_left_out)), ("records", numbers::count(records))],
    );
    if figures.levels_mixed.len() > 1 {
        let kinds = numbers::count(figures.levels_mixed.len() as u64);
        say("cli-release-levels", &[("levels", kinds)]);
    }
    if !figures.cells_suppressed.is_empty() {
        let column = |column: &oboro::report::CellCount| {
            let args = [("column", column.name.clone()), ("cells", numbers::count(column.cells))];
            sentence(lang, "cli-release-cells-column", &args)
        };
        let columns: Vec<String> = figures.cells_suppressed.iter().map(column).collect();
        let separator = word(lang, "cli-list-separator");
        say("cli-release-cells", &[("columns", columns.join(&separator))]);
    }
    if figures.formulas_defused > 0 {
        let cells = numbers::count(figures.formulas_defused);
        say("cli-release-formulas", &[("cells", cells)]);
    }
    if let Some(goal) = goal.filter(|goal| !goal.met) {
        let unmet = goal.findings.iter().filter(|finding| !finding.met);
        let unmet: Vec<&str> = unmet.map(|finding| finding.condition.as_str()).collect();
        say("cli-release-unmet", &[("conditions", unmet.join(", "))]);
    }
    if goal.is_none() {
        say("cli-release-no-goal", &[]);
    }
}
