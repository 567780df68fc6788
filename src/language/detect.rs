use super::Language;

/// The language of a piece of text.
pub fn detect(_text: &str) -> Language {
    Language::Other
}
