use super::token::{Shape, Token};
use crate::lexicon::fold_name;
use crate::mention::entity::lists::Classes;

/// The longest look back from an acronym to the words it stands for, in tokens.
const REACH: usize = 16;

/// Names that an acronym in brackets stands for, as token ranges «Commissariat à l’énergie atomique (CEA)»,
/// and the other way round «CEA (Commissariat à l’énergie atomique)».
///
/// Reads backwards from the bracket and matches letters to initials, as Schwartz and Hearst (2003) do,
/// but by whole words.
pub fn spelled_out(tokens: &[Token<'_>]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (open, token) in tokens.iter().enumerate() {
        if token.text != "(" {
            continue;
        }
        let (Some(inner), Some(before)) = (tokens.get(open + 1), open.checked_sub(1).and_then(|at| tokens.get(at)))
        else {
            continue;
        };
        let closed = tokens.get(open + 2).is_some_and(|token| matches!(token.text, ")" | "," | ";"));
        if closed && is_acronym(inner) {
            found.extend(expansion(tokens, open, inner.text));
        } else if is_acronym(before) {
            let close = (open + 1..tokens.len().min(open + 1 + REACH))
                .find(|&at| tokens.get(at).is_some_and(|token| matches!(token.text, ")" | "," | ";")));
            found.extend(
                close.and_then(|close| expansion(tokens, close, before.text).filter(|(start, _)| *start == open + 1)),
            );
        }
    }
    found
}

/// Whether a token looks like an acronym: two to nine letters, most of them capitals.
fn is_acronym(token: &Token<'_>) -> bool {
    let letters = token.text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = token.text.chars().filter(|c| c.is_uppercase()).count();
    (2..=9).contains(&letters) && matches!(token.shape, Shape::Upper | Shape::Mixed) && capitals * 2 > letters
}

/// The tokens up to `end` whose initials give `acronym`. Some words may give no letter; a word that repeats
/// an initial already given does not count among them, as in «énergie atomique et … énergies alternatives».
fn expansion(tokens: &[Token<'_>], end: usize, acronym: &str) -> Option<(usize, usize)> {
    let mut wanted: Vec<char> =
        acronym.chars().filter(|c| c.is_alphabetic()).map(|c| fold_name(c).to_ascii_lowercase()).collect();
    let letters = wanted.clone();
    let mut misses = 0;
    let mut at = end;
    let mut words = 0;
    while let Some(&last) = wanted.last() {
        at = at.checked_sub(1)?;
        let token = tokens.get(at)?;
        if end - at > REACH || (token.shape == Shape::Sign && !matches!(token.text, "," | "&" | "'")) {
            return None;
        }
        let initials: Vec<char> = token
            .text
            .split(['-', '‐'])
            .filter_map(|part| part.chars().next())
            .map(|c| fold_name(c).to_ascii_lowercase())
            .collect();
        let small = token.is(Classes::PARTICLE) || token.elided || token.text.chars().count() <= 3;
        // A word with a hyphen may give a letter for each of its parts, or one: «Co-operation».
        if (initials.last() == Some(&last) || initials.first() == Some(&last))
            && !(small && token.shape == Shape::Lower && wanted.len() > 1 && !is_next(tokens, at, &wanted))
        {
            words += 1;
            for initial in initials.iter().rev() {
                if wanted.last() == Some(initial) {
                    wanted.pop();
                }
            }
        } else if !small && token.shape != Shape::Sign {
            let given = letters.get(wanted.len()..).unwrap_or_default();
            let repeats = initials.first().is_some_and(|initial| given.contains(initial));
            misses += usize::from(!repeats);
            if misses > letters.len() / 3 {
                return None;
            }
        }
    }
    let first = tokens.get(at)?;
    (words >= 2 && first.shape.is_name()).then_some((at, end))
}

/// Whether a small word has to count as a letter: no word before it could give that letter.
fn is_next(tokens: &[Token<'_>], at: usize, wanted: &[char]) -> bool {
    let Some(last) = wanted.last() else { return false };
    let before = (at.saturating_sub(3)..at).rev().filter_map(|at| tokens.get(at));
    !before
        .take_while(|token| token.shape != Shape::Sign)
        .any(|token| token.text.chars().next().is_some_and(|c| fold_name(c).to_ascii_lowercase() == *last))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::super::token::tokenize;
    use super::*;
    use crate::language::Language;
    use crate::mention::entity::lists::WordLists;
    use crate::text::Span;

    fn first(text: &str) -> Option<&str> {
        let lists = WordLists::new(&["particle\tde la à et aux of for the and\n"]);
        let tokens = tokenize(text, Span::of(text), Language::Fr, &lists);
        let (start, end) = *spelled_out(&tokens).first()?;
        Some(tokens[start].span.cover(tokens[end - 1].span).slice(text))
    }

    #[test]
    fn reads_an_acronym_back_to_its_words() {
        let cea = "Commissariat à l’énergie atomique et aux énergies alternatives";
        assert_eq!(first(&format!("le {cea} (CEA) a")), Some(cea));
        assert_eq!(first("the World Health Organization (WHO) said"), Some("World Health Organization"));
        assert_eq!(
            first("the OECD (Organisation for Economic Co-operation and Development) said"),
            Some("Organisation for Economic Co-operation and Development")
        );
        assert_eq!(first("le prix du gaz (TTF) monte"), None);
    }
}
