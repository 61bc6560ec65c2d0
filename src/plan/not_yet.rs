//! Keys of the plan whose capability is not built yet.

use crate::error::{Error, Result};

/// Keys of the plan that name a capability that is not built yet: refused, never ignored.
const NOT_YET: &[&str] = &["columns.*.hierarchy.pack"];

/// Refuses a plan that asks for what is not built yet.
pub(super) fn refuse_not_yet(plan: &toml::Table) -> Result<()> {
    for path in NOT_YET {
        let keys: Vec<&str> = path.split('.').collect();
        if let Some(found) = holds(plan, &keys) {
            return Err(Error::input("plan-not-yet").with("key", found));
        }
    }
    Ok(())
}

/// The path under which the keys are found; `*` stands for any key.
fn holds(table: &toml::Table, keys: &[&str]) -> Option<String> {
    let (first, rest) = keys.split_first()?;
    for (key, value) in table {
        if *first != "*" && first != key {
            continue;
        }
        if rest.is_empty() {
            return Some(key.clone());
        }
        if let Some(found) = value.as_table().and_then(|table| holds(table, rest)) {
            return Some(format!("{key}.{found}"));
        }
    }
    None
}
