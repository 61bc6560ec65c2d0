//! Conditions per class on a sensitive column.

use super::nature::Nature;
use super::rule::{Rule, Scratch};
use crate::classes::Histograms;
use crate::error::{Error, Result};
use crate::plan::{Closeness, Diversity, DiversityPlan, GoalPlan};
use crate::risk::disclosure::Prior;
use crate::risk::disclosure::closeness::Distance;
use crate::study::{Sensitive, Study};

/// The values of one sensitive column, in each class of a node and in the table.
#[derive(Clone, Copy, Debug)]
pub struct SeenValues<'a> {
    /// By class.
    pub classes: &'a Histograms,
    /// Among all records read.
    pub prior: &'a Prior,
}

/// A condition on one sensitive column.
#[derive(Clone, Debug, PartialEq)]
pub struct OnColumn {
    /// The number of the column among the sensitive ones of the study.
    number: usize,
    name: String,
    rule: Rule,
}

impl OnColumn {
    /// The conditions of a plan on sensitive columns, in the order of the contract.
    ///
    /// # Errors
    /// A column that is not sensitive, a limit outside its range, an order or a hierarchy that the column lacks.
    pub(super) fn check(plan: &GoalPlan, study: &Study) -> Result<Vec<OnColumn>> {
        let mut found = Vec::new();
        for plan in plan.l_diversity.as_slice() {
            found
                .push(OnColumn::new(study, &plan.column, "l-diversity", |_| diversity_rule(plan))?);
        }
        for plan in plan.t_closeness.as_slice() {
            let rule = |column: &Sensitive| {
                let distance = distance(plan.kind, column)?;
                share("t-closeness", plan.t).map(|t| Rule::Closeness { t, distance })
            };
            found.push(OnColumn::new(study, &plan.column, "t-closeness", rule)?);
        }
        for plan in plan.alpha.as_slice() {
            let rule = |_: &Sensitive| match share("alpha", plan.alpha)? {
                0.0 => Err(Error::input("goal-share").with("condition", "alpha")),
                alpha => Ok(Rule::Alpha(alpha)),
            };
            found.push(OnColumn::new(study, &plan.column, "alpha", rule)?);
        }
        for plan in plan.beta_likeness.as_slice() {
            let rule = if plan.enhanced { Rule::EnhancedBeta } else { Rule::Beta };
            let rule = |_: &Sensitive| positive("beta-likeness", plan.beta).map(rule);
            found.push(OnColumn::new(study, &plan.column, "beta-likeness", rule)?);
        }
        for plan in plan.delta_disclosure.as_slice() {
            let rule = |_: &Sensitive| positive("delta-disclosure", plan.delta).map(Rule::Delta);
            found.push(OnColumn::new(study, &plan.column, "delta-disclosure", rule)?);
        }
        Ok(found)
    }

    fn new(
        study: &Study,
        name: &str,
        condition: &str,
        rule: impl FnOnce(&Sensitive) -> Result<Rule>,
    ) -> Result<OnColumn> {
        let number = study.sensitive().iter().position(|column| column.name() == name);
        let Some(number) = number else {
            return Err(Error::input("goal-not-sensitive")
                .in_column(name)
                .with("condition", condition));
        };
        let rule = rule(&study.sensitive()[number]).map_err(|error| error.in_column(name))?;
        Ok(OnColumn { number, name: name.to_owned(), rule })
    }

    /// The plan's name of the condition.
    pub fn condition(&self) -> &'static str {
        self.rule.name()
    }

    /// The plan's name of its kind; `None` where there is one only.
    pub fn kind(&self) -> Option<&'static str> {
        self.rule.kind()
    }

    /// The name of the column.
    pub fn column(&self) -> &str {
        &self.name
    }

    /// The plan's limit.
    pub fn limit(&self) -> f64 {
        self.rule.limit()
    }

    /// The number of the column among the sensitive ones of the study.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    /// What is asked of the values of a class.
    pub(super) fn rule(&self) -> Rule {
        self.rule
    }

    /// What joining classes does to it.
    pub(super) fn nature(&self, study: &Study) -> Nature {
        self.rule.nature(&study.sensitive()[self.number])
    }

    /// Takes away the classes that fail.
    pub(super) fn sift(&self, seen: &[SeenValues<'_>], keeps: &mut [bool]) {
        let Some(values) = seen.get(self.number) else { return };
        let mut scratch = Scratch::default();
        for (class, kept) in keeps.iter_mut().enumerate().filter(|(_, kept)| **kept) {
            *kept = self.rule.keeps(values.classes.class(class), values.prior, &mut scratch);
        }
    }

    /// The worst figure of the kept classes in the unit of the limit, and whether all of them hold.
    ///
    /// `None` where no class that is kept has a value, or where no limit would suffice.
    pub(super) fn judge(&self, seen: &[SeenValues<'_>], keeps: &[bool]) -> (Option<f64>, bool) {
        match seen.get(self.number) {
            Some(values) => self.rule.judge(values, keeps),
            None => (None, true),
        }
    }
}

fn diversity_rule(plan: &DiversityPlan) -> Result<Rule> {
    let l = plan.l;
    let whole = matches!(plan.kind, Diversity::Distinct | Diversity::Recursive);
    if !(1.0..=9e15).contains(&l) || (whole && l.fract() != 0.0) {
        return Err(Error::input("goal-l"));
    }
    let c = match (plan.kind, plan.c) {
        (Diversity::Recursive, Some(c)) => positive("l-diversity", c)?,
        (Diversity::Recursive, None) => return Err(Error::input("goal-c-absent")),
        (_, Some(_)) => return Err(Error::input("goal-c-idle")),
        (_, None) => 0.0,
    };
    Ok(match plan.kind {
        Diversity::Distinct => Rule::Distinct(l as u64),
        Diversity::Entropy => Rule::Entropy(l),
        Diversity::Grassberger => Rule::Grassberger(l),
        Diversity::Recursive => Rule::Recursive { l: l as u64, c },
    })
}

fn distance(kind: Closeness, column: &Sensitive) -> Result<Distance> {
    match kind {
        Closeness::Equal => Ok(Distance::Equal),
        Closeness::Ordered if column.is_ordered() => Ok(Distance::Ordered),
        Closeness::Ordered => Err(Error::input("goal-not-ordered")),
        Closeness::Hierarchical if column.groups().is_some() => Ok(Distance::Hierarchical),
        Closeness::Hierarchical => Err(Error::input("goal-without-hierarchy")),
    }
}

fn share(condition: &str, limit: f64) -> Result<f64> {
    if (0.0..=1.0).contains(&limit) {
        return Ok(limit);
    }
    Err(Error::input("goal-share").with("condition", condition))
}

fn positive(condition: &str, limit: f64) -> Result<f64> {
    if limit > 0.0 && limit.is_finite() {
        return Ok(limit);
    }
    Err(Error::input("goal-positive").with("condition", condition))
}
