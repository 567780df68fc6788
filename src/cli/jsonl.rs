//! JSON lines: one `{"id": …, "text": …}` or `{"id": …, "html": …}` a line.

use std::io::{BufRead, Read as _};

use serde::Deserialize;
use serde_json::Value;

use super::Failure;
use super::arguments::{Arguments, InputKind};
use super::input::{Item, MAX_BYTES, source_of};
use crate::document::Source;
use crate::language::Language;
use crate::text::Timestamp;

/// JSON escapes can make a line longer than its text: room for six bytes a byte would be the most;
/// twice is what real lines need.
const MAX_LINE: u64 = 2 * MAX_BYTES;

#[derive(Debug, Deserialize)]
struct Row {
    id: Option<Value>,
    text: Option<String>,
    html: Option<String>,
    language: Option<String>,
    published: Option<String>,
    title: Option<String>,
}

/// Hands each line's source to `each` as soon as it is read. Lines of white space are passed over.
pub(super) fn for_each_line(
    reader: &mut dyn BufRead,
    name: &str,
    arguments: &Arguments,
    each: &mut dyn FnMut(Item) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        let read = (&mut *reader).take(MAX_LINE + 1).read_until(b'\n', &mut line);
        match read {
            Ok(0) => break,
            Ok(_) if line.len() as u64 > MAX_LINE => {
                skip_line(reader).map_err(|error| format!("{name}: {error}"))?;
                each(Item::Bad(None, format!("{name}, line {number}: longer than 64 MiB, the most that is read")))?;
            }
            Ok(_) if line.iter().all(u8::is_ascii_whitespace) => {}
            Ok(_) => each(item_of(&line, &format!("{name}, line {number}"), arguments))?,
            Err(error) => return Err(format!("{name}, line {number}: {error}")),
        }
    }
    Ok(())
}

/// Passes over the rest of a line that is too long to hold.
fn skip_line(reader: &mut dyn BufRead) -> std::io::Result<()> {
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let (used, ended) =
            buffer.iter().position(|byte| *byte == b'\n').map_or((buffer.len(), false), |at| (at + 1, true));
        reader.consume(used);
        if ended {
            return Ok(());
        }
    }
}

fn item_of(line: &[u8], place: &str, arguments: &Arguments) -> Item {
    // An id is looked for even in a row that is otherwise wrong, so that the answer can carry it.
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return Item::Bad(None, format!("{place}: broken JSON: {error}")),
    };
    let id = value.get("id").cloned();
    let row: Row = match serde_json::from_value(value) {
        Ok(row) => row,
        Err(error) => return Item::Bad(id, format!("{place}: not a row of the expected form: {error}")),
    };
    source_from(row, arguments).unwrap_or_else(|message| Item::Bad(id, format!("{place}: {message}")))
}

fn source_from(row: Row, arguments: &Arguments) -> Result<Item, String> {
    let published = match row.published.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => Some(
            Timestamp::parse(text)
                .ok_or_else(|| format!("«published» takes a day such as 2026-04-17, not «{text}»"))?,
        ),
        None => arguments.published,
    };
    let (source, carries_text) = match (row.text, row.html) {
        (Some(text), _) => source_of(text.as_bytes(), InputKind::Text)?,
        (None, Some(html)) => source_of(html.as_bytes(), InputKind::Html)?,
        (None, None) => return Err("the row has neither «text» nor «html»".into()),
    };
    let id = match row.id {
        Some(Value::String(id)) => id,
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let language = row.language.as_deref().and_then(Language::from_tag).or(source.language);
    Ok(Item::Source(
        Source { id, title: row.title.or(source.title), language, published: published.or(source.published), ..source },
        carries_text,
    ))
}
