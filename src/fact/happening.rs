use super::trigger::{Need, Trigger, TriggerClass};
use super::types::{FactKind, Modality};
use crate::language::Language;
use crate::mention::entity::EntityId;
use crate::mention::figure::FigureId;
use crate::mention::syntax::Form;

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
    /// Whether the subject is a pronoun or its like.
    pub is_anaphoric: bool,
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
    /// A trigger as found, before anything around it is read; `[start, head_end, end]` are its tokens.
    pub fn new(trigger: Trigger, form: Form, [start, head_end, end]: [usize; 3], language: Language) -> Self {
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
            is_anaphoric: false,
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

    /// Whether the phrase is a verb, which a noun's subject and a later verb's borders go by.
    pub fn is_verb(&self) -> bool {
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
