use rustc_hash::FxHashMap;

use super::Pack;
use crate::language::{ByLocale, Language};
use crate::text::{Span, fold, is_han, is_word, lower};

/// A word of an alphabet as cues see it: where it stands, as written and in lower case.
struct Token<'a> {
    span: Span,
    written: &'a str,
    lower: &'a str,
}

/// A stem shorter than this many characters would hint at everything.
const SHORTEST_STEM: usize = 3;

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
    words: FxHashMap<String, Vec<Entry<T>>>,
    /// By the first letters of the first word's beginning: the beginnings, shortest first.
    stems: FxHashMap<[char; SHORTEST_STEM], Vec<(String, Entry<T>)>>,
    /// By the first Chinese character.
    han: FxHashMap<char, Vec<(String, T)>>,
}

impl<T> Default for Cues<T> {
    fn default() -> Self {
        Self { words: FxHashMap::default(), stems: FxHashMap::default(), han: FxHashMap::default() }
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
        if let Some(stem) = first.strip_suffix('*') {
            let Some(key) = opening(stem) else { return };
            let entries = cues.stems.entry(key).or_default();
            entries.push((stem.to_owned(), entry));
            entries.sort_by_key(|(stem, entry)| (stem.len(), std::cmp::Reverse(entry.tail.len())));
        } else {
            let entries = cues.words.entry(first).or_default();
            entries.push(entry);
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.tail.len()));
        }
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
        let mut folded = String::new();
        let tokens = tokens(text, span, &mut folded);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let rest = tokens.get(at + 1..).unwrap_or_default();
            let mut best: Option<(usize, T)> = None;
            let mut consider = |entry: &Entry<T>| {
                if best.is_none_or(|(length, _)| entry.tail.len() > length) && follows(&entry.tail, rest) {
                    best = Some((entry.tail.len(), entry.value));
                }
            };
            cues.words.get(token.written).into_iter().flatten().for_each(&mut consider);
            if token.written != token.lower {
                cues.words.get(token.lower).into_iter().flatten().for_each(&mut consider);
            }
            let stems = opening(token.lower).and_then(|key| cues.stems.get(&key));
            for (_, entry) in stems.into_iter().flatten().filter(|(stem, _)| token.lower.starts_with(stem.as_str())) {
                consider(entry);
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
fn follows(tail: &[String], rest: &[Token<'_>]) -> bool {
    tail.len() <= rest.len()
        && tail.iter().zip(rest).all(|(part, token)| match part.strip_suffix('*') {
            Some(stem) => token.lower.starts_with(stem),
            None => part == token.lower || part == token.written,
        })
}

/// The letters by which a stem is looked up.
fn opening(word: &str) -> Option<[char; SHORTEST_STEM]> {
    let mut chars = word.chars();
    Some([chars.next()?, chars.next()?, chars.next()?])
}

/// The words of an alphabet inside `span`; apostrophes and hyphens separate. `folded` takes their plain forms.
fn tokens<'a>(text: &str, span: Span, folded: &'a mut String) -> Vec<Token<'a>> {
    let part = span.slice(text);
    let mut places = Vec::new();
    let mut start: Option<usize> = None;
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        if is_word(c) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            let written = folded.len();
            folded.extend(part.get(from..at).unwrap_or_default().chars().map(fold));
            let lowered = folded.len();
            for c in part.get(from..at).unwrap_or_default().chars() {
                folded.push(lower(fold(c)));
            }
            places.push((Span::new(from, at).shift(span.start), written, lowered, folded.len()));
        }
    }
    let folded = folded.as_str();
    let part = |start: usize, end: usize| folded.get(start..end).unwrap_or_default();
    let token =
        |(span, written, lowered, end)| Token { span, written: part(written, lowered), lower: part(lowered, end) };
    places.into_iter().map(token).collect()
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
