//! Household risk: who finds one member of a household may find the others.

use super::RecordRisks;

/// No household is named: the record is one by itself.
pub const NO_HOUSEHOLD: u32 = u32::MAX;

/// The risk of each record that somebody of its household is found.
#[derive(Clone, Debug, PartialEq)]
pub struct HouseholdRisk {
    /// Households with a record.
    pub households: u64,
    /// The risk of its household for each record.
    pub risks: RecordRisks,
}

/// Some equal records of one household.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// The household, numbered from 0, or [`NO_HOUSEHOLD`].
    pub household: u32,
    /// The individual risk of each of the records.
    pub risk: f64,
    /// Number of records.
    pub records: u64,
}

impl HouseholdRisk {
    /// The household risk of records with these individual risks.
    ///
    /// # Formula
    /// 1 - product over the members i of the household of (1 - r_i): the members are found independently.
    /// It is added up as -expm1(sum of log1p(-r_i)), which keeps small risks.
    ///
    /// # Citations
    /// Franconi and Polettini (2004), Individual risk estimation in mu-Argus: a review, PSD 2004, LNCS 3050;
    /// sdcMicro 5.8, measure_risk with hid.
    ///
    /// # Example
    /// ```
    /// use oboro::risk::individual::{HouseholdRisk, Member, NO_HOUSEHOLD};
    /// let member = |household, risk| Member { household, risk, records: 1 };
    /// let risk = HouseholdRisk::of(&[member(0, 0.5), member(0, 0.5), member(NO_HOUSEHOLD, 0.1)]);
    /// assert_eq!(risk.households, 2);
    /// assert_eq!(risk.risks.highest(), Some(0.75)); // 1 - 0.5 x 0.5
    /// assert!((risk.risks.expected() - 1.6).abs() < 1e-15); // over records: 0.75 + 0.75 + 0.1
    /// ```
    pub fn of(members: &[Member]) -> HouseholdRisk {
        let named = members.iter().filter(|member| member.household != NO_HOUSEHOLD);
        let numbers = named.clone().map(|member| member.household as usize + 1).max().unwrap_or(0);
        let (mut spared, mut records) = (vec![0.0; numbers], vec![0; numbers]);
        for member in named {
            spared[member.household as usize] += log_spared(member);
            records[member.household as usize] += member.records;
        }
        let together = spared.into_iter().zip(records);
        let alone = members.iter().filter(|member| member.household == NO_HOUSEHOLD);
        // Equal records without a household are as many households.
        let households = together.clone().filter(|&(_, records)| records > 0).count() as u64
            + alone.clone().map(|member| member.records).sum::<u64>();
        let together = together.map(|(spared, records)| (-libm::expm1(spared), records));
        let risks = RecordRisks::of(together.chain(alone.map(|alone| (alone.risk, alone.records))));
        HouseholdRisk { households, risks }
    }
}

/// The logarithm of the probability that none of these records is found.
fn log_spared(member: &Member) -> f64 {
    if member.records == 0 { 0.0 } else { libm::log1p(-member.risk) * member.records as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_who_is_surely_found_finds_the_household() {
        let members = [(0, 1.0, 1), (0, 0.25, 2), (3, 0.5, 2), (3, 0.0, 0)];
        let members = members.map(|(household, risk, records)| Member { household, risk, records });
        let found = HouseholdRisk::of(&members);
        assert_eq!((found.households, found.risks.records()), (2, 5));
        assert_eq!((found.risks.highest(), found.risks.lowest()), (Some(1.0), Some(0.75)));
        assert_eq!(found.risks.above(0.75), 3);
    }

    #[test]
    fn nobody_has_no_household() {
        let found = HouseholdRisk::of(&[]);
        assert_eq!((found.households, found.risks.average()), (0, None));
    }
}
