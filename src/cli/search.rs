//! `search`: the best levels under the plan's goal, and the frontier of risk against utility.

use oboro::chart::{SearchChart, SearchInput, Theme, draw_search};
use oboro::plan::Plan;
use oboro::report::{Best, ColumnLevel, GoalChange, SearchFigures, numbers};
use oboro::session::SearchOptions;
use oboro::{Error, Lang, Result};

use super::args::Search;
use super::assess::spare_input;
use super::data::Data;
use super::figures::{count, entered, figure, name, sentence, word};
use super::grid::{Grid, Side};
use super::plan_file::PlanFile;
use super::progress::Progress;
use super::{Outcome, interrupt, pending, say};

/// The width of the drawing, in pixels.
const WIDTH: u32 = 800;

/// Looks at a class between two words about the search: about a tenth of a second.
const STEP: u64 = 4_000_000;

pub(super) fn run(args: &Search, lang: Lang) -> Result<Outcome> {
    let plan = PlanFile::read(&args.plan)?;
    if plan.plan.goal.is_none() {
        return Err(Error::input("search-without-goal").in_file(plan.name()));
    }
    if let Some(svg) = &args.svg {
        spare_input(svg, &args.data.data, &plan)?;
    }
    let mut data = Data::read(&args.data, Some(&plan), lang)?;
    plan.attach(&mut data.session)?;
    let options =
        SearchOptions { frontier: args.frontier || args.svg.is_some(), ..SearchOptions::default() };
    let search = data.session.search(&plan.plan, &options);
    let mut search = search.map_err(|error| data.placed(error, &plan))?;
    let progress = Progress::searching(lang);
    let early = interrupt::EndsEarly::begin();
    let is_whole = loop {
        let found = search.step(STEP);
        progress.walked(&found);
        if found.finished || early.is_asked() {
            break found.finished;
        }
    };
    drop(early);
    drop(progress);
    if !is_whole {
        say::note(&word(lang, "cli-search-interrupted"));
    }
    let found = search.figures();
    if let Some(svg) = &args.svg {
        pending::write_text(svg, &drawn(&found, &plan.plan, lang))?;
    }
    match args.json {
        true => say::json(&found, lang)?,
        false => say::print(&text(&found, lang), lang)?,
    }
    Ok(match found.best {
        _ if !is_whole => Outcome::Interrupted,
        Some(_) => Outcome::Done,
        None => Outcome::Unmet,
    })
}

/// The frontier with the goal's line.
fn drawn(found: &SearchFigures, plan: &Plan, lang: Lang) -> String {
    let risk = found.risk.as_deref().unwrap_or_default();
    let limit = plan.goal.as_ref().and_then(|goal| goal.risk_limit(risk));
    let input = SearchInput { figures: found, current: None, limit };
    draw_search(&input, SearchChart::Frontier, &Theme::light(lang, WIDTH)).svg
}

/// What was found, for a terminal.
fn text(found: &SearchFigures, lang: Lang) -> String {
    let lattice = &found.lattice;
    let mut out = sentence(
        lang,
        "cli-search-lattice",
        &[
            ("nodes", whole(lattice.nodes)),
            ("evaluated", whole(lattice.evaluated)),
            ("bounded", whole(lattice.bounded)),
        ],
    );
    out.push_str("\n\n");
    match &found.best {
        Some(best) => out.push_str(&best_text(best, &found.utility, lang)),
        None => {
            out.push_str(&word(lang, "cli-search-none"));
            out.push('\n');
        }
    }
    if let Some(changes) = found.goal_changes.as_ref().filter(|changes| !changes.is_empty()) {
        out.push_str(&format!("\n{}\n", word(lang, "cli-search-changes")));
        for change in changes {
            out.push_str(&format!("  {}\n", change_text(change, &found.utility, lang)));
        }
    }
    if let Some(points) = &found.frontier {
        let heads = [
            (Side::Right, name("risk.prosecutor.highest", lang)),
            (Side::Right, name(&found.utility, lang)),
            (Side::Right, "k".to_owned()),
            (Side::Right, word(lang, "cli-head-left-out")),
            (Side::Left, word(lang, "cli-head-levels")),
        ];
        let mut grid = Grid::new(heads);
        for point in points {
            grid.row([
                numbers::percent(point.risk),
                figure(&found.utility, Some(point.utility)),
                numbers::count(point.k),
                numbers::count(point.suppressed),
                levels(&point.levels),
            ]);
        }
        let head = match found.frontier_exact {
            Some(true) => "cli-search-frontier",
            _ => "cli-search-frontier-partial",
        };
        out.push_str(&format!("\n{}\n{}", word(lang, head), grid.text()));
    }
    out
}

fn best_text(best: &Best, utility: &str, lang: Lang) -> String {
    let mut grid = Grid::new([(Side::Left, String::new()), (Side::Right, String::new())]);
    for column in &best.levels {
        grid.row([column.name.clone(), column.level.to_string()]);
    }
    let proved = if best.proved_optimal { "cli-search-best" } else { "cli-search-best-unproved" };
    let mut out = format!("{}\n{}\n", word(lang, proved), grid.text());
    let mut grid = Grid::new([(Side::Left, String::new()), (Side::Right, String::new())]);
    grid.row([name(utility, lang), figure(utility, Some(best.loss))]);
    if let Some(bound) = best.bound.filter(|_| !best.proved_optimal) {
        grid.row([word(lang, "cli-search-bound"), figure(utility, Some(bound))]);
    }
    grid.row([word(lang, "cli-head-left-out"), numbers::count(best.suppressed)]);
    grid.row([word(lang, "cli-search-classes"), count(best.classes)]);
    out.push_str(&grid.text());
    out
}

fn change_text(change: &GoalChange, utility: &str, lang: Lang) -> String {
    let from =
        change.utility_from.map_or_else(|| "–".to_owned(), |from| figure(utility, Some(from)));
    sentence(
        lang,
        "cli-search-change",
        &[
            ("condition", change.condition.clone()),
            ("limit", entered(change.to)),
            ("measure", name(utility, lang)),
            ("from", from),
            ("to", figure(utility, Some(change.utility_to))),
            ("left", numbers::count(change.suppressed)),
        ],
    )
}

fn levels(levels: &[ColumnLevel]) -> String {
    let levels: Vec<String> = levels.iter().map(|column| column.level.to_string()).collect();
    levels.join(" ")
}

/// A count that may pass every whole number type.
fn whole(count: f64) -> String {
    if count < 1e15 { numbers::count(count as u64) } else { format!("{count:.2e}") }
}
