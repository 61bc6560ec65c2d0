//! Height: how many steps up the hierarchies a node is.

use super::{Node, Utility};

/// The height of a node.
///
/// # Formula
/// Sum over columns of the level.
///
/// # Citations
/// Samarati (2001), Protecting respondents' identities in microdata release, IEEE TKDE 13(6).
pub(super) fn measure(node: &Node<'_>) -> Utility {
    let height: u64 = node.levels.iter().map(|&level| u64::from(level)).sum();
    let value = (node.records() > 0).then_some(height as f64);
    Utility { id: "height", value, normalised: None }
}
