//! What became of distributions: of each column, and of columns beside one another.
//!
//! Functions of counts alone: records before by value, and records after by what is released.
//! A released group is spread evenly over the values that its hierarchy lists under it ([`Groups`]), which is what
//! whoever has the release and the hierarchy, and nothing else, may assume (uniformity assumption: Kifer and Gehrke
//! (2006), Injecting utility into anonymized datasets, SIGMOD).

mod association;
mod bins;
mod correlation;
mod distance;
mod groups;
mod ordered;

pub use association::cramers_v;
pub use bins::{Bins, Scale};
pub use correlation::{Products, midranks};
pub use distance::{jensen_shannon, total_variation};
pub use groups::Groups;
pub use ordered::{Ordered, Side};
