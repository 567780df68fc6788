//! Extractive summary and keywords.
//!
//! [`Summarizer`] scores the sentences of the article ([`rank`](Summarizer::rank)), then chooses those
//! that together say most ([`summarize`](Summarizer::summarize)). A summary is the source's own
//! sentences, whole and in order; only where the reader's language is not the source's are statements
//! composed instead, from facts alone.

mod centrality;
mod keywords;
mod length;
mod rank;
mod scope;
mod select;
mod terms;
mod types;

pub use scope::Scope;
pub use types::{Keyword, Length, Summary};

use self::length::Budget;
use self::rank::{Ranked, Ranker};
use crate::document::SentenceId;
use crate::fact::Fact;
use crate::language::{ByLocale, Language, Phrase};
use crate::lexicon::Packs;
use crate::mention::Reading;
use crate::phrase::Narrator;
use crate::text::Span;

/// Chooses the sentences that say what matters.
#[derive(Debug)]
pub struct Summarizer {
    ranker: Ranker,
    narrator: Narrator,
}

impl Default for Summarizer {
    fn default() -> Self {
        Self::new()
    }
}

/// No more statements than this make the summary in a language that the source is not in.
const STATEMENTS: usize = 3;

impl Summarizer {
    /// One that reads with the packs compiled in.
    pub fn new() -> Self {
        Self::with(&Packs::built_in())
    }

    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { ranker: Ranker::with(packs), narrator: Narrator::with(packs) }
    }

    /// What puts facts into words.
    pub fn narrator(&self) -> &Narrator {
        &self.narrator
    }

    /// Scores every sentence of the article's dominant version, in thousandths, in source order.
    pub fn rank(&self, reading: &Reading<'_>, facts: &[Fact]) -> Vec<(SentenceId, u32)> {
        let ranking = self.ranker.rank(reading, facts, &Scope::dominant(reading));
        ranking.sentences.iter().map(|ranked| (ranked.id, ranked.score)).collect()
    }

    /// The best sentences of the wanted length, in source order.
    pub fn summarize(&self, reading: &Reading<'_>, facts: &[Fact], length: Length) -> Summary {
        let scope = Scope::dominant(reading);
        let chosen = self.choose(reading, facts, &scope, length);
        let own = Phrase { text: join(reading.text, &chosen, scope.language), language: scope.language };
        let statements = self.narrator.statements(reading, facts, STATEMENTS);
        let mut sentences_by_locale = ByLocale::from_fn(|_| ids(&chosen));
        let text = ByLocale::from_fn(|locale| {
            if scope.language == Language::from(locale) {
                return own.clone();
            }
            if let Some(version) = Scope::version(reading, locale) {
                let chosen = self.choose(reading, facts, &version, length);
                *sentences_by_locale.get_mut(locale) = ids(&chosen);
                return Phrase { text: join(reading.text, &chosen, version.language), language: version.language };
            }
            match &statements {
                Some(statements) => Phrase { text: statements.get(locale).clone(), language: locale.into() },
                None => own.clone(),
            }
        });
        Summary {
            sentences: ids(&chosen),
            sentences_by_locale,
            scores: chosen.iter().map(|ranked| ranked.score).collect(),
            text,
        }
    }

    /// The one sentence of each language version that says most; `None` for a language the record lacks.
    pub fn best_by_locale(&self, reading: &Reading<'_>, facts: &[Fact]) -> ByLocale<Option<Span>> {
        ByLocale::from_fn(|locale| Scope::version(reading, locale).and_then(|scope| self.best(reading, facts, &scope)))
    }

    /// The one sentence of `scope` that says most.
    pub fn best(&self, reading: &Reading<'_>, facts: &[Fact], scope: &Scope) -> Option<Span> {
        self.choose(reading, facts, scope, Length::Sentences(1)).first().map(|ranked| ranked.span)
    }

    /// The words and terms that tell what the text is about, best first.
    pub fn keywords(&self, reading: &Reading<'_>) -> Vec<Keyword> {
        keywords::keywords(reading, &Scope::dominant(reading), self.ranker.terms())
    }

    fn choose(&self, reading: &Reading<'_>, facts: &[Fact], scope: &Scope, length: Length) -> Vec<Ranked> {
        let ranking = self.ranker.rank(reading, facts, scope);
        select::select(&ranking, Budget::new(length, scope.language))
    }
}

fn ids(chosen: &[Ranked]) -> Vec<SentenceId> {
    chosen.iter().map(|ranked| ranked.id).collect()
}

/// Sentences as one paragraph; Chinese sets no space between them.
fn join(text: &str, sentences: &[Ranked], language: Language) -> String {
    let gap = if language == Language::Zh { "" } else { " " };
    let words: Vec<&str> = sentences.iter().map(|ranked| ranked.span.slice(text)).collect();
    words.join(gap)
}
