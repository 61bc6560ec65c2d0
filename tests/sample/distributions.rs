//! Distributions made by hand for the tests of charts and report writers.

use oboro::report::{
    Change, ColumnDistribution, DistributionFigures, EcdfPoint, LabelDistribution,
    PairDistribution, QuantileChange, ValueDistribution,
};

/// Records before and after.
const RECORDS: (u64, u64) = (30_162, 29_500);

fn change(before: f64, after: f64) -> Change {
    Change { before: Some(before), after: Some(after), change: Some(after - before) }
}

fn value(label: Option<&str>, rest: u64, before: u64, after: f64) -> ValueDistribution {
    let share_before = before as f64 / RECORDS.0 as f64;
    let share_after = after / RECORDS.1 as f64;
    ValueDistribution {
        label: label.map(str::to_owned),
        rest,
        before,
        after,
        share_before: Some(share_before),
        share_after: Some(share_after),
        difference: Some(share_after - share_before),
    }
}

fn column(name: &str, kind: &str, values: Vec<ValueDistribution>) -> ColumnDistribution {
    let apart = values.iter().filter_map(|value| value.difference).map(f64::abs).sum::<f64>();
    ColumnDistribution {
        name: name.to_owned(),
        kind: kind.to_owned(),
        before: RECORDS.0,
        after: RECORDS.1,
        values,
        labels: vec![LabelDistribution {
            label: Some("[20, 40)".to_owned()),
            rest: 0,
            before: Some(15_000),
            after: 14_700,
            share_after: Some(14_700.0 / RECORDS.1 as f64),
        }],
        total_variation: Some(apart / 2.0),
        total_variation_labels: Some(apart / 8.0),
        jensen_shannon: Some(apart * apart / 4.0),
        wasserstein: None,
        wasserstein_share: None,
        kolmogorov_smirnov: None,
        mean: None,
        quantiles: Vec::new(),
        ecdf: Vec::new(),
    }
}

/// A number in bins, some of them open; a date; a category with long values; one of nothing.
pub(crate) fn distributions() -> DistributionFigures {
    let mut bins = vec![value(Some("<20"), 0, 130, 0.0)];
    let (mut ecdf, mut sums) = (Vec::new(), (130.0, 0.0));
    for bin in 0..16_u64 {
        let (from, to) = (20 + 5 * bin, 25 + 5 * bin);
        let before = 3_900 - 240 * bin;
        let after = 4_400.0 - 550.0 * (bin / 2) as f64;
        ecdf.push(EcdfPoint {
            at: from as f64,
            label: from.to_string(),
            before: Some(sums.0 / 33_650.0),
            after: Some(sums.1 * sums.1 / 39_600.0 / 39_600.0),
        });
        sums = (sums.0 + before as f64, sums.1 + after);
        bins.push(value(Some(&format!("[{from}, {to})")), 0, before, after));
    }
    bins.push(value(Some("≥100"), 0, 40, 66.5));
    bins.push(value(None, 0, 12, 12.0));
    let age = ColumnDistribution {
        wasserstein: Some(2.31),
        wasserstein_share: Some(0.031),
        kolmogorov_smirnov: Some(0.062),
        mean: Some(change(38.4, 39.2)),
        quantiles: vec![QuantileChange {
            p: 0.5,
            before: Some(37.0),
            after: Some(39.0),
            before_label: Some("37".to_owned()),
            after_label: Some("39".to_owned()),
        }],
        ecdf,
        ..column("age", "number", bins)
    };
    let months = (1..=12).map(|month| {
        let label = format!("2023-{month:02}");
        value(Some(&label), 0, 2_400 + 20 * month, 2_500.0)
    });
    let admitted = column("入院日", "date", months.collect());
    let mut wards: Vec<ValueDistribution> = (0..14_u64)
        .map(|ward| {
            let long = "Department of general internal medicine and geriatrics <main> & \"annex\"";
            let name = if ward == 2 { long.to_owned() } else { format!("ward {ward}") };
            value(Some(&name), 0, 5_000 - 300 * ward, 4_100.0 - 150.0 * ward as f64)
        })
        .collect();
    wards.push(value(None, 17, 310, 421.5));
    wards.push(value(None, 0, 9, 8.0));
    let pair = |one: &str, other: &str, before, after| PairDistribution {
        one: one.to_owned(),
        other: other.to_owned(),
        cramers_v: change(before, after),
        pearson: None,
        spearman: None,
    };
    let numbers = PairDistribution {
        pearson: Some(change(-0.31, -0.21)),
        spearman: Some(change(-0.29, -0.22)),
        ..pair("age", "入院日", 0.12, 0.08)
    };
    DistributionFigures {
        few: 5,
        columns: vec![
            age,
            admitted,
            column("municipality_of_residence_at_admission", "category", wards),
            column("nothing", "category", Vec::new()),
        ],
        paired: 4,
        pairs: vec![
            pair("age", "municipality_of_residence_at_admission", 0.41, 0.187),
            numbers,
            pair("入院日", "municipality_of_residence_at_admission", 0.05, 0.05),
        ],
    }
}
