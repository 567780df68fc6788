//! The service worker: what the app is kept by for reading without the network.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{digest, files, read, replaced, write};
use crate::shell::Outcome;
use crate::{package, project};

/// Its name is the same in every version: browsers look for the next one under the address of the last.
const FILE: &str = "service-worker.js";

/// Writes the service worker from `web/`, with the hash of every file of the site and the version that they make together.
pub fn service_worker(site: &Path) -> Outcome {
    let mut names = files(site)?;
    names.retain(|name| is_kept(name));
    names.sort_by_key(|name| (rank(name), name.clone()));
    let mut hashes = String::new();
    for name in names {
        let bytes = fs::read(site.join(&name)).map_err(|error| format!("cannot read {name}: {error}"))?;
        let (hash, name) = (digest::integrity(&bytes), Value::from(name));
        hashes.push_str(&format!("{}{name}: \"{hash}\"", if hashes.is_empty() { "\n" } else { ",\n" }));
    }
    let version = digest::short(hashes.as_bytes());
    let script = read(&project::root().join("web").join(FILE))?;
    let script = replaced(&script, "const VERSION = \"\";", &format!("const VERSION = \"{version}\";"))?;
    let script = replaced(&script, "const FILES = {};", &format!("const FILES = {{{hashes}\n}};"))?;
    write(&site.join(FILE), script)
}

/// What the page never asks for is not kept for it.
fn is_kept(name: &str) -> bool {
    let others = [FILE, package::FILE, "precis.js", "index.js"];
    !others.contains(&name) && !name.starts_with("embed/") && !name.starts_with('.') && !name.ends_with(".md")
}

/// The order in which files are fetched: what a page begins with, then the engine, its data and the library, then the rest.
fn rank(name: &str) -> u8 {
    match name {
        "index.html" => 0,
        _ if name.starts_with("worker") || name.starts_with("data/") => 2,
        _ if name.starts_with("corpus/") => 3,
        _ if name.starts_with("read/") => 5,
        _ if name.starts_with("annex") || name.starts_with("icons/") || name.starts_with("manifest.") => 4,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_comes_first() {
        let mut names = ["corpus/a.txt", "annex.js", "worker.js", "app-1.js", "index.html"];
        names.sort_by_key(|name| rank(name));
        assert_eq!(names, ["index.html", "app-1.js", "worker.js", "corpus/a.txt", "annex.js"]);
        assert!(is_kept("corpus/zh/a.txt") && is_kept("annex.js"));
        for other in [FILE, package::FILE, "corpus/README.md", "embed/reader.js", "precis.js"] {
            assert!(!is_kept(other), "{other}");
        }
    }
}
