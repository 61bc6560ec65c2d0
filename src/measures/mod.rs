//! The catalogue: one row a measure, with unit, range, direction, formula and citation.
//!
//! The command line's help, the page's explanations, the glossary of a report and the README read it.
//! Names, meanings and the explanations of symbols are messages of `locales/*/measures.ftl`.

mod catalogue;

use crate::words::{self, Lang};

/// One measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The id, also the JSON path of the figure where it has one.
    pub id: &'static str,
    /// What one of it is.
    pub unit: Unit,
    /// The smallest and largest value, in the symbols of the formula.
    pub range: &'static str,
    /// Which way is safer or better.
    pub direction: Direction,
    /// The formula as implemented.
    pub formula: &'static str,
    /// The symbols of formula and range: ids of messages `symbol-...`.
    pub symbols: &'static [&'static str],
    /// Where it is defined.
    pub citation: &'static str,
}

/// What one of a measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Records of the table.
    Records,
    /// People of the population.
    People,
    /// Equivalence classes.
    Classes,
    /// Records in a class.
    RecordsPerClass,
    /// Ordered pairs of records.
    Pairs,
    /// A part of a whole, from 0 to 1.
    Share,
    /// A probability, from 0 to 1.
    Probability,
    /// A number without unit.
    Ratio,
    /// Combinations of original values.
    Combinations,
    /// Bits of information.
    Bits,
    /// Squares of the units of the columns.
    Squares,
    /// The unit of the column, days of dates.
    OfColumn,
    /// Values of a sensitive column.
    Values,
    /// Pairs of a class and a value that it lacks.
    Absences,
    /// Sets of columns.
    Sets,
    /// Parts of a hundred.
    Percent,
    /// Estimates of an analysis.
    Estimates,
}

impl Unit {
    /// The id of its message.
    pub fn message(self) -> &'static str {
        match self {
            Unit::Records => "unit-records",
            Unit::People => "unit-people",
            Unit::Classes => "unit-classes",
            Unit::RecordsPerClass => "unit-records-per-class",
            Unit::Pairs => "unit-pairs",
            Unit::Share => "unit-share",
            Unit::Probability => "unit-probability",
            Unit::Ratio => "unit-ratio",
            Unit::Combinations => "unit-combinations",
            Unit::Bits => "unit-bits",
            Unit::Squares => "unit-squares",
            Unit::OfColumn => "unit-of-column",
            Unit::Values => "unit-values",
            Unit::Absences => "unit-absences",
            Unit::Sets => "unit-sets",
            Unit::Percent => "unit-percent",
            Unit::Estimates => "unit-estimates",
        }
    }
}

/// Which way is safer (risk) or better (utility).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A lower value protects the person better.
    LowerSafer,
    /// A higher value protects the person better.
    HigherSafer,
    /// A lower value keeps more of the data's use.
    LowerBetter,
    /// A higher value keeps more of the data's use.
    HigherBetter,
    /// Neither way is better by itself.
    Neither,
}

impl Direction {
    /// The same in English, whatever the language: a face that translates it looks the words up.
    pub fn words(self) -> &'static str {
        match self {
            Direction::LowerSafer => "lower is safer",
            Direction::HigherSafer => "higher is safer",
            Direction::LowerBetter => "lower is better",
            Direction::HigherBetter => "higher is better",
            Direction::Neither => "neither",
        }
    }

    /// The id of its message in `terms.ftl`.
    pub fn message(self) -> String {
        format!("direction-{}", self.words().replace(' ', "-"))
    }
}

impl Measure {
    /// The id of its name; its meaning is the attribute `.meaning`.
    pub fn message(&self) -> String {
        format!("measure-{}", self.id.replace('.', "-"))
    }

    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> String {
        words::text(lang, &self.message(), &[])
    }

    /// One sentence: what it means.
    pub fn meaning(&self, lang: Lang) -> String {
        words::text(lang, &format!("{}.meaning", self.message()), &[])
    }

    /// The formula with its symbols explained.
    pub fn formula(&self, lang: Lang) -> String {
        let symbols: Vec<String> =
            self.symbols.iter().map(|symbol| words::text(lang, symbol, &[])).collect();
        match symbols.join(&words::text(lang, "symbol-separator", &[])) {
            none if none.is_empty() => self.formula.to_owned(),
            symbols => words::text(
                lang,
                "formula-with-symbols",
                &[("formula", self.formula.into()), ("symbols", symbols.into())],
            ),
        }
    }
}

/// Every measure, in reading order.
pub fn all() -> impl Iterator<Item = &'static Measure> {
    catalogue::CHAPTERS.iter().copied().flatten()
}

/// The measure with an id.
pub fn get(id: &str) -> Option<&'static Measure> {
    all().find(|measure| measure.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_its_words_in_every_language() {
        for lang in Lang::ALL {
            for measure in all() {
                let mut ids = vec![
                    measure.message(),
                    format!("{}.meaning", measure.message()),
                    measure.unit.message().to_owned(),
                    measure.direction.message(),
                    "formula-with-symbols".to_owned(),
                ];
                ids.extend(measure.symbols.iter().map(|symbol| (*symbol).to_owned()));
                for id in ids {
                    assert!(words::find(lang, &id, &[]).is_some(), "{id} in {}", lang.tag());
                }
            }
        }
    }

    #[test]
    fn the_catalogue_holds_the_ids_of_the_report_and_each_once() {
        let mut ids: Vec<&str> = all().map(|measure| measure.id).collect();
        assert!(ids.contains(&"risk.prosecutor.at_risk") && ids.contains(&"non-uniform-entropy"));
        let rows = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), rows);
    }

    #[test]
    fn a_citation_names_a_year_and_a_meaning_is_one_sentence() {
        for measure in all() {
            let years = ["(18", "(19", "(20"];
            let dated = years.iter().any(|year| measure.citation.contains(year));
            assert!(dated, "{}", measure.id);
            assert!(measure.meaning(Lang::En).ends_with('.'), "{}", measure.id);
            assert!(measure.meaning(Lang::Ja).ends_with('。'), "{}", measure.id);
            assert_eq!(measure.meaning(Lang::Ja).matches('。').count(), 1, "{}", measure.id);
        }
    }

    #[test]
    fn a_row_explains_the_symbols_of_its_formula() {
        let formula = get("risk.prosecutor.highest").map(|measure| measure.formula(Lang::En));
        assert_eq!(formula.as_deref(), Some("1 / min f (f: records in a class)"));
        assert_eq!(get("no such measure"), None);
    }
}
