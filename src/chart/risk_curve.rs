//! The share of records whose risk is above each threshold, for kept and for all records.

use super::class_sizes::goal_line;
use super::metrics::text_width;
use super::plot::{Plot, share_ticks};
use super::scene::{Anchor, LABEL, LINE, Mark, Sample, Scene, Spot, Text, widest};
use super::theme::{Ink, Theme};
use super::{ChartInput, Say, say};
use crate::report::SizeCount;
use crate::report::numbers::{count, percent, short_percent};
use crate::report::sizes::{Limit, records, share, sizes};

/// From the end of a row's name to the field, so that the first tick's label has room.
const ROW_GAP: i32 = 22;

/// Class sizes that are named on the axis; the threshold of each is 1 / size.
const SIZES: [u64; 11] = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000];

pub(super) fn scene(input: &ChartInput<'_>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say =
        |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-risk-curve-{id}"), args);
    let kept = sizes(input.report.classes.as_ref());
    let all = sizes(input.report.all_records.classes.as_ref());
    let height = theme.height.unwrap_or(if theme.is_narrow() { 300 } else { 340 });
    let mut scene = Scene::new(theme.width, height, say("title", &[]));
    if records(all) == 0 {
        return scene.empty(say("empty", &[]));
    }
    if input.report.columns.is_empty() {
        return scene.empty(super::say(lang, "chart-no-quasi-identifier", &[]));
    }
    let limit = Limit::of(input.report.goal.as_ref());
    let at_goal = |sizes: &[SizeCount], limit: Limit| {
        percent(share(limit.records_below(sizes), records(sizes)))
    };
    scene.summary = match limit {
        Some(limit) => say(
            "summary-goal",
            &[
                ("threshold", short_percent(limit.risk)),
                ("all", at_goal(all, limit)),
                ("kept", at_goal(kept, limit)),
            ],
        ),
        None => say("summary", &[("unique", percent(above(all, 1)))]),
    };

    let mut entries = legend(kept, all, &say);
    let journalist = input.report.risk.journalist.as_ref();
    if journalist.is_some() {
        entries.push((Sample::Square(Ink::Accent2, 1.0), say("journalist", &[])));
    }
    let top = scene.legend(0, &entries) + 8;
    scene.text(Text::label((0, top + LINE / 2), say("y", &[]), Anchor::Start));
    let (risk_row, size_row) = (say("row-risk", &[]), say("row-size", &[]));
    let left = widest(["100%", &risk_row, &size_row]) + ROW_GAP;
    let goal_row = if limit.is_some() { LINE } else { 6 };
    let from = (left, top + LINE + goal_row + 4);
    let to = (scene.width as i32 - 20, scene.height as i32 - 3 * LINE);
    let smallest = if limit.is_some_and(|limit| limit.k > 50) { 1000 } else { 100 };
    let plot = Plot::new(from, to, (place(smallest as f64), place(1.0)), 1.0);

    let ticks = share_ticks(1.0);
    if let Some(limit) = limit {
        let x = plot.at(place(1.0 / limit.risk), 0.0).0.max(plot.left);
        scene.rect((x, plot.top), (plot.right, plot.bottom), Ink::Danger, 0.07);
        plot.share_axis(&mut scene, &ticks, true);
        let args = [("k", count(limit.k)), ("threshold", short_percent(limit.risk))];
        goal_line(&mut scene, &plot, x, top + LINE + LINE / 2, say("goal", &args));
    } else {
        plot.share_axis(&mut scene, &ticks, true);
    }
    let reach = |sizes| steps(sizes, smallest, &plot);
    if kept == all {
        scene.path(reach(all), Ink::Accent, 2, None);
    } else {
        scene.path(reach(all), Ink::Muted, 2, Some((5, 4)));
        if !kept.is_empty() {
            scene.path(reach(kept), Ink::Accent, 2, None);
        }
    }
    // Under the journalist only the thresholds of the report are known, so these are dots and no curve.
    let thresholds = journalist.iter().flat_map(|journalist| &journalist.at_risk);
    for above in thresholds.filter(|above| above.threshold * smallest as f64 >= 1.0) {
        if let Some(share) = above.share {
            let at = plot.at(place(1.0 / above.threshold), share);
            scene.marks.push(Mark::Dot { at, radius: 4, ink: Ink::Accent2 });
        }
    }
    axis(&mut scene, &plot, smallest, [risk_row, size_row]);
    let middle = (plot.left + plot.right) / 2;
    let x_title =
        Text::label((middle, scene.height as i32 - LINE / 2), say("x", &[]), Anchor::Middle);
    scene.text(x_title);
    scene
}

fn legend(kept: &[SizeCount], all: &[SizeCount], say: Say<'_>) -> Vec<(Sample, String)> {
    let args = |sizes| [("records", count(records(sizes)))];
    if kept == all {
        return vec![(Sample::Line(Ink::Accent), say("same", &args(all)))];
    }
    let kept_sample = if kept.is_empty() {
        (Sample::Line(Ink::Accent), say("none-kept", &[]))
    } else {
        (Sample::Line(Ink::Accent), say("kept", &args(kept)))
    };
    vec![kept_sample, (Sample::Dashes(Ink::Muted), say("all", &args(all)))]
}

/// The place of a class size on the axis: risk 1 / size on a logarithmic scale.
fn place(size: f64) -> f64 {
    -libm::log10(size)
}

/// The share of records in classes of at most `size` records.
fn above(sizes: &[SizeCount], size: u64) -> f64 {
    share(records(sizes.iter().filter(|class| class.size <= size)), records(sizes))
}

/// The curve from risk 1 down: at a risk of 1 / size the classes of that size come in.
fn steps(sizes: &[SizeCount], smallest: u64, plot: &Plot) -> Vec<Spot> {
    let total = records(sizes);
    let mut points = vec![plot.at(place(1.0), 0.0)];
    let mut reached = 0;
    for class in sizes.iter().filter(|class| class.size < smallest) {
        let x = place(class.size as f64);
        points.push(plot.at(x, share(reached, total)));
        reached += class.size * class.classes;
        points.push(plot.at(x, share(reached, total)));
    }
    points.push(plot.at(place(smallest as f64), share(reached, total)));
    points.dedup();
    points
}

/// Two rows under the field: thresholds of risk, and the class sizes that just meet them.
fn axis(scene: &mut Scene, plot: &Plot, smallest: u64, rows: [String; 2]) {
    let ys = [plot.bottom + 13, plot.bottom + 13 + LINE - 3];
    for (row, y) in rows.into_iter().zip(ys) {
        scene.text(Text::label((plot.left - ROW_GAP, y), row, Anchor::End));
    }
    let mut free = f64::INFINITY;
    for size in SIZES.into_iter().filter(|size| *size <= smallest) {
        let risk = if size == 3 { "33%".to_owned() } else { short_percent(1.0 / size as f64) };
        let x = plot.at(place(size as f64), 0.0).0;
        let width =
            text_width(&risk, f64::from(LABEL)).max(text_width(&count(size), f64::from(LABEL)));
        if f64::from(x) + width / 2.0 + 6.0 > free {
            continue;
        }
        free = f64::from(x) - width / 2.0;
        scene.rect((x, plot.bottom), (x + 1, plot.bottom + 4), Ink::Muted, 1.0);
        scene.text(Text::label((x, ys[0]), risk, Anchor::Middle).ink(Ink::Strong));
        scene.text(Text::label((x, ys[1]), count(size), Anchor::Middle));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_steps_at_one_over_each_size() {
        let sizes = [(1, 2), (4, 2)].map(|(size, classes)| SizeCount { size, classes });
        let plot = Plot::new((0, 0), (200, 100), (place(100.0), place(1.0)), 1.0);
        let quarter = plot.at(place(4.0), 0.0).0;
        let want = [(200, 100), (200, 80), (quarter, 80), (quarter, 0), (0, 0)];
        assert_eq!(steps(&sizes, 100, &plot), want);
    }

    #[test]
    fn records_above_a_threshold_are_those_in_smaller_classes() {
        let sizes = [(1, 2), (4, 2)].map(|(size, classes)| SizeCount { size, classes });
        assert_eq!([above(&sizes, 1), above(&sizes, 3), above(&sizes, 4)], [0.2, 0.2, 1.0]);
    }
}
