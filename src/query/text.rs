//! The question as text.

use super::base::Base;
use super::gather::{self, Gather};
use super::{Dialect, Grouped, Persons, Query};

impl Query {
    /// The question in a dialect, ended by a semicolon and a line break.
    pub fn text(&self, dialect: Dialect) -> String {
        let count = dialect.name(&self.count);
        let number = if self.counted { format!("SUM({count})") } else { "COUNT(*)".to_owned() };
        let mut outside = self.outside(dialect);
        let mut from = match &self.persons {
            Some(persons) => self.of_persons(persons, dialect),
            None => self.of_lines(&outside, &count, dialect),
        };
        if self.columns.iter().any(|(_, grouped)| grouped.is_set()) {
            // Some databases group by no expression that asks by itself.
            let counted = self.counted.then_some(&count);
            let inside = outside.iter().chain(counted).map(String::as_str);
            let inside = inside.collect::<Vec<_>>().join(",\n    ");
            let lines = from.replace('\n', "\n  ");
            from = format!("(\n  SELECT\n    {inside}\n  FROM {lines}\n) AS grouped");
            outside = self.columns.iter().map(|(name, _)| dialect.name(name)).collect();
        }
        let places: Vec<String> = (1..=outside.len()).map(|place| place.to_string()).collect();
        let places = places.join(", ");
        let outside: String = outside.iter().map(|column| format!("  {column},\n")).collect();
        format!("SELECT\n{outside}  {number} AS {count}\nFROM {from}\nGROUP BY {places};\n")
    }

    /// What is grouped by.
    fn outside(&self, dialect: Dialect) -> Vec<String> {
        let columns = self.columns.iter().map(|(name, grouped)| {
            let name = dialect.name(name);
            match self.expression(grouped, &name, dialect) {
                Some(expression) => format!("{expression} AS {name}"),
                None => name,
            }
        });
        columns.collect()
    }

    /// What a column becomes, where it does not stay as it stands.
    fn expression(&self, grouped: &Grouped, name: &str, dialect: Dialect) -> Option<String> {
        let base = |text: &str| grouped.base.expression(text, dialect);
        if grouped.is_set() {
            let each = |part: &str| base(part).unwrap_or_else(|| part.to_owned());
            return Some(gather::set(name, grouped.separator(), &self.missing, each, dialect));
        }
        let of_nobody = grouped.gather.and(self.missing.first()).filter(|label| !label.is_empty());
        match (base(name), of_nobody) {
            (Some(expression), _) => Some(expression),
            (None, Some(label)) => Some(format!("COALESCE({name}, {})", dialect.string(label))),
            (None, None) => None,
        }
    }

    /// The lines of the table; inside, what a base level is made of becomes text, so that it is said once.
    fn of_lines(&self, outside: &[String], count: &str, dialect: Dialect) -> String {
        let table = dialect.table(&self.table);
        let mut inside = Vec::new();
        for ((name, _), column) in self.columns.iter().zip(outside) {
            let name = dialect.name(name);
            let is_same = *column == name;
            inside.push(if is_same { name } else { format!("{} AS {name}", dialect.text(&name)) });
        }
        if inside == outside {
            return table;
        }
        if self.counted {
            inside.push(count.to_owned());
        }
        format!("(\n  SELECT\n    {}\n  FROM {table}\n) AS raw", inside.join(",\n    "))
    }

    /// One line a person: inside, texts in which nothing is missing but `NULL`; then their aggregates.
    fn of_persons(&self, persons: &Persons, dialect: Dialect) -> String {
        let person = dialect.name(&persons.name);
        let order = self.free("line_order", persons);
        let (mut inside, mut made) = (vec![person.clone()], Vec::new());
        for (name, grouped) in &self.columns {
            let name = dialect.name(name);
            let held = match (&grouped.key, &persons.long) {
                (Some(key), Some((keys, value))) => {
                    let (keys, key) = (dialect.text(&dialect.name(keys)), dialect.string(key));
                    let value = dialect.text(&dialect.name(value));
                    format!("CASE WHEN {keys} = {key} THEN {value} END")
                }
                _ => dialect.text(&name),
            };
            inside.push(format!("{} AS {name}", self.known(&held, dialect)));
            let gather = grouped.gather.unwrap_or(Gather::Set);
            let made_of = gather.aggregate(&name, grouped.separator(), &order, dialect);
            made.push(format!("{made_of} AS {name}"));
        }
        if let Some(given) = &persons.order {
            inside.push(format!("{} AS {order}", dialect.name(given)));
        }
        let (made, inside) = (made.join(",\n    "), inside.join(",\n      "));
        let table = dialect.table(&self.table);
        let lines = format!("(\n    SELECT\n      {inside}\n    FROM {table}\n  ) AS raw");
        format!("(\n  SELECT\n    {made}\n  FROM {lines}\n  GROUP BY {person}\n) AS persons")
    }

    /// A text, or `NULL` where it reads as missing.
    fn known(&self, text: &str, dialect: Dialect) -> String {
        match self.missing.as_slice() {
            [] => text.to_owned(),
            missing => {
                let labels: Vec<String> = missing.iter().map(|l| dialect.string(l)).collect();
                format!("CASE WHEN {text} IN ({}) THEN NULL ELSE {text} END", labels.join(", "))
            }
        }
    }

    /// A name that no column has.
    fn free(&self, wanted: &str, persons: &Persons) -> String {
        let is_taken = |name: &str| {
            name == persons.name || self.columns.iter().any(|(column, _)| column == name)
        };
        let mut name = wanted.to_owned();
        while is_taken(&name) {
            name.push('_');
        }
        name
    }
}

impl Grouped {
    /// Whether its values are taken apart.
    fn is_set(&self) -> bool {
        match (self.gather, &self.base) {
            (_, Base::Top(_)) => false,
            (Some(gather), _) => gather == Gather::Set,
            (None, base) => self.separator.is_some() && !matches!(base, Base::AsIs),
        }
    }
}
