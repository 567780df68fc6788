use std::borrow::Cow;

use yew::{AttrValue, Html};

use crate::language::Language;

/// Thin and unbreakable: before `;`, `!`, `?`, and inside « ».
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';
/// Before `:`.
const NO_BREAK_SPACE: char = '\u{a0}';

/// Sets words for display: French punctuation gets the spaces that do not break, as the *Lexique des
/// règles typographiques en usage à l’Imprimerie nationale* has them. Other languages stay as they are.
/// Only what is shown changes; the source and its spans do not.
pub fn set(text: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::Fr => french(text),
        Language::Zh | Language::En | Language::Other => Cow::Borrowed(text),
    }
}

/// [`set`], as a node of the page.
pub fn shown(text: &str, language: Language) -> Html {
    Html::from(AttrValue::from(set(text, language).into_owned()))
}

fn french(text: &str) -> Cow<'_, str> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_spaces_do_not_break() {
        assert_eq!(set("« Oui » : vrai ?", Language::Fr), "«\u{202f}Oui\u{202f}»\u{a0}: vrai\u{202f}?");
        assert_eq!(set("10 h : « ", Language::Fr), "10 h\u{a0}: «\u{202f}");
    }

    #[test]
    fn nothing_else_changes() {
        assert!(matches!(set("Un accord, deux sites.", Language::Fr), Cow::Borrowed(_)));
        assert_eq!(set("Why ?", Language::En), "Why ?");
        assert_eq!(set("https://exemple.fr/?a=1", Language::Fr), "https://exemple.fr/?a=1");
    }
}
