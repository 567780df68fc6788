//! Hooks: where components meet services and state.

mod use_annex;
mod use_app;
mod use_article;
mod use_mark_card;
mod use_reader;
mod use_slow;
mod use_title;

pub use use_annex::{UseAnnexHandle, use_annex};
#[cfg(feature = "prerender")]
pub use use_app::use_app_in;
pub use use_app::{AppProps, UseAppHandle, use_app};
pub use use_article::{UseArticleHandle, use_article};
pub use use_mark_card::{UseMarkCardHandle, mark_element, use_mark_card};
#[cfg(feature = "prerender")]
pub use use_reader::use_analysed;
pub use use_reader::{UsePageHandle, UseReaderHandle, sentence_element, use_passage, use_reader};
pub use use_slow::{use_slow, use_turns};
pub use use_title::{use_heading_focus, use_title};
