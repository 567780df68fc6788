use serde::{Deserialize, Serialize};

use crate::mention::entity::EntityId;
use crate::mention::figure::FigureId;
use crate::text::Span;

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// Parties agree: a contract, a letter of intent, a partnership.
    Agreement,
    /// Money is put into something.
    Investment,
    /// A company raises money.
    Funding,
    /// One company buys another.
    Acquisition,
    /// Something goes on sale or into service.
    ProductLaunch,
    /// Something or somebody is chosen or honoured.
    Selection,
    /// Something is intended by a date.
    Plan,
    /// Somebody takes or leaves a post.
    Appointment,
    /// A rule, law, sanction or permission.
    Regulation,
    /// A finding, a record, a study.
    Research,
    /// A meeting takes place.
    Event,
    /// A plant, laboratory, data centre is opened or built.
    Facility,
    /// What a business comes to: revenue, profit, loss, market value gained or lost.
    Results,
    /// Jobs are cut.
    Workforce,
    /// Somebody says something.
    Statement,
}

impl FactKind {
    /// All kinds, in the order of their definition.
    pub const ALL: [Self; 15] = [
        Self::Agreement,
        Self::Investment,
        Self::Funding,
        Self::Acquisition,
        Self::ProductLaunch,
        Self::Selection,
        Self::Plan,
        Self::Appointment,
        Self::Regulation,
        Self::Research,
        Self::Event,
        Self::Facility,
        Self::Results,
        Self::Workforce,
        Self::Statement,
    ];

    /// The name in tables and in CONTRACT: `product_launch`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Investment => "investment",
            Self::Funding => "funding",
            Self::Acquisition => "acquisition",
            Self::ProductLaunch => "product_launch",
            Self::Selection => "selection",
            Self::Plan => "plan",
            Self::Appointment => "appointment",
            Self::Regulation => "regulation",
            Self::Research => "research",
            Self::Event => "event",
            Self::Facility => "facility",
            Self::Results => "results",
            Self::Workforce => "workforce",
            Self::Statement => "statement",
        }
    }
}

/// How sure the text is that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// It is told as having happened.
    #[default]
    Asserted,
    /// It is intended or promised.
    Planned,
    /// It may be so: «could», «would», 或将.
    Possible,
    /// It is denied.
    Negated,
}

/// How firmly a fact is bound to those it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Binding {
    /// The agent is the grammatical subject of the trigger or stands in its by-phrase, in the same clause;
    /// objects and figures stand in its own object phrase; and no word of doubt was passed over. Only such
    /// facts may be put into sentences of one's own.
    Firm,
    /// Read by nearness, over a pronoun or from a noun: good for ranking and grouping, not for telling.
    #[default]
    Loose,
}

/// Who did what to whom, with which figures, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What kind of thing happened.
    pub kind: FactKind,
    /// How sure the text is.
    pub modality: Modality,
    /// Who acts.
    pub agents: Vec<EntityId>,
    /// Upon whom or what.
    pub objects: Vec<EntityId>,
    /// The sums and quantities involved, most important first.
    pub figures: Vec<FigureId>,
    /// How firmly the roles are bound to the trigger.
    #[serde(skip)]
    pub binding: Binding,
    /// When, as an ISO 8601 date, where the text says so.
    pub when: Option<String>,
    /// The words of the trigger («ont signé une lettre d’intention»).
    #[serde(skip)]
    pub trigger: Span,
    /// The sentences it was read from, the first being the main one.
    pub evidence: Vec<Span>,
}
