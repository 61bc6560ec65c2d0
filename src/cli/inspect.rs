//! `inspect`: what was read, and what each column looks like.

use oboro::report::{Inspection, numbers};
use oboro::{Lang, Result};

use super::args::Inspect;
use super::data::Data;
use super::figures::{count, sentence, share, word};
use super::grid::{Grid, Side};
use super::plan_file::PlanFile;
use super::{Outcome, say};

pub(super) fn run(args: &Inspect, lang: Lang) -> Result<Outcome> {
    let mut plan = args.plan.as_deref().map(PlanFile::read).transpose()?;
    let mut data = Data::read_watched(&args.data, plan.as_ref(), lang, |estimate| {
        let args = [
            ("rows", numbers::count(estimate.rows)),
            ("memory", numbers::count(estimate.memory.div_ceil(1_000_000))),
        ];
        say::clear_line();
        say::note(&sentence(lang, "cli-inspect-estimate", &args));
    })?;
    if let Some(plan) = plan.as_mut().filter(|_| args.as_released) {
        // The plan of a release names columns that the release leaves out.
        let table = data.session.table();
        plan.plan
            .columns
            .retain(|name, column| column.role.is_released() || table.position(name).is_some());
    }
    let found = data.session.inspect(plan.as_ref().map(|plan| &plan.plan), lang);
    let found = match &plan {
        Some(plan) => found.map_err(|error| data.placed(error, plan))?,
        None => found.map_err(|error| error.in_file(&data.name))?,
    };
    match args.json {
        true => say::json(&found, lang)?,
        false => say::print(&text(&found, lang), lang)?,
    }
    Ok(Outcome::Done)
}

fn text(found: &Inspection, lang: Lang) -> String {
    let input = &found.input;
    let delimiter = match input.delimiter.as_str() {
        "\t" => word(lang, "cli-tab"),
        other => other.to_owned(),
    };
    let format = [Some(&input.format), input.compression.as_ref()].into_iter().flatten();
    let mut format = format.map(|name| name.to_uppercase()).collect::<Vec<_>>().join(", ");
    if let Some(sheet) = &input.sheet {
        let sheets = numbers::count(input.sheets.len() as u64);
        let args = [("format", format), ("sheet", sheet.clone()), ("sheets", sheets)];
        format = sentence(lang, "cli-inspect-sheet", &args);
    }
    let told = match input.format.as_str() {
        "csv" => "cli-inspect-input",
        _ => "cli-inspect-table",
    };
    let args = [
        ("rows", numbers::count(input.rows)),
        ("columns", numbers::count(found.columns.len() as u64)),
        ("bytes", numbers::count(input.bytes)),
        ("format", format),
        ("encoding", input.encoding.to_uppercase()),
        ("delimiter", delimiter),
    ];
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Left, "cli-head-kind"),
        (Side::Right, "cli-head-distinct"),
        (Side::Right, "cli-head-missing"),
        (Side::Right, "measure-columns-distinction"),
        (Side::Right, "measure-columns-separation"),
        (Side::Left, "cli-head-role"),
        (Side::Left, "cli-head-reason"),
    ];
    let mut grid = Grid::new(heads.map(|(side, id)| (side, word(lang, id))));
    for column in &found.columns {
        grid.row([
            column.name.clone(),
            word(lang, &format!("kind-{}", column.kind)),
            count(Some(column.distinct)),
            count(Some(column.missing)),
            share(column.distinction),
            share(column.separation),
            word(lang, &format!("role-{}", column.role)),
            column.role_reason.clone(),
        ]);
    }
    let mut lines = vec![sentence(lang, told, &args)];
    if let Some(first) = input.broken_at.first() {
        let args = [
            ("broken", numbers::count(input.broken)),
            ("encoding", input.encoding.to_uppercase()),
            ("line", numbers::count(first.line)),
        ];
        lines.push(sentence(lang, "cli-inspect-broken", &args));
    }
    if !input.not_read.is_empty() {
        let read = found.columns.len();
        let args = [
            ("read", numbers::count(read as u64)),
            ("of", numbers::count((read + input.not_read.len()) as u64)),
        ];
        lines.push(sentence(lang, "cli-inspect-columns", &args));
    }
    if input.trailing > 0 {
        let args = [("lines", numbers::count(input.trailing))];
        lines.push(sentence(lang, "cli-inspect-trailing", &args));
    }
    for done in &input.normalised {
        let args = spelling(&done.kind, &done.column, done.values, done.records, lang);
        lines.push(sentence(lang, "cli-inspect-normalised", &args));
    }
    for column in &found.columns {
        for open in &column.normalise {
            let args = spelling(&open.kind, &column.name, open.values, open.records, lang);
            lines.push(sentence(lang, "cli-inspect-normalise", &args));
        }
    }
    format!("{}\n\n{}", lines.join("\n"), grid.text())
}

/// What is said of values of a column that are, or could be, made alike.
fn spelling(
    kind: &str,
    column: &str,
    values: u64,
    records: u64,
    lang: Lang,
) -> [(&'static str, String); 5] {
    [
        ("kind", kind.to_owned()),
        ("what", word(lang, &format!("normalise-{kind}"))),
        ("column", column.to_owned()),
        ("values", numbers::count(values)),
        ("records", numbers::count(records)),
    ]
}
