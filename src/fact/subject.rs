use super::arguments;
use super::binding;
use super::happening::Happening;
use super::trigger::TriggerClass;
use super::types::FactKind;
use super::voice;
use crate::language::Language;
use crate::mention::entity::{Entity, EntityId, EntityKind};
use crate::mention::syntax::{Anaphor, Cue, Form, NameUse, ParsedSentence, Relation, Subject, TokenKind};

/// Finds whom the verbs of a sentence have for subject.
#[derive(Debug)]
pub(super) struct SubjectFinder<'a> {
    /// The entities of the text.
    pub entities: &'a [Entity],
    /// The language of the sentence.
    pub language: Language,
}

impl SubjectFinder<'_> {
    /// A name as subject, but of 对A旗下的B罚款 who stands before the phrase: whom it falls on does not act.
    fn acting(&self, name: NameUse, happening: &Happening, sentence: &ParsedSentence<'_>) -> Found {
        let Some(governor) = binding::governor(&name, sentence, self.language) else {
            return Found::Subject(Subject::Name(name));
        };
        let before = sentence.names_between(happening.previous_end.min(governor.token), governor.token);
        match before.iter().rev().find(|name| name.may_act()) {
            Some(actor) => Found::Subject(Subject::Name(*actor)),
            None => Found::Inherited,
        }
    }

    /// Gives each happening voice and subject, from left to right, since a verb without a subject of its
    /// own has that of the verb before it.
    pub fn find(&self, happenings: &mut [Happening], sentence: &ParsedSentence<'_>, topic: &[EntityId]) {
        let mut previous: Option<Happening> = None;
        for happening in happenings {
            happening.previous_end = previous.as_ref().map_or(0, |previous| previous.end);
            voice::read(happening, sentence, self.language);
            happening.has_parties = arguments::has_parties(sentence, happening.end);
            let subject = match subject_of(happening, previous.as_ref(), sentence) {
                // «Au Nasdaq, …», 在纳斯达克上市的A: where something happens does not act.
                Found::Subject(Subject::Name(name))
                    if name.relation == Some(Relation::In)
                        && (self.language == Language::Zh || name.kind == EntityKind::Place) =>
                {
                    Found::Subject(Subject::Nobody)
                }
                Found::Subject(Subject::Name(name)) => self.acting(name, happening, sentence),
                subject => subject,
            };
            happening.subject_firm = match &subject {
                Found::Subject(subject) => binding::is_firm_subject(subject, happening, sentence, self.language),
                Found::Inherited => previous.as_ref().is_some_and(|previous| follows(previous, happening, sentence)),
            };
            happening.is_anaphoric = matches!(subject, Found::Subject(Subject::Anaphor(..)));
            happening.subject = match subject {
                Found::Subject(Subject::Anaphor(anaphor, _)) => {
                    let within = previous.as_ref().map(|previous| previous.subject.as_slice()).unwrap_or_default();
                    let candidates = if within.is_empty() { topic } else { within };
                    self.fitting(anaphor, candidates)
                }
                Found::Subject(subject) => arguments::entities_of(subject, sentence),
                Found::Inherited => {
                    // «a racheté X et lancé Y»: the auxiliary of the first serves the second.
                    if happening.is_bare && !voice::agent_follows(sentence, happening.head_end) {
                        happening.passive = previous.as_ref().is_some_and(|previous| previous.passive);
                    }
                    let inherits = previous.as_ref().filter(|previous| self.may_inherit(previous, happening, sentence));
                    inherits.map(|previous| previous.subject.clone()).unwrap_or_default()
                }
            };
            // A law comes into force; who made it does not.
            if happening.kind == FactKind::Regulation && happening.class == TriggerClass::Active {
                happening.subject.clear();
            }
            if happening.subject.is_empty() {
                let thing = arguments::thing_before(sentence, happening.previous_end, happening.start)
                    .filter(|_| happening.is_verb() && happening.kind != FactKind::Statement);
                happening.subject_firm =
                    thing.is_some_and(|thing| binding::leads_to(thing, happening, sentence, self.language));
                happening.thing = thing.map(|thing| thing.entity);
            }
            if happening.is_verb() {
                previous = Some(happening.clone());
            }
        }
    }

    /// Whether a verb or noun without a subject of its own may have that of the verb before it. Who speaks for a
    /// company does not himself invest, and in “presented X, a plan to raise …” nobody that is named raises.
    fn may_inherit(&self, previous: &Happening, happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
        let person =
            |id: &EntityId| self.entities.get(id.0 as usize).is_some_and(|entity| entity.kind == EntityKind::Person);
        let deed = !matches!(happening.kind, FactKind::Plan | FactKind::Statement | FactKind::Appointment);
        if deed && previous.kind == FactKind::Statement && previous.subject.iter().all(person) {
            return false;
        }
        let to = happening.start.checked_sub(1).and_then(|at| sentence.tokens.get(at));
        let infinitive = happening.is_verb()
            && !happening.is_perfect
            && (happening.form == Form::Infinitive
                || self.language == Language::En && to.is_some_and(|token| token.word == "to"));
        let apart = (previous.end..happening.start).any(|at| sentence.kind(at) == Some(TokenKind::Comma));
        !(infinitive && apart && !happening.subject_firm)
    }

    /// Those of `candidates` that the pronoun can mean.
    fn fitting(&self, anaphor: Anaphor, candidates: &[EntityId]) -> Vec<EntityId> {
        let kind_of = |id: &EntityId| self.entities.get(id.0 as usize).map(|entity: &Entity| entity.kind);
        let fits = |id: &&EntityId| match anaphor {
            Anaphor::Person => kind_of(id) == Some(EntityKind::Person),
            Anaphor::Organization => kind_of(id).is_some_and(|kind| kind != EntityKind::Person),
            Anaphor::Either | Anaphor::Speaker => true,
        };
        let fitting: Vec<EntityId> = candidates.iter().filter(fits).copied().collect();
        // «Il» after two names is either.
        if anaphor == Anaphor::Person && fitting.len() > 1 { Vec::new() } else { fitting }
    }
}

/// «Après avoir racheté X, Y lance …», “Having bought X, Y …”: the subject comes with the main verb.
pub(super) fn lend_subjects(happenings: &mut [Happening]) {
    let mut later: Vec<EntityId> = Vec::new();
    for happening in happenings.iter_mut().rev().filter(|happening| happening.is_verb()) {
        let dependent = matches!(happening.form, Form::Infinitive | Form::Gerund) || happening.is_perfect;
        if happening.subject.is_empty() && dependent && !happening.passive {
            happening.subject.clone_from(&later);
        }
        later.clone_from(&happening.subject);
    }
}

/// Whether a verb without a subject of its own certainly shares that of the verb before: «a racheté X et lancé Y»,
/// “plans to invest”.
fn follows(previous: &Happening, happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
    let between = previous.end..happening.start;
    let governed = previous.kind == FactKind::Plan && between.len() <= 3;
    // 投资10亿元建设工厂: Chinese verbs in a row share their subject.
    let serial = happening.language == Language::Zh
        && sentence.names_between(between.start, between.end).is_empty()
        && (between.clone()).all(|at| {
            matches!(sentence.kind(at), Some(TokenKind::Word | TokenKind::Figure(..))) && sentence.cue(at).is_none()
        });
    let joined = (between.clone()).rev().find(|&at| {
        matches!(sentence.kind(at), Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Stop))
            || matches!(sentence.cue(at), Some(Cue::Conjunction | Cue::Subordinate | Cue::Relative))
    });
    let joined = joined.is_some_and(|at| {
        sentence.cue(at) == Some(Cue::Conjunction) && sentence.names_between(at, happening.start).is_empty()
    });
    // A宣布，任命B: what is announced is done by whoever announces it.
    let announced = previous.kind == FactKind::Statement
        && sentence.names_between(between.start, between.end).is_empty()
        && binding::announces(between.start, happening.language, sentence);
    previous.subject_firm && happening.class != TriggerClass::Noun && (governed || joined || serial || announced)
}

enum Found {
    Subject(Subject),
    Inherited,
}

/// Whom the clause of a trigger has for subject.
fn subject_of(happening: &Happening, previous: Option<&Happening>, sentence: &ParsedSentence<'_>) -> Found {
    let Some(previous) = previous else {
        return Found::Subject(relative_or(sentence, happening, 0));
    };
    if happening.class == TriggerClass::Noun {
        // Who approves a takeover does not take over.
        let decides = matches!(
            previous.kind,
            FactKind::Regulation | FactKind::Selection | FactKind::Event | FactKind::Research | FactKind::Appointment
        );
        return if decides { Found::Subject(Subject::Nobody) } else { Found::Inherited };
    }
    let borders = |at: &usize| {
        matches!(sentence.kind(*at), Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Stop | TokenKind::Mark))
            || matches!(sentence.cue(*at), Some(Cue::Conjunction | Cue::Subordinate | Cue::Relative))
    };
    let border = (previous.end..happening.start).rev().find(borders);
    let from = match border {
        Some(at) => at,
        // «dit que X va …»: after a verb of speech a name is the next subject, not an object.
        None if previous.kind == FactKind::Statement => previous.end,
        None => return Found::Inherited,
    };
    match relative_or(sentence, happening, from) {
        Subject::Nobody => Found::Inherited,
        // Beyond the border only a name that hangs on nothing is a new subject.
        Subject::Name(name) if !name.may_act() && !is_relative(sentence, happening) => Found::Inherited,
        subject => Found::Subject(subject),
    }
}

/// The name before «qui», else the subject of the clause from `from` on.
fn relative_or(sentence: &ParsedSentence<'_>, happening: &Happening, from: usize) -> Subject {
    if is_relative(sentence, happening)
        && let Some(name) = sentence.names_between(0, happening.start).last()
    {
        return Subject::Name(*name);
    }
    sentence.subject_before(happening.start, from)
}

/// Whether «qui», “which” stands right before the verb and its auxiliaries.
fn is_relative(sentence: &ParsedSentence<'_>, happening: &Happening) -> bool {
    let from = happening.start.saturating_sub(5).max(happening.previous_end.min(happening.start));
    let relative = sentence.find_cue(from, happening.start, |cue| cue == Cue::Relative);
    relative.is_some_and(|at| sentence.names_between(at, happening.start).is_empty())
}
