use js_sys::Function;
use wasm_bindgen::JsValue;

use super::module;

/// The module, and the style sheet of its pages.
const MODULE: &str = "annex.js";
const SHEET: &str = "annex.css";

/// The module that draws the pages of the annex: see [`crate::app::annex`].
#[derive(Debug, Clone, PartialEq)]
pub struct Annex {
    show_page: Function,
}

impl Annex {
    /// Fetches and starts the module. `failures` says how often that failed before.
    pub async fn load(base: &str, failures: u32) -> Option<Self> {
        let url = |file| module::address(base, file, failures);
        let module = module::load(&url(MODULE), Some(&url(SHEET))).await?;
        Some(Self { show_page: module::function(&module, "showPage")? })
    }

    /// Has it draw the page of an address, or nothing where that is no page of its own; the page's heading gets the
    /// focus where that is wanted.
    pub fn show(&self, address: &str, focus: bool) {
        // It draws later and answers nothing.
        let _ = self.show_page.call2(&JsValue::UNDEFINED, &address.into(), &focus.into());
    }
}
