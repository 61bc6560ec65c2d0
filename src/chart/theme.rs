//! How a chart looks: size, language, colours, font.

use crate::words::Lang;

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Reads `#rrggbb`; `None` for anything else.
    pub fn from_hex(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |from| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
        Some(Colour(part(0)?, part(2)?, part(4)?))
    }

    /// `#RRGGBB`, as plotters writes it.
    pub(super) fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// The colours of a chart; what is behind it shows through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// Text that matters, and the lines that carry it.
    pub ink: Colour,
    /// Axis labels and everything that stands back.
    pub muted: Colour,
    /// The first series.
    pub accent: Colour,
    /// The second series.
    pub accent2: Colour,
    /// What is beyond the goal.
    pub danger: Colour,
    /// Grid lines.
    pub grid: Colour,
}

impl Colours {
    /// For a light ground.
    pub const LIGHT: Colours = Colours {
        ink: Colour(0x16, 0x21, 0x2C),
        muted: Colour(0x4A, 0x58, 0x66),
        accent: Colour(0x1F, 0x55, 0x82),
        accent2: Colour(0xB0, 0x7A, 0x0E),
        danger: Colour(0xA0, 0x38, 0x2A),
        grid: Colour(0xD6, 0xDE, 0xE6),
    };

    /// For a dark ground.
    pub const DARK: Colours = Colours {
        ink: Colour(0xE7, 0xED, 0xF3),
        muted: Colour(0xA9, 0xB6, 0xC3),
        accent: Colour(0x8F, 0xC1, 0xEA),
        accent2: Colour(0xF0, 0xD1, 0x84),
        danger: Colour(0xF3, 0x9A, 0x8A),
        grid: Colour(0x2B, 0x38, 0x46),
    };

    /// Each with its name.
    pub(super) fn named(&self) -> [(&'static str, Colour); 6] {
        [
            ("ink", self.ink),
            ("muted", self.muted),
            ("accent", self.accent),
            ("accent2", self.accent2),
            ("danger", self.danger),
            ("grid", self.grid),
        ]
    }

    pub(super) fn of(&self, ink: Ink) -> Colour {
        match ink {
            Ink::Strong => self.ink,
            Ink::Muted => self.muted,
            Ink::Accent => self.accent,
            Ink::Accent2 => self.accent2,
            Ink::Danger => self.danger,
            Ink::Grid => self.grid,
        }
    }
}

/// One of the colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Strong,
    Muted,
    Accent,
    Accent2,
    Danger,
    Grid,
}

/// How a chart looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Width in pixels; at least [`Theme::NARROWEST`] is used.
    pub width: u32,
    /// Height in pixels; `None` for the height that suits the chart.
    pub height: Option<u32>,
    /// The language of the text.
    pub lang: Lang,
    /// The colours.
    pub colours: Colours,
    /// The font families, most wanted first, as in CSS.
    pub font: String,
}

impl Theme {
    /// Below this width nothing is readable.
    pub const NARROWEST: u32 = 300;

    /// For a light ground.
    pub fn light(lang: Lang, width: u32) -> Theme {
        Theme::with(lang, width, Colours::LIGHT)
    }

    /// For a dark ground.
    pub fn dark(lang: Lang, width: u32) -> Theme {
        Theme::with(lang, width, Colours::DARK)
    }

    fn with(lang: Lang, width: u32, colours: Colours) -> Theme {
        let japanese =
            "'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', Meiryo";
        let font = match lang {
            Lang::En => {
                format!("system-ui, 'Segoe UI', Roboto, 'Noto Sans', {japanese}, sans-serif")
            }
            Lang::Ja => format!("{japanese}, system-ui, sans-serif"),
        };
        Theme { width, height: None, lang, colours, font }
    }

    pub(super) fn is_narrow(&self) -> bool {
        self.width < 520
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_reads_back() {
        assert_eq!(Colour::from_hex("#1f5582").map(Colour::hex).as_deref(), Some("#1F5582"));
        for wrong in ["1f5582", "#1f558", "#1f55822", "#\u{e9}5582", "#zzzzzz", "red"] {
            assert_eq!(Colour::from_hex(wrong), None, "{wrong}");
        }
    }
}
