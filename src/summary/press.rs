use super::length::Budget;
use super::{en, fr, zh};
use crate::language::Language;

/// How the press of a language tells its news, which decides what of it sums up an article.
#[derive(Debug)]
pub struct Press {
    /// What the sentence has to offer that is taken first and may stand alone.
    pub opening: Weights,
    /// What is asked of the sentences beside it.
    pub following: Weights,
    /// Shorter sentences are fragments; in words, Chinese characters counting one each.
    pub shortest: u32,
    /// A shorter sentence that tells no figure and no day may only set the scene.
    pub scene: u32,
    /// Longer sentences crowd out the others.
    pub longest: u32,
    /// The summary that suits a text when its reader asks for none in particular.
    pub short: Budget,
    /// About twice that.
    pub medium: Budget,
}

/// How much each feature of a sentence weighs, in thousandths; every feature gives between none and all of it.
#[derive(Debug)]
pub struct Weights {
    /// Standing early: reporters put what happened first.
    pub position: f64,
    /// Saying what the rest of the text comes back to (see [`super::centrality::Centrality`]).
    pub centrality: f64,
    /// Naming those whom the text is about.
    pub actors: f64,
    /// Sums, shares and quantities.
    pub figures: f64,
    /// Telling the day: news is dated, scenes and background are not.
    pub day: f64,
    /// Words of the title, where the page has one (Edmundson 1969).
    pub title: f64,
    /// Being the evidence of a fact.
    pub facts: f64,
}

/// The sentences after the first. They have less to sum up; the lead is the anchor in the news of every language.
pub const FOLLOWING: Weights =
    Weights { position: 800.0, centrality: 100.0, actors: 100.0, figures: 0.0, day: 0.0, title: 50.0, facts: 50.0 };

impl Press {
    /// The habits of a language's press; those of the English one for a language that is not read.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &zh::PRESS,
            Language::Fr => &fr::PRESS,
            Language::En | Language::Other => &en::PRESS,
        }
    }
}
