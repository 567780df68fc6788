//! From what trunk built to a site that any static host can serve: one step a file, in the order in which they build on each other.

mod annex;
#[path = "../../../src/lexicon/checksum.rs"]
mod checksum;
mod corpus;
mod digest;
mod embed;
mod glue;
mod install;
mod links;
mod offline;
mod policy;
mod prerender;
mod scripts;
mod texts;

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
    glue::shorten(&folder)?;
    embed::scripts(&folder)?;
    links::styles(&folder)?;
    links::after_text(&folder)?;
    prerender::pages(&folder)?;
    install::manifests(&folder)?;
    // A build to work on keeps trunk's own script in the page, is not kept offline and runs under no policy.
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        return Ok(());
    }
    scripts::move_out(&folder)?;
    policy::set(&folder)?;
    // Last: it lists everything.
    offline::service_worker(&folder)
}

pub use embed::scripts as embed_scripts;

/// Writes a file of the site, or says which one could not be written.
fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    std::fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Reads a file of the site or of the project, or says which one could not be read.
fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Puts `new` in place of `old`, which has to be there.
fn replaced(text: &str, old: &str, new: &str) -> Result<String, String> {
    if text.contains(old) { Ok(text.replace(old, new)) } else { Err(format!("«{old}» is not where it should be")) }
}

/// The files of the site, by their addresses there.
fn files(site: &Path) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let path = site.join(&folder);
        let entries = std::fs::read_dir(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        for entry in entries.flatten() {
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(name + "/");
            } else {
                names.push(name);
            }
        }
    }
    Ok(names)
}
