use super::concepts::{Aim, Deed, Outcome, Wording};
use super::date::Moment;
use super::name::Name;
use crate::fact::Modality;
use crate::mention::figure::{Figure, FigureKind};

/// What happened, ready to be said in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Who did what.
    pub event: Event,
    /// How sure the source is.
    pub modality: Modality,
    /// When, where the evidence says so.
    pub when: Option<Moment>,
    /// What for, where the evidence says so.
    pub aims: Vec<Aim>,
}

impl Message {
    /// A message of something that is told as having happened.
    pub fn new(event: Event) -> Self {
        Self { event, modality: Modality::Asserted, when: None, aims: Vec::new() }
    }
}

/// Who did what. The first field of each is its subject and never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// «A and B signed a letter of intent.»
    Agreement {
        /// Those who agree.
        parties: Vec<Name>,
        /// What they agreed: a contract, a partnership.
        deed: Deed,
        /// What it is worth.
        sum: Option<Figure>,
    },
    /// «A invested €5 billion in B.»
    Investment {
        /// Whose money it is.
        investors: Vec<Name>,
        /// How much.
        sum: Option<Figure>,
        /// Into what.
        targets: Vec<Name>,
        /// Into which field of the news, where no target is named; French with the article.
        field: Option<Wording>,
    },
    /// «A raised $1 billion from B.»
    Funding {
        /// Who raises it.
        companies: Vec<Name>,
        /// How much.
        sum: Option<Figure>,
        /// From whom.
        investors: Vec<Name>,
    },
    /// «A acquired B for $3 billion.»
    Acquisition {
        /// Who buys.
        buyers: Vec<Name>,
        /// What is bought.
        targets: Vec<Name>,
        /// For how much.
        sum: Option<Figure>,
    },
    /// «A launched B.»
    Launch {
        /// Who launches it.
        makers: Vec<Name>,
        /// What.
        products: Vec<Name>,
        /// Whether it is a rocket or spacecraft that takes off.
        into_space: bool,
    },
    /// «A selected B.»
    Selection {
        /// Who chooses.
        choosers: Vec<Name>,
        /// Who or what is chosen.
        chosen: Vec<Name>,
    },
    /// «A appointed B.» or «B left A.»
    Appointment {
        /// The body whose post it is.
        bodies: Vec<Name>,
        /// Who takes or leaves it.
        people: Vec<Name>,
        /// Whether they leave.
        leaving: bool,
    },
    /// «A imposed sanctions on B.» «A imposed a fine of €5 million on B and one of €2 million on C.»
    Regulation {
        /// Who decides.
        authorities: Vec<Name>,
        /// What they do.
        deed: Deed,
        /// Whom or what it concerns.
        targets: Vec<Name>,
        /// How much a fine comes to.
        sum: Option<Figure>,
        /// Others with whom it is done by the same decision, each with its own fine.
        others: Vec<(Name, Figure)>,
    },
    /// «A started building a plant in B.»
    Facility {
        /// Who builds.
        builders: Vec<Name>,
        /// Whether it is open already.
        opened: bool,
        /// What is built.
        noun: Wording,
        /// Where.
        places: Vec<Name>,
        /// At what cost.
        sum: Option<Figure>,
    },
    /// «A took part in B.»
    Meeting {
        /// Who is there.
        participants: Vec<Name>,
        /// The meeting.
        occasions: Vec<Name>,
    },
    /// «A lost $589 billion in market value.» «A cut 400 jobs.»
    Outcome {
        /// Whose business it is.
        companies: Vec<Name>,
        /// What it came to.
        outcome: Outcome,
        /// How much or how many.
        figure: Option<Figure>,
    },
    /// «A intends to widen access to computing.» What is undertaken are the message's aims.
    Undertaking {
        /// Who undertakes it.
        actors: Vec<Name>,
    },
}

impl Event {
    /// Whoever acts: the subject of the sentence.
    pub fn subject(&self) -> &[Name] {
        match self {
            Self::Agreement { parties: names, .. }
            | Self::Investment { investors: names, .. }
            | Self::Funding { companies: names, .. }
            | Self::Acquisition { buyers: names, .. }
            | Self::Launch { makers: names, .. }
            | Self::Selection { choosers: names, .. }
            | Self::Regulation { authorities: names, .. }
            | Self::Facility { builders: names, .. }
            | Self::Meeting { participants: names, .. }
            | Self::Outcome { companies: names, .. }
            | Self::Undertaking { actors: names } => names,
            Self::Appointment { bodies, people, leaving } => {
                if *leaving {
                    people
                } else {
                    bodies
                }
            }
        }
    }

    /// The sum it is about.
    pub fn sum(&self) -> Option<&Figure> {
        match self {
            Self::Agreement { sum, .. }
            | Self::Investment { sum, .. }
            | Self::Funding { sum, .. }
            | Self::Acquisition { sum, .. }
            | Self::Regulation { sum, .. }
            | Self::Facility { sum, .. } => sum.as_ref(),
            Self::Outcome { figure, .. } => figure.as_ref().filter(|figure| figure.kind == FigureKind::Money),
            Self::Launch { .. }
            | Self::Selection { .. }
            | Self::Appointment { .. }
            | Self::Meeting { .. }
            | Self::Undertaking { .. } => None,
        }
    }
}
