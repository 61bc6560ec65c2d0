//! Values that a label spells.

mod date;
mod decimal;
mod span;
mod written;

pub use date::Date;
pub use decimal::{Decimal, MAX_SCALE};
pub use span::Span;
pub use written::WrittenDate;
