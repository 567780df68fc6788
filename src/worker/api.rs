//! The engine for callers in JavaScript: a text and a bag of options in, the contract's plain objects out, with positions
//! in UTF-16 code units, as JavaScript's own strings count.

use js_sys::{Date, Promise};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::{analyzer, data};
use crate::analysis::Analysis;
use crate::contract::{ENGINE, Extracted, Processing, Report, Summarized};
use crate::document::Source;
use crate::import::{self, InputFormat, MAX_BYTES};
use crate::language::Language;
use crate::summary::Length;
use crate::text::{OffsetUnit, Timestamp};

/// The analysis of a text, as `Analysis` in `index.d.ts` has it. Fetches the data of the text's languages where it is not there.
///
/// Options: `id`, `title`, `language` (`zh`, `en`, `fr`), `published` (ISO 8601), `input` (`text`, `markdown`; else told from the text).
/// The promise is rejected for an option that cannot be read, for a text of more than 32 MiB, and when the data does not come.
#[wasm_bindgen]
pub fn analyze(text: String, options: JsValue) -> Promise {
    future_to_promise(async move {
        let source = Options::read(options)?.source(text)?;
        let start = Date::now();
        let analysis = read(&source).await?;
        let processing = Processing { engine: ENGINE, milliseconds: Date::now() - start };
        plain(&Report::new(&source, &analysis, OffsetUnit::Utf16, false, processing))
    })
}

/// The sentences of a text that say what matters. Options: those of [`analyze`], and one of `sentences`, `words` and `length`
/// (`short`, `medium`).
#[wasm_bindgen]
pub fn summarize(text: String, options: JsValue) -> Promise {
    future_to_promise(async move {
        let options = Options::read(options)?;
        let (source, length) = (options.source(text)?, options.summary()?);
        let analysis = read(&source).await?;
        let summary = analyzer().summarize(&source, &analysis, length);
        let chosen: Vec<_> = summary.sentences.into_iter().zip(summary.scores).collect();
        plain(&Summarized::new(&source, &analysis, &chosen, OffsetUnit::Utf16))
    })
}

/// The article in a page's text, without the page around it; needs no language's data. Options: those of [`analyze`], and
/// `format` (`text`, `markdown`): how the article's text is written.
///
/// # Errors
/// For an option that cannot be read, and for a text of more than 32 MiB.
#[wasm_bindgen]
pub fn extract(text: String, options: JsValue) -> Result<JsValue, JsValue> {
    let options = Options::read(options)?;
    let source = options.source(text)?;
    let markdown = match options.format.as_deref() {
        None | Some("text") => false,
        Some("markdown") => true,
        Some(_) => return Err(refusal("format: expected text or markdown")),
    };
    plain(&Extracted::new(&source, &analyzer().open(&source), markdown))
}

/// Reads a text when the data it needs is there.
async fn read(source: &Source) -> Result<Analysis, JsValue> {
    let document = analyzer().open(source);
    let missing = analyzer().missing(source, &document);
    data::fetch(&missing).await?;
    Ok(analyzer().read(source, document, &mut |_| {}))
}

/// What a caller may say beside the text; what it does not say is missing, `undefined` or `null`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Options {
    id: Option<String>,
    title: Option<String>,
    language: Option<String>,
    published: Option<String>,
    input: Option<String>,
    format: Option<String>,
    length: Option<String>,
    sentences: Option<f64>,
    words: Option<f64>,
}

impl Options {
    fn read(options: JsValue) -> Result<Self, JsValue> {
        if options.is_undefined() || options.is_null() {
            return Ok(Self::default());
        }
        serde_wasm_bindgen::from_value(options).map_err(|error| refusal(&format!("options: {error}")))
    }

    /// The text as the engine takes it.
    fn source(&self, text: String) -> Result<Source, JsValue> {
        if text.len() > MAX_BYTES {
            return Err(refusal("the text is larger than 32 MiB"));
        }
        let is_markdown = match self.input.as_deref() {
            None | Some("auto") => import::detect_format(&text) == InputFormat::Markdown,
            Some("text") => false,
            Some("markdown") => true,
            Some(_) => return Err(refusal("input: expected auto, text or markdown")),
        };
        let mut source = if is_markdown { import::markdown(&text) } else { Source::new(text) };
        source.id = self.id.clone().unwrap_or_default();
        source.title = self.title.clone().or(source.title);
        if let Some(tag) = &self.language {
            source.language = Some(Language::from_tag(tag).ok_or_else(|| refusal("language: expected zh, en or fr"))?);
        }
        if let Some(published) = &self.published {
            let read = Timestamp::parse(published);
            source.published =
                Some(read.ok_or_else(|| refusal("published: expected a date such as 2026-04-17T13:19"))?);
        }
        Ok(source)
    }

    /// How long a summary is wanted.
    fn summary(&self) -> Result<Length, JsValue> {
        Ok(match (self.sentences, self.words, self.length.as_deref()) {
            (Some(sentences), _, _) => Length::Sentences(count(sentences)?),
            (None, Some(words), _) => Length::Words(count(words)?),
            (None, None, None | Some("short")) => Length::Auto,
            (None, None, Some("medium")) => Length::Medium,
            (None, None, Some(_)) => return Err(refusal("length: expected short or medium")),
        })
    }
}

/// A whole number from 1. One that is too large for the type is cut to its largest, which no text reaches.
fn count(number: f64) -> Result<u32, JsValue> {
    if number >= 1.0 && number.fract() == 0.0 {
        Ok(number as u32)
    } else {
        Err(refusal("sentences, words: expected a whole number from 1"))
    }
}

/// A value as plain objects, arrays, strings, numbers and `null`: what JSON has.
fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

fn refusal(message: &str) -> JsValue {
    JsError::new(message).into()
}
