//! Formatting, lints and the rules about who may depend on whom.

use crate::licences;
use crate::shell::{Outcome, command, output, run, step};

/// Crates of the web that nothing below the worker may pull in.
const WEB_CRATES: [&str; 5] = ["yew", "web-sys", "gloo", "js-sys", "wasm-bindgen"];
const WASM: &str = "wasm32-unknown-unknown";

/// Every check; the first that fails ends it.
pub fn all() -> Outcome {
    step("checking the formatting (seconds)");
    run(command("cargo").args(["fmt", "--all", "--check"]))?;
    step("clippy on the engine, the command line, what the build draws, and xtask (a minute the first time)");
    clippy(&["--workspace", "--all-targets"])?;
    clippy(&["--package", "precis", "--lib", "--bins", "--features", "prerender"])?;
    step("clippy on the app and the worker for WebAssembly (a minute the first time)");
    clippy(&[
        "--package",
        "precis",
        "--lib",
        "--bins",
        "--target",
        WASM,
        "--no-default-features",
        "--features",
        "app,worker",
    ])?;
    dependencies()?;
    step("checking the licences of everything built in (seconds)");
    licences::check()
}

fn clippy(arguments: &[&str]) -> Outcome {
    run(command("cargo").args(["clippy", "--quiet"]).args(arguments).args(["--", "--deny", "warnings"]))
}

/// The engine alone must not know the web.
fn dependencies() -> Outcome {
    step("checking that the engine depends on no web crate (seconds)");
    let tree = output(command("cargo").args([
        "tree",
        "--package",
        "precis",
        "--edges",
        "normal",
        "--no-default-features",
        "--prefix",
        "none",
    ]))
    .ok_or("«cargo tree» failed")?;
    for line in tree.lines() {
        let name = line.split_whitespace().next().unwrap_or_default();
        if WEB_CRATES.iter().any(|web| name == *web || name.starts_with(&format!("{web}-"))) {
            return Err(format!("the engine depends on {name}, which belongs to the web faces only"));
        }
    }
    println!("{} crates, none of the web", tree.lines().count());
    Ok(())
}
