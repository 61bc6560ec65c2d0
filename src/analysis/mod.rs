//! The study of the analyst, before and after: does it still come out the same?
//!
//! An analysis of the plan is computed on the table as it was read and on the table as a candidate releases it, by the
//! same estimator, and what came out is compared estimate by estimate.
//! Every estimator is a pure function of complete cases with the number of records that each stands for.
//!
//! - [`rates`] and [`means`], [`ratios()`], [`linear()`], [`logistic()`], [`survival()`], [`cox()`]: one estimator a file.
//! - [`Setting`]: an analysis of the plan, held against the table.
//! - [`Analyses`]: computes them piece by piece; [`Changes`]: what changed.

mod cases;
mod changes;
mod columns;
mod cox;
mod design;
mod forest;
mod found;
mod groups;
mod linear;
mod logistic;
mod matrix;
mod order;
mod prediction;
mod ratios;
mod regression;
mod releasing;
mod run;
mod setting;
mod survival;
mod tails;

pub use changes::{Change, Changes};
pub use cox::cox;
pub use design::{Covariate, Values};
pub use found::{Estimate, Found, Remark, Term, What};
pub use groups::{Groups, means, rates};
pub use linear::linear;
pub use logistic::logistic;
pub use ratios::{Square, ratios};
pub use run::{Analyses, Known, Outcome, SideFound};
pub use setting::{Part, Reading, Setting, Use};
pub use survival::survival;
