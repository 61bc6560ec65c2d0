//! A scene painted by plotters into SVG.
//!
//! plotters asks a font for the size of text, and in a browser the font asks the document, which a worker does not have.
//! [`Canvas`] is plotters' own SVG backend with that one question answered from the characters alone.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, DashedPathElement, PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use plotters_svg::SVGBackend;

use super::metrics::text_width;
use super::scene::{self, Anchor, Mark, Scene};
use super::theme::{Colour, Theme};
use crate::report::html::escape;

/// plotters' SVG backend writes a font size divided by this.
const FONT_SCALE: f64 = 1.24;
/// Stands for the theme's font while plotters paints.
const FONT: &str = "f";

type Painted<'a> = Result<(), DrawingAreaErrorKind<<Canvas<'a> as DrawingBackend>::ErrorType>>;

/// The scene as one SVG element.
pub(super) fn paint(scene: &Scene, theme: &Theme) -> String {
    let mut svg = String::new();
    let canvas = Canvas(SVGBackend::with_string(&mut svg, (scene.width, scene.height)));
    // The backend writes into a string, which cannot fail; what was drawn is the answer in any case.
    let _ = paint_marks(&canvas.into_drawing_area(), scene, theme);
    finish(&svg, scene, theme)
}

fn paint_marks<'a>(
    area: &DrawingArea<Canvas<'a>, Shift>,
    scene: &Scene,
    theme: &Theme,
) -> Painted<'a> {
    let colour = |ink, opacity| {
        let Colour(red, green, blue) = theme.colours.of(ink);
        RGBColor(red, green, blue).mix(opacity)
    };
    for mark in &scene.marks {
        match mark {
            Mark::Box { from, to, ink, opacity } => {
                area.draw(&Rectangle::new([*from, *to], colour(*ink, *opacity).filled()))?;
            }
            Mark::Path { points, ink, width, dash } => {
                let style =
                    ShapeStyle { color: colour(*ink, 1.0), filled: false, stroke_width: *width };
                match dash {
                    None => area.draw(&PathElement::new(points.clone(), style))?,
                    Some((dash, gap)) => {
                        area.draw(&DashedPathElement::new(points.clone(), *dash, *gap, style))?;
                    }
                }
            }
            Mark::Dot { at, radius, ink } => {
                area.draw(&Circle::new(*at, *radius, colour(*ink, 1.0).filled()))?;
            }
            Mark::Ring { at, radius, ink } => {
                let style = ShapeStyle { color: colour(*ink, 1.0), filled: false, stroke_width: 2 };
                area.draw(&Circle::new(*at, *radius, style))?;
            }
            Mark::Text(text) => {
                let ink = colour(text.ink, 1.0);
                let style = text_style(text).color(&ink);
                area.draw(&Text::new(text.text.as_str(), text.at, style))?;
            }
        }
    }
    area.present()
}

fn text_style(text: &scene::Text) -> TextStyle<'static> {
    let style = if text.strong { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::Name(FONT), f64::from(text.size) * FONT_SCALE, style);
    let across = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle::from(font).pos(Pos::new(across, VPos::Center))
}

/// Says what the picture is, lets it scale, and takes out what plotters repeats on every element.
///
/// Text of the scene cannot be touched by this: in it every quotation mark is written as an entity.
fn finish(svg: &str, scene: &Scene, theme: &Theme) -> String {
    let body = svg.split_once('>').map_or("", |(_, body)| body);
    let body = body
        .replace(&format!(" font-family=\"{FONT}\""), "")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-label=\"{title}\" lang=\"{lang}\" font-family=\"{font}\" stroke-linejoin=\"round\">\n\
         <title>{title}</title>\n<desc>{summary}</desc>{body}",
        width = scene.width,
        height = scene.height,
        title = escape(&scene.title),
        lang = theme.lang.tag(),
        font = escape(&theme.font),
        summary = escape(&scene.summary),
    )
}

/// plotters' SVG backend that knows the width of text without a font.
struct Canvas<'a>(SVGBackend<'a>);

type Drawn<'a> = Result<(), DrawingErrorKind<<SVGBackend<'a> as DrawingBackend>::ErrorType>>;

impl<'a> DrawingBackend for Canvas<'a> {
    type ErrorType = <SVGBackend<'a> as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn<'a> {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Drawn<'a> {
        self.0.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn<'a> {
        self.0.draw_pixel(at, colour)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn<'a> {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn<'a> {
        self.0.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn<'a> {
        self.0.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn<'a> {
        self.0.draw_circle(at, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn<'a> {
        self.0.fill_polygon(corners, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Drawn<'a> {
        self.0.draw_text(text, style, at)
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let size = style.size() / FONT_SCALE;
        Ok((text_width(text, size).ceil() as u32, size.ceil() as u32))
    }
}
