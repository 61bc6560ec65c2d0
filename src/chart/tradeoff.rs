//! What each level of a quasi-identifier buys and costs: one small field a column, all on one scale.

use super::metrics::{fit, wrap};
use super::plot::{Plot, share_ticks};
use super::scene::{Anchor, DASH, LABEL, LINE, Mark, STRONG, Sample, Scene, Text, widest};
use super::theme::{Ink, Theme};
use super::{ChartInput, Say, say};
use crate::report::numbers::percent;
use crate::report::sizes::share;
use crate::report::{TradeoffColumn, TradeoffStep};

/// A line of the chart: what it shows, and how.
type Series = (fn(&TradeoffStep) -> Option<f64>, Ink, Option<(i32, i32)>);

/// Drawn in this order, so that the average risk lies on top.
const SERIES: [Series; 3] = [
    (|step| step.highest, Ink::Accent, Some(DASH)),
    (|step| step.loss, Ink::Accent2, None),
    (|step| step.average, Ink::Accent, None),
];

/// The opacity of the bars of suppressed records, and of the band of the current level.
const SUPPRESSED: f64 = 0.55;
const CURRENT: f64 = 0.6;

pub(super) fn scene(input: &ChartInput<'_>, column: Option<&str>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-tradeoff-{id}"), args);
    let columns: Vec<&TradeoffColumn> = input
        .tradeoff
        .iter()
        .flat_map(|tradeoff| &tradeoff.columns)
        .filter(|entry| column.is_none_or(|name| entry.name == name))
        .collect();
    let title = match column {
        Some(column) => say("title-column", &[("column", column.to_owned())]),
        None => say("title", &[]),
    };
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(200), title);
    if columns.is_empty() {
        return scene.empty(say("empty", &[]));
    }
    scene.summary = summary(&columns, &say);

    let legend = [
        (Sample::Line(Ink::Accent), say("average", &[])),
        (Sample::Dashes(Ink::Accent), say("highest", &[])),
        (Sample::Line(Ink::Accent2), say("loss", &[])),
        (Sample::Square(Ink::Danger, SUPPRESSED), say("suppressed", &[])),
        (Sample::Square(Ink::Grid, CURRENT), say("current", &[])),
    ];
    let top = scene.legend(0, &legend) + 12;
    let level = say("level", &[]);
    let left = widest(["100%", &level]) + 8;
    let grid = Grid::new(columns.len(), top, left, theme);
    scene.height = theme.height.unwrap_or(grid.height());
    for (i, column) in columns.iter().enumerate() {
        panel(&mut scene, &grid, i, column, input.report.records, &level);
    }
    scene
}

/// Where the fields stand.
struct Grid {
    across: usize,
    rows: usize,
    top: i32,
    left: i32,
    cell: (i32, i32),
}

impl Grid {
    fn new(fields: usize, top: i32, left: i32, theme: &Theme) -> Grid {
        let room = theme.width as i32 - left;
        let across = ((room / 190).clamp(1, 4) as usize).min(fields);
        let across = if fields > 1 { across.max(2) } else { across };
        let rows = fields.div_ceil(across);
        let own = if fields == 1 { 240 } else { 168 };
        let height = theme.height.map_or(own, |height| (height as i32 - top) / rows as i32);
        Grid { across, rows, top, left, cell: (room / across as i32, height.max(110)) }
    }

    fn height(&self) -> u32 {
        (self.top + self.cell.1 * self.rows as i32) as u32
    }
}

fn panel(
    scene: &mut Scene,
    grid: &Grid,
    i: usize,
    column: &TradeoffColumn,
    records: u64,
    level: &str,
) {
    let (across, down) = ((i % grid.across) as i32, (i / grid.across) as i32);
    let left = grid.left + across * grid.cell.0;
    let top = grid.top + down * grid.cell.1;
    let gap = if grid.across > 1 { 20 } else { 8 };
    let (from, to) =
        ((left, top + LINE + 6), (left + grid.cell.0 - gap, top + grid.cell.1 - LINE - 14));
    let values = column.steps.iter().filter_map(|step| step.loss);
    let reach = values.fold(1.0, f64::max);
    let edge = column.steps.len() as f64 - 0.5;
    let plot = Plot::new(from, to, (-0.5, edge.max(0.5)), reach);

    let now = f64::from(column.level);
    let band = (plot.at(now - 0.5, 0.0).0, plot.at(now + 0.5, 0.0).0);
    scene.rect((band.0, plot.top - 4), (band.1, plot.bottom), Ink::Grid, CURRENT);
    let ticks: Vec<f64> =
        share_ticks(1.0).into_iter().step_by(if grid.cell.1 < 200 { 5 } else { 1 }).collect();
    let ticks = if ticks.len() == 2 { vec![0.0, 0.5, 1.0] } else { ticks };
    plot.share_axis(scene, &ticks, across == 0);
    let name = fit(&column.name, f64::from(LABEL) * STRONG, f64::from(to.0 - from.0));
    scene.text(
        Text::label((left, top + LINE / 2), name, Anchor::Start).ink(Ink::Strong).strong(true),
    );

    let half = ((band.1 - band.0) / 4).clamp(2, 14);
    for step in column.steps.iter().filter(|step| step.suppressed > 0) {
        let (x, y) = plot.at(f64::from(step.level), share(step.suppressed, records));
        let y = y.min(plot.bottom - 2);
        scene.rect((x - half, y), (x + half, plot.bottom), Ink::Danger, SUPPRESSED);
    }
    for (value, ink, dash) in SERIES {
        line(scene, &plot, column, value, ink, dash);
    }
    level_labels(scene, &plot, column, band.1 - band.0);
    if across == 0 {
        scene.text(Text::label((left - 8, plot.bottom + 15), level, Anchor::End));
    }
}

/// A line through the levels that have a value, broken where one has none, with a dot at each.
fn line(
    scene: &mut Scene,
    plot: &Plot,
    column: &TradeoffColumn,
    value: fn(&TradeoffStep) -> Option<f64>,
    ink: Ink,
    dash: Option<(i32, i32)>,
) {
    let mut run = Vec::new();
    let mut dots = Vec::new();
    for step in &column.steps {
        match value(step) {
            Some(value) => run.push(plot.at(f64::from(step.level), value)),
            None => {
                dots.extend(&run);
                scene.path(std::mem::take(&mut run), ink, 2, dash);
            }
        }
    }
    dots.extend(&run);
    scene.path(run, ink, 2, dash);
    let radius = if dash.is_some() { 2 } else { 3 };
    scene.marks.extend(dots.into_iter().map(|at| Mark::Dot { at, radius, ink }));
}

fn level_labels(scene: &mut Scene, plot: &Plot, column: &TradeoffColumn, pitch: i32) {
    let every = (1..).find(|every| every * pitch >= 18).unwrap_or(1);
    for step in &column.steps {
        let current = step.level == column.level;
        if step.level % every as u32 != 0 && !current {
            continue;
        }
        let at = (plot.at(f64::from(step.level), 0.0).0, plot.bottom + 15);
        let label = Text::label(at, step.level.to_string(), Anchor::Middle);
        scene.text(if current { label.ink(Ink::Strong).strong(true) } else { label });
    }
}

fn summary(columns: &[&TradeoffColumn], say: Say<'_>) -> String {
    let figure = |value: Option<f64>| value.map_or("–".to_owned(), percent);
    let sentences = columns.iter().filter_map(|column| {
        let step = column.steps.iter().find(|step| step.level == column.level)?;
        let args = [
            ("column", column.name.clone()),
            ("level", column.level.to_string()),
            ("average", figure(step.average)),
            ("loss", figure(step.loss)),
        ];
        Some(say("summary", &args))
    });
    sentences.collect::<Vec<_>>().join(" ")
}

impl Scene {
    /// An honest sentence instead of an empty field.
    pub(super) fn empty(mut self, sentence: String) -> Scene {
        self.height = self.height.min(120);
        let lines = wrap(&sentence, f64::from(LABEL), f64::from(self.width) * 0.8);
        let middle = (self.width / 2) as i32;
        let mut y = self.height as i32 / 2 - (lines.len() as i32 - 1) * LINE / 2;
        for line in lines {
            self.text(Text::label((middle, y), line, Anchor::Middle));
            y += LINE;
        }
        self.summary = sentence;
        self
    }
}
