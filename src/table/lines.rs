//! Counting physical lines, so that an error can name the one that an editor shows.

/// How many lines ended in the pieces that have gone by.
#[derive(Debug, Default)]
pub(super) struct Lines {
    ended: u64,
    /// The last byte was a CR: an LF that follows belongs to it.
    after_cr: bool,
}

impl Lines {
    /// The number of the line at the end of `bytes`, which follow the pieces that have gone by.
    pub(super) fn at_end_of(&self, bytes: &[u8]) -> u64 {
        1 + self.ended + endings(bytes, self.after_cr)
    }

    /// Goes past so many lines, each with its end.
    pub(super) fn pass_whole(&mut self, lines: u64) {
        self.ended += lines;
        self.after_cr = false;
    }

    /// Goes past a piece.
    pub(super) fn pass(&mut self, bytes: &[u8]) {
        self.ended += endings(bytes, self.after_cr);
        self.after_cr = bytes.last().map_or(self.after_cr, |&byte| byte == b'\r');
    }
}

/// Line endings: LF, CR, or CR and LF together.
fn endings(bytes: &[u8], after_cr: bool) -> u64 {
    let mut ended = count(bytes.iter().map(|&byte| byte == b'\n'));
    // Most files have no CR, or one before every LF; finding that there is none is quick.
    if bytes.contains(&b'\r') {
        let pair = |(&first, &second): (&u8, &u8)| first == b'\r' && second == b'\n';
        ended += count(bytes.iter().map(|&byte| byte == b'\r'));
        ended -= count(bytes.iter().zip(&bytes[1..]).map(pair));
    }
    ended - u64::from(after_cr && bytes.first() == Some(&b'\n'))
}

/// How many are true. The sum is 32 bits wide, which lets the compiler add many at once: a piece is far shorter than 2^32.
fn count(found: impl Iterator<Item = bool>) -> u64 {
    u64::from(found.map(u32::from).sum::<u32>())
}

/// Line endings in a piece of text on its own.
pub(super) fn endings_in(bytes: &[u8]) -> u64 {
    endings(bytes, false)
}

/// What follows so many lines of a text.
pub(super) fn after(text: &[u8], lines: u64) -> &[u8] {
    let mut rest = text;
    for _ in 0..lines {
        let Some(end) = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')) else {
            return &[];
        };
        let pair = rest[end..].starts_with(b"\r\n");
        rest = &rest[end + if pair { 2 } else { 1 }..];
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_passed_over() {
        for (lines, rest) in [(0, "a\r\n\rb\nc"), (1, "\rb\nc"), (2, "b\nc"), (3, "c"), (4, "")] {
            assert_eq!(after(b"a\r\n\rb\nc", lines), rest.as_bytes(), "{lines}");
        }
    }

    #[test]
    fn every_kind_of_line_ending_counts_once() {
        let text = b"a\nb\r\nc\rd\r\n\r\ne\n\rf";
        for cut in 0..=text.len() {
            let mut lines = Lines::default();
            lines.pass(&text[..cut]);
            assert_eq!(lines.at_end_of(&text[cut..]), 8, "cut at {cut}");
        }
        assert_eq!(Lines::default().at_end_of(&text[..5]), 3);
    }
}
