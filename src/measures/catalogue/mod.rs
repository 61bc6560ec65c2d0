//! The rows of the catalogue: formulas as implemented, with their sources.

mod attackers;
mod attacks;
mod columns;
mod disclosure;
mod distributions;
mod individual;
mod population;
mod log_linear;
mod noise;
mod rare;
mod special_uniques;
mod study;
mod table;
mod tests;
mod utility;

use super::Measure;

const EL_EMAM: &str =
    "El Emam K (2013). Guide to the de-identification of personal health information. CRC Press.";

/// The chapters of the catalogue, in reading order.
pub(super) const CHAPTERS: &[&[Measure]] = &[
    table::ROWS,
    attackers::ROWS,
    attacks::ROWS,
    population::ROWS,
    individual::ROWS,
    log_linear::ROWS,
    special_uniques::ROWS,
    columns::ROWS,
    disclosure::ROWS,
    tests::ROWS,
    utility::ROWS,
    rare::ROWS,
    noise::ROWS,
    distributions::ROWS,
    study::ROWS,
];
