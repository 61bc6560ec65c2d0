//! What a column is, and a first guess at it.

mod guess;
mod kind;
mod name;
mod vocabulary;

pub use guess::{Guess, guess};
pub use kind::kind;

/// What a column is to the people in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Names a person directly; never released.
    Identifier,
    /// Known to an attacker, and identifying together with others.
    QuasiIdentifier,
    /// What an attacker would like to learn.
    Sensitive,
    /// Neither; left as it is.
    Insensitive,
    /// Says which records belong to one person.
    Person,
    /// Says which records belong to one household.
    Household,
    /// How many persons of the population a record stands for.
    Weight,
    /// How many equal records a line stands for.
    Count,
}

impl Role {
    /// Every role, in the order of the menu.
    pub const ALL: [Role; 8] = [
        Role::Identifier,
        Role::QuasiIdentifier,
        Role::Sensitive,
        Role::Insensitive,
        Role::Person,
        Role::Household,
        Role::Weight,
        Role::Count,
    ];

    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Role::Identifier => "identifier",
            Role::QuasiIdentifier => "quasi-identifier",
            Role::Sensitive => "sensitive",
            Role::Insensitive => "insensitive",
            Role::Person => "person",
            Role::Household => "household",
            Role::Weight => "weight",
            Role::Count => "count",
        }
    }

    /// Whether a release holds such a column, unless it is told otherwise.
    pub fn is_released(self) -> bool {
        !matches!(self, Role::Identifier | Role::Person)
    }

    /// The role of a word in the plan.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }
}
