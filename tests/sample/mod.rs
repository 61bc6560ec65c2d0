//! Reports made by hand for the tests of charts and report writers.

use oboro::report::{
    AllRecords, AtRisk, Attacker, Bounds, ByAttributes, ClassFigures, ColumnContribution,
    ColumnFigures, ColumnSet, ColumnUtility, DisclosureFigures, Finding, GoalFigures, Homogeneity,
    KnownAttributes, LkcFigures, MsuCount, NoiseFigures, NoisePoint, NoisyCell, NoisyTable, Note,
    PopulationEstimate, PopulationFigures, RecursiveC, ReleaseOutline, Report, Risk, SizeCount,
    SpecialUniquesFigures, Tradeoff, TradeoffColumn, TradeoffStep, Uniqueness, UtilityFigure,
    ValueContribution,
};

/// Class sizes of the adult table over its nine columns, as ARX counts them (`risk_input_adult.json`).
pub(crate) const ADULT: &[(u64, u64)] = &[
    (1, 15512),
    (2, 2098),
    (3, 754),
    (4, 375),
    (5, 189),
    (6, 155),
    (7, 97),
    (8, 73),
    (9, 39),
    (10, 37),
    (11, 29),
    (12, 18),
    (13, 23),
    (14, 14),
    (15, 15),
    (16, 9),
    (17, 11),
    (18, 10),
    (19, 10),
    (20, 5),
    (21, 3),
    (22, 4),
    (23, 3),
    (24, 2),
    (25, 1),
    (26, 3),
    (27, 5),
    (29, 1),
    (30, 2),
    (32, 1),
    (34, 1),
    (35, 1),
    (36, 1),
    (45, 1),
];

/// A million records in classes from 1 to 400,000.
pub(crate) const MILLION: &[(u64, u64)] = &[
    (1, 40),
    (2, 30),
    (3, 50),
    (4, 25),
    (6, 100),
    (15, 300),
    (40, 500),
    (75, 900),
    (130, 700),
    (350, 300),
    (800, 90),
    (1_700, 40),
    (4_200, 10),
    (12_000, 4),
    (33_660, 3),
    (400_000, 1),
];

/// Two records alone, four in pairs, four together.
pub(crate) const TEN: &[(u64, u64)] = &[(1, 2), (2, 2), (4, 1)];

fn figures(sizes: &[(u64, u64)]) -> (ClassFigures, Uniqueness, Risk) {
    let records: u64 = sizes.iter().map(|(size, classes)| size * classes).sum();
    let count: u64 = sizes.iter().map(|(_, classes)| classes).sum();
    let (smallest, largest) = (sizes.first().map(|s| s.0), sizes.last().map(|s| s.0));
    let part = |part: u64| (records > 0).then(|| part as f64 / records as f64);
    let classes = ClassFigures {
        count,
        smallest,
        largest,
        mean: (count > 0).then(|| records as f64 / count as f64),
        sizes: sizes.iter().map(|&(size, classes)| SizeCount { size, classes }).collect(),
    };
    let alone = sizes.iter().find(|(size, _)| *size == 1).map_or(0, |(_, classes)| *classes);
    let at_risk = [(0.05, 20), (0.075, 14), (0.09, 12), (0.1, 10), (0.2, 5), (0.33, 4), (0.5, 2)];
    let at_risk = at_risk.map(|(threshold, effective_k)| {
        let below = sizes.iter().filter(|(size, _)| *size < effective_k);
        let records = below.map(|(size, classes)| size * classes).sum();
        AtRisk { threshold, effective_k: Some(effective_k), records, share: part(records) }
    });
    let prosecutor = Attacker {
        highest: smallest.map(|size| 1.0 / size as f64),
        average: part(count),
        lowest: largest.map(|size| 1.0 / size as f64),
        expected: Some(count as f64),
        at_risk: at_risk.into(),
    };
    (
        classes,
        Uniqueness { records: alone, share: part(alone) },
        Risk { prosecutor, journalist: None, marketer: None },
    )
}

/// What classes give away about a column; one of them agrees in it.
fn disclosure() -> DisclosureFigures {
    DisclosureFigures {
        name: "occupation".to_owned(),
        missing: 12,
        values: 14,
        distinct_l: Some(1),
        entropy_l: Some(1.0),
        grassberger_l: Some(1.0),
        recursive_c: vec![RecursiveC { l: 2, c: None }],
        alpha: Some(1.0),
        t: Some(0.8714),
        t_kind: "equal".to_owned(),
        basic_beta: Some(25.5),
        enhanced_beta: Some(3.1),
        delta_disclosure: Some(3.277),
        absent: 5210,
        homogeneity: Homogeneity { records: 18, share: Some(0.0021) },
    }
}

/// Attackers who know one column, two, or all nine; not all pairs were counted.
fn known() -> Vec<LkcFigures> {
    let row = |l, k, c, exact| LkcFigures { l, k: Some(k), c: Some(c), exact };
    vec![row(1, 21, 0.42, true), row(2, 6, 0.9, false), row(9, 5, 1.0, true)]
}

/// A report over classes of some sizes, those below `k` left out.
pub(crate) fn report(sizes: &[(u64, u64)], k: Option<u64>) -> Report {
    let kept: Vec<(u64, u64)> =
        sizes.iter().copied().filter(|(size, _)| *size >= k.unwrap_or(1)).collect();
    let total = |sizes: &[(u64, u64)]| sizes.iter().map(|(size, classes)| size * classes).sum();
    let (records, kept_records): (u64, u64) = (total(sizes), total(&kept));
    let suppressed = records - kept_records;
    let (classes, uniqueness, risk) = figures(&kept);
    let all = figures(sizes);
    let goal = k.map(|k| {
        let found = suppressed as f64 / records.max(1) as f64;
        let smallest = classes.smallest.map(|size| size as f64);
        let finding = |condition: &str, value: Option<f64>, limit, met| Finding {
            condition: condition.to_owned(),
            column: None,
            kind: None,
            value,
            limit,
            met,
        };
        let met = found <= 0.02;
        let findings = vec![
            finding("k", smallest, k as f64, smallest.is_some()),
            finding("average", risk.prosecutor.average, 0.05, false),
            finding("suppression-limit", Some(found), 0.02, met),
        ];
        GoalFigures { met: false, findings }
    });
    let average = risk.prosecutor.average;
    let column = |name: &str, level, levels, distinction, separation| ColumnFigures {
        name: name.to_owned(),
        level,
        levels,
        distinction: Some(distinction),
        separation: Some(separation),
        average_without: average.map(|average| 0.75 * average),
        contribution: average.map(|average| 0.25 * average),
    };
    let utility = |id: &str, value, normalised| UtilityFigure {
        id: id.to_owned(),
        value: Some(value),
        normalised: Some(normalised),
        columns: Vec::new(),
    };
    // Loss and precision by column, the others as wholes.
    let with_columns = |figure: UtilityFigure, values: [f64; 3]| {
        let columns = ["age", "sex", "郵便番号"].iter().zip(values);
        let columns = columns.map(|(name, value)| ColumnUtility {
            name: (*name).to_owned(),
            value: Some(value),
            normalised: Some(if figure.id == "loss" { 1.0 - value } else { value }),
        });
        UtilityFigure { columns: columns.collect(), ..figure }
    };
    Report {
        records,
        rows: records,
        kept: kept_records,
        suppressed,
        persons: None,
        shift: None,
        dropped: 0,
        broken: None,
        columns_read: None,
        normalised: None,
        missing_as: "category".to_owned(),
        full: false,
        as_released: false,
        classes: Some(classes),
        uniqueness,
        risk,
        population: None,
        k_map: None,
        individual: None,
        attackers: Vec::new(),
        by_attributes: Some(by_attributes()),
        context: None,
        disclosure: if kept_records > 0 { vec![disclosure()] } else { Vec::new() },
        presence: None,
        lkc: if kept_records > 0 { known() } else { Vec::new() },
        special_uniques: Some(special_uniques()),
        missing: Vec::new(),
        tests: None,
        rare: None,
        distributions: None,
        noise: None,
        riskiest: None,
        study: vec![],
        why: None,
        column_sets: vec![ColumnSet {
            columns: vec!["age".to_owned(), "郵便番号".to_owned()],
            distinction: Some(0.31),
            separation: Some(0.997_2),
            uniqueness: Some(0.081),
        }],
        columns: vec![
            column("age", 1, 5, 0.002_387_11, 0.978_1),
            column("sex", 0, 2, 0.000_066, 0.438_284_348_148_964_55),
            column("郵便番号", 2, 4, 0.001_3, 0.87),
        ],
        utility: vec![
            with_columns(
                utility("loss", 0.313_713_035_281_924_2, 0.686_286_964_718_075_8),
                [0.25, 0.0, 0.75],
            ),
            with_columns(utility("precision", 0.61, 0.61), [0.63, 1.0, 0.2]),
            utility("discernibility", 123_456_789.0, 0.93),
            utility("average-class-size", 12.5, 0.999),
            utility("non-uniform-entropy", 98_765.432_1, 0.71),
        ],
        goal,
        release: ReleaseOutline {
            method: "records".to_owned(),
            records_left_out: 0,
            cells_suppressed: Vec::new(),
            levels_mixed: Vec::new(),
        },
        all_records: AllRecords { classes: Some(all.0), uniqueness: all.1, risk: all.2 },
        notes: vec![Note {
            path: "risk.prosecutor".to_owned(),
            id: "note-sample".to_owned(),
            text: "Journalist and marketer risk are not estimated: the plan names no population."
                .to_owned(),
        }],
        plan: "[columns.age]\nrole = \"quasi-identifier\"\nlevel = 1\n\n[goal]\nk = 5\n".to_owned(),
        input_sha256: Some(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".into(),
        ),
        version: "0.1.0".to_owned(),
    }
}

/// Two sizes that were counted, and one between that was not.
fn by_attributes() -> ByAttributes {
    let known = |attributes, subsets, share: Option<f64>, columns: &[&str]| KnownAttributes {
        attributes,
        subsets,
        exact: share.is_some(),
        mean: share.map(|share| share / 2.0),
        worst: share,
        worst_columns: columns.iter().map(|&column| column.to_owned()).collect(),
        mean_bounds: share.is_none().then_some(Bounds { low: 0.01, high: 0.3 }),
        worst_bounds: share.is_none().then_some(Bounds { low: 0.02, high: 0.6 }),
    };
    let sizes = vec![
        known(1, 3.0, Some(0.02), &["age"]),
        known(2, 3.0, None, &[]),
        known(3, 1.0, Some(0.6), &["age", "sex", "郵便番号"]),
    ];
    ByAttributes { columns: 3, sizes }
}

/// Special uniques of three columns, up to two of them at a time.
fn special_uniques() -> SpecialUniquesFigures {
    let contribution = |name: &str, contribution| ColumnContribution {
        name: name.to_owned(),
        contribution: Some(contribution),
    };
    let value = |name: &str, value: &str, records, contribution| ValueContribution {
        name: name.to_owned(),
        value: Some(value.to_owned()),
        records,
        contribution: Some(contribution),
    };
    SpecialUniquesFigures {
        msu_by_size: [(1, 12), (2, 3_456), (3, 0)]
            .map(|(size, count)| MsuCount { size, count })
            .into(),
        max_size: 2,
        records_with_msu: 1_234,
        score_sum: 3_480.0,
        score_max: 6.0,
        dis_sum: 98.7,
        dis_max: 0.312_5,
        dis_fraction: 0.01,
        by_column: vec![
            contribution("age", 75.5),
            contribution("sex", 24.5),
            contribution("郵便番号", 99.99),
        ],
        by_value: vec![value("age", "[90, 100)", 3, 12.5), value("age", "<b>&", 2, 0.01)],
    }
}

/// The same with a population of a million and what is estimated of it.
pub(crate) fn with_estimates(report: Report) -> Report {
    let estimate = |model: &str, share: Option<f64>, interval: Option<(f64, f64)>| {
        let chosen = (model == "dankar").then(|| "pitman".to_owned());
        PopulationEstimate {
            model: model.to_owned(),
            chosen,
            uniques: share.map(|share| share * 1e6),
            share,
            low: interval.map(|(low, _)| low),
            high: interval.map(|(_, high)| high),
            interval: interval.map(|_| "delta-method".to_owned()),
            converged: share.is_some(),
            iterations: 12,
            parameters: Vec::new(),
            note: None,
        }
    };
    let population = PopulationFigures {
        source: "size".to_owned(),
        size: Some(1e6),
        sampling_fraction: Some(report.kept as f64 / 1e6),
        inconsistent: None,
        estimated: None,
        estimates: vec![
            estimate("pitman", Some(0.051_4), Some((0.047_2, 0.055_9))),
            estimate("zayatz", Some(0.064_3), None),
            estimate("snb", None, None),
            estimate("dankar", Some(0.051_4), Some((0.047_2, 0.055_9))),
        ],
        log_linear: None,
    };
    Report { population: Some(population), ..report }
}

/// Levels of some quasi-identifiers: `(name, current level, levels)`.
pub(crate) fn tradeoff(columns: &[(&str, u32, u32)], records: u64) -> Tradeoff {
    let column = |&(name, level, levels): &(&str, u32, u32)| TradeoffColumn {
        name: name.to_owned(),
        level,
        steps: (0..levels).map(|step| self::step(step, levels, records)).collect(),
    };
    Tradeoff { columns: columns.iter().map(column).collect() }
}

fn step(level: u32, levels: u32, records: u64) -> TradeoffStep {
    let done = f64::from(level) / f64::from((levels - 1).max(1));
    let risk = 0.62 * (1.0 - done) * (1.0 - done) + 0.02;
    TradeoffStep {
        level,
        highest: (level > 0).then_some(if done > 0.6 { 0.2 } else { 0.5 }),
        average: (level > 0).then_some(risk),
        average_all: Some(risk),
        uniqueness_all: Some(risk * 0.8),
        suppressed: (records as f64 * 0.7 * (1.0 - done) * (1.0 - done)) as u64,
        loss: Some(0.15 + 0.7 * done * done),
    }
}

/// Two tables with noise, counts and means, beside those of a release.
pub(crate) fn noise() -> NoiseFigures {
    let curve = |scale: f64| {
        let epsilons = [0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0];
        let point = |epsilon: f64| NoisePoint { epsilon, expected_error: Some(scale / epsilon) };
        epsilons.map(point).to_vec()
    };
    let table = |columns: &[&str], mean: Option<&str>, scale: f64| NoisyTable {
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        mean: mean.map(str::to_owned),
        epsilon: 0.5,
        delta: 0.0,
        sensitivity: 1.0,
        sum_sensitivity: mean.map(|_| 60.0),
        fixed_values: mean.is_none(),
        cells: 2,
        hidden: 0,
        shown: vec![
            NoisyCell {
                labels: vec![Some("F".to_owned())],
                value: Some(41.5),
                released: Some(40.0),
            },
            NoisyCell { labels: vec![None], value: None, released: None },
        ],
        expected_error: Some(scale),
        within: mean.is_none().then_some(6),
        seen_error: Some(0.75 * scale),
        released_error: mean.is_none().then_some(0.4),
        curve: curve(scale),
    };
    NoiseFigures {
        epsilon: 1.0,
        delta: 0.0,
        mechanism: "laplace".to_owned(),
        source: "system".to_owned(),
        seed: None,
        post_processing: "none".to_owned(),
        tables: vec![
            table(&["sex", "age"], None, 1.9),
            table(&["municipality_of_residence_at_admission"], Some("体重"), 35.0),
        ],
        sampling: None,
    }
}
