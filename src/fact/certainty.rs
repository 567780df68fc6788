use super::happening::Happening;
use super::trigger::{CertaintyCue, Triggers, modality_of};
use super::types::{FactKind, Modality};
use crate::mention::syntax::{Form, ParsedSentence, PhraseMatch, TokenKind};

/// A negation after its verb stands so near: «ne signera finalement pas».
const AFTER_REACH: usize = 3;

/// A doubt is looked for so far before a trigger.
const HEDGE_REACH: usize = 40;

/// The signs of certainty in one sentence.
#[derive(Debug)]
pub(super) struct Certainty<'a> {
    cues: Vec<PhraseMatch<'a, CertaintyCue>>,
    reach: usize,
}

impl<'a> Certainty<'a> {
    pub fn new(triggers: &'a Triggers, sentence: &ParsedSentence<'_>) -> Self {
        Self { cues: triggers.certainty.find_all(sentence.tokens), reach: triggers.certainty_reach }
    }

    /// How certain the happening is: the strongest sign that governs it. Negation outweighs doubt, doubt
    /// outweighs intention. `previous` is what the verb before it in the sentence came to.
    pub fn of(&self, happening: &Happening, previous: Option<&Happening>, sentence: &ParsedSentence<'_>) -> Modality {
        let from = self.clause_start(happening.start, previous.map_or(0, |previous| previous.end), sentence);
        let reported = previous.is_some_and(|previous| {
            previous.kind == FactKind::Statement
                && happening.subject.iter().any(|id| previous.subject.contains(id))
                && self.same_clause(previous.end, happening.start, sentence)
        });
        let told = if reported { Modality::Planned } else { Modality::Possible };
        let mut modality = match happening.form {
            // «a annoncé qu’il rachèterait X» looks ahead from what is past, and doubts nothing; of others one only supposes.
            Form::Conditional => told,
            // «après avoir signé», «d’avoir choisi»: the infinitive is the auxiliary's, the deed is done.
            Form::Infinitive if happening.is_perfect => Modality::Asserted,
            form => modality_of(form),
        };
        let first = self.cues.partition_point(|cue| cue.start < from);
        for cue in self.cues.iter().skip(first).take_while(|cue| cue.start < happening.head_end + AFTER_REACH) {
            match *cue.value {
                CertaintyCue::Before(found) if cue.end <= happening.head_end => modality = modality.max(found),
                CertaintyCue::After(found) if cue.start >= happening.head_end => modality = modality.max(found),
                CertaintyCue::Around(found) => modality = modality.max(found),
                CertaintyCue::Reported if cue.end <= happening.head_end => modality = modality.max(told),
                CertaintyCue::Before(_) | CertaintyCue::After(_) | CertaintyCue::Reported | CertaintyCue::Condition => {
                }
            }
        }
        if self.is_conditional(happening, sentence) {
            modality = modality.max(Modality::Possible);
        }
        // “plans to raise and invest”, «compte ouvrir … et embaucher»: what governs the first governs the next.
        if let Some(previous) = previous
            && previous.kind == FactKind::Plan
            && self.same_clause(previous.end, happening.start, sentence)
        {
            modality = modality.max(Modality::Planned).max(previous.modality);
        }
        // That something is intended is what a plan says; the intention itself is there.
        match modality {
            Modality::Planned if happening.kind == FactKind::Plan => Modality::Asserted,
            modality => modality,
        }
    }

    /// Whether a sign of doubt or denial that is not read as governing the happening stands before it in its
    /// sentence, so that a bare telling might lose it.
    pub fn is_hedged(&self, happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
        let from = (happening.start.saturating_sub(HEDGE_REACH)..happening.start)
            .rev()
            .find(|&at| sentence.kind(at) == Some(TokenKind::Stop))
            .map_or(happening.start.saturating_sub(HEDGE_REACH), |at| at + 1);
        let first = self.cues.partition_point(|cue| cue.start < from);
        self.cues.iter().skip(first).take_while(|cue| cue.start < happening.head_end).any(|cue| match *cue.value {
            CertaintyCue::Before(found) | CertaintyCue::After(found) | CertaintyCue::Around(found) => {
                matches!(found, Modality::Possible | Modality::Negated) && happening.modality < found
            }
            CertaintyCue::Reported => happening.modality < Modality::Planned,
            CertaintyCue::Condition => happening.modality < Modality::Possible,
        })
    }

    /// Signs work within their clause: not over a comma, nor over the verb before.
    fn clause_start(&self, start: usize, previous_end: usize, sentence: &ParsedSentence<'_>) -> usize {
        let from = start.saturating_sub(self.reach).max(previous_end.min(start));
        let border = (from..start)
            .rev()
            .find(|&at| matches!(sentence.kind(at), Some(TokenKind::Comma | TokenKind::Stop | TokenKind::Colon)));
        border.map_or(from, |at| at + 1)
    }

    /// Whether the clause opens with «si», “if”, 如果.
    fn is_conditional(&self, happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
        let from = (0..happening.start)
            .rev()
            .find(|&at| matches!(sentence.kind(at), Some(TokenKind::Comma | TokenKind::Stop | TokenKind::Colon)));
        let from = from.map_or(0, |at| at + 1);
        let first = self.cues.partition_point(|cue| cue.start < from);
        let inside = self.cues.iter().skip(first).take_while(|cue| cue.end <= happening.start);
        inside.into_iter().any(|cue| *cue.value == CertaintyCue::Condition)
    }

    fn same_clause(&self, from: usize, to: usize, sentence: &ParsedSentence<'_>) -> bool {
        to.saturating_sub(from) <= 3 * self.reach
            && (from..to).all(|at| !matches!(sentence.kind(at), Some(TokenKind::Stop | TokenKind::Colon)))
    }
}
