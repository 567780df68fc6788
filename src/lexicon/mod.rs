//! Data files turned into look-ups.
//!
//! Every word list, unit and name stands in a file under `data/`, one entry a line, columns split by
//! tabs, `#` opening a comment line. [`rows`] reads them all.
//!
//! What every text needs (the knowledge base, units, the words that tell languages and pages apart) is compiled
//! in where it is used. What only texts in one language need stands in `data/zh`, `data/en` or `data/fr` and comes
//! in a [`Pack`]; a stage keeps its tables in [`PackTables`], one a language, built at the first look.

pub(crate) mod checksum;
mod cues;
mod fold;
mod gazetteer;
mod knowledge;
mod pack;
mod packs;

pub use cues::CueTable;
pub use fold::{fold_name, name_key, search_key};
pub use gazetteer::Gazetteer;
pub use knowledge::{KnowledgeBase, KnownName, Record, RecordKind, RoleNames};
pub use pack::{Pack, PackError};
pub use packs::{PackTables, Packs};

/// The rows of a data file: its columns, trimmed; comments and empty lines left out.
pub fn rows(file: &str) -> impl Iterator<Item = Vec<&str>> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::trim).collect())
}
