//! `sql`: the question to a database that counts equal records where they lie.

use oboro::query::{Dialect, Query, QueryOptions};
use oboro::study::Files;
use oboro::{Error, Lang, Result};

use super::args::Sql;
use super::figures::sentence;
use super::pending::Pending;
use super::plan_file::PlanFile;
use super::{Outcome, say};

pub(super) fn run(args: &Sql, lang: Lang) -> Result<Outcome> {
    let plan = PlanFile::read(&args.plan)?;
    let dialect = Dialect::from_id(&args.dialect).ok_or_else(|| Error::input("query-dialect"))?;
    let mut files = Files::new();
    plan.each_file(|name, bytes| {
        files.insert(name, bytes);
    })?;
    let options = QueryOptions {
        table: args.table.clone(),
        counted: args.counted,
        order: args.order.clone(),
    };
    let query =
        Query::of(&plan.plan, &files, options).map_err(|error| error.in_file(plan.name()))?;
    if let Some(target) = &args.plan_out {
        let mut file = Pending::begin(target, args.force)?;
        file.write(query.plan_of_answer(&plan.plan).to_toml().as_bytes())?;
        file.commit()?;
    }
    let comment = sentence(lang, "cli-sql-comment", &[("column", say::plain(query.count()))]);
    let comment: String = comment.lines().map(|line| format!("-- {line}\n")).collect();
    say::print(&format!("{comment}{}", query.text(dialect)), lang)?;
    Ok(Outcome::Done)
}
