use std::collections::HashMap;

use super::Pack;
use crate::language::{ByLocale, Language};
use crate::text::{Span, fold, is_han, is_word};

/// A word of an alphabet as cues see it: where it stands, as written and in lower case.
struct Token {
    span: Span,
    written: String,
    lower: String,
}

/// The tail of a cue of several words, and what the cue stands for.
#[derive(Debug, Clone)]
struct Entry<T> {
    tail: Vec<String>,
    value: T,
}

/// The cues of one language.
#[derive(Debug, Clone)]
struct Cues<T> {
    /// By the whole first word, in lower case or, for cues with a capital, as written.
    words: HashMap<String, Vec<Entry<T>>>,
    /// By the beginning of the first word.
    stems: HashMap<String, Vec<Entry<T>>>,
    /// By the first Chinese character.
    han: HashMap<char, Vec<(String, T)>>,
}

impl<T> Default for Cues<T> {
    fn default() -> Self {
        Self { words: HashMap::new(), stems: HashMap::new(), han: HashMap::new() }
    }
}

/// Words and phrases that hint at something, found in one pass over a text.
///
/// A cue of an alphabet is one to five words; `*` at the end of a word stands for any ending
/// (`investi*`). A cue with a capital letter is found only as written (`AI` but not «ai»), any other in
/// either case. A cue of Chinese characters is found wherever its characters stand.
///
/// ```
/// use precis::language::Language;
/// use precis::lexicon::CueTable;
///
/// let mut table = CueTable::default();
/// table.add(Language::Fr, "centre* de données", "cloud");
/// let text = "Deux centres de données ouvrent.";
/// let found = table.find(text, precis::text::Span::of(text), Language::Fr);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].0.slice(text), "centres de données");
/// ```
#[derive(Debug, Clone)]
pub struct CueTable<T> {
    languages: ByLocale<Cues<T>>,
}

impl<T> Default for CueTable<T> {
    fn default() -> Self {
        Self { languages: ByLocale { zh: Cues::default(), en: Cues::default(), fr: Cues::default() } }
    }
}

/// A stem shorter than this many characters would hint at everything.
const SHORTEST_STEM: usize = 3;
/// No stem is longer, so that no word is looked up more often.
const LONGEST_STEM: usize = 24;

impl<T: Copy> CueTable<T> {
    /// Adds a cue; an empty one, or one of a language without cues, is left out.
    pub fn add(&mut self, language: Language, cue: &str, value: T) {
        let Some(locale) = language.locale() else { return };
        let cues = self.languages.get_mut(locale);
        if let Some(first) = cue.chars().next().filter(|&c| is_han(c)) {
            let entries = cues.han.entry(first).or_default();
            entries.push((cue.to_owned(), value));
            // The longest first, so that it is the one found.
            entries.sort_by_key(|(cue, _)| std::cmp::Reverse(cue.len()));
            return;
        }
        let folded: String = cue.chars().map(fold).collect();
        let mut parts = folded.split(|c: char| !is_word(c) && c != '*').filter(|part| !part.is_empty());
        let Some(first) = parts.next().map(str::to_owned) else { return };
        let entry = Entry { tail: parts.map(str::to_owned).collect(), value };
        let (map, key) = match first.strip_suffix('*') {
            Some(stem) => (&mut cues.stems, stem.to_owned()),
            None => (&mut cues.words, first),
        };
        let entries = map.entry(key).or_default();
        entries.push(entry);
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.tail.len()));
    }

    /// The cues of a file of a pack, for texts in its language; see [`CueTable::add_file`].
    pub fn of_pack(pack: &Pack, name: &str, read: impl FnMut(&str) -> Option<T>) -> Self {
        let mut table = Self::default();
        table.add_file(pack.locale().into(), pack.text(name), read);
        table
    }

    /// Adds the cues of a file: what they stand for in the first column, the cues in the second, split by `|`.
    /// Rows whose first column `read` does not know are left out.
    pub fn add_file(&mut self, language: Language, file: &str, mut read: impl FnMut(&str) -> Option<T>) {
        for row in super::rows(file) {
            let (Some(name), Some(cues)) = (row.first(), row.get(1)) else { continue };
            let Some(value) = read(name) else { continue };
            for cue in cues.split('|') {
                self.add(language, cue.trim(), value);
            }
        }
    }

    /// The cues inside `span`, in order; they do not overlap. Linear in the length of the span.
    pub fn find(&self, text: &str, span: Span, language: Language) -> Vec<(Span, T)> {
        let Some(locale) = language.locale() else { return Vec::new() };
        let cues = self.languages.get(locale);
        let mut found = Self::find_han(cues, text, span);
        found.extend(Self::find_words(cues, text, span));
        found.sort_by_key(|(span, _)| *span);
        found
    }

    fn find_han(cues: &Cues<T>, text: &str, span: Span) -> Vec<(Span, T)> {
        let mut found = Vec::new();
        if cues.han.is_empty() {
            return found;
        }
        let part = span.slice(text);
        let mut free_from = 0;
        for (at, c) in part.char_indices().filter(|(_, c)| is_han(*c)) {
            let rest = part.get(at..).unwrap_or_default();
            let entries = cues.han.get(&c).map(Vec::as_slice).unwrap_or_default();
            if at >= free_from
                && let Some((cue, value)) = entries.iter().find(|(cue, _)| rest.starts_with(cue.as_str()))
            {
                found.push((Span::new(at, at + cue.len()).shift(span.start), *value));
                free_from = at + cue.len();
            }
        }
        found
    }

    fn find_words(cues: &Cues<T>, text: &str, span: Span) -> Vec<(Span, T)> {
        let mut found = Vec::new();
        if cues.words.is_empty() && cues.stems.is_empty() {
            return found;
        }
        let tokens = tokens(text, span);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let rest = tokens.get(at + 1..).unwrap_or_default();
            let mut best: Option<(usize, T)> = None;
            let mut consider = |entries: Option<&Vec<Entry<T>>>| {
                for entry in entries.into_iter().flatten() {
                    if best.is_none_or(|(length, _)| entry.tail.len() > length) && follows(&entry.tail, rest) {
                        best = Some((entry.tail.len(), entry.value));
                    }
                }
            };
            consider(cues.words.get(&token.written));
            if token.written != token.lower {
                consider(cues.words.get(&token.lower));
            }
            for (length, (end, c)) in token.lower.char_indices().take(LONGEST_STEM).enumerate() {
                if length + 1 >= SHORTEST_STEM {
                    consider(token.lower.get(..end + c.len_utf8()).and_then(|stem| cues.stems.get(stem)));
                }
            }
            match best {
                Some((tail, value)) => {
                    let last = tokens.get(at + tail).map_or(token.span, |last| last.span);
                    found.push((token.span.cover(last), value));
                    at += tail + 1;
                }
                None => at += 1,
            }
        }
        found
    }
}

/// Whether the words of `tail` open `rest`.
fn follows(tail: &[String], rest: &[Token]) -> bool {
    tail.len() <= rest.len()
        && tail.iter().zip(rest).all(|(part, token)| match part.strip_suffix('*') {
            Some(stem) => token.lower.starts_with(stem),
            None => *part == token.lower || *part == token.written,
        })
}

/// The words of an alphabet inside `span`; apostrophes and hyphens separate.
fn tokens(text: &str, span: Span) -> Vec<Token> {
    let part = span.slice(text);
    let mut tokens = Vec::new();
    let mut start: Option<usize> = None;
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        if is_word(c) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            let written: String = part.get(from..at).unwrap_or_default().chars().map(fold).collect();
            let lower = written.to_lowercase();
            tokens.push(Token { span: Span::new(from, at).shift(span.start), written, lower });
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> CueTable<u8> {
        let mut table = CueTable::default();
        table.add(Language::En, "AI", 1);
        table.add(Language::En, "invest*", 2);
        table.add(Language::En, "letter of intent", 3);
        table.add(Language::En, "letter", 4);
        table.add(Language::Zh, "算力", 5);
        table.add(Language::Zh, "算力主权", 6);
        table.add(Language::Zh, "AI", 1);
        table
    }

    fn values(text: &str, language: Language) -> Vec<u8> {
        table().find(text, Span::of(text), language).into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn finds_the_longest_cue() {
        assert_eq!(values("A letter of intent, then a Letter.", Language::En), [3, 4]);
        assert_eq!(values("AI算力主权与算力", Language::Zh), [1, 6, 5]);
    }

    #[test]
    fn keeps_capitals_and_endings_apart() {
        assert_eq!(values("ai AI Investors invest in", Language::En), [1, 2, 2]);
        assert_eq!(values("AI", Language::Fr), [] as [u8; 0]);
    }

    #[test]
    fn spans_lie_in_the_source() {
        let text = "法国要投入AI和算力";
        let found = table().find(text, Span::new(6, text.len()), Language::Zh);
        let words: Vec<&str> = found.iter().map(|(span, _)| span.slice(text)).collect();
        assert_eq!(words, ["AI", "算力"]);
    }
}
