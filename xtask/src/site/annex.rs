//! The style sheet of the annex.

use std::fs;
use std::path::{Path, PathBuf};

use super::write;
use crate::project;
use crate::shell::Outcome;

/// Writes the sheets of the pages of the annex, by name, as one `annex.css`: its module asks for it when it is loaded.
pub fn styles(site: &Path) -> Outcome {
    let folder = project::root().join("styles/annex");
    let unreadable = |error| format!("cannot read {}: {error}", folder.display());
    let mut sheets: Vec<PathBuf> =
        fs::read_dir(&folder).map_err(unreadable)?.flatten().map(|entry| entry.path()).collect();
    sheets.sort();
    let sheets: Vec<String> =
        sheets.iter().map(|sheet| fs::read_to_string(sheet).map_err(unreadable)).collect::<Result<_, _>>()?;
    write(&site.join("annex.css"), sheets.concat())
}
