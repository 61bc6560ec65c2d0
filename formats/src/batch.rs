//! Some rows of a table: for each column its labels, each once, and a code a row.

use crate::wire::{Reader, Writer};

/// Some rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    rows: usize,
    columns: Vec<BatchColumn>,
}

/// A column of some rows; its codes count within this batch only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BatchColumn {
    /// All labels, one after the other.
    text: String,
    /// Where each of them ends.
    ends: Vec<u32>,
    /// The code of what is absent, which has no label.
    null: Option<u32>,
    codes: Vec<u32>,
}

impl Batch {
    /// Columns of equal length.
    pub fn new(rows: usize, columns: Vec<BatchColumn>) -> Batch {
        Batch { rows, columns }
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The columns.
    pub fn columns(&self) -> &[BatchColumn] {
        &self.columns
    }

    pub(crate) fn write(&self, out: &mut Writer) {
        out.count(self.rows);
        out.count(self.columns.len());
        for column in &self.columns {
            column.write(out);
        }
    }

    pub(crate) fn read(bytes: &mut Reader<'_>) -> Option<Batch> {
        let rows = bytes.count()?;
        let width = bytes.count()?;
        let columns =
            (0..width).map(|_| BatchColumn::read(rows, bytes)).collect::<Option<Vec<_>>>()?;
        Some(Batch { rows, columns })
    }
}

impl BatchColumn {
    /// A column of these labels and of codes below their number.
    ///
    /// A label that is `None` is what is absent; there is one of those at most.
    pub fn new<'a>(labels: impl Iterator<Item = Option<&'a str>>, codes: Vec<u32>) -> BatchColumn {
        let mut column = BatchColumn { codes, ..BatchColumn::default() };
        for label in labels {
            match label {
                Some(label) => column.text.push_str(label),
                None => column.null = Some(column.ends.len() as u32),
            }
            column.ends.push(column.text.len() as u32);
        }
        column
    }

    /// The labels by code; `None` for what is absent.
    pub fn labels(&self) -> impl Iterator<Item = Option<&str>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).zip(0..).map(|((start, &end), code)| match self.null == Some(code) {
            true => None,
            false => self.text.get(start as usize..end as usize),
        })
    }

    /// A code a row.
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.text);
        out.count(self.ends.len());
        self.ends.iter().for_each(|end| out.0.extend_from_slice(&end.to_le_bytes()));
        out.maybe(self.null, |out, null| out.number(u64::from(null)));
        match self.ends.len() {
            0..=0x100 => out.0.extend(self.codes.iter().map(|&code| code as u8)),
            0x101..=0x1_0000 => {
                out.0.extend(self.codes.iter().flat_map(|&code| (code as u16).to_le_bytes()));
            }
            _ => out.0.extend(self.codes.iter().flat_map(|code| code.to_le_bytes())),
        }
    }

    fn read(rows: usize, bytes: &mut Reader<'_>) -> Option<BatchColumn> {
        let text = bytes.text()?.to_owned();
        let labels = bytes.count()?;
        let ends: Vec<u32> = four(bytes.exactly(labels.checked_mul(4)?)?);
        let ordered = ends.windows(2).all(|pair| pair[0] <= pair[1]);
        let cut = ends.iter().all(|&end| text.is_char_boundary(end as usize));
        let null = match bytes.maybe(Reader::number)? {
            Some(null) => Some(u32::try_from(null).ok().filter(|&n| (n as usize) < labels)?),
            None => None,
        };
        let codes: Vec<u32> = match labels {
            0..=0x100 => bytes.exactly(rows)?.iter().map(|&code| u32::from(code)).collect(),
            0x101..=0x1_0000 => {
                let (pairs, _) = bytes.exactly(rows.checked_mul(2)?)?.as_chunks::<2>();
                pairs.iter().map(|pair| u32::from(u16::from_le_bytes(*pair))).collect()
            }
            _ => four(bytes.exactly(rows.checked_mul(4)?)?),
        };
        let known = codes.iter().all(|&code| (code as usize) < labels);
        (ordered && cut && known).then_some(BatchColumn { text, ends, null, codes })
    }
}

fn four(bytes: &[u8]) -> Vec<u32> {
    let (fours, _) = bytes.as_chunks::<4>();
    fours.iter().map(|four| u32::from_le_bytes(*four)).collect()
}
