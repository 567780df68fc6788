use serde::{Deserialize, Serialize};

use crate::language::ByLocale;
use crate::text::Span;

/// The number of an entity in its analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A company, institution, government, party, team.
    Organization,
    /// A human being.
    Person,
    /// A country, region, city, building, river.
    Place,
    /// A product, model, chip, machine, service, programme.
    Product,
    /// A summit, conference, competition, crisis.
    Event,
}

/// A name in the text, not yet merged with the others of its referent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameMention {
    /// The name, without titles and articles.
    pub span: Span,
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// The entry of the knowledge base it is a name of, where there is one.
    pub known: Option<String>,
    /// The words nearby that say what it is or does («directrice de la recherche technologique du CEA»).
    pub role: Option<Span>,
}

/// Where a derived statement comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// These words of the text.
    Text(Span),
    /// The knowledge base that is built in.
    KnowledgeBase,
}

/// What an entity is or does, in the three display languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// The words. A role read from the text stands in its own language only, unless it is a known one.
    pub text: ByLocale<Option<String>>,
    /// Where it was read.
    pub origin: Origin,
}

/// A referent, with all the names it goes by in one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Stable across texts: from the knowledge base (`amd`), else made from the canonical name.
    pub key: String,
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name the text uses.
    pub name: String,
    /// Its name in each display language, where known.
    pub names: ByLocale<Option<String>>,
    /// The Wikidata item (`Q128896`), where verified.
    #[serde(skip)]
    pub wikidata: Option<String>,
    /// How much the text is about it, in thousandths.
    pub salience: u16,
    /// What it is or does.
    pub role: Option<Role>,
    /// Where it is based: a country's or city's name.
    pub base: Option<Role>,
    /// Whether it is a company (as opposed to a government, a laboratory, a programme).
    #[serde(skip)]
    pub company: Option<CompanyStage>,
    /// Every place where it is named, in order.
    pub mentions: Vec<Span>,
}

/// How far a company has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CompanyStage {
    /// Young, and funded by venture capital.
    Startup,
    /// Past its beginnings and growing fast.
    Growth,
    /// Established.
    Mature,
}
