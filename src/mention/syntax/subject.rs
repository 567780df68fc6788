use super::sentence::{NameUse, ParsedSentence};
use super::tables::{Anaphor, Cue, Relation};
use super::token::TokenKind;
use crate::mention::entity::EntityKind;

/// How far before its verb a subject is looked for, in tokens.
const SUBJECT_REACH: usize = 60;
/// A pronoun stands so near before its verb: «l’entreprise américaine avait par ailleurs déjà signé».
const ANAPHOR_REACH: usize = 9;
/// And so near after it: “said the company”.
const PRONOUN_REACH: usize = 5;
/// A name after its verb stands so near: “said AMD’s head of research, …”.
const INVERSION_REACH: usize = 16;

/// Who a verb is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A name; with it go the others of its list.
    Name(NameUse),
    /// A pronoun or its like, and its token.
    Anaphor(Anaphor, usize),
    /// Nobody that the clause names.
    Nobody,
}

impl ParsedSentence<'_> {
    /// The subject of a verb whose first token is `verb`, looked for leftwards as far as `from`.
    pub fn subject_before(&self, verb: usize, from: usize) -> Subject {
        let from = from.max(verb.saturating_sub(SUBJECT_REACH));
        let from = (from..verb).rev().find(|&at| self.kind(at) == Some(TokenKind::Stop)).map_or(from, |at| at + 1);
        let names = self.names_between(from, verb);
        let name = names.iter().rev().find(|name| name.may_act());
        let name = name.and_then(|name| self.head_of_relative(name, verb, names)).or(name);
        let fallback = || names.iter().rev().find(|name| name.may_act_obliquely());
        let pronoun = self.pronoun_before(verb, from);
        match (name, pronoun) {
            (Some(name), Some((anaphor, at))) if at > name.token => Subject::Anaphor(anaphor, at),
            (Some(name), _) => Subject::Name(*name),
            (None, Some((anaphor, at))) => Subject::Anaphor(anaphor, at),
            (None, None) => fallback().map_or(Subject::Nobody, |name| Subject::Name(*name)),
        }
    }

    /// “X, which competes with or quotes Y, said”: not the name inside the relative clause but its head.
    fn head_of_relative<'n>(&self, name: &NameUse, verb: usize, names: &'n [NameUse]) -> Option<&'n NameUse> {
        let closed = (name.token..verb).any(|at| self.kind(at) == Some(TokenKind::Comma));
        let opening = (name.token.saturating_sub(INVERSION_REACH)..name.token)
            .rev()
            .find(|&at| self.cue(at) == Some(Cue::Relative) && at > 0 && self.kind(at - 1) == Some(TokenKind::Comma))?;
        names.iter().rev().find(|head| closed && head.token < opening && head.may_act())
    }

    /// The subject of a verb that comes before it: “said Lisa Su”, «explique-t-elle», «a déclaré le PDG».
    pub fn subject_after(&self, verb: usize, verb_end: usize, to: usize) -> Subject {
        let to = to.min(verb_end + INVERSION_REACH);
        let to = (verb_end..to).find(|&at| self.kind(at) == Some(TokenKind::Stop)).unwrap_or(to);
        if let Some((anaphor, at)) = self.pronoun_in(verb.saturating_sub(2), verb_end + 2)
            && anaphor != Anaphor::Organization
        {
            return Subject::Anaphor(anaphor, at);
        }
        let names = self.names_between(verb_end, to);
        let name = names.iter().find(|name| name.may_act());
        let person = name.filter(|name| name.kind != EntityKind::Person).and_then(|name| self.title_holder(name, to));
        if let Some(name) = person.or(name) {
            return Subject::Name(*name);
        }
        if let Some((anaphor, at)) = self.pronoun_in(verb_end, (verb_end + PRONOUN_REACH).min(to)) {
            return Subject::Anaphor(anaphor, at);
        }
        names.iter().find(|name| name.may_act_obliquely()).map_or(Subject::Nobody, |name| Subject::Name(*name))
    }

    /// The person to whom an organisation's name leads: “AMD chief Lisa Su”.
    fn title_holder(&self, organization: &NameUse, to: usize) -> Option<&NameUse> {
        let next = self.names_between(organization.token + 1, to.min(organization.token + 6)).first()?;
        let plain = (organization.token + 1..next.token)
            .all(|at| self.kind(at) == Some(TokenKind::Word) && self.cue(at).is_none_or(|cue| cue == Cue::Filler));
        (next.kind == EntityKind::Person && plain).then_some(next)
    }

    fn pronoun_before(&self, verb: usize, from: usize) -> Option<(Anaphor, usize)> {
        self.pronoun_in(from.max(verb.saturating_sub(ANAPHOR_REACH)), verb)
    }

    fn pronoun_in(&self, from: usize, to: usize) -> Option<(Anaphor, usize)> {
        (from..to.min(self.tokens.len())).rev().find_map(|at| match self.cue(at) {
            Some(Cue::Anaphor(anaphor)) => Some((anaphor, at)),
            _ => None,
        })
    }
}

impl NameUse {
    /// Whether the name can be a subject: it hangs on no preposition and qualifies no other word.
    pub fn may_act(&self) -> bool {
        let actor = match self.kind {
            EntityKind::Organization | EntityKind::Person | EntityKind::Place => true,
            EntityKind::Product | EntityKind::Event => false,
        };
        actor && !self.possessor && self.relation.is_none()
    }

    /// Whether the name can stand for an unnamed subject that it qualifies: “a spokesperson for AMD”,
    /// “AMD’s engineers”, «les équipes du CEA».
    pub fn may_act_obliquely(&self) -> bool {
        let actor = match self.kind {
            EntityKind::Organization => true,
            EntityKind::Person => self.possessor,
            EntityKind::Place | EntityKind::Product | EntityKind::Event => false,
        };
        actor
            && (self.possessor
                || matches!(self.relation, None | Some(Relation::Of | Relation::In | Relation::Together)))
    }
}
