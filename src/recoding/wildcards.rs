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
    for (class, stars) in table.stars.into_iter().enumerate() {
        let shape = Shape { suppressed: stars, ..Shape::of(node.levels.clone()) };
        treatment.release(class, &shape);
    }
    treatment
}

/// Classes with wildcards.
struct Wild {
    /// By class and column; [`MISSING`] agrees with everything.
    codes: Vec<Vec<u32>>,
    sizes: Vec<u64>,
    /// Whether a cell is suppressed, by class and column.
    stars: Vec<Vec<bool>>,
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
        let codes: Vec<Vec<u32>> = (0..classes.len())
            .map(|class| (0..columns).map(|quasi| known(class, quasi)).collect())
            .collect();
        let mut having: Vec<Vec<Vec<u32>>> = (0..columns)
            .map(|quasi| {
                vec![Vec::new(); study.quasi()[quasi].code_count(node.levels[quasi]) as usize]
            })
            .collect();
        let mut open = vec![Vec::new(); columns];
        for class in 0..classes.len() as u32 {
            for (quasi, &code) in codes[class as usize].iter().enumerate() {
                match code {
                    MISSING => open[quasi].push(class),
                    code => having[quasi][code as usize].push(class),
                }
            }
        }
        let agreement = classes.agreement(study.quasi(), Vec::new());
        Wild {
            stars: vec![vec![false; columns]; codes.len()],
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

    fn is_open(&self, class: usize, quasi: usize) -> bool {
        self.stars[class][quasi] || self.codes[class][quasi] == MISSING
    }

    /// Whether two classes agree but for some columns.
    fn agree(&self, one: usize, other: usize, but: &[usize]) -> bool {
        self.codes[one].iter().zip(&self.codes[other]).enumerate().all(|(quasi, (a, b))| {
            a == b || self.is_open(one, quasi) || self.is_open(other, quasi) || but.contains(&quasi)
        })
    }

    /// The other classes that agree with one but for some columns.
    fn agreeing(&mut self, class: usize, but: &[usize]) -> Vec<usize> {
        let columns = (0..self.codes[class].len())
            .filter(|quasi| !self.is_open(class, *quasi) && !but.contains(quasi));
        let code = |quasi: usize| self.codes[class][quasi] as usize;
        let count = |&quasi: &usize| self.having[quasi][code(quasi)].len() + self.open[quasi].len();
        let agrees =
            |other: &u32| *other as usize != class && self.agree(class, *other as usize, but);
        let (looked, found): (usize, Vec<u32>) = match columns.min_by_key(count) {
            None => {
                let all = 0..self.codes.len() as u32;
                (self.codes.len(), all.filter(agrees).collect())
            }
            Some(quasi) => {
                let same = self.having[quasi][code(quasi)].iter().copied();
                // Who has the same value is in the other list.
                let open = self.open[quasi].iter().copied().filter(|&other| {
                    self.codes[other as usize][quasi] as usize != code(quasi)
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
                    .filter(|&&other| self.lacks(other) && !self.agree(class, other, &[]));
                let lacking = lacking.map(|&other| self.sizes[class].min(self.k - self.f[other]));
                let helped: u64 = lacking.sum();
                if best.as_ref().is_none_or(|(most, ..)| helped > *most) {
                    best = Some((helped, pattern, agreeing));
                }
            }
            if let Some((_, pattern, agreeing)) = best {
                for other in agreeing {
                    if !self.agree(class, other, &[]) {
                        self.f[class] += self.sizes[other];
                        self.f[other] += self.sizes[class];
                    }
                }
                for &quasi in &pattern.columns {
                    self.stars[class][quasi] = true;
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
            for class in 0..self.stars.len() {
                if self.stars[class][quasi] && self.work <= 2 * WORK {
                    self.restore_cell(class, quasi);
                }
            }
        }
    }

    fn restore_cell(&mut self, class: usize, quasi: usize) {
        let mut lost = self.agreeing(class, &[]);
        let code = self.codes[class][quasi];
        lost.retain(|&other| !self.is_open(other, quasi) && self.codes[other][quasi] != code);
        let own: u64 = lost.iter().map(|&other| self.sizes[other]).sum();
        let enough = |f: u64, less: u64| f - less >= self.k;
        if enough(self.f[class], own)
            && lost.iter().all(|&other| enough(self.f[other], self.sizes[class]))
        {
            self.stars[class][quasi] = false;
            self.f[class] -= own;
            lost.into_iter().for_each(|other| self.f[other] -= self.sizes[class]);
        }
    }
}
