//! Languages: those articles are written in, those the reader can be shown, and telling them apart.

mod by_locale;
mod detect;
mod language;
mod phrase;

pub use by_locale::ByLocale;
pub use detect::detect;
pub use language::{Language, Locale};
pub use phrase::Phrase;
