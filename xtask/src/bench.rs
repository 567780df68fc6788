//! How fast the stages read: a table of characters a second, and how the rate holds as the text grows. How soon the built
//! site can be read and used: `benches/loading.mjs`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::shell::{Outcome, command, output, run, step};
use crate::{browser, build, project};

/// The shortest text, as `examples/throughput.rs` makes it.
const CHARACTERS: usize = 6000;
const STAGES: [&str; 3] = ["figures", "entities", "pipeline"];
const LANGUAGES: [&str; 3] = ["zh", "en", "fr"];
const TIMES: [u64; 3] = [1, 10, 100];

/// Milliseconds and characters of one measurement.
type Rows = BTreeMap<(String, String, u64), (f64, f64)>;

/// Builds the measuring program natively and as WebAssembly, runs both, prints the table; then how the site loads.
pub fn run_all() -> Outcome {
    build::release()?;
    browser::set_up()?;
    let folder = project::root().join("target/bench");
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    step("building the measuring program (two minutes the first time)");
    run(command("cargo").args(["build", "--quiet", "--release", "--example", "throughput"]))?;
    build_module(&folder)?;
    step("measuring natively (a minute)");
    let native = command_rows(
        command(project::root().join("target/release/examples/throughput"))
            .args([&project::root().join("corpus"), &folder]),
    )?;
    step("measuring in a worker of Chromium (a minute)");
    let worker = command_rows(command("node").arg("benches/browser.mjs").arg(&folder))?;
    print("native", &native);
    print("wasm worker", &worker);
    step("measuring how dist/ loads on a slow telephone, beside pages that are nothing but its text (two minutes)");
    run(command("node").arg("benches/loading.mjs"))
}

/// The measuring program as a module, made as trunk makes the engine.
fn build_module(folder: &Path) -> Outcome {
    let target = "wasm32-unknown-unknown";
    let build = ["build", "--quiet", "--release", "--example", "throughput", "--target", target];
    run(command("cargo").args(build).args(["--no-default-features", "--features", "worker,embedded"]))?;
    let module = project::root().join(format!("target/{target}/release/examples/throughput.wasm"));
    run(command("wasm-bindgen").args(["--target", "web", "--out-dir"]).arg(folder).arg(&module))?;
    let bound = folder.join("throughput_bg.wasm");
    let features =
        ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
    let features = features.map(|feature| format!("--enable-{feature}"));
    run(command("wasm-opt").arg("-O3").args(features).arg(&bound).arg("-o").arg(&bound))
}

fn command_rows(command: &mut std::process::Command) -> Result<Rows, String> {
    let printed = output(command).ok_or("the measuring program failed: run it by hand to see why")?;
    let mut rows = Rows::new();
    for line in printed.lines() {
        let row: Value = serde_json::from_str(line).map_err(|error| format!("not a row: {line}: {error}"))?;
        let word = |key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |key: &str| row.get(key).and_then(Value::as_f64).unwrap_or_default();
        let times = row.get("times").and_then(Value::as_u64).unwrap_or_default();
        rows.insert((word("stage"), word("language"), times), (number("milliseconds"), number("characters")));
    }
    Ok(rows)
}

/// One line a stage and language: characters a second at each length, and the longest against the shortest.
fn print(place: &str, rows: &Rows) {
    println!("\n{place}: million characters a second at 1, 10 and 100 times about {CHARACTERS} characters");
    for stage in STAGES {
        for language in LANGUAGES {
            let rate = |times: u64| {
                let row = rows.get(&(stage.to_owned(), language.to_owned(), times));
                row.map_or(0.0, |(milliseconds, characters)| characters / milliseconds / 1000.0)
            };
            let [one, ten, hundred] = TIMES.map(rate);
            let first = rows.get(&(stage.to_owned(), language.to_owned(), 1)).map_or(0.0, |(time, _)| *time);
            println!(
                "{stage:9} {language}  {one:7.2} {ten:7.2} {hundred:7.2}   ×100 against ×1: {:4.0} %   ×1 takes {first:6.2} ms",
                100.0 * hundred / one
            );
        }
    }
}
