//! What Précis says about an article, each statement with its evidence.

mod companies;
mod core_point;
mod entities;
mod evidence_control;
mod facts;
mod figures;
mod impact;
mod insight_panel;
mod key_players;
mod keywords;
mod processing;
mod quotes;
mod section;
mod tags;
mod tracking;

pub use companies::Companies;
pub use core_point::{CorePoint, SummaryText};
pub use entities::Entities;
pub use evidence_control::EvidenceControl;
pub use facts::Facts;
pub use figures::Figures;
pub use impact::IndustryImpact;
pub use insight_panel::InsightPanel;
pub use key_players::KeyPlayers;
pub use keywords::Keywords;
pub use processing::ProcessingLine;
pub use quotes::Quotes;
pub use section::{ListSection, Section};
pub use tags::{Categories, Highlights};
pub use tracking::TrackingAdvice;
