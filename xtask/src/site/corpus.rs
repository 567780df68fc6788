//! What the engine makes of the corpus and of its own data at build time, by the command line of the same crate.

use std::path::Path;
use std::process::Command;

use super::write;
use crate::shell::{Outcome, command, output, run};

/// Each file of the library and the command that writes it to standard output.
const TABLES: [(&str, &str); 5] = [
    ("manifest", "manifest.json"),
    ("figures", "figures.tsv"),
    ("entities", "entities.tsv"),
    ("mentions", "mentions.tsv"),
    ("stories", "stories.tsv"),
];

/// Writes the library's manifest and the tables of figures, names and stories.
pub fn tables(site: &Path) -> Outcome {
    let corpus = site.join("corpus");
    for (making, file) in TABLES {
        let written = output(precis().arg(making).arg(&corpus))
            .ok_or_else(|| format!("{file} could not be made: «cargo run --bin precis -- {making} corpus» says why"))?;
        write(&corpus.join(file), written)?;
    }
    Ok(())
}

/// Writes the data of each language.
pub fn language_data(site: &Path) -> Outcome {
    run(precis().arg("packs").arg(site.join("data")))
}

/// The command line with all that a build needs of it, built as far as needed.
pub fn precis() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--features", "prerender", "--bin", "precis", "--"]);
    cargo
}
