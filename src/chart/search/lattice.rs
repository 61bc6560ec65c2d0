//! A small lattice: one mark a node, the finest levels at the bottom, a line between neighbours.

use std::collections::BTreeMap;

use super::{FRAME, RING, SearchInput, stands_at};
use crate::chart::metrics::text_width;
use crate::chart::say;
use crate::chart::scene::{Anchor, LABEL, LINE, Sample, Scene, Spot, Text, widest};
use crate::chart::theme::{Ink, Theme};
use crate::report::LatticeNode;
use crate::report::numbers::count;

/// Pixels between two nodes of a row at least: a finger must hit one of them.
const PITCH: i32 = 22;
/// More lines than this are a grey field rather than a picture.
const MOST_LINES: usize = 700;

pub(super) fn scene(input: &SearchInput<'_>, theme: &Theme) -> (Scene, Vec<Spot>) {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-lattice-{id}"), args);
    let nodes = input.figures.nodes.as_deref().unwrap_or_default();
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(200), say("title", &[]));
    if nodes.is_empty() {
        return (scene.empty(say("empty", &[])), Vec::new());
    }
    let of = |meets: Option<bool>| nodes.iter().filter(|node| node.meets == meets).count() as u64;
    let counts = [Some(true), Some(false), None].map(of);
    let args = [
        ("nodes", count(nodes.len() as u64)),
        ("met", count(counts[0])),
        ("unmet", count(counts[1])),
        ("open", count(counts[2])),
    ];
    scene.summary = say("summary", &args);
    let mut legend = vec![
        (Sample::Dot(Ink::Accent), say("met", &args)),
        (Sample::Cross(Ink::Danger), say("unmet", &args)),
    ];
    if counts[2] > 0 {
        legend.push((Sample::Hollow(Ink::Muted), say("open", &args)));
    }
    let best = input.figures.best.as_ref().map(|best| best.levels.as_slice());
    if best.is_some() {
        legend.push((Sample::Ring(Ink::Accent2), say("best", &[])));
    }
    let here = input.current.map(|current| current.levels.as_slice());
    if here.is_some() {
        legend.push((Sample::Frame, say("current", &[])));
    }
    let mut top = scene.legend(0, &legend) + 6;
    scene.text(Text::label((0, top + LINE / 2), say("top", &[]), Anchor::Start));
    top += LINE;

    let (places, bottom) = places(nodes, top, scene.width as i32);
    for (from, to) in lines(nodes) {
        scene.path(vec![places[from], places[to]], Ink::Grid, 1, None);
    }
    for (node, at) in nodes.iter().zip(&places) {
        match node.meets {
            Some(true) => scene.dot(*at, 5, Ink::Accent),
            Some(false) => scene.cross(*at, 4, Ink::Danger),
            None => scene.ring(*at, 3, Ink::Muted),
        }
        if best.is_some_and(|best| stands_at(best, &node.levels)) {
            scene.ring(*at, RING, Ink::Accent2);
        }
        if here.is_some_and(|here| stands_at(here, &node.levels)) {
            scene.frame(*at, FRAME + 2);
        }
    }
    labels(&mut scene, nodes, &places);
    scene.text(Text::label((0, bottom + LINE / 2), say("bottom", &[]), Anchor::Start));
    scene.height = theme.height.unwrap_or((bottom + LINE + 4) as u32);
    (scene, places)
}

/// The levels of a node as they stand beside it.
fn name(node: &LatticeNode) -> String {
    node.levels.iter().map(u32::to_string).collect::<Vec<_>>().join("-")
}

/// Where each node stands, and where the lattice ends: a layer of equal sums takes as many rows as it needs.
fn places(nodes: &[LatticeNode], top: i32, width: i32) -> (Vec<Spot>, i32) {
    let mut layers: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (i, node) in nodes.iter().enumerate() {
        layers.entry(node.levels.iter().sum()).or_default().push(i);
    }
    let fits = ((width - PITCH) / PITCH).max(1) as usize;
    let down = if is_named(nodes, width) { 44 } else { 32 };
    let mut places = vec![(0, 0); nodes.len()];
    let mut y = top + 14;
    for layer in layers.values_mut().rev() {
        layer.sort_by(|a, b| nodes[*a].levels.cmp(&nodes[*b].levels));
        let rows = layer.len().div_ceil(fits);
        for row in layer.chunks(layer.len().div_ceil(rows)) {
            let pitch = f64::from(width) / row.len() as f64;
            let pitch = pitch.min(f64::from(PITCH) * 5.0);
            let first = f64::from(width) / 2.0 - pitch * (row.len() - 1) as f64 / 2.0;
            for (i, node) in row.iter().enumerate() {
                places[*node] = ((first + pitch * i as f64) as i32, y);
            }
            y += if rows > 1 { PITCH } else { down };
        }
        y += if rows > 1 { down - PITCH } else { 0 };
    }
    (places, y - 10)
}

/// Whether the widest layer has room for names.
fn is_named(nodes: &[LatticeNode], width: i32) -> bool {
    let mut sizes: BTreeMap<u32, i32> = BTreeMap::new();
    for node in nodes {
        *sizes.entry(node.levels.iter().sum()).or_default() += 1;
    }
    let names: Vec<String> = nodes.iter().map(name).collect();
    let widest = widest(names.iter().map(String::as_str)) + 10;
    sizes.values().all(|nodes| nodes * widest <= width)
}

fn labels(scene: &mut Scene, nodes: &[LatticeNode], places: &[Spot]) {
    if !is_named(nodes, scene.width as i32) {
        return;
    }
    for (node, (x, y)) in nodes.iter().zip(places) {
        let name = name(node);
        let half = (text_width(&name, f64::from(LABEL)) / 2.0).ceil() as i32;
        let x = (*x).clamp(half, scene.width as i32 - half);
        scene.text(Text::label((x, y + 19), name, Anchor::Middle));
    }
}

/// The pairs of nodes that one level of one column sets apart.
fn lines(nodes: &[LatticeNode]) -> Vec<(usize, usize)> {
    let at: BTreeMap<&[u32], usize> =
        nodes.iter().enumerate().map(|(i, node)| (node.levels.as_slice(), i)).collect();
    let mut found = Vec::new();
    for (i, node) in nodes.iter().enumerate() {
        let mut levels = node.levels.clone();
        for column in 0..levels.len() {
            levels[column] += 1;
            found.extend(at.get(levels.as_slice()).map(|other| (i, *other)));
            levels[column] -= 1;
        }
    }
    if found.len() > MOST_LINES { Vec::new() } else { found }
}
