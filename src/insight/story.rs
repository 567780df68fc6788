use std::collections::BTreeSet;

use super::types::{Category, Statement};
use crate::fact::Fact;
use crate::language::{ByLocale, Locale, Phrase};
use crate::mention::Reading;
use crate::mention::entity::{CompanyStage, Entity, EntityKind};
use crate::mention::figure::Figure;
use crate::phrase::{Name, Told, grammar};
use crate::summary::Scope;
use crate::text::Span;

/// A text with what the parts of the insight share: its facts as messages, its sentences, its title.
#[derive(Debug)]
pub struct Story<'a> {
    /// The text and everything it mentions.
    pub reading: &'a Reading<'a>,
    /// The facts, in order of the text.
    pub facts: &'a [Fact],
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

    /// The public authorities that act in these facts, at most three.
    pub fn authorities(&self, facts: &[usize]) -> Vec<(Name, Span)> {
        let mut found: Vec<(Name, Span)> = Vec::new();
        for fact in facts.iter().filter_map(|index| self.facts.get(*index)) {
            let agents = fact.agents.iter().filter_map(|id| self.reading.entities.get(id.0 as usize));
            for entity in agents.filter(|entity| self.is_authority(entity)) {
                let name = Name::of(entity);
                if let Some(evidence) = fact.evidence.first()
                    && found.len() < 3
                    && !found.iter().any(|(known, _)| *known == name)
                {
                    found.push((name, *evidence));
                }
            }
        }
        found
    }
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
