use std::collections::{BTreeMap, BTreeSet};

use super::scope::Scope;
use super::terms::Terms;
use super::types::Keyword;
use crate::language::Language;
use crate::mention::Reading;
use crate::mention::entity::EntityKind;
use crate::segment::WordKind;
use crate::text::{Span, fold};

/// No more keywords than this.
const MOST: usize = 12;
/// A name weighs more than a common word of the same frequency.
const NAME_WEIGHT: u64 = 2;

/// What is known of a candidate.
#[derive(Default)]
struct Candidate {
    /// How the text writes it, with how often.
    forms: BTreeMap<String, u64>,
    count: u64,
    /// The sentences that have it.
    sentences: BTreeSet<usize>,
    weight: u64,
    first: u32,
}

/// The words and names that tell what the text is about: frequency times spread, best first.
pub fn keywords(reading: &Reading<'_>, scope: &Scope, terms: &Terms) -> Vec<Keyword> {
    let mut candidates: BTreeMap<String, Candidate> = BTreeMap::new();
    let mut names: Vec<Span> = Vec::new();
    for entity in reading.entities {
        let mut inside: Vec<(usize, Span)> = Vec::new();
        for mention in &entity.mentions {
            inside.extend(scope.sentence_at(*mention).map(|sentence| (sentence, *mention)));
        }
        let Some((_, first)) = inside.first() else { continue };
        let name = match (scope.language.locale(), entity.kind) {
            (Some(locale), EntityKind::Organization | EntityKind::Place) => entity.names.get(locale).clone(),
            _ => None,
        };
        let candidate = candidates.entry(format!("name:{}", entity.key)).or_default();
        // As this version writes it most often; of equals, as it is known.
        for (_, span) in &inside {
            *candidate.forms.entry(span.slice(reading.text).to_owned()).or_default() += 2;
        }
        if let Some(count) = name.and_then(|name| candidate.forms.get_mut(&name)) {
            *count += 1;
        }
        candidate.count = u64::try_from(inside.len()).unwrap_or(u64::MAX);
        candidate.sentences = inside.iter().map(|(sentence, _)| *sentence).collect();
        candidate.weight = NAME_WEIGHT;
        candidate.first = first.start;
        names.extend(inside.iter().map(|(_, mention)| *mention));
    }
    names.sort_unstable();
    for (index, (id, sentence)) in scope.sentences.iter().enumerate() {
        // A page without versions may mix languages; each sentence is cut by its own.
        let language = reading.sentence(*id).map_or(scope.language, |sentence| sentence.language);
        for word in reading.words.words(reading.text, *sentence, language) {
            let written = word.span.slice(reading.text);
            let at = names.partition_point(|name| name.end <= word.span.start);
            let named = names.get(at).is_some_and(|name| name.overlaps(word.span));
            if named || !is_content(written, word.kind, scope.language, terms) {
                continue;
            }
            let candidate = candidates.entry(stem(written)).or_default();
            *candidate.forms.entry(written.to_owned()).or_default() += 1;
            if candidate.count == 0 {
                candidate.first = word.span.start;
            }
            candidate.count += 1;
            candidate.sentences.insert(index);
            candidate.weight = 1;
        }
    }
    best(candidates.into_values().collect())
}

fn best(candidates: Vec<Candidate>) -> Vec<Keyword> {
    let mut scored: Vec<(u64, u32, String)> = candidates
        .into_iter()
        .filter(|candidate| candidate.count > 1 || candidate.weight > 1)
        .filter_map(|candidate| {
            let spread = u64::try_from(candidate.sentences.len()).unwrap_or(u64::MAX);
            // The commonest form; of equals the first in the alphabet, so that the choice is fixed.
            let form = candidate.forms.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))?.0.clone();
            let score = candidate.weight.saturating_mul(candidate.count).saturating_mul(spread);
            Some((score, candidate.first, form))
        })
        .collect();
    scored.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let strongest = scored.first().map_or(1, |(score, _, _)| (*score).max(1));
    let kept = scored.into_iter().take(MOST).map(|(score, _, text)| {
        let share = score.saturating_mul(1000) / strongest;
        Keyword { text, score: u32::try_from(share).unwrap_or(1000) }
    });
    kept.filter(|keyword| keyword.score > 0).collect()
}

/// Whether a word can tell what a text is about.
fn is_content(word: &str, kind: WordKind, language: Language, terms: &Terms) -> bool {
    let length = word.chars().count();
    let long_enough = match kind {
        WordKind::Latin => length >= 3 || (length == 2 && word.chars().all(char::is_uppercase)),
        WordKind::Han => length >= 2,
        WordKind::Number | WordKind::Punctuation => false,
    };
    let folded: String = word.chars().map(fold).collect();
    // «l’IA» counts as «IA»: what stands before the apostrophe is an article or pronoun.
    let bare = folded.rsplit('\'').next().unwrap_or_default().to_lowercase();
    long_enough && !terms.is_stop_word(&bare, language) && !terms.is_stop_word(&folded.to_lowercase(), language)
}

/// Words in the singular and the plural count together.
fn stem(word: &str) -> String {
    let lower: String = word.chars().map(fold).flat_map(char::to_lowercase).collect();
    match lower.strip_suffix(['s', 'x']) {
        Some(singular) if singular.chars().count() >= 4 => singular.to_owned(),
        _ => lower,
    }
}
