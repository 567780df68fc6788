use std::collections::BTreeSet;

use super::types::{Category, Statement};
use crate::fact::{Fact, FactKind, Modality};
use crate::language::{ByLocale, Locale, Phrase};
use crate::mention::Reading;
use crate::mention::entity::{CompanyStage, Entity, EntityKind};
use crate::mention::figure::Figure;
use crate::phrase::{Name, Narrator, Told, bracket, grammar, sum, weight};
use crate::summary::Scope;
use crate::text::{Decimal, Span};

/// A text with what the parts of the insight share: its facts as messages, its sentences, its title.
#[derive(Debug)]
pub struct Story<'a> {
    /// The text and everything it mentions.
    pub reading: &'a Reading<'a>,
    /// The facts, in order of the text.
    pub facts: &'a [Fact],
    /// Puts facts into messages.
    pub narrator: &'a Narrator,
    /// The facts that can be said, weightiest first.
    pub told: Vec<Told>,
    /// For each fact, the categories that its sentences speak of.
    pub categories: Vec<BTreeSet<Category>>,
    /// The dominant version's sentences.
    pub scope: Scope,
    /// Those of the record's other versions.
    pub others: Vec<Scope>,
    /// Words that the names of public authorities have.
    pub authority_words: &'a [&'static str],
}

/// A fact is central with so much of the weight of the article's weightiest, in percent.
const CENTRAL_SHARE: u32 = 50;
/// So many first sentences tell what the article is about.
const LEAD: usize = 2;

impl Story<'_> {
    /// A statement in the three languages, tied to its evidence.
    pub fn state(make: impl Fn(Locale) -> String, evidence: Vec<Span>) -> Statement {
        let text = ByLocale::from_fn(|locale| Phrase { text: make(locale), language: locale.into() });
        Statement { text, evidence: in_order(evidence) }
    }

    /// The source's own words, in its own language whatever the display language.
    pub fn quote(&self, spans: &[Span]) -> Statement {
        let language = self.scope.language;
        let words: Vec<String> = spans.iter().map(|span| span.slice(self.reading.text).to_owned()).collect();
        let text = match language.locale() {
            Some(locale) => grammar(locale).paragraph(&words),
            None => words.join(" "),
        };
        let phrase = Phrase { text, language };
        Statement { text: ByLocale::from_fn(|_| phrase.clone()), evidence: spans.to_vec() }
    }

    /// The dominant version, then the others.
    pub fn scopes(&self) -> impl Iterator<Item = &Scope> {
        std::iter::once(&self.scope).chain(&self.others)
    }

    /// For each version, its first sentence that holds a figure of the same size and unit, or the same date.
    pub fn sentences_with(&self, figure: &Figure) -> Vec<Span> {
        let first = |scope: &Scope| {
            let alike = self.reading.figures.iter().filter(|other| other.says_the_same(figure));
            let mut places = alike.filter_map(|other| scope.sentences.get(scope.sentence_at(other.span)?));
            places.next().map(|(_, sentence)| *sentence)
        };
        self.scopes().filter_map(first).collect()
    }

    /// Whether the entity is a government, ministry, commission or other public authority.
    pub fn is_authority(&self, entity: &Entity) -> bool {
        let names = [Some(&entity.name), entity.names.zh.as_ref(), entity.names.en.as_ref(), entity.names.fr.as_ref()];
        let public = |name: &String| {
            let lower = name.to_lowercase();
            self.authority_words.iter().any(|word| {
                if word.is_ascii() || lower.is_ascii() {
                    lower.contains(word)
                } else {
                    lower.ends_with(word) || lower.contains(word) && word.chars().count() > 1
                }
            })
        };
        entity.kind == EntityKind::Organization && entity.company.is_none() && names.into_iter().flatten().any(public)
    }

    /// Whether a company of weight, one that the knowledge base has as mature, takes part in a fact.
    pub fn is_weighty(&self, fact: &Fact) -> bool {
        let parties = fact.agents.iter().chain(&fact.objects).filter_map(|id| self.reading.entities.get(id.0 as usize));
        parties.into_iter().any(|entity| entity.company == Some(CompanyStage::Mature))
    }

    /// Whether a public authority acts in a fact: a government or its like, or a state by its own name.
    pub fn has_authority(&self, fact: &Fact) -> bool {
        let mut agents = fact.agents.iter().filter_map(|id| self.reading.entities.get(id.0 as usize));
        agents.any(|entity| entity.kind == EntityKind::Place || self.is_authority(entity))
    }

    /// Whether by this fact a state or its government agrees with a company on capacity.
    pub fn is_public_capacity(&self, fact: &Fact) -> bool {
        let companies =
            fact.agents.iter().chain(&fact.objects).filter_map(|id| self.reading.entities.get(id.0 as usize));
        let private = companies.into_iter().any(|entity| entity.company.is_some());
        let aims = || self.narrator.concepts().find_aims(self.reading, &fact.evidence);
        fact.kind == FactKind::Agreement && private && self.has_authority(fact) && aims().iter().any(|aim| aim.capacity)
    }

    /// What a fact says a business came to, by the name of the outcome.
    pub fn outcome(&self, fact: &Fact) -> Option<&'static str> {
        let told = fact.kind == FactKind::Results;
        told.then(|| self.narrator.concepts().find_outcome(self.reading, &[fact.trigger])).flatten()
    }

    /// Whether a fact tells of a loss: of money, of market value.
    pub fn is_loss(&self, fact: &Fact) -> bool {
        matches!(self.outcome(fact), Some("loss" | "market_loss"))
    }

    /// Whether a rule or decision is directed against those it concerns.
    pub fn is_penalty(&self, fact: &Fact) -> bool {
        let deeds = ["fine", "sanctions", "ban", "investigation"];
        let found = self.narrator.concepts().find_deed(self.reading, &[fact.trigger], &deeds);
        fact.kind == FactKind::Regulation && found.is_some()
    }

    /// The fact that the article is about: the weightiest that is not denied.
    pub fn main_fact(&self) -> Option<usize> {
        let told = self.facts.iter().enumerate().filter(|(_, fact)| fact.modality != Modality::Negated);
        told.max_by_key(|(index, fact)| (weight(self.reading, fact), std::cmp::Reverse(*index))).map(|(index, _)| index)
    }

    /// Of those facts that are central the one with the largest sum, and that sum; of equal ones the first.
    pub fn largest<'f>(&self, facts: impl Iterator<Item = &'f Fact>) -> Option<(&'f Fact, Figure)> {
        let heaviest = self.heaviest();
        let central = facts
            .filter(|fact| weight(self.reading, fact) * 100 >= heaviest * CENTRAL_SHARE && !self.is_told_aside(fact));
        let sums = central.filter_map(|fact| Some((fact, sum(self.reading, fact)?)));
        sums.max_by_key(|(fact, figure)| (self.order(fact, figure), std::cmp::Reverse(fact.trigger.start)))
    }

    /// Whether a fact is what a business came to, told neither in the title nor at the beginning: how large it is, not news.
    fn is_told_aside(&self, fact: &Fact) -> bool {
        let leads = |span: &Span| {
            self.scopes().any(|scope| {
                scope.title.is_some_and(|title| title.overlaps(*span))
                    || scope.sentences.iter().take(LEAD).any(|(_, sentence)| sentence == span)
            })
        };
        fact.kind == FactKind::Results && !fact.evidence.iter().any(leads)
    }

    /// A sum's order of magnitude as [`bracket`] has it; market value gained or lost, which nobody pays, counts a tenth.
    pub fn order(&self, fact: &Fact, figure: &Figure) -> u32 {
        match self.outcome(fact) {
            Some("market_loss" | "market_gain") => bracket(&scaled(figure, 10, false)),
            _ => bracket(figure),
        }
    }

    /// Whether a fact is central: so heavy that the article is about it as well.
    pub fn is_central(&self, fact: &Fact) -> bool {
        weight(self.reading, fact) * 100 >= self.heaviest() * CENTRAL_SHARE
    }

    /// The firmly told facts that the article is about, weightiest first: what lies back or aside is no reason for
    /// anything.
    pub fn central(&self) -> impl Iterator<Item = &Told> {
        let heaviest = self.heaviest();
        self.told.iter().filter(move |told| told.weight * 100 >= heaviest * CENTRAL_SHARE)
    }

    /// The weight of the weightiest fact that is not denied.
    fn heaviest(&self) -> u32 {
        let asserted = self.facts.iter().filter(|fact| fact.modality != Modality::Negated);
        asserted.map(|fact| weight(self.reading, fact)).max().unwrap_or(0)
    }

    /// Of these the weightiest among those that `fits` with this very sum.
    pub fn told_with(&self, sum: &Figure, fits: impl Fn(usize) -> bool) -> Option<&Told> {
        let mut told = self.central().filter(|told| fits(told.fact));
        told.find(|told| {
            told.message.event.sum().is_some_and(|figure| figure.value == sum.value && figure.unit == sum.unit)
        })
    }

    /// The public authorities that act in these facts, at most three.
    pub fn authorities(&self, facts: &[usize]) -> Vec<(Name, Span)> {
        let mut found: Vec<(Name, Span)> = Vec::new();
        for fact in facts.iter().filter_map(|index| self.facts.get(*index)) {
            let agents = fact.agents.iter().filter_map(|id| self.reading.entities.get(id.0 as usize));
            for entity in agents.filter(|entity| self.is_authority(entity)) {
                let name = Name::of(entity);
                let named = |span: &&Span| entity.mentions.iter().any(|mention| span.contains(*mention));
                if let Some(evidence) = fact.evidence.iter().find(named)
                    && found.len() < 3
                    && name.is_sayable()
                    && !found.iter().any(|(known, _)| *known == name)
                {
                    found.push((name, *evidence));
                }
            }
        }
        found
    }
}

/// A figure so many times as large, or a part of it.
pub fn scaled(figure: &Figure, by: i64, up: bool) -> Figure {
    let by = Decimal::from(by);
    let scale = |value: Option<Decimal>| {
        value.and_then(|value| if up { value.checked_mul(by) } else { value.checked_div(by, 2) })
    };
    Figure { value: scale(figure.value), low: scale(figure.low), high: scale(figure.high), ..figure.clone() }
}

/// Evidence with each span once; the first stays first, as the main one.
pub fn in_order(evidence: Vec<Span>) -> Vec<Span> {
    let mut kept: Vec<Span> = Vec::new();
    for span in evidence {
        if !span.is_empty() && !kept.contains(&span) {
            kept.push(span);
        }
    }
    kept
}
