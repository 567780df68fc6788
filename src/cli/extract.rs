//! `precis extract`: the article without the page around it.

use super::arguments::{Arguments, Format};
use super::input::{self, Item};
use super::{Failure, output};
use crate::contract::{Extracted, kept_text};
use crate::import;

/// Cleans every input and writes each result as soon as it is there.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    if arguments.format == Format::Jsonl {
        return Err("extract writes --format text, markdown or json".into());
    }
    input::for_each(arguments, |item| match item {
        Item::Source(source, _) => {
            let document = import::read_page(&source);
            output::print(&match arguments.format {
                Format::Json => serde_json::to_string(&Extracted::new(&source, &document, false))
                    .map_err(|error| format!("cannot write the article as JSON: {error}"))
                    .map(|line| line + "\n")?,
                Format::Markdown => kept_text(&source, &document, true),
                Format::Text | Format::Jsonl => kept_text(&source, &document, false),
            })
        }
        Item::Bad(..) => Ok(()),
    })
}
