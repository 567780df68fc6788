//! What the app asks of the browser: an engine to analyse with, files to fetch.

mod corpus;
mod engine;
mod main_thread;
mod worker_client;

pub use corpus::{CorpusArticle, FetchError, Manifest, fetch_article, fetch_manifest};
pub use engine::{Engine, EngineEvent, Ticket};
