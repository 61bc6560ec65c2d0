//! Charts as SVG, drawn by plotters: the same bytes natively, in a browser and in a worker.
//!
//! A chart is laid out as a scene in pixels (`scene.rs`), and then painted by plotters (`canvas.rs`).

mod associations;
mod attributes;
mod bars;
mod canvas;
mod class_sizes;
mod contributions;
mod correlations;
mod distribution;
mod ecdf;
mod estimates;
mod metrics;
mod noise;
mod plot;
mod risk_curve;
mod scale;
mod scene;
mod search;
mod study;
mod theme;
mod tradeoff;

pub use noise::draw_noise;
pub use search::{SearchChart, SearchInput, draw_search};
pub use study::draw_study;
pub use theme::{Colour, Colours, Theme};

use crate::report::{Report, Tradeoff};
use crate::words::{self, Lang};

/// What can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart<'a> {
    /// How the records spread over class sizes.
    ClassSizes,
    /// The share of records above each threshold of risk.
    RiskCurve,
    /// What each level of a quasi-identifier buys and costs.
    Tradeoff {
        /// One column; `None` for all of them.
        column: Option<&'a str>,
    },
    /// Population uniques by each estimator.
    Estimates,
    /// Unique records by the number of known quasi-identifiers.
    Attributes,
    /// What each quasi-identifier adds to the average risk.
    Contributions,
    /// One column before and after, value by value.
    Distribution {
        /// The column; `None` for the one that changes most.
        column: Option<&'a str>,
    },
    /// The empirical distribution functions of a column of numbers or dates, before and after.
    Ecdf {
        /// The column; `None` for the one that changes most.
        column: Option<&'a str>,
    },
    /// Every two columns beside one another, before and after.
    Associations,
    /// The correlations of numbers and dates, before and after.
    Correlations,
    /// The error of a table with noise against epsilon.
    Noise {
        /// The number of the table, from 0.
        table: usize,
    },
}

impl<'a> Chart<'a> {
    /// The names, in reading order.
    pub const NAMES: [&'static str; 11] = [
        "class-sizes",
        "risk-curve",
        "tradeoff",
        "estimates",
        "attributes",
        "contributions",
        "distribution",
        "ecdf",
        "associations",
        "correlations",
        "noise",
    ];

    /// The chart with a name; `column` matters to `tradeoff`, `distribution` and `ecdf`, and to `noise`, where it is
    /// the number of the table.
    pub fn from_name(name: &str, column: Option<&'a str>) -> Option<Chart<'a>> {
        match name {
            "class-sizes" => Some(Chart::ClassSizes),
            "risk-curve" => Some(Chart::RiskCurve),
            "tradeoff" => Some(Chart::Tradeoff { column }),
            "estimates" => Some(Chart::Estimates),
            "attributes" => Some(Chart::Attributes),
            "contributions" => Some(Chart::Contributions),
            "distribution" => Some(Chart::Distribution { column }),
            "ecdf" => Some(Chart::Ecdf { column }),
            "associations" => Some(Chart::Associations),
            "correlations" => Some(Chart::Correlations),
            "noise" => Some(Chart::Noise { table: column.map_or(Some(0), |at| at.parse().ok())? }),
            _ => None,
        }
    }

    /// Whether it shows figures that only a report in full has.
    pub fn needs_full(self) -> bool {
        !matches!(self, Chart::ClassSizes | Chart::RiskCurve | Chart::Tradeoff { .. })
    }
}

/// What a chart shows.
#[derive(Clone, Copy, Debug)]
pub struct ChartInput<'a> {
    /// Risk and utility.
    pub report: &'a Report,
    /// The levels of the quasi-identifiers; only [`Chart::Tradeoff`] needs it.
    pub tradeoff: Option<&'a Tradeoff>,
}

/// Draws a chart: one SVG element, with title and description, that scales with its place.
pub fn draw(input: &ChartInput<'_>, chart: Chart<'_>, theme: &Theme) -> String {
    let theme = &Theme { width: theme.width.max(Theme::NARROWEST), ..theme.clone() };
    let scene = lay_out(input, chart, theme);
    canvas::paint(&scene, theme)
}

fn lay_out(input: &ChartInput<'_>, chart: Chart<'_>, theme: &Theme) -> scene::Scene {
    match chart {
        Chart::ClassSizes => class_sizes::scene(input, theme),
        Chart::RiskCurve => risk_curve::scene(input, theme),
        Chart::Tradeoff { column } => tradeoff::scene(input, column, theme),
        Chart::Estimates => estimates::scene(input, theme),
        Chart::Attributes => attributes::scene(input, theme),
        Chart::Contributions => contributions::scene(input, theme),
        Chart::Distribution { column } => distribution::scene(input, column, theme),
        Chart::Ecdf { column } => ecdf::scene(input, column, theme),
        Chart::Associations => associations::scene(input, theme),
        Chart::Correlations => correlations::scene(input, theme),
        Chart::Noise { table } => noise::scene(input.report.noise.as_ref(), table, theme),
    }
}

/// The charts of a report with their titles, for [`crate::report::html::write`].
///
/// Each comes wide and narrow, and takes its colours from the page: the page's style shows one of them.
pub fn figures(report: &Report, tradeoff: Option<&Tradeoff>, lang: Lang) -> Vec<(String, String)> {
    let input = ChartInput { report, tradeoff };
    let mut charts = vec![Chart::ClassSizes, Chart::RiskCurve];
    if tradeoff.is_some_and(|tradeoff| !tradeoff.columns.is_empty()) {
        charts.push(Chart::Tradeoff { column: None });
    }
    if report.population.as_ref().is_some_and(|population| !population.estimates.is_empty()) {
        charts.push(Chart::Estimates);
    }
    if report.by_attributes.is_some() {
        charts.push(Chart::Attributes);
    }
    if report.columns.iter().any(|column| column.contribution.is_some()) {
        charts.push(Chart::Contributions);
    }
    if let Some(found) = &report.distributions {
        for drawn in found.drawn() {
            let column = Some(drawn.name.as_str());
            charts.push(Chart::Distribution { column });
            if !drawn.ecdf.is_empty() {
                charts.push(Chart::Ecdf { column });
            }
        }
        if !found.pairs.is_empty() {
            charts.push(Chart::Associations);
        }
        if found.has_correlations() {
            charts.push(Chart::Correlations);
        }
    }
    let tables = report.noise.as_ref().map_or(0, |noise| noise.tables.len());
    charts.extend((0..tables).map(|table| Chart::Noise { table }));
    let figure = |chart| {
        let title = lay_out(&input, chart, &Theme::light(lang, 800)).title;
        (title, wide_and_narrow(|theme| draw(&input, chart, theme), lang))
    };
    let mut figures: Vec<(String, String)> = charts.into_iter().map(figure).collect();
    for analysis in &report.study {
        let title = study::scene(analysis, &Theme::light(lang, 800)).title;
        figures.push((title, wide_and_narrow(|theme| draw_study(analysis, theme), lang)));
    }
    figures
}

/// A chart twice, in the colours of the page.
fn wide_and_narrow(draw: impl Fn(&Theme) -> String, lang: Lang) -> String {
    let drawn = [("chart-wide", 800), ("chart-narrow", 330)].map(|(class, width)| {
        let svg = draw(&Theme::light(lang, width));
        format!("<div class=\"{class}\">\n{}</div>", follow_page(&svg, &Colours::LIGHT))
    });
    drawn.join("\n")
}

/// The same chart with colours that the page's style may set; text cannot be touched by this, for in it
/// every quotation mark is written as an entity.
fn follow_page(svg: &str, colours: &Colours) -> String {
    colours.named().into_iter().fold(svg.to_owned(), |svg, (name, colour)| {
        let hex = colour.hex();
        svg.replace(&format!("\"{hex}\""), &format!("\"var(--chart-{name}, {hex})\""))
    })
}

/// Says one of a chart's messages, by the end of its id.
type Say<'a> = &'a dyn Fn(&str, &[(&str, String)]) -> String;

fn say(lang: Lang, id: &str, args: &[(&str, String)]) -> String {
    let args: Vec<words::Arg<'_>> =
        args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    words::text(lang, id, &args)
}

#[cfg(test)]
#[path = "../../tests/sample/mod.rs"]
mod sample;

#[cfg(test)]
#[path = "../../tests/sample/distributions.rs"]
mod distributions_sample;

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text lies within the chart, and no two texts on one line touch.
    fn check(report: &Report, tradeoff: &Tradeoff, chart: Chart<'_>) {
        for lang in Lang::ALL {
            for width in [Theme::NARROWEST, 320, 360, 520, 700, 900, 1400] {
                let input = ChartInput { report, tradeoff: Some(tradeoff) };
                let scene = lay_out(&input, chart, &Theme::light(lang, width));
                let texts: Vec<&scene::Text> = scene.texts().collect();
                let place = format!("{chart:?} at {width} in {}", lang.tag());
                for (i, one) in texts.iter().enumerate() {
                    let (left, right) = one.span();
                    let down = one.at.1;
                    assert!(left > -1.0 && right < f64::from(width) + 1.0, "{one:?} in {place}");
                    assert!(down >= 6 && down + 6 <= scene.height as i32, "{one:?} in {place}");
                    for other in &texts[i + 1..] {
                        let apart = other.span().1 + 2.0 <= left || right + 2.0 <= other.span().0;
                        let below = (other.at.1 - down).abs() >= 13;
                        assert!(apart || below, "{one:?} and {other:?} in {place}");
                    }
                }
            }
        }
    }

    #[test]
    fn texts_of_distributions_and_of_noise_stand_apart_and_within_the_chart() {
        let found = Some(distributions_sample::distributions());
        let none = sample::report(sample::TEN, None);
        let tradeoff = sample::tradeoff(&[], none.records);
        let report = Report { distributions: found, ..none.clone() };
        for report in [&report, &none] {
            let names = ["age", "入院日", "municipality_of_residence_at_admission", "nothing"];
            for column in names.map(Some).into_iter().chain([None, Some("none")]) {
                check(report, &tradeoff, Chart::Distribution { column });
                check(report, &tradeoff, Chart::Ecdf { column });
            }
            check(report, &tradeoff, Chart::Associations);
            check(report, &tradeoff, Chart::Correlations);
        }
        let report = Report { noise: Some(sample::noise()), ..none };
        for table in 0..3 {
            check(&report, &tradeoff, Chart::Noise { table });
        }
    }

    #[test]
    fn texts_stand_apart_and_within_the_chart() {
        let columns: Vec<(&str, u32, u32)> =
            ["age", "municipality_of_residence", "郵便番号（上3桁）", "sex"]
                .iter()
                .zip([(1, 5), (2, 12), (0, 1), (1, 2)])
                .map(|(name, (level, levels))| (*name, level, levels))
                .collect();
        for sizes in [sample::ADULT, sample::MILLION, sample::TEN, &[]] {
            for k in [None, Some(2), Some(3), Some(5), Some(11), Some(100), Some(2_000_000)] {
                let report = sample::report(sizes, k);
                let tradeoff = sample::tradeoff(&columns, report.records);
                check(&report, &tradeoff, Chart::ClassSizes);
                check(&report, &tradeoff, Chart::RiskCurve);
                let full = sample::with_estimates(report.clone());
                let noisy = Report { noise: Some(sample::noise()), ..report.clone() };
                for table in 0..3 {
                    check(&report, &tradeoff, Chart::Noise { table });
                    check(&noisy, &tradeoff, Chart::Noise { table });
                }
                for chart in [Chart::Estimates, Chart::Attributes, Chart::Contributions] {
                    check(&report, &tradeoff, chart);
                    check(&full, &tradeoff, chart);
                }
                for column in [None, Some("age"), Some("郵便番号（上3桁）"), Some("none")] {
                    check(&report, &tradeoff, Chart::Tradeoff { column });
                }
            }
        }
    }
}
