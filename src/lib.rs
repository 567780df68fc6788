//! Précis reads news in Chinese, English and French.
//!
//! It takes a page's text apart, finds every figure and name, and says what the core point is, who the
//! key players are, what it means for which industry and whether to keep watching; each statement tied
//! to the words that it came from. The same code runs natively and in the browser.
//!
//! ```
//! use precis::{Analyzer, Source};
//!
//! let source = Source::new("L’Union européenne a annoncé 200 milliards d’euros pour l’IA.");
//! let analysis = Analyzer::new().analyze(&source);
//! assert_eq!(analysis.id, "");
//! ```

pub mod analysis;
#[cfg(feature = "app")]
pub mod app;
pub mod briefing;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod codec;
pub mod contract;
pub mod document;
pub mod fact;
pub mod import;
pub mod insight;
pub mod language;
pub mod lexicon;
pub mod locale;
pub mod mention;
pub mod phrase;
pub mod pipeline;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod protocol;
pub mod resolve;
pub mod segment;
pub mod summary;
pub mod text;
#[cfg(feature = "worker")]
pub mod worker;

pub use analysis::Analysis;
pub use document::Source;
pub use pipeline::Analyzer;
