//! How strongly columns depend on one another before and after, on one scale.

use super::bars::{Bar, bars};
use super::distribution::BEFORE;
use super::scene::{Sample, Scene};
use super::theme::{Ink, Theme};
use super::{ChartInput, say};
use crate::report::PairDistribution;
use crate::report::numbers::decimal;

/// Pairs that are drawn; the others are in the table beside.
const SHOWN: usize = 12;

pub(super) fn scene(input: &ChartInput<'_>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say =
        |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-associations-{id}"), args);
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(120), say("title", &[]));
    let pairs = input.report.distributions.iter().flat_map(|found| &found.pairs);
    let mut pairs: Vec<&PairDistribution> =
        pairs.filter(|pair| pair.cramers_v.change.is_some()).collect();
    if pairs.is_empty() {
        return scene.empty(say("empty", &[]));
    }
    let change = |pair: &PairDistribution| pair.cramers_v.change.map_or(0.0, f64::abs);
    pairs.sort_by(|one, other| change(other).total_cmp(&change(one)));
    let told = |figure: Option<f64>| figure.map_or("–".to_owned(), decimal);
    let args = |pair: &PairDistribution| {
        [
            ("one", pair.one.clone()),
            ("other", pair.other.clone()),
            ("before", told(pair.cramers_v.before)),
            ("after", told(pair.cramers_v.after)),
        ]
    };
    scene.summary = say("summary", &args(pairs[0]));
    let legend = [
        (Sample::Square(Ink::Muted, BEFORE), say("before", &[])),
        (Sample::Square(Ink::Accent, 1.0), say("after", &[])),
    ];
    let top = scene.legend(0, &legend) + 4;
    let rows = pairs.iter().take(SHOWN).map(|pair| Bar {
        name: say("pair", &args(pair)),
        share: pair.cramers_v.after,
        before: pair.cramers_v.before,
        interval: None,
        strong: false,
    });
    let rows: Vec<Bar> = rows.collect();
    bars(&mut scene, top, &rows, &say("y", &[]), theme.height, tick);
    scene
}

/// A round figure without needless digits.
fn tick(value: f64) -> String {
    let text = decimal(value);
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}
