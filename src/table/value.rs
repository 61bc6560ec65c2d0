//! Values that a label spells.

mod date;
mod decimal;

pub use date::Date;
pub use decimal::{Decimal, MAX_SCALE};
