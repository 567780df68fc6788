//! From what trunk built to a site that any static host can serve: one step a file, in the order in which they build on each other.

mod annex;
#[path = "../../../src/lexicon/checksum.rs"]
mod checksum;
mod corpus;
mod embed;
mod links;
mod prerender;

use std::path::{Path, PathBuf};

use crate::project;
use crate::shell::Outcome;

pub use corpus::precis;

/// Finishes the build in `folder`, else in trunk's staging folder, else in `dist/`. Trunk calls this at the end of every build.
pub fn finish(arguments: &[String]) -> Outcome {
    let folder = match arguments {
        [] => std::env::var_os("TRUNK_STAGING_DIR").map_or_else(|| project::root().join("dist"), PathBuf::from),
        [folder] => PathBuf::from(folder),
        _ => return Err("site takes the folder of a build, or nothing".into()),
    };
    annex::styles(&folder)?;
    corpus::tables(&folder)?;
    corpus::language_data(&folder)?;
    embed::scripts(&folder)?;
    links::styles(&folder)?;
    links::after_text(&folder)?;
    prerender::pages(&folder)
}

pub use embed::scripts as embed_scripts;

/// Writes a file of the site, or says which one could not be written.
fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    std::fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
