//! Named bars, one below the other: each name stands above its bar, so that it may be long.

use super::distribution::BEFORE;
use super::metrics::wrap;
use super::plot::{Plot, share_ticks};
use super::scene::{Anchor, LABEL, LINE, Mark, Scene, Text};
use super::theme::Ink;

/// One bar.
pub(super) struct Bar {
    /// What it is, with its figure.
    pub(super) name: String,
    /// Its length; nothing is drawn without one.
    pub(super) share: Option<f64>,
    /// What it was before: a pale bar above it, on the same scale.
    pub(super) before: Option<f64>,
    /// An interval around it: it is then drawn as a dot on a line.
    pub(super) interval: Option<(f64, f64)>,
    /// Whether it stands out.
    pub(super) strong: bool,
}

/// The height of a bar.
const BAR: i32 = 12;

/// Room on the right and left of the field for the halves of the outermost tick labels.
const MARGIN: i32 = 22;

/// Where the field begins, so that the dot of nothing is whole.
const LEFT: i32 = 5;

/// Draws the bars from `top` on, with one axis below whose ticks `told` writes; the scene becomes as high as they need.
pub(super) fn bars(
    scene: &mut Scene,
    top: i32,
    bars: &[Bar],
    axis: &str,
    height: Option<u32>,
    told: fn(f64) -> String,
) {
    let room = f64::from(scene.width) - f64::from(LEFT + MARGIN);
    let names: Vec<Vec<String>> =
        bars.iter().map(|bar| wrap(&bar.name, f64::from(LABEL) * 1.15, room)).collect();
    let below: i32 = names.iter().map(|name| name.len() as i32 * LINE + BAR + 8).sum();
    let bottom = top + below;
    let axis = wrap(axis, f64::from(LABEL), room);
    let needed = bottom + LINE + axis.len() as i32 * LINE + 4;
    scene.height = height.map_or(needed as u32, |height| height.max(needed as u32));

    let high = |bar: &Bar| bar.interval.map(|(_, high)| high);
    let ends = bars.iter().flat_map(|bar| [bar.share, bar.before, high(bar)]);
    let reach = ends.flatten().fold(0.0, f64::max);
    let ticks = share_ticks(reach);
    let last = ticks.last().copied().unwrap_or(1.0);
    let (from, to) = ((LEFT, top), (scene.width as i32 - MARGIN, bottom));
    // The field's own vertical scale is not used: bars stand where their names end.
    let plot = Plot::new(from, to, (0.0, last), 1.0);
    let skip = if scene.width < 420 && ticks.len() > 4 { 2 } else { 1 };
    for &tick in ticks.iter().step_by(skip) {
        let x = plot.at(tick, 0.0).0;
        scene.rect((x, top), (x + 1, bottom), Ink::Grid, 1.0);
        let anchor = if tick == 0.0 { Anchor::Start } else { Anchor::Middle };
        scene.text(Text::label((x, bottom + LINE / 2), told(tick), anchor));
    }
    let mut y = top;
    for (bar, name) in bars.iter().zip(names) {
        for line in name {
            let text = Text::label((LEFT, y + LINE / 2), line, Anchor::Start);
            scene.text(text.ink(Ink::Strong).strong(bar.strong));
            y += LINE;
        }
        mark(scene, &plot, bar, y);
        y += BAR + 8;
    }
    let middle = scene.width as i32 / 2;
    for (line, down) in axis.into_iter().zip(0..) {
        let at = (middle, bottom + LINE + LINE / 2 + down * LINE);
        scene.text(Text::label(at, line, Anchor::Middle));
    }
}

fn mark(scene: &mut Scene, plot: &Plot, bar: &Bar, y: i32) {
    // A bar that is there is seen, however short.
    let end = |share: f64| plot.at(share.max(0.0), 0.0).0.max(plot.left + 2);
    if let Some(before) = bar.before {
        scene.rect((plot.left, y), (end(before), y + BAR / 2), Ink::Muted, BEFORE);
        if let Some(share) = bar.share {
            scene.rect((plot.left, y + BAR / 2), (end(share), y + BAR), Ink::Accent, 1.0);
        }
        return;
    }
    let Some(share) = bar.share else { return };
    let ink = if bar.strong { Ink::Accent } else { Ink::Muted };
    let (x, middle) = (plot.at(share.max(0.0), 0.0).0, y + BAR / 2);
    match bar.interval {
        Some((low, high)) => {
            let (from, to) = (plot.at(low.max(0.0), 0.0).0, plot.at(high, 0.0).0);
            scene.path(vec![(from, middle), (to.max(from + 1), middle)], ink, 2, None);
            for end in [from, to] {
                scene.rect((end, y + 2), (end + 1, y + BAR - 2), ink, 1.0);
            }
            scene.marks.push(Mark::Dot { at: (x, middle), radius: 4, ink });
        }
        None => scene.rect((plot.left, y), (end(share), y + BAR), ink, 1.0),
    }
}
