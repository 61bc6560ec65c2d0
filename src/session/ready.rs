//! The table as a plan reads it, and what every question about it starts from.

use std::rc::Rc;

use super::Session;
use super::cache::Cache;
use crate::candidate::Base;
use crate::coins::Coins;
use crate::error::{Error, Result};
use crate::persons::{Gathered, Setting};
use crate::plan::Plan;
use crate::study::{Ground, Study};
use crate::table::{Encoding, no_workbook};

impl Session {
    /// The study of a plan and its finest classes, from the cache where the plan's ground is the same.
    pub(super) fn prepare(&mut self, plan: &Plan, as_released: bool) -> Result<Rc<Cache>> {
        let setting = Setting::of(plan, &self.table, as_released)?;
        let ground = Ground::of(plan, as_released, setting);
        let known = self.cache.as_ref().filter(|cache| cache.ground == ground).map(Rc::clone);
        let cache = match known {
            Some(cache) => cache,
            None => {
                self.read_as(plan, as_released)?;
                let gathered = self.gathered(plan, as_released)?;
                let study = Study::check(plan, &gathered.table, &self.files, as_released)?;
                let base = Base::of(&study, &gathered.table);
                let cache = Rc::new(Cache::of(ground, study, base, gathered));
                self.cache = Some(Rc::clone(&cache));
                cache
            }
        };
        cache.check_analyses(plan)?;
        Ok(cache)
    }

    /// The table that a plan judges: one line a person where it names persons.
    pub(super) fn gathered(&mut self, plan: &Plan, as_released: bool) -> Result<Rc<Gathered>> {
        let setting = Setting::of(plan, &self.table, as_released)?;
        if let Some((known, gathered)) = &self.gathered
            && *known == setting
        {
            return Ok(Rc::clone(gathered));
        }
        // One draw for the whole session, so that what is released is what was assessed.
        let key = match (self.key, setting.draws()) {
            (Some(key), _) => key,
            (None, false) => [0; 32],
            (None, true) => *self.key.insert(Coins::key()?),
        };
        let gathered = Rc::new(setting.gather(&self.table, &key)?);
        self.gathered = Some((setting, Rc::clone(&gathered)));
        Ok(gathered)
    }

    /// Reads the labels as missing that the plan names; the file itself must have been read alike.
    pub(super) fn read_as(&mut self, plan: &Plan, as_released: bool) -> Result<()> {
        let source = self.table.source();
        // Each setting is one of certain formats, and says nothing of the others.
        let is_text = source.format == "csv";
        match (&plan.input.sheet, &source.sheet) {
            (Some(asked), Some(read)) if asked != read => {
                return Err(Error::input("input-read-otherwise").with("setting", "sheet"));
            }
            (Some(_), None) => return Err(no_workbook(source.format)),
            _ => {}
        }
        if let Some(delimiter) = &plan.input.delimiter
            && is_text
            && *delimiter != source.delimiter.to_string()
        {
            return Err(Error::input("input-read-otherwise").with("setting", "delimiter"));
        }
        if let Some(encoding) = &plan.input.encoding
            && is_text
            && !Encoding::is_asked_for(encoding, source.encoding)
        {
            return Err(Error::input("input-read-otherwise").with("setting", "encoding"));
        }
        if let Some(setting) = plan.input.differs(&source.layout, &source.normalise) {
            return Err(Error::input("input-read-otherwise").with("setting", setting));
        }
        self.table.set_missing(&plan.input.missing);
        let kind_of = |name: &str| plan.columns.get(name).and_then(|column| column.kind);
        self.table.set_kinds(|name| kind_of(name).filter(|_| !as_released))
    }
}
