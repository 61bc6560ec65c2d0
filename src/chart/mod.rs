//! Charts as SVG, drawn by plotters: the same bytes natively, in a browser and in a worker.
//!
//! A chart is laid out as a [`scene`] in pixels, and then painted by [`canvas`].

mod canvas;
mod class_sizes;
mod metrics;
mod plot;
mod risk_curve;
mod scene;
mod theme;
mod tradeoff;

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
}

impl<'a> Chart<'a> {
    /// The names, in reading order.
    pub const NAMES: [&'static str; 3] = ["class-sizes", "risk-curve", "tradeoff"];

    /// The chart with a name; `column` matters to `tradeoff` only.
    pub fn from_name(name: &str, column: Option<&'a str>) -> Option<Chart<'a>> {
        match name {
            "class-sizes" => Some(Chart::ClassSizes),
            "risk-curve" => Some(Chart::RiskCurve),
            "tradeoff" => Some(Chart::Tradeoff { column }),
            _ => None,
        }
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
    }
}

fn say(lang: Lang, id: &str, args: &[(&str, String)]) -> String {
    let args: Vec<words::Arg<'_>> =
        args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    words::text(lang, id, &args)
}
