//! Data files turned into look-ups.
//!
//! Every word list, unit and name stands in a file under `data/`, one entry a line, columns split by
//! tabs, `#` opening a comment line. [`rows`] reads them all.

mod cues;
mod fold;
mod gazetteer;
mod knowledge;
mod stop_words;

pub use cues::CueTable;
pub use fold::{fold_name, name_key, search_key};
pub use gazetteer::Gazetteer;
pub use knowledge::{KnowledgeBase, KnownName, Record, RecordKind, RoleNames};
pub use stop_words::StopWords;

/// The rows of a data file: its columns, trimmed; comments and empty lines left out.
pub fn rows(file: &str) -> impl Iterator<Item = Vec<&str>> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::trim).collect())
}
