//! One text in several spellings made one, where the user agrees: Japanese widths, kana, blanks and dashes.

use std::borrow::Cow;

/// What is made alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Full-width letters and digits become those of ASCII, and so do the signs beside a digit (`＋－．，／：％`).
    Width,
    /// Half-width kana become full-width, with their voicing marks.
    Kana,
    /// Ideographic and no-break spaces become plain ones; blanks at both ends go.
    Space,
    /// A value of dashes alone is missing.
    Missing,
}

impl Way {
    /// Each of them, in the order in which they are applied.
    pub const ALL: [Way; 4] = [Way::Width, Way::Kana, Way::Space, Way::Missing];

    /// The name in a plan.
    pub fn name(self) -> &'static str {
        match self {
            Way::Width => "width",
            Way::Kana => "kana",
            Way::Space => "space",
            Way::Missing => "missing",
        }
    }

    /// Whether no way changes a label, as far as can be seen at a glance.
    pub fn leaves(label: &str) -> bool {
        let is_edge = |byte: Option<&u8>| matches!(byte, Some(b' ' | b'\t' | b'-'));
        label.is_ascii() && !is_edge(label.as_bytes().first()) && !is_edge(label.as_bytes().last())
    }

    /// Whether a label would be another one, or missing.
    pub fn changes(self, label: &str) -> bool {
        match self {
            Way::Missing => is_dashes(label),
            _ => matches!(self.applied(label), Cow::Owned(_)),
        }
    }

    /// The label made alike; owned only if it is another one.
    fn applied(self, label: &str) -> Cow<'_, str> {
        match self {
            Way::Width => narrowed(label),
            Way::Kana => widened(label),
            Way::Space => spaced(label),
            Way::Missing => Cow::Borrowed(label),
        }
    }
}

/// In which columns a way is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Where {
    /// In none.
    #[default]
    Nowhere,
    /// In every column.
    Everywhere,
    /// In the columns of these names.
    Columns(Vec<String>),
}

/// What is made alike, and in which columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Normalise {
    /// By [`Way::ALL`].
    pub ways: [Where; 4],
}

impl Normalise {
    /// The ways that are taken in a column.
    pub fn ways_of(&self, column: &str) -> Ways {
        Ways(self.ways.each_ref().map(|columns| match columns {
            Where::Nowhere => false,
            Where::Everywhere => true,
            Where::Columns(names) => names.iter().any(|name| name == column),
        }))
    }
}

/// The ways that are taken in one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways([bool; 4]);

impl Ways {
    /// Each that is taken, in order.
    pub fn iter(self) -> impl Iterator<Item = Way> {
        Way::ALL.into_iter().zip(self.0).filter_map(|(way, taken)| taken.then_some(way))
    }

    /// Whether a way is taken.
    pub fn takes(self, way: Way) -> bool {
        self.0[way as usize]
    }

    /// The label as it stands in the table.
    pub fn applied(self, label: &str) -> Cow<'_, str> {
        self.iter().fold(Cow::Borrowed(label), |label, way| match way.applied(&label) {
            Cow::Owned(other) => Cow::Owned(other),
            Cow::Borrowed(_) => label,
        })
    }
}

/// What was made alike in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalised {
    /// The name of the column.
    pub column: String,
    /// How.
    pub way: Way,
    /// Distinct values of the file that are another one, or missing.
    pub values: u64,
    /// Records that have them.
    pub records: u64,
}

/// The width of a full-width letter, digit or sign in code points from its ASCII form.
const WIDTH: u32 = 0xff01 - 0x21;

fn ascii(c: char) -> Option<char> {
    matches!(c, '！'..='～').then(|| char::from_u32(c as u32 - WIDTH)).flatten()
}

fn narrowed(label: &str) -> Cow<'_, str> {
    if label.is_ascii() {
        return Cow::Borrowed(label);
    }
    let is_digit =
        |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '０'..='９'));
    let (mut before, mut changed) = (None, false);
    let mut narrow = String::with_capacity(label.len());
    let mut chars = label.chars().peekable();
    while let Some(c) = chars.next() {
        let beside_digit = is_digit(before) || is_digit(chars.peek().copied());
        let own = match (c, ascii(c)) {
            (_, Some(plain)) if plain.is_ascii_alphanumeric() => plain,
            ('＋' | '－' | '．' | '，' | '／' | '：' | '％', Some(plain)) if beside_digit => {
                plain
            }
            _ => c,
        };
        changed |= own != c;
        narrow.push(own);
        before = Some(c);
    }
    if changed { Cow::Owned(narrow) } else { Cow::Borrowed(label) }
}

/// The full-width forms of U+FF61 to U+FF9F, in order.
const KANA: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

fn is_half_kana(c: char) -> bool {
    matches!(c, '｡'..='ﾟ')
}

/// A kana with the mark that follows it, where there is such a kana.
fn voiced(kana: char, mark: char) -> Option<char> {
    let next = |by: u32| char::from_u32(kana as u32 + by);
    match (kana, mark) {
        ('ウ', 'ﾞ') => Some('ヴ'),
        ('ワ', 'ﾞ') => Some('ヷ'),
        ('ヲ', 'ﾞ') => Some('ヺ'),
        (
            'カ' | 'キ' | 'ク' | 'ケ' | 'コ' | 'サ' | 'シ' | 'ス' | 'セ' | 'ソ' | 'タ' | 'チ'
            | 'ツ' | 'テ' | 'ト',
            'ﾞ',
        )
        | ('ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ', 'ﾞ') => next(1),
        ('ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ', 'ﾟ') => next(2),
        _ => None,
    }
}

fn widened(label: &str) -> Cow<'_, str> {
    if label.is_ascii() || !label.contains(is_half_kana) {
        return Cow::Borrowed(label);
    }
    let mut wide = String::with_capacity(label.len());
    let mut chars = label.chars().peekable();
    while let Some(c) = chars.next() {
        let place = (c as u32).wrapping_sub('｡' as u32) as usize;
        let full = if is_half_kana(c) { KANA.chars().nth(place).unwrap_or(c) } else { c };
        let with_mark = chars.peek().and_then(|&mark| voiced(full, mark));
        if with_mark.is_some() {
            chars.next();
        }
        wide.push(with_mark.unwrap_or(full));
    }
    Cow::Owned(wide)
}

fn spaced(label: &str) -> Cow<'_, str> {
    let is_wide = |c: char| matches!(c, '\u{3000}' | '\u{a0}');
    let is_blank = |c: char| is_wide(c) || matches!(c, ' ' | '\t');
    let trimmed = label.trim_matches(is_blank);
    match trimmed.contains(is_wide) {
        true => Cow::Owned(trimmed.replace(is_wide, " ")),
        false if trimmed.len() < label.len() => Cow::Owned(trimmed.to_owned()),
        false => Cow::Borrowed(label),
    }
}

/// The dashes that stand alone in a cell for a value that is missing: minus, hyphens, dashes, rules, the long vowel.
const DASHES: [char; 13] = ['-', '‐', '‑', '‒', '–', '—', '―', '−', '─', '━', 'ー', 'ｰ', '－'];

/// Whether a label is dashes alone, blanks at both ends left aside.
pub(super) fn is_dashes(label: &str) -> bool {
    let label = label.trim_matches([' ', '\t', '\u{3000}', '\u{a0}']);
    !label.is_empty() && label.chars().all(|c| DASHES.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(way: Way, label: &str, expected: &str) {
        assert!(label == expected || !Way::leaves(label), "{label}");
        assert_eq!(way.applied(label), expected, "{way:?}");
        assert_eq!(way.changes(label), label != expected, "{way:?} {label}");
        assert!(!way.changes(expected), "once is enough: {expected}");
    }

    #[test]
    fn letters_and_digits_become_ascii() {
        check(Way::Width, "２型糖尿病", "2型糖尿病");
        check(Way::Width, "ＡＢｃ－１２", "ABc-12");
        check(Way::Width, "－３．５％", "-3.5%");
        check(Way::Width, "２０２０／０４／０１", "2020/04/01");
        for same in ["3-A", "表", "－", "ｱ", "～", "（）", "ＡＢ".trim_matches(['Ａ', 'Ｂ'])]
        {
            check(Way::Width, same, same);
        }
    }

    #[test]
    fn kana_take_their_marks() {
        check(Way::Kana, "ｶﾞｷﾞﾊﾟﾊﾞｳﾞﾜﾞｦﾞ", "ガギパバヴヷヺ");
        check(Way::Kana, "ﾄｳｷｮｳ｡｢｣､･ｰﾝ", "トウキョウ。「」、・ーン");
        check(Way::Kana, "ｱﾞﾟ", "ア゛゜");
        check(Way::Kana, "ガabc", "ガabc");
        // Each of the 63 has a form of its own, as in Unicode's table of compatibility.
        assert_eq!(KANA.chars().count(), 63);
        let all: String = ('｡'..='ﾟ').filter(|c| !matches!(c, 'ﾞ' | 'ﾟ')).collect();
        assert!(widened(&all).chars().eq(KANA.chars().take(61)));
    }

    #[test]
    fn blanks_become_plain_and_go_at_the_ends() {
        check(Way::Space, "山田\u{3000}太郎", "山田 太郎");
        check(Way::Space, "\u{3000} a\u{a0}b\t", "a b");
        check(Way::Space, " \u{3000}", "");
        check(Way::Space, "a b", "a b");
    }

    #[test]
    fn dashes_alone_are_missing() {
        for label in ["－", "ー", "―", "‐", "—", "ｰ", "-", "--", "\u{3000}− "] {
            assert!(Way::Missing.changes(label) && !Way::leaves(label), "{label}");
        }
        for label in ["", " ", "一", "-1", "ー線", "（－）", "不明", "~"] {
            assert!(!Way::Missing.changes(label), "{label}");
        }
    }

    #[test]
    fn ways_follow_one_another() {
        let normalise = Normalise {
            ways: [
                Where::Everywhere,
                Where::Columns(vec!["a".into()]),
                Where::Everywhere,
                Where::Nowhere,
            ],
        };
        assert_eq!(normalise.ways_of("a").applied("\u{3000}ｶﾞ１"), "ガ1");
        assert_eq!(normalise.ways_of("b").applied("\u{3000}ｶﾞ１"), "ｶﾞ1");
        assert!(!normalise.ways_of("a").takes(Way::Missing));
    }
}
