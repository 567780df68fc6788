use std::collections::BTreeMap;

use super::types::Fact;
use crate::document::Sentence;
use crate::language::Language;
use crate::mention::Reading;
use crate::mention::entity::EntityId;
use crate::mention::figure::FigureId;
use crate::mention::syntax::Mentions;
use crate::text::Span;

/// A fact is compared with at most so many sentences of a version, so that the search stays linear.
const WINDOW: usize = 48;
/// One name alone may stand in any sentence; so many names and figures together tell the same thing.
const SHARED: usize = 2;

/// Gives each fact a sentence of every language version of the record: the first that names all of the fact's
/// parties and holds all of its figures. A fact may have been read in one version only, since each language words
/// it in its own way; the other versions still tell it, and a reader of theirs can follow it to its words.
pub(super) fn find_counterparts(facts: &mut [Fact], reading: &Reading<'_>) {
    let languages: Vec<Language> =
        reading.document.versions.iter().map(|version| Language::from(version.language)).collect();
    if languages.len() < 2 {
        return;
    }
    let index = Index::new(reading);
    for fact in facts {
        let parties: Vec<EntityId> = fact.agents.iter().chain(&fact.objects).copied().collect();
        if parties.len() + fact.figures.len() < SHARED {
            continue;
        }
        for language in &languages {
            let is_told = fact.evidence.iter().any(|span| index.language_at(*span) == Some(*language));
            if !is_told {
                fact.evidence.extend(index.find(&parties, &fact.figures, *language));
            }
        }
    }
}

/// The sentences of the running text, by the names in them.
struct Index<'a> {
    reading: &'a Reading<'a>,
    mentions: Mentions,
    by_name: BTreeMap<(EntityId, Language), Vec<&'a Sentence>>,
}

impl<'a> Index<'a> {
    fn new(reading: &'a Reading<'a>) -> Self {
        let mentions = Mentions::new(reading.entities);
        let mut by_name: BTreeMap<(EntityId, Language), Vec<&Sentence>> = BTreeMap::new();
        for sentence in reading.sentences {
            if !reading.document.block(sentence.block).is_some_and(|block| block.kind.is_body()) {
                continue;
            }
            for name in mentions.within(sentence.span) {
                let of_name = by_name.entry((name.entity, sentence.language)).or_default();
                if of_name.len() < WINDOW && of_name.last().is_none_or(|last| last.span != sentence.span) {
                    of_name.push(sentence);
                }
            }
        }
        Self { reading, mentions, by_name }
    }

    /// The language of the sentence at `span`.
    fn language_at(&self, span: Span) -> Option<Language> {
        let sentences = self.reading.sentences;
        let after = sentences.partition_point(|sentence| sentence.span.start <= span.start);
        sentences.get(after.checked_sub(1)?).map(|sentence| sentence.language)
    }

    /// The first sentence in `language` with all the names and figures.
    fn find(&self, parties: &[EntityId], figures: &[FigureId], language: Language) -> Option<Span> {
        let candidates = self.by_name.get(&(*parties.first()?, language))?;
        let tells = |sentence: &&&Sentence| {
            let names = self.mentions.within(sentence.span);
            parties.iter().all(|id| names.iter().any(|name| name.entity == *id))
                && figures.iter().all(|id| self.holds(sentence.span, *id))
        };
        candidates.iter().find(tells).map(|sentence| sentence.span)
    }

    /// Whether the sentence holds a figure that says the same.
    fn holds(&self, sentence: Span, id: FigureId) -> bool {
        let all = self.reading.figures;
        let Some(wanted) = all.get(id.0 as usize) else { return false };
        let first = all.partition_point(|figure| figure.span.start < sentence.start);
        let mut within = all.iter().skip(first).take_while(|figure| figure.span.end <= sentence.end);
        within.any(|figure| figure.says_the_same(wanted))
    }
}
