//! Golden charts: the bytes are pinned, so that a change of look is seen in review.
//!
//! `BLESS=1 cargo test --release --test charts` writes them anew.
#![expect(clippy::disallowed_methods, reason = "it reads and writes the golden pictures")]

mod sample;
#[path = "sample/distributions.rs"]
mod distributions_sample;
#[path = "sample/search.rs"]
mod search_sample;
#[path = "sample/study.rs"]
mod study_sample;

use oboro::Lang;
use oboro::chart::{
    Chart, ChartInput, SearchChart, SearchInput, Theme, draw, draw_noise, draw_search, draw_study,
};
use oboro::plan::Plan;
use oboro::report::{Report, SearchFigures, Tradeoff};
use oboro::session::{AssessOptions, Session};
use oboro::table::{CsvOptions, CsvReader};

fn check(
    name: &str,
    report: &Report,
    tradeoff: Option<&Tradeoff>,
    chart: Chart<'_>,
    theme: &Theme,
) {
    let input = ChartInput { report, tradeoff };
    let svg = draw(&input, chart, theme);
    assert_eq!(svg, draw(&input, chart, theme), "{name}: the same input gives the same bytes");
    check_svg(name, &svg);
}

fn check_svg(name: &str, svg: &str) {
    assert!(svg.contains("role=\"img\"") && svg.contains("<title>") && svg.contains("<desc>"));
    assert!(!svg.contains("style="), "{name}: a strict policy forbids inline styles");
    let path = format!("{}/tests/golden/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, svg).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(svg == golden, "{name}.svg differs; BLESS=1 writes it anew");
}

/// English in light and Japanese in dark, wide and narrow.
fn check_all(name: &str, report: &Report, tradeoff: Option<&Tradeoff>, chart: Chart<'_>) {
    for width in [360, 900] {
        let en = Theme::light(Lang::En, width);
        check(&format!("{name}-en-light-{width}"), report, tradeoff, chart, &en);
        let ja = Theme::dark(Lang::Ja, width);
        check(&format!("{name}-ja-dark-{width}"), report, tradeoff, chart, &ja);
    }
}

/// As [`check_all`], for a chart of a search; the plan stands near the last point of the frontier.
fn check_search(name: &str, figures: &SearchFigures, limit: Option<f64>, chart: SearchChart) {
    let current = figures.frontier.iter().flatten().next_back().map(search_sample::position);
    let input = SearchInput { figures, current: current.as_ref(), limit };
    for width in [360, 900] {
        let en = draw_search(&input, chart, &Theme::light(Lang::En, width));
        check_svg(&format!("{name}-en-light-{width}"), &en.svg);
        let ja = draw_search(&input, chart, &Theme::dark(Lang::Ja, width));
        check_svg(&format!("{name}-ja-dark-{width}"), &ja.svg);
    }
}

#[test]
fn class_sizes() {
    check_all("class-sizes", &sample::report(sample::ADULT, Some(5)), None, Chart::ClassSizes);
    check_all(
        "class-sizes-million",
        &sample::report(sample::MILLION, Some(11)),
        None,
        Chart::ClassSizes,
    );
    check_all("class-sizes-ten", &sample::report(sample::TEN, None), None, Chart::ClassSizes);
    check_all("class-sizes-empty", &sample::report(&[], None), None, Chart::ClassSizes);
}

#[test]
fn risk_curve() {
    check_all("risk-curve", &sample::report(sample::ADULT, Some(5)), None, Chart::RiskCurve);
    check_all(
        "risk-curve-million",
        &sample::report(sample::MILLION, Some(100)),
        None,
        Chart::RiskCurve,
    );
    check_all("risk-curve-ten", &sample::report(sample::TEN, None), None, Chart::RiskCurve);
    check_all(
        "risk-curve-none-kept",
        &sample::report(sample::TEN, Some(5)),
        None,
        Chart::RiskCurve,
    );
    let mut report = sample::report(sample::ADULT, Some(5));
    report.risk.journalist = Some(report.risk.prosecutor.clone());
    check_all("risk-curve-journalist", &report, None, Chart::RiskCurve);
    check_all("risk-curve-empty", &sample::report(&[], None), None, Chart::RiskCurve);
}

#[test]
fn tradeoff() {
    let report = sample::report(sample::ADULT, Some(5));
    let levels = [
        ("age", 1, 5),
        ("sex", 0, 2),
        ("郵便番号", 2, 4),
        ("municipality_of_residence_at_admission", 0, 3),
        ("admitted", 3, 8),
        ("icd10 <main> & \"other\"", 1, 4),
        ("height", 0, 1),
    ];
    let all = sample::tradeoff(&levels, report.records);
    check_all("tradeoff", &report, Some(&all), Chart::Tradeoff { column: None });
    check_all("tradeoff-column", &report, Some(&all), Chart::Tradeoff { column: Some("age") });
    check_all("tradeoff-empty", &report, None, Chart::Tradeoff { column: None });
}

#[test]
fn full() {
    let report = sample::with_estimates(sample::report(sample::ADULT, Some(5)));
    check_all("estimates", &report, None, Chart::Estimates);
    check_all("attributes", &report, None, Chart::Attributes);
    check_all("contributions", &report, None, Chart::Contributions);
    let quick = Report { by_attributes: None, columns: Vec::new(), ..sample::report(&[], None) };
    check_all("estimates-empty", &quick, None, Chart::Estimates);
    check_all("attributes-empty", &quick, None, Chart::Attributes);
    check_all("contributions-empty", &quick, None, Chart::Contributions);
}

#[test]
fn distributions() {
    let found = Some(distributions_sample::distributions());
    let report = Report { distributions: found, ..sample::report(sample::ADULT, Some(5)) };
    let ward = Some("municipality_of_residence_at_admission");
    check_all("distribution", &report, None, Chart::Distribution { column: Some("age") });
    check_all("distribution-dates", &report, None, Chart::Distribution { column: Some("入院日") });
    check_all("distribution-category", &report, None, Chart::Distribution { column: ward });
    check_all("distribution-empty", &report, None, Chart::Distribution { column: Some("nothing") });
    check_all("ecdf", &report, None, Chart::Ecdf { column: Some("age") });
    check_all("ecdf-empty", &report, None, Chart::Ecdf { column: ward });
    check_all("associations", &report, None, Chart::Associations);
    let none = sample::report(sample::ADULT, Some(5));
    check_all("associations-empty", &none, None, Chart::Associations);
    check_all("correlations", &report, None, Chart::Correlations);
    check_all("correlations-empty", &none, None, Chart::Correlations);
    // Without a name, the column that changes most.
    let (input, theme) =
        (ChartInput { report: &report, tradeoff: None }, Theme::light(Lang::En, 900));
    let most = draw(&input, Chart::Distribution { column: None }, &theme);
    assert_eq!(most, draw(&input, Chart::Distribution { column: ward }, &theme));
}

#[test]
fn noise() {
    let figures = sample::noise();
    let report = Report { noise: Some(figures.clone()), ..sample::report(sample::ADULT, Some(5)) };
    check_all("noise", &report, None, Chart::Noise { table: 0 });
    check_all("noise-mean", &report, None, Chart::Noise { table: 1 });
    check_all("noise-empty", &report, None, Chart::Noise { table: 2 });
    // What is drawn by itself is the same.
    let theme = Theme::light(Lang::En, 900);
    let input = ChartInput { report: &report, tradeoff: None };
    let alone = draw_noise(&figures, 1, &theme);
    assert_eq!(alone, draw(&input, Chart::Noise { table: 1 }, &theme));
}

#[test]
fn search() {
    let columns = ["age", "sex", "郵便番号", "municipality_of_residence", "admitted"];
    let figures = search_sample::frontier(&columns, 40);
    check_search("frontier", &figures, Some(0.2), SearchChart::Frontier);
    check_search("profile", &figures, Some(0.2), SearchChart::Profile);
    let dense = search_sample::frontier(&columns, 1_200);
    check_search("frontier-dense", &dense, Some(0.2), SearchChart::Frontier);
    let none = SearchFigures { frontier: None, best: None, ..figures };
    check_search("frontier-empty", &none, None, SearchChart::Frontier);
    let small = search_sample::lattice(&columns[..3], &[4, 2, 3]);
    check_search("lattice", &small, Some(0.2), SearchChart::Lattice);
    let wide = search_sample::lattice(&columns, &[4, 2, 3, 3, 4]);
    check_search("lattice-wide", &wide, Some(0.2), SearchChart::Lattice);
}

/// `pkg/tests/package.test.mjs` holds the package to the same files: native and WebAssembly draw the same bytes.
#[test]
fn package() {
    let mut reader = CsvReader::new(CsvOptions::default()).expect("the options are in range");
    reader.feed(b"sex,age\nF,31\nF,34\nM,52\n").expect("the table reads");
    let mut session = Session::new(reader.finish().expect("the table is whole"));
    let plan = "[columns.sex]\nrole = \"quasi-identifier\"\n[columns.age]\nrole = \"sensitive\"\n[goal]\nk = 2\n";
    let plan = Plan::from_toml(plan).expect("the plan reads");
    let options = AssessOptions { full: true, lang: Lang::Ja, ..AssessOptions::default() };
    let report = session.assess(&plan, &options).expect("the plan fits");
    let tradeoff = session.tradeoff(&plan).expect("the plan fits");
    for name in Chart::NAMES {
        let chart = Chart::from_name(name, None).expect("the name is one of the list");
        let theme = Theme::dark(Lang::Ja, 640);
        check(&format!("package-{name}"), &report, Some(&tradeoff), chart, &theme);
    }
}

/// A study whose chart the package draws too.
#[test]
fn package_study() {
    let mut reader = CsvReader::new(CsvOptions::default()).expect("the options are in range");
    reader.feed(b"sex,age\nF,31\nF,34\nM,52\n").expect("the table reads");
    let mut session = Session::new(reader.finish().expect("the table is whole"));
    let plan = "[columns.sex]\nrole = \"quasi-identifier\"\n[goal]\nk = 2\n[study.years]\nkind = \"mean\"\noutcome = \"age\"\n";
    let plan = Plan::from_toml(plan).expect("the plan reads");
    let options = AssessOptions { lang: Lang::Ja, ..AssessOptions::default() };
    let figures = session.study(&plan, &options).expect("the plan fits");
    check_svg("package-study", &draw_study(&figures[0], &Theme::dark(Lang::Ja, 640)));
}

#[test]
fn study() {
    for (at, figures) in study_sample::studies().iter().enumerate() {
        for width in [360, 900] {
            let en = draw_study(figures, &Theme::light(Lang::En, width));
            check_svg(&format!("study-{at}-en-light-{width}"), &en);
            let ja = draw_study(figures, &Theme::dark(Lang::Ja, width));
            check_svg(&format!("study-{at}-ja-dark-{width}"), &ja);
        }
    }
}
