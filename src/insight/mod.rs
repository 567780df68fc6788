//! Insight: the core point, the key players, what it means for which industry, whether to keep watching.
//!
//! [`InsightComposer`] works on facts and words that earlier stages have found, and states nothing that
//! they do not hold: every [`Statement`] carries the spans it rests on. Levels follow written
//! [`rules`]; sentences are made by [`crate::phrase`], the same content in each language.

mod categories;
mod companies;
mod core_point;
mod highlights;
mod impact;
mod key_players;
pub mod rules;
mod story;
mod tone;
mod tracking;
mod types;

pub use types::{
    Category, Company, Highlight, Impact, Insight, KeyPlayer, Level, Sentiment, Statement, Tag, Tracking, TrackingLevel,
};

use std::sync::Arc;

use self::categories::CategoryFinder;
use self::story::Story;
use self::tone::ToneFinder;
use crate::fact::{Fact, FactKind};
use crate::language::{ByLocale, Language, Locale};
use crate::lexicon::{Packs, rows};
use crate::mention::Reading;
use crate::summary::{Scope, Summarizer, Summary};

/// Composes the insight from what the earlier stages found.
#[derive(Debug)]
pub struct InsightComposer {
    summarizer: Arc<Summarizer>,
    categories: CategoryFinder,
    tones: ToneFinder,
    authority_words: Vec<&'static str>,
}

impl Default for InsightComposer {
    fn default() -> Self {
        Self::new()
    }
}

impl InsightComposer {
    /// One that reads with the packs compiled in.
    pub fn new() -> Self {
        let packs = Packs::built_in();
        Self::with(&packs, Arc::new(Summarizer::with(&packs)))
    }

    /// One that reads with these packs and puts into words as `summarizer` does.
    pub fn with(packs: &Packs, summarizer: Arc<Summarizer>) -> Self {
        Self {
            summarizer,
            categories: CategoryFinder::with(packs),
            tones: ToneFinder::with(packs),
            authority_words: rows(include_str!("../../data/authorities.tsv"))
                .filter_map(|row| row.first().copied())
                .collect(),
        }
    }

    /// The insight of a text whose summary is `summary`.
    pub fn compose(&self, reading: &Reading<'_>, facts: &[Fact], summary: &Summary) -> Insight {
        let scope = Scope::dominant(reading);
        let narrator = self.summarizer.narrator();
        let mut told = narrator.told(reading, facts);
        told.iter_mut().for_each(|told| self.categories.name_field(narrator.concepts(), reading, told));
        let categories = facts.iter().map(|fact| self.categories.categories_in(reading, &fact.evidence)).collect();
        let dominant = scope.language;
        let others = Locale::ALL.into_iter().filter(|locale| Language::from(*locale) != dominant);
        let others = others.filter_map(|locale| Scope::version(reading, locale)).collect();
        let story =
            Story { reading, facts, narrator, told, categories, scope, others, authority_words: &self.authority_words };
        let evidence = self.categories.evidence(reading, &story.scope);
        let elsewhere: Vec<_> = story.others.iter().map(|scope| self.categories.evidence(reading, scope)).collect();
        let versions: Vec<&[_]> =
            std::iter::once(evidence.as_slice()).chain(elsewhere.iter().map(Vec::as_slice)).collect();
        let mut evidence = CategoryFinder::merged(&versions);
        let main = story.main_fact().and_then(|index| facts.get(index));
        if let Some(main) = main.filter(|main| main.kind == FactKind::Regulation) {
            CategoryFinder::weigh_policy(&mut evidence, main, story.is_penalty(main));
        }
        let funded = facts.iter().any(|fact| fact.kind == FactKind::Funding && !fact.agents.is_empty());
        let categories = CategoryFinder::tags(&evidence, funded);
        let tagged: Vec<Category> = categories.iter().map(|tag| tag.tag).collect();
        let first = |locale: Locale| {
            let id = summary.order.get(locale).sentences.first()?;
            reading.sentences.get(id.0 as usize).map(|sentence| sentence.span)
        };
        let carries = |locale: Locale| reading.document.versions.iter().any(|version| version.language == locale);
        let own = ByLocale::from_fn(|locale| first(locale).filter(|_| carries(locale)));
        let best = first(story.scope.language.locale().unwrap_or(Locale::En));
        let impact = impact::impact(&story, &evidence, &tagged);
        let highlights = highlights::highlights(&story, &self.tones);
        let tracking = tracking::tracking(&story, &self.tones, &impact, &highlights);
        Insight {
            core_point: core_point::core_point(&story, narrator, best, &own),
            key_players: key_players::key_players(&story),
            impact,
            tracking,
            highlights,
            companies: companies::companies(&story, &self.tones),
            categories,
        }
    }
}
