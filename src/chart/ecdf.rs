//! The empirical distribution functions of a column of numbers or dates before and after.

use super::distribution::{below, find, heading};
use super::plot::{Plot, share_ticks};
use super::scene::{Anchor, LINE, Sample, Scene, Spot, Text, widest};
use super::theme::{Ink, Theme};
use super::{ChartInput, say};
use crate::report::EcdfPoint;
use crate::report::numbers::{count, percent, short_percent};

pub(super) fn scene(input: &ChartInput<'_>, column: Option<&str>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-ecdf-{id}"), args);
    let height = theme.height.unwrap_or(if theme.is_narrow() { 280 } else { 300 });
    let mut scene = Scene::new(theme.width, height, say("title", &[]));
    let found = find(input.report, column).filter(|column| column.ecdf.len() > 1);
    let Some(column) = found else { return scene.empty(say("empty", &[])) };
    let told = |share: Option<f64>| share.map_or("–".to_owned(), percent);
    scene.summary = say(
        "summary",
        &[("column", column.name.clone()), ("distance", told(column.kolmogorov_smirnov))],
    );
    let legend = [
        (Sample::Line(Ink::Accent2), say("before", &[("records", count(column.before))])),
        (Sample::Line(Ink::Accent), say("after", &[("records", count(column.after))])),
    ];
    let top = heading(&mut scene, &column.name, &legend);
    scene.text(Text::label((0, top + LINE / 2), say("y", &[]), Anchor::Start));
    let ticks = share_ticks(1.0);
    let labels: Vec<String> = ticks.iter().map(|tick| short_percent(*tick)).collect();
    let left = widest(labels.iter().map(String::as_str)) + 8;
    let from = (left, top + LINE + 8);
    let to = (scene.width as i32 - 12, scene.height as i32 - LINE - 4);
    let ends = (column.ecdf[0].at, column.ecdf[column.ecdf.len() - 1].at);
    let plot = Plot::new(from, to, ends, 1.0);
    plot.share_axis(&mut scene, &ticks, true);
    let line = |of: fn(&EcdfPoint) -> Option<f64>| -> Vec<Spot> {
        column.ecdf.iter().filter_map(|point| Some(plot.at(point.at, of(point)?))).collect()
    };
    scene.path(line(|point| point.before), Ink::Accent2, 3, None);
    scene.path(line(|point| point.after), Ink::Accent, 2, None);
    let places = column.ecdf.iter().map(|point| (plot.at(point.at, 0.0).0, point.label.clone()));
    below(&mut scene, &plot, &places.collect::<Vec<_>>());
    scene
}
