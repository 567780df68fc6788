use super::run::Run;
use super::token::{Shape, Token};
use crate::mention::entity::lists::Classes;
use crate::text::Span;

/// The longest role, in tokens.
const REACH: usize = 14;

/// The words beside a name that say what post it holds or what kind of organisation it is:
/// «Julie Galland, **directrice de la recherche du CEA**», «le **PDG de Renault**, Luca de Meo»,
/// “**chief executive of AMD** Lisa Su”.
pub fn role_of(tokens: &[Token<'_>], run: &Run, is_person: bool) -> Option<Span> {
    if is_person {
        apposition(tokens, run.end).or_else(|| before(tokens, run.start))
    } else {
        cue_before(tokens, run.start)
    }
}

fn is(tokens: &[Token<'_>], at: usize, classes: Classes) -> bool {
    tokens.get(at).is_some_and(|token| token.is(classes))
}

fn text<'t>(tokens: &'t [Token<'_>], at: usize) -> &'t str {
    tokens.get(at).map_or("", |token| token.text)
}

/// A role after the name, set off by a comma, a bracket or the verb «to be».
fn apposition(tokens: &[Token<'_>], end: usize) -> Option<Span> {
    if !matches!(text(tokens, end), "," | "(" | "is" | "was" | "est" | "était") {
        return None;
    }
    let mut start = end + 1;
    while tokens.get(start).is_some_and(|token| {
        token.elided || matches!(token.text, "the" | "a" | "an" | "le" | "la" | "les" | "un" | "une")
    }) {
        start += 1;
    }
    let head = (start..start + 4).take_while(|&at| !is_stop(tokens, at)).find(|&at| is(tokens, at, Classes::ROLE))?;
    let stop = (head..head + REACH).find(|&at| {
        is_stop(tokens, at)
            || is(tokens, at, Classes::SPEECH)
            || matches!(text(tokens, at), "who" | "qui" | "and" | "et" if at > head + 6)
    })?;
    span(tokens, start, stop)
}

/// A role before the name: directly, or up to a comma.
fn before(tokens: &[Token<'_>], start: usize) -> Option<Span> {
    let end = if start >= 2 && text(tokens, start - 1) == "," { start - 1 } else { start };
    let floor = end.saturating_sub(10);
    let mut first = None;
    for at in (floor..end).rev() {
        if is_stop(tokens, at) {
            break;
        }
        if is(tokens, at, Classes::ROLE) {
            first = Some(at);
        } else if first.is_some() {
            break;
        }
    }
    let mut first = first?;
    // With a comma, the role has to be introduced by its article: «le PDG de Renault, Luca de Meo».
    if end != start
        && (first == 0
            || !tokens.get(first - 1).is_some_and(|token| {
                token.elided || matches!(token.text.to_lowercase().as_str(), "le" | "la" | "the" | "its" | "son" | "sa")
            }))
    {
        return None;
    }
    if end == start
        && (first..end).any(|at| {
            !is(tokens, at, Classes::ROLE | Classes::PARTICLE | Classes::DEMONYM)
                && !tokens
                    .get(at)
                    .is_some_and(|token| token.is_capitalized() || token.elided || token.shape == Shape::Lower)
        })
    {
        return None;
    }
    // «Nvidia CEO Jensen Huang»: the company belongs to the post.
    while first > 0
        && tokens
            .get(first - 1)
            .is_some_and(|token| token.is_capitalized() && !token.opens && !token.is(Classes::COMMON))
        && end - first < 8
    {
        first -= 1;
    }
    span(tokens, first, end)
}

/// A noun before an organisation's name that says what it is: «la **start-up française** Pasqal».
fn cue_before(tokens: &[Token<'_>], start: usize) -> Option<Span> {
    let cue = (start.saturating_sub(3)..start).rev().find(|&at| is(tokens, at, Classes::ORGANIZATION_CUE))?;
    let between = (cue + 1..start).all(|at| {
        tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Lower && !token.is(Classes::PARTICLE | Classes::COMMON | Classes::LOCATIVE)
        })
    });
    let mut first = cue;
    while first > 0 && cue - first < 3 && is(tokens, first - 1, Classes::DEMONYM) {
        first -= 1;
    }
    if between { span(tokens, first, start) } else { None }
}

fn is_stop(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| token.shape == Shape::Sign && !matches!(token.text, "&" | "'" | "’" | "/"))
}

fn span(tokens: &[Token<'_>], start: usize, end: usize) -> Option<Span> {
    let first = tokens.get(start)?;
    let last = tokens.get(end.checked_sub(1)?)?;
    (start < end).then(|| first.span.cover(last.span))
}
