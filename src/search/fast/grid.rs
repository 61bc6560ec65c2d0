//! The nodes of the lattice by number.

/// Nodes are numbered with the last column fastest: a coarser node has a larger number, and the order of numbers is
/// that of the levels read from left to right.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// The highest level of each column.
    pub(super) tops: Vec<u8>,
    /// How far apart two nodes are whose levels differ by one in a column.
    pub(super) strides: Vec<u32>,
    /// How many nodes there are.
    pub(super) nodes: usize,
}

impl Grid {
    /// The lattice of columns with so many levels.
    pub(super) fn new(levels: impl DoubleEndedIterator<Item = u8>) -> Grid {
        let (mut tops, mut strides, mut nodes) = (Vec::new(), Vec::new(), 1_usize);
        for levels in levels.rev() {
            tops.push(levels - 1);
            strides.push(nodes as u32);
            nodes *= usize::from(levels);
        }
        tops.reverse();
        strides.reverse();
        Grid { tops, strides, nodes }
    }

    /// The levels of a node.
    #[inline]
    pub(super) fn levels(&self, node: u32, levels: &mut [u8]) {
        let mut rest = node;
        for (level, &stride) in levels.iter_mut().zip(&self.strides) {
            *level = (rest / stride) as u8;
            rest %= stride;
        }
    }

    /// The node at some levels.
    pub(super) fn node(&self, levels: &[u8]) -> u32 {
        levels.iter().zip(&self.strides).map(|(&level, &stride)| u32::from(level) * stride).sum()
    }

    /// The nodes that are one level coarser in one column, with the column.
    #[inline]
    pub(super) fn coarser<'g>(
        &'g self,
        node: u32,
        levels: &'g [u8],
    ) -> impl Iterator<Item = usize> + 'g {
        let columns = levels.iter().zip(&self.tops).zip(&self.strides);
        columns
            .filter(|((level, top), _)| level < top)
            .map(move |(_, &stride)| (node + stride) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_levels_go_both_ways() {
        let grid = Grid::new([2, 1, 3].into_iter());
        assert_eq!((grid.nodes, &grid.tops[..]), (6, &[1, 0, 2][..]));
        let mut levels = [0; 3];
        for node in 0..6 {
            grid.levels(node, &mut levels);
            assert_eq!(grid.node(&levels), node);
        }
        grid.levels(1, &mut levels);
        assert_eq!(grid.coarser(1, &levels).collect::<Vec<_>>(), [4, 2]);
    }
}
