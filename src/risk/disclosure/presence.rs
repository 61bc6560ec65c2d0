//! How likely somebody of the population is in the table.

/// The smallest and the largest probability of being in the table, over classes of the population.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Presence {
    /// The least f / F; 0 where a class of the population has nobody in the table.
    pub least: f64,
    /// The largest f / F.
    pub largest: f64,
}

/// The range of f / F, for an attacker who knows that somebody is in the population; `None` without classes.
///
/// `pairs` are the kept records and the people of each class of the population; where there are fewer people,
/// they are taken to be as many.
///
/// # Formula
/// least = min f / F, largest = max f / F. A table is (a, b)-present with a <= f / F <= b for every class of
/// the population.
///
/// # Citations
/// Nergiz ME, Atzori M, Clifton C (2007), Hiding the presence of individuals from shared databases, SIGMOD, 665-676.
///
/// # Example
/// ```
/// use oboro::risk::disclosure::presence::presence;
/// let presence = presence([(1, 4.0), (3, 4.0), (2, 8.0)]).expect("classes");
/// assert_eq!((presence.least, presence.largest), (0.25, 0.75));
/// ```
pub fn presence(pairs: impl IntoIterator<Item = (u64, f64)>) -> Option<Presence> {
    let shares = pairs.into_iter().filter(|&(f, people)| f > 0 || people > 0.0);
    let shares = shares.map(|(f, people)| f as f64 / people.max(f as f64));
    shares.fold(None, |range, share| {
        let Presence { least, largest } =
            range.unwrap_or(Presence { least: share, largest: share });
        Some(Presence { least: least.min(share), largest: largest.max(share) })
    })
}
