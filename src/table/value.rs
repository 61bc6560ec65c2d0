//! Values that a label spells.

mod date;
mod decimal;
mod span;

pub use date::Date;
pub use decimal::{Decimal, MAX_SCALE};
pub use span::Span;
