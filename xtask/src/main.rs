//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and what they are made of.
//!
//! Everything a newcomer needs is installed on the way, in steps that say what they do and that do
//! nothing when it is already done. Versions of the tools are pinned in [`tools`].

mod bench;
mod browser;
mod budget;
mod build;
mod check;
mod embed;
mod licences;
mod package;
mod project;
mod shell;
mod site;
mod test;
mod tools;
mod wasm_target;

use std::process::ExitCode;

use crate::shell::Outcome;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  setup     install what is missing: wasm target, trunk, wasm-bindgen, wasm-opt, Chromium
  serve     set up, build, serve on 127.0.0.1 and print the address  [--port N]
  build     set up and write the release build to dist/
  package   write dist/precis.html, the whole of dist/ as one file (builds first where there is no dist/)
  test      set up, then every test: native, golden, browser
  check     formatting, clippy with warnings denied, the dependency rules
  licences  write THIRD-PARTY.md from Cargo.lock
  site      finish what trunk built: the library's tables, the languages' data, the embed, one style sheet, what is on the page
            before the app is, the articles as pages, scripts, policy and service worker  [FOLDER]
            (trunk calls it at the end of every build)
  embed     put the npm package together in pkg/, from the build in dist/  [FOLDER]
  bench     time the stages natively and in a worker, per language and length, and how the site loads
  budget    print the compressed size of every file in dist/ and compare with budget.toml
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match run(&command, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, rest: &[String]) -> Outcome {
    match command {
        "setup" => {
            tools::set_up_build()?;
            browser::set_up()
        }
        "serve" => build::serve(rest),
        "build" => build::release(),
        "package" => package::run(),
        "test" => test::all(),
        "check" => check::all(),
        "site" => site::finish(rest),
        "embed" => embed::assemble(rest),
        "licences" => licences::write(),
        "bench" => bench::run_all(),
        "budget" => budget::report(),
        _ => Err(USAGE.into()),
    }
}
