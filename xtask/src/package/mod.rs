//! `dist/precis.html`: a finished build as one file, which opens from disk and asks nobody for anything.
//!
//! Nothing is compiled for it. The styles stand in the page as they are; script, modules, data and corpus lie in it as
//! packed [`Part`]s, which `boot.js` unpacks when the app asks for one of their files. Where the app cannot start, the
//! page shows the articles as plain text, which the command line writes.

mod build;
mod markup;
mod page;
mod part;
mod policy;

use std::fs;

use build::Build;
use part::Part;

use crate::shell::{Outcome, output};
use crate::{build as release, project, site};

/// The file's name in `dist/`.
pub const FILE: &str = "precis.html";

/// Writes `dist/precis.html` from what lies in `dist/`, which is built first where there is nothing.
pub fn run() -> Outcome {
    let dist = project::root().join("dist");
    if !dist.join("index.html").exists() {
        release::release()?;
    }
    let build = Build::read(&dist)?;
    let plain = output(site::precis().arg("reading").arg(dist.join("corpus")))
        .ok_or("the articles could not be written: «cargo run --bin precis -- reading corpus» says why")?;
    let parts: Vec<String> = Part::all(&build)?.iter().map(Part::element).collect::<Result<_, _>>()?;
    let page = page::write(&build, &plain, &parts.concat())?;
    let path = dist.join(FILE);
    fs::write(&path, &page).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    println!("{} is {} bytes", path.display(), page.len());
    Ok(())
}
