//! The interval of a share that was counted in attempts.

/// The 95 % interval of a share by Wilson's score; `None` without attempts.
///
/// # Formula
/// With s successes in n attempts, p = s/n and z = 1.959964: center (p + z^2/2n) / (1 + z^2/n), half width
/// z sqrt(p (1-p)/n + z^2/4n^2) / (1 + z^2/n).
///
/// # Citations
/// Wilson EB (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158), 209-212.
///
/// # Example
/// ```
/// use oboro::risk::attacks::wilson;
/// let (low, high) = wilson(17, 500).unwrap();
/// assert!((low - 0.021335).abs() < 1e-6 && (high - 0.053771).abs() < 1e-6);
/// // Anonymeter 1.0.0 gives the same center and half width.
/// assert!(((low + high) / 2.0 - 0.037_552_942_655).abs() < 1e-12);
/// assert!(((high - low) / 2.0 - 0.016_218_422_847).abs() < 1e-12);
/// assert_eq!(wilson(0, 10).unwrap().0, 0.0);
/// assert_eq!(wilson(0, 0), None);
/// ```
pub fn wilson(successes: u64, attempts: u64) -> Option<(f64, f64)> {
    const Z: f64 = 1.959_963_984_540_054;
    if attempts == 0 {
        return None;
    }
    let n = attempts as f64;
    let p = successes as f64 / n;
    let spread = 1.0 + Z * Z / n;
    let center = (p + Z * Z / (2.0 * n)) / spread;
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() / spread;
    // Without a success, or without a failure, an end is exact; what rounding leaves is taken off.
    let low = if successes == 0 { 0.0 } else { center - half };
    let high = if successes == attempts { 1.0 } else { center + half };
    Some((low, high))
}
