//! `precis summarize`.

use serde_json::json;

use super::arguments::{Arguments, Format};
use super::input::{self, Item};
use super::{Failure, output};
use crate::Analyzer;
use crate::analysis::Analysis;
use crate::contract::Summarized;
use crate::document::{SentenceId, Source};
use crate::language::Language;
use crate::summary::Length;
use crate::text::OffsetUnit;

/// Summarises every input and writes each result as soon as it is there.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if !matches!(arguments.format, Format::Text | Format::Jsonl) {
        return Err("summarize writes --format text or jsonl".into());
    }
    let analyzer = Analyzer::new();
    input::for_each(arguments, |item| match item {
        Item::Source(source, _) => {
            let analysis = analyzer.analyze(&source);
            let chosen = chosen_sentences(&analyzer, &source, &analysis, arguments);
            output::print(&write(&source, &analysis, &chosen, arguments.format)?)
        }
        Item::Bad(id, message) if arguments.format == Format::Jsonl => {
            output::print(&format!("{}\n", json!({ "id": id, "error": message })))
        }
        Item::Bad(..) => Ok(()),
    })
}

/// Sentences in source order with their scores in thousandths.
fn chosen_sentences(
    analyzer: &Analyzer,
    source: &Source,
    analysis: &Analysis,
    arguments: &Arguments,
) -> Vec<(SentenceId, u32)> {
    let summary = analyzer.summarize(source, analysis, arguments.length);
    if !arguments.lead {
        return summary.sentences.into_iter().zip(summary.scores).collect();
    }
    let wanted = match arguments.length {
        Length::Sentences(count) => count as usize,
        Length::Auto | Length::Medium | Length::Words(_) => summary.sentences.len(),
    };
    // Of a record in several languages, the version that the summary is of.
    let document = &analysis.document;
    let own = document.versions.iter().find(|version| Language::from(version.language) == document.metadata.language);
    let body = (0..).map(SentenceId).zip(&analysis.sentences).filter(|(_, sentence)| {
        document.block(sentence.block).is_some_and(|block| block.kind.is_body())
            && own.is_none_or(|version| version.body.is_empty() || version.body.contains(&sentence.block))
    });
    body.take(wanted).map(|(id, _)| (id, 0)).collect()
}

fn write(
    source: &Source,
    analysis: &Analysis,
    chosen: &[(SentenceId, u32)],
    format: Format,
) -> Result<String, Failure> {
    let summary = Summarized::new(source, analysis, chosen, OffsetUnit::Scalars);
    if format == Format::Text {
        return Ok(summary.words().flat_map(|words| [words, "\n"]).collect());
    }
    let row = serde_json::to_string(&summary).map_err(|error| format!("cannot write the summary as JSON: {error}"))?;
    Ok(row + "\n")
}
