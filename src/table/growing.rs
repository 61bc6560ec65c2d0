//! Codes of a column while it is being read.

use super::estimate::labels_among;

/// How many bytes a code takes, at the same sizes as in polars. The largest value of a width is not a code: polars
/// keeps it free.
pub(super) enum Width {
    One,
    Two,
    Four,
}

impl Width {
    pub(super) fn of(labels: usize) -> Width {
        match labels {
            ..=0xff => Width::One,
            0x100..=0xffff => Width::Two,
            _ => Width::Four,
        }
    }
}

/// Codes in blocks, each as wide as the dictionary needed it then: nothing is copied while more come, and there is
/// never room for more than there are.
#[derive(Default)]
pub(super) struct Growing {
    blocks: Vec<Block>,
    len: usize,
    /// After each block: how many codes there were, and labels.
    met: Vec<(u64, u64)>,
}

enum Block {
    U8(Box<[u8]>),
    U16(Box<[u16]>),
    U32(Box<[u32]>),
}

impl Block {
    /// Takes each code in order.
    fn each(&self, mut take: impl FnMut(u32)) {
        match self {
            Block::U8(codes) => codes.iter().for_each(|&code| take(code.into())),
            Block::U16(codes) => codes.iter().for_each(|&code| take(code.into())),
            Block::U32(codes) => codes.iter().for_each(|&code| take(code)),
        }
    }
}

impl Growing {
    /// Takes each code in order.
    pub(super) fn each(&self, mut take: impl FnMut(u32)) {
        self.blocks.iter().for_each(|block| block.each(&mut take));
    }

    /// Adds codes from a dictionary of so many labels.
    pub(super) fn add<'a>(&mut self, codes: impl ExactSizeIterator<Item = &'a u32>, labels: usize) {
        self.len += codes.len();
        self.met.push((self.len as u64, labels as u64));
        self.blocks.push(match Width::of(labels) {
            Width::One => Block::U8(codes.map(|&code| code as u8).collect()),
            Width::Two => Block::U16(codes.map(|&code| code as u16).collect()),
            Width::Four => Block::U32(codes.copied().collect()),
        });
    }

    /// How many labels there will be among so many codes.
    pub(super) fn labels_among(&self, rows: u64) -> u64 {
        let Some(&now) = self.met.last() else { return 0 };
        let half = self.met.partition_point(|(seen, _)| *seen <= now.0 / 2);
        labels_among(rows, half.checked_sub(1).map_or((0, 0), |place| self.met[place]), now)
    }

    /// Other codes in their place, of a dictionary of so many labels.
    pub(super) fn recoded(self, code: &[u32], labels: usize) -> Growing {
        let mut growing = Growing::default();
        let mut recoded = Vec::new();
        for block in self.blocks {
            recoded.clear();
            block.each(|old| recoded.push(code[old as usize]));
            growing.add(recoded.iter(), labels);
        }
        growing
    }

    /// All codes in one piece; each block is given back as soon as it was copied.
    pub(super) fn joined<T>(self, narrowed: impl Fn(u32) -> T) -> Vec<T> {
        let mut all = Vec::with_capacity(self.len);
        for block in self.blocks {
            // Taken in as a whole and not one by one, so that there is no look at the room in between.
            match block {
                Block::U8(codes) => all.extend(codes.iter().map(|&code| narrowed(code.into()))),
                Block::U16(codes) => all.extend(codes.iter().map(|&code| narrowed(code.into()))),
                Block::U32(codes) => all.extend(codes.iter().map(|&code| narrowed(code))),
            }
        }
        all
    }
}
