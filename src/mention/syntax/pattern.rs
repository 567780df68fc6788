use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::inflection::{Form, Inflections};
use super::token::{Token, TokenKind};
use crate::mention::figure::FigureKind;
use crate::text::{Span, is_han};

/// The widest gap a pattern may hold.
const GAP_LIMIT: usize = 8;
/// The most rows that begin with one word.
const ROW_LIMIT: usize = 96;

#[derive(Debug)]
enum Element {
    Words(BTreeMap<String, Form>),
    Gap(usize),
    Money,
    Figure,
    Name,
}

/// A phrase found in a row of tokens.
#[derive(Debug, Clone, Copy)]
pub struct PhraseMatch<'a, T> {
    /// The first token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// One past the first word, the verb of most patterns.
    pub head_end: usize,
    /// Whether the verb is its first word.
    pub leads: bool,
    /// The form its verb stands in.
    pub form: Form,
    /// What the table says of it.
    pub value: &'a T,
}

impl<T> PhraseMatch<'_, T> {
    /// The words of the phrase.
    pub fn span(&self, tokens: &[Token]) -> Span {
        let first = tokens.get(self.start).map(|token| token.span).unwrap_or_default();
        self.end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(first, |last| first.cover(last.span))
    }
}

/// Phrases to look for, each with a value.
///
/// A pattern is a row of items split by spaces. `deal|pact` is either word, `sign:reg` any form of the
/// class, `~4` up to four tokens in between (no comma), `$` a sum, `#` any figure, `@` a name. Chinese
/// items are cut into characters, so `签署|签订` is one item of two tokens.
#[derive(Debug)]
pub struct PhraseTable<T> {
    rows: Vec<(Vec<Element>, T)>,
    by_first: FxHashMap<String, Vec<usize>>,
}

impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), by_first: FxHashMap::default() }
    }
}

impl<T: Clone> PhraseTable<T> {
    /// Adds a pattern.
    pub fn add(&mut self, pattern: &str, inflections: &Inflections, value: &T) {
        let mut variants: Vec<Vec<Element>> = vec![Vec::new()];
        for item in pattern.split_whitespace() {
            variants = Self::append(variants, item, inflections);
        }
        for elements in variants {
            let Some(Element::Words(words)) = elements.first() else { continue };
            for word in words.keys() {
                self.by_first.entry(word.clone()).or_default().push(self.rows.len());
            }
            self.rows.push((elements, value.clone()));
        }
    }

    /// Chinese alternatives have different numbers of characters, hence one variant of the row for each.
    fn append(variants: Vec<Vec<Element>>, item: &str, inflections: &Inflections) -> Vec<Vec<Element>> {
        let element = |item: &str| match item {
            "$" => Element::Money,
            "#" => Element::Figure,
            "@" => Element::Name,
            _ => match item.strip_prefix('~').and_then(|gap| gap.parse().ok()) {
                Some(gap) => Element::Gap(GAP_LIMIT.min(gap)),
                None => Element::Words(item.split('|').flat_map(|word| inflections.expand(word)).collect()),
            },
        };
        if !item.chars().any(is_han) {
            return variants
                .into_iter()
                .map(|mut row| {
                    row.push(element(item));
                    row
                })
                .collect();
        }
        let mut longer = Vec::new();
        for row in variants {
            for alternative in item.split('|') {
                let mut copy: Vec<Element> = row.iter().map(Element::duplicate).collect();
                copy.extend(
                    alternative.chars().map(|c| Element::Words(BTreeMap::from([(c.to_string(), Form::Plain)]))),
                );
                longer.push(copy);
            }
        }
        longer
    }

    /// The longest phrase that begins at token `start`.
    pub fn find_at(&self, tokens: &[Token], start: usize) -> Option<PhraseMatch<'_, T>> {
        let first = tokens.get(start).filter(|token| token.kind == TokenKind::Word)?;
        let rows = self.by_first.get(&first.word)?.iter().take(ROW_LIMIT).filter_map(|&row| self.rows.get(row));
        let found = rows.filter_map(|(elements, value)| {
            let (end, form) = Element::run(elements, tokens, start, Form::Plain)?;
            let leads =
                matches!(elements.first(), Some(Element::Words(words)) if words.get(&first.word) == Some(&form));
            Some(PhraseMatch { start, end, head_end: start + Self::head(elements), leads, form, value })
        });
        // Of equally long phrases the first row stays.
        found.reduce(|best, next| if next.end > best.end { next } else { best })
    }

    /// The length of the verb at the head of a pattern: one word, or the Chinese characters up to a gap.
    fn head(elements: &[Element]) -> usize {
        let han = |element: &&Element| match element {
            Element::Words(words) => words.keys().all(|word| word.chars().all(is_han)),
            Element::Gap(_) | Element::Money | Element::Figure | Element::Name => false,
        };
        elements.iter().take_while(han).count().max(1)
    }

    /// The phrases of a row of tokens from left to right; none begins inside the words of another.
    pub fn find_all(&self, tokens: &[Token]) -> Vec<PhraseMatch<'_, T>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.find_at(tokens, at) {
                Some(phrase) => {
                    at = phrase.end.max(at + 1);
                    found.push(phrase);
                }
                None => at += 1,
            }
        }
        found
    }
}

impl Element {
    fn duplicate(&self) -> Self {
        match self {
            Self::Words(words) => Self::Words(words.clone()),
            Self::Gap(gap) => Self::Gap(*gap),
            Self::Money => Self::Money,
            Self::Figure => Self::Figure,
            Self::Name => Self::Name,
        }
    }

    /// Where the elements end when the first stands at `at`, and the form of the verb among them.
    fn run(elements: &[Self], tokens: &[Token], at: usize, form: Form) -> Option<(usize, Form)> {
        let Some((element, rest)) = elements.split_first() else { return Some((at, form)) };
        let token = tokens.get(at)?;
        let next = match element {
            Self::Words(words) => {
                let found = (token.kind == TokenKind::Word).then(|| words.get(&token.word)).flatten()?;
                let form = if form == Form::Plain { *found } else { form };
                return Self::run(rest, tokens, at + 1, form);
            }
            Self::Gap(gap) => {
                for width in 0..=*gap {
                    let skipped = tokens.get(at..at + width)?;
                    if skipped.last().is_some_and(|token| !token.may_fill_gap()) {
                        return None;
                    }
                    if let Some(found) = Self::run(rest, tokens, at + width, form) {
                        return Some(found);
                    }
                }
                return None;
            }
            Self::Money => matches!(token.kind, TokenKind::Figure(_, FigureKind::Money)),
            Self::Figure => matches!(token.kind, TokenKind::Figure(..)),
            Self::Name => matches!(token.kind, TokenKind::Name(..)),
        };
        next.then(|| Self::run(rest, tokens, at + 1, form)).flatten()
    }
}

impl Token {
    fn may_fill_gap(&self) -> bool {
        match self.kind {
            TokenKind::Word | TokenKind::Name(..) | TokenKind::Figure(..) | TokenKind::ListComma | TokenKind::Mark => {
                true
            }
            TokenKind::Comma | TokenKind::Colon | TokenKind::Stop => false,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::mention::syntax::tokens;

    fn find(pattern: &str, text: &str, language: Language) -> Option<String> {
        let mut table = PhraseTable::default();
        table.add(pattern, &Inflections::default(), &());
        let tokens = tokens(text, Span::of(text), language, &[], &[]);
        let found = table.find_all(&tokens);
        found.first().map(|phrase| phrase.span(&tokens).slice(text).to_owned())
    }

    #[test]
    fn finds_phrases_with_gaps() {
        assert_eq!(
            find("signed ~3 deal|pact", "They signed a first deal.", Language::En).unwrap(),
            "signed a first deal"
        );
        assert_eq!(find("signed ~3 deal|pact", "They signed, a deal.", Language::En), None);
        assert_eq!(find("签署|签 ~3 意向书|协议", "双方签了一份意向书", Language::Zh).unwrap(), "签了一份意向书");
    }
}
