//! A report as Markdown.

use super::document::{Block, Row, Table, document, say};
use super::{MeasureRow, Report, Tradeoff};
use crate::words::Lang;

/// The report as Markdown with tables, in a language.
pub fn write(report: &Report, tradeoff: Option<&Tradeoff>, lang: Lang) -> String {
    let mut out = format!("# {}\n", escape(&say(lang, "title")));
    for block in document(report, tradeoff, lang) {
        // Charts have no place in plain text; each has its table.
        if !matches!(block, Block::Chart(_) | Block::Drawing(_)) {
            out.push('\n');
            out.push_str(&written(&block, lang));
        }
    }
    out
}

fn written(block: &Block, lang: Lang) -> String {
    match block {
        Block::Section { heading, .. } => format!("## {}\n", escape(heading)),
        Block::Text(text) => format!("{}\n", escape(text)),
        Block::Remark(text) => format!("> {}\n", escape(text)),
        Block::Facts(facts) => facts
            .iter()
            .map(|(name, value)| format!("- **{}**: {}\n", escape(name), escape(value)))
            .collect(),
        Block::List(sentences) => {
            sentences.iter().map(|sentence| format!("- {}\n", escape(sentence))).collect()
        }
        Block::Table(table) => written_table(table, lang),
        Block::Chart(_) | Block::Drawing(_) => String::new(),
        Block::Verbatim(text) => fenced(text),
        Block::Glossary(rows) => rows.iter().map(|row| entry(row, lang)).collect(),
    }
}

fn written_table(table: &Table, lang: Lang) -> String {
    let has_meaning = table.rows.iter().any(|row| row.meaning.is_some());
    let mut names = table.columns.clone();
    let mut rule: Vec<&str> = (0..names.len())
        .map(|column| if column == 0 || column >= table.words_from { "---" } else { "---:" })
        .collect();
    if has_meaning {
        names.push(say(lang, "meaning"));
        rule.push("---");
    }
    let names: Vec<String> = names.iter().map(|name| escape(name)).collect();
    let mut out = line(&names);
    out.push_str(&format!("| {} |\n", rule.join(" | ")));
    for Row { cells, meaning, strong } in &table.rows {
        let meaning = has_meaning.then(|| meaning.as_deref().unwrap_or_default());
        let mut cells: Vec<String> =
            cells.iter().map(String::as_str).chain(meaning).map(escape).collect();
        if let Some(name) = cells.first_mut().filter(|_| *strong) {
            *name = format!("**{name}**");
        }
        out.push_str(&line(&cells));
    }
    out
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A fence longer than any in the text.
fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{fence}toml\n{text}{end}{fence}\n")
}

fn entry(row: &MeasureRow, lang: Lang) -> String {
    let facts = [
        ("formula", &row.formula),
        ("range", &row.range),
        ("unit", &row.unit),
        ("direction", &row.direction),
        ("source", &row.citation),
    ];
    let mut out = format!("### {}\n\n{}\n\n", escape(&row.name), escape(&row.meaning));
    for (name, text) in facts {
        out.push_str(&format!("- **{}**: {}\n", escape(&say(lang, name)), escape(text)));
    }
    out.push('\n');
    out
}

/// Text on one line that Markdown takes as it stands.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '&' => out.push_str("&amp;"),
            // These begin a list or a heading at the start of a line only.
            '-' | '+' | '=' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_cell() {
        assert_eq!(escape("a|b\n<c> `d` [e](f)"), "a\\|b \\<c\\> \\`d\\` \\[e\\](f)");
        assert_eq!(escape("- item & more"), "\\- item &amp; more");
    }

    #[test]
    fn a_plan_cannot_leave_its_fence() {
        assert_eq!(fenced("a = '''```'''"), "````toml\na = '''```'''\n````\n");
        assert_eq!(fenced("x\n"), "```toml\nx\n```\n");
    }
}
