use super::arguments;
use super::binding;
use super::certainty::Certainty;
use super::figures;
use super::trigger::{Need, Trigger, TriggerClass, Triggers};
use super::types::{Fact, FactKind, Modality};
use super::voice;
use crate::document::{BlockKind, Sentence};
use crate::language::Language;
use crate::mention::Reading;
use crate::mention::entity::{Entity, EntityId, EntityKind};
use crate::mention::figure::{Figure, FigureId, FigureKind};
use crate::mention::syntax::{
    Anaphor, Cue, Form, Mentions, ParsedSentence, Relation, SpeechVerb, Subject, Syntax, TokenKind, covered, speech_of,
    tokens,
};
use crate::text::Span;

/// The most triggers looked at in one sentence.
const TRIGGER_LIMIT: usize = 24;
/// The most facts of one sentence.
const FACT_LIMIT: usize = 6;
/// A sum that a trigger needs stands within so many tokens.
const MONEY_REACH: usize = 16;

/// A fact with the language it was told in, before versions are merged.
#[derive(Debug)]
pub(super) struct Told {
    pub fact: Fact,
    pub language: Language,
}

/// A trigger in its sentence with what was found around it.
#[derive(Debug, Clone)]
pub(super) struct Happening {
    pub kind: FactKind,
    pub class: TriggerClass,
    pub need: Need,
    pub form: Form,
    /// First token of the phrase, one past its verb, one past its last.
    pub start: usize,
    pub head_end: usize,
    pub end: usize,
    /// Where the verb before it ends.
    pub previous_end: usize,
    pub passive: bool,
    /// Whether the verb is the first word of the phrase.
    pub leads: bool,
    /// The language of its sentence.
    pub language: Language,
    /// Whether the subject is the grammatical one beyond doubt.
    pub subject_firm: bool,
    /// Whether doubt stands further off in the clause than its sign is read.
    pub is_hedged: bool,
    /// Whether all agents are that subject or stand in a by-phrase.
    pub agents_firm: bool,
    /// One past the phrase that the trigger governs.
    pub phrase_end: usize,
    /// A participle without an auxiliary: «et lancé».
    pub is_bare: bool,
    /// «avoir signé»: what the infinitive says is done.
    pub is_perfect: bool,
    /// Whether «entre» or «par» names the parties of a noun.
    pub has_parties: bool,
    pub subject: Vec<EntityId>,
    /// A product or event that is the subject.
    pub thing: Option<EntityId>,
    pub agents: Vec<EntityId>,
    pub objects: Vec<EntityId>,
    pub figures: Vec<FigureId>,
    pub modality: Modality,
}

impl Happening {
    /// Whether the phrase is a verb, which a noun's subject and a later verb's borders go by.
    fn is_verb(&self) -> bool {
        self.class != TriggerClass::Noun
    }

    /// Whether a name right after a noun is what it is about: 收购A, “the Jupiter launch” says nothing.
    pub fn takes_apposition(&self) -> bool {
        self.form == Form::Plain && matches!(self.kind, FactKind::Acquisition | FactKind::ProductLaunch)
    }

    /// Whether sums can belong to it.
    pub fn takes_figures(&self) -> bool {
        !matches!(self.kind, FactKind::Appointment)
    }
}

/// The facts of all sentences, one by one.
pub(super) fn facts<'a>(reading: &Reading<'_>, triggers_of: impl Fn(Language) -> Option<&'a Triggers>) -> Vec<Told> {
    let mentions = Mentions::new(reading.entities);
    let mut told = Vec::new();
    let mut topic: Option<(Language, Vec<EntityId>)> = None;
    for sentence in reading.sentences {
        let block = reading.document.block(sentence.block);
        if !block.is_some_and(|block| block.kind.is_body() || block.kind == BlockKind::Title) {
            continue;
        }
        let Some((triggers, syntax)) = triggers_of(sentence.language).zip(Syntax::of(sentence.language)) else {
            continue;
        };
        let last = topic.take().filter(|(language, _)| *language == sentence.language).map(|(_, topic)| topic);
        let reader = SentenceReader { reading, sentence, triggers, syntax, mentions: &mentions };
        let (found, next) = reader.read(last.unwrap_or_default());
        told.extend(found.into_iter().map(|fact| Told { fact, language: sentence.language }));
        topic = Some((sentence.language, next));
    }
    told
}

struct SentenceReader<'a> {
    reading: &'a Reading<'a>,
    sentence: &'a Sentence,
    triggers: &'a Triggers,
    syntax: &'static Syntax,
    mentions: &'a Mentions,
}

impl SentenceReader<'_> {
    /// The facts of the sentence, and whom the next one may mean by «the company».
    fn read(&self, topic: Vec<EntityId>) -> (Vec<Fact>, Vec<EntityId>) {
        let span = self.sentence.span;
        let numbered = figures_within(self.reading.figures, span);
        let tokens = tokens(self.reading.text, span, self.sentence.language, self.mentions.within(span), &numbered);
        let found = self.triggers.phrases.find_all(&tokens);
        let speech = speech_of(self.syntax, &tokens);
        let mut barrier = covered(tokens.len(), &speech);
        for phrase in &found {
            if phrase.value.is_some_and(|trigger| trigger.class != TriggerClass::Noun) {
                barrier.iter_mut().take(phrase.head_end).skip(phrase.start).for_each(|at| *at = true);
            }
        }
        let sentence = ParsedSentence::new(&tokens, self.syntax, &barrier);
        let in_trigger = covered(tokens.len(), &found);
        let language = self.sentence.language;
        let mut happenings: Vec<Happening> = found
            .iter()
            .filter_map(|phrase| {
                let trigger = (*phrase.value)?;
                let mut happening =
                    Happening::new(trigger, phrase.form, [phrase.start, phrase.head_end, phrase.end], language);
                happening.leads = phrase.leads;
                Some(happening)
            })
            .collect();
        happenings.extend(speech.iter().filter_map(|phrase| {
            let free = !in_trigger.get(phrase.start).copied().unwrap_or(false)
                && *phrase.value != SpeechVerb::Source
                && binding::may_report(phrase.form, language);
            let trigger = Trigger { kind: FactKind::Statement, class: TriggerClass::Verb, need: Need::Nothing };
            free.then(|| Happening::new(trigger, phrase.form, [phrase.start, phrase.end, phrase.end], language))
        }));
        happenings.retain(|happening| !voice::is_nominal(happening, &sentence));
        happenings.sort_by_key(|happening| happening.start);
        happenings.truncate(TRIGGER_LIMIT);

        let certainty = Certainty::new(self.triggers, &sentence);
        self.find_subjects(&mut happenings, &sentence, &topic);
        lend_subjects(&mut happenings);
        let next_topic = self.topic(&happenings, &sentence);
        for index in 0..happenings.len() {
            let limit = object_limit(&happenings, index, &sentence);
            let previous = index.checked_sub(1).and_then(|before| happenings.get(before)).cloned();
            let Some(happening) = happenings.get_mut(index) else { continue };
            happening.phrase_end = binding::phrase_end(happening, &sentence, limit);
            arguments::fill(happening, &sentence);
            happening.modality = certainty.of(happening, previous.as_ref(), &sentence);
            happening.is_hedged = certainty.is_hedged(happening, &sentence);
        }
        happenings.retain(|happening| is_met(happening, &sentence));
        happenings.retain(|happening| self.is_cast(happening));
        figures::assign(&mut happenings, &sentence, self.reading.figures);
        happenings.retain(|happening| binding::says_enough(happening, binding::of(happening, happening.is_hedged)));
        let kept = settle(happenings, &sentence, self.reading.figures);
        let facts = kept.into_iter().take(FACT_LIMIT).map(|happening| self.fact(happening, &sentence));
        (facts.collect(), next_topic)
    }

    /// Whether those involved can be: posts are taken by people, findings made by somebody.
    fn is_cast(&self, happening: &Happening) -> bool {
        let person = |id: &EntityId| {
            self.reading.entities.get(id.0 as usize).is_some_and(|entity| entity.kind == EntityKind::Person)
        };
        match happening.kind {
            FactKind::Appointment => happening.agents.iter().chain(&happening.objects).any(person),
            FactKind::Research => !happening.agents.is_empty(),
            FactKind::Agreement
            | FactKind::Investment
            | FactKind::Funding
            | FactKind::Acquisition
            | FactKind::ProductLaunch
            | FactKind::Selection
            | FactKind::Plan
            | FactKind::Regulation
            | FactKind::Event
            | FactKind::Facility
            | FactKind::Statement => true,
        }
    }

    fn fact(&self, happening: Happening, sentence: &ParsedSentence<'_>) -> Fact {
        let first = sentence.tokens.get(happening.start).map(|token| token.span).unwrap_or_default();
        let last = sentence.tokens.get(happening.end.saturating_sub(1)).map_or(first, |token| token.span);
        let published = self.reading.document.metadata.published;
        Fact {
            kind: happening.kind,
            modality: happening.modality,
            binding: binding::of(&happening, happening.is_hedged),
            when: figures::when(&happening, sentence, self.reading.figures, published),
            agents: happening.agents,
            objects: happening.objects,
            figures: happening.figures,
            trigger: first.cover(last),
            evidence: vec![self.sentence.span],
        }
    }

    /// Gives each happening voice and subject, from left to right, since a verb without a subject of its
    /// own has that of the verb before it.
    fn find_subjects(&self, happenings: &mut [Happening], sentence: &ParsedSentence<'_>, topic: &[EntityId]) {
        let mut previous: Option<Happening> = None;
        for happening in happenings {
            happening.previous_end = previous.as_ref().map_or(0, |previous| previous.end);
            voice::read(happening, sentence, self.sentence.language);
            happening.has_parties = arguments::has_parties(sentence, happening.end);
            let subject = match subject_of(happening, previous.as_ref(), sentence) {
                // «Au Nasdaq, …», 在纳斯达克上市的A: where something happens does not act.
                Found::Subject(Subject::Name(name))
                    if name.relation == Some(Relation::In)
                        && (self.sentence.language == Language::Zh || name.kind == EntityKind::Place) =>
                {
                    Found::Subject(Subject::Nobody)
                }
                subject => subject,
            };
            happening.subject_firm = match &subject {
                Found::Subject(subject) => {
                    binding::is_firm_subject(subject, happening, sentence, self.sentence.language)
                }
                Found::Inherited => previous.as_ref().is_some_and(|previous| follows(previous, happening, sentence)),
            };
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
                    previous.as_ref().map(|previous| previous.subject.clone()).unwrap_or_default()
                }
            };
            if happening.subject.is_empty() {
                let thing = arguments::thing_before(sentence, happening.previous_end, happening.start)
                    .filter(|_| happening.is_verb() && happening.kind != FactKind::Statement);
                happening.subject_firm =
                    thing.is_some_and(|thing| binding::leads_to(thing, happening, sentence, self.sentence.language));
                happening.thing = thing.map(|thing| thing.entity);
            }
            if happening.is_verb() {
                previous = Some(happening.clone());
            }
        }
    }

    /// Those of `candidates` that the pronoun can mean.
    fn fitting(&self, anaphor: Anaphor, candidates: &[EntityId]) -> Vec<EntityId> {
        let kind_of = |id: &EntityId| self.reading.entities.get(id.0 as usize).map(|entity: &Entity| entity.kind);
        let fits = |id: &&EntityId| match anaphor {
            Anaphor::Person => kind_of(id) == Some(EntityKind::Person),
            Anaphor::Organization => kind_of(id).is_some_and(|kind| kind != EntityKind::Person),
            Anaphor::Either | Anaphor::Speaker => true,
        };
        candidates.iter().filter(fits).copied().collect()
    }

    /// The subject of the first verb that has one, else the first name that could be a subject.
    fn topic(&self, happenings: &[Happening], sentence: &ParsedSentence<'_>) -> Vec<EntityId> {
        let subject = happenings.iter().map(|happening| &happening.subject).find(|subject| !subject.is_empty());
        let first = || sentence.names.iter().find(|name| name.may_act()).map(|name| vec![name.entity]);
        subject.cloned().or_else(first).unwrap_or_default()
    }
}

impl Happening {
    fn new(trigger: Trigger, form: Form, [start, head_end, end]: [usize; 3], language: Language) -> Self {
        Self {
            kind: trigger.kind,
            class: trigger.class,
            need: trigger.need,
            form,
            start,
            head_end,
            end,
            previous_end: 0,
            passive: false,
            leads: true,
            language,
            subject_firm: false,
            is_hedged: false,
            agents_firm: false,
            phrase_end: end,
            is_bare: false,
            is_perfect: false,
            has_parties: false,
            subject: Vec::new(),
            thing: None,
            agents: Vec::new(),
            objects: Vec::new(),
            figures: Vec::new(),
            modality: Modality::Asserted,
        }
    }
}

/// «Après avoir racheté X, Y lance …», “Having bought X, Y …”: the subject comes with the main verb.
fn lend_subjects(happenings: &mut [Happening]) {
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
    previous.subject_firm && happening.class != TriggerClass::Noun && (governed || joined || serial)
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

/// Where the names after a trigger stop being its own: at the border before the next verb's subject.
fn object_limit(happenings: &[Happening], index: usize, sentence: &ParsedSentence<'_>) -> usize {
    let Some(happening) = happenings.get(index) else { return 0 };
    let next = happenings.iter().skip(index + 1).find(|next| next.is_verb() && next.start >= happening.end);
    let Some(next) = next else { return sentence.tokens.len() };
    let borders = |at: &usize| {
        matches!(sentence.kind(*at), Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Stop))
            || matches!(sentence.cue(*at), Some(Cue::Conjunction | Cue::Subordinate))
    };
    (happening.end..next.start).rev().find(borders).unwrap_or(next.start)
}

/// Whether what the trigger needs is there.
fn is_met(happening: &Happening, sentence: &ParsedSentence<'_>) -> bool {
    match happening.need {
        Need::Nothing => true,
        Need::Object => !happening.objects.is_empty(),
        Need::Money => {
            let near = happening.start.saturating_sub(MONEY_REACH)..happening.end + MONEY_REACH;
            near.into_iter().any(|at| matches!(sentence.kind(at), Some(TokenKind::Figure(_, FigureKind::Money))))
        }
    }
}

/// Keeps what says something, and says each thing once.
fn settle(happenings: Vec<Happening>, sentence: &ParsedSentence<'_>, figures: &[Figure]) -> Vec<Happening> {
    let governs = |plan: &Happening| {
        happenings.iter().any(|other| {
            other.kind != FactKind::Plan
                && other.kind != FactKind::Statement
                && other.start >= plan.end
                && (plan.end..other.start).all(|at| sentence.kind(at) != Some(TokenKind::Stop))
        })
    };
    let told = |statement: &Happening| {
        happenings.iter().any(|other| {
            other.kind != FactKind::Statement && other.agents.iter().any(|agent| statement.agents.contains(agent))
        })
    };
    let mut kept: Vec<Happening> = Vec::new();
    for happening in &happenings {
        let money = |id: &FigureId| figures.get(id.0 as usize).is_some_and(|figure| figure.kind == FigureKind::Money);
        let has_sum = happening.figures.iter().any(money);
        let says = match happening.kind {
            FactKind::Statement => {
                let first =
                    kept.iter().all(|other| other.kind != FactKind::Statement || other.agents != happening.agents);
                !happening.agents.is_empty() && !told(happening) && first
            }
            FactKind::Plan => !happening.agents.is_empty() && !governs(happening),
            FactKind::Agreement
            | FactKind::Investment
            | FactKind::Funding
            | FactKind::Acquisition
            | FactKind::ProductLaunch
            | FactKind::Selection
            | FactKind::Appointment
            | FactKind::Regulation
            | FactKind::Research
            | FactKind::Event
            | FactKind::Facility => !happening.agents.is_empty() || !happening.objects.is_empty() || has_sum,
        };
        if !says {
            continue;
        }
        match kept.iter_mut().find(|other| is_same(other, happening)) {
            Some(other) => absorb(other, happening),
            None => kept.push(happening.clone()),
        }
    }
    kept
}

/// Whether two triggers of one sentence tell of one thing: «a signé un accord … ce partenariat».
fn is_same(one: &Happening, other: &Happening) -> bool {
    let within =
        |a: &[EntityId], b: &[EntityId]| a.iter().all(|id| b.contains(id)) || b.iter().all(|id| a.contains(id));
    one.kind == other.kind
        && one.modality == other.modality
        && within(&one.agents, &other.agents)
        && within(&one.objects, &other.objects)
        && (one.figures.is_empty() || other.figures.is_empty())
}

fn absorb(kept: &mut Happening, other: &Happening) {
    let add = |to: &mut Vec<EntityId>, from: &[EntityId], not: &[EntityId]| {
        for id in from {
            if !to.contains(id) && !not.contains(id) {
                to.push(*id);
            }
        }
    };
    let agents = kept.agents.clone();
    add(&mut kept.agents, &other.agents, &[]);
    add(&mut kept.objects, &other.objects, &agents);
    kept.figures.extend(&other.figures);
}

/// The figures that lie within `span`, with their numbers.
fn figures_within(figures: &[Figure], span: Span) -> Vec<(FigureId, &Figure)> {
    let first = figures.partition_point(|figure| figure.span.start < span.start);
    let numbered = figures.iter().enumerate().skip(first).take_while(|(_, figure)| figure.span.end <= span.end);
    numbered.filter_map(|(index, figure)| Some((FigureId(u32::try_from(index).ok()?), figure))).collect()
}
