//! `[release]`: how records of too small classes are treated.

use serde::{Deserialize, Serialize};

/// How records of too small classes are treated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ReleasePlan {
    /// The method.
    pub method: ReleaseMethod,
}

impl ReleasePlan {
    pub(super) fn is_default(&self) -> bool {
        *self == ReleasePlan::default()
    }
}

/// A way to treat records of too small classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReleaseMethod {
    /// They are left out.
    #[default]
    Records,
    /// They get another chance at coarser levels, and what is left is left out.
    LocalRecoding,
    /// As few of their cells as possible are suppressed.
    Cells,
}

impl ReleaseMethod {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            ReleaseMethod::Records => "records",
            ReleaseMethod::LocalRecoding => "local-recoding",
            ReleaseMethod::Cells => "cells",
        }
    }
}
