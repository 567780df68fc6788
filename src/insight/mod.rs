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
use crate::fact::Fact;
use crate::language::{Language, Locale};
use crate::lexicon::{Packs, rows};
use crate::mention::Reading;
use crate::summary::{Scope, Summarizer};

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

    /// The insight of a text.
    pub fn compose(&self, reading: &Reading<'_>, facts: &[Fact]) -> Insight {
        let scope = Scope::dominant(reading);
        let narrator = self.summarizer.narrator();
        let told = narrator.told(reading, facts);
        let categories = facts.iter().map(|fact| self.categories.categories_in(reading, &fact.evidence)).collect();
        let dominant = scope.language;
        let others = Locale::ALL.into_iter().filter(|locale| Language::from(*locale) != dominant);
        let others = others.filter_map(|locale| Scope::version(reading, locale)).collect();
        let story = Story { reading, facts, told, categories, scope, others, authority_words: &self.authority_words };
        let evidence = self.categories.evidence(reading, &story.scope);
        let elsewhere: Vec<_> =
            story.others.iter().map(|scope| (scope.language, self.categories.evidence(reading, scope))).collect();
        let versions: Vec<&[_]> =
            std::iter::once(evidence.as_slice()).chain(elsewhere.iter().map(|(_, own)| own.as_slice())).collect();
        let evidence = CategoryFinder::merged(&versions);
        let categories = CategoryFinder::tags(&evidence);
        let tagged: Vec<Category> = categories.iter().map(|tag| tag.tag).collect();
        let best = self.summarizer.best(reading, facts, &story.scope);
        let own = self.summarizer.best_by_locale(reading, facts);
        let impact = impact::impact(&story, &evidence, &elsewhere, &tagged);
        let tracking = tracking::tracking(&story, &self.tones, &impact);
        Insight {
            core_point: core_point::core_point(&story, narrator, best, &own),
            key_players: key_players::key_players(&story),
            impact,
            tracking,
            highlights: highlights::highlights(&story, &self.tones),
            companies: companies::companies(&story, &self.tones),
            categories,
        }
    }
}
