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

pub use evidence_control::{EvidenceControl, evidence};
pub use insight_panel::{DETAILS, insight_panel};
pub use section::{LISTED, list_section, section};
