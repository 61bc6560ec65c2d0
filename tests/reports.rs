//! Reports as a review committee reads them: golden files, and what they must never say.
//!
//! `BLESS=1 cargo test --release --test reports` writes the golden files anew.
#![expect(clippy::disallowed_methods, reason = "it reads and writes the golden reports")]

mod sample;
#[path = "sample/distributions.rs"]
mod distributions_sample;
#[path = "sample/study.rs"]
mod study_sample;

use oboro::Lang;
use oboro::chart::figures;
use oboro::report::{Report, Tradeoff, html, markdown};

fn adult() -> (Report, Tradeoff) {
    let mut report = sample::report(sample::ADULT, Some(5));
    report.study = study_sample::studies();
    let levels = [("age", 1, 5), ("sex", 0, 2), ("郵便番号", 2, 4)];
    let tradeoff = sample::tradeoff(&levels, report.records);
    (report, tradeoff)
}

fn check(name: &str, text: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, text).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == golden, "{name} differs; BLESS=1 writes it anew");
}

#[test]
fn markdown_is_as_it_was_reviewed() {
    let (report, tradeoff) = adult();
    check("report-en.md", &markdown::write(&report, Some(&tradeoff), Lang::En));
    check("report-ja.md", &markdown::write(&report, Some(&tradeoff), Lang::Ja));
    let bare = Report {
        input_sha256: None,
        utility: vec![],
        as_released: true,
        ..sample::report(&[], None)
    };
    check("report-empty-en.md", &markdown::write(&bare, None, Lang::En));
}

#[test]
fn html_is_as_it_was_reviewed() {
    let (report, tradeoff) = adult();
    check("report-en.html", &html::write(&report, Some(&tradeoff), &[], Lang::En));
    check("report-ja.html", &html::write(&report, Some(&tradeoff), &[], Lang::Ja));
}

#[test]
fn each_chart_stands_once_in_its_section() {
    let (report, tradeoff) = adult();
    let report = sample::with_estimates(report);
    for lang in Lang::ALL {
        let charts = figures(&report, Some(&tradeoff), lang);
        assert_eq!(charts.len(), 6 + report.study.len());
        let mut with_another = charts.clone();
        with_another.push(("Another".to_owned(), "<svg id=\"another\"></svg>".to_owned()));
        let page = html::write(&report, Some(&tradeoff), &with_another, lang);
        assert_eq!(page.matches("<figure>").count(), 7 + report.study.len());
        let (_, study) = page.split_once("<section id=\"study\">").expect("the section");
        let (study, _) = study.split_once("</section>").expect("its end");
        assert_eq!(study.matches("<figure>").count(), report.study.len());
        assert_eq!(page.matches("id=\"another\"").count(), 1);
        let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("no {text}"));
        assert!(place("id=\"class-sizes\"") < place(&charts[0].1));
        assert!(place(&charts[0].1) < place("id=\"columns\""));
        assert!(
            !page.contains("<script") && !page.contains("style=") && !page.contains("#1F5582\"")
        );
        let path = format!("{}/report-{}.html", env!("CARGO_TARGET_TMPDIR"), lang.tag());
        let page = html::write(&report, Some(&tradeoff), &charts, lang);
        std::fs::write(path, page).expect("the page can be written for a look");
    }
}

#[test]
fn the_columns_that_change_most_have_their_charts() {
    let (report, _) = adult();
    let found = Some(distributions_sample::distributions());
    let report = Report { distributions: found, ..report };
    for lang in Lang::ALL {
        let charts = figures(&report, None, lang);
        let page = html::write(&report, None, &charts, lang);
        let (_, section) = page.split_once("<section id=\"distributions\">").expect("the section");
        let (section, _) = section.split_once("</section>").expect("its end");
        // Three columns change, one of them has an order of steps; and the pairs, by association and by correlation.
        assert_eq!(section.matches("<figure>").count(), 6);
        assert_eq!(section.matches("<table").count(), 6);
        assert!(markdown::write(&report, None, lang).contains("35, 40"));
    }
}

#[test]
fn each_table_with_noise_has_its_chart() {
    let (report, _) = adult();
    let report = Report { noise: Some(sample::noise()), ..report };
    for lang in Lang::ALL {
        let charts = figures(&report, None, lang);
        let page = html::write(&report, None, &charts, lang);
        let (_, section) = page.split_once("<section id=\"noise\">").expect("the section");
        let (section, _) = section.split_once("</section>").expect("its end");
        assert_eq!(section.matches("<figure>").count(), 2);
        assert!(section.rfind("sex × age") < section.rfind("municipality"));
    }
}

#[test]
fn a_report_never_passes_a_verdict() {
    let tables = [sample::TEN, sample::MILLION, &[]];
    for (sizes, k) in tables.into_iter().flat_map(|sizes| [(sizes, None), (sizes, Some(5))]) {
        let report = sample::report(sizes, k);
        for lang in Lang::ALL {
            for text in
                [markdown::write(&report, None, lang), html::write(&report, None, &[], lang)]
            {
                // The names of k-anonymity and of cited works are the field's own terms.
                let own = text.to_lowercase().replace("k-anonym", "");
                for verdict in
                    ["anonymous", "compliant", "匿名化済み", "適合", "report-", "measure-"]
                {
                    let found = own.contains(verdict);
                    assert!(!found, "{verdict} in {}", lang.tag());
                }
            }
        }
    }
}

#[test]
fn names_of_columns_stay_text() {
    let (mut report, mut tradeoff) = adult();
    let name = "<script>alert(1)</script> | `x` \"y\"";
    report.columns[0].name = name.to_owned();
    tradeoff.columns[0].name = name.to_owned();
    report.plan = format!("[columns.'''{name}''']\n````\n</code></pre>");
    for lang in Lang::ALL {
        let charts = figures(&report, Some(&tradeoff), lang);
        let page = html::write(&report, Some(&tradeoff), &charts, lang);
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;alert(1)"));
        assert_eq!(page.matches("</code></pre>").count(), 1);
        let text = markdown::write(&report, Some(&tradeoff), lang);
        assert!(text.contains("\\<script\\>alert(1)\\</script\\> \\| \\`x\\`"));
        assert!(text.contains("`````toml\n"));
    }
}
