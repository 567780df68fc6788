//! A name that is clear once is looked for everywhere: people by their whole name or, in transliterations, by
//! their last part, companies with and without the words that end their names.

use rustc_hash::FxHashMap;

use super::lists::ChineseLists;
use crate::mention::entity::EntityKind;
use crate::mention::entity::candidate::Candidate;
use crate::text::{Span, is_han};

/// So many names with one first character are looked for: enough for any article, and a bound for any text.
const MOST_ALIKE: usize = 32;

/// The stretches that name again what `candidates` name, outside of them. `candidates` come in order and do not
/// overlap; `sentences` are the Chinese ones, in order.
pub fn named_again(
    lists: &ChineseLists,
    text: &str,
    sentences: &[Span],
    candidates: &[Candidate],
) -> Vec<(Span, EntityKind)> {
    let mut names: FxHashMap<char, Vec<(&str, EntityKind)>> = FxHashMap::default();
    for candidate in candidates.iter().filter(|candidate| candidate.record.is_none() && !candidate.doubtful) {
        let kind = candidate.evidence.best().0;
        for form in forms(lists, candidate.span.slice(text), kind) {
            let Some(first) = form.chars().next().filter(|c| is_han(*c)) else { continue };
            let alike = names.entry(first).or_default();
            if alike.len() < MOST_ALIKE && !alike.contains(&(form, kind)) {
                alike.push((form, kind));
            }
        }
    }
    let mut found = Vec::new();
    if names.is_empty() {
        return found;
    }
    for alike in names.values_mut() {
        alike.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    }
    let mut next = 0;
    for sentence in sentences {
        let mut free = sentence.start;
        for (index, c) in sentence.slice(text).char_indices() {
            let at = sentence.start as usize + index;
            while candidates.get(next).is_some_and(|candidate| candidate.span.end as usize <= at) {
                next += 1;
            }
            let ahead = candidates.get(next).map_or(sentence.end, |candidate| candidate.span.start) as usize;
            if ahead <= at || at < free as usize {
                continue;
            }
            let rest = text.get(at..ahead.min(sentence.end as usize)).unwrap_or_default();
            let Some((form, kind)) =
                names.get(&c).and_then(|alike| alike.iter().find(|(form, _)| rest.starts_with(form)))
            else {
                continue;
            };
            let span = Span::new(at, at + form.len());
            free = span.end;
            found.push((span, *kind));
        }
    }
    found
}

/// The forms by which a name comes again.
fn forms<'a>(lists: &ChineseLists, name: &'a str, kind: EntityKind) -> Vec<&'a str> {
    let long = |form: &&str, least: usize| form.chars().count() >= least && form.chars().all(|c| is_han(c) || c == '·');
    match kind {
        EntityKind::Person => {
            let last = name.rsplit(['·', '•', '・']).next().filter(|last| last.len() < name.len());
            [Some(name).filter(|name| long(name, 3)), last.filter(|last| long(last, 2))].into_iter().flatten().collect()
        }
        EntityKind::Organization => {
            let mut forms = vec![name];
            let mut rest = name;
            while let Some(shorter) = without_end(lists, rest) {
                rest = shorter;
                forms.push(rest);
            }
            let own = forms.len() > 1;
            forms.retain(|form| own && long(form, 2));
            forms
        }
        EntityKind::Place | EntityKind::Product | EntityKind::Event => Vec::new(),
    }
}

/// A company's name without the last of the words that end it.
fn without_end<'a>(lists: &ChineseLists, name: &'a str) -> Option<&'a str> {
    let starts = name.char_indices().map(|(at, _)| at).filter(|at| *at >= 6);
    let mut starts = starts.filter(|&at| lists.company_end(name, at).is_some_and(|(size, _)| at + size == name.len()));
    starts.next().and_then(|at| name.get(..at))
}
