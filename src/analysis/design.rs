//! The terms of a regression, and the values of its cases in them.

use super::matrix::Symmetric;
use super::{Term, What};

/// A covariate of every case.
#[derive(Clone, Debug, PartialEq)]
pub struct Covariate {
    /// The column.
    pub name: String,
    /// Its values.
    pub values: Values,
}

/// The values of a covariate.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Numbers: one term.
    Numbers(Vec<f64>),
    /// Categories: a term each but for the reference.
    Categories {
        /// By case.
        codes: Vec<u32>,
        /// By code.
        labels: Vec<String>,
        /// The code that the others are compared with.
        reference: u32,
    },
}

/// No term: a case of the reference category.
const NONE: u32 = u32::MAX;

/// Cases as rows of few cells that are not 0: one a covariate, whatever its number of categories.
///
/// Numbers are centred and scaled, so that a date in days and a count of years weigh alike in a sum.
#[derive(Clone, Debug)]
pub(super) struct Design {
    pub(super) terms: Vec<Term>,
    pub(super) weights: Vec<f64>,
    /// Records by term: for a category, those that have it.
    pub(super) records: Vec<f64>,
    stride: usize,
    index: Vec<u32>,
    value: Vec<f64>,
    centre: Vec<f64>,
    scale: Vec<f64>,
    intercept: bool,
}

impl Design {
    /// The design of some covariates; `what` is what a coefficient is.
    pub(super) fn new(
        covariates: &[Covariate],
        weights: Vec<f64>,
        what: What,
        intercept: bool,
    ) -> Design {
        let cases = weights.len();
        let stride = covariates.len() + usize::from(intercept);
        let total: f64 = weights.iter().sum();
        let mut design = Design {
            terms: Vec::new(),
            records: Vec::new(),
            stride,
            index: vec![NONE; cases * stride],
            value: vec![1.0; cases * stride],
            centre: Vec::new(),
            scale: Vec::new(),
            intercept,
            weights,
        };
        if intercept {
            design.push(Term::of(What::Intercept), total, 0.0, 1.0);
            design.index.iter_mut().step_by(stride).for_each(|index| *index = 0);
        }
        for (place, covariate) in covariates.iter().enumerate() {
            let place = place + usize::from(intercept);
            let term = Term { column: Some(covariate.name.clone()), ..Term::of(what) };
            match &covariate.values {
                Values::Numbers(numbers) => design.numbers(place, numbers, term, total),
                Values::Categories { codes, labels, reference } => {
                    design.categories(place, codes, labels, *reference, &term);
                }
            }
        }
        design
    }

    fn push(&mut self, term: Term, records: f64, centre: f64, scale: f64) {
        self.terms.push(term);
        self.records.push(records);
        self.centre.push(centre);
        self.scale.push(scale);
    }

    fn numbers(&mut self, place: usize, numbers: &[f64], term: Term, total: f64) {
        let weighted = || numbers.iter().zip(&self.weights);
        let mean = weighted().map(|(x, w)| x * w).sum::<f64>() / total;
        let square = weighted().map(|(x, w)| w * (x - mean) * (x - mean)).sum::<f64>() / total;
        // A column of one number stays 0 and is set aside.
        let scale = if square > (1e-12 * mean) * (1e-12 * mean) { square.sqrt() } else { 0.0 };
        let index = self.terms.len() as u32;
        self.push(term, total, mean, if scale > 0.0 { scale } else { 1.0 });
        for (case, number) in numbers.iter().enumerate() {
            let cell = case * self.stride + place;
            self.index[cell] = index;
            self.value[cell] = if scale > 0.0 { (number - mean) / scale } else { 0.0 };
        }
    }

    fn categories(
        &mut self,
        place: usize,
        codes: &[u32],
        labels: &[String],
        reference: u32,
        term: &Term,
    ) {
        let mut records = vec![0.0; labels.len()];
        for (&code, weight) in codes.iter().zip(&self.weights) {
            records[code as usize] += weight;
        }
        let mut index = vec![NONE; labels.len()];
        for (code, label) in labels.iter().enumerate() {
            if code != reference as usize && records[code] > 0.0 {
                index[code] = self.terms.len() as u32;
                let reference = labels.get(reference as usize).cloned();
                let term = Term { label: Some(label.clone()), reference, ..term.clone() };
                self.push(term, records[code], 0.0, 1.0);
            }
        }
        for (case, &code) in codes.iter().enumerate() {
            self.index[case * self.stride + place] = index[code as usize];
        }
    }

    /// Number of terms.
    pub(super) fn width(&self) -> usize {
        self.terms.len()
    }

    /// The cells of a case that are not 0.
    #[inline]
    pub(super) fn row(&self, case: usize) -> impl Iterator<Item = (usize, f64)> + Clone + '_ {
        let range = case * self.stride..(case + 1) * self.stride;
        let cells = self.index[range.clone()].iter().zip(&self.value[range]);
        cells.filter(|(index, _)| **index != NONE).map(|(index, value)| (*index as usize, *value))
    }

    /// The linear predictor of a case.
    #[inline]
    pub(super) fn predictor(&self, case: usize, coefficients: &[f64]) -> f64 {
        self.row(case).map(|(term, value)| coefficients[term] * value).sum()
    }

    /// Adds a weight times x x' of a case.
    #[inline]
    pub(super) fn add_square(&self, case: usize, weight: f64, to: &mut Symmetric) {
        for (row, x) in self.row(case) {
            for (column, y) in self.row(case) {
                if column <= row {
                    to.add(row, column, weight * x * y);
                }
            }
        }
    }

    /// Adds a weight times x of a case.
    #[inline]
    pub(super) fn add(&self, case: usize, weight: f64, to: &mut [f64]) {
        for (term, value) in self.row(case) {
            to[term] += weight * value;
        }
    }

    /// Coefficients in the units of the columns.
    pub(super) fn coefficients(&self, scaled: &[f64]) -> Vec<f64> {
        let own = self.in_own_units(scaled, &Symmetric::zero(self.width()));
        own.into_iter().map(|(value, _)| value).collect()
    }

    /// Coefficients and standard errors in the units of the columns.
    pub(super) fn in_own_units(&self, scaled: &[f64], covariance: &Symmetric) -> Vec<(f64, f64)> {
        let width = self.width();
        let own = (0..width).map(|term| {
            let error = covariance.at(term, term).max(0.0).sqrt();
            (scaled[term] / self.scale[term], error / self.scale[term])
        });
        let mut own: Vec<(f64, f64)> = own.collect();
        if self.intercept {
            let part = |term: usize| match term {
                0 => 1.0,
                _ => -self.centre[term] / self.scale[term],
            };
            let value = (0..width).map(|term| part(term) * scaled[term]).sum();
            let mut variance = 0.0;
            for row in 0..width {
                for column in 0..width {
                    variance += part(row) * part(column) * covariance.at(row, column);
                }
            }
            own[0] = (value, variance.max(0.0).sqrt());
        }
        own
    }
}
