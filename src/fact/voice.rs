use super::happening::Happening;
use super::trigger::TriggerClass;
use super::types::FactKind;
use crate::language::Language;
use crate::mention::figure::FigureKind;
use crate::mention::syntax::{Cue, Form, ParsedSentence, Relation, TokenKind};

/// An auxiliary stands so near before its participle: «a récemment été choisi».
const AUXILIARY_REACH: usize = 5;
/// “by” follows a participle so closely: “acquired last year by”.
const AGENT_REACH: usize = 5;
/// 被 stands so near before its verb, with the agent in between.
const MARKER_REACH: usize = 14;
/// So many characters may stand between a sum and the noun it belongs to: 私人, a bracket.
const MODIFIER_REACH: usize = 6;

/// Reads whether a happening is told in the passive, and whether its infinitive is a perfect one.
pub(super) fn read(happening: &mut Happening, sentence: &ParsedSentence<'_>, language: Language) {
    let from = happening.previous_end.min(happening.start);
    let auxiliary = auxiliary_before(sentence, happening.start, from);
    happening.is_perfect = auxiliary == Some(Cue::Active);
    happening.is_bare = auxiliary.is_none() && happening.form == Form::Participle;
    happening.passive = match happening.class {
        TriggerClass::Noun | TriggerClass::Active => false,
        TriggerClass::Verb => match happening.form {
            Form::Participle => match auxiliary {
                Some(Cue::Passive) => true,
                Some(_) => false,
                // Without an auxiliary: «l’accord signé hier», “the site chosen by”.
                None => true,
            },
            Form::Past => {
                auxiliary == Some(Cue::Passive) || auxiliary.is_none() && agent_follows(sentence, happening.head_end)
            }
            Form::Plain => language == Language::Zh && marked_passive(sentence, happening.start, from),
            Form::Base | Form::Finite | Form::Gerund | Form::Infinitive | Form::Future | Form::Conditional => {
                auxiliary == Some(Cue::Passive)
                    && happening.form != Form::Gerund
                    && agent_follows(sentence, happening.head_end)
            }
        },
    };
}

/// The nearest form of “be” or “have” before the verb.
fn auxiliary_before(sentence: &ParsedSentence<'_>, verb: usize, from: usize) -> Option<Cue> {
    let from = from.max(verb.saturating_sub(AUXILIARY_REACH));
    for at in (from..verb).rev() {
        match sentence.kind(at) {
            Some(TokenKind::Word) => {}
            _ => return None,
        }
        match sentence.cue(at) {
            // «s’est engagé», «se sont alliés»: the auxiliary is «être», the voice active.
            Some(Cue::Reflexive) => return Some(Cue::Active),
            Some(cue @ (Cue::Passive | Cue::Active)) => return Some(cue),
            Some(Cue::Relative | Cue::Conjunction | Cue::Relation(_)) => return None,
            _ => {}
        }
    }
    None
}

/// Whether what looks like a verb is a noun or adjective: «la commande», “its planned site”, “three tests”.
pub(super) fn is_nominal(happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
    let Some(before) = happening.start.checked_sub(1) else { return false };
    let ambiguous = matches!(happening.form, Form::Base | Form::Finite | Form::Past | Form::Participle);
    let preposition = |cue| matches!(cue, Cue::Relation(relation) if relation != Relation::To);
    // 的计划: after 的 stands a noun.
    if happening.form == Form::Plain && sentence.cue(before) == Some(Cue::Possessive) {
        return happening.class != TriggerClass::Noun;
    }
    // 对收购表示欢迎: right behind 对 stands a noun.
    if happening.form == Form::Plain && sentence.cue(before) == Some(Cue::Relation(Relation::Against)) {
        return happening.class != TriggerClass::Noun;
    }
    // «la quatrième place», “two states”.
    let counted = matches!(sentence.kind(before), Some(TokenKind::Figure(_, FigureKind::Ordinal)));
    let governed = counted
        || sentence.cue(before) == Some(Cue::Possessive)
        || sentence.cue(before).is_some_and(|cue| cue == Cue::Filler || preposition(cue));
    happening.class != TriggerClass::Noun && happening.leads && ambiguous && governed
}

/// Whether a Chinese verb that ends its clause right after a sum is the noun that the sum belongs to:
/// 宣布10亿欧元私人投资 says that somebody announces, not that he invests.
pub(super) fn is_headed_by_sum(happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
    let ends = match sentence.kind(happening.end) {
        None | Some(TokenKind::Comma | TokenKind::Stop | TokenKind::Colon) => true,
        Some(_) => false,
    };
    let from = happening.start.saturating_sub(MODIFIER_REACH);
    let before = (from..happening.start).rev().find(|&at| {
        !matches!(sentence.kind(at), Some(TokenKind::Word | TokenKind::Mark)) || sentence.cue(at).is_some()
    });
    let sum = before.is_some_and(|at| matches!(sentence.kind(at), Some(TokenKind::Figure(_, FigureKind::Money))));
    let gives = matches!(happening.kind, FactKind::Investment | FactKind::Funding);
    happening.language == Language::Zh && happening.class == TriggerClass::Verb && gives && ends && sum
}

/// Whether “by” follows so closely that it names who acts.
pub(super) fn agent_follows(sentence: &ParsedSentence<'_>, end: usize) -> bool {
    let by = sentence.find_cue(end, end + AGENT_REACH, |cue| cue == Cue::Relation(Relation::By));
    by.is_some_and(|by| {
        sentence.names_between(end, by).is_empty()
            && (end..by).all(|at| matches!(sentence.kind(at), Some(TokenKind::Word | TokenKind::Figure(..))))
    })
}

/// 被A收购, 由A收购, 被收购.
fn marked_passive(sentence: &ParsedSentence<'_>, verb: usize, from: usize) -> bool {
    let from = from.max(verb.saturating_sub(MARKER_REACH));
    let by = |cue| matches!(cue, Cue::Passive | Cue::Relation(Relation::By));
    let Some(at) = (from..verb).rev().find(|&at| sentence.cue(at).is_some_and(by)) else { return false };
    (at..verb).all(|at| !matches!(sentence.kind(at), Some(TokenKind::Comma | TokenKind::Stop | TokenKind::Colon)))
}
