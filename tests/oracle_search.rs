//! The search against every pair of levels and k, counted naively from records.

mod support;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use oboro::candidate::{Base, Candidate};
use oboro::goal::Goal;
use oboro::plan::Plan;
use oboro::search::{Axis, Found, FoundBest, NEARBY, Objective, Part, Search, Settings};
use oboro::study::{Levels, Study};
use oboro::utility::UtilityKind;
use proptest::prelude::*;

/// Values of a column; one more is missing.
const VALUES: usize = 5;
/// Values of the sensitive column.
const TOLD: usize = 3;

/// How much each column weighs.
const IMPORTANCE: [f64; 3] = [1.0, 0.5, 2.0];

/// One record: a value of each column, a sensitive value, how many it stands for, and its weight.
#[derive(Clone, Debug)]
struct Row {
    cells: Vec<Option<usize>>,
    told: Option<usize>,
    count: u64,
    weight: f64,
}

#[derive(Clone, Debug)]
struct Case {
    rows: Vec<Row>,
    /// By column: the group of each value at levels 1, 2, ...; the top is one more.
    groups: Vec<Vec<[usize; VALUES]>>,
    bounds: Vec<Option<(u32, u32)>>,
    missing_as: &'static str,
    counted: bool,
    weighted: bool,
    goal: GoalCase,
    utility: &'static str,
    risk: &'static str,
    aggregate: &'static str,
    gs_factor: f64,
}

#[derive(Clone, Debug, Default)]
struct GoalCase {
    k: Option<u64>,
    prosecutor: Option<f64>,
    average: Option<f64>,
    uniqueness: Option<f64>,
    k_map: Option<u64>,
    journalist: Option<f64>,
    marketer: Option<f64>,
    told: Vec<Told>,
    limit: f64,
}

/// A condition on the sensitive column.
#[derive(Clone, Copy, Debug)]
enum Told {
    Distinct(u64),
    Entropy(f64),
    Recursive(u64, f64),
    Closeness(f64),
    Alpha(f64),
    Delta(f64),
}

fn row(columns: usize) -> impl Strategy<Value = Row> {
    let cell = prop::option::weighted(0.9, 0_usize..VALUES);
    let cells = prop::collection::vec(cell, columns);
    let count = prop_oneof![3 => Just(1_u64), 1 => 0_u64..4];
    let weight = prop::sample::select(vec![1.0, 2.5, 4.0, 30.0]);
    (cells, prop::option::weighted(0.85, 0_usize..TOLD), count, weight)
        .prop_map(|(cells, told, count, weight)| Row { cells, told, count, weight })
}

/// Up to two levels between the values and the top, each coarser than the one below.
fn groups() -> impl Strategy<Value = Vec<[usize; VALUES]>> {
    (0_usize..3, 2_usize..4, 1_usize..3).prop_map(|(levels, many, few)| {
        let first: [usize; VALUES] = std::array::from_fn(|value| value % many);
        let second = first.map(|group| group % few);
        [first, second][..levels].to_vec()
    })
}

fn told() -> impl Strategy<Value = Told> {
    prop_oneof![
        (1_u64..4).prop_map(Told::Distinct),
        (1.1..2.9).prop_map(Told::Entropy),
        (1_u64..4, 0.6..3.0).prop_map(|(l, c)| Told::Recursive(l, c)),
        (0.1..0.7).prop_map(Told::Closeness),
        (0.3..0.95).prop_map(Told::Alpha),
        (0.3..1.5).prop_map(Told::Delta),
    ]
}

fn goal() -> impl Strategy<Value = GoalCase> {
    let rare = |limit| prop::option::weighted(0.15, limit);
    let sizes =
        (prop::option::weighted(0.7, 1_u64..5), rare(0.2..0.9), rare(0.2..0.9), rare(0.0..0.3));
    let people = (prop::option::weighted(0.2, 2_u64..20), rare(0.03..0.5), rare(0.03..0.5));
    let told = prop_oneof![1 => Just(Vec::new()), 1 => prop::collection::vec(told(), 1..3)];
    let limit = prop::sample::select(vec![0.0, 0.05, 0.2, 0.4, 1.0]);
    (sizes, people, told, limit).prop_map(|(sizes, people, told, limit)| {
        let (k, prosecutor, average, uniqueness) = sizes;
        let (k_map, journalist, marketer) = people;
        GoalCase { k, prosecutor, average, uniqueness, k_map, journalist, marketer, told, limit }
    })
}

fn case() -> impl Strategy<Value = Case> {
    let words = (
        prop::sample::select(vec!["category", "drop", "wildcard"]),
        prop_oneof![
            3 => Just("loss"),
            4 => prop::sample::select(UtilityKind::ALL.map(UtilityKind::id).to_vec()),
        ],
        prop::sample::select(Axis::ALL.map(Axis::name).to_vec()),
        prop::sample::select(vec![
            "geometric-mean",
            "arithmetic-mean",
            "sum",
            "maximum",
            "rank",
            "rank",
        ]),
        prop::sample::select(vec![0.5, 0.5, 0.0, 0.3, 0.8, 1.0]),
    );
    (1_usize..4, words, any::<(bool, bool)>(), goal()).prop_flat_map(
        |(columns, words, (counted, weighted), goal)| {
            let rows = prop::collection::vec(row(columns), 1..28);
            let bounds = prop::option::weighted(0.2, (0_u32..2, 0_u32..2));
            let columns =
                (prop::collection::vec(groups(), columns), prop::collection::vec(bounds, columns));
            (rows, columns).prop_map(move |(rows, (groups, bounds))| {
                let (missing_as, utility, risk, aggregate, gs_factor) = words;
                let mut case = Case {
                    rows,
                    groups,
                    bounds,
                    missing_as,
                    counted,
                    weighted,
                    goal: goal.clone(),
                    utility,
                    risk,
                    aggregate,
                    gs_factor,
                };
                case.make_fit();
                case
            })
        },
    )
}

impl Case {
    /// Takes out what the plan would refuse.
    fn make_fit(&mut self) {
        if !self.weighted {
            self.goal.k_map = None;
            self.goal.journalist = None;
            self.goal.marketer = None;
            if matches!(self.risk, "journalist-highest" | "journalist-average" | "marketer") {
                self.risk = "prosecutor-average";
            }
        }
        let kind = UtilityKind::from_id(self.utility).expect("a measure");
        if self.missing_as == "wildcard" && kind.needs_classes() {
            self.utility = "precision";
        }
        if self.groups.len() < kind.needed_numbers() {
            self.utility = "precision";
        }
        for (bounds, groups) in self.bounds.iter_mut().zip(&self.groups) {
            let top = groups.len() as u32 + 1;
            *bounds = bounds.map(|(low, more)| (low.min(top), (low + more).min(top)));
        }
    }

    fn text(&self) -> String {
        let mut text: String = (0..self.groups.len()).map(|column| format!("c{column},")).collect();
        text += "told,n,w\n";
        for row in &self.rows {
            for cell in &row.cells {
                text += &cell.map_or(",".to_owned(), |value| format!("{value},"));
            }
            let told = row.told.map_or(String::new(), |value| format!("t{value}"));
            text += &format!("{told},{},{}\n", row.count, row.weight);
        }
        text
    }

    fn plan(&self) -> Plan {
        let mut text = format!("[input]\nmissing-as = \"{}\"\n", self.missing_as);
        for (column, groups) in self.groups.iter().enumerate() {
            let rows: Vec<String> = (0..VALUES)
                .map(|value| {
                    let mut labels = vec![format!("\"{value}\"")];
                    labels.extend((0..).zip(groups).map(|(level, group)| {
                        format!("\"{}{}\"", ["m", "h"][level], group[value])
                    }));
                    labels.push("\"*\"".to_owned());
                    format!("[{}]", labels.join(", "))
                })
                .collect();
            text += &format!(
                "[columns.c{column}]\nrole = \"quasi-identifier\"\nimportance = {}\nhierarchy = {{ rows = [{}] }}\n",
                IMPORTANCE[column],
                rows.join(", ")
            );
            if let Some((low, high)) = self.bounds[column] {
                text += &format!("levels = [{low}, {high}]\n");
            }
        }
        text += "[columns.told]\nrole = \"sensitive\"\n";
        if self.counted {
            text += "[columns.n]\nrole = \"count\"\n";
        }
        if self.weighted {
            text += "[columns.w]\nrole = \"weight\"\n[population]\nweights = true\n";
        }
        text += &format!(
            "[utility.loss]\ngs-factor = {:?}\naggregate = \"{}\"\n",
            self.gs_factor, self.aggregate
        );
        text += &self.goal_text();
        Plan::from_toml(&text).unwrap_or_else(|fault| panic!("{fault}\n{text}"))
    }

    fn goal_text(&self) -> String {
        let goal = &self.goal;
        let mut text = format!(
            "[goal]\nsuppression-limit = {:?}\nutility = \"{}\"\nrisk = \"{}\"\n",
            goal.limit, self.utility, self.risk
        );
        let mut add = |name: &str, limit: Option<String>| {
            if let Some(limit) = limit {
                text += &format!("{name} = {limit}\n");
            }
        };
        add("k", goal.k.map(|k| k.to_string()));
        add("k-map", goal.k_map.map(|k| k.to_string()));
        let share = |limit: Option<f64>| limit.map(|limit| format!("{limit:?}"));
        add("prosecutor", share(goal.prosecutor));
        add("average", share(goal.average));
        add("uniqueness", share(goal.uniqueness));
        add("journalist", share(goal.journalist));
        add("marketer", share(goal.marketer));
        let of = |told: fn(&Told) -> Option<String>| {
            let found: Vec<String> = goal.told.iter().filter_map(told).collect();
            (!found.is_empty()).then(|| format!("[{}]", found.join(", ")))
        };
        add(
            "l-diversity",
            of(|told| {
                let rule = match told {
                    Told::Distinct(l) => format!("kind = \"distinct\", l = {l}"),
                    Told::Entropy(l) => format!("kind = \"entropy\", l = {l:?}"),
                    Told::Recursive(l, c) => format!("kind = \"recursive\", l = {l}, c = {c:?}"),
                    _ => return None,
                };
                Some(format!("{{ column = \"told\", {rule} }}"))
            }),
        );
        add(
            "t-closeness",
            of(|told| match told {
                Told::Closeness(t) => Some(format!("{{ column = \"told\", t = {t:?} }}")),
                _ => None,
            }),
        );
        add(
            "alpha",
            of(|told| match told {
                Told::Alpha(alpha) => Some(format!("{{ column = \"told\", alpha = {alpha:?} }}")),
                _ => None,
            }),
        );
        add(
            "delta-disclosure",
            of(|told| match told {
                Told::Delta(delta) => Some(format!("{{ column = \"told\", delta = {delta:?} }}")),
                _ => None,
            }),
        );
        text
    }

    /// Records that a line stands for: none where it is dropped.
    fn records(&self, row: &Row) -> u64 {
        let dropped = self.missing_as == "drop" && row.cells.iter().any(Option::is_none);
        match (dropped, self.counted) {
            (true, _) => 0,
            (false, true) => row.count,
            (false, false) => 1,
        }
    }

    /// Records read.
    fn read(&self) -> u64 {
        self.rows.iter().map(|row| if self.counted { row.count } else { 1 }).sum()
    }

    /// What a cell reads at a level: `None` is missing, which joins the top.
    fn label(&self, row: &Row, column: usize, level: u32) -> Option<usize> {
        let groups = &self.groups[column];
        match level as usize {
            level if level > groups.len() => Some(0),
            0 => row.cells[column],
            level => row.cells[column].map(|value| groups[level - 1][value]),
        }
    }

    fn lattice(&self) -> Vec<Vec<u32>> {
        let mut nodes = vec![Vec::new()];
        for (groups, bounds) in self.groups.iter().zip(&self.bounds) {
            let (low, high) = bounds.unwrap_or((0, groups.len() as u32 + 1));
            let longer = nodes.iter().flat_map(|node: &Vec<u32>| {
                (low..=high).map(|level| {
                    let mut node = node.clone();
                    node.push(level);
                    node
                })
            });
            nodes = longer.collect();
        }
        nodes
    }

    /// The lines that the goal keeps at some levels with some k, each with the records that agree with it.
    fn kept(&self, levels: &[u32], k: Option<u64>) -> Vec<(usize, u64)> {
        let labels: Vec<Vec<Option<usize>>> = self
            .rows
            .iter()
            .map(|row| (0..levels.len()).map(|c| self.label(row, c, levels[c])).collect())
            .collect();
        let agree = |one: usize, other: usize| {
            let pairs = || labels[one].iter().zip(&labels[other]);
            match self.missing_as {
                "wildcard" => {
                    pairs().all(|(one, other)| one.is_none() || other.is_none() || one == other)
                }
                _ => labels[one] == labels[other],
            }
        };
        let present = |row: usize| self.records(&self.rows[row]) > 0;
        let mut kept: Vec<usize> = (0..self.rows.len()).filter(|&row| present(row)).collect();
        loop {
            let f = |row: usize| -> u64 {
                let like = kept.iter().filter(|&&other| agree(row, other));
                like.map(|&other| self.records(&self.rows[other])).sum()
            };
            let met = |row: usize| {
                let people: f64 = (0..self.rows.len())
                    .filter(|&other| present(other) && agree(row, other))
                    .map(|other| self.rows[other].weight * self.records(&self.rows[other]) as f64)
                    .sum();
                let same = (0..self.rows.len()).filter(|&other| labels[other] == labels[row]);
                let mut told = [0_u64; TOLD];
                for other in same {
                    if let Some(value) = self.rows[other].told {
                        told[value] += self.records(&self.rows[other]);
                    }
                }
                self.class_met(f(row), people, told, k)
            };
            let next: Vec<usize> = kept.iter().copied().filter(|&row| met(row)).collect();
            // Without wildcards a class is judged once, by all of it.
            if next == kept || self.missing_as != "wildcard" {
                return next.iter().map(|&row| (row, f(row))).collect();
            }
            kept = next;
        }
    }

    fn class_met(&self, f: u64, people: f64, told: [u64; TOLD], k: Option<u64>) -> bool {
        let (goal, people) = (&self.goal, people.max(f as f64));
        let mut all = [0_u64; TOLD];
        for row in &self.rows {
            if let Some(value) = row.told {
                all[value] += if self.counted { row.count } else { 1 };
            }
        }
        f >= k.unwrap_or(1)
            && goal.prosecutor.is_none_or(|limit| 1.0 / f as f64 <= limit)
            && goal.journalist.is_none_or(|limit| 1.0 / people <= limit)
            && goal.k_map.is_none_or(|k| people >= k as f64)
            && goal.told.iter().all(|rule| told_met(*rule, told, all))
    }

    /// Records left out and the conditions per table; `None` where nothing is kept.
    fn judge(&self, levels: &[u32], k: Option<u64>) -> Judged {
        let kept = self.kept(levels, k);
        let records = |row: usize| self.records(&self.rows[row]);
        let n: u64 = kept.iter().map(|&(row, _)| records(row)).sum();
        let all: u64 = self.rows.iter().map(|row| self.records(row)).sum();
        let mean = |value: &dyn Fn(usize, u64) -> f64| {
            let sum: f64 = kept.iter().map(|&(row, f)| records(row) as f64 * value(row, f)).sum();
            (n > 0).then(|| sum / n as f64)
        };
        let average = mean(&|_, f| 1.0 / f as f64);
        let unique = mean(&|_, f| f64::from(u8::from(f == 1)));
        let goal = &self.goal;
        let at_most = |found: Option<f64>, limit: Option<f64>| {
            limit.is_none_or(|limit| found.is_none_or(|found| found <= limit))
        };
        let met = at_most(average, goal.average)
            && at_most(unique, goal.uniqueness)
            && (all - n) as f64 <= goal.limit * self.read() as f64;
        let smallest = kept.iter().map(|&(_, f)| f).min();
        Judged { met, suppressed: all - n, smallest, average, unique }
    }
}

#[derive(Clone, Debug)]
struct Judged {
    /// Whether the conditions hold, but for that on the marketer.
    met: bool,
    suppressed: u64,
    smallest: Option<u64>,
    average: Option<f64>,
    unique: Option<f64>,
}

fn told_met(rule: Told, told: [u64; TOLD], all: [u64; TOLD]) -> bool {
    let n: u64 = told.iter().sum();
    if n == 0 {
        return true;
    }
    let total: u64 = all.iter().sum();
    let q = told.map(|records| records as f64 / n as f64);
    let p = all.map(|records| records as f64 / total as f64);
    let mut falling = told;
    falling.sort_unstable_by(|a, b| b.cmp(a));
    match rule {
        Told::Distinct(l) => told.iter().filter(|&&records| records > 0).count() as u64 >= l,
        Told::Entropy(l) => {
            let entropy: f64 = q.iter().filter(|q| **q > 0.0).map(|&q| -q * libm::log(q)).sum();
            entropy >= libm::log(l)
        }
        Told::Recursive(l, c) => {
            let tail: u64 = falling[l as usize - 1..].iter().sum();
            tail > 0 && (falling[0] as f64) < c * tail as f64
        }
        Told::Closeness(t) => q.iter().zip(&p).map(|(q, p)| (q - p).abs()).sum::<f64>() / 2.0 <= t,
        Told::Alpha(alpha) => q.iter().all(|&q| q <= alpha),
        Told::Delta(delta) => {
            let ratios = q.iter().zip(&p).filter(|(q, _)| **q > 0.0);
            ratios.map(|(q, p)| libm::log(q / p).abs()).all(|ratio| ratio < delta)
        }
    }
}

/// A pair of levels and k that meets everything, with what the report would say of it.
#[derive(Clone, Debug)]
struct Pair {
    levels: Vec<u32>,
    k: u64,
    risk: f64,
    value: f64,
    cost: f64,
    /// The weighted losses of the columns, the largest first, where they are compared by rank.
    ranked: Vec<f64>,
    suppressed: u64,
}

impl Pair {
    fn height(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// The contract's order of ties.
    fn tie(&self) -> (u64, u32, &[u32]) {
        (self.suppressed, self.height(), &self.levels)
    }
}

/// A table, its plan, and everything that there is to find in it.
struct World {
    case: Case,
    plan: Plan,
    study: Arc<Study>,
    base: Arc<Base>,
    objective: Objective,
    axis: Axis,
    goal: Goal,
}

impl World {
    fn of(case: Case) -> World {
        let plan = case.plan();
        let table = support::table(case.text().as_bytes());
        let study = Study::check(&plan, &table, &BTreeMap::new(), false).expect("a study");
        let base = Base::of(&study, &table);
        let goal = plan.goal.as_ref().expect("a goal");
        let goal = Goal::check(goal, &study, base.read).expect("a goal in range");
        let objective = Objective::check(&plan, &study, &base).expect("a measure");
        let axis = Axis::check(&plan, &study).expect("a risk");
        let (study, base) = (Arc::new(study), Arc::new(base));
        World { case, plan, study, base, objective, axis, goal }
    }

    fn search(&self, frontier: bool, part: Part) -> Search {
        let settings = Settings { frontier, part };
        let (study, base) = (Arc::clone(&self.study), Arc::clone(&self.base));
        Search::begin(study, base, &self.plan, settings).expect("a search")
    }

    /// The node with this k where it meets everything: naively counted, with the report's own figures.
    fn pair(&self, levels: &[u32], k: Option<u64>) -> Option<Pair> {
        let judged = self.case.judge(levels, k);
        let goal = match k {
            Some(k) => self.goal.with_k(k),
            None => self.goal.clone(),
        };
        let at = Levels::new(levels.to_vec());
        let candidate = Candidate::of(&self.study, &self.base, &at, Some(&goal));
        assert_eq!(candidate.suppressed(), judged.suppressed, "{levels:?} {k:?}");
        let findings = candidate.findings().expect("a goal");
        let marketer = |condition: &str| condition == "marketer";
        let met = findings.iter().filter(|f| !marketer(f.condition)).all(|f| f.met);
        assert_eq!(met, judged.met, "{levels:?} {k:?} {findings:?}");
        if !findings.iter().all(|finding| finding.met) {
            return None;
        }
        let value = self.objective.value(&candidate.node())?;
        let risk = self.axis.of(&candidate);
        if let (Axis::ProsecutorAverage, Some(risk), Some(naive)) =
            (self.axis, risk, judged.average)
        {
            assert!((risk - naive).abs() < 1e-12);
        }
        if let (Axis::Uniqueness, Some(risk), Some(naive)) = (self.axis, risk, judged.unique) {
            assert!((risk - naive).abs() < 1e-12);
        }
        if let (Axis::ProsecutorHighest, Some(risk), Some(f)) = (self.axis, risk, judged.smallest) {
            assert_eq!(risk, 1.0 / f as f64);
        }
        Some(Pair {
            levels: levels.to_vec(),
            k: judged.smallest.unwrap_or(0),
            risk: risk.unwrap_or(f64::NAN),
            value,
            cost: self.objective.turned(value),
            ranked: self.ranked(&candidate),
            suppressed: judged.suppressed,
        })
    }

    fn ranked(&self, candidate: &Candidate<'_>) -> Vec<f64> {
        if (self.case.utility, self.case.aggregate) != ("loss", "rank") {
            return Vec::new();
        }
        let losses = UtilityKind::Loss.parts(&candidate.node(), self.objective.loss());
        let losses = losses.iter().zip(IMPORTANCE);
        let mut ranked: Vec<f64> =
            losses.map(|(loss, weight)| weight * loss.value.expect("a loss")).collect();
        ranked.sort_by(|a, b| b.total_cmp(a));
        ranked
    }

    fn best(&self) -> Option<Pair> {
        let nodes = self.case.lattice();
        let pairs = nodes.iter().filter_map(|levels| self.pair(levels, self.case.goal.k));
        let by_rank = |a: &Pair, b: &Pair| a.ranked.partial_cmp(&b.ranked).expect("no NaN");
        let order = |a: &Pair, b: &Pair| a.cost.total_cmp(&b.cost).then(by_rank(a, b));
        pairs.min_by(|a, b| order(a, b).then_with(|| a.tie().cmp(&b.tie())))
    }

    /// Every pair of levels and k, each kept set once.
    fn pairs(&self) -> Vec<Pair> {
        let most: u64 = self.case.rows.iter().map(|row| self.case.records(row)).sum();
        let nodes = self.case.lattice();
        let pairs = nodes.iter().flat_map(|levels| {
            (1..=most + 1).filter_map(|k| {
                let pair = self.pair(levels, Some(k))?;
                // A smaller k that keeps the same is the same candidate.
                (pair.k == k).then_some(pair)
            })
        });
        pairs.collect()
    }

    fn frontier(&self) -> Vec<Pair> {
        let pairs = self.pairs();
        let mut listed: Vec<Pair> = Vec::new();
        for pair in &pairs {
            let beaten = pairs.iter().any(|other| {
                let no_worse = other.risk <= pair.risk && other.cost <= pair.cost;
                let better = other.risk < pair.risk || other.cost < pair.cost;
                let same = other.risk == pair.risk && other.cost == pair.cost;
                no_worse && (better || same && other.tie() < pair.tie())
            });
            if !beaten {
                listed.push(pair.clone());
            }
        }
        listed.sort_by(|a, b| a.risk.total_cmp(&b.risk));
        listed
    }

    fn check_best(
        &self,
        found: Option<&FoundBest>,
        want: Option<&Pair>,
    ) -> Result<(), TestCaseError> {
        let Some((found, want)) = found.zip(want) else {
            prop_assert_eq!(found.is_some(), want.is_some(), "{:?} {:?}", found, want);
            return Ok(());
        };
        prop_assert_eq!(found.levels.to_vec(), want.levels.clone());
        prop_assert_eq!(found.value, want.value);
        prop_assert_eq!(found.suppressed, want.suppressed);
        prop_assert!(found.proved);
        Ok(())
    }

    /// Changed suppression limits have the optimum of a case with that limit, and one that costs something else.
    fn check_nearby(&self, found: &Found, best: Option<&Pair>) -> Result<(), TestCaseError> {
        for change in found.changes.iter().filter(|change| change.condition == NEARBY) {
            let mut case = self.case.clone();
            prop_assert_eq!(case.goal.limit, change.from);
            case.goal.limit = change.to;
            let there = World::of(case).best();
            self.check_best(Some(&change.best), there.as_ref())?;
            let costs = best.map(|best| change.best.cost.total_cmp(&best.cost));
            let wanted = if change.to > change.from { Ordering::Less } else { Ordering::Greater };
            prop_assert!(costs.is_none_or(|costs| costs == wanted), "{:?}", change);
        }
        Ok(())
    }

    fn check_frontier(&self, found: &Found, want: &[Pair]) -> Result<(), TestCaseError> {
        prop_assert!(found.exact);
        let found: Vec<_> = found
            .frontier
            .iter()
            .map(|point| {
                (point.levels.to_vec(), point.k, point.risk, point.utility, point.suppressed)
            })
            .collect();
        let want: Vec<_> = want
            .iter()
            .map(|pair| (pair.levels.clone(), pair.k, pair.risk, pair.value, pair.suppressed))
            .collect();
        prop_assert_eq!(found, want);
        Ok(())
    }
}

fn run(mut search: Search, budget: u64) -> Found {
    while !search.step(budget) {}
    search.found()
}

/// Goes on one node after the other, as a hurried caller would.
fn run_in_parts(world: &World, frontier: bool, of: u32, hint: Option<f64>) -> Found {
    let parts = (0..of).map(|number| {
        let mut search = world.search(frontier, Part { number, of });
        if let Some(cost) = hint {
            search.hint(cost);
        }
        run(search, 1)
    });
    Found::merge(parts.collect())
}

fn counted(found: &Found) -> bool {
    found.counts.evaluated + found.counts.bounded == found.counts.nodes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_optimum_is_that_of_every_node(case in case()) {
        let world = World::of(case);
        let want = world.best();
        let found = run(world.search(false, Part::default()), 1_000_000);
        prop_assert!(found.finished && counted(&found), "{:?}", found.counts);
        prop_assert_eq!(found.counts.nodes, world.case.lattice().len() as f64);
        world.check_best(found.best.as_ref(), want.as_ref())?;
    }

    #[test]
    fn the_frontier_is_that_of_every_pair(case in case()) {
        let world = World::of(case);
        let (best, want) = (world.best(), world.frontier());
        let found = run(world.search(true, Part::default()), 1_000_000);
        prop_assert!(found.finished && counted(&found), "{:?}", found.counts);
        world.check_best(found.best.as_ref(), best.as_ref())?;
        world.check_frontier(&found, &want)?;
        world.check_nearby(&found, best.as_ref())?;
        for node in &found.nodes {
            let pair = world.pair(&node.levels, world.case.goal.k);
            let drawn = node.meets.filter(|meets| *meets).and(node.utility.zip(node.suppressed));
            prop_assert_eq!(pair.map(|pair| (pair.value, pair.suppressed)), drawn, "{:?}", node);
        }
        let drawn: Vec<Vec<u32>> = found.nodes.iter().rev().map(|node| node.levels.to_vec()).collect();
        let mut all = world.case.lattice();
        all.sort();
        prop_assert!(drawn == all || all.len() > 512, "{} of {}", drawn.len(), all.len());
    }

    #[test]
    fn parts_hints_and_steps_change_nothing(case in case(), of in 2_u32..5, hinted in any::<bool>()) {
        let world = World::of(case);
        let whole = run(world.search(true, Part::default()), 1_000_000);
        let hint = whole.best.as_ref().filter(|_| hinted).map(|best| best.cost);
        for frontier in [false, true] {
            let merged = run_in_parts(&world, frontier, of, hint);
            prop_assert!(merged.finished && counted(&merged), "{:?}", merged.counts);
            prop_assert_eq!(
                merged.best.as_ref().map(|best| (&best.levels, best.value, best.suppressed, best.proved)),
                whole.best.as_ref().map(|best| (&best.levels, best.value, best.suppressed, best.proved))
            );
            if frontier {
                prop_assert!(merged.exact);
                prop_assert_eq!(&merged.frontier, &whole.frontier);
                prop_assert_eq!(&merged.nodes, &whole.nodes);
                let others = (1..of).map(|number| run(world.search(true, Part { number, of }), 1));
                let mut first = world.search(true, Part { number: 0, of });
                while !first.step(1) {}
                let merged = first.merge(others.collect());
                prop_assert_eq!(&merged.frontier, &whole.frontier);
                prop_assert_eq!(&merged.changes, &whole.changes);
            }
        }
    }

    #[test]
    fn what_was_found_at_any_moment_is_true(case in case(), frontier in any::<bool>()) {
        let world = World::of(case);
        let (best, pairs) = (world.best(), world.pairs());
        let mut search = world.search(frontier, Part::default());
        for _ in 0..10_000 {
            let done = search.step(1);
            let found = search.found();
            prop_assert_eq!(done, found.finished);
            prop_assert!(found.counts.evaluated + found.counts.bounded <= found.counts.nodes);
            if let Some(so_far) = &found.best {
                let real = world.pair(&so_far.levels, world.case.goal.k);
                prop_assert_eq!(real.map(|pair| (pair.value, pair.suppressed)), Some((so_far.value, so_far.suppressed)));
                let optimum = best.as_ref().expect("an optimum").cost;
                prop_assert!(so_far.bound.is_none_or(|bound| world.objective.turned(bound) <= optimum));
                prop_assert!(!so_far.proved || so_far.cost == optimum);
            }
            for point in &found.frontier {
                let real = pairs.iter().find(|pair| pair.levels == point.levels.to_vec() && pair.k == point.k);
                prop_assert_eq!(
                    real.map(|pair| (pair.risk, pair.value, pair.suppressed)),
                    Some((point.risk, point.utility, point.suppressed))
                );
            }
            if done {
                return Ok(());
            }
        }
        prop_assert!(false, "it never ends");
    }

    #[test]
    fn bounds_are_below_what_they_bound(case in case()) {
        let world = World::of(case);
        let nodes = world.case.lattice();
        let study = &world.study;
        let absorbing = world.goal.absorbing(study);
        let count = |levels: &[u32], goal: &Goal, use_it: &mut dyn FnMut(&Candidate<'_>)| {
            let levels = Levels::new(levels.to_vec());
            use_it(&Candidate::of(study, &world.base, &levels, Some(goal)));
        };
        let monotone = world.goal.is_monotone(study, world.base.read);
        for finer in &nodes {
            let (mut least_from, mut out) = (f64::NEG_INFINITY, 0);
            count(finer, &absorbing, &mut |candidate| {
                least_from = world.objective.least_from(study, candidate.node().classes);
                out = candidate.suppressed();
            });
            let least = world.objective.least(finer).max(least_from);
            for coarser in nodes.iter().filter(|node| node.iter().zip(finer).all(|(a, b)| a >= b)) {
                let mut kept = 0;
                count(coarser, &absorbing, &mut |candidate| kept = candidate.suppressed());
                prop_assert!(kept <= out, "{:?} leaves out more than {:?}", coarser, finer);
                if let Some(there) = &world.pair(coarser, world.case.goal.k) {
                    prop_assert!(least <= there.cost, "{} of {:?} above {:?}", least, finer, there);
                }
                // A value may be undefined where nothing is kept; that is no failure of the goal.
                let judged = |levels: &[u32]| world.case.judge(levels, world.case.goal.k).met;
                if monotone && judged(finer) {
                    prop_assert!(judged(coarser), "{:?} meets what {:?} does not", finer, coarser);
                }
            }
        }
    }

    #[test]
    fn the_risk_of_finer_levels_is_not_below_its_bound(case in case()) {
        let world = World::of(case);
        let nodes = world.case.lattice();
        let pairs = world.pairs();
        for coarser in &nodes {
            let at = Levels::new(coarser.clone());
            let all = world.goal.with_k(1);
            let candidate = Candidate::of(&world.study, &world.base, &at, Some(&all));
            let largest = world.axis.largest(&candidate);
            for pair in pairs.iter().filter(|pair| pair.levels.iter().zip(coarser).all(|(a, b)| a <= b)) {
                prop_assert!(world.axis.least(largest) <= pair.risk, "{:?} {:?}", coarser, pair);
            }
        }
    }
}
