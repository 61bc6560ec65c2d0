//! How the records spread over class sizes: one bar a range of sizes, and where the goal draws its line.

use super::metrics::text_width;
use super::plot::{Plot, share_ticks};
use super::scene::{Anchor, DASH, LABEL, LINE, Sample, Scene, Text, widest};
use super::theme::{Ink, Theme};
use super::{ChartInput, say};
use crate::report::SizeCount;
use crate::report::numbers::{count, percent, short_count, short_percent};
use crate::report::sizes::{Limit, edges, records, share, sizes, within};
use crate::words::Lang;

/// A range of class sizes, from `from` to below `to`.
struct Bin {
    from: u64,
    to: u64,
    share: f64,
    below_goal: bool,
}

/// The widest a bar may be, in pixels: a few bars should not fill a wide chart.
const WIDEST_BAR: i32 = 64;

pub(super) fn scene(input: &ChartInput<'_>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say =
        |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-class-sizes-{id}"), args);
    let sizes = sizes(input.report.all_records.classes.as_ref());
    let total = records(sizes);
    let height = theme.height.unwrap_or(if theme.is_narrow() { 300 } else { 340 });
    let mut scene = Scene::new(theme.width, height, say("title", &[]));
    if total == 0 {
        return scene.empty(say("empty", &[]));
    }
    if input.report.columns.is_empty() {
        return scene.empty(super::say(lang, "chart-no-quasi-identifier", &[]));
    }
    let limit = Limit::of(input.report.goal.as_ref());
    scene.summary = summary(input, limit, total, lang);

    let mut legend = Vec::new();
    if let Some(limit) = limit {
        let below = limit.records_below(sizes);
        for (id, ink, records) in
            [("below", Ink::Danger, below), ("reached", Ink::Accent, total - below)]
        {
            let args = [
                ("k", count(limit.k)),
                ("records", count(records)),
                ("share", percent(share(records, total))),
            ];
            legend.push((Sample::Square(ink, 1.0), say(id, &args)));
        }
    }
    let mut top = scene.legend(0, &legend);
    if top > 0 {
        top += 8;
    }
    scene.text(Text::label((0, top + LINE / 2), say("y", &[]), Anchor::Start));
    top += LINE + if limit.is_some() { 0 } else { 4 };

    let bins = bins(sizes, limit, total, theme);
    let highest = bins.iter().map(|bin| bin.share).fold(0.0, f64::max);
    let ticks = share_ticks(highest);
    let tick_labels: Vec<String> = ticks.iter().map(|tick| short_percent(*tick)).collect();
    let left = widest(tick_labels.iter().map(String::as_str)) + 8;
    let goal_row = if limit.is_some() { LINE } else { 0 };
    let from = (left, top + goal_row + 14);
    let to = (scene.width as i32, scene.height as i32 - 2 * LINE - 2);
    let reach = ticks.last().copied().unwrap_or(1.0);
    let plot = Plot::new(from, to, (0.0, bins.len() as f64), reach);
    plot.share_axis(&mut scene, &ticks, true);
    bars(&mut scene, &plot, &bins);
    size_labels(&mut scene, &plot, &bins, lang);
    let middle = (plot.left + plot.right) / 2;
    let axis = Text::label((middle, scene.height as i32 - LINE / 2), say("x", &[]), Anchor::Middle);
    scene.text(axis);
    if let (Some(limit), Some(at)) = (limit, bins.iter().position(|bin| !bin.below_goal)) {
        let x = plot.at(at as f64, 0.0).0;
        let label = say("goal", &[("k", count(limit.k))]);
        goal_line(&mut scene, &plot, x, top + LINE / 2, label);
    }
    scene
}

/// A dashed line from a label down to the axis; the label keeps within the chart.
pub(super) fn goal_line(scene: &mut Scene, plot: &Plot, x: i32, label_y: i32, label: String) {
    scene.path(vec![(x, label_y + LINE / 2), (x, plot.bottom)], Ink::Strong, 1, Some(DASH));
    let text = Text::label((x, label_y), label, Anchor::Start).ink(Ink::Strong).strong(true);
    let room = scene.width as i32 - text.width().ceil() as i32;
    scene.text(Text { at: (x.min(room).max(0), label_y), ..text });
}

fn bars(scene: &mut Scene, plot: &Plot, bins: &[Bin]) {
    let pitch = (plot.right - plot.left) / (bins.len() as i32).max(1);
    let half = (pitch * 8 / 10).clamp(2, WIDEST_BAR) / 2;
    let fits = bins
        .iter()
        .filter(|bin| bin.share > 0.0)
        .all(|bin| text_width(&percent(bin.share), f64::from(LABEL)) + 4.0 <= f64::from(pitch));
    for (i, bin) in bins.iter().enumerate().filter(|(_, bin)| bin.share > 0.0) {
        let (x, y) = plot.at(i as f64 + 0.5, bin.share);
        // A bar that is there is seen, however few its records.
        let y = y.min(plot.bottom - 2);
        let ink = if bin.below_goal { Ink::Danger } else { Ink::Accent };
        scene.rect((x - half, y), (x + half, plot.bottom), ink, 1.0);
        if fits {
            let label =
                Text::label((x, y - 8), percent(bin.share), Anchor::Middle).ink(Ink::Strong);
            scene.text(label);
        }
    }
}

/// Ranges under the bars; where they do not fit, their beginnings at the edges, and of those as many as fit.
fn size_labels(scene: &mut Scene, plot: &Plot, bins: &[Bin], lang: Lang) {
    let y = plot.bottom + 13;
    let ranges: Vec<Text> = (0..)
        .zip(bins)
        .map(|(i, bin)| {
            let at = (plot.at(f64::from(i) + 0.5, 0.0).0, y);
            Text::label(at, bin.range(lang), Anchor::Middle)
        })
        .collect();
    if stand_apart(&ranges) && bins.iter().all(|bin| bin.to <= 1_000) {
        ranges.into_iter().for_each(|label| scene.text(label));
        return;
    }
    let edges: [fn(u64) -> bool; 3] =
        [|_| true, |from| matches!(leading(from), 1 | 5), |from| leading(from) == 1];
    for wanted in edges {
        let labels: Vec<Text> = (0..)
            .zip(bins)
            .filter(|(_, bin)| wanted(bin.from))
            .map(|(i, bin)| {
                let at = (plot.at(f64::from(i), 0.0).0, y);
                Text::label(at, short_count(bin.from, lang), Anchor::Middle)
            })
            .collect();
        if stand_apart(&labels) {
            for label in labels {
                let x = label.at.0;
                scene.rect((x, plot.bottom), (x + 1, plot.bottom + 4), Ink::Muted, 1.0);
                scene.text(label);
            }
            return;
        }
    }
}

/// Whether labels on one line leave room between them.
fn stand_apart(labels: &[Text]) -> bool {
    labels.windows(2).all(|pair| pair[0].span().1 + 6.0 <= pair[1].span().0)
}

/// 1 for a power of ten, 5 for five times one, and so on; 0 for a number with more than one digit that counts.
fn leading(mut size: u64) -> u64 {
    while size >= 10 && size.is_multiple_of(10) {
        size /= 10;
    }
    if size < 10 { size } else { 0 }
}

impl Bin {
    fn range(&self, lang: Lang) -> String {
        match self.to - self.from {
            1 => short_count(self.from, lang),
            _ => format!("{}–{}", self.from, self.to - 1),
        }
    }
}

/// Ranges of sizes, cut where the goal stands, up to the largest class.
fn bins(sizes: &[SizeCount], limit: Option<Limit>, total: u64, theme: &Theme) -> Vec<Bin> {
    let largest = sizes.iter().map(|size| size.size).max().unwrap_or(1);
    let coarse = theme.is_narrow() && largest >= 1_000;
    let edges = edges(largest, limit.map(|limit| limit.k), coarse);
    let bin = |edge: &[u64]| {
        let (from, to) = (edge[0], edge[1]);
        let below_goal = limit.is_some_and(|limit| to <= limit.k);
        Bin { from, to, share: share(records(within(sizes, from, to)), total), below_goal }
    };
    edges.windows(2).map(bin).collect()
}

fn summary(input: &ChartInput<'_>, limit: Option<Limit>, total: u64, lang: Lang) -> String {
    let all = input.report.all_records.classes.as_ref();
    let sizes = sizes(all);
    let size = |size: Option<u64>| size.map_or("–".to_owned(), count);
    let mut args = vec![
        ("records", count(total)),
        ("classes", count(all.map_or(0, |classes| classes.count))),
        ("smallest", size(all.and_then(|classes| classes.smallest))),
        ("largest", size(all.and_then(|classes| classes.largest))),
    ];
    let mut out = say(lang, "chart-class-sizes-summary", &args);
    if let Some(limit) = limit {
        args.push(("k", count(limit.k)));
        args.push(("below", count(limit.records_below(sizes))));
        out.push(' ');
        out.push_str(&say(lang, "chart-class-sizes-summary-goal", &args));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_is_in_one_bar_and_the_goal_cuts_between_bars() {
        let sizes: Vec<SizeCount> =
            [(1, 3), (2, 4), (6, 1), (7, 1), (12, 2), (250, 1), (1_000_000, 1)]
                .map(|(size, classes)| SizeCount { size, classes })
                .into();
        let total = records(&sizes);
        for width in [320, 900] {
            for k in [None, Some(1), Some(2), Some(7), Some(5_000_000)] {
                let limit = k.map(|k| Limit { k, risk: 1.0 / k as f64 });
                let bins = bins(&sizes, limit, total, &Theme::light(Lang::En, width));
                let sum: f64 = bins.iter().map(|bin| bin.share).sum();
                assert!((sum - 1.0).abs() < 1e-12, "{k:?}: {sum}");
                assert!(bins.windows(2).all(|pair| pair[0].to == pair[1].from));
                let below: f64 =
                    bins.iter().filter(|bin| bin.below_goal).map(|bin| bin.share).sum();
                let want = limit.map_or(0.0, |limit| share(limit.records_below(&sizes), total));
                assert!((below - want).abs() < 1e-12, "{k:?}: {below} {want}");
            }
        }
    }
}
