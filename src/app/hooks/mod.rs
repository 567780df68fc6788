//! Hooks: where components meet services and state.

mod use_analysis;
mod use_article;
mod use_engine;
mod use_figures;
mod use_library;
mod use_locale;
mod use_mark_card;
mod use_own_text;
mod use_settings;

pub use use_analysis::{UseReaderHandle, sentence_element, use_analysis, use_passage, use_reader};
pub use use_article::{UseArticleHandle, use_article};
pub use use_engine::{EngineProvider, use_engine};
pub use use_figures::{FiguresProvider, UseFiguresHandle, use_figures};
pub use use_library::{LibraryProvider, UseLibraryHandle, use_library};
pub use use_locale::{use_heading_focus, use_locale, use_title};
pub use use_mark_card::{UseMarkCardHandle, mark_element, use_mark_card};
pub use use_own_text::{OwnTextProvider, UseOwnTextHandle, use_own_text};
pub use use_settings::{SettingsProvider, UseSettingsHandle, use_settings};

use yew::prelude::*;

/// Props of a provider.
#[derive(Properties, PartialEq)]
pub struct ProviderProps {
    /// Everything that may ask.
    pub children: Html,
}
