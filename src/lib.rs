//! Re-identification risk of tabular health data, and what each generalization costs the analysis.
//!
//! Oboro (朧: hazy, as the moon behind thin cloud) reads a table of records about people, groups the records that an
//! attacker cannot tell apart, says how likely a person in the table is found, and what blurring the table costs.
//! The same code runs natively, in a browser and in Node; the command line, the page and the npm package are its faces.
//!
//! # The road
//!
//! A value never walks back: bytes become a [`table`], a [`plan`] held against the table becomes a [`study`], records
//! become [`classes`], classes become figures, and figures become a [`report`].
//! A [`session`] walks the road for a face, and keeps what a move of a level does not change.
//!
//! ```
//! use oboro::plan::Plan;
//! use oboro::session::{AssessOptions, ReleaseOptions, Session};
//! use oboro::table::{CsvOptions, CsvReader};
//!
//! // Bytes become a table, in chunks of any size.
//! let mut reader = CsvReader::new(CsvOptions::default())?;
//! reader.feed(b"sex,age,disease\nf,31,flu\nf,34,flu\nm,52,gout\nm,57,flu\n")?;
//! let mut session = Session::new(reader.finish()?);
//!
//! // The plan says what the columns are, how they are generalized, and what a release must meet.
//! let mut plan = Plan::from_toml(
//!     r#"
//!     [columns.sex]
//!     role = "quasi-identifier"
//!     [columns.age]
//!     role = "quasi-identifier"
//!     hierarchy = { intervals = { widths = [10, 20] } }
//!     [columns.disease]
//!     role = "sensitive"
//!     [goal]
//!     k = 2
//!     "#,
//! )?;
//!
//! // As it stands, everybody is alone in their class, and the goal would leave everybody out.
//! let report = session.assess(&plan, &AssessOptions::default())?;
//! assert_eq!(report.all_records.uniqueness.records, 4);
//! assert_eq!(report.suppressed, 4);
//!
//! // One level higher, nobody is.
//! plan.columns["age"].level = 1;
//! let report = session.assess(&plan, &AssessOptions::default())?;
//! assert_eq!(report.risk.prosecutor.highest, Some(0.5));
//! assert!(report.goal.is_some_and(|goal| goal.met));
//!
//! // The table to give away: generalized, in an order that tells nothing.
//! let mut released = Vec::new();
//! session.release(&plan, &ReleaseOptions::default(), &mut |bytes| {
//!     released.extend_from_slice(bytes);
//!     Ok(())
//! })?;
//! let lines: Vec<&str> = std::str::from_utf8(&released)?.lines().collect();
//! assert_eq!(lines[..2], ["sex,age,disease", "f,\"[30, 40)\",flu"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Contents
//!
//! The modules stand in the order of the road; nothing imports from further down.
//!
//! | module | what |
//! |---|---|
//! | [`words`], [`error`] | sentences in English and Japanese; what went wrong, where, and what to try |
//! | [`table`] | bytes to named columns of dictionary codes |
//! | [`roles`] | what a column is, and a first guess |
//! | [`hierarchy`] | how values are generalized, level by level |
//! | [`plan`] | what the analyst asked, by names |
//! | [`persons`] | the lines of each person put together; cells that are sets |
//! | [`study`] | the plan held against the table; below it all is codes |
//! | [`query`] | the question to a database that counts equal records |
//! | [`classes`] | equivalence classes, counted once and rolled up |
//! | [`risk`] | attackers, uniqueness, columns |
//! | [`goal`] | the conditions of a release |
//! | [`utility`] | what generalization and suppression cost |
//! | [`release`] | the table to give away |
//! | [`candidate`] | one node of the lattice, and which classes the goal keeps |
//! | [`search`] | the best levels under a goal, and the frontier of risk against utility |
//! | [`recoding`] | what becomes of the classes that the goal refuses |
//! | [`rare`] | what is left of each value, and who bears what is left out |
//! | [`noise`] | noise for tables: differential privacy |
//! | [`distribution`] | distributions before and after: distances, quantiles, associations |
//! | [`analysis`] | the study of the analyst, before and after |
//! | [`measures`] | the catalogue: one row a measure |
//! | [`report`] | the structs that leave the program |
//! | `chart` | the report drawn as SVG (feature `chart`) |
//! | [`example`] | synthetic discharge summaries |
//! | [`session`] | what a face holds |
//! | `wasm` | the face for JavaScript (feature `wasm`, wasm32 only) |
//!
//! # Features
//!
//! - `cli` (default): the program `oboro`; implies `chart` and the readers of `oboro-formats`.
//! - `chart`: charts by plotters.
//! - `wasm`: the binding for browsers and Node; implies `chart`.
//!
//! Without features the crate is the core alone.
//!
//! # What it does not say
//!
//! Figures are evidence for a judgement and never the judgement: nothing here calls a table anonymous.
#![deny(missing_docs)]

pub mod words;
mod draw;
pub mod error;
mod coins;
pub mod table;
pub mod roles;
pub mod hierarchy;
pub mod plan;
pub mod persons;
pub mod study;
pub mod query;
pub mod classes;
pub mod risk;
pub mod goal;
pub mod utility;
pub mod release;
pub mod candidate;
pub mod search;
pub mod recoding;
pub mod rare;
pub mod noise;
pub mod distribution;
pub mod analysis;
pub mod measures;
pub mod report;
#[cfg(feature = "chart")]
pub mod chart;
pub mod example;
pub mod session;

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
pub mod wasm;

pub use error::{Error, Place, Result};
pub use words::Lang;

/// So that the samples of `tests/` can be read from unit tests too.
#[cfg(test)]
extern crate self as oboro;

/// The Rust of README.md and README.ja.md, run as doc tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.ja.md")]
struct Readme;
