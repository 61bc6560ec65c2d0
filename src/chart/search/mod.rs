//! What a search found, with the places of the candidates, so that they can be pointed at.

mod axis;
mod frontier;
mod lattice;
mod profile;
#[cfg(test)]
mod tests;

use super::canvas;
use super::scene::{Scene, Spot};
use super::theme::Theme;
use crate::report::{ColumnLevel, FrontierPoint, Picture, Place, SearchFigures, SearchPosition};

/// What can be drawn of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchChart {
    /// Risk against utility, one mark a point of the frontier.
    Frontier,
    /// The lattice, one mark a node.
    Lattice,
    /// The level of each column along the frontier, one place a point of the frontier.
    Profile,
}

impl SearchChart {
    /// The names, in reading order.
    pub const NAMES: [&'static str; 3] = ["frontier", "lattice", "profile"];

    /// The chart with a name.
    pub fn from_name(name: &str) -> Option<SearchChart> {
        match name {
            "frontier" => Some(SearchChart::Frontier),
            "lattice" => Some(SearchChart::Lattice),
            "profile" => Some(SearchChart::Profile),
            _ => None,
        }
    }
}

/// What a chart of a search shows.
#[derive(Clone, Copy, Debug)]
pub struct SearchInput<'a> {
    /// What was found.
    pub figures: &'a SearchFigures,
    /// Where the plan stands; `None` where that is not known.
    pub current: Option<&'a SearchPosition>,
    /// The limit that the goal sets to the risk of the frontier; `None` where it sets none.
    pub limit: Option<f64>,
}

/// Draws a chart of a search; as with [`super::draw`] the same bytes everywhere.
pub fn draw_search(input: &SearchInput<'_>, chart: SearchChart, theme: &Theme) -> Picture {
    let theme = &Theme { width: theme.width.max(Theme::NARROWEST), ..theme.clone() };
    let (scene, places) = lay_out(input, chart, theme);
    let places = places.into_iter().map(|(x, y)| Place { x, y }).collect();
    let svg = canvas::paint(&scene, theme);
    Picture { svg, width: scene.width, height: scene.height, places }
}

fn lay_out(input: &SearchInput<'_>, chart: SearchChart, theme: &Theme) -> (Scene, Vec<Spot>) {
    match chart {
        SearchChart::Frontier => frontier::scene(input, theme),
        SearchChart::Lattice => lattice::scene(input, theme),
        SearchChart::Profile => profile::scene(input, theme),
    }
}

/// The point of the frontier at the best levels under the goal; where another has the same utility, that one.
fn best_point(figures: &SearchFigures) -> Option<usize> {
    let best = figures.best.as_ref()?;
    let points = figures.frontier.as_deref()?;
    let alike = |point: &&FrontierPoint| point.utility == best.loss;
    let at = |found: &FrontierPoint| points.iter().position(|point| std::ptr::eq(point, found));
    let same = points.iter().filter(alike).find(|point| point.levels == best.levels);
    same.or_else(|| points.iter().find(alike)).and_then(at)
}

/// Whether levels by name are those of a node.
fn stands_at(named: &[ColumnLevel], node: &[u32]) -> bool {
    named.len() == node.len() && named.iter().zip(node).all(|(one, level)| one.level == *level)
}

/// The ring around the best, and the frame around where the plan stands.
const RING: u32 = 8;
const FRAME: i32 = 8;
