//! The page of briefings: its controls, its head, its stories.

mod controls;
mod head;
mod story;

pub use controls::{actions, controls};
pub use head::head;
pub use story::story;

use crate::app::components::link::link;
use crate::app::element::{Element, el_text};
use crate::app::i18n;
use crate::app::route::Route;
use crate::briefing::{Player, Record};
use crate::language::{Language, Locale};
use crate::text::Span;

/// Where a record's article is read: at a place in it, where one is given.
pub fn article(record: &Record, place: Option<Span>, locale: Locale) -> Route {
    Route::Article { locale, id: record.id.clone(), at: place.map(|place| place.start) }
}

/// Words in a language: set as it has them, and marked where it is not the reader's.
fn words(tag: &'static str, class: &'static str, words: &str, language: Language, locale: Locale) -> Element {
    let foreign = language != Language::from(locale) && language != Language::Other;
    el_text(tag, class, i18n::set(words, language).into_owned()).lang(foreign.then(|| language.tag()))
}

/// Somebody's name, which leads to what all articles say of them.
fn player(player: &Player, locale: Locale) -> Element {
    link("briefing__player", &Route::Entity { locale, id: player.key.clone() }, player.name.get(locale).clone())
}
