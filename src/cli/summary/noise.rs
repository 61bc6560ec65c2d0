//! Tables with noise, and the promise of sampling.

use oboro::Lang;
use oboro::report::{NoiseFigures, SamplingPromise, numbers};

use super::super::figures::{entered, figure};
use super::super::grid::{Grid, Side};
use super::grid;

/// The errors of the tables; what stands in their cells is in the JSON.
pub(super) fn tables(noise: &NoiseFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-noise-table"),
        (Side::Right, "cli-head-epsilon"),
        (Side::Right, "cli-head-cells"),
        (Side::Right, "cli-head-expected-error"),
        (Side::Right, "cli-head-seen-error"),
        (Side::Right, "cli-head-released-error"),
    ];
    let mut grid = grid(heads, lang);
    for table in &noise.tables {
        let columns = table.columns.join(" × ");
        let name = match &table.mean {
            None => columns,
            Some(mean) => [mean.as_str(), &columns].join(" / "),
        };
        grid.row([
            name,
            entered(table.epsilon),
            numbers::count(table.cells),
            figure("noise.tables.expected_error", table.expected_error),
            figure("noise.tables.seen_error", table.seen_error),
            figure("noise.tables.released_error", table.released_error),
        ]);
    }
    grid
}

pub(super) fn sampling(promise: &SamplingPromise, lang: Lang) -> Grid {
    let heads = [(Side::Right, "cli-head-epsilon"), (Side::Right, "cli-head-delta")];
    let mut grid = grid(heads, lang);
    for point in &promise.curve {
        let delta = point.delta.map_or("–".to_owned(), numbers::decimal);
        grid.row([entered(point.epsilon), delta]);
    }
    grid
}
