use super::abbreviation::BorderWords;
use super::border::{Border, Terminator};
use super::hard_break::hard_breaks;
use super::protected::protected;
use crate::language::{Language, Locale};
use crate::lexicon::{PackTables, Packs};
use crate::text::Span;

/// Cuts blocks into sentences.
///
/// A terminator ends a sentence unless the words around it say otherwise; quotations and brackets of
/// ordinary length stay whole; blank lines and list items always part. Time is linear in the text:
/// every look to either side is bounded.
#[derive(Debug)]
pub struct SentenceSegmenter {
    words: PackTables<BorderWords>,
    /// Where no pack is there.
    no_words: BorderWords,
}

impl Default for SentenceSegmenter {
    fn default() -> Self {
        Self::new()
    }
}

impl SentenceSegmenter {
    /// One that reads with the packs compiled in.
    pub fn new() -> Self {
        Self::with(&Packs::built_in())
    }

    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { words: PackTables::new(packs), no_words: BorderWords::default() }
    }

    /// The sentences inside `span`, in order, trimmed of white space; together they hold everything
    /// in the span that is not white space.
    ///
    /// ```
    /// use precis::{language::Language, segment::SentenceSegmenter, text::Span};
    ///
    /// let text = "M. Macron a répondu. « C’est fait. » Puis il est parti.";
    /// let sentences = SentenceSegmenter::new().sentences(text, Span::of(text), Language::Fr);
    /// assert_eq!(sentences.len(), 3);
    /// assert_eq!(sentences[0].slice(text), "M. Macron a répondu.");
    /// ```
    pub fn sentences(&self, text: &str, span: Span, language: Language) -> Vec<Span> {
        // Chinese and other texts quote English names, so they share its tables.
        let locale = match language {
            Language::Fr => Locale::Fr,
            Language::Zh | Language::En | Language::Other => Locale::En,
        };
        let words = self.words.get(locale, BorderWords::new).unwrap_or(&self.no_words);
        let mut sentences = Vec::new();
        let mut start = span.start as usize;
        let mut cut = |start: &mut usize, end: usize| {
            let sentence = Span::new(*start, end).trim(text);
            if !sentence.is_empty() {
                sentences.push(sentence);
            }
            *start = end.max(*start);
        };
        let kept_whole = protected(text, span);
        let mut kept_whole = kept_whole.iter().peekable();
        let breaks = hard_breaks(text, span);
        let mut breaks = breaks.into_iter().peekable();
        let end = span.start as usize + span.slice(text).len();
        let mut position = span.start as usize;
        while let Some(terminator) = Terminator::next(text, position, end) {
            while let Some(item) = breaks.next_if(|&item| item <= terminator.start) {
                cut(&mut start, item);
            }
            // An item that begins inside the terminator's tail («. • Next») is cut when it is passed.
            position = terminator.end;
            while kept_whole.next_if(|range| (range.end as usize) < terminator.end).is_some() {}
            let inside = kept_whole
                .peek()
                .is_some_and(|range| (range.start as usize) < terminator.start && terminator.end < range.end as usize);
            if !inside && (Border { text, words, start, end }).is_end(&terminator) {
                cut(&mut start, terminator.end);
            }
        }
        for item in breaks {
            cut(&mut start, item);
        }
        cut(&mut start, end);
        sentences
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, expected: &[&str]) {
        let text = expected.join(" ");
        let found = SentenceSegmenter::new().sentences(&text, Span::of(&text), language);
        let found: Vec<&str> = found.into_iter().map(|span| span.slice(&text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn one_mebibyte_of_one_character() {
        for sign in [".", "。", "(", "\"", " ", "\n", "a", "1", "•", "! "] {
            let text = sign.repeat((1 << 20) / sign.len());
            let span = Span::of(&text);
            let found = SentenceSegmenter::new().sentences(&text, span, Language::En);
            assert!(found.iter().all(|sentence| span.contains(*sentence)));
        }
    }

    #[test]
    fn cuts_english() {
        check(
            Language::En,
            &["Nvidia Corp. rose 3.5% to $1.2bn.", "It had lost a fifth since Jan. 5.", "Why?", "Nobody knows."],
        );
    }

    #[test]
    fn cuts_only_inside_the_span() {
        let text = "One. Two. Three.";
        let found = SentenceSegmenter::new().sentences(text, Span::new(5, 9), Language::En);
        assert_eq!(found, [Span::new(5, 9)]);
    }
}
