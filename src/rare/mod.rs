//! Rare cases: what a release leaves of each value, and who bears what it leaves out.
//!
//! Functions of counts alone: records before, records kept, records whose value can still be read.

mod burden;

pub use burden::{Burden, blind_probability, cramers_v};

/// The records of one value of a column, before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remains {
    /// Records of the table.
    pub before: u64,
    /// Records that are not left out; at most those before.
    pub kept: u64,
    /// Kept records whose cell still tells this value; at most those kept.
    pub visible: u64,
}

/// Why a value is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// All its records are left out.
    LeftOut,
    /// None of its kept records tells it: they say a group of several values, or nothing.
    Generalized,
}

impl Erased {
    /// The word in a report.
    pub fn name(self) -> &'static str {
        match self {
            Erased::LeftOut => "left-out",
            Erased::Generalized => "generalized",
        }
    }
}

impl Remains {
    /// Share of the records that cannot be found any more: 1 - visible / before; `None` without records.
    pub fn lost(self) -> Option<f64> {
        (self.before > 0).then(|| 1.0 - self.visible as f64 / self.before as f64)
    }

    /// Why the value is gone; `None` where it is not.
    pub fn erased(self) -> Option<Erased> {
        match (self.kept, self.visible) {
            (0, _) => Some(Erased::LeftOut),
            (_, 0) => Some(Erased::Generalized),
            _ => None,
        }
    }

    /// The share of the value among all records, and among the kept ones; `None` where it cannot be read there.
    pub fn rates(self, records: u64, kept: u64) -> (Option<f64>, Option<f64>) {
        let before = (records > 0).then(|| self.before as f64 / records as f64);
        let after = self.erased().is_none() && kept > 0;
        (before, after.then(|| self.visible as f64 / kept as f64))
    }

    /// Several values together.
    pub fn add(&mut self, other: Remains) {
        self.before += other.before;
        self.kept += other.kept;
        self.visible += other.visible;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_erased_by_leaving_out_or_by_generalizing() {
        let of = |before, kept, visible| Remains { before, kept, visible };
        assert_eq!(of(8, 0, 0).erased(), Some(Erased::LeftOut));
        assert_eq!(of(8, 6, 0).erased(), Some(Erased::Generalized));
        assert_eq!(of(8, 6, 2).erased(), None);
        // By hand: 2 of 8 are found; 8 of 100 before, 2 of 50 after.
        assert_eq!(of(8, 6, 2).lost(), Some(0.75));
        assert_eq!(of(8, 6, 2).rates(100, 50), (Some(0.08), Some(0.04)));
        assert_eq!(of(8, 6, 0).rates(100, 50), (Some(0.08), None));
        assert_eq!(of(0, 0, 0).lost(), None);
    }
}
