//! Cox regression: hazard ratios by partial likelihood.

use super::design::{Covariate, Design};
use super::found::{Found, Remark, What};
use super::matrix::Symmetric;
use super::order::ascending;
use super::regression::{Slope, climb, refusal};

/// The logarithm of the hazard as a straight relation with covariates; ties as Efron has them.
///
/// A line that stands for several records is as many records.
///
/// # Formula
/// b of largest Σ_times (Σ_events x b - Σ_(l < d) log(S - l D / d)), S = Σ e^(x b) over those under observation,
/// D = the same over those with the event at the time, d their number; standard errors from the curvature.
///
/// # Citations
/// Cox DR (1972), Regression models and life-tables, JRSS B 34(2), 187-220; Efron B (1977), The efficiency of Cox's
/// likelihood function for censored data, JASA 72(359), 557-565.
pub fn cox(times: &[f64], events: &[bool], covariates: &[Covariate], weights: Vec<f64>) -> Found {
    if let Some(remark) = refusal(covariates, &weights) {
        return Found::nothing(remark);
    }
    if !events.contains(&true) {
        return Found::nothing(Remark::OneOutcome);
    }
    let design = Design::new(covariates, weights, What::LogHazard, false);
    // From the last time on, so that those under observation are summed once.
    let mut order = ascending(times);
    order.reverse();
    let width = design.width();
    let mut sums = Sums::of(width);
    climb(&design, vec![0.0; width], &mut |coefficients| {
        sums.slope(&design, times, events, &order, coefficients)
    })
    .0
}

/// Sums of e^(x b), of x times it and of x x' times it.
struct Moments {
    none: f64,
    one: Vec<f64>,
    two: Symmetric,
}

impl Moments {
    fn of(width: usize) -> Moments {
        Moments { none: 0.0, one: vec![0.0; width], two: Symmetric::zero(width) }
    }

    fn clear(&mut self) {
        self.none = 0.0;
        self.one.fill(0.0);
        self.two.clear();
    }

    fn add(&mut self, design: &Design, case: usize, hazard: f64) {
        self.none += hazard;
        design.add(case, hazard, &mut self.one);
        design.add_square(case, hazard, &mut self.two);
    }
}

/// Those under observation, and those with the event at one time.
struct Sums {
    all: Moments,
    tied: Moments,
}

impl Sums {
    fn of(width: usize) -> Sums {
        Sums { all: Moments::of(width), tied: Moments::of(width) }
    }

    fn slope(
        &mut self,
        design: &Design,
        times: &[f64],
        events: &[bool],
        order: &[u32],
        coefficients: &[f64],
    ) -> Slope {
        let width = design.width();
        let mut slope =
            Slope { likelihood: 0.0, score: vec![0.0; width], information: Symmetric::zero(width) };
        self.all.clear();
        let mut from = 0;
        while from < order.len() {
            let time = times[order[from] as usize];
            self.tied.clear();
            let mut deaths = 0.0;
            while from < order.len() && times[order[from] as usize] == time {
                let case = order[from] as usize;
                let weight = design.weights[case];
                let x = design.predictor(case, coefficients);
                let hazard = weight * libm::exp(x);
                self.all.add(design, case, hazard);
                if events[case] {
                    deaths += weight;
                    self.tied.add(design, case, hazard);
                    slope.likelihood += weight * x;
                    design.add(case, weight, &mut slope.score);
                }
                from += 1;
            }
            if deaths > 0.0 {
                self.add_time(deaths, &mut slope);
            }
        }
        slope
    }

    /// What the events of one time take off: sums over l of fractions of S - (l / d) D, whose moments are linear in l.
    fn add_time(&self, deaths: f64, slope: &mut Slope) {
        let (all, tied) = (&self.all, &self.tied);
        let (mut once, mut part, mut square) = (0.0, 0.0, [0.0; 3]);
        for l in 0..deaths as u64 {
            let share = l as f64 / deaths;
            let sum = all.none - share * tied.none;
            slope.likelihood -= libm::log(sum);
            once += 1.0 / sum;
            part += share / sum;
            let inverse = 1.0 / (sum * sum);
            square[0] += inverse;
            square[1] += share * inverse;
            square[2] += share * share * inverse;
        }
        for (score, (all, tied)) in slope.score.iter_mut().zip(all.one.iter().zip(&tied.one)) {
            *score -= once * all - part * tied;
        }
        let information = &mut slope.information;
        information.add_all(&all.two, once);
        information.add_all(&tied.two, -part);
        information.add_product(&all.one, &all.one, -square[0]);
        information.add_product(&all.one, &tied.one, 2.0 * square[1]);
        information.add_product(&tied.one, &tied.one, -square[2]);
    }
}
