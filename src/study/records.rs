//! The records of a table as a study counts them.

use crate::table::Codes;

/// Codes of the quasi-identifiers, and how many records each line stands for.
#[derive(Debug)]
pub struct Records<'t> {
    rows: usize,
    columns: Vec<Codes<'t>>,
    /// Codes of the sensitive columns.
    sensitive: Vec<Codes<'t>>,
    /// Records that a line stands for; `None` where every line stands for one.
    weights: Option<Vec<u64>>,
    read: u64,
    dropped: u64,
}

impl<'t> Records<'t> {
    /// `counts` are the codes of the count column and the count by code;
    /// `drops` say for each quasi-identifier which codes leave a record out (empty: none does).
    pub(super) fn new(
        rows: usize,
        columns: Vec<Codes<'t>>,
        counts: Option<(Codes<'t>, &[u64])>,
        drops: &[Vec<bool>],
    ) -> Records<'t> {
        let plain = counts.is_none();
        let mut weights = vec![1_u64; if plain && drops.is_empty() { 0 } else { rows }];
        if let Some((codes, values)) = counts {
            for_each(codes, 0, &mut weights, |weight, code| *weight = values[code]);
        }
        let read = if plain { rows as u64 } else { weights.iter().sum() };
        for (codes, drop) in columns.iter().zip(drops) {
            for_each(*codes, 0, &mut weights, |weight, code| {
                if drop[code] {
                    *weight = 0;
                }
            });
        }
        let weights = (!weights.is_empty()).then_some(weights);
        let left = weights.as_ref().map_or(read, |weights| weights.iter().sum());
        Records { rows, columns, sensitive: Vec::new(), weights, read, dropped: read - left }
    }

    /// The same with sensitive columns.
    pub(super) fn with_sensitive(self, sensitive: Vec<Codes<'t>>) -> Records<'t> {
        Records { sensitive, ..self }
    }

    /// Lines of data.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Records read: lines, or the sum of the counts.
    pub fn read(&self) -> u64 {
        self.read
    }

    /// Records left out because a quasi-identifier is missing.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Records that each line stands for, 0 for one that is left out; `None` where each stands for one.
    pub fn weights(&self) -> Option<&[u64]> {
        self.weights.as_deref()
    }

    /// Records that a line stands for; 0 for one that is left out.
    #[inline]
    pub fn weight(&self, row: usize) -> u64 {
        self.weights.as_ref().map_or(1, |weights| weights[row])
    }

    /// The dictionary codes of one sensitive column.
    pub fn sensitive(&self, number: usize) -> Codes<'t> {
        self.sensitive[number]
    }

    /// The dictionary codes of one quasi-identifier where each is a byte.
    pub fn bytes(&self, quasi: usize) -> Option<&'t [u8]> {
        match self.columns[quasi] {
            Codes::U8(codes) => Some(codes),
            _ => None,
        }
    }

    /// Calls `f` with each of some consecutive lines' items and its dictionary code in one column.
    #[inline]
    pub fn for_block<T>(
        &self,
        quasi: usize,
        start: usize,
        items: &mut [T],
        f: impl Fn(&mut T, usize),
    ) {
        for_each(self.columns[quasi], start, items, f);
    }
}

/// One loop a code width, so that each is compiled without a branch inside.
#[inline]
fn for_each<T>(codes: Codes<'_>, start: usize, items: &mut [T], f: impl Fn(&mut T, usize)) {
    let end = start + items.len();
    match codes {
        Codes::U8(codes) => {
            items.iter_mut().zip(&codes[start..end]).for_each(|(item, &code)| f(item, code.into()));
        }
        Codes::U16(codes) => {
            items.iter_mut().zip(&codes[start..end]).for_each(|(item, &code)| f(item, code.into()));
        }
        Codes::U32(codes) => items
            .iter_mut()
            .zip(&codes[start..end])
            .for_each(|(item, &code)| f(item, code as usize)),
    }
}
