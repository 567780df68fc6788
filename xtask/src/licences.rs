//! The list of what Précis is built from, with licences: `THIRD-PARTY.md`.

use std::collections::BTreeSet;
use std::fs;

use crate::project;
use crate::shell::{Outcome, command, output};

const FILE: &str = "THIRD-PARTY.md";

/// Licences that a shipped crate may carry; one of several alternatives is enough.
const ACCEPTED: [&str; 9] =
    ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MPL-2.0", "Unicode-3.0", "Unlicense", "Zlib"];

/// Writes the list anew.
pub fn write() -> Outcome {
    let path = project::root().join(FILE);
    fs::write(&path, list()?).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Whether the committed list is what the lock file says, and every licence is an accepted one.
pub fn check() -> Outcome {
    let path = project::root().join(FILE);
    let committed = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    if committed != list()? {
        return Err(format!("{FILE} is not up to date: run «cargo xtask licences» and commit it"));
    }
    Ok(())
}

fn list() -> Result<String, String> {
    let mut text = String::from(
        "# What Précis is built from\n\n\
         Written by `cargo xtask licences` from `Cargo.lock`; versions are pinned there.\n\n\
         ## Crates in the programs\n\n| crate | version | licence |\n|---|---|---|\n",
    );
    for row in crates()? {
        text.push_str(&row);
    }
    text.push_str(
        "\n## npm packages, for the browser tests only\n\n| package | licence |\n|---|---|\n\
         | playwright-core | Apache-2.0 |\n| axe-core | MPL-2.0 |\n",
    );
    Ok(text)
}

fn crates() -> Result<BTreeSet<String>, String> {
    let tree = output(command("cargo").args([
        "tree",
        "--locked",
        "--package",
        "precis",
        "--edges",
        "normal",
        "--target",
        "all",
        "--prefix",
        "none",
        "--features",
        "app,cli,worker",
        "--format",
        "{p}|{l}",
    ]))
    .ok_or("«cargo tree --locked» failed: is Cargo.lock up to date?")?;
    let mut rows = BTreeSet::new();
    for line in tree.lines() {
        let (package, licence) = line.trim_end_matches(" (*)").split_once('|').unwrap_or((line, ""));
        let mut words = package.split_whitespace();
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        if name == "precis" {
            continue;
        }
        let mut alternatives = licence.split(['/', ' ', '(', ')']).filter(|word| !word.is_empty());
        if !alternatives.any(|word| ACCEPTED.contains(&word)) {
            return Err(format!("the crate {name} is licensed «{licence}», which is not among the accepted ones"));
        }
        rows.insert(format!("| {name} | {} | {licence} |\n", version.trim_start_matches('v')));
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_list_is_what_the_lock_file_says() {
        assert_eq!(check(), Ok(()));
    }
}
