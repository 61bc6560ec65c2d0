//! How easily a person in the table can be picked out.
//!
//! Everything here is a function of equivalence class sizes or of counts per column.
//!
//! - [`attackers`]: the probability of re-identifying a record, under each attacker.
//! - [`journalist`]: the attackers who do not know that the person is in the data.
//! - [`knowledge`]: attackers who know some columns, each to some precision.
//! - [`context`]: how likely somebody tries.
//! - [`attacks`]: the three tests of Opinion 05/2014, tried on the released table.
//! - [`uniqueness`]: records that are alone in their class.
//! - [`columns`]: how far single columns tell records apart.
//! - [`disclosure`]: what a class gives away about a sensitive value.
//! - [`special_uniques`]: the smallest sets of columns that single a record out.
//! - [`subsets`]: how many records each set of columns singles out.
//! - [`remedy`]: the cheapest levels at which a class is large enough.
//! - [`individual`]: what the weights of the records say about finding them in the population.
//! - [`population`]: how many people are unique in the population, by several estimators.
//! - [`loglinear`]: how many sample uniques are unique in the population, by Poisson models.

pub mod attackers;
pub mod attacks;
pub mod columns;
pub mod context;
pub mod disclosure;
pub mod individual;
pub mod journalist;
pub mod knowledge;
pub mod loglinear;
pub mod population;
pub mod remedy;
pub mod special_uniques;
pub mod subsets;
pub mod uniqueness;
