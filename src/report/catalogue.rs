//! The catalogue of measures as a reader sees it.

use super::MeasureRow;
use crate::measures::{self, Measure};
use crate::words::{self, Lang};

/// Every row of the catalogue in a language.
pub fn rows(lang: Lang) -> Vec<MeasureRow> {
    measures::all().map(|measure| row(measure, lang)).collect()
}

/// One row of the catalogue in a language.
pub(crate) fn row(measure: &Measure, lang: Lang) -> MeasureRow {
    MeasureRow {
        id: measure.id.to_owned(),
        name: measure.name(lang),
        meaning: measure.meaning(lang),
        unit: words::text(lang, measure.unit.message(), &[]),
        range: measure.range.to_owned(),
        direction: measure.direction.words().to_owned(),
        formula: measure.formula(lang),
        citation: measure.citation.to_owned(),
    }
}
