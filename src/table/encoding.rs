//! Character encodings: their names, and which one a text is in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding as Codec;

/// A character encoding that a table may be in.
#[derive(Debug)]
pub struct Encoding {
    /// The name in a plan.
    pub name: &'static str,
    pub(super) codec: &'static Codec,
}

static UTF_8: Encoding = Encoding { name: "utf-8", codec: encoding_rs::UTF_8 };
static UTF_16LE: Encoding = Encoding { name: "utf-16le", codec: encoding_rs::UTF_16LE };
static UTF_16BE: Encoding = Encoding { name: "utf-16be", codec: encoding_rs::UTF_16BE };
static SHIFT_JIS: Encoding = Encoding { name: "shift_jis", codec: encoding_rs::SHIFT_JIS };
static EUC_JP: Encoding = Encoding { name: "euc-jp", codec: encoding_rs::EUC_JP };
static ISO_2022_JP: Encoding = Encoding { name: "iso-2022-jp", codec: encoding_rs::ISO_2022_JP };
static WINDOWS_1252: Encoding = Encoding { name: "windows-1252", codec: encoding_rs::WINDOWS_1252 };

/// Every encoding that is read.
pub static ENCODINGS: [&Encoding; 7] =
    [&UTF_8, &SHIFT_JIS, &EUC_JP, &ISO_2022_JP, &UTF_16LE, &UTF_16BE, &WINDOWS_1252];

/// The byte order marks.
static MARKS: [(&[u8], &Encoding); 3] =
    [(b"\xef\xbb\xbf", &UTF_8), (b"\xff\xfe", &UTF_16LE), (b"\xfe\xff", &UTF_16BE)];

impl Encoding {
    /// The encoding of a name, which is a label of the WHATWG Encoding Standard or `cp932`.
    pub fn of(label: &str) -> Option<&'static Encoding> {
        let label = label.trim();
        let codec = match label {
            _ if label.eq_ignore_ascii_case("cp932") => encoding_rs::SHIFT_JIS,
            _ => Codec::for_label(label.as_bytes())?,
        };
        ENCODINGS.into_iter().find(|encoding| encoding.codec == codec)
    }

    /// Whether a label in a plan asks for the encoding of this name; `utf-16` leaves the order of bytes open.
    pub fn is_asked_for(label: &str, name: &str) -> bool {
        let either = label.eq_ignore_ascii_case("utf-16") && name.starts_with("utf-16");
        either || Encoding::of(label).is_some_and(|encoding| encoding.name == name)
    }

    /// UTF-8.
    pub(super) fn utf8() -> &'static Encoding {
        &UTF_8
    }

    /// Whether the byte of a line feed is that and nothing else, whatever is in front of it, and what follows is read alike.
    pub(super) fn is_by_line(&self) -> bool {
        matches!(self.name, "utf-8" | "shift_jis" | "euc-jp" | "windows-1252")
    }

    /// The encoding that the first bytes of a file are marked with, and the length of the mark.
    pub(super) fn marked(head: &[u8]) -> Option<(&'static Encoding, usize)> {
        let (mark, encoding) = MARKS.iter().find(|(mark, _)| head.starts_with(mark))?;
        Some((encoding, mark.len()))
    }

    /// UTF-16 without a mark: a zero stands beside most bytes that are a delimiter or end a line, always on one side.
    pub(super) fn utf16(head: &[u8]) -> Option<&'static Encoding> {
        let is_mark = |byte: &u8| b"\r\n,;\t|".contains(byte);
        let marks = head.iter().filter(|byte| is_mark(byte)).count();
        let (units, _) = head.as_chunks::<2>();
        let le = units.iter().filter(|[low, high]| *high == 0 && is_mark(low)).count();
        let be = units.iter().filter(|[high, low]| *high == 0 && is_mark(low)).count();
        match (le * 2 >= marks.max(1), be * 2 >= marks.max(1)) {
            (true, false) => Some(&UTF_16LE),
            (false, true) => Some(&UTF_16BE),
            _ => None,
        }
    }

    /// The encoding of a text that is not ASCII alone; `complete` says that nothing follows.
    ///
    /// It is UTF-8 where that gives ten characters beyond ASCII for each sequence that is none, otherwise what
    /// chardetng finds it to be in Japan, otherwise what leaves fewest sequences that are no character.
    pub(super) fn detect(text: &[u8], complete: bool) -> &'static Encoding {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(text, complete);
        let found = detector.guess(Some(b"jp"), Utf8Detection::Deny);
        // Text in ISO-2022-JP is ASCII by its bytes, and so UTF-8, too.
        if found != encoding_rs::ISO_2022_JP && is_utf8(text, complete) {
            return &UTF_8;
        }
        let known = ENCODINGS.into_iter().find(|encoding| encoding.codec == found);
        known.unwrap_or_else(|| {
            let likely = [&SHIFT_JIS, &EUC_JP, &WINDOWS_1252];
            likely.into_iter().min_by_key(|encoding| broken(encoding, text)).unwrap_or(&UTF_8)
        })
    }
}

/// Whether a text is UTF-8, but perhaps for a few broken bytes, and a character that is cut at its end.
fn is_utf8(text: &[u8], complete: bool) -> bool {
    let (mut beyond, mut broken) = (0, 0);
    let mut chunks = text.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        beyond += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        let cut = !complete && chunks.peek().is_none();
        broken += usize::from(!chunk.invalid().is_empty() && !cut);
    }
    broken == 0 || beyond >= 10 * broken
}

/// Sequences that are no character in an encoding.
fn broken(encoding: &Encoding, text: &[u8]) -> usize {
    let (text, _) = encoding.codec.decode_without_bom_handling(text);
    text.matches(char::REPLACEMENT_CHARACTER).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &[u8]) -> &'static str {
        Encoding::detect(text, true).name
    }

    #[test]
    fn names_are_labels_of_the_standard() {
        for (label, name) in [("UTF8", "utf-8"), ("CP932", "shift_jis"), ("Shift-JIS", "shift_jis")]
        {
            assert_eq!(Encoding::of(label).map(|encoding| encoding.name), Some(name));
        }
        for encoding in ENCODINGS {
            assert_eq!(Encoding::of(encoding.name).map(|found| found.name), Some(encoding.name));
        }
        assert!(Encoding::of("koi8-r").is_none() && Encoding::of("utf-32").is_none());
    }

    #[test]
    fn a_text_says_what_it_is_in() {
        let text = "氏名,診断\n山田,糖尿病\nｻﾄｳ,高血圧\n";
        for encoding in [&UTF_8, &SHIFT_JIS, &EUC_JP, &ISO_2022_JP] {
            let (bytes, _, lost) = encoding.codec.encode(text);
            if !lost && encoding.name != "iso-2022-jp" {
                assert_eq!(name(&bytes), encoding.name);
            }
        }
        assert_eq!(name(b"\x1b$B;aL>\x1b(B,a\n"), "iso-2022-jp");
        assert_eq!(name(b"caf\xe9,na\xefve\nM\xfcller,Gar\xe7on\n"), "windows-1252");
    }

    #[test]
    fn a_broken_byte_does_not_make_it_another_encoding() {
        let mut text = "都道府県,診断名,性別\n".repeat(3).into_bytes();
        text.push(0xff);
        assert_eq!(name(&text), "utf-8");
        // A character that is cut at the end of a piece is none.
        let cut = &"名".as_bytes()[..2];
        assert_eq!(Encoding::detect(cut, false).name, "utf-8");
    }

    #[test]
    fn zeros_at_every_second_place_are_utf16() {
        let le: Vec<u8> = "年齢,1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "年齢,1\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(Encoding::utf16(&le).map(|found| found.name), Some("utf-16le"));
        assert_eq!(Encoding::utf16(&be).map(|found| found.name), Some("utf-16be"));
        for text in ["上,一\n", "a;一\r\n一;上\r\n"] {
            let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(Encoding::utf16(&le).map(|found| found.name), Some("utf-16le"), "{text}");
        }
        assert!(Encoding::utf16(b"a,b\n1,\0\n").is_none());
        assert!(Encoding::utf16(b"").is_none() && Encoding::utf16(b"a\0b\0").is_none());
        assert_eq!(Encoding::marked(b"\xfe\xff\0a").map(|(found, _)| found.name), Some("utf-16be"));
    }
}
