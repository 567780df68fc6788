//! Building and serving the app with trunk.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::project;
use crate::shell::{Outcome, command, output, run, step};
use crate::tools;

/// Where `serve` listens unless told otherwise; the same as in `Trunk.toml`.
const PORT: &str = "8080";

/// The release build in `dist/`.
pub fn release() -> Outcome {
    tools::set_up_build()?;
    step("building the release into dist/ (two to four minutes the first time)");
    run(command("trunk").args(["build", "--release"]))
}

/// Serves the app until stopped; `--port N` picks another port.
pub fn serve(arguments: &[String]) -> Outcome {
    let port = match arguments {
        [] => PORT,
        [flag, port] if flag == "--port" && port.parse::<u16>().is_ok() => port,
        _ => return Err("serve takes no argument but «--port N» with N from 1 to 65535".into()),
    };
    tools::set_up_build()?;
    step(&format!(
        "building, then serving on http://127.0.0.1:{port}/ (two to four minutes the first time; stop with Ctrl+C)"
    ));
    run(command("trunk").args(["serve", "--release", "--address", "127.0.0.1", "--port", port]))
}

/// Writes the style sheet of the annex, the library's manifest, the tables of figures, names and stories and the data of each
/// language into trunk's staging folder (or `dist/`). Trunk calls this at the end of every build.
pub fn manifest() -> Outcome {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map_or_else(|| project::root().join("dist"), PathBuf::from);
    fs::write(folder.join("annex.css"), annex_styles()?).map_err(|error| format!("cannot write annex.css: {error}"))?;
    let corpus = folder.join("corpus");
    let files = [
        ("manifest", "manifest.json"),
        ("figures", "figures.tsv"),
        ("entities", "entities.tsv"),
        ("mentions", "mentions.tsv"),
        ("stories", "stories.tsv"),
    ];
    for (making, file) in files {
        let written = output(precis().arg(making).arg(&corpus))
            .ok_or_else(|| format!("{file} could not be made: «cargo run --bin precis -- {making} corpus» says why"))?;
        let target = corpus.join(file);
        fs::write(&target, written).map_err(|error| format!("cannot write {}: {error}", target.display()))?;
    }
    run(precis().arg("packs").arg(folder.join("data")))
}

/// The command line, built as far as needed.
fn precis() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--bin", "precis", "--"]);
    cargo
}

/// The sheets of the pages of the annex, by name, as one: its module asks for it when it is loaded.
fn annex_styles() -> Result<String, String> {
    let folder = project::root().join("styles/annex");
    let unreadable = |error| format!("cannot read {}: {error}", folder.display());
    let mut sheets: Vec<PathBuf> =
        fs::read_dir(&folder).map_err(unreadable)?.flatten().map(|entry| entry.path()).collect();
    sheets.sort();
    sheets.iter().map(|sheet| fs::read_to_string(sheet).map_err(unreadable)).collect()
}
