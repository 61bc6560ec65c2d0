//! What a user may say about the lines of a text, beside its delimiter and its encoding, and about the columns of any
//! file.

/// Which lines are records, and where the names of the columns are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// A line that begins with this character is a comment.
    pub comment: Option<char>,
    /// Where the names of the columns are.
    pub header: Header,
    /// What becomes of a name that was given before.
    pub duplicates: Duplicates,
    /// The names of the columns that are read; all of them, when not given.
    pub columns: Option<Vec<String>>,
}

/// Where the names of the columns are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Header {
    /// On the first line that is neither blank nor a comment.
    #[default]
    First,
    /// On the first such line from this one of the file on, counted from 1; what is above is passed over.
    Line(u32),
    /// Nowhere: columns are named `column-1`, `column-2` and so on.
    Absent,
}

/// What becomes of a column whose name another one before it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Duplicates {
    /// The table is refused.
    #[default]
    Refused,
    /// It is numbered: the second `age` is `age-2`.
    Numbered,
}

impl Layout {
    /// Lines of the file above that from which the header is looked for.
    pub(super) fn lines_above(&self) -> u64 {
        match self.header {
            Header::Line(line) => u64::from(line.saturating_sub(1)),
            Header::First | Header::Absent => 0,
        }
    }

    /// Where a sheet of a workbook names its columns.
    pub(super) fn of_sheet(&self) -> oboro_formats::Header {
        match self.header {
            Header::First => oboro_formats::Header::First,
            Header::Line(line) => oboro_formats::Header::Row(line),
            Header::Absent => oboro_formats::Header::Absent,
        }
    }

    /// The names of the columns, by the fields of the first record; blank ones at its end are none.
    pub(super) fn names<'a>(&self, fields: impl Iterator<Item = &'a str>) -> Vec<String> {
        if self.header == Header::Absent {
            return (1..=fields.count()).map(|column| format!("column-{column}")).collect();
        }
        let mut names: Vec<String> = fields.map(str::to_owned).collect();
        while names.len() > 1 && names.last().is_some_and(|name| name.trim().is_empty()) {
            names.pop();
        }
        self.told_apart(names)
    }

    /// The names as they are taken where one is given twice.
    pub(super) fn told_apart(&self, names: Vec<String>) -> Vec<String> {
        match self.duplicates {
            Duplicates::Refused => names,
            Duplicates::Numbered => numbered(names),
        }
    }

    /// Whether the same columns are read as by another layout, in whatever order they are named.
    pub fn reads_columns_of(&self, other: &Layout) -> bool {
        let sorted = |layout: &Layout| {
            let mut names = layout.columns.clone();
            names.iter_mut().for_each(|names| {
                names.sort_unstable();
                names.dedup();
            });
            names
        };
        sorted(self) == sorted(other)
    }

    /// The setting, if one is given, that says something of lines and nothing of a file that names its columns itself.
    pub(super) fn of_lines(&self) -> Option<&'static str> {
        match (self.comment, self.header) {
            (Some(_), _) => Some("comment"),
            (None, Header::Line(_) | Header::Absent) => Some("header"),
            (None, Header::First) => None,
        }
    }
}

/// Each name once: one that was there before gets the first number that makes it another than all.
fn numbered(names: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::with_capacity(names.len());
    for (column, name) in names.iter().enumerate() {
        let is_taken = |name: &String| all.contains(name) || names[column + 1..].contains(name);
        let own = match all.contains(name) {
            false => Some(name.clone()),
            true => (2_u32..).map(|number| format!("{name}-{number}")).find(|name| !is_taken(name)),
        };
        all.extend(own);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_one_of_a_kind() {
        let layout = Layout { duplicates: Duplicates::Numbered, ..Layout::default() };
        let names = |names: &[&str]| layout.names(names.iter().copied());
        assert_eq!(names(&["a", "b", "a", "a"]), ["a", "b", "a-2", "a-3"]);
        assert_eq!(names(&["a", "a", "a-2"]), ["a", "a-3", "a-2"]);
        assert_eq!(names(&["a", "a-2", "a", "a-2"]), ["a", "a-2", "a-3", "a-2-2"]);
    }

    #[test]
    fn blank_names_at_the_end_are_none() {
        let names = |names: &[&str]| Layout::default().names(names.iter().copied());
        assert_eq!(names(&["a", "", "b", "", " "]), ["a", "", "b"]);
        assert_eq!(names(&["", ""]), [""]);
        let layout = Layout { header: Header::Absent, ..Layout::default() };
        assert_eq!(layout.names(["x", ""].into_iter()), ["column-1", "column-2"]);
    }
}
