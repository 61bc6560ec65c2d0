//! Where the thresholds in use come from.

use super::numbers::exact;
use crate::words::{self, Lang};

/// What a threshold is used for, and by whom; `None` for one that no rule or guide names.
///
/// # Example
/// ```
/// use oboro::{Lang, report::thresholds::source};
/// assert!(source(0.09, Lang::En).is_some_and(|source| source.contains("European Medicines Agency")));
/// assert_eq!(source(0.123, Lang::En), None);
/// ```
pub fn source(threshold: f64, lang: Lang) -> Option<String> {
    words::find(lang, &format!("threshold-{}", exact(threshold).replace('.', "-")), &[])
}
