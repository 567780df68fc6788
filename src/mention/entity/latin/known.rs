use super::token::{Shape, Token};
use crate::lexicon::{KnowledgeBase, KnownName};
use crate::mention::entity::lists::{Classes, WordLists};

/// A listed name that begins at a token.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// One past its last token.
    pub end: usize,
    /// The record of the knowledge base it is a name of.
    pub record: Option<u32>,
    /// Whether the name means other things too.
    pub ambiguous: bool,
    /// Its classes, where it comes from a word list.
    pub classes: Classes,
}

/// The longest listed name that begins at each token.
pub fn listed_names(text: &str, tokens: &[Token<'_>], lists: &WordLists) -> Vec<Option<Listed>> {
    let base = KnowledgeBase::shared();
    (0..tokens.len()).map(|start| listed_at(text, tokens, start, lists, base)).collect()
}

fn listed_at(
    text: &str,
    tokens: &[Token<'_>],
    start: usize,
    lists: &WordLists,
    base: &KnowledgeBase,
) -> Option<Listed> {
    let token = tokens.get(start)?;
    if matches!(token.shape, Shape::Sign) || token.elided {
        return None;
    }
    let at = token.span.start as usize;
    let known = base.names().longest(text, at).and_then(|(length, names)| {
        let name = choose(names)?;
        let end = token_end(tokens, start, at + length)?;
        Some(Listed { end, record: Some(name.record), ambiguous: name.ambiguous, classes: Classes::default() })
    });
    let phrase = lists.phrase(text, at).and_then(|(length, classes)| {
        let end = token_end(tokens, start, at + length)?;
        Some(Listed { end, record: None, ambiguous: false, classes })
    });
    match (known, phrase) {
        (Some(known), Some(phrase)) if phrase.end > known.end => Some(phrase),
        (Some(known), _) => Some(known),
        (None, phrase) => phrase,
    }
}

/// The record a name stands for: one that it names without doubt before one that it may name.
fn choose(names: &[KnownName]) -> Option<KnownName> {
    names.iter().find(|name| !name.ambiguous).or_else(|| names.first()).copied()
}

/// One past the token that ends exactly at byte `end`. A name is 96 characters at most, so the search
/// is bounded.
fn token_end(tokens: &[Token<'_>], start: usize, end: usize) -> Option<usize> {
    let rest = tokens.get(start..)?.iter().take(48);
    let count = rest.take_while(|token| (token.span.end as usize) < end).count();
    let last = tokens.get(start + count)?;
    (last.span.end as usize == end || last.text.trim_end_matches('.').len() + last.span.start as usize == end)
        .then_some(start + count + 1)
}
