//! `[input]`: how to read the table.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::table::{CsvOptions, Duplicates, Header, Layout, Normalise, Where};

/// How to read the table; everything is found out where it is not given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Input {
    /// One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// A character encoding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// One character; a line that begins with it is a comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Where the names of the columns are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<HeaderPlan>,
    /// What becomes of a column whose name another one before it has.
    #[serde(rename = "duplicate-names", skip_serializing_if = "Option::is_none")]
    pub duplicate_names: Option<DuplicateNames>,
    /// The columns that are read; all of them, when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<String>>,
    /// Spellings that are made alike.
    #[serde(skip_serializing_if = "NormalisePlan::is_nothing")]
    pub normalise: NormalisePlan,
    /// A sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Labels that are read as missing.
    pub missing: Vec<String>,
    /// How a missing quasi-identifier compares.
    #[serde(rename = "missing-as")]
    pub missing_as: MissingAs,
}

impl Default for Input {
    fn default() -> Input {
        Input {
            delimiter: None,
            encoding: None,
            comment: None,
            header: None,
            duplicate_names: None,
            columns: None,
            normalise: NormalisePlan::default(),
            sheet: None,
            missing: vec![String::new()],
            missing_as: MissingAs::Category,
        }
    }
}

impl Input {
    pub(super) fn is_default(&self) -> bool {
        *self == Input::default()
    }

    /// What a reader is told.
    ///
    /// # Errors
    /// `table-delimiter`, `table-comment`: more or less than one character.
    pub fn options(&self) -> Result<CsvOptions> {
        let delimiter = character(self.delimiter.as_deref(), "table-delimiter")?;
        Ok(CsvOptions {
            delimiter,
            encoding: self.encoding.clone(),
            sheet: self.sheet.clone(),
            layout: self.layout()?,
            normalise: self.normalise.spelled_out(),
            missing: self.missing.clone(),
            ..CsvOptions::default()
        })
    }

    /// The first setting by which a table would be read otherwise than it was.
    pub fn differs(&self, read: &Layout, normalise: &Normalise) -> Option<&'static str> {
        let layout = self.layout().unwrap_or_default();
        let differing = [
            ("comment", self.comment.is_some() && layout.comment != read.comment),
            ("header", self.header.is_some() && layout.header != read.header),
            (
                "duplicate-names",
                self.duplicate_names.is_some() && layout.duplicates != read.duplicates,
            ),
            ("columns", self.columns.is_some() && !layout.reads_columns_of(read)),
            (
                "normalise",
                !self.normalise.is_nothing() && self.normalise.spelled_out() != *normalise,
            ),
        ];
        differing.iter().find(|(_, differs)| *differs).map(|(setting, _)| *setting)
    }

    fn layout(&self) -> Result<Layout> {
        Ok(Layout {
            comment: character(self.comment.as_deref(), "table-comment")?,
            header: match self.header {
                None | Some(HeaderPlan::Given(true) | HeaderPlan::Line(1)) => Header::First,
                Some(HeaderPlan::Line(line)) => Header::Line(line),
                Some(HeaderPlan::Given(false)) => Header::Absent,
            },
            duplicates: match self.duplicate_names {
                None | Some(DuplicateNames::Refuse) => Duplicates::Refused,
                Some(DuplicateNames::Number) => Duplicates::Numbered,
            },
            columns: self.columns.clone(),
        })
    }
}

fn character(text: Option<&str>, refusal: &'static str) -> Result<Option<char>> {
    let mut characters = text.into_iter().flat_map(str::chars);
    match (text, characters.next(), characters.next()) {
        (None, ..) => Ok(None),
        (_, Some(one), None) => Ok(Some(one)),
        _ => Err(Error::input(refusal)),
    }
}

/// Where the names of the columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "expected the number of a line, true or false")]
pub enum HeaderPlan {
    /// On this line of the file, counted from 1.
    Line(u32),
    /// On the first line, or nowhere.
    Given(bool),
}

/// What becomes of a column whose name another one before it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DuplicateNames {
    /// The table is refused.
    Refuse,
    /// It is numbered.
    Number,
}

/// Spellings that are made alike, each in all columns or in some.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NormalisePlan {
    /// Full-width letters and digits, as ASCII.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<ColumnChoice>,
    /// Half-width kana, as full-width.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kana: Option<ColumnChoice>,
    /// Ideographic spaces as plain ones, and none at the ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub space: Option<ColumnChoice>,
    /// Dashes alone, as missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<ColumnChoice>,
}

/// All columns, none or some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "expected true, false or an array of columns")]
pub enum ColumnChoice {
    /// All of them, or none.
    All(bool),
    /// Those of these names.
    Some(Vec<String>),
}

impl NormalisePlan {
    fn is_nothing(&self) -> bool {
        self.spelled_out() == Normalise::default()
    }

    fn spelled_out(&self) -> Normalise {
        let columns = |choice: &Option<ColumnChoice>| match choice {
            None | Some(ColumnChoice::All(false)) => Where::Nowhere,
            Some(ColumnChoice::All(true)) => Where::Everywhere,
            Some(ColumnChoice::Some(names)) if names.is_empty() => Where::Nowhere,
            Some(ColumnChoice::Some(names)) => Where::Columns(names.clone()),
        };
        Normalise { ways: [&self.width, &self.kana, &self.space, &self.missing].map(columns) }
    }
}

/// How a missing quasi-identifier compares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingAs {
    /// Missing is a value of its own.
    #[default]
    Category,
    /// Missing agrees with every value.
    Wildcard,
    /// A record with a missing quasi-identifier is left out first.
    Drop,
}

impl MissingAs {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            MissingAs::Category => "category",
            MissingAs::Wildcard => "wildcard",
            MissingAs::Drop => "drop",
        }
    }
}
