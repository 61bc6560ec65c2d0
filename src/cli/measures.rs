//! `measures`: the catalogue.

use oboro::report::{MeasureRow, catalogue};
use oboro::{Lang, Result};

use super::args::Measures;
use super::figures::{direction, sentence, word};
use super::grid::{Grid, Side};
use super::{Outcome, say};

pub(super) fn run(args: &Measures, lang: Lang) -> Result<Outcome> {
    let rows = catalogue::rows(lang);
    match args.json {
        true => say::json(&rows, lang)?,
        false => say::print(&text(&rows, lang), lang)?,
    }
    Ok(Outcome::Done)
}

fn text(rows: &[MeasureRow], lang: Lang) -> String {
    let heads =
        ["cli-head-id", "cli-head-name", "cli-head-unit", "cli-head-direction", "cli-head-range"];
    let mut grid = Grid::new(heads.map(|id| (Side::Left, word(lang, id))));
    for row in rows {
        let direction = direction(&row.id, lang);
        grid.row([&row.id, &row.name, &row.unit, &direction, &row.range].map(String::clone));
    }
    let mut out = grid.text();
    for row in rows {
        let part = |id: &str, text: &str| sentence(lang, id, &[("text", text.to_owned())]);
        out.push_str(&format!(
            "\n{}: {}\n  {}\n  {}\n  {}\n",
            row.id,
            row.name,
            row.meaning,
            part("cli-formula", &row.formula),
            part("cli-source", &row.citation)
        ));
    }
    out
}
