//! `cargo xtask embed`: the npm package `pkg/`, put together from a finished `dist/` without compiling anything again.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::project;
use crate::shell::{Outcome, step};
use crate::site;

/// What comes from the build, files and folders.
const BUILT: [&str; 6] = ["precis.js", "index.js", "worker.js", "worker_bg.wasm", "embed", "data"];

/// What comes from the sources: from where, to where.
const KEPT: [(&str, &str); 7] = [
    ("embed/node.js", "node.js"),
    ("embed/index.d.ts", "index.d.ts"),
    ("embed/README.md", "README.md"),
    ("LICENSE", "LICENSE"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("THIRD-PARTY.md", "THIRD-PARTY.md"),
];

/// Writes `pkg/` anew from `dist/`, or from the folder of another build.
pub fn assemble(arguments: &[String]) -> Outcome {
    let root = project::root();
    let dist = match arguments {
        [] => root.join("dist"),
        [folder] => folder.into(),
        _ => return Err("embed takes the folder of a finished build, or nothing".into()),
    };
    step("putting the npm package together in pkg/ (seconds)");
    site::embed_scripts(&dist)?;
    let package = root.join("pkg");
    if package.exists() {
        fs::remove_dir_all(&package).map_err(|error| format!("cannot clear {}: {error}", package.display()))?;
    }
    make(&package)?;
    for name in BUILT {
        copy(&dist.join(name), &package.join(name))?;
    }
    for (from, to) in KEPT {
        copy(&root.join(from), &package.join(to))?;
    }
    let manifest = serde_json::to_string_pretty(&manifest()?).map_err(|error| format!("cannot write JSON: {error}"))?;
    let path = package.join("package.json");
    fs::write(&path, manifest + "\n").map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// What npm is told of the package.
fn manifest() -> Result<serde_json::Value, String> {
    let mut files = BUILT.to_vec();
    files.extend(KEPT.iter().map(|(_, to)| *to));
    Ok(json!({
        "name": "precis-reader",
        "version": project::locked_version("precis")?,
        "description": "Exact figures, merged names and an insight from news in Chinese, English and French: an engine and a custom element.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "types": "./index.d.ts",
        "main": "./node.js",
        "browser": "./index.js",
        "exports": {
            ".": { "types": "./index.d.ts", "node": "./node.js", "default": "./index.js" },
            "./precis.js": "./precis.js",
            "./package.json": "./package.json"
        },
        "sideEffects": ["./precis.js", "./worker.js", "./embed/agent.js", "./embed/node_agent.js", "./embed/node_engine.js"],
        "engines": { "node": ">=20" },
        "keywords": ["news", "summary", "named-entities", "figures", "webassembly", "custom-element"],
        "files": files
    }))
}

fn make(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    if !from.is_dir() {
        let failed =
            |error| format!("cannot copy {}: {error}; «cargo xtask build» makes what is missing", from.display());
        return fs::copy(from, to).map(|_| ()).map_err(failed);
    }
    make(to)?;
    let entries = fs::read_dir(from).map_err(|error| format!("cannot read {}: {error}", from.display()))?;
    for entry in entries.flatten() {
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
