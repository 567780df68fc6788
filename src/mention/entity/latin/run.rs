use super::known::Listed;
use super::token::{Shape, Token};
use crate::lexicon::{KnowledgeBase, RecordKind};
use crate::mention::entity::lists::Classes;

/// Tokens that may be a name, `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// The record of the knowledge base that the whole run is a name of.
    pub record: Option<u32>,
    /// Whether that name means other things too.
    pub ambiguous: bool,
    /// The run is a name whatever its shape: an acronym stands for it.
    pub spelled_out: bool,
}

/// How many tokens a name can have.
const LONGEST: usize = 16;
const HEADS: Classes = Classes::ORGANIZATION_HEAD;

/// Finds runs of tokens that may be names in one sentence.
pub struct RunFinder<'t, 'a> {
    /// The sentence.
    pub tokens: &'t [Token<'a>],
    /// Listed names by first token.
    pub listed: &'t [Option<Listed>],
    /// Runs an acronym in brackets stands for, by first token.
    pub spelled_out: &'t [(usize, usize)],
}

impl RunFinder<'_, '_> {
    /// The runs, in order; no two overlap.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let end = match self.run_at(at) {
                Some(run) => {
                    let end = run.end;
                    self.split(run, &mut runs);
                    end
                }
                None => at + 1,
            };
            at = end.max(at + 1);
        }
        runs
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    pub(super) fn listed(&self, at: usize) -> Option<Listed> {
        self.listed.get(at).copied().flatten()
    }

    pub(super) fn is(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|token| token.is(classes))
    }

    /// A capitalised word that can be part of a name.
    pub(super) fn is_part(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            token.is_capitalized()
                && !token.elided
                && !token.is(Classes::CALENDAR | Classes::HONORIFIC | Classes::NO_NAME)
                && (token.shape != Shape::Upper || token.text.chars().any(|c| !matches!(c, 'I' | 'V' | 'X')))
        })
    }

    fn run_at(&self, at: usize) -> Option<Run> {
        let new = |end| Run { start: at, end, record: None, ambiguous: false, spelled_out: false };
        if let Some(&(_, end)) = self.spelled_out.iter().find(|(start, _)| *start == at) {
            return Some(Run { spelled_out: true, ..new(end) });
        }
        let listed = self.listed(at);
        let known = listed.filter(|listed| listed.record.is_some());
        let token = self.token(at)?;
        let starts =
            self.is_part(at) && !(token.opens && token.is(Classes::COMMON) && !token.is(HEADS | Classes::EVENT_HEAD));
        let small = token.shape == Shape::Lower && matches!(token.text, "bin" | "von" | "van" | "al");
        let titled = token.elided && token.text.starts_with('d') && at > 0 && self.is(at - 1, Classes::HONORIFIC);
        let nobiliary = (small || titled) && self.is_part(at + 1);
        let starts = starts || nobiliary;
        let head_below = token.shape == Shape::Lower && self.is_lower_head(at);
        if !starts && !head_below {
            let known = known.filter(|known| token.is_capitalized() || known.end > at + 1 || token.has_digit)?;
            return Some(Run { record: known.record, ambiguous: known.ambiguous, ..new(known.end) });
        }
        let end = self.extend(at, listed);
        if let Some(known) = known.filter(|known| known.end < end && self.only_legal_form(known.end, end)) {
            return Some(Run { record: known.record, ambiguous: known.ambiguous, ..new(end) });
        }
        match known {
            Some(known) if known.end >= end || !self.outgrows(at, known, end) => {
                Some(Run { record: known.record, ambiguous: known.ambiguous, ..new(known.end) })
            }
            _ => Some(new(end)),
        }
    }

    /// Whether nothing but a legal form stands in a range: «Google**, Inc.**».
    fn only_legal_form(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| self.is(at, Classes::LEGAL_FORM) || self.token(at).is_some_and(|token| token.is_text(",")))
    }

    /// Whether the longer run at `start` is a name in its own right, not the known name with something
    /// after it.
    fn outgrows(&self, start: usize, known: Listed, end: usize) -> bool {
        let kind = known.record.and_then(|number| KnowledgeBase::shared().record(number)).map(|record| record.kind);
        let heads = Classes::ORGANIZATION_HEAD | Classes::EVENT_HEAD | Classes::PLACE_HEAD | Classes::LEGAL_FORM;
        let head_after = (known.end..end).any(|at| self.is(at, heads));
        let place = kind == Some(RecordKind::Place);
        let person = kind != Some(RecordKind::Product)
            && end - start <= 3
            && (self.is(start, Classes::GIVEN) || known.ambiguous)
            && known.end == start + 1
            && self.is(end.saturating_sub(1), Classes::SURNAME);
        let branch = kind == Some(RecordKind::Organization)
            && end == known.end + 1
            && self.listed(known.end).is_some_and(|next| self.is_place(next));
        let division = kind == Some(RecordKind::Organization)
            && end <= known.end + 3
            && end > known.end
            && self.is(end - 1, Classes::COMPANY_TAIL);
        let model = kind == Some(RecordKind::Product)
            && end > known.end
            && self.token(known.end).is_some_and(|token| token.shape == Shape::Number);
        let purpose = kind == Some(RecordKind::Organization)
            && end > known.end
            && self.is(known.end - 1, Classes::ORGANIZATION_HEAD)
            && self.token(known.end).is_some_and(|token| token.is_text("for"));
        head_after
            || person
            || branch
            || division
            || model
            || purpose
            || (place && end > known.end && !self.is(known.end, Classes::ROLE))
    }

    pub(super) fn is_place(&self, listed: Listed) -> bool {
        let record = listed.record.and_then(|number| KnowledgeBase::shared().record(number));
        record.is_some_and(|record| record.kind == RecordKind::Place) || listed.classes.any(Classes::PLACE)
    }

    /// A lower-case head noun that a name follows: «ministère de l’Économie», «lac Léman».
    fn is_lower_head(&self, at: usize) -> bool {
        let council = self.is(at, Classes::COUNCIL) && self.is(at + 1, Classes::INSTITUTION_ADJECTIVE);
        if !council && !self.is(at, Classes::INSTITUTION | Classes::PLACE_START) {
            return false;
        }
        let mut next = at + 1;
        while self.is(next, Classes::INSTITUTION_ADJECTIVE) && next < at + 3 {
            next += 1;
        }
        self.is_part(self.after_particles(next).unwrap_or(next))
    }

    /// The first token after up to three particles, where a part of a name stands there.
    pub(super) fn after_particles(&self, at: usize) -> Option<usize> {
        let count = (0..3).take_while(|offset| self.is_particle(at + offset)).count();
        (count > 0 && self.is_part(at + count)).then_some(at + count)
    }

    pub(super) fn is_particle(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            token.shape != Shape::Capital
                && (token.is(Classes::PARTICLE) || (token.elided && token.text.starts_with(['d', 'l'])))
        })
    }

    fn extend(&self, start: usize, listed: Option<Listed>) -> usize {
        let mut end = listed.map_or(start + 1, |listed| listed.end);
        let mut head =
            (start..end).any(|at| self.is(at, Classes::ORGANIZATION_HEAD | Classes::PLACE_HEAD | Classes::EVENT_HEAD));
        let place_head = self.is(start, Classes::PLACE_HEAD) && !self.is(start, Classes::ORGANIZATION_HEAD);
        let mut particles = 0;
        while end < self.tokens.len() && end - start < LONGEST {
            let listed = self.listed(end);
            let is_known_actor =
                listed.and_then(|listed| KnowledgeBase::shared().record(listed.record?)).is_some_and(|record| {
                    !matches!(record.kind, RecordKind::Place) && !listed.is_some_and(|listed| listed.ambiguous)
                });
            let another = end > start + 1
                && self.is(end, Classes::GIVEN)
                && self.is_part(end + 1)
                && self.is(end - 1, Classes::PLACE);
            if self.is_namesake(start, end) {
                end += 1;
                continue;
            }
            if self.is_part(end) && !another && !is_known_actor && !self.token(end).is_some_and(|token| token.opens) {
                head |= self.is(end, Classes::ORGANIZATION_HEAD | Classes::EVENT_HEAD);
                end = listed.map_or(end + 1, |listed| listed.end);
                continue;
            }
            if self.continues_person(start, end) || self.is_model_number(start, end) {
                end += 1;
                continue;
            }
            if let Some(next) = self.after_legal_form(start, end) {
                end = next;
                break;
            }
            if let Some(next) = self.after_noun(start, end) {
                end = next;
                head = true;
                continue;
            }
            if head
                && self.is(end, Classes::INSTITUTION_ADJECTIVE)
                && self.token(end).is_some_and(|token| token.shape == Shape::Lower)
            {
                end += 1;
                continue;
            }
            if self.token(end).is_some_and(|token| token.is_text("&")) && self.is_part(end + 1) {
                end += 2;
                continue;
            }
            if let Some(next) = self.after_nobiliary(start, end) {
                end = next;
                continue;
            }
            let begun = end == start + 1
                && self.is(start, Classes::INSTITUTION_ADJECTIVE)
                && self.token(end).is_some_and(|token| token.is_text("and"));
            let joins = (head || begun) && !(place_head && particles > 0);
            match self.after_particles(end).filter(|_| joins) {
                Some(next) if !self.closes(start, end, particles) => {
                    particles += 1;
                    end = self.listed(next).map_or(next + 1, |listed| listed.end);
                }
                _ => break,
            }
        }
        end.min(self.tokens.len())
    }

    /// Cuts a run at the posts inside it: «Apple CEO Tim Cook» is two names.
    fn split(&self, run: Run, runs: &mut Vec<Run>) {
        if run.record.is_some() || run.spelled_out {
            runs.push(run);
            return;
        }
        let has_head = (run.start..run.end).any(|at| self.is(at, Classes::ORGANIZATION_HEAD | Classes::LEGAL_FORM));
        let mut start = run.start;
        for at in run.start..run.end {
            let surname =
                at > run.start && matches!(self.token(at - 1).map(|token| token.text), Some("Le" | "La" | "De" | "Du"));
            let post =
                self.is(at, Classes::ROLE) && !surname && !self.is(at, Classes::SURNAME | Classes::GIVEN) && !has_head;
            if post {
                self.push(Run { start, end: at, ..run }, runs);
                start = at + 1;
            }
        }
        self.push(Run { start, end: run.end, ..run }, runs);
    }

    /// Pushes a run without the common words and nationalities at its borders.
    fn push(&self, mut run: Run, runs: &mut Vec<Run>) {
        let opens = |at: usize| self.token(at).is_some_and(|token| token.opens);
        let loose = |at: usize| {
            self.is(at, Classes::COMMON | Classes::NO_NAME)
                && !self.is(
                    at,
                    Classes::GIVEN
                        | Classes::SURNAME
                        | Classes::PLACE
                        | HEADS
                        | Classes::PLACE_HEAD
                        | Classes::EVENT_HEAD,
                )
        };
        let titled = run.start > 0 && self.is(run.start - 1, Classes::HONORIFIC);
        while run.start < run.end
            && !(titled && self.token(run.start).is_some_and(|token| token.elided))
            && (self.is_particle(run.start) || (opens(run.start) && loose(run.start)))
        {
            run.start += 1;
        }
        while run.end > run.start && self.is_particle(run.end - 1) {
            run.end -= 1;
        }
        // «Conseil d’administration»: every company has one.
        let board = self.is(run.start, Classes::COUNCIL)
            && self.token(run.end.saturating_sub(1)).is_some_and(|token| {
                token.shape == Shape::Lower && matches!(token.text, "administration" | "surveillance" | "direction")
            });
        if board {
            return;
        }
        let single = run.end == run.start + 1;
        let thing = self.is(run.start, Classes::THING) && run.record.is_none();
        if single && (thing || self.is(run.start, Classes::PORTFOLIO)) {
            return;
        }
        if run.start >= run.end
            || (run.start..run.end).all(|at| self.is(at, Classes::DEMONYM | Classes::INSTITUTION_ADJECTIVE))
        {
            return;
        }
        let known = self.listed(run.start).filter(|listed| listed.end == run.end);
        run.record = run.record.or(known.and_then(|listed| listed.record));
        run.ambiguous |= run.record.is_some() && known.is_some_and(|listed| listed.ambiguous);
        runs.push(run);
    }
}
