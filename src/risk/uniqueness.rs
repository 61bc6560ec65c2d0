//! Records that are alone in their class.

use crate::classes::Sizes;

/// Number of records in classes of one.
///
/// # Citations
/// Skinner and Elliot (2002), A measure of disclosure risk for microdata, JRSS B 64(4).
pub fn uniques(sizes: &Sizes) -> u64 {
    sizes.records_where(|size| size == 1)
}
