//! Exact numbers: a whole count of powers of ten, so `0.1` is one tenth and a range border falls where it is written.

use std::cmp::Ordering;
use std::fmt;

/// The most digits after the point that a [`Decimal`] holds: 10^38 is the largest power of ten in an `i128`.
pub const MAX_SCALE: u32 = 38;

/// An exact decimal number: mantissa / 10^scale, in lowest terms (no trailing zero after the point).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u32,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal { mantissa: 0, scale: 0 };

    /// mantissa / 10^scale; `None` when the scale stays above [`MAX_SCALE`] in lowest terms.
    pub fn new(mut mantissa: i128, mut scale: u32) -> Option<Decimal> {
        while scale > 0 && mantissa % 10 == 0 {
            if mantissa == 0 {
                return Some(Decimal::ZERO);
            }
            mantissa /= 10;
            scale -= 1;
        }
        (scale <= MAX_SCALE).then_some(Decimal { mantissa, scale })
    }

    /// Reads `12`, `-3.50`, `+.5`, `1e3`; blanks around it are not part of it.
    ///
    /// Exact, or `None`: thousands separators, digits that are not ASCII, `NaN`, and numbers of more than 38 digits.
    pub fn parse(text: &str) -> Option<Decimal> {
        let text = text.trim_matches([' ', '\t']);
        let (text, negative) = match text.as_bytes().first()? {
            b'-' => (&text[1..], true),
            b'+' => (&text[1..], false),
            _ => (text, false),
        };
        let (digits, exponent) = match text.find(['e', 'E']) {
            Some(at) => (&text[..at], exponent(&text[at + 1..])?),
            None => (text, 0),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        // Zeros at the end of the fraction carry nothing and would only use up digits.
        let fraction = fraction.trim_end_matches('0');
        let mut mantissa: i128 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            let digit = byte.is_ascii_digit().then(|| i128::from(byte - b'0'))?;
            mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
        }
        if negative {
            mantissa = -mantissa;
        }
        if mantissa == 0 {
            return Some(Decimal::ZERO);
        }
        let scale = i64::try_from(fraction.len()).ok()? - exponent;
        match u32::try_from(scale) {
            Ok(scale) => Decimal::new(mantissa, scale),
            Err(_) => {
                let power = power_of_ten(u32::try_from(-scale).ok()?)?;
                Decimal::new(mantissa.checked_mul(power)?, 0)
            }
        }
    }

    /// The number that the shortest text of `number` spells: 0.1 is one tenth.
    ///
    /// `None` for infinities, NaN, and numbers of more than 38 digits.
    pub fn from_f64(number: f64) -> Option<Decimal> {
        Decimal::parse(&format!("{number:e}"))
    }

    /// The nearest `f64`.
    pub fn to_f64(self) -> f64 {
        // Text is read with correct rounding; a division of rounded parts would round twice.
        format!("{}e-{}", self.mantissa, self.scale).parse().unwrap_or(f64::NAN)
    }

    /// The mantissa in lowest terms.
    pub fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// Digits after the point in lowest terms.
    pub fn scale(self) -> u32 {
        self.scale
    }

    /// Whether it is a whole number.
    pub fn is_integer(self) -> bool {
        self.scale == 0
    }

    /// The mantissa with `scale` digits after the point, exactly; `None` when digits would be lost or do not fit.
    pub fn rescale(self, scale: u32) -> Option<i128> {
        self.mantissa.checked_mul(power_of_ten(scale.checked_sub(self.scale)?)?)
    }

    /// The largest count of 10^-scale that is not above the number; `None` when it does not fit.
    pub fn floor_at(self, scale: u32) -> Option<i128> {
        match self.scale.checked_sub(scale) {
            Some(extra) => Some(self.mantissa.div_euclid(power_of_ten(extra)?)),
            None => self.rescale(scale),
        }
    }

    /// The whole part, rounded down, and the rest as a count of 10^-scale.
    fn parts(self) -> (i128, i128) {
        let power = power_of_ten(self.scale).unwrap_or(i128::MAX);
        (self.mantissa.div_euclid(power), self.mantissa.rem_euclid(power))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        let ((whole, rest), (other_whole, other_rest)) = (self.parts(), other.parts());
        let scale = self.scale.max(other.scale);
        // A rest is below 10^its scale, so at the larger scale it is below 10^38 and fits.
        let at = |rest: i128, own: u32| rest * power_of_ten(scale - own).unwrap_or(1);
        whole.cmp(&other_whole).then_with(|| at(rest, self.scale).cmp(&at(other_rest, other.scale)))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Plain digits without exponent: `-3.5`, `1000`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = self.scale as usize;
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let digits = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

fn power_of_ten(exponent: u32) -> Option<i128> {
    10_i128.checked_pow(exponent)
}

fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    // More than four digits can only belong to a number that is out of range.
    let fits = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap_or_else(|| panic!("{text} is a number"))
    }

    #[test]
    fn numbers_are_exact() {
        let parts = |text| (decimal(text).mantissa(), decimal(text).scale());
        assert_eq!(parts("12"), (12, 0));
        assert_eq!(parts("-3.50"), (-35, 1));
        assert_eq!(parts("+.5"), (5, 1));
        assert_eq!(parts("7."), (7, 0));
        assert_eq!(parts(" 007 "), (7, 0));
        assert_eq!(parts("1e3"), (1000, 0));
        assert_eq!(parts("1.5E-2"), (15, 3));
        assert_eq!(parts("-0.00"), (0, 0));
        assert_eq!(parts("0e9999"), (0, 0));
        assert_eq!(parts("0.10000000000000000000000000000000000000000000000000"), (1, 1));
        assert_eq!(parts("100000000000000000000000000000000000000"), (10_i128.pow(38), 0));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in [
            "",
            " ",
            "-",
            ".",
            "+.",
            "e3",
            "1e",
            "1e+",
            "1e99999",
            "1,000",
            "1 000",
            "\u{ff11}\u{ff12}",
            "0x10",
            "1.2.3",
            "--1",
            "NaN",
            "inf",
            "1_000",
            "1e40",
            "1e-39",
            "5.-",
            "1.0x",
        ] {
            assert_eq!(Decimal::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_double_is_read_by_its_shortest_text() {
        assert_eq!(Decimal::from_f64(0.1), Some(decimal("0.1")));
        assert_eq!(Decimal::from_f64(2.5e10), Some(decimal("25000000000")));
        assert_eq!(Decimal::from_f64(-1e-7), Some(decimal("-0.0000001")));
        assert_eq!(Decimal::from_f64(f64::NAN), None);
        assert_eq!(Decimal::from_f64(f64::INFINITY), None);
        assert_eq!(Decimal::from_f64(1e300), None);
    }

    #[test]
    fn rescaling_is_exact_and_rounding_goes_down() {
        assert_eq!(decimal("2.5").rescale(3), Some(2500));
        assert_eq!(decimal("2.5").rescale(0), None);
        assert_eq!(decimal("2.57").floor_at(1), Some(25));
        assert_eq!(decimal("-2.57").floor_at(1), Some(-26));
        assert_eq!(decimal("1e38").rescale(1), None);
    }

    proptest! {
        #[test]
        fn text_and_number_agree(mantissa in any::<i64>(), scale in 0_u32..30) {
            let number = Decimal::new(i128::from(mantissa), scale).ok_or(TestCaseError::reject("scale"))?;
            prop_assert_eq!(decimal(&number.to_string()), number);
            prop_assert_eq!(decimal(&format!("{mantissa}e-{scale}")), number);
        }

        #[test]
        fn order_is_that_of_the_common_scale(a in any::<i32>(), b in any::<i32>(), s in 0_u32..20, t in 0_u32..20) {
            let at = |m: i32, s: u32| i128::from(m) * 10_i128.pow(20 - s);
            let number = |m: i32, s: u32| Decimal::new(i128::from(m), s).ok_or(TestCaseError::reject("scale"));
            prop_assert_eq!(number(a, s)?.cmp(&number(b, t)?), at(a, s).cmp(&at(b, t)));
        }

        #[test]
        fn a_double_survives(number in any::<i32>(), divisor in 0..9) {
            let number = f64::from(number) / libm::pow(10.0, f64::from(divisor));
            let read = Decimal::from_f64(number).ok_or(TestCaseError::reject("too long"))?;
            prop_assert_eq!(read.to_f64(), number);
        }

        #[test]
        fn no_text_makes_it_fail(text in "[-+0-9eE. ]{0,50}|\\PC{0,12}") {
            if let Some(number) = Decimal::parse(&text) {
                prop_assert_eq!(decimal(&number.to_string()), number);
            }
        }
    }
}
