//! Links within the app.

use yew::AttrValue;

use crate::app::element::{Element, el_text};
use crate::app::route::Route;

/// A link to another page of the app; the browser follows it by itself.
pub fn link(class: &'static str, to: &Route, words: impl Into<AttrValue>) -> Element {
    el_text("a", class, words).set("href", to.href())
}
