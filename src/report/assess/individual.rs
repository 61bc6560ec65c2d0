//! The individual risk of the records of a node, and that of their households.

use super::figures::at_risk;
use crate::candidate::Candidate;
use crate::classes::NO_CLASS;
use crate::plan::Plan;
use crate::report::{HouseholdFigures, IndividualFigures};
use crate::risk::individual::{Frequency, HouseholdRisk, Member, NO_HOUSEHOLD, RecordRisks};
use crate::table::Table;

impl Candidate<'_> {
    /// f and F of each class, where F is known by class: from weights, or from a table of the population.
    pub(super) fn frequencies(&self) -> Option<impl Iterator<Item = Frequency>> {
        let (seen, people) = (self.seen(), self.people.as_deref()?);
        let pairs = seen.sizes.iter().zip(seen.frequencies()).zip(people).zip(&self.keeps);
        Some(pairs.map(|(((&records, &sample), &population), &kept)| {
            let records = if kept { records } else { 0 };
            Frequency { records, sample, population }
        }))
    }

    /// f and the estimated F of each class: by weights, or by the share of the population that is in the table.
    fn estimated_frequencies(&self) -> Option<Vec<Frequency>> {
        let population = self.study.population()?;
        if population.is_by_weight() {
            return self.frequencies().map(Iterator::collect);
        }
        if population.is_by_class() {
            return None;
        }
        let size = self.population_size()?;
        let fraction = self.kept.records() as f64 / size;
        let seen = self.seen();
        let pairs = seen.sizes.iter().zip(seen.frequencies()).zip(&self.keeps);
        let by_class = pairs.map(|((&records, &sample), &kept)| Frequency {
            records: if kept { records } else { 0 },
            sample,
            population: sample as f64 / fraction,
        });
        Some(by_class.collect())
    }

    /// The individual risk, where F can be estimated by class.
    ///
    /// The household risk is lacking; it goes by the risk of each class, which comes along.
    pub(super) fn individual(&self, plan: &Plan) -> Option<(IndividualFigures, Vec<f64>)> {
        let frequencies = self.estimated_frequencies()?;
        let by_class: Vec<f64> = frequencies.iter().map(Frequency::risk).collect();
        let pairs = by_class.iter().zip(&frequencies);
        let risks = RecordRisks::of(pairs.map(|(&risk, frequency)| (risk, frequency.records)));
        let thresholds = self.thresholds(plan);
        let figures = IndividualFigures {
            source: self.study.population()?.source().to_owned(),
            records: risks.records(),
            highest: risks.highest(),
            average: risks.average(),
            lowest: risks.lowest(),
            expected: (risks.records() > 0).then(|| risks.expected()),
            at_risk: at_risk(risks.records(), &thresholds, |threshold| risks.above(threshold)),
            household: None,
        };
        Some((figures, by_class))
    }

    /// The risk of the households, where a column names them.
    pub(super) fn household(
        &self,
        risks: &[f64],
        plan: &Plan,
        table: &Table,
    ) -> Option<HouseholdFigures> {
        let column = table.column(self.study.household()?);
        let (codes, missing) = (column.codes(), column.missing());
        let records = self.plain().study.records(table);
        let members = self.members();
        let kept = members.iter().enumerate().filter(|&(_, &class)| class != NO_CLASS);
        let kept = kept.filter_map(|(row, &class)| {
            let class = class as usize;
            let code = codes.get(row);
            let household = if missing[code as usize] { NO_HOUSEHOLD } else { code };
            let member = Member { household, risk: risks[class], records: records.weight(row) };
            self.keeps[class].then_some(member)
        });
        let thresholds = self.thresholds(plan);
        let found = HouseholdRisk::of(&kept.collect::<Vec<_>>());
        let risks = &found.risks;
        Some(HouseholdFigures {
            households: found.households,
            highest: risks.highest(),
            average: risks.average(),
            expected: (risks.records() > 0).then(|| risks.expected()),
            at_risk: at_risk(risks.records(), &thresholds, |threshold| risks.above(threshold)),
        })
    }
}
