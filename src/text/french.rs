//! The spaces that French puts before and inside its punctuation. On its own, without anything else, because
//! `build.rs` sets the texts of the interface with it.

use std::borrow::Cow;

/// Thin and unbreakable: before `;`, `!`, `?`, and inside « ».
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';
/// Before `:`.
const NO_BREAK_SPACE: char = '\u{a0}';

/// Puts spaces that do not break where French typography has a space: changes none but spaces.
pub fn french(text: &str) -> Cow<'_, str> {
    let mut changed = String::new();
    let mut copied = 0;
    let mut before = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        if is_plain_space(c) {
            let after = letters.peek().map(|(_, next)| *next);
            if let Some(space) = space_between(before, after) {
                changed.push_str(text.get(copied..at).unwrap_or_default());
                changed.push(space);
                copied = at + c.len_utf8();
            }
        }
        before = Some(c);
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    changed.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(changed)
}

fn is_plain_space(c: char) -> bool {
    matches!(c, ' ' | NO_BREAK_SPACE)
}

/// The space that belongs between two characters, where it is a special one.
fn space_between(before: Option<char>, after: Option<char>) -> Option<char> {
    match (before, after) {
        (Some('«'), _) | (_, Some('»' | ';' | '!' | '?')) => Some(NARROW_NO_BREAK_SPACE),
        (_, Some(':')) => Some(NO_BREAK_SPACE),
        _ => None,
    }
}
