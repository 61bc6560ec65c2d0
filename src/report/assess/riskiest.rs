//! The riskiest classes of a node, and why they are.

use crate::candidate::Candidate;
use crate::error::Result;
use crate::goal::Goal;
use crate::plan::{MissingAs, Plan};
use crate::report::{Note, Remedy, RemedyStep, RiskUnder, Riskiest, RiskyClass};
use crate::risk::attackers::effective_k;
use crate::risk::remedy::{Found, Ladder, cheapest};
use crate::risk::special_uniques::{Lines, minimal_unique_sets};
use crate::table::Table;
use crate::utility::LossSettings;
use crate::words::{self, Lang};

/// A remedy aims at this risk where the goal does not say another.
const THRESHOLD: f64 = 0.2;

/// Of more columns than these, only small sets are searched for a record.
const MANY_COLUMNS: usize = 12;

/// Columns in such a set.
const SMALL_SET: u32 = 4;

/// Comparisons of levels that the search for one remedy may make.
const WORK: u64 = 50_000_000;

/// What the remedies of a node have in common.
struct Lattice {
    loss: LossSettings,
    /// Per column, the loss at each level from that of the node on.
    costs: Vec<Vec<f64>>,
    /// Per column and level from that of the node on: the code there by code of the node.
    steps: Vec<Vec<Vec<u32>>>,
}

/// Classes on the way to being explained; it holds all that it needs between two of them.
pub(super) struct Explaining {
    classes: Vec<usize>,
    lattice: Lattice,
    /// By attacker and class.
    attackers: Vec<(String, Vec<Option<f64>>)>,
    /// By column: the code of the missing value.
    missing: Vec<Option<u32>>,
    /// By column and class.
    codes: Vec<Vec<u32>>,
    /// Records by class; 0 of one that is left out.
    kept: Vec<u64>,
    pub(super) found: Riskiest,
}

impl Explaining {
    /// Whether every class is explained.
    pub(super) fn is_done(&self) -> bool {
        self.found.shown.len() == self.classes.len()
    }
}

impl Candidate<'_> {
    /// The riskiest classes: the fewest records first, then the fewest people, then in the order of the node.
    pub fn riskiest(&self, limit: usize) -> Vec<usize> {
        let order = |&one: &usize, &other: &usize| {
            let people = |class| self.people_in(class).unwrap_or(0.0);
            let order = self.records_in(one).cmp(&self.records_in(other));
            order.then_with(|| people(one).total_cmp(&people(other))).then(one.cmp(&other))
        };
        let mut classes: Vec<usize> = (0..self.classes.len()).collect();
        if limit < classes.len() {
            classes.select_nth_unstable_by(limit, order);
            classes.truncate(limit);
        }
        classes.sort_unstable_by(order);
        classes
    }

    /// These classes, each with its explanation.
    ///
    /// # Errors
    /// Settings of the loss outside their range, attackers that do not fit the table.
    pub fn explain(
        &self,
        plan: &Plan,
        table: &Table,
        classes: &[usize],
        values: bool,
        lang: Lang,
    ) -> Result<Riskiest> {
        let mut begun = self.explaining(plan, table, classes.to_vec())?;
        while !begun.is_done() {
            self.explain_next(&mut begun, values, lang);
        }
        Ok(begun.found)
    }

    /// Begins to explain classes.
    ///
    /// # Errors
    /// As [`Candidate::explain`].
    pub(super) fn explaining(
        &self,
        plan: &Plan,
        table: &Table,
        classes: Vec<usize>,
    ) -> Result<Explaining> {
        let columns = self.study.quasi().iter().zip(self.levels.iter());
        let missing = columns.map(|(quasi, &level)| quasi.missing_code(level)).collect();
        let (codes, kept) = self.codes(&self.keeps);
        let (all, k) = (self.classes.len() as u64, self.k_wanted());
        Ok(Explaining {
            classes,
            lattice: self.lattice(plan)?,
            attackers: self.attackers_by_class(plan, table)?,
            missing,
            codes,
            kept,
            found: Riskiest { classes: all, k, shown: Vec::new(), notes: Vec::new() },
        })
    }

    /// Explains the next class.
    pub(super) fn explain_next(&self, begun: &mut Explaining, values: bool, lang: Lang) {
        let at = begun.found.shown.len();
        let Some(&class) = begun.classes.get(at) else { return };
        // A class that is left out is looked for among all records, a kept one among the kept ones.
        let sizes = if self.keeps[class] { &begun.kept[..] } else { self.classes.sizes() };
        let lines = Lines { columns: &begun.codes, missing: &begun.missing, sizes };
        let columns = begun.codes.len();
        let most = if columns > MANY_COLUMNS { SMALL_SET } else { columns as u32 };
        let sets = minimal_unique_sets(&lines, class, most);
        let remedy = self.remedy(&begun.lattice, class, begun.found.k).map_err(|id| {
            let path = format!("shown.{at}.remedy");
            let text = words::text(lang, id, &[]);
            begun.found.notes.push(Note { path, id: id.to_owned(), text });
        });
        begun.found.shown.push(RiskyClass {
            class: class as u64,
            size: self.records_in(class),
            people: self.people_in(class),
            suppressed: !self.keeps[class],
            values: values.then(|| self.released_values(class)),
            risks: self.risks(class, &begun.attackers),
            minimal_unique_sets: sets.iter().map(|set| self.names(set)).collect(),
            remedy: remedy.ok(),
        });
    }

    /// Number of classes, those left out included.
    pub fn classes(&self) -> usize {
        self.classes.len()
    }

    /// f: the records of a class, or those that agree with it.
    fn records_in(&self, class: usize) -> u64 {
        match &self.agreeing {
            Some(agreeing) if self.keeps[class] => agreeing.kept(self.classes.len())[class],
            Some(agreeing) => agreeing.all()[class],
            None => self.classes.sizes()[class],
        }
    }

    /// F, at least f.
    fn people_in(&self, class: usize) -> Option<f64> {
        Some(self.people.as_ref()?[class].max(self.records_in(class) as f64))
    }

    fn risks(&self, class: usize, attackers: &[(String, Vec<Option<f64>>)]) -> Vec<RiskUnder> {
        let under = |attacker: &str, risk| RiskUnder { attacker: attacker.to_owned(), risk };
        let mut risks = vec![under("prosecutor", Some(1.0 / self.records_in(class) as f64))];
        risks.extend(self.people_in(class).map(|people| under("journalist", Some(1.0 / people))));
        risks.extend(attackers.iter().map(|(name, risks)| under(name, risks[class])));
        risks
    }

    /// The label of each quasi-identifier as it would be released.
    fn released_values(&self, class: usize) -> Vec<Option<String>> {
        let columns = self.study.quasi().iter().zip(self.levels.iter()).enumerate();
        let label = |(quasi, (column, &level)): (usize, (&crate::study::Quasi, &u32))| {
            column.label(level, self.classes.code(class, quasi)).map(str::to_owned)
        };
        columns.map(label).collect()
    }

    /// The class size that the goal asks for, else the one for a risk of 0.2.
    fn k_wanted(&self) -> u64 {
        let wanted = self.goal.map_or(1, Goal::smallest_kept);
        if wanted > 1 { wanted } else { effective_k(THRESHOLD).unwrap_or(1) }
    }

    fn lattice(&self, plan: &Plan) -> Result<Lattice> {
        let loss = LossSettings::check(plan, self.study)?;
        let columns = self.study.quasi().iter().zip(self.levels.iter()).enumerate();
        let (costs, steps) = columns
            .map(|(quasi, (column, &from))| {
                let levels = from..column.levels();
                let marginals = &self.base.marginals;
                let cost = |level| loss.of_level(self.study, marginals, quasi, level);
                let costs: Vec<f64> = levels.clone().map(cost).collect();
                (costs, levels.map(|to| column.step(from, to)).collect::<Vec<_>>())
            })
            .unzip();
        Ok(Lattice { loss, costs, steps })
    }

    /// The cheapest change of levels that makes a class large enough, or the note why there is none.
    fn remedy(
        &self,
        lattice: &Lattice,
        class: usize,
        k: u64,
    ) -> std::result::Result<Remedy, &'static str> {
        if self.study.as_released() {
            return Err("note-remedy-as-released");
        }
        if self.origin.is_some() {
            return Err("note-remedy-mixed");
        }
        let joins = self.joins(lattice, class);
        let ladder = Ladder { levels: self.levels, costs: &lattice.costs, joins: &joins };
        let total = |costs: &[f64]| lattice.loss.aggregated(costs);
        let found = match cheapest(&ladder, total, k, WORK) {
            Found::Cheapest(found) => found,
            Found::Nowhere => return Err("note-remedy-nowhere"),
            Found::GivenUp => return Err("note-remedy-given-up"),
        };
        let now: Vec<f64> = lattice.costs.iter().map(|costs| costs[0]).collect();
        let columns = self.study.quasi().iter().zip(self.levels.iter()).zip(&found.levels);
        let steps = columns
            .filter(|((_, from), to)| from < to)
            .map(|((column, &from), &to)| RemedyStep { name: column.name().to_owned(), from, to });
        Ok(Remedy {
            steps: steps.collect(),
            size: found.size,
            loss: Some(found.cost),
            loss_before: Some(total(&now)),
        })
    }

    /// Records that fall into a class, by the levels from which on they do.
    ///
    /// Column by column, classes are sorted into groups that agree with it from the same levels on.
    fn joins(&self, lattice: &Lattice, class: usize) -> Vec<(Vec<u32>, u64)> {
        let mut groups: Vec<Vec<u32>> = vec![Vec::new()];
        let mut group = vec![0_u32; self.classes.len()];
        for (quasi, steps) in lattice.steps.iter().enumerate() {
            let meets = self.meets(quasi, steps, class);
            let mut next: Vec<Vec<u32>> = Vec::new();
            let mut known = vec![u32::MAX; groups.len() * steps.len()];
            for (other, group) in group.iter_mut().enumerate() {
                let step = meets[self.classes.code(other, quasi) as usize];
                let place = &mut known[*group as usize * steps.len() + step as usize];
                if *place == u32::MAX {
                    *place = next.len() as u32;
                    let mut levels = groups[*group as usize].clone();
                    levels.push(self.levels[quasi] + step);
                    next.push(levels);
                }
                *group = *place;
            }
            groups = next;
        }
        let mut records = vec![0; groups.len()];
        for (&group, size) in group.iter().zip(self.classes.sizes()) {
            records[group as usize] += size;
        }
        groups.into_iter().zip(records).collect()
    }

    /// By code of a column: how many steps up it becomes the same as that of a class.
    fn meets(&self, quasi: usize, steps: &[Vec<u32>], class: usize) -> Vec<u32> {
        let own = self.classes.code(class, quasi) as usize;
        let missing = self.study.quasi()[quasi].missing_code(self.levels[quasi]);
        let wildcard = self.study.missing_as() == MissingAs::Wildcard;
        let free = |code: usize| wildcard && missing == Some(code as u32);
        let last = steps.len() - 1;
        (0..steps[0].len())
            .map(|code| {
                let meet = steps.iter().position(|step| step[code] == step[own]);
                let meet = if free(code) || free(own) { 0 } else { meet.unwrap_or(last) };
                meet as u32
            })
            .collect()
    }
}
