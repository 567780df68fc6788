use super::centrality::Centrality;
use super::cues::SummaryCues;
use super::features::Features;
use super::press::{Press, Weights};
use super::scope::Scope;
use super::terms::{TermBag, Terms};
use crate::document::SentenceId;
use crate::fact::Fact;
use crate::lexicon::Packs;
use crate::mention::Reading;
use crate::text::Span;

/// Scores sentences by what editors go by.
#[derive(Debug)]
pub struct Ranker {
    terms: Terms,
    cues: SummaryCues,
}

/// A sentence with its scores and what selection needs to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    /// Its number in the analysis.
    pub id: SentenceId,
    /// Where it stands.
    pub span: Span,
    /// Its worth as the first sentence taken, in thousandths.
    pub opening: u32,
    /// Its worth beside others, in thousandths.
    pub following: u32,
    /// Whether its opening leans on the sentence before («Il», «This», 该).
    pub leaning: bool,
    /// Whether it is a whole sentence, long enough to say something.
    pub whole: bool,
    /// Whether it is short and tells no figure and no day: before the news, it only sets the scene.
    pub scene: bool,
    /// Its length in words; Chinese characters count one each.
    pub words: u32,
}

/// The sentences of one version, scored, with their likeness to one another.
#[derive(Debug)]
pub struct Ranking {
    /// In source order.
    pub sentences: Vec<Ranked>,
    /// Likeness.
    pub centrality: Centrality,
}

/// What is taken off, as the share of the score that is left.
pub mod penalty {
    pub const QUOTE: f64 = 0.5;
    /// For setting the scene: alone, or before the sentence that tells the news.
    pub const SCENE: f64 = 0.4;
    pub const ASIDE: f64 = 0.6;
    pub const FRAGMENT: f64 = 0.35;
    pub const QUESTION: f64 = 0.5;
    pub const LONG: f64 = 0.8;
}

impl Ranker {
    /// One that reads with these packs.
    pub fn with(packs: &Packs) -> Self {
        Self { terms: Terms::with(packs), cues: SummaryCues::with(packs) }
    }

    /// The word tables, for the keywords.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Scores the sentences of one version.
    pub fn rank(&self, reading: &Reading<'_>, facts: &[Fact], scope: &Scope) -> Ranking {
        let text = reading.text;
        let press = Press::of(scope.language);
        let bags: Vec<TermBag> =
            scope.sentences.iter().map(|(_, span)| self.terms.of(text, *span, scope.language)).collect();
        let centrality = Centrality::new(&bags);
        // A title that was made from the text itself says nothing new of it.
        let title = scope.title.filter(|_| !reading.document.metadata.title_derived);
        let title = title.map(|span| self.terms.of(text, span, scope.language)).unwrap_or_default();
        let features = Features::of_all(reading, facts, scope, &self.cues, &bags, (&title, &centrality));
        let rows = scope.sentences.iter().zip(features);
        let sentences = rows.map(|((id, span), features)| Ranked {
            id: *id,
            span: *span,
            opening: opening(&features, press),
            following: thousandths(score(&features, &press.following, press)),
            leaning: features.leaning,
            whole: is_whole(&features, press),
            scene: is_scene(&features, press),
            words: features.words,
        });
        Ranking { sentences: sentences.collect(), centrality }
    }
}

/// Whether it is a sentence, and long enough to say something.
fn is_whole(features: &Features, press: &Press) -> bool {
    features.ended && features.words >= press.shortest
}

fn is_scene(features: &Features, press: &Press) -> bool {
    features.words < press.scene && features.figures == 0.0 && features.day == 0.0
}

/// What a sentence is worth where none is taken yet: nothing that only sets a scene sums up a story.
fn opening(features: &Features, press: &Press) -> u32 {
    let share = if is_scene(features, press) && !features.named { penalty::SCENE } else { 1.0 };
    thousandths(score(features, &press.opening, press) * share)
}

/// What a sentence is worth by `weights`.
fn score(features: &Features, weights: &Weights, press: &Press) -> f64 {
    let penalties = [
        (features.quoted, penalty::QUOTE),
        (features.aside, penalty::ASIDE),
        (!is_whole(features, press), penalty::FRAGMENT),
        (features.question, penalty::QUESTION),
        (features.words > press.longest, penalty::LONG),
    ];
    let taken_off = penalties.into_iter().filter(|(applies, _)| *applies).map(|(_, share)| share);
    taken_off.fold(features.weighed(weights), |score, share| score * share)
}

/// A score as a whole number; scores are between 0 and some thousands.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn thousandths(score: f64) -> u32 {
    score.clamp(0.0, 1_000_000.0) as u32
}
