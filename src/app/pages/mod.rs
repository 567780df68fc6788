//! The pages: each owns the data of its components.

mod about;
mod annexed;
mod article;
mod briefing;
mod entities;
mod entity;
mod figures;
mod library;
mod text;

pub use about::about;
pub use annexed::annexed;
pub use article::{Article, ArticleProps};
pub use briefing::briefing;
pub use entities::entities;
pub use entity::{entity, known_entity};
pub use figures::figures;
pub use library::library;
pub use text::text;

use yew::Html;

use crate::app::element::{Element, el, el_text, list};
use crate::language::Locale;
use crate::locale::Message;

/// A notice in place of a page, below a heading for those who go by headings.
fn with_heading(title: Message, notice: Element, locale: Locale) -> Html {
    list([el_text("h1", "visually-hidden", title.text(locale)).set("tabindex", "-1"), notice])
}

/// A page's title and what it is for.
fn page_header(title: Message, intro: Message, locale: Locale) -> Element {
    el("header").class("page-header").child(el("h1").set("tabindex", "-1").text(title.text(locale))).child(el_text(
        "p",
        "page-header__intro",
        intro.text(locale),
    ))
}
