//! `precis analyze`.

use std::time::Instant;

use serde_json::json;

use super::arguments::{Arguments, Format};
use super::input::{self, Item};
use super::{Failure, output};
use crate::Analyzer;
use crate::contract::{ENGINE, Processing, Report};
use crate::document::Source;
use crate::text::OffsetUnit;

/// Analyses every input and writes each result as soon as it is there.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let analyzer = Analyzer::new();
    input::for_each(arguments, |item| match item {
        Item::Source(source, carries_text) => output::print(&render(&analyzer, &source, carries_text, arguments)?),
        Item::Bad(id, message) if arguments.format == Format::Jsonl => {
            output::print(&format!("{}\n", json!({ "id": id, "error": message })))
        }
        Item::Bad(..) => Ok(()),
    })
}

fn render(analyzer: &Analyzer, source: &Source, carries_text: bool, arguments: &Arguments) -> Result<String, Failure> {
    let start = Instant::now();
    let analysis = analyzer.analyze(source);
    let milliseconds = (start.elapsed().as_secs_f64() * 1e6).round() / 1e3;
    let report = || {
        let processing = Processing { engine: ENGINE, milliseconds };
        Report::new(source, &analysis, OffsetUnit::Scalars, carries_text, processing)
    };
    let written = match arguments.format {
        Format::Json => serde_json::to_string_pretty(&report()),
        Format::Jsonl => serde_json::to_string(&report()),
        Format::Text | Format::Markdown => {
            return Ok(output::describe(source, &analysis, arguments.display, arguments.format == Format::Markdown));
        }
    };
    written.map(|line| line + "\n").map_err(|error| format!("cannot write the analysis as JSON: {error}"))
}
