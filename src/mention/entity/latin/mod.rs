//! Names in Latin script: runs of capitalised words and the lower-case words that belong to them.

mod acronym;
mod belongs;
mod known;
mod role;
mod run;
mod score;
mod token;

use self::token::{Shape, Token, tokenize};

use self::acronym::spelled_out;
use self::known::listed_names;
use self::role::role_of;
use self::run::{Run, RunFinder};
use self::score::Scorer;
use super::EntityKind;
use super::candidate::Candidate;
use super::lists::{Classes, WordLists};
use crate::language::Language;
use crate::text::Span;

/// Finds candidates in one sentence, in order; no two overlap.
pub fn candidates(text: &str, span: Span, language: Language, lists: &WordLists) -> Vec<Candidate> {
    let mut tokens = tokenize(text, span, language, lists);
    let listed = listed_names(text, &tokens, lists);
    let all_capitals = is_all_capitals(&tokens);
    let title_case = all_capitals || is_title_case(&tokens);
    if title_case {
        lower_common(&mut tokens, &listed, all_capitals);
    }
    let expansions = spelled_out(&tokens);
    let runs = RunFinder { tokens: &tokens, listed: &listed, spelled_out: &expansions }.runs();
    let scorer = Scorer { text, tokens: &tokens, lists, title_case, heading: title_case && is_heading(&tokens) };
    let mut found = Vec::with_capacity(runs.len());
    for run in runs {
        let (Some(first), Some(last)) = (tokens.get(run.start), tokens.get(run.end - 1)) else { continue };
        if is_designation(&tokens, &run) {
            continue;
        }
        let (evidence, doubtful) = scorer.score(&run);
        let is_person = evidence.best().0 == EntityKind::Person;
        found.push(Candidate {
            span: first.span.cover(last.span),
            evidence,
            record: run.record,
            ambiguous: run.ambiguous,
            doubtful,
            role: role_of(&tokens, &run, is_person),
        });
    }
    share_in_lists(text, &mut found);
    found
}

/// Whether a run tells one of a kind rather than naming it: the «C» of «série C», “Series C”, “Unit 1”.
fn is_designation(tokens: &[Token<'_>], run: &Run) -> bool {
    if run.record.is_some_and(|_| !run.ambiguous) || run.spelled_out {
        return false;
    }
    let is_mark = |at: usize| {
        tokens.get(at).is_some_and(|token| token.shape == Shape::Number || token.text.chars().count() == 1)
            && tokens.get(at).is_some_and(|token| token.shape != Shape::Sign)
    };
    let is_noun = |at: usize| tokens.get(at).is_some_and(|token| token.is(Classes::DESIGNATION));
    let last = run.end.saturating_sub(1);
    match run.end - run.start {
        1 if is_mark(last) => run.record.is_none() || last.checked_sub(1).is_some_and(is_noun),
        1 => is_noun(last) && is_mark(run.end),
        2 => is_noun(run.start) && is_mark(last),
        _ => false,
    }
}

/// Members of a list are of one kind: «Google, Facebook et Microsoft». What is clear for one counts for
/// the next, both ways.
fn share_in_lists(text: &str, candidates: &mut [Candidate]) {
    let kind = |candidate: &Candidate| Some(candidate.evidence.best()).filter(|(_, points)| *points >= 4);
    let listed = |a: &Candidate, b: &Candidate| {
        let between = Span { start: a.span.end, end: b.span.start.max(a.span.end) }.slice(text).trim();
        matches!(
            between,
            "," | "et"
                | "and"
                | "or"
                | "ou"
                | "&"
                | ", and"
                | ", et"
                | "/"
                | "et de"
                | "et d’"
                | "et d'"
                | "et à"
                | ", de"
                | ", d'"
                | ", d’"
                | "et du"
                | "et la"
                | "et le"
        )
    };
    for at in 1..candidates.len() {
        if let Some([a, b]) = candidates.get_mut(at - 1..=at)
            && listed(a, b)
            && let (Some((shared, _)), None) = (kind(a), kind(b))
        {
            b.evidence.add(shared, 4);
        }
    }
    for at in (1..candidates.len()).rev() {
        if let Some([a, b]) = candidates.get_mut(at - 1..=at)
            && listed(a, b)
            && let (None, Some((shared, _))) = (kind(a), kind(b))
        {
            a.evidence.add(shared, 4);
        }
    }
}

/// Whether no longer word has a small letter first: a verb that has says that the line is a sentence
/// (“Rajiv Menon joined Kestrel”).
fn is_heading(tokens: &[Token<'_>]) -> bool {
    !tokens.iter().any(|token| {
        let common = token.is(Classes::COMMON | Classes::PARTICLE | Classes::LOCATIVE);
        token.shape == Shape::Lower
            && !common
            && !token.text.starts_with(char::is_uppercase)
            && token.text.chars().count() > 3
    })
}

/// Takes the capital off the common words of a heading, so that names do not run on into them.
fn lower_common(tokens: &mut [Token<'_>], listed: &[Option<known::Listed>], all_capitals: bool) {
    // “the Price”, “JOBS”: family names that are common words too.
    let people = Classes::GIVEN | Classes::SURNAME;
    let names = Classes::PLACE
        | Classes::ORGANIZATION_HEAD
        | Classes::COMPANY_TAIL
        | Classes::LEGAL_FORM
        | Classes::PLACE_HEAD
        | Classes::EVENT_HEAD
        | Classes::ROLE
        | Classes::INSTITUTION_ADJECTIVE;
    let plain = Classes::COMMON | Classes::PARTICLE | Classes::LOCATIVE | Classes::SPEECH | Classes::BUSINESS;
    let mut free = 0;
    let mut article = false;
    for (at, token) in tokens.iter_mut().enumerate() {
        free = listed.get(at).copied().flatten().map_or(free, |listed| free.max(listed.end));
        let person = token.is(people) && !all_capitals && !article;
        article = matches!(token.text.to_lowercase().as_str(), "the" | "a" | "an" | "le" | "la" | "les" | "un" | "une");
        // In capitals “AS” and «SES» are likelier the common word than the name.
        let word = all_capitals && token.is(Classes::COMMON) && token.text.chars().count() <= 3 && free <= at + 1;
        let plain = at >= free && token.is(plain) && !token.is(names) && !person;
        if (plain || word) && token.is_capitalized() {
            token.shape = Shape::Lower;
        }
    }
}

/// Whether a line of two words or more is set in capitals.
fn is_all_capitals(tokens: &[Token<'_>]) -> bool {
    let upper = tokens.iter().filter(|token| token.shape == Shape::Upper && token.text.chars().count() > 1).count();
    let other = tokens.iter().any(|token| {
        matches!(token.shape, Shape::Lower | Shape::Capital | Shape::Mixed)
            && token.text.chars().count() > 1
            && !token.elided
    });
    upper >= 2 && !other
}

/// Whether most longer words of a sentence are capitalised, as in English headings and in lines set in
/// capitals.
fn is_title_case(tokens: &[Token<'_>]) -> bool {
    let words = || {
        tokens.iter().filter(|token| {
            token.text.chars().count() > 3 && token.shape != Shape::Sign && token.shape != Shape::Number
        })
    };
    let capital = words().filter(|token| token.is_capitalized()).count();
    let known = words()
        .filter(|token| token.is_capitalized() && token.is(Classes::GIVEN | Classes::SURNAME | Classes::PLACE))
        .count();
    let count = words().count();
    (count >= 4 && (capital - known) * 4 >= count * 3) || (count == 3 && capital == 3 && known <= 1)
}
