//! From files and standard input to sources.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use super::Failure;
use super::arguments::{Arguments, InputKind};
use super::jsonl;
use crate::document::Source;
use crate::import::{self, InputFormat};

/// No source may be larger than this: 32 MiB.
pub(super) const MAX_BYTES: u64 = import::MAX_BYTES as u64;

/// How many bytes are looked at to tell what an input is.
const OPENING: usize = 16 * 1024;

/// One thing to analyse, or why it cannot be.
#[derive(Debug)]
pub(super) enum Item {
    /// A text; the flag says whether the output must carry it, because the caller holds only the HTML.
    Source(Source, bool),
    /// An input that could not be read: its id, where it had one, and what was wrong.
    Bad(Option<serde_json::Value>, String),
}

/// Hands every item of every input to `each`, in order, one at a time. What could not be read is
/// handed on as well; the result says whether everything could.
pub(super) fn for_each(
    arguments: &Arguments,
    mut each: impl FnMut(Item) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let standard_input = [Path::new("-").to_path_buf()];
    let files = if arguments.files.is_empty() { &standard_input[..] } else { &arguments.files[..] };
    let mut bad = 0_usize;
    for path in files {
        let mut reader = open(path)?;
        let kind = kind_of(arguments.input, path);
        let mut count = |item: Item| {
            if let Item::Bad(_, message) = &item {
                eprintln!("precis: {message}");
                bad += 1;
            }
            each(item)
        };
        if kind == InputKind::Jsonl {
            jsonl::for_each_line(&mut reader, &name_of(path), arguments, &mut count)?;
        } else {
            let item = read_whole(&mut reader, path, kind, arguments);
            count(item)?;
        }
    }
    match bad {
        0 => Ok(()),
        1 => Err("one input could not be read; the others were".into()),
        _ => Err(format!("{bad} inputs could not be read; the others were")),
    }
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).map_err(|error| format!("cannot open {}: {error}", path.display()))?;
    Ok(Box::new(BufReader::new(file)))
}

/// What messages call an input.
pub(super) fn name_of(path: &Path) -> String {
    if path == Path::new("-") { "standard input".into() } else { path.display().to_string() }
}

/// The name decides where the kind was left open; the content decides later where the name does not.
fn kind_of(wanted: InputKind, path: &Path) -> InputKind {
    if wanted != InputKind::Auto {
        return wanted;
    }
    match path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("html" | "htm" | "xhtml") => InputKind::Html,
        Some("md" | "markdown") => InputKind::Markdown,
        Some("jsonl" | "ndjson") => InputKind::Jsonl,
        Some("txt") => InputKind::Text,
        _ => InputKind::Auto,
    }
}

fn read_whole(reader: &mut dyn BufRead, path: &Path, kind: InputKind, arguments: &Arguments) -> Item {
    let name = name_of(path);
    let id = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let bad = |message: String| Item::Bad(None, format!("{name}: {message}"));
    let mut bytes = Vec::new();
    if let Err(error) = reader.take(MAX_BYTES + 1).read_to_end(&mut bytes) {
        return bad(error.to_string());
    }
    match source_of(&bytes, kind) {
        Ok((source, carries_text)) => {
            let published = arguments.published.or(source.published);
            Item::Source(Source { id, published, ..source }, carries_text)
        }
        Err(message) => bad(message),
    }
}

/// One document's source, and whether the output must carry its text because the caller holds only HTML.
pub(super) fn source_of(bytes: &[u8], kind: InputKind) -> Result<(Source, bool), String> {
    let looks_like = |text: &str| match kind {
        InputKind::Html => InputFormat::Html,
        InputKind::Markdown => InputFormat::Markdown,
        InputKind::Text | InputKind::Jsonl => InputFormat::Plain,
        InputKind::Auto => import::detect_format(text),
    };
    // A page may name its own encoding, so what looks like HTML is decoded as a page.
    let opening = String::from_utf8_lossy(bytes.get(..bytes.len().min(OPENING)).unwrap_or_default());
    let format = looks_like(&opening);
    let text = import::decode(bytes, format == InputFormat::Html).map_err(|error| error.to_string())?;
    if text.trim().is_empty() {
        return Err("empty, expected a text".into());
    }
    match format {
        InputFormat::Plain => Ok((Source::new(text), false)),
        InputFormat::Markdown => Ok((import::markdown(&text), false)),
        InputFormat::Html => {
            let page = import::html::extract(&text, None).map_err(|error| error.to_string())?;
            Ok((page.into_source(), true))
        }
    }
}
