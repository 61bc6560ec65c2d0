//! What is on a chart, in pixels, before plotters paints it: so that tests can ask where things are.

use super::metrics::{text_width, wrap};
use super::theme::Ink;

/// A place in pixels, from the top left.
pub(super) type Spot = (i32, i32);

/// Everything on one chart.
pub(super) struct Scene {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) marks: Vec<Mark>,
}

/// One thing on a chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// A filled rectangle; opacity from 0 to 1.
    Box { from: Spot, to: Spot, ink: Ink, opacity: f64 },
    /// A line through points; `dash` is the length of dash and gap.
    Path { points: Vec<Spot>, ink: Ink, width: u32, dash: Option<(i32, i32)> },
    /// A filled circle.
    Dot { at: Spot, radius: u32, ink: Ink },
    /// A circle.
    Ring { at: Spot, radius: u32, ink: Ink },
    /// Text on one line.
    Text(Text),
}

/// Text on one line; `at` is the middle of its height.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Text {
    pub(super) at: Spot,
    pub(super) text: String,
    pub(super) size: u32,
    pub(super) anchor: Anchor,
    pub(super) ink: Ink,
    pub(super) strong: bool,
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// The sample before a legend's text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sample {
    /// A square of a colour and opacity.
    Square(Ink, f64),
    /// A line.
    Line(Ink),
    /// A dashed line.
    Dashes(Ink),
    /// A dot.
    Dot(Ink),
    /// A small circle.
    Hollow(Ink),
    /// A circle around something.
    Ring(Ink),
    /// A square around something.
    Frame,
    /// A cross.
    Cross(Ink),
}

/// The font size of labels, in pixels.
pub(super) const LABEL: u32 = 12;
/// How much wider bold text is, at most.
pub(super) const STRONG: f64 = 1.15;
/// The height of a line of text, in pixels.
pub(super) const LINE: i32 = 20;
/// The dash of a line that marks something.
pub(super) const DASH: (i32, i32) = (4, 4);

impl Text {
    pub(super) fn label(at: Spot, text: impl Into<String>, anchor: Anchor) -> Text {
        Text { at, text: text.into(), size: LABEL, anchor, ink: Ink::Muted, strong: false }
    }

    pub(super) fn ink(mut self, ink: Ink) -> Text {
        self.ink = ink;
        self
    }

    pub(super) fn strong(mut self, strong: bool) -> Text {
        self.strong = strong;
        self
    }

    /// The estimated width in pixels.
    pub(super) fn width(&self) -> f64 {
        text_width(&self.text, f64::from(self.size)) * if self.strong { STRONG } else { 1.0 }
    }

    /// Left and right edge in pixels.
    pub(super) fn span(&self) -> (f64, f64) {
        let (x, width) = (f64::from(self.at.0), self.width());
        match self.anchor {
            Anchor::Start => (x, x + width),
            Anchor::Middle => (x - width / 2.0, x + width / 2.0),
            Anchor::End => (x - width, x),
        }
    }
}

impl Scene {
    pub(super) fn new(width: u32, height: u32, title: String) -> Scene {
        Scene { width, height, title, summary: String::new(), marks: Vec::new() }
    }

    pub(super) fn text(&mut self, mut text: Text) {
        // A column's name may hold what XML refuses.
        text.text = text.text.replace(char::is_control, "\u{FFFD}");
        self.marks.push(Mark::Text(text));
    }

    pub(super) fn rect(&mut self, from: Spot, to: Spot, ink: Ink, opacity: f64) {
        if from.0 < to.0 && from.1 < to.1 {
            self.marks.push(Mark::Box { from, to, ink, opacity });
        }
    }

    /// A horizontal hair line; a box one pixel high is sharper than a line on the edge of two pixels.
    pub(super) fn rule(&mut self, left: i32, right: i32, y: i32, ink: Ink) {
        self.rect((left, y), (right, y + 1), ink, 1.0);
    }

    pub(super) fn path(
        &mut self,
        points: Vec<Spot>,
        ink: Ink,
        width: u32,
        dash: Option<(i32, i32)>,
    ) {
        if points.len() > 1 {
            self.marks.push(Mark::Path { points, ink, width, dash });
        }
    }

    pub(super) fn dot(&mut self, at: Spot, radius: u32, ink: Ink) {
        self.marks.push(Mark::Dot { at, radius, ink });
    }

    pub(super) fn ring(&mut self, at: Spot, radius: u32, ink: Ink) {
        self.marks.push(Mark::Ring { at, radius, ink });
    }

    /// A square around a place.
    pub(super) fn frame(&mut self, (x, y): Spot, half: i32) {
        let (left, right, top, bottom) = (x - half, x + half, y - half, y + half);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.path(corners.to_vec(), Ink::Strong, 2, None);
    }

    /// Two lines that cross at a place.
    pub(super) fn cross(&mut self, (x, y): Spot, half: i32, ink: Ink) {
        self.path(vec![(x - half, y - half), (x + half, y + half)], ink, 2, None);
        self.path(vec![(x - half, y + half), (x + half, y - half)], ink, 2, None);
    }

    /// A legend that flows over as many lines as it needs, from the top left; answers where it ends.
    pub(super) fn legend(&mut self, top: i32, items: &[(Sample, String)]) -> i32 {
        let (mut x, mut y) = (0, top);
        for (sample, words) in items {
            let gap = if matches!(sample, Sample::Line(_) | Sample::Dashes(_)) { 23 } else { 18 };
            let room = self.width as i32 - gap;
            let lines = wrap(words, f64::from(LABEL), f64::from(room));
            let width = gap + widest(lines.iter().map(String::as_str));
            if x > 0 && x + width > self.width as i32 {
                (x, y) = (0, y + LINE);
            }
            self.sample(*sample, (x, y + LINE / 2));
            let last = lines.len() as i32 - 1;
            for (line, down) in lines.into_iter().zip(0..) {
                let at = (x + gap, y + down * LINE + LINE / 2);
                self.text(Text::label(at, line, Anchor::Start).ink(Ink::Strong));
            }
            y += last * LINE;
            x += width + 20;
        }
        if items.is_empty() { top } else { y + LINE }
    }

    fn sample(&mut self, sample: Sample, (x, y): Spot) {
        match sample {
            Sample::Square(ink, opacity) => self.rect((x, y - 5), (x + 11, y + 6), ink, opacity),
            Sample::Line(ink) => self.path(vec![(x, y), (x + 16, y)], ink, 2, None),
            Sample::Dashes(ink) => self.path(vec![(x, y), (x + 16, y)], ink, 2, Some(DASH)),
            Sample::Dot(ink) => self.dot((x + 5, y), 4, ink),
            Sample::Hollow(ink) => self.ring((x + 5, y), 3, ink),
            Sample::Ring(ink) => self.ring((x + 7, y), 6, ink),
            Sample::Frame => self.frame((x + 6, y), 5),
            Sample::Cross(ink) => self.cross((x + 5, y), 4, ink),
        }
    }

    /// The texts, for tests.
    #[cfg(test)]
    pub(super) fn texts(&self) -> impl Iterator<Item = &Text> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Text(text) => Some(text),
            _ => None,
        })
    }
}

/// The widest of some labels, in pixels.
pub(super) fn widest<'a>(labels: impl IntoIterator<Item = &'a str>) -> i32 {
    let widths = labels.into_iter().map(|label| text_width(label, f64::from(LABEL)));
    widths.fold(0.0, f64::max).ceil() as i32
}
