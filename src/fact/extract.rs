use super::arguments;
use super::binding;
use super::certainty::Certainty;
use super::figures;
use super::happening::Happening;
use super::settle::settle;
use super::subject::{SubjectFinder, lend_subjects};
use super::trigger::{Need, Trigger, TriggerClass, Triggers};
use super::types::{Fact, FactKind};
use super::voice;
use crate::document::{BlockKind, Sentence};
use crate::language::Language;
use crate::mention::Reading;
use crate::mention::entity::{EntityId, EntityKind};
use crate::mention::figure::{Figure, FigureId, FigureKind};
use crate::mention::syntax::{
    Cue, Mentions, ParsedSentence, SpeechVerb, Syntax, TokenKind, covered, speech_of, tokens,
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

/// The facts of all sentences, one by one.
pub(super) fn facts<'a>(
    reading: &Reading<'_>,
    tables_of: impl Fn(Language) -> Option<(&'a Triggers, &'a Syntax)>,
) -> Vec<Told> {
    let mentions = Mentions::new(reading.entities);
    let mut told = Vec::new();
    let mut topic: Option<(Language, Vec<EntityId>)> = None;
    for sentence in reading.sentences {
        let block = reading.document.block(sentence.block);
        if !block.is_some_and(|block| block.kind.is_body() || block.kind == BlockKind::Title) {
            continue;
        }
        let Some((triggers, syntax)) = tables_of(sentence.language) else { continue };
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
    syntax: &'a Syntax,
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
        for happening in happenings.iter_mut().filter(|happening| voice::is_headed_by_sum(happening, &sentence)) {
            happening.class = TriggerClass::Noun;
        }
        happenings.sort_by_key(|happening| happening.start);
        happenings.truncate(TRIGGER_LIMIT);

        let certainty = Certainty::new(self.triggers, &sentence);
        let subjects = SubjectFinder { entities: self.reading.entities, language };
        subjects.find(&mut happenings, &sentence, &topic);
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
            | FactKind::Results
            | FactKind::Workforce
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

    /// The subject of the first verb that has one, else the first name that could be a subject.
    fn topic(&self, happenings: &[Happening], sentence: &ParsedSentence<'_>) -> Vec<EntityId> {
        let subject = happenings.iter().map(|happening| &happening.subject).find(|subject| !subject.is_empty());
        let first = || sentence.names.iter().find(|name| name.may_act()).map(|name| vec![name.entity]);
        subject.cloned().or_else(first).unwrap_or_default()
    }
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
        Need::Buyer => !happening.agents.is_empty(),
        Need::Money => {
            let near = happening.start.saturating_sub(MONEY_REACH)..happening.end + MONEY_REACH;
            near.into_iter().any(|at| matches!(sentence.kind(at), Some(TokenKind::Figure(_, FigureKind::Money))))
        }
    }
}

/// The figures that lie within `span`, with their numbers.
fn figures_within(figures: &[Figure], span: Span) -> Vec<(FigureId, &Figure)> {
    let first = figures.partition_point(|figure| figure.span.start < span.start);
    let numbered = figures.iter().enumerate().skip(first).take_while(|(_, figure)| figure.span.end <= span.end);
    numbered.filter_map(|(index, figure)| Some((FigureId(u32::try_from(index).ok()?), figure))).collect()
}
