//! Where a function of one variable crosses zero.

/// More halvings than a double has bits to lose.
const LIMIT: u32 = 200;

/// A crossing, and how it was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Root {
    /// The place.
    pub(super) at: f64,
    /// Evaluations.
    pub(super) iterations: u32,
    /// Whether the bracket closed.
    pub(super) converged: bool,
}

/// The crossing between two points where the function has different signs; `None` if it has not.
///
/// False position with the weights of Illinois, and a halving wherever three steps did not halve
/// the bracket, so that it always ends and needs no derivative, no first guess and no clock.
pub(super) fn crossing(low: f64, high: f64, mut f: impl FnMut(f64) -> f64) -> Option<Root> {
    let (mut a, mut b) = (low, high);
    let (mut fa, mut fb) = (f(a), f(b));
    let mut iterations = 2;
    if fa == 0.0 || fb == 0.0 {
        let at = if fa == 0.0 { a } else { b };
        return Some(Root { at, iterations, converged: true });
    }
    if !fa.is_finite() || !fb.is_finite() || (fa > 0.0) == (fb > 0.0) {
        return None;
    }
    let (mut kept, mut width, mut slow) = (0_i8, b - a, 0);
    while iterations < LIMIT {
        let tolerance = 4.0 * f64::EPSILON * a.abs().max(b.abs());
        if b - a <= tolerance {
            return Some(Root { at: 0.5 * (a + b), iterations, converged: true });
        }
        let secant = b - fb * (b - a) / (fb - fa);
        let inside = secant > a && secant < b && slow < 3;
        let x = if inside {
            secant.clamp(a + tolerance / 4.0, b - tolerance / 4.0)
        } else {
            0.5 * (a + b)
        };
        let fx = f(x);
        iterations += 1;
        if fx == 0.0 || x <= a || x >= b {
            return Some(Root { at: x, iterations, converged: fx.is_finite() });
        }
        if (fx > 0.0) == (fa > 0.0) {
            (a, fa) = (x, fx);
            if kept == 1 {
                fb *= 0.5;
            }
            kept = 1;
        } else {
            (b, fb) = (x, fx);
            if kept == -1 {
                fa *= 0.5;
            }
            kept = -1;
        }
        slow = if !inside { 0 } else { slow + 1 };
        if b - a <= 0.5 * width {
            (width, slow) = (b - a, 0);
        }
    }
    Some(Root { at: 0.5 * (a + b), iterations, converged: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossings_are_found_to_the_last_digits() {
        let found = crossing(0.0, 10.0, |x| x * x - 2.0).map(|root| root.at);
        assert!((found.unwrap_or(0.0) - std::f64::consts::SQRT_2).abs() < 4e-15);
        let steep = crossing(-1.0, 1.0, |x| if x < 0.123 { -1e-9 } else { 1e9 });
        assert!(steep.is_some_and(|root| root.converged && (root.at - 0.123).abs() < 1e-14));
        assert_eq!(crossing(1.0, 2.0, |x| x), None);
        assert_eq!(crossing(1.0, 2.0, |_| f64::NAN), None);
    }

    #[test]
    fn a_smooth_function_takes_few_steps() {
        let root = crossing(-60.0, 40.0, |x| libm::exp(x) - 5.0);
        assert!(root.is_some_and(|root| root.converged && root.iterations < 80), "{root:?}");
    }
}
