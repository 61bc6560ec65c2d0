//! The minimal unique sets found so far, by row and by the lowest place in the set.

/// No further set in a chain.
const END: u32 = u32::MAX;

/// Sets of places that single a row out, none within another of the same row.
#[derive(Debug)]
pub(super) struct Found {
    places: usize,
    /// The newest set of each row and lowest place.
    heads: Vec<u32>,
    sets: Vec<Link>,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    set: u64,
    next: u32,
}

impl Found {
    pub(super) fn new(rows: usize, places: usize) -> Found {
        Found { places, heads: vec![END; rows * places], sets: Vec::new() }
    }

    /// Keeps a set on which the row is unique, unless a subset of it is known.
    ///
    /// The row is not unique without the lowest place of the set, so that a unique subset holds that place, too.
    #[inline]
    pub(super) fn add(&mut self, row: u32, set: u64) {
        let head = &mut self.heads[row as usize * self.places + set.trailing_zeros() as usize];
        let mut next = *head;
        while next != END {
            let link = self.sets[next as usize];
            if link.set & !set == 0 {
                return;
            }
            next = link.next;
        }
        let new = self.sets.len() as u32;
        self.sets.push(Link { set, next: *head });
        *head = new;
    }

    /// Number of sets.
    pub(super) fn len(&self) -> u64 {
        self.sets.len() as u64
    }

    /// The sets of a row.
    pub(super) fn of(&self, row: usize) -> impl Iterator<Item = u64> + '_ {
        let heads = &self.heads[row * self.places..(row + 1) * self.places];
        heads.iter().flat_map(move |&head| {
            let mut next = head;
            std::iter::from_fn(move || {
                let link = (next != END).then(|| self.sets[next as usize])?;
                next = link.next;
                Some(link.set)
            })
        })
    }
}
