//! What the values of a column are, judged by its name, too: digits may be a code though none begins with a zero.

use super::name::Name;
use super::vocabulary::{CODE, Meaning, VOCABULARY};
use crate::table::Column;
use crate::table::kind::Kind;
use crate::words::Sentence;

/// Codes have as many digits at least; a single digit counts as often as it names.
const FEWEST_DIGITS: usize = 2;

/// The kind of a column, and why: [`Kind::of`], but for digits of one width under a name that speaks of codes.
///
/// Postal codes, and numbers given to persons and households, are codes by their meaning; hospitals, diagnoses,
/// places and the like where the name also says code or number. So are postal codes that spell dates.
pub fn kind(column: Column<'_>) -> (Kind, Sentence) {
    let (kind, reason) = Kind::of(column);
    let is_open = column.asked_kind().is_none() && matches!(kind, Kind::Integer | Kind::Date);
    let named =
        if is_open { width(column).and_then(|width| code(column, kind, width)) } else { None };
    named.map_or((kind, reason), |reason| (Kind::Code, reason))
}

/// The number of digits that every value has.
fn width(column: Column<'_>) -> Option<usize> {
    let mut values = column.values();
    let width = values.next()?.len();
    let is_code = |label: &str| label.len() == width && label.bytes().all(|b| b.is_ascii_digit());
    (width >= FEWEST_DIGITS && column.values().all(is_code)).then_some(width)
}

/// Why digits of one width are a code, if the name says so.
fn code(column: Column<'_>, kind: Kind, width: usize) -> Option<Sentence> {
    let name = Name::of(column.name());
    let spoken = |entry| name.speaks_of(entry).map(|word| (entry.meaning, word));
    let (meaning, word) = VOCABULARY.iter().find_map(spoken)?;
    let is_code = match meaning {
        Meaning::Postcode => true,
        _ if kind == Kind::Date => false,
        Meaning::PersonNumber | Meaning::HouseholdNumber => true,
        Meaning::Place
        | Meaning::Illness
        | Meaning::Treatment
        | Meaning::Background
        | Meaning::Provider
        | Meaning::AnyNumber => name.speaks_of(&CODE).is_some(),
        _ => false,
    };
    let reason = || Sentence::new("kind-reason-named-code").with("width", width).with("word", word);
    is_code.then(reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Source, TableBuilder};
    use crate::words::Lang;

    fn found(name: &str, values: &[&str]) -> (Kind, &'static str) {
        let mut builder = TableBuilder::new([name.to_owned()]).unwrap();
        values.iter().for_each(|&value| builder.push([value].into_iter()).unwrap());
        let table = builder.finish(&[String::new()], Source::of("csv")).unwrap();
        let (found, sentence) = kind(table.column(0));
        for lang in Lang::ALL {
            assert!(!sentence.text(lang).contains('{'), "{}", sentence.text(lang));
        }
        (found, sentence.id())
    }

    #[test]
    fn digits_of_one_width_are_codes_where_the_name_says_so() {
        let postcodes: &[&str] = &["1000001", "", "5300001"];
        for name in ["郵便番号", "患者〒", "zip", "postal_code", "ＺＩＰ"] {
            assert_eq!(found(name, postcodes), (Kind::Code, "kind-reason-named-code"), "{name}");
        }
        for name in
            ["患者番号", "hospital_code", "病院コード", "医療機関番号", "dpcコード", "世帯番号"]
        {
            assert_eq!(found(name, &["1310", "2701"]).0, Kind::Code, "{name}");
        }
        for name in ["点数", "cost", "age", "hospital", "在院日数", "x", "bed_no_count"] {
            assert_eq!(found(name, &["1310", "2701"]).0, Kind::Integer, "{name}");
        }
    }

    #[test]
    fn other_digits_are_what_they_are() {
        assert_eq!(found("郵便番号", &["1000001", "530001"]).0, Kind::Integer);
        assert_eq!(found("患者番号", &["1", "2"]).0, Kind::Integer);
        assert_eq!(found("zip", &["12.5", "13.5"]).0, Kind::Decimal);
        // Digits that spell days of the receipt form are postal codes under their name, and days under another.
        assert_eq!(found("郵便番号", &["3500401", "3510105"]).0, Kind::Code);
        assert_eq!(found("病院コード", &["3500401", "3510105"]).0, Kind::Date);
        assert_eq!(found("郵便番号", &["0600000", "1000001"]).1, "kind-reason-leading-zeros");
    }

    #[test]
    fn what_was_said_holds() {
        let mut builder = TableBuilder::new(["zip".to_owned()]).unwrap();
        builder.push(["1000001"].into_iter()).unwrap();
        let mut table = builder.finish(&[String::new()], Source::of("csv")).unwrap();
        assert_eq!(kind(table.column(0)).0, Kind::Code);
        table.set_kinds(|_| Some(Kind::Integer)).unwrap();
        assert_eq!(kind(table.column(0)).0, Kind::Integer);
    }
}
