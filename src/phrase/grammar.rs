use super::ground::Ground;
use super::message::Message;
use super::name::Name;
use super::{concepts::Wording, en::English, fr::French, zh::Chinese};
use crate::language::Locale;

/// How a language puts messages into words.
pub trait Grammar: Sync {
    /// A message as a whole sentence, with its full stop.
    fn sentence(&self, message: &Message) -> String;
    /// What is at stake, as a sentence.
    fn stakes(&self, objects: &[Wording]) -> String;
    /// A reason for a judgement, as a sentence.
    fn ground(&self, ground: &Ground) -> String;
    /// The reasons for a judgement, a sentence each, as a paragraph; `""` for none.
    fn reason(&self, grounds: &[Ground]) -> String {
        let sentences: Vec<String> = grounds.iter().map(|ground| self.ground(ground)).collect();
        self.paragraph(&sentences)
    }
    /// Names in a row, with their articles: «the EU, AMD and France».
    fn names(&self, names: &[Name]) -> String;
    /// Sentences as one paragraph.
    fn paragraph(&self, sentences: &[String]) -> String;
}

/// The grammar of a display language.
pub fn grammar(locale: Locale) -> &'static dyn Grammar {
    match locale {
        Locale::Zh => &Chinese,
        Locale::En => &English,
        Locale::Fr => &French,
    }
}

/// Items in a row: all but the last joined by `comma`, the last by `and`.
pub(super) fn row(items: &[String], comma: &str, and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(comma)),
    }
}

/// The text with its first letter in upper case.
pub(super) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) if !starts_with_styled_name(text) => first.to_uppercase().chain(characters).collect(),
        _ => text.to_owned(),
    }
}

/// Whether a text opens with a name that is written small on purpose: «iPhone», «xAI».
fn starts_with_styled_name(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.chars().skip(1).any(char::is_uppercase) && !word.contains('’')
}
