//! Briefings: what a number of articles come to, story by story, for readers of one language.
//!
//! ```text
//! Analysis -> Signature -> stories (who tells the same) \
//! Analysis -> Record (what is shown of an article) ------+-> Briefing -> write (Markdown, plain text)
//! ```
//!
//! Signatures and records are made where the articles are read; [`Briefing`] and [`write`] need the records alone, so that
//! the command line and the page say the same.
//!
//! ```
//! use precis::briefing::{Briefing, Markup, Period, Record, no_links, write};
//! use precis::language::Locale;
//! use precis::{Analyzer, Source};
//!
//! let source = Source::new("Microsoft signe un contrat\n\nLe 3 mars 2025, Microsoft a investi 20 millions d’euros à Lyon.");
//! let records = [Record::new(&source, &Analyzer::new().analyze(&source))];
//! let briefing = Briefing::new(&records, |_| true, Period::ALL, Locale::Fr);
//! assert!(write(&briefing, Markup::Markdown, &no_links).contains("**20\u{a0}millions d’euros**"));
//! ```

mod about;
mod briefing;
mod en;
mod fr;
mod key_figures;
mod period;
mod record;
mod shingles;
mod signature;
mod stories;
mod table;
mod words;
mod write;
mod zh;

pub use about::{versions, who};
pub use briefing::{Briefing, Story};
pub use period::Period;
pub use record::{KeyFigure, Player, Record};
pub use signature::{Feature, Signature};
pub use stories::{Place, stories};
pub use table::{read_table, write_table};
pub use words::{Words, day, words};
pub use write::{Link, Markup, no_links, write};
