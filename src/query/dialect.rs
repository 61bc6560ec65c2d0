//! What databases write differently.

/// A database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// DuckDB.
    DuckDb,
    /// Spark SQL.
    Spark,
    /// Google BigQuery.
    BigQuery,
    /// PostgreSQL.
    Postgres,
}

impl Dialect {
    /// Every one.
    pub const ALL: [Dialect; 4] =
        [Dialect::DuckDb, Dialect::Spark, Dialect::BigQuery, Dialect::Postgres];

    /// The word for it: `duckdb`, `spark`, `bigquery`, `postgres`.
    pub fn id(self) -> &'static str {
        match self {
            Dialect::DuckDb => "duckdb",
            Dialect::Spark => "spark",
            Dialect::BigQuery => "bigquery",
            Dialect::Postgres => "postgres",
        }
    }

    /// The dialect of a word.
    pub fn from_id(id: &str) -> Option<Dialect> {
        Dialect::ALL.into_iter().find(|dialect| dialect.id() == id)
    }

    /// The name of a column.
    pub(super) fn name(self, name: &str) -> String {
        match self {
            Dialect::DuckDb | Dialect::Postgres => format!("\"{}\"", name.replace('"', "\"\"")),
            Dialect::Spark => format!("`{}`", name.replace('`', "``")),
            Dialect::BigQuery => {
                format!("`{}`", name.replace('\\', "\\\\").replace('`', "\\`"))
            }
        }
    }

    /// The name of a table: its parts between dots, but for a file, which DuckDB reads by its name.
    pub(super) fn table(self, table: &str) -> String {
        let is_file = self == Dialect::DuckDb
            && [".csv", ".tsv", ".parquet", ".json", ".gz"].iter().any(|end| table.ends_with(end));
        match is_file {
            true => self.name(table),
            false => table.split('.').map(|part| self.name(part)).collect::<Vec<_>>().join("."),
        }
    }

    /// A text.
    pub(super) fn string(self, text: &str) -> String {
        match self {
            Dialect::DuckDb | Dialect::Postgres => format!("'{}'", text.replace('\'', "''")),
            Dialect::Spark | Dialect::BigQuery => {
                let escaped = text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n");
                format!("'{escaped}'")
            }
        }
    }

    /// A value as text.
    pub(super) fn text(self, value: &str) -> String {
        let kind = match self {
            Dialect::DuckDb => "VARCHAR",
            Dialect::Spark | Dialect::BigQuery => "STRING",
            Dialect::Postgres => "TEXT",
        };
        format!("CAST({value} AS {kind})")
    }

    /// A value as an exact number of ten decimal places, nine in BigQuery.
    pub(super) fn number(self, value: &str) -> String {
        match self {
            Dialect::BigQuery => format!("CAST({value} AS NUMERIC)"),
            Dialect::DuckDb | Dialect::Spark | Dialect::Postgres => {
                format!("CAST({value} AS DECIMAL(28, 10))")
            }
        }
    }

    /// An exact number.
    pub(super) fn literal(self, number: &str) -> String {
        match self {
            // A number with a point is a floating one there.
            Dialect::BigQuery => format!("NUMERIC '{number}'"),
            Dialect::DuckDb | Dialect::Spark | Dialect::Postgres => number.to_owned(),
        }
    }

    /// A number with that many decimal places, as text.
    pub(super) fn rounded(self, value: &str, places: u32) -> String {
        match self {
            // It writes no zeros at the end.
            Dialect::BigQuery => self.text(value),
            Dialect::DuckDb | Dialect::Spark | Dialect::Postgres => {
                self.text(&format!("CAST({value} AS DECIMAL(28, {places}))"))
            }
        }
    }
}
