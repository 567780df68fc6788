//! Languages: those articles are written in, those the reader can be shown, and telling them apart.

mod by_locale;
mod detect;
mod evidence;
mod language;
mod phrase;
mod script;

pub use by_locale::ByLocale;
pub use detect::{Traits, detect, detect_with, dominant};
pub use language::{Language, Locale};
pub use phrase::Phrase;
