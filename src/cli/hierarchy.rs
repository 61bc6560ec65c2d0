//! `hierarchy`: the hierarchy of a column, level by level, or as a file.

use oboro::report::{HierarchyFigures, LevelFigures, numbers};
use oboro::{Error, Lang, Result};

use super::args::Hierarchy;
use super::data::Data;
use super::figures::{sentence, word};
use super::grid::{Grid, Side};
use super::plan_file::PlanFile;
use super::{Outcome, say};

/// The most groups of one level that are listed; `--csv` has them all.
const MOST_GROUPS: usize = 50;

pub(super) fn run(args: &Hierarchy, lang: Lang) -> Result<Outcome> {
    let plan = PlanFile::read(&args.plan)?;
    let mut data = Data::read(&args.data, Some(&plan), lang)?;
    if data.session.table().position(&args.column).is_none() {
        return Err(Error::input("column-unknown").in_file(&data.name).in_column(&args.column));
    }
    plan.attach_for(&mut data.session, &args.column)?;
    let text = match args.csv {
        true => data.session.hierarchy_rows(&plan.plan, &args.column).map(|rows| csv(&rows)),
        false => data
            .session
            .hierarchy(&plan.plan, &args.column, MOST_GROUPS)
            .map(|figures| listing(&figures, lang)),
    };
    say::print(&text.map_err(|error| data.placed(error, &plan))?, lang)?;
    Ok(Outcome::Done)
}

fn listing(figures: &HierarchyFigures, lang: Lang) -> String {
    let args = [
        ("column", say::plain(&figures.name)),
        ("values", numbers::count(figures.rows)),
        ("levels", figures.levels.len().to_string()),
    ];
    let mut out = sentence(lang, "cli-hierarchy", &args);
    out.push('\n');
    for level in &figures.levels {
        out.push('\n');
        out.push_str(&level_listing(level, lang));
    }
    out
}

fn level_listing(level: &LevelFigures, lang: Lang) -> String {
    let args = [("level", level.level.to_string()), ("groups", numbers::count(level.count))];
    let heads = [
        (Side::Left, "cli-head-group"),
        (Side::Right, "cli-head-values"),
        (Side::Right, "cli-head-records"),
    ];
    let mut grid = Grid::new(heads.map(|(side, id)| (side, word(lang, id))));
    for group in &level.groups {
        grid.row([
            group.label.clone().unwrap_or_else(|| word(lang, "cli-missing")),
            numbers::count(group.values),
            numbers::count(group.records),
        ]);
    }
    let mut out = format!("{}\n{}", sentence(lang, "cli-level", &args), grid.text());
    let more = level.count - level.groups.len() as u64;
    if more > 0 {
        out.push_str("  ");
        out.push_str(&sentence(lang, "cli-more-groups", &[("groups", numbers::count(more))]));
        out.push('\n');
    }
    out
}

/// Rows as ARX reads them: no header, one value a row, one level a column, semicolons.
fn csv(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        let fields: Vec<String> = row.iter().map(|label| quoted(label)).collect();
        out.push_str(&fields.join(";"));
        out.push('\n');
    }
    out
}

fn quoted(label: &str) -> String {
    match label.contains([';', '"', '\n', '\r']) {
        true => format!("\"{}\"", label.replace('"', "\"\"")),
        false => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_with_a_delimiter_is_quoted() {
        let row = ["a;b", "c\"d", "e f", ""].map(str::to_owned).to_vec();
        assert_eq!(csv(&[row]), "\"a;b\";\"c\"\"d\";e f;\n");
    }
}
