use crate::text::is_han;

/// The letters of a text, counted by script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ScriptCounts {
    /// Chinese characters.
    pub(super) han: usize,
    /// Hiragana and katakana: a text that mixes them with Han is Japanese.
    pub(super) kana: usize,
    /// Letters of the Latin script.
    pub(super) latin: usize,
    /// Letters of any other script.
    pub(super) other: usize,
}

impl ScriptCounts {
    /// Counts `text`; digits, signs and white space count for nothing.
    pub(super) fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for letter in text.chars() {
            *(if is_han(letter) {
                &mut counts.han
            } else if !letter.is_alphabetic() {
                continue;
            } else if is_kana(letter) {
                &mut counts.kana
            } else if is_latin(letter) {
                &mut counts.latin
            } else {
                &mut counts.other
            }) += 1;
        }
        counts
    }
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}')
}

/// Whether `c` is a letter of the Latin script, full-width forms included.
pub(super) fn is_latin(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff21}'..='\u{ff5a}')
}
