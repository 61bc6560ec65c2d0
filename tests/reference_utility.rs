//! IL1s and the difference of eigenvalues against sdcMicro, on its table with noise.

mod support;

use oboro::utility::{Moments, eigenvalue_difference, standardised_distance};

#[test]
fn numbers_with_noise_have_the_utility_of_the_peer() {
    let Some(shared) = support::shared() else { return support::report("sdcMicro utility", 0, 2) };
    let want =
        support::json(&shared.join("reference/sdcmicro-and-python/sdcmicro_utility_testdata.json"));
    let number =
        |path: &str| want.pointer(path).and_then(|value| value.as_f64()).expect("a number");
    let columns = |file: &str| -> Vec<Vec<f64>> {
        let table =
            support::table(&support::bytes(&shared.join("data/benchmarks/sdcmicro").join(file)));
        let read = |name: &str| {
            let column = table.position(name).expect("the column");
            let cell =
                |row| table.cell(row, column).and_then(|cell| cell.parse().ok()).expect("a number");
            (0..table.rows()).map(cell).collect()
        };
        ["expend", "income", "savings"].map(read).to_vec()
    };
    let (before, after) = (columns("testdata.csv"), columns("testdata_num_perturbed.csv"));
    let distances = before.iter().zip(&after).map(|(before, after)| {
        let pairs: Vec<(f64, f64, u64)> =
            before.iter().zip(after).map(|(&x, &y)| (x, y, 1)).collect();
        standardised_distance(&pairs).expect("numbers that differ")
    });
    support::near("IL1s", distances.sum(), number("/results/IL1s"));
    let moments = |columns: &[Vec<f64>]| {
        let mut moments = Moments::new(columns.len());
        for row in 0..columns[0].len() {
            moments.add(1.0, &columns.iter().map(|column| column[row]).collect::<Vec<_>>());
        }
        moments
    };
    let difference = eigenvalue_difference(&moments(&before), &moments(&after));
    support::near("eigenvalues", difference.expect("columns that vary"), number("/results/eigen"));
    support::report("sdcMicro utility", 2, 0);
}
