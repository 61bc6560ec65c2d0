//! The one way in which numbers are put in order here: a sort of its own for each caller would be much code.

/// The places of some numbers, by ascending number, then by place.
#[inline(never)]
pub(super) fn ascending(numbers: &[f64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..numbers.len() as u32).collect();
    order.sort_unstable_by(|&one, &other| {
        numbers[one as usize].total_cmp(&numbers[other as usize]).then(one.cmp(&other))
    });
    order
}

/// The numbers themselves, ascending.
pub(super) fn ordered(numbers: &[f64]) -> Vec<f64> {
    ascending(numbers).into_iter().map(|place| numbers[place as usize]).collect()
}
