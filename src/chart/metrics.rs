//! The width of text, estimated from the characters alone.
//!
//! No font is asked, so that a chart is the same natively, in a browser and in a worker.
//! The widths are those of the widest of the usual sans-serif fonts: text may look loose, never cut.

/// The width of a text in pixels at a font size in pixels.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// The advance of a character in em.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' => 0.28,
        ' ' | 'I' | 'J' | '.' | ',' | ':' | ';' | '|' | '/' => 0.33,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '!' => 0.4,
        's' | 'c' | 'z' | 'v' | 'x' | 'y' | 'k' => 0.56,
        'm' | '%' | '@' => 0.96,
        'w' | 'M' => 0.85,
        'W' => 0.99,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' => 0.72,
        '0'..='9' | 'a'..='z' => 0.63,
        _ if is_combining(c) => 0.0,
        _ if is_half_width(c) => 0.65,
        _ => 1.0,
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{200B}'..='\u{200F}')
}

/// Everything before Hangul, and the half-width forms; what follows is East Asian and wide, or a picture.
fn is_half_width(c: char) -> bool {
    c < '\u{1100}' || matches!(c, '\u{2010}'..='\u{2027}' | '\u{FF61}'..='\u{FFDC}')
}

/// The text if it fits, else its beginning with an ellipsis.
pub(super) fn fit(text: &str, size: f64, room: f64) -> String {
    if text_width(text, size) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut width = advance('…') * size;
    for c in text.chars() {
        width += advance(c) * size;
        if width > room {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// The text in lines that fit: broken at spaces, and anywhere between wide characters.
pub(super) fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty()
            && text_width(line.as_str(), size) + text_width(piece.trim_end(), size) > room
        {
            lines.push(piece.trim_start().to_owned());
        } else {
            line.push_str(piece);
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// Words with the space that follows, wide characters with the closing mark that follows.
fn pieces(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let breaks = before.is_some_and(|before| {
            let after_space = before == ' ' && c != ' ';
            after_space || ((advance(before) >= 1.0 || advance(c) >= 1.0) && c != ' ' && !closes(c))
        });
        if breaks {
            out.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    out.push(&text[start..]);
    out
}

/// Characters that may not begin a line.
fn closes(c: char) -> bool {
    "。、，．）」』】・：；ー〜ゃゅょっャュョッ％.,:;)".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_count_one_em() {
        assert_eq!(text_width("同値類", 10.0), 30.0);
        assert!(text_width("abc", 10.0) < 20.0);
        assert_eq!(text_width("か\u{3099}", 10.0), 10.0);
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_and_fits() {
        assert_eq!(fit("age", 12.0, 100.0), "age");
        let cut = fit("municipality_of_residence", 12.0, 80.0);
        assert!(cut.ends_with('…') && text_width(&cut, 12.0) <= 80.0, "{cut}");
    }

    #[test]
    fn lines_fit_and_lose_no_character() {
        for text in [
            "The goal leaves no record.",
            "目標を満たすレコードがありません。レベルを上げてください。",
        ] {
            let lines = wrap(text, 12.0, 90.0);
            assert!(lines.len() > 1);
            assert!(lines.iter().all(|line| text_width(line, 12.0) <= 102.0), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
