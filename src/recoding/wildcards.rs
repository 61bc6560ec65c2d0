//! Suppressing cells where a suppressed cell agrees with every value, as a missing one does.

use super::cells::{self, Pattern};
use crate::candidate::Candidate;
use crate::classes::{MISSING, Shape, Treatment};
use crate::goal::Goal;

/// Comparisons of two classes that are spent; a larger table has its cells suppressed as if `*` were a value.
const WORK: u64 = 400_000_000;

/// Suppresses cells of the classes that the goal refuses, where it asks for numbers of records alone.
///
/// Class by class, the cheapest pattern is taken with which enough records agree; of those that cost the same, the one
/// that brings most to other classes that lack records. Then each suppressed cell is restored that nobody needs.
/// Suppressing a cell never makes fewer records agree, so that a class that was large enough stays so.
///
/// # Citations
/// The task is that of `localSuppression` in sdcMicro: Templ, Kowarik and Meindl (2015), Statistical disclosure control
/// for micro-data using the R package sdcMicro, Journal of Statistical Software 67(4).
pub(super) fn suppress(node: &Candidate<'_>, goal: &Goal, importance: &[f64]) -> Treatment {
    let patterns = Pattern::all(node, importance);
    let mut table = Wild::of(node, goal.smallest_kept());
    let mut short: Vec<usize> = (0..table.f.len()).filter(|&class| table.lacks(class)).collect();
    short.sort_by_key(|&class| table.f[class]);
    for class in short {
        if table.lacks(class) {
            table.suppress(class, &patterns);
        }
        if table.work > WORK {
            return cells::suppress(node, goal, importance);
        }
    }
    table.restore(importance);
    let mut treatment = node.treatment().clone();
    for class in 0..table.f.len() {
        let stars = (0..table.columns).map(|quasi| table.is_star(class, quasi));
        let shape = Shape { suppressed: stars.collect(), ..Shape::of(node.levels.clone()) };
        treatment.release(class, &shape);
    }
    treatment
}

/// Classes with wildcards.
struct Wild {
    columns: usize,
    /// Class after class, its code in each column; [`MISSING`] agrees with everything.
    codes: Vec<u32>,
    /// The same with suppressed cells as missing: what two classes are compared by lies side by side.
    open_codes: Vec<u32>,
    sizes: Vec<u64>,
    /// By column and code: the classes that have it.
    having: Vec<Vec<Vec<u32>>>,
    /// By column: classes where it is missing, or was suppressed at some time.
    open: Vec<Vec<u32>>,
    /// Records that agree with each class.
    f: Vec<u64>,
    k: u64,
    work: u64,
}

impl Wild {
    fn of(node: &Candidate<'_>, k: u64) -> Wild {
        let (study, classes) = (node.study, &node.classes);
        let columns = study.quasi().len();
        let known = |class: usize, quasi: usize| {
            let code = classes.code(class, quasi);
            let missing = study.quasi()[quasi].missing_code(node.levels[quasi]);
            if Some(code) == missing { MISSING } else { code }
        };
        let codes: Vec<u32> = (0..classes.len())
            .flat_map(|class| (0..columns).map(move |quasi| (class, quasi)))
            .map(|(class, quasi)| known(class, quasi))
            .collect();
        let mut having: Vec<Vec<Vec<u32>>> = (0..columns)
            .map(|quasi| {
                vec![Vec::new(); study.quasi()[quasi].code_count(node.levels[quasi]) as usize]
            })
            .collect();
        let mut open = vec![Vec::new(); columns];
        for (place, &code) in codes.iter().enumerate() {
            let (class, quasi) = ((place / columns) as u32, place % columns);
            match code {
                MISSING => open[quasi].push(class),
                code => having[quasi][code as usize].push(class),
            }
        }
        let agreement = classes.agreement(study.quasi(), Vec::new());
        Wild {
            columns,
            open_codes: codes.clone(),
            codes,
            sizes: classes.sizes().to_vec(),
            having,
            open,
            f: agreement.sample().to_vec(),
            k,
            work: 0,
        }
    }

    /// Whether too few records agree with a class.
    fn lacks(&self, class: usize) -> bool {
        self.f[class] < self.k
    }

    fn code(&self, class: usize, quasi: usize) -> u32 {
        self.codes[class * self.columns + quasi]
    }

    fn is_open(&self, class: usize, quasi: usize) -> bool {
        self.open_codes[class * self.columns + quasi] == MISSING
    }

    /// Whether a cell is suppressed.
    fn is_star(&self, class: usize, quasi: usize) -> bool {
        self.is_open(class, quasi) && self.code(class, quasi) != MISSING
    }

    /// The codes of a class, suppressed ones as missing.
    fn row(&self, class: usize) -> &[u32] {
        &self.open_codes[class * self.columns..(class + 1) * self.columns]
    }

    /// Whether two classes agree.
    fn agree(&self, one: usize, other: usize) -> bool {
        agree(self.row(one), self.row(other))
    }

    /// The other classes that agree with one but for some columns.
    fn agreeing(&mut self, class: usize, but: &[usize]) -> Vec<usize> {
        let mut row = self.row(class).to_vec();
        but.iter().for_each(|&quasi| row[quasi] = MISSING);
        let columns = (0..self.columns).filter(|&quasi| row[quasi] != MISSING);
        let code = |quasi: usize| row[quasi] as usize;
        let count = |&quasi: &usize| self.having[quasi][code(quasi)].len() + self.open[quasi].len();
        let agrees =
            |other: &u32| *other as usize != class && agree(&row, self.row(*other as usize));
        let (looked, found): (usize, Vec<u32>) = match columns.min_by_key(count) {
            None => {
                let all = 0..self.f.len() as u32;
                (self.f.len(), all.filter(agrees).collect())
            }
            Some(quasi) => {
                let same = self.having[quasi][code(quasi)].iter().copied();
                // Who has the same value is in the other list.
                let open = self.open[quasi].iter().copied().filter(|&other| {
                    self.code(other as usize, quasi) as usize != code(quasi)
                        && self.is_open(other as usize, quasi)
                });
                (count(&quasi), same.chain(open).filter(agrees).collect())
            }
        };
        self.work += looked as u64;
        found.into_iter().map(|class| class as usize).collect()
    }

    /// Suppresses the cheapest cells of a class with which enough records agree.
    fn suppress(&mut self, class: usize, patterns: &[Pattern]) {
        let mut dearer = patterns;
        while !dearer.is_empty() {
            let tier = Pattern::cheapest(dearer);
            dearer = &dearer[tier.len()..];
            let mut best: Option<(u64, &Pattern, Vec<usize>)> = None;
            for pattern in tier {
                if pattern.columns.iter().any(|&quasi| self.is_open(class, quasi)) {
                    continue;
                }
                let agreeing = self.agreeing(class, &pattern.columns);
                let records: u64 = agreeing.iter().map(|&other| self.sizes[other]).sum();
                if records + self.sizes[class] < self.k {
                    continue;
                }
                let lacking = agreeing
                    .iter()
                    .filter(|&&other| self.lacks(other) && !self.agree(class, other));
                let lacking = lacking.map(|&other| self.sizes[class].min(self.k - self.f[other]));
                let helped: u64 = lacking.sum();
                if best.as_ref().is_none_or(|(most, ..)| helped > *most) {
                    best = Some((helped, pattern, agreeing));
                }
            }
            if let Some((_, pattern, agreeing)) = best {
                for other in agreeing {
                    if !self.agree(class, other) {
                        self.f[class] += self.sizes[other];
                        self.f[other] += self.sizes[class];
                    }
                }
                for &quasi in &pattern.columns {
                    self.open_codes[class * self.columns + quasi] = MISSING;
                    self.open[quasi].push(class as u32);
                }
                return;
            }
        }
    }

    /// Restores the cells that nobody needs any more, those of the most important columns first.
    fn restore(&mut self, importance: &[f64]) {
        let mut columns: Vec<usize> = (0..importance.len()).collect();
        columns.sort_by(|&one, &other| importance[other].total_cmp(&importance[one]));
        for quasi in columns {
            for class in 0..self.f.len() {
                if self.is_star(class, quasi) && self.work <= 2 * WORK {
                    self.restore_cell(class, quasi);
                }
            }
        }
    }

    fn restore_cell(&mut self, class: usize, quasi: usize) {
        let mut lost = self.agreeing(class, &[]);
        let code = self.code(class, quasi);
        lost.retain(|&other| !self.is_open(other, quasi) && self.code(other, quasi) != code);
        let own: u64 = lost.iter().map(|&other| self.sizes[other]).sum();
        let enough = |f: u64, less: u64| f - less >= self.k;
        if enough(self.f[class], own)
            && lost.iter().all(|&other| enough(self.f[other], self.sizes[class]))
        {
            self.open_codes[class * self.columns + quasi] = code;
            self.f[class] -= own;
            lost.into_iter().for_each(|other| self.f[other] -= self.sizes[class]);
        }
    }
}

/// Whether two rows of codes agree wherever both are known.
fn agree(one: &[u32], other: &[u32]) -> bool {
    // Without an early end the comparisons of a row are a few instructions.
    let pairs = one.iter().zip(other);
    let apart = pairs.map(|(&a, &b)| u8::from(a != b && a != MISSING && b != MISSING));
    apart.fold(0, |any, apart| any | apart) == 0
}
