//! Missing values as wildcards together with a count column, weights and a table of the population,
//! against code that compares every two lines.

mod support;

use oboro::plan::Plan;
use oboro::report::{Attacker, NamedAttacker, Report};
use oboro::session::{AssessOptions, Session};
use proptest::prelude::*;
use support::near;

/// Values 0 to 5 in three columns; 5 is missing. Level 1 joins values of the same remainder by 2, level 2 all.
/// Where the hierarchies are built, level 1 is the first of two characters, and the top if all lines have the same.
type Values = [usize; 3];

const MISSING: usize = 5;

/// A line and the records, or people, that it stands for.
type Line = (Values, u64);

#[derive(Clone, Debug)]
struct Case {
    lines: Vec<Line>,
    /// People of the population, where they are given by a table.
    people: Option<Vec<Line>>,
    levels: [u32; 3],
    /// Whether hierarchies are built of the values, not written down.
    built: bool,
    /// Each record has to agree with this many records, itself included.
    k: u64,
    /// And with this many people.
    k_map: u64,
}

/// Weight of a line, made of its number.
fn weight(line: usize) -> f64 {
    [1.0, 2.5, 10.0, 0.25][line % 4]
}

fn cells(values: &Values) -> String {
    let cell = |value| match value {
        MISSING => String::new(),
        _ => format!("{}{value}", value % 2),
    };
    values.map(cell).join(",")
}

fn csv<'a>(head: &str, lines: impl Iterator<Item = (&'a Values, String)>) -> String {
    let lines: String = lines.map(|(values, rest)| format!("{},{rest}\n", cells(values))).collect();
    format!("{head}\n{lines}")
}

impl Case {
    /// The remainder of all lines in a column, where they have the same: a built hierarchy ends there.
    fn only(&self, column: usize) -> Option<usize> {
        let known = self.lines.iter().map(|(values, _)| values[column]);
        let mut known = known.filter(|&value| value != MISSING).map(|value| value % 2);
        let first = known.next()?;
        (self.built && known.all(|other| other == first)).then_some(first)
    }

    /// The level of a column that the plan may name.
    fn level(&self, column: usize) -> u32 {
        let unknown = self.lines.iter().all(|(values, _)| values[column] == MISSING);
        let ends = self.only(column).is_some() || (self.built && unknown);
        self.levels[column].min(if ends { 1 } else { 2 })
    }

    /// The label of a line of the table in a column.
    fn label(&self, value: usize, column: usize) -> Option<usize> {
        match (self.level(column), self.only(column)) {
            (2, _) => Some(0),
            (1, Some(only)) => Some(only),
            _ if value == MISSING => None,
            (1, None) => Some(value % 2),
            _ => Some(value),
        }
    }

    /// The label of a person: a hierarchy that ends over the table may go on over the population.
    fn person_label(&self, value: usize, column: usize) -> Option<usize> {
        match self.level(column) {
            2 => Some(0),
            _ if value == MISSING => None,
            1 => Some(value % 2),
            _ => Some(value),
        }
    }

    fn agree_on(&self, one: &Values, other: [Option<usize>; 3]) -> bool {
        (0..3).all(|column| {
            let (one, other) = (self.label(one[column], column), other[column]);
            one.is_none() || other.is_none() || one == other
        })
    }

    /// Whether a line of the table agrees with a person.
    fn agree_with_person(&self, one: &Values, person: &Values) -> bool {
        self.agree_on(one, std::array::from_fn(|at| self.person_label(person[at], at)))
    }

    fn agree(&self, one: &Values, other: &Values) -> bool {
        self.agree_on(one, std::array::from_fn(|at| self.label(other[at], at)))
    }

    /// f of a line among those that are kept.
    fn records(&self, line: usize, kept: &[bool]) -> u64 {
        let others = self.lines.iter().zip(kept).filter(|(_, kept)| **kept);
        let others = others.filter(|((values, _), _)| self.agree(&self.lines[line].0, values));
        others.map(|((_, count), _)| count).sum()
    }

    /// The people who agree with a line, whoever is left out.
    fn counted_people(&self, line: usize) -> f64 {
        let own = &self.lines[line].0;
        match &self.people {
            Some(people) => {
                let alike = people.iter().filter(|(values, _)| self.agree_with_person(own, values));
                alike.map(|(_, count)| *count as f64).sum()
            }
            None => {
                let lines = self.lines.iter().enumerate();
                let alike = lines.filter(|(_, (values, _))| self.agree(own, values));
                alike.map(|(line, (_, count))| weight(line) * *count as f64).sum()
            }
        }
    }

    /// F: those people, at least as many as records agree.
    fn people(&self, line: usize, kept: &[bool]) -> f64 {
        self.counted_people(line).max(self.records(line, kept) as f64)
    }

    /// Leaves out whoever agrees with too few of those that are left, until nobody does.
    fn sifted(&self) -> Vec<bool> {
        let mut kept = vec![true; self.lines.len()];
        loop {
            let stays = |line: usize| {
                kept[line]
                    && self.records(line, &kept) >= self.k
                    && self.people(line, &kept) >= self.k_map as f64
            };
            let next: Vec<bool> = (0..kept.len()).map(stays).collect();
            if next == kept {
                return kept;
            }
            kept = next;
        }
    }

    fn report(&self) -> Report {
        let lines = self.lines.iter().enumerate();
        let lines =
            lines.map(|(line, (values, count))| (values, format!("{},{count}", weight(line))));
        let mut session = Session::new(support::table(csv("a,b,c,w,n", lines).as_bytes()));
        let rows = (0..MISSING)
            .map(|value| format!("[\"{0}{value}\", \"r{0}\", \"*\"]", value % 2))
            .collect::<Vec<String>>()
            .join(", ");
        let hierarchy =
            if self.built { "prefix = [1]".to_owned() } else { format!("rows = [{rows}]") };
        let columns = ["a", "b", "c"].into_iter().enumerate().map(|(column, name)| {
            format!(
                "[columns.{name}]\nrole = \"quasi-identifier\"\nlevel = {}\nhierarchy = {{ {hierarchy} }}\n",
                self.level(column)
            )
        });
        let (weights, population) = match &self.people {
            Some(people) => {
                let people = people.iter().map(|(values, count)| (values, count.to_string()));
                let people = csv("a,b,c,people", people);
                session.attach("people.csv".to_owned(), people.into_bytes());
                ("", "table = { csv = \"people.csv\", count = \"people\" }")
            }
            None => ("[columns.w]\nrole = \"weight\"\n", "weights = true"),
        };
        let plan = format!(
            "[input]\nmissing-as = \"wildcard\"\n{}{weights}[columns.n]\nrole = \"count\"\n\
             [population]\n{population}\n[attackers.x]\nknows = [\"a\", \"b\"]\nshare = 0.5\n\
             [goal]\nk = {}\nk-map = {}\nsuppression-limit = 1.0\n",
            columns.collect::<String>(),
            self.k,
            self.k_map,
        );
        let plan = Plan::from_toml(&plan).expect("a plan");
        let options = AssessOptions { full: true, ..AssessOptions::default() };
        session.assess(&plan, &options).expect("a report")
    }

    /// What is found, against a walk over all pairs of lines.
    fn holds(&self) {
        let report = self.report();
        assert!(report.classes.is_none() && report.presence.is_none());
        let everybody = vec![true; self.lines.len()];
        let read: u64 = self.lines.iter().map(|(_, count)| count).sum();
        assert_eq!((report.records, report.rows), (read, self.lines.len() as u64));
        let all = &report.all_records;
        assert_eq!(all.uniqueness.records, self.unique(&everybody));
        self.attacker("all, prosecutor", &all.risk.prosecutor, &everybody, |line| {
            self.records(line, &everybody) as f64
        });
        let journalist = all.risk.journalist.as_ref().expect("people are known");
        self.attacker("all, journalist", journalist, &everybody, |line| {
            self.people(line, &everybody)
        });

        let kept = self.sifted();
        assert_eq!(report.kept, self.standing(&kept));
        assert_eq!(report.suppressed, read - report.kept);
        assert_eq!(report.uniqueness.records, self.unique(&kept));
        self.attacker("kept, prosecutor", &report.risk.prosecutor, &kept, |line| {
            self.records(line, &kept) as f64
        });
        let journalist = report.risk.journalist.as_ref().expect("people are known");
        self.attacker("kept, journalist", journalist, &kept, |line| self.people(line, &kept));
        let marketer = report.risk.marketer.as_ref().expect("people are known");
        assert_eq!(marketer.average, journalist.average, "F of a record is its own");

        self.named(&report.attackers[0], &kept);

        let left = self.left(&kept);
        let least = left.iter().map(|&line| self.people(line, &kept)).reduce(f64::min);
        let k_map = report.k_map.as_ref().expect("people are known");
        same("k-map", k_map.smallest, least);
        let findings = &report.goal.as_ref().expect("a goal").findings;
        let found = |condition: &str| {
            let found = findings.iter().find(|finding| finding.condition == condition);
            found.expect("a finding").value
        };
        same("goal's k-map", found("k-map"), least);
        let fewest = left.iter().map(|&line| self.records(line, &kept)).min();
        same("goal's k", found("k"), fewest.map(|fewest| fewest as f64));

        let population = report.population.as_ref().expect("a population");
        let total = match &self.people {
            Some(people) => people.iter().map(|(_, count)| *count as f64).sum(),
            None => (0..self.lines.len()).map(|at| weight(at) * self.lines[at].1 as f64).sum(),
        };
        same("people", population.size, (total > 0.0).then_some(total));
        let few = left
            .iter()
            .filter(|&&line| self.counted_people(line) < self.records(line, &kept) as f64);
        let few: u64 = few.map(|&line| self.lines[line].1).sum();
        assert_eq!(population.inconsistent, Some(few));
    }

    /// Whether what an attacker knows of somebody, the first two columns, fits another line.
    fn fits(&self, one: &Values, other: &Values) -> bool {
        let [a, b, _] = std::array::from_fn(|at| self.label(other[at], at));
        self.agree_on(one, [a, b, None])
    }

    /// Whether it fits a person.
    fn fits_person(&self, one: &Values, person: &Values) -> bool {
        let [a, b, _] = std::array::from_fn(|at| self.person_label(person[at], at));
        self.agree_on(one, [a, b, None])
    }

    /// The attacker who knows two columns, by the people who fit.
    fn named(&self, found: &NamedAttacker, kept: &[bool]) {
        const SHARE: f64 = 0.5;
        let records = |line: usize| -> u64 {
            let left = self.left(kept).into_iter().map(|other| &self.lines[other]);
            let fit = left.filter(|(values, _)| self.fits(&self.lines[line].0, values));
            fit.map(|(_, count)| count).sum()
        };
        let people = |line: usize| -> f64 {
            let own = &self.lines[line].0;
            let found: f64 = match &self.people {
                Some(people) => {
                    let fit = people.iter().filter(|(values, _)| self.fits_person(own, values));
                    fit.map(|(_, count)| *count as f64).sum()
                }
                None => {
                    let lines = self.lines.iter().enumerate();
                    let fit = lines.filter(|(_, (values, _))| self.fits(own, values));
                    fit.map(|(at, (_, count))| weight(at) * *count as f64).sum()
                }
            };
            found.max(records(line) as f64)
        };
        let journalist = found.journalist.as_ref().expect("people are known");
        self.attacker("named, journalist", journalist, kept, |line| people(line) / SHARE);
        let NamedAttacker { highest, average, lowest, expected, at_risk, .. } = found.clone();
        let found = Attacker { highest, average, lowest, expected, at_risk };
        self.attacker("named", &found, kept, |line| records(line) as f64 / SHARE);
    }

    /// Lines of records that are kept.
    fn left(&self, kept: &[bool]) -> Vec<usize> {
        (0..kept.len()).filter(|&line| kept[line] && self.lines[line].1 > 0).collect()
    }

    /// Records in the lines that are kept.
    fn standing(&self, kept: &[bool]) -> u64 {
        self.left(kept).iter().map(|&line| self.lines[line].1).sum()
    }

    fn unique(&self, kept: &[bool]) -> u64 {
        self.left(kept).iter().filter(|&&line| self.records(line, kept) == 1).count() as u64
    }

    fn attacker(
        &self,
        what: &str,
        found: &Attacker,
        kept: &[bool],
        candidates: impl Fn(usize) -> f64,
    ) {
        let left = self.left(kept);
        let risks: Vec<(f64, u64)> =
            left.iter().map(|&line| (1.0 / candidates(line), self.lines[line].1)).collect();
        let records = self.standing(kept);
        let sum: f64 = risks.iter().map(|(risk, count)| risk * *count as f64).sum();
        let some = |value: f64| (records > 0).then_some(value);
        same(what, found.highest, risks.iter().map(|risk| risk.0).reduce(f64::max));
        same(what, found.lowest, risks.iter().map(|risk| risk.0).reduce(f64::min));
        same(what, found.average, some(sum / records as f64));
        same(what, found.expected, some(sum));
        for at in &found.at_risk {
            let above = risks.iter().filter(|(risk, _)| *risk > at.threshold);
            let above: u64 = above.map(|(_, count)| count).sum();
            assert_eq!(at.records, above, "{what}, above {}", at.threshold);
        }
    }
}

#[track_caller]
fn same(what: &str, found: Option<f64>, want: Option<f64>) {
    match (found, want) {
        (Some(found), Some(want)) => near(what, found, want),
        (found, want) => assert_eq!(found, want, "{what}"),
    }
}

fn lines(most: u64, lines: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(([0_usize..6, 0_usize..6, 0_usize..6], 0..=most), lines)
}

fn case() -> impl Strategy<Value = Case> {
    let people = prop::option::of(lines(9, 1..60));
    let levels = [0_u32..3, 0_u32..3, 0_u32..3];
    let built = prop_oneof![Just(None), Just(Some([0, 1, 0])), Just(Some([MISSING; 3]))];
    (lines(4, 1..40), people, levels, built, 1_u64..6, 1_u64..12).prop_map(
        |(mut lines, people, levels, built, k, k_map)| {
            // A table of nobody is refused before any figure.
            lines[0].1 += 1;
            for (column, parity) in built.into_iter().flatten().enumerate() {
                if parity == MISSING {
                    continue;
                }
                for (values, _) in &mut lines {
                    // The same remainder in every line that has a value.
                    if values[column] != MISSING {
                        values[column] = values[column] / 2 * 2 + parity;
                    }
                }
            }
            Case { lines, people, levels, built: built.is_some(), k, k_map }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn wildcards_with_people_equal_comparing_everybody(case in case()) {
        case.holds();
    }
}
