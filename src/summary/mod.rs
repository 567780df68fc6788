//! Extractive summary and keywords.
//!
//! [`Summarizer`] scores the sentences of the article ([`rank`](Summarizer::rank)), then takes them one by one, each the
//! best beside those before it ([`summarize`](Summarizer::summarize)): a summary of any length is a beginning of that
//! [`Order`], told in the order of the source. It is the source's own sentences, whole; only where the reader's language
//! is not the source's are statements composed instead, from facts alone.
//!
//! How news is told differs by language: each has its weights and lengths in a file of its own (`press`).

mod centrality;
mod cues;
mod en;
mod features;
mod fr;
mod keywords;
mod leaning;
mod length;
mod order;
mod press;
mod rank;
mod scope;
mod terms;
mod types;
mod zh;

pub use scope::Scope;
pub use types::{Keyword, Length, Order, Summary};

use self::length::Budget;
use self::rank::{Ranked, Ranker, Ranking};
use crate::document::SentenceId;
use crate::fact::Fact;
use crate::language::{ByLocale, Language, Phrase};
use crate::lexicon::Packs;
use crate::mention::Reading;
use crate::phrase::Narrator;

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

/// An order that is handed out is no longer than this.
const ORDER_LENGTH: usize = 12;

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
        ranking.sentences.iter().map(|ranked| (ranked.id, ranked.opening)).collect()
    }

    /// The best sentences of the wanted length, in source order.
    pub fn summarize(&self, reading: &Reading<'_>, facts: &[Fact], length: Length) -> Summary {
        let dominant = Scope::dominant(reading);
        let (chosen, order) = self.choose(reading, facts, &dominant, length);
        let own = Phrase { text: join(reading.text, &chosen, dominant.language), language: dominant.language };
        let statements = self.narrator.statements(reading, facts, STATEMENTS);
        let mut summary = Summary {
            sentences: ids(&chosen),
            sentences_by_locale: ByLocale::from_fn(|_| ids(&chosen)),
            order: ByLocale::from_fn(|_| order.clone()),
            scores: chosen.iter().map(|ranked| ranked.opening).collect(),
            text: ByLocale::default(),
        };
        summary.text = ByLocale::from_fn(|locale| {
            if dominant.language == Language::from(locale) {
                return own.clone();
            }
            if let Some(version) = Scope::version(reading, locale) {
                let (chosen, order) = self.choose(reading, facts, &version, length);
                *summary.sentences_by_locale.get_mut(locale) = ids(&chosen);
                *summary.order.get_mut(locale) = order;
                return Phrase { text: join(reading.text, &chosen, version.language), language: version.language };
            }
            match &statements {
                Some(statements) => Phrase { text: statements.get(locale).clone(), language: locale.into() },
                None => own.clone(),
            }
        });
        summary
    }

    /// The words and terms that tell what the text is about, best first.
    pub fn keywords(&self, reading: &Reading<'_>) -> Vec<Keyword> {
        keywords::keywords(reading, &Scope::dominant(reading), self.ranker.terms())
    }

    /// The sentences of the wanted length, and the order in which others would join them.
    fn choose(&self, reading: &Reading<'_>, facts: &[Fact], scope: &Scope, length: Length) -> (Vec<Ranked>, Order) {
        let ranking = self.ranker.rank(reading, facts, scope);
        // No summary has more sentences than words, nor more than the text.
        let wanted = match length {
            Length::Auto | Length::Medium => 0,
            Length::Sentences(count) | Length::Words(count) => usize::try_from(count).unwrap_or(usize::MAX),
        };
        let order = order::order(&ranking, wanted.min(ranking.sentences.len()).max(ORDER_LENGTH));
        let cut = |length| order::cut(&ranking, &order, Budget::of(length, scope.language));
        let shown = Order {
            sentences: ids_at(&ranking, &order),
            short: cut(Length::Auto).len(),
            medium: cut(Length::Medium).len(),
        };
        (cut(length), shown)
    }
}

fn ids_at(ranking: &Ranking, order: &[usize]) -> Vec<SentenceId> {
    order.iter().take(ORDER_LENGTH).filter_map(|&index| Some(ranking.sentences.get(index)?.id)).collect()
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
