use super::chinese::ChineseWords;
use super::latin::{self, Elision};
use crate::language::{Language, Locale};
use crate::lexicon::{PackTables, Packs};
use crate::text::{Span, is_apostrophe, is_han, is_word};

/// What a [`Word`] is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Letters of an alphabet.
    Latin,
    /// Chinese characters.
    Han,
    /// Digits, possibly with letters.
    Number,
    /// Anything else that is not white space.
    Punctuation,
}

/// A word or sign of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: WordKind,
}

/// Cuts text into words, Chinese too.
///
/// Latin words keep their inner apostrophes and hyphens, but French elided articles and the English
/// «’s» stand alone; runs of Chinese characters are cut the most probable way by a word list, and stay whole in an
/// English or French text, where they are a foreign name; a row of one sign is one word. Time is linear in the text.
#[derive(Debug)]
pub struct WordSegmenter {
    chinese: PackTables<ChineseWords>,
    elisions: PackTables<Elision>,
}

impl Default for WordSegmenter {
    fn default() -> Self {
        Self::new()
    }
}

impl WordSegmenter {
    /// One that cuts with the packs compiled in.
    pub fn new() -> Self {
        Self::with(&Packs::built_in())
    }

    /// One that cuts with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { chinese: PackTables::new(packs), elisions: PackTables::new(packs) }
    }

    /// The words and signs inside `span`, in order; white space is left out, nothing else is.
    ///
    /// ```
    /// use precis::{language::Language, segment::WordSegmenter, text::Span};
    ///
    /// let text = "人工智能改变世界";
    /// let words = WordSegmenter::new().words(text, Span::of(text), Language::Zh);
    /// let words: Vec<&str> = words.iter().map(|word| word.span.slice(text)).collect();
    /// assert_eq!(words, ["人工智能", "改变", "世界"]);
    /// ```
    pub fn words(&self, text: &str, span: Span, language: Language) -> Vec<Word> {
        let inner = span.slice(text);
        let chinese = match language {
            Language::Zh | Language::Other => self.chinese.get(Locale::Zh, ChineseWords::new),
            Language::En | Language::Fr => None,
        };
        let mut words = Vec::new();
        let mut at = 0;
        while let Some(rest) = inner.get(at..)
            && let Some(first) = rest.chars().next()
        {
            let base = span.start as usize + at;
            at += if first.is_whitespace() {
                first.len_utf8()
            } else if is_han(first) {
                let run = run_length(rest, is_han);
                let mut push = |start, end| {
                    words.push(Word { span: Span::new(base + start, base + end), kind: WordKind::Han });
                };
                match chinese {
                    Some(chinese) => chinese.cut(rest.get(..run).unwrap_or_default(), &mut push),
                    None => push(0, run),
                }
                run
            } else if is_word(first) {
                let length = latin::word_length(rest);
                let word = rest.get(..length).unwrap_or_default();
                let kind = if first.is_numeric() { WordKind::Number } else { WordKind::Latin };
                let mut start = 0;
                for border in self.borders(word, language) {
                    words.push(Word { span: Span::new(base + start, base + border), kind });
                    start = border;
                }
                words.push(Word { span: Span::new(base + start, base + length), kind });
                length
            } else {
                let length = run_length(rest, |sign| sign == first);
                words.push(Word { span: Span::new(base, base + length), kind: WordKind::Punctuation });
                length
            };
        }
        words
    }

    /// Where inside a word of an alphabet others begin: after an elided French article, at the English «’s».
    fn borders(&self, word: &str, language: Language) -> Vec<usize> {
        if !word.contains(is_apostrophe) {
            return Vec::new();
        }
        match language {
            Language::Fr => {
                self.elisions.get(Locale::Fr, Elision::new).map_or_else(Vec::new, |table| table.borders(word))
            }
            Language::En | Language::Zh | Language::Other => latin::possessive_border(word).into_iter().collect(),
        }
    }
}

/// The length in bytes of the run of characters that `belongs` at the start of `text`.
fn run_length(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, language: Language) -> Vec<&str> {
        let words = WordSegmenter::new().words(text, Span::of(text), language);
        words.into_iter().map(|word| word.span.slice(text)).collect()
    }

    #[test]
    fn cuts_latin_words() {
        assert_eq!(
            cut("Qu’est l’IA d’aujourd’hui ?", Language::Fr),
            ["Qu’", "est", "l’", "IA", "d’", "aujourd’hui", "?"]
        );
        assert_eq!(
            cut("Macron’s state-of-the-art lab won’t.", Language::En),
            ["Macron", "’s", "state-of-the-art", "lab", "won’t", "."]
        );
        assert_eq!(
            cut("AT&T paid $1,234.5m in the U.S.", Language::En),
            ["AT&T", "paid", "$", "1,234.5m", "in", "the", "U.S."]
        );
    }

    #[test]
    fn cuts_chinese_among_latin() {
        assert_eq!(cut("AMD发布新芯片……", Language::Zh), ["AMD", "发布", "新", "芯片", "……"]);
    }

    #[test]
    fn chinese_in_other_texts_is_a_name() {
        assert_eq!(cut("AMD（超威半导体公司） grows", Language::En), ["AMD", "（", "超威半导体公司", "）", "grows"]);
    }

    #[test]
    fn one_mebibyte_of_one_character() {
        for sign in ["a", "1", "人", "一", "'", "-", ".", " ", "a.", "a-", "l'"] {
            let text = sign.repeat((1 << 20) / sign.len());
            let words = WordSegmenter::new().words(&text, Span::of(&text), Language::Fr);
            assert!(words.iter().all(|word| Span::of(&text).contains(word.span)));
        }
    }
}
