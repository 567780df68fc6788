//! The native command line: `precis analyze | summarize | extract | briefing | manifest | figures | entities | mentions |
//! packs | reading | stories`.

mod analyze;
mod arguments;
mod briefing;
mod entities;
mod extract;
mod figures;
mod input;
mod jsonl;
mod manifest;
mod output;
mod packs;
#[cfg(feature = "prerender")]
mod pages;
mod reading;
mod stories;
mod summarize;

use std::process::ExitCode;

use arguments::{Arguments, Command};

/// What ends a run early: a sentence that says what was wrong and what to do.
type Failure = String;

/// Runs the command named on the command line.
///
/// Exit status: 0 when everything was read, 1 when some input could not be, 2 for wrong arguments.
pub fn main() -> ExitCode {
    let arguments = match Arguments::parse(lexopt::Parser::from_env()) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("precis: {message}");
            return ExitCode::from(2);
        }
    };
    let outcome = match arguments.command {
        Command::Help => output::print(arguments::USAGE),
        Command::Version => output::print(&format!("{}\n", crate::contract::ENGINE)),
        Command::Analyze => analyze::run(&arguments),
        Command::Summarize => summarize::run(&arguments),
        Command::Extract => extract::run(&arguments),
        Command::Manifest => manifest::run(&arguments),
        Command::Figures => figures::run(&arguments),
        Command::Briefing => briefing::run(&arguments),
        Command::Stories => stories::run(&arguments),
        Command::Entities => entities::names(&arguments),
        Command::Mentions => entities::places(&arguments),
        Command::Packs => packs::run(&arguments),
        #[cfg(feature = "prerender")]
        Command::Pages => pages::run(&arguments),
        Command::Reading => reading::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("precis: {message}");
            ExitCode::FAILURE
        }
    }
}
