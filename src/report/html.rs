//! A report as one self-contained HTML page: no script, nothing loaded, light and dark, made to be printed.

use super::document::{Block, Row, Table, document, say};
use super::{MeasureRow, Report, Tradeoff};
use crate::words::{self, Lang};

/// Looks and colours, those of the charts too.
const STYLE: &str = include_str!("report.css");

/// Nothing may be loaded or run, wherever the page is opened.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The report as an HTML page, in a language.
///
/// `charts` are titles with SVG elements, as [`crate::chart::figures`] makes them.
/// A chart stands in the section that it belongs to, one that belongs to none after the risk figures.
pub fn write(
    report: &Report,
    tradeoff: Option<&Tradeoff>,
    charts: &[(String, String)],
    lang: Lang,
) -> String {
    let title = escape(&say(lang, "title"));
    let mut page = Page { lang, charts, placed: vec![false; charts.len()], body: String::new() };
    let blocks = document(report, tradeoff, lang);
    page.contents(&blocks);
    let mut open = false;
    for block in &blocks {
        if let Block::Section { name, heading } = block {
            if open {
                page.body.push_str("</section>\n");
            }
            let heading = escape(heading);
            page.body.push_str(&format!("<section id=\"{name}\">\n<h2>{heading}</h2>\n"));
            open = true;
        } else {
            page.block(block);
        }
    }
    page.other_charts();
    if open {
        page.body.push_str("</section>\n");
    }
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n",
        lang = lang.tag(),
        body = page.body,
    )
}

struct Page<'a> {
    lang: Lang,
    charts: &'a [(String, String)],
    placed: Vec<bool>,
    body: String,
}

impl Page<'_> {
    fn contents(&mut self, blocks: &[Block]) {
        let label = escape(&say(self.lang, "contents"));
        self.body.push_str(&format!("<nav aria-label=\"{label}\">\n<ol>\n"));
        for block in blocks {
            if let Block::Section { name, heading } = block {
                let heading = escape(heading);
                self.body.push_str(&format!("<li><a href=\"#{name}\">{heading}</a></li>\n"));
            }
        }
        self.body.push_str("</ol>\n</nav>\n");
    }

    fn block(&mut self, block: &Block) {
        let written = match block {
            Block::Section { .. } => String::new(),
            Block::Text(text) => format!("<p>{}</p>\n", escape(text)),
            Block::Remark(text) => format!("<p class=\"remark\">{}</p>\n", escape(text)),
            Block::Facts(facts) => {
                let facts = facts.iter().map(|(name, value)| fact(name, value));
                format!("<dl class=\"facts\">\n{}</dl>\n", facts.collect::<String>())
            }
            Block::List(sentences) => {
                let items = sentences.iter().map(|item| format!("<li>{}</li>\n", escape(item)));
                format!("<ul>\n{}</ul>\n", items.collect::<String>())
            }
            Block::Table(table) => written_table(table),
            Block::Chart(title) => self.chart(&words::text(self.lang, title, &[])),
            Block::Drawing(title) => self.chart(title),
            Block::Verbatim(text) => {
                format!("<pre tabindex=\"0\"><code>{}</code></pre>\n", escape(text))
            }
            Block::Glossary(rows) => rows.iter().map(|row| entry(row, self.lang)).collect(),
        };
        self.body.push_str(&written);
    }

    fn chart(&mut self, title: &str) -> String {
        // Several charts may have the same title: they are in the order of their places.
        let mut left = self.charts.iter().zip(&self.placed);
        let Some(found) = left.position(|((name, _), placed)| name == title && !placed) else {
            return String::new();
        };
        self.placed[found] = true;
        figure(&self.charts[found])
    }

    /// Charts that no section asked for.
    fn other_charts(&mut self) {
        let left = self.charts.iter().zip(&self.placed).filter(|(_, placed)| !**placed);
        let left: String = left.map(|(chart, _)| figure(chart)).collect();
        self.body.push_str(&left);
    }
}

fn figure((title, svg): &(String, String)) -> String {
    format!("<figure>\n<figcaption>{}</figcaption>\n{svg}\n</figure>\n", escape(title))
}

fn fact(name: &str, value: &str) -> String {
    format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escape(name), escape(value))
}

/// The meaning of a row and its words stand in a row below it: the figures stay side by side on a phone.
fn written_table(table: &Table) -> String {
    let folded = table.rows.iter().any(|row| row.meaning.is_some());
    let shown = if folded { table.words_from } else { table.columns.len() };
    let class = |column: usize| match column {
        0 => "",
        _ if column < table.words_from => " class=\"figure\"",
        _ => " class=\"word\"",
    };
    let mut out = format!(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\">\n\
         <table>\n<thead>\n<tr>",
        caption = escape(&table.caption)
    );
    for (column, name) in table.columns.iter().take(shown).enumerate() {
        let (class, name) = (class(column), escape(name));
        out.push_str(&format!("<th scope=\"col\"{class}>{name}</th>"));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str(match (folded, row.strong) {
            (true, _) => "<tr class=\"explained\">",
            (false, true) => "<tr class=\"strong\">",
            (false, false) => "<tr>",
        });
        for (column, cell) in row.cells.iter().take(shown).enumerate() {
            let (class, cell) = (class(column), escape(cell));
            out.push_str(&match column {
                0 => format!("<th scope=\"row\">{cell}</th>"),
                _ => format!("<td{class}>{cell}</td>"),
            });
        }
        out.push_str("</tr>\n");
        if folded {
            out.push_str(&explanation(row, shown));
        }
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    out
}

fn explanation(row: &Row, shown: usize) -> String {
    let meaning = escape(row.meaning.as_deref().unwrap_or_default());
    let words: Vec<String> = row.cells.iter().skip(shown).map(|words| escape(words)).collect();
    let words = words.join(" · ");
    format!("<tr class=\"meaning\"><td colspan=\"{shown}\">{meaning}<br>{words}</td></tr>\n")
}

fn entry(row: &MeasureRow, lang: Lang) -> String {
    let facts = [
        ("formula", &row.formula),
        ("range", &row.range),
        ("unit", &row.unit),
        ("direction", &row.direction),
        ("source", &row.citation),
    ];
    let facts: String = facts.iter().map(|(name, text)| fact(&say(lang, name), text)).collect();
    format!(
        "<article>\n<h3>{}</h3>\n<p>{}</p>\n<dl class=\"facts\">\n{facts}</dl>\n</article>\n",
        escape(&row.name),
        escape(&row.meaning)
    )
}

/// Text that is safe as HTML or SVG content and inside an attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Control characters have no place in a document, and XML refuses them.
            c if c.is_control() && !matches!(c, '\n' | '\t') => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_name_stays_text() {
        let name = "<img src=x onerror=\"a('b')\">&\u{1}";
        assert_eq!(
            escape(name),
            "&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;\u{FFFD}"
        );
    }
}
