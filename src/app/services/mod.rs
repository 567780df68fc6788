//! What the app asks of the browser: an engine to analyse with, files to fetch, the page itself.

mod annex;
mod corpus;
mod engine;
pub mod export;
mod file;
mod main_thread;
mod module;
pub mod page;
mod record;
mod worker_client;

pub use annex::Annex;
pub use corpus::{
    CorpusArticle, FetchError, Manifest, fetch_article, fetch_entities, fetch_figures, fetch_manifest, fetch_names,
    fetch_stories,
};
pub use engine::{Engine, EngineEvent, Ticket};
pub use file::{FileError, LARGEST_TEXT, read_text};
