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

    /// The text of the line, among those of a group that have one, that comes first by a column or an expression.
    pub(super) fn at_least(self, text: &str, by: &str) -> String {
        match self {
            Dialect::DuckDb => format!("ARG_MIN({text}, {by}) FILTER (WHERE {text} IS NOT NULL)"),
            Dialect::Spark => format!("MIN_BY({text}, {by}) FILTER (WHERE {text} IS NOT NULL)"),
            Dialect::BigQuery | Dialect::Postgres => self.first_of(text, by),
        }
    }

    /// That of the line that comes last.
    pub(super) fn at_greatest(self, text: &str, by: &str) -> String {
        match self {
            Dialect::DuckDb => format!("ARG_MAX({text}, {by}) FILTER (WHERE {text} IS NOT NULL)"),
            Dialect::Spark => format!("MAX_BY({text}, {by}) FILTER (WHERE {text} IS NOT NULL)"),
            Dialect::BigQuery | Dialect::Postgres => self.first_of(text, &format!("{by} DESC")),
        }
    }

    fn first_of(self, text: &str, order: &str) -> String {
        match self {
            Dialect::BigQuery => {
                format!("ARRAY_AGG({text} IGNORE NULLS ORDER BY {order} LIMIT 1)[SAFE_OFFSET(0)]")
            }
            _ => {
                format!("(ARRAY_AGG({text} ORDER BY {order}) FILTER (WHERE {text} IS NOT NULL))[1]")
            }
        }
    }

    /// All texts of a group in one, in any order.
    pub(super) fn listed(self, text: &str, separator: &str) -> String {
        let separator = self.string(separator);
        match self {
            Dialect::Spark => format!("ARRAY_JOIN(COLLECT_LIST({text}), {separator})"),
            _ => format!("STRING_AGG({text}, {separator})"),
        }
    }

    /// The values in a text, but for those in a list, what each becomes, which is said of `part`, and one text of them,
    /// each once and in order.
    pub(super) fn set(self, text: &str, separator: &str, none: &str, each: &str) -> String {
        let mark = self.string(separator);
        let from = match self {
            Dialect::Spark => {
                let pattern = self.string(&format!("\\Q{separator}\\E"));
                let parts = format!("TRANSFORM(SPLIT({text}, {pattern}), piece -> TRIM(piece))");
                let known = format!("FILTER({parts}, part -> part NOT IN ({none}))");
                let labels = format!("ARRAY_DISTINCT(TRANSFORM({known}, part -> {each}))");
                return format!("ARRAY_JOIN(SORT_ARRAY({labels}), {mark})");
            }
            Dialect::DuckDb => format!("UNNEST(STRING_SPLIT({text}, {mark})) AS pieces(piece)"),
            Dialect::BigQuery => format!("UNNEST(SPLIT({text}, {mark})) AS piece"),
            Dialect::Postgres => {
                format!("UNNEST(STRING_TO_ARRAY({text}, {mark})) AS pieces(piece)")
            }
        };
        let parts = format!("SELECT TRIM(piece) AS part FROM {from}");
        let labels =
            format!("SELECT {each} AS label FROM ({parts}) AS parts WHERE part NOT IN ({none})");
        format!(
            "(SELECT STRING_AGG(DISTINCT label, {mark} ORDER BY label) FROM ({labels}) AS labels)"
        )
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
