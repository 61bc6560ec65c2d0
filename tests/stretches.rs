//! A file that several read is the table of one: whatever is in it, wherever it is cut.
#![allow(unreachable_pub, reason = "what is used here is used by programs, too")]

mod support;

#[path = "../fuzz/targets.rs"]
#[allow(dead_code, reason = "readers of other files are tested elsewhere")]
mod targets;

use oboro::Result;
use oboro::table::{CsvOptions, CsvReader, Header, Layout, Table};
use proptest::prelude::*;
use targets::{Cut, alike, by_several};

/// A text before its dialect is known is longer than this.
const KNOWN: usize = 70_000;

fn by_one(text: &[u8], options: CsvOptions) -> Result<Table> {
    let mut reader = CsvReader::new(options)?;
    reader.feed(text)?;
    reader.finish()
}

/// Reads both ways; how many stretches there are, and how many were taken as they are.
fn both(text: &[u8], cut: Cut, options: &CsvOptions) -> (usize, usize) {
    let (several, taken) = by_several(text, cut, options.clone());
    alike(&by_one(text, options.clone()), &several);
    ((text.len() - cut.known).div_ceil(cut.length), taken)
}

/// Records that begin with `begin` until the dialect is known.
fn known(begin: &[u8], record: &[u8]) -> Vec<u8> {
    let mut text = begin.to_vec();
    while text.len() < KNOWN {
        text.extend(record);
    }
    text
}

/// A field: plain for the most part, in the bytes of some encoding.
fn field() -> impl Strategy<Value = Vec<u8>> {
    let plain = "[ab]{0,9}".prop_map(String::into_bytes);
    let quoted = prop::collection::vec(
        prop::sample::select(vec!["a", ",", "\n", "\r\n", "\"\"", "\n#", "b,c\n"]),
        0..6,
    );
    let quoted = quoted.prop_map(|inside| format!("\"{}\"", inside.concat()).into_bytes());
    let other = vec![
        &b"\xe3\x81\x82"[..],
        b"\x82\xa0",
        b"\x83\x7c",
        b"\xa4\xcf",
        b"\xff",
        b"x\"y",
        b"\"",
        b"\0",
        b"\x1b$B$\"\x1b(B",
        b"#",
        b"\xe3",
    ];
    prop_oneof![
        12 => plain,
        3 => quoted,
        1 => prop::sample::select(other).prop_map(<[u8]>::to_vec),
    ]
}

fn records(width: usize) -> impl Strategy<Value = Vec<u8>> {
    let ends = vec!["\n", "\n", "\n", "\n", "\r\n", "\n\n", "\r", "\n#,\"\n", "|\n", ",\n"];
    let record = (prop::collection::vec(field(), width), prop::sample::select(ends));
    prop::collection::vec(record, 0..60).prop_map(|records| {
        let text =
            |(fields, end): &(Vec<Vec<u8>>, &str)| [&fields.join(&b','), end.as_bytes()].concat();
        records.iter().flat_map(text).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]
    #[test]
    fn several_read_what_one_reads(
        (width, records) in (1..=3_usize).prop_flat_map(|width| (Just(width), records(width))),
        label in prop::sample::select(vec!["x", "あ", "\"x\ny\""]),
        encoding in prop::sample::select(vec![
            None, None, Some("utf-8"), Some("shift_jis"), Some("euc-jp"), Some("iso-2022-jp"), Some("windows-1252"),
        ]),
        comment in prop::sample::select(vec![None, Some('#')]),
        header in prop::sample::select(vec![Header::First, Header::Line(2), Header::Absent]),
        length in 4..400_usize,
        ahead in 0..5_usize,
        shorter in 0..30_usize,
    ) {
        let label = match encoding {
            Some("shift_jis") if label == "あ" => vec![0x82, 0xa0],
            Some("euc-jp") if label == "あ" => vec![0xa4, 0xa2],
            _ => label.as_bytes().to_vec(),
        };
        let record = [vec![label; width].join(&b','), b"\n".to_vec()].concat();
        let first = [&b"\n"[..], &b"a,b,c"[..2 * width - 1], b"\n"].concat();
        let mut text = known(&first, &record);
        let at = text.len();
        text.extend(records);
        let options = CsvOptions {
            delimiter: Some(','),
            encoding: encoding.map(str::to_owned),
            layout: Layout { comment, header, ..Layout::default() },
            ..CsvOptions::default()
        };
        // The known beginning may end within a record.
        both(&text, Cut { known: at - shorter, length, ahead }, &options);
    }
}

/// Stretches of a text of which all are to be taken, but perhaps so many.
fn all_taken(what: &str, text: &[u8], options: &CsvOptions, but: usize) {
    for length in [70_000, 100_001, 262_144] {
        let cut = Cut { known: 100_000, length, ahead: 3 };
        let (of, taken) = both(text, cut, options);
        // The last one may be shorter than a record.
        assert!(
            of >= 2 && taken + but + 1 >= of,
            "{what}: {taken} of {of} in stretches of {length}"
        );
    }
}

#[test]
fn what_is_regular_is_taken_as_it_is() {
    let options = CsvOptions::default();
    let lines = |line: &dyn Fn(u32) -> String| (0..60_000).map(line).collect::<String>();
    let plain = lines(&|n| format!("{n},{},Minamiuonuma City\r\n", n % 91));
    all_taken("CRLF", format!("id,age,home\r\n{plain}").as_bytes(), &options, 0);
    let plain = plain.replace("\r\n", "\n");
    all_taken("LF", format!("id,age,home\n{plain}").as_bytes(), &options, 0);
    let trailing = plain.replace('\n', ",,\n\n");
    all_taken("trailing", format!("id,age,home\n{trailing}").as_bytes(), &options, 0);
    let quoted = lines(&|n| format!("{n},\"said \"\"{}\"\",\na, b\n{n}\",{}\n", n % 13, n % 7));
    all_taken("quoted", format!("id,note,sex\n{quoted}").as_bytes(), &options, 0);
    let long = lines(&|n| format!("{n},\"{}\",x\n", "12,3\n".repeat(1 + n as usize % 40)));
    all_taken("long", format!("id,note,sex\n{long}").as_bytes(), &options, 0);
    let one = lines(&|n| if n % 3 == 0 { "\n".to_owned() } else { format!("{}\n", n * 8191) });
    all_taken("one column", format!("id\n{one}").as_bytes(), &options, 0);
    let late = lines(&|n| format!("{n},{}\n", if n > 50_000 { "あ" } else { "a" }));
    // All of them were begun before the first character beyond ASCII was met.
    all_taken("late", format!("id,sign\n{late}{late}").as_bytes(), &options, 5);
    let comment = Layout { comment: Some('#'), ..Layout::default() };
    let commented = CsvOptions { layout: comment, ..CsvOptions::default() };
    let comments = lines(&|n| format!("{n},{}\n# it's 5\" \"\n", n % 91));
    all_taken("comments", format!("id,age\n{comments}").as_bytes(), &commented, 0);
}

#[test]
fn encodings_in_which_lines_stand_alone_are_read_in_stretches() {
    // The second byte of the last character is a bar.
    let ends = [("shift_jis", &b"\x92\x6a\x83\x7c"[..]), ("euc-jp", b"\xc3\xcb\xa5\xdd")];
    for (encoding, label) in ends {
        let mut text = b"id|sex|age\n".to_vec();
        for n in 0..60_000 {
            text.extend(format!("{n}|").as_bytes());
            text.extend(label);
            text.extend(format!("|{}\r\n", n % 91).as_bytes());
        }
        all_taken(encoding, &text, &CsvOptions::default(), 0);
        assert_eq!(by_one(&text, CsvOptions::default()).unwrap().source().encoding, encoding);
    }
    let mut text = b"id,sex\n".to_vec();
    (0..60_000).for_each(|n| text.extend(format!("{n},\x1b$BCK\x1b(B\n").as_bytes()));
    let cut = Cut { known: 300_000, length: 70_000, ahead: 2 };
    assert_eq!(both(&text, cut, &CsvOptions::default()).1, 0);
}

#[test]
fn faults_are_told_as_by_one() {
    let mut text = b"id,age\n".to_vec();
    (0..100_000).for_each(|n| text.extend(format!("{n},{}\n", n % 91).as_bytes()));
    for fault in [&b"1\n"[..], b"1,\xff\n", b"1,\0\n", b"1,\"\n", b"1,2,3\n", b"1,\"2\n\"\n\n1\n"] {
        let at = text.windows(7).position(|bytes| bytes == b"\n80000,").unwrap() + 1;
        let text = [&text[..at], fault, &text[at..]].concat();
        let cut = Cut { known: 200_000, length: 90_000, ahead: 2 };
        let (_, taken) = both(&text, cut, &CsvOptions::default());
        assert!(taken >= 4, "{:?}: {taken}", String::from_utf8_lossy(fault));
    }
}

#[test]
fn a_shared_table() {
    let Some(shared) = support::shared() else {
        support::report("the adult table in stretches", 0, 1);
        return;
    };
    let text = support::bytes(&shared.join("data/benchmarks/adult/adult.csv"));
    let cut = Cut { known: 200_000, length: 99_999, ahead: 2 };
    let (of, taken) = both(&text, cut, &CsvOptions::default());
    assert!(taken + 1 >= of, "{taken} of {of}");
    support::report("the adult table in stretches", 1, 0);
}
