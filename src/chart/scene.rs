//! What is on a chart, in pixels, before plotters paints it: so that tests can ask where things are.

use super::metrics::text_width;
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
    /// A filled area.
    Area { points: Vec<Spot>, ink: Ink, opacity: f64 },
    /// A filled circle.
    Dot { at: Spot, radius: u32, ink: Ink },
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
}

/// The font size of labels, in pixels.
pub(super) const LABEL: u32 = 12;
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
        text_width(&self.text, f64::from(self.size)) * if self.strong { 1.06 } else { 1.0 }
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

    /// A legend that flows over as many lines as it needs, from the top left; answers where it ends.
    pub(super) fn legend(&mut self, top: i32, items: &[(Sample, String)]) -> i32 {
        let (mut x, mut y) = (0, top);
        for (sample, words) in items {
            let text = Text::label((0, 0), words.as_str(), Anchor::Start).ink(Ink::Ink);
            let width = 22 + text.width().ceil() as i32;
            if x > 0 && x + width > self.width as i32 {
                (x, y) = (0, y + LINE);
            }
            let middle = y + LINE / 2;
            match *sample {
                Sample::Square(ink, opacity) => {
                    self.rect((x, middle - 5), (x + 11, middle + 6), ink, opacity);
                }
                Sample::Line(ink) => {
                    self.path(vec![(x, middle), (x + 16, middle)], ink, 2, None);
                }
                Sample::Dashes(ink) => {
                    self.path(vec![(x, middle), (x + 16, middle)], ink, 2, Some(DASH));
                }
            }
            self.text(Text { at: (x + 22, middle), ..text });
            x += width + 18;
        }
        if items.is_empty() { top } else { y + LINE }
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
