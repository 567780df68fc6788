//! A button that is on or off.

use crate::app::element::{Element, el};

/// A button that is on or off; its words are put inside.
pub fn toggle(class: &'static str, pressed: bool, act: impl Fn() + 'static) -> Element {
    el("button").class(class).set("type", "button").state("aria-pressed", pressed).on_click(act)
}
