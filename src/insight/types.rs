use serde::{Deserialize, Serialize};

use crate::language::{ByLocale, Phrase};
use crate::mention::entity::{CompanyStage, EntityId, Role};
use crate::text::Span;

/// Something Précis states, in three languages, with the words it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Statement {
    /// The statement.
    pub text: ByLocale<Phrase>,
    /// The words it rests on; never empty for a statement that says something.
    pub evidence: Vec<Span>,
}

/// Who matters in the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyPlayer {
    /// Who.
    pub entity: EntityId,
    /// What it is or does here.
    pub role: Option<Role>,
    /// Where it is based.
    pub base: Option<Role>,
    /// Where the text speaks of it.
    pub evidence: Vec<Span>,
}

/// A field of the news: what an article is about, and which industry it touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Models, assistants, machine learning.
    ArtificialIntelligence,
    /// Data centres, cloud regions, hosted computing.
    CloudComputing,
    /// Young companies and those who fund them.
    Startups,
    /// Chips and the plants that make them.
    Semiconductors,
    /// Supercomputers and high-performance computing.
    HighPerformanceComputing,
    /// Power, grids, nuclear, renewables.
    Energy,
    /// Medicine and biology.
    Health,
    /// Laws, programmes, public money.
    Policy,
    /// Networks and operators.
    Telecom,
    /// Rockets and satellites.
    Space,
    /// Vehicles and transport.
    Mobility,
    /// Banks, markets, insurance.
    Finance,
    /// Attacks and protection.
    Cybersecurity,
    /// Robots and automation.
    Robotics,
    /// Quantum computers and sensors.
    Quantum,
    /// Programs, platforms, open source.
    Software,
    /// Science as such.
    Research,
    /// Customs, export control, supply chains.
    Trade,
    /// Armed forces and arms.
    Defense,
    /// Emissions, water, nature.
    Climate,
}

/// How strong an effect is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Weak.
    Low,
    /// Noticeable.
    Medium,
    /// Strong.
    High,
}

/// What the story means for one industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Impact {
    /// Which industry.
    pub sector: Category,
    /// How much.
    pub level: Level,
    /// Why.
    pub reason: Statement,
}

/// What a reader should do about the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TrackingLevel {
    /// Nothing more is expected of it.
    #[default]
    Archive,
    /// Look again.
    Watch,
    /// Follow closely.
    Strong,
}

/// Whether to keep watching, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tracking {
    /// The advice.
    pub level: TrackingLevel,
    /// Why.
    pub reason: Statement,
}

/// What kind of news it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Highlight {
    /// Money is invested or raised.
    InvestmentFunding,
    /// Parties agree to work together.
    Partnership,
    /// Something new is offered.
    ProductLaunch,
    /// A law, rule or public programme.
    Policy,
    /// Companies merge or are bought.
    Acquisition,
    /// A finding or a record.
    Research,
    /// A plant, laboratory or data centre.
    Infrastructure,
    /// Posts change hands.
    Appointment,
    /// A meeting.
    Event,
    /// Risks, warnings, failures.
    Risk,
}

/// A highlight or a category, with the words that gave it away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag<T> {
    /// Which.
    pub tag: T,
    /// The words that gave it away.
    pub evidence: Vec<Span>,
}

/// How a text speaks of a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sentiment {
    /// Well.
    Positive,
    /// Neither.
    #[default]
    Neutral,
    /// Badly.
    Negative,
}

/// A company of the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    /// Which.
    pub entity: EntityId,
    /// How far it has come, where known.
    pub stage: Option<CompanyStage>,
    /// How the text speaks of it.
    pub sentiment: Sentiment,
    /// Where.
    pub evidence: Vec<Span>,
}

/// Everything Précis says about an article beyond its summary.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Insight {
    /// What happened, and why it matters. `None` for a text without a sentence.
    pub core_point: Option<Statement>,
    /// Who matters, most important first.
    pub key_players: Vec<KeyPlayer>,
    /// What it means for which industry, strongest first.
    pub impact: Vec<Impact>,
    /// Whether to keep watching.
    pub tracking: Tracking,
    /// What kinds of news it is.
    pub highlights: Vec<Tag<Highlight>>,
    /// The companies of the story.
    pub companies: Vec<Company>,
    /// What it is about, strongest first.
    pub categories: Vec<Tag<Category>>,
}
