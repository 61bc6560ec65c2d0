//! The smallest ways to differ from everybody: minimal hitting sets of difference masks.

/// Leaves only the masks that hold no other mask; a set that meets these meets all.
pub(super) fn keep_smallest(masks: &mut Vec<u64>) {
    let mut kept = 0;
    for next in 0..masks.len() {
        let mask = masks[next];
        if masks[..kept].iter().any(|&smaller| smaller & !mask == 0) {
            continue;
        }
        let mut left = 0;
        for at in 0..kept {
            if mask & !masks[at] != 0 {
                masks[left] = masks[at];
                left += 1;
            }
        }
        masks[left] = mask;
        kept = left + 1;
    }
    masks.truncate(kept);
}

/// Every set of at most `most` members that meets each mask and has no proper subset that does.
///
/// Without masks that is the empty set; an empty mask is met by nothing.
///
/// # Citations
/// Berge (1989), Hypergraphs, chapter 2: the masks are taken one after the other.
pub(super) fn hitting_sets(masks: &[u64], most: u32, sets: &mut Vec<u64>) {
    sets.clear();
    sets.push(0);
    let mut misses: Vec<u64> = Vec::new();
    for &mask in masks {
        misses.clear();
        sets.retain(|&set| {
            let meets = set & mask != 0;
            if !meets && set.count_ones() < most {
                misses.push(set);
            }
            meets
        });
        let meeting = sets.len();
        for &set in &misses {
            let mut rest = mask;
            while rest != 0 {
                let larger = set | (rest & rest.wrapping_neg());
                rest &= rest - 1;
                if sets[..meeting].iter().all(|&smaller| smaller & !larger != 0) {
                    sets.push(larger);
                }
            }
        }
    }
}
