//! How many records a node leaves out with ever larger classes required: the bound of a frontier.

/// Values of k at which it is kept how many records a node leaves out at least.
pub(super) const CUTS: [u32; 16] =
    [1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 50, 100, 200, 500, 2_000, 10_000];

/// The records that a node leaves out at least with each of [`CUTS`]; nothing without a frontier.
#[derive(Clone, Copy, Debug)]
pub(super) struct Curve(pub(super) Option<[u32; CUTS.len()]>);

impl Curve {
    pub(super) fn told(&self) -> &[u32] {
        self.0.as_ref().map_or(&[], |told| &told[..])
    }

    pub(super) fn told_mut(&mut self) -> &mut [u32] {
        self.0.as_mut().map_or(&mut [], |told| &mut told[..])
    }

    pub(super) fn join(&mut self, other: &Curve) {
        if let (Some(own), Some(other)) = (&mut self.0, &other.0) {
            own.iter_mut().zip(other).for_each(|(own, &other)| *own = (*own).max(other));
        }
    }
}
