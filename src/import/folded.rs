use crate::text::{Span, fold};

/// A line in its plain form for look-ups (lower case, half-width, plain apostrophes), with the way back.
#[derive(Debug, Clone, Default)]
pub(super) struct Folded {
    chars: Vec<char>,
    /// Byte offset of each character in the source, and one more for the end.
    offsets: Vec<usize>,
}

impl Folded {
    /// Folds the part of `text` that `span` covers, at most `limit` characters of it.
    pub(super) fn new(text: &str, span: Span, limit: usize) -> Self {
        let mut folded = Self::default();
        let start = span.start as usize;
        let mut end = start;
        for (offset, c) in span.slice(text).char_indices().take(limit) {
            let plain = fold(c);
            folded.chars.push(plain.to_lowercase().next().unwrap_or(plain));
            folded.offsets.push(start + offset);
            end = start + offset + c.len_utf8();
        }
        folded.offsets.push(end);
        folded
    }

    pub(super) fn chars(&self) -> &[char] {
        &self.chars
    }

    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// The source span of the characters from `start` to `end`, white space at its ends left out.
    pub(super) fn span(&self, text: &str, start: usize, end: usize) -> Span {
        let offset = |at: usize| self.offsets.get(at).or(self.offsets.last()).copied().unwrap_or_default();
        Span::new(offset(start), offset(end)).trim(text)
    }

    /// Whether `phrase` stands at `at`.
    pub(super) fn has_at(&self, at: usize, phrase: &str) -> bool {
        let mut rest = self.chars.get(at..).unwrap_or_default().iter();
        phrase.chars().all(|c| rest.next() == Some(&c))
    }

    /// Whether `phrase` stands at `at` as a word of its own: no letter or digit of its script goes on beside it.
    pub(super) fn has_word_at(&self, at: usize, phrase: &str) -> bool {
        let length = phrase.chars().count();
        let joins = |outer: Option<char>, inner: Option<char>| {
            outer.zip(inner).is_some_and(|(a, b)| crate::text::is_word(a) && crate::text::is_word(b))
        };
        let before = at.checked_sub(1).and_then(|before| self.get(before));
        self.has_at(at, phrase)
            && !joins(before, phrase.chars().next())
            && !joins(self.get(at + length), phrase.chars().next_back())
    }

    /// Where `phrase` first stands as a word of its own, from `from` on.
    pub(super) fn find_word(&self, phrase: &str, from: usize) -> Option<usize> {
        (from..self.chars.len()).find(|&at| self.has_word_at(at, phrase))
    }

    /// The folded text itself.
    pub(super) fn text(&self) -> String {
        self.chars.iter().collect()
    }
}
