//! The estimates of an analysis before and after, one below the other on the same scale.

use super::metrics::wrap;
use super::scale::{Scale, number_label, share_label};
use super::scene::{Anchor, DASH, LABEL, LINE, Mark, STRONG, Sample, Scene, Spot, Text};
use super::theme::{Ink, Theme};
use super::{canvas, say};
use crate::report::numbers::decimal;
use crate::report::{StudyChange, StudyEstimate, StudyFigures};
use crate::words::Lang;

/// Estimates that are drawn at most.
const MOST: usize = 40;

/// Room on either side of the field for half a tick label.
const MARGIN: i32 = 22;

/// The height of one side of a row.
const SIDE: i32 = 12;

/// Ends of intervals farther off than so many times the outermost ratio are cut.
const FARTHEST: f64 = 20.0;

/// Ratios closer together have a linear axis, for want of round ticks on a logarithmic one.
const NARROW: f64 = 6.0;

/// What the axis measures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// Shares of records.
    Share,
    /// The column's own unit.
    Plain,
    /// Scores from 0 to 1.
    Score,
    /// Ratios.
    Ratio,
    /// Standard errors before, for coefficients of columns in different units.
    Errors,
}

impl Unit {
    fn of(kind: &str) -> Unit {
        match kind {
            "rate" | "survival" => Unit::Share,
            "mean" => Unit::Plain,
            "linear" => Unit::Errors,
            "prediction" => Unit::Score,
            _ => Unit::Ratio,
        }
    }

    /// The value that says that there is no effect.
    fn no_effect(self) -> Option<f64> {
        match self {
            Unit::Ratio => Some(1.0),
            Unit::Errors => Some(0.0),
            _ => None,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Unit::Share => "share",
            Unit::Plain => "plain",
            Unit::Score => "score",
            Unit::Ratio => "ratio",
            Unit::Errors => "errors",
        }
    }
}

/// An estimate with the ends of its interval, in the unit of the axis.
#[derive(Clone, Copy)]
struct Shown {
    value: f64,
    ends: Option<(f64, f64)>,
}

struct Row {
    name: String,
    strong: bool,
    before: Option<Shown>,
    after: Option<Shown>,
}

/// Draws an analysis; as with [`super::draw`] the same bytes everywhere.
pub fn draw_study(figures: &StudyFigures, theme: &Theme) -> String {
    let theme = &Theme { width: theme.width.max(Theme::NARROWEST), ..theme.clone() };
    canvas::paint(&scene(figures, theme), theme)
}

pub(super) fn scene(figures: &StudyFigures, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-study-{id}"), args);
    let title = say("title", &[("name", figures.name.clone())]);
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(120), title);
    let unit = Unit::of(&figures.kind);
    let all: Vec<Row> = figures.pairs().filter_map(|pair| row(pair, unit, lang)).collect();
    if all.is_empty() {
        return scene.empty(say("empty", &[]));
    }
    let rows = &all[..all.len().min(MOST)];
    scene.summary = rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>().join("; ");
    let mut legend = vec![
        (Sample::Hollow(Ink::Muted), say("before", &[])),
        (Sample::Dot(Ink::Accent), say("after", &[])),
    ];
    if unit.no_effect().is_some() {
        legend.push((Sample::Dashes(Ink::Strong), say("no-effect", &[])));
    }
    let top = scene.legend(0, &legend) + 8;
    let mut below = say(&format!("x-{}", unit.id()), &[]);
    if all.len() > MOST {
        let args = [("shown", MOST.to_string()), ("all", all.len().to_string())];
        below = format!("{below} {}", say("rest", &args));
    }
    draw(&mut scene, (rows, unit), top, &below, theme);
    scene
}

/// One estimate that either side has; none of those in another unit.
fn row(
    (change, before, after): (&StudyChange, Option<&StudyEstimate>, Option<&StudyEstimate>),
    unit: Unit,
    lang: Lang,
) -> Option<Row> {
    let either = before.or(after)?;
    if matches!(either.of.as_str(), "intercept" | "median") {
        return None;
    }
    let error = before.and_then(|before| before.standard_error).filter(|error| *error > 0.0);
    let own = |estimate: &StudyEstimate, value: f64| match unit {
        Unit::Ratio if estimate.of.starts_with("log-") => Some(libm::exp(value)),
        Unit::Errors => Some(value / error?),
        _ => Some(value),
    };
    let shown = |side: Option<&StudyEstimate>| {
        let estimate = side?;
        let end = |end: Option<f64>| own(estimate, end?).filter(|end| end.is_finite());
        let value = end(estimate.estimate)?;
        Some(Shown { value, ends: end(estimate.low).zip(end(estimate.high)) })
    };
    let (left, right) = (shown(before), shown(after));
    if left.is_none() && right.is_none() {
        return None;
    }
    let figure = |side: Option<&StudyEstimate>, shown: Option<Shown>| match (side, shown) {
        (Some(_), Some(shown)) if unit == Unit::Ratio => decimal(shown.value),
        (Some(side), Some(_)) => side.figure(),
        _ => "–".to_owned(),
    };
    let args = [
        ("name", either.words(lang)),
        ("before", figure(before, left)),
        ("after", figure(after, right)),
    ];
    let strong = change.sign_changed == Some(true) || change.significance_changed == Some(true);
    Some(Row { name: say(lang, "chart-study-row", &args), strong, before: left, after: right })
}

/// The axis that holds all values, and their intervals as far as they do not go too far.
fn axis(rows: &[Row], unit: Unit) -> Scale {
    let shown = || rows.iter().flat_map(|row| [row.before, row.after]).flatten();
    let fixed: &[f64] = match unit {
        Unit::Ratio => &[1.0],
        Unit::Errors => &[0.0],
        Unit::Score => &[0.0, 1.0],
        Unit::Share | Unit::Plain => &[],
    };
    let values = || shown().map(|shown| shown.value).chain(fixed.iter().copied());
    let least = values().fold(f64::INFINITY, f64::min);
    let most = values().fold(f64::NEG_INFINITY, f64::max);
    let ends = shown().filter_map(|shown| shown.ends).flat_map(|(low, high)| [low, high]);
    let ends = ends.map(|end| match unit {
        Unit::Ratio => end.clamp(least / FARTHEST, most * FARTHEST),
        Unit::Share | Unit::Score => end.clamp(0.0, 1.0),
        _ => end,
    });
    let all: Vec<f64> = values().chain(ends).collect();
    let least = all.iter().copied().fold(f64::INFINITY, f64::min);
    let most = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    match unit {
        Unit::Ratio if least > 0.0 && most / least >= NARROW => Scale::log(least, most),
        _ => Scale::linear(least, most),
    }
}

fn draw(scene: &mut Scene, (rows, unit): (&[Row], Unit), top: i32, words: &str, theme: &Theme) {
    let (left, right) = (MARGIN, scene.width as i32 - MARGIN);
    let size = f64::from(LABEL);
    let names: Vec<Vec<String>> =
        rows.iter().map(|row| wrap(&row.name, size * STRONG, f64::from(right - left))).collect();
    let height = |name: &Vec<String>| name.len() as i32 * LINE + 2 * SIDE + 8;
    let bottom = top + names.iter().map(height).sum::<i32>();
    let words = wrap(words, size, f64::from(right - left));
    let needed = (bottom + LINE + words.len() as i32 * LINE + 4) as u32;
    scene.height = theme.height.map_or(needed, |height| height.max(needed));
    let scale = axis(rows, unit);
    let x = |value: f64| left + (scale.place(value) * f64::from(right - left)).round() as i32;
    let label = if unit == Unit::Share { share_label } else { number_label };
    let mut free = i32::MIN;
    for &tick in &scale.ticks {
        scene.rect((x(tick), top), (x(tick) + 1, bottom), Ink::Grid, 1.0);
        let text =
            Text::label((x(tick), bottom + LINE / 2), label(tick, theme.lang), Anchor::Middle);
        let (from, to) = text.span();
        if from as i32 > free && from > 0.0 && to < f64::from(scene.width) {
            free = to as i32 + 8;
            scene.text(text);
        }
    }
    let mut y = top;
    for (row, name) in rows.iter().zip(names) {
        for line in name {
            let text = Text::label((left, y + LINE / 2), line, Anchor::Start);
            scene.text(text.ink(Ink::Strong).strong(row.strong));
            y += LINE;
        }
        // Beside the names and not through them.
        if let Some(none) = unit.no_effect() {
            let ends = vec![(x(none), y), (x(none), y + 2 * SIDE)];
            scene.path(ends, Ink::Strong, 1, Some(DASH));
        }
        for (shown, ink) in [(row.before, Ink::Muted), (row.after, Ink::Accent)] {
            let middle = y + SIDE / 2;
            if let Some(shown) = shown {
                if let Some(ends) = shown.ends {
                    line(scene, (x(ends.0), x(ends.1)), middle, ink);
                    arrows(scene, (left, right), middle, (ink, scale.passed_by(ends)));
                }
                let at = (x(shown.value), middle);
                scene.marks.push(match ink {
                    Ink::Muted => Mark::Ring { at, radius: 4, ink },
                    _ => Mark::Dot { at, radius: 4, ink },
                });
            }
            y += SIDE;
        }
        y += 8;
    }
    let middle = scene.width as i32 / 2;
    for (line, down) in words.into_iter().zip(0..) {
        let at = (middle, bottom + LINE + LINE / 2 + down * LINE);
        scene.text(Text::label(at, line, Anchor::Middle));
    }
}

/// An interval with its ends.
fn line(scene: &mut Scene, (from, to): (i32, i32), y: i32, ink: Ink) {
    scene.path(vec![(from, y), (to.max(from + 1), y)], ink, 2, None);
    for end in [from, to] {
        scene.rect((end, y - 4), (end + 1, y + 4), ink, 1.0);
    }
}

/// Points outwards where an interval goes beyond the field.
fn arrows(
    scene: &mut Scene,
    (left, right): Spot,
    y: i32,
    (ink, (below, above)): (Ink, (bool, bool)),
) {
    let mut arrow = |at: i32, out: i32| {
        scene.path(vec![(at, y - 4), (at + 5 * out, y), (at, y + 4)], ink, 2, None);
    };
    if below {
        arrow(left, -1);
    }
    if above {
        arrow(right, 1);
    }
}

#[cfg(test)]
#[path = "../../tests/sample/study.rs"]
mod sample;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_apart_and_intervals_within_the_chart() {
        for figures in sample::studies() {
            for lang in Lang::ALL {
                for width in [Theme::NARROWEST, 330, 520, 900] {
                    let scene = scene(&figures, &Theme::light(lang, width));
                    let texts: Vec<&Text> = scene.texts().collect();
                    for (i, one) in texts.iter().enumerate() {
                        let (left, right) = one.span();
                        let inside = left > -1.0 && right < f64::from(width) + 1.0;
                        assert!(inside, "{one:?} in {} at {width}", figures.name);
                        assert!(one.at.1 + 6 <= scene.height as i32, "{one:?}");
                        for other in &texts[i + 1..] {
                            let apart =
                                other.span().1 + 2.0 <= left || right + 2.0 <= other.span().0;
                            let below = (other.at.1 - one.at.1).abs() >= 13;
                            assert!(apart || below, "{one:?} and {other:?} in {}", figures.name);
                        }
                    }
                    for mark in &scene.marks {
                        if let Mark::Dot { at, .. } | Mark::Ring { at, .. } = mark {
                            assert!((0..=width as i32).contains(&at.0), "{mark:?}");
                        }
                    }
                }
            }
        }
    }
}
