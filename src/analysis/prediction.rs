//! How well an event is told by models of the released table, tried on original records that no model has seen.

use super::cases::Cases;
use super::columns::{Cells, Side};
use super::design::{Covariate, Design, Values};
use super::forest::Forest;
use super::found::{Estimate, Found, Remark, Term, What};
use super::logistic;
use super::order::ascending;
use super::regression::refusal;
use super::releasing::Releasing;
use super::run::{References, SideFound, covariates};
use super::setting::{Part, Reading, Setting, Use};
use crate::draw::Dice;
use crate::error::Result;
use crate::plan::Plan;
use crate::risk::attacks::wilson;

/// Records that models are trained on, or tried on.
#[derive(Clone, Debug)]
struct Training {
    covariates: Vec<Covariate>,
    events: Vec<bool>,
    weights: Vec<f64>,
}

/// The models of one side, tried on the original lines that are held out of both sides.
///
/// A line is held out by a draw of its own. Numbers of the lines that are held out enter as they are; their categories
/// are generalized to the levels of the plan for the models of the released table, which know no others.
#[derive(Debug)]
pub(super) struct Trial {
    known: Training,
    test: Training,
    seed: u64,
    /// What was found so far.
    pub(super) found: Found,
    /// Once the quick models were tried.
    forest: Option<Forest>,
}

impl Trial {
    /// The trial of one side, and the records that it is about; `references` are those of the other side, if it was
    /// first, and get what is new.
    pub(super) fn of(
        setting: &Setting,
        releasing: &Releasing<'_>,
        plan: &Plan,
        side: Side,
        references: &mut References,
    ) -> Result<(SideFound, Trial)> {
        let mut dice = Dice::new(setting.seed);
        let share = (setting.hold_out * f64::from(1_u32 << 30)).round() as u64;
        let draw = |_| dice.below(1 << 30) < share;
        let held: Vec<bool> = (0..releasing.table.rows()).map(draw).collect();
        let original = releasing.cells(setting, plan, Side::Before)?;
        let released = match side {
            Side::Before => None,
            Side::After => Some(releasing.cells(setting, plan, side)?),
        };
        let cells = released.as_ref().unwrap_or(&original);
        let all = Cases::of(releasing, &cells.iter().collect::<Vec<_>>(), side);
        let sized = SideFound {
            records: all.records,
            used: all.used(),
            missing: all.missing,
            undecided: all.undecided,
            found: Found::default(),
        };
        let known = training(setting, cells, all.only(|line| !held[line]), references);
        let test = match side {
            Side::Before => {
                training(setting, cells, all.only(|line| held[line]), &mut references.clone())
            }
            Side::After => {
                let asked: Vec<&Cells> = original.iter().collect();
                let held = Cases::of(releasing, &asked, Side::Before).only(|line| held[line]);
                let grouped = |(part, cells): (&Part, &Cells)| match part.reading {
                    Reading::Category if part.used == Use::Covariate => {
                        releasing.categories(part.position, true, Side::Before)
                    }
                    _ => cells.clone(),
                };
                let cells: Vec<Cells> = setting.parts.iter().zip(&original).map(grouped).collect();
                let mut test = training(setting, &cells, held, references);
                for (test, known) in test.covariates.iter_mut().zip(&known.covariates) {
                    test.recode(known);
                }
                test
            }
        };
        let trial =
            Trial { known, test, seed: setting.seed, found: Found::default(), forest: None };
        Ok((sized, trial))
    }

    /// About how many looks at a class the next step is worth.
    pub(super) fn cost(&self) -> u64 {
        let columns = self.known.covariates.len() as u64 + 1;
        match &self.forest {
            None => 40 * columns * (self.known.events.len() + self.test.events.len()) as u64,
            Some(_) => 300_000 + 10 * self.test.events.len() as u64,
        }
    }

    /// Tries the next model, or grows a tree of the last one; whether there is more to do.
    ///
    /// # Formula
    /// Accuracy: share with (p > 1/2) = event. Area: share of pairs of an event and another with the higher p at the
    /// event, ties one half. Brier: mean of (p - event)².
    ///
    /// # Citations
    /// Brier GW (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78(1),
    /// 1-3; Hanley JA, McNeil BJ (1982), The meaning and use of the area under a receiver operating characteristic
    /// (ROC) curve, Radiology 143(1), 29-36.
    pub(super) fn step(&mut self) -> bool {
        let Some(forest) = &mut self.forest else {
            self.forest = self.begin();
            return self.forest.is_some();
        };
        if forest.grow(&self.known.events) {
            return true;
        }
        let predicted = forest.predicted();
        self.found.estimates.extend(scores("forest", &predicted, &self.test));
        false
    }

    /// Tries the models that are quick; the forest, where there is anything to learn.
    fn begin(&mut self) -> Option<Forest> {
        let (known, test) = (&self.known, &self.test);
        if test.events.is_empty() {
            self.found = Found::nothing(Remark::NoCases);
            return None;
        }
        if let Some(remark) = refusal(&known.covariates, &known.weights) {
            self.found = Found::nothing(remark);
            return None;
        }
        let total: f64 = known.weights.iter().sum();
        let with = known.events.iter().zip(&known.weights).filter(|(event, _)| **event);
        let share = with.map(|(_, weight)| weight).sum::<f64>() / total;
        let found = &mut self.found;
        found.figures = vec![
            ("training_records", Some(total)),
            ("test_records", Some(test.weights.iter().sum())),
        ];
        found.estimates.extend(scores("majority", &vec![share; test.events.len()], test));
        if share == 0.0 || share == 1.0 {
            found.remarks.push(Remark::OneOutcome);
            return None;
        }
        found.estimates.extend(scores("logistic", &by_logistic(known, test), test));
        let cases = test.events.len();
        let dice = Dice::new(self.seed);
        Some(Forest::new(&known.covariates, &known.weights, &test.covariates, cases, dice))
    }
}

fn training(
    setting: &Setting,
    cells: &[Cells],
    mut cases: Cases,
    references: &mut References,
) -> Training {
    cases.put_together(&cells.iter().collect::<Vec<_>>());
    let cases = &cases;
    let outcome = setting.part(Use::Outcome).map(|at| &cells[at]);
    Training {
        covariates: covariates(setting, cells, cases, references),
        events: outcome.map_or_else(Vec::new, |cells| cells.truths(&cases.lines)),
        weights: cases.weights.clone(),
    }
}

impl Covariate {
    /// The same values in the codes of another covariate; one that it lacks has no code of its own.
    fn recode(&mut self, like: &Covariate) {
        if let (
            Values::Categories { codes, labels, .. },
            Values::Categories { labels: wanted, .. },
        ) = (&mut self.values, &like.values)
        {
            let place = |label: &String| wanted.iter().position(|wanted| wanted == label);
            let map: Vec<u32> =
                labels.iter().map(|label| place(label).unwrap_or(wanted.len()) as u32).collect();
            codes.iter_mut().for_each(|code| *code = map[*code as usize]);
            labels.clone_from(wanted);
        }
    }
}

/// The probabilities by a logistic regression; a coefficient that runs away stands where the steps ended.
fn by_logistic(known: &Training, test: &Training) -> Vec<f64> {
    let design = Design::new(&known.covariates, known.weights.clone(), What::LogOdds, true);
    let scaled = logistic::fit(&design, &known.events).1;
    let own = design.coefficients(&scaled);
    let mut predictor = vec![own[0]; test.events.len()];
    for covariate in &test.covariates {
        let of = |label: Option<&String>| {
            let same = |at: &usize| {
                let term = &design.terms[*at];
                term.column.as_ref() == Some(&covariate.name) && term.label.as_ref() == label
            };
            (0..own.len()).find(same).map_or(0.0, |at| own[at])
        };
        match &covariate.values {
            Values::Numbers(numbers) => {
                let slope = of(None);
                predictor.iter_mut().zip(numbers).for_each(|(x, number)| *x += slope * number);
            }
            Values::Categories { codes, labels, .. } => {
                let steps: Vec<f64> = labels.iter().map(|label| of(Some(label))).collect();
                let step = |code: u32| steps.get(code as usize).copied().unwrap_or(0.0);
                predictor.iter_mut().zip(codes).for_each(|(x, &code)| *x += step(code));
            }
        }
    }
    predictor.into_iter().map(|x| 1.0 / (1.0 + libm::exp(-x))).collect()
}

/// Accuracy, area under the curve and Brier score of a model.
fn scores(model: &'static str, predicted: &[f64], test: &Training) -> [Estimate; 3] {
    let cases = || predicted.iter().zip(&test.events).zip(&test.weights);
    let (mut total, mut right, mut square, mut events) = (0.0, 0.0, 0.0, 0.0);
    for ((p, event), weight) in cases() {
        let truth = if *event { 1.0 } else { 0.0 };
        total += weight;
        events += weight * truth;
        right += if (*p > 0.5) == *event { *weight } else { 0.0 };
        square += weight * (p - truth) * (p - truth);
    }
    let estimate = |what, value| Estimate {
        value,
        events: Some(events as u64),
        remark: None,
        ..Estimate::absent(
            Term { model: Some(model), ..Term::of(what) },
            total as u64,
            Remark::NoCases,
        )
    };
    let ends = wilson(right as u64, total as u64);
    let accuracy = Estimate {
        low: ends.map(|ends| ends.0),
        high: ends.map(|ends| ends.1),
        ..estimate(What::Accuracy, Some(right / total))
    };
    let area = area(predicted, &test.events, &test.weights);
    let auc = Estimate {
        remark: area.is_none().then_some(Remark::OneOutcome),
        ..estimate(What::Auc, area)
    };
    [accuracy, auc, estimate(What::Brier, Some(square / total))]
}

/// The area under the curve; `None` without an event or without anything else.
fn area(predicted: &[f64], events: &[bool], weights: &[f64]) -> Option<f64> {
    let order: Vec<usize> = ascending(predicted).into_iter().map(|case| case as usize).collect();
    let (mut below, mut with, mut pairs) = (0.0, 0.0, 0.0);
    for tied in order.chunk_by(|&one, &other| predicted[one] == predicted[other]) {
        let (mut here, mut others) = (0.0, 0.0);
        for &case in tied {
            *if events[case] { &mut here } else { &mut others } += weights[case];
        }
        pairs += here * (below + 0.5 * others);
        below += others;
        with += here;
    }
    (with > 0.0 && below > 0.0).then(|| pairs / (with * below))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_is_the_share_of_pairs() {
        let mut dice = Dice::new(3);
        let predicted: Vec<f64> = (0..200).map(|_| dice.below(20) as f64).collect();
        let events: Vec<bool> = (0..200).map(|_| dice.below(3) == 0).collect();
        let weights: Vec<f64> = (0..200).map(|_| (1 + dice.below(3)) as f64).collect();
        let (mut higher, mut all) = (0.0, 0.0);
        for one in (0..200).filter(|&case| events[case]) {
            for other in (0..200).filter(|&case| !events[case]) {
                let pairs = weights[one] * weights[other];
                all += pairs;
                higher += match predicted[one].total_cmp(&predicted[other]) {
                    std::cmp::Ordering::Greater => pairs,
                    std::cmp::Ordering::Equal => 0.5 * pairs,
                    std::cmp::Ordering::Less => 0.0,
                };
            }
        }
        let found = area(&predicted, &events, &weights).unwrap_or(0.0);
        assert!((found - higher / all).abs() < 1e-12);
        assert_eq!(area(&[0.5], &[true], &[1.0]), None);
    }
}
