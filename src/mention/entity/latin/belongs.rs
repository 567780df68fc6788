//! What belongs to a name although neither its shape nor a head noun says so.

use super::run::RunFinder;
use super::token::{Shape, Token};
use crate::lexicon::{KnowledgeBase, RecordKind};
use crate::mention::entity::lists::Classes;

impl RunFinder<'_, '_> {
    /// A known company or person whose name is the family name of somebody else here: «Louis **Renault**»,
    /// “Eric **Trump**”.
    pub(super) fn is_namesake(&self, start: usize, end: usize) -> bool {
        let known = self.listed(end).filter(|listed| listed.end == end + 1);
        let record = known.and_then(|listed| listed.record).and_then(|number| KnowledgeBase::shared().record(number));
        end == start + 1
            && self.is(start, Classes::GIVEN)
            && !self.is(start, Classes::PLACE | Classes::COMMON | Classes::ORGANIZATION)
            && self.listed(start).is_none_or(|listed| listed.record.is_none())
            && self.token(end).is_some_and(|token| token.shape == Shape::Capital && !token.opens)
            && record.is_some_and(|record| matches!(record.kind, RecordKind::Organization | RecordKind::Person))
    }

    /// One past a family name with small words before it: «Pieter **van der Meer**», «Hélène **d’Aubigny**».
    pub(super) fn after_nobiliary(&self, start: usize, end: usize) -> Option<usize> {
        let given = self.is(start, Classes::GIVEN);
        let small = |at: usize| {
            self.token(at).is_some_and(|token| {
                let elided = token.elided && token.text.starts_with('d') && given;
                elided || (token.is(Classes::NOBILIARY) && (token.shape == Shape::Lower || token.elided))
            })
        };
        let count = (0..3).take_while(|offset| small(end + offset)).count();
        let next = end + count;
        let fits = count > 0
            && self.is_part(next)
            && end - start <= 2
            && (given || !self.is_particle(end))
            && !self.listed(next).is_some_and(|next| self.is_place(next));
        fits.then_some(next + 1)
    }

    /// The number of a model after the name of its family: «iPhone **15**».
    pub(super) fn is_model_number(&self, start: usize, end: usize) -> bool {
        let kind = self
            .listed(start)
            .filter(|listed| listed.end == end && !listed.ambiguous)
            .and_then(|listed| KnowledgeBase::shared().record(listed.record?))
            .map(|record| record.kind);
        let plain = |token: &Token<'_>| {
            token.shape == Shape::Number && token.text.len() <= 4 && !token.text.contains(['.', ',', '%'])
        };
        // What follows says whether it counts: «iPhone 15 million».
        let counts = self.token(end + 1).is_some_and(|token| {
            token.shape == Shape::Lower && token.text.starts_with("mil")
                || matches!(token.text, "%" | "percent" | "billion" | "pour")
        });
        kind == Some(RecordKind::Product) && !counts && self.token(end).is_some_and(plain)
    }

    /// One past a legal form behind a comma or in small letters: «Google**, Inc.**», “Calloway Foods **plc**”.
    pub(super) fn after_legal_form(&self, start: usize, end: usize) -> Option<usize> {
        let token = self.token(end)?;
        let written = |token: &Token<'_>| token.text.trim_end_matches('.').to_lowercase();
        if token.shape == Shape::Lower && end > start {
            return matches!(written(token).as_str(), "plc" | "inc" | "ltd" | "llc" | "gmbh").then_some(end + 1);
        }
        let next = self.token(end + 1).filter(|_| token.is_text(","))?;
        (next.shape != Shape::Lower && matches!(written(next).as_str(), "inc" | "ltd" | "llc" | "llp" | "corp" | "plc"))
            .then_some(end + 2)
    }

    /// The number of a monarch or pope: «Louis XIV».
    pub(super) fn continues_person(&self, start: usize, end: usize) -> bool {
        let numeral =
            |token: &Token<'_>| token.text.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && token.text.len() <= 5;
        end == start + 1 && self.is(start, Classes::GIVEN) && self.token(end).is_some_and(numeral)
    }

    /// One past the words that say what a capitalised institution is for: «Agence **de régulation**»,
    /// «Conseil **nordique**», only right after its head.
    pub(super) fn after_noun(&self, start: usize, end: usize) -> Option<usize> {
        self.token(start).filter(|token| token.shape == Shape::Capital && !token.opens)?;
        let past_name = end > start + 1 && self.is_part(end - 1);
        if !self.is(start, Classes::CAPITAL_HEAD) || end > start + 6 || past_name {
            return None;
        }
        let lower = |at: usize| {
            self.token(at).filter(|token| {
                token.shape == Shape::Lower
                    && !token.elided
                    && !token.is(Classes::COMMON | Classes::SPEECH | Classes::BUSINESS | Classes::PARTICLE)
            })
        };
        const ADJECTIVES: [&str; 12] =
            ["ique", "iques", "ale", "al", "ienne", "ien", "aire", "aires", "éenne", "ive", "elle", "aise"];
        // Before an article it is a verb: «la Cour des comptes critique la gestion».
        let object = self.token(end + 1).is_some_and(|token| {
            token.elided || matches!(token.text, "le" | "la" | "les" | "un" | "une" | "des" | "que")
        });
        if !object && lower(end).is_some_and(|token| ADJECTIVES.iter().any(|ending| token.text.ends_with(ending))) {
            return Some(end + 1);
        }
        let count = (0..2).take_while(|offset| self.is_particle(end + offset)).count();
        let noun = lower(end + count)?;
        let says_what =
            noun.text.chars().count() > 4 && (1..=2).contains(&count) && !self.is(end + count, Classes::ROLE);
        says_what.then_some(end + count + 1)
    }

    /// A conjunction joins two names rather than parts of one, unless it stands between what an
    /// institution is for («Ministry of Science and Technology») or before its noun («Securities and
    /// Exchange Commission»).
    pub(super) fn closes(&self, start: usize, at: usize, particles: usize) -> bool {
        let Some(token) = self.token(at) else { return true };
        let institutions = Classes::ORGANIZATION_HEAD | Classes::INSTITUTION;
        let next = at + (0..3).take_while(|offset| self.is_particle(at + offset)).count();
        let parts = (next..next + 3).take_while(|&at| self.is_part(at));
        let head_after = parts.clone().any(|at| self.is(at, institutions));
        // «Science and **Technology**»: one word alone is no institution.
        let other_after = head_after && parts.count() > 1;
        match token.text {
            "in" | "at" | "on" | "sur" | "the" => true,
            "and" | "et" if particles == 0 => {
                let begun =
                    at == start + 1 && self.is(start, Classes::ORGANIZATION_HEAD | Classes::INSTITUTION_ADJECTIVE);
                !(begun && head_after)
            }
            "and" | "et" => {
                particles > 2
                    || other_after
                    || self.is(at - 1, Classes::PLACE)
                    || self.listed(next).is_some_and(|next| self.is_place(next))
            }
            "for" if particles == 0 => !(next == at + 1 && self.is(at - 1, Classes::ORGANIZATION_HEAD)),
            "à" | "en" | "for" | "pour" => particles == 0 || particles > 2,
            _ => false,
        }
    }
}
