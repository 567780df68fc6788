//! What stays in the browser between visits: the settings, and nothing else.

mod local;

pub use local::{load_settings, store_settings};
