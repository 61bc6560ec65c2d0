//! Drawings that can be pointed at.

use serde::{Deserialize, Serialize};

use super::ColumnLevel;

boundary! {
    /// A drawing with the places of its marks.
    pub struct Picture {
        /// One SVG element.
        pub svg: String,
        /// Its width in its own pixels.
        pub width: u32,
        /// Its height in its own pixels.
        pub height: u32,
        /// The middle of each mark that stands for a candidate, in the order of the candidates.
        pub places: Vec<Place>,
    }

    /// A place on a drawing.
    pub struct Place {
        /// Pixels from the left.
        pub x: i32,
        /// Pixels from the top.
        pub y: i32,
    }

    /// Where a plan stands among the candidates of a search.
    pub struct SearchPosition {
        /// One entry a quasi-identifier.
        pub levels: Vec<ColumnLevel>,
        /// The risk of the kept records; `null` where it has no value.
        pub risk: Option<f64>,
        /// The raw value of the utility measure; `null` where it has none.
        pub utility: Option<f64>,
    }
}
