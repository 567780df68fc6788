//! The front end's second module: the pages that few visits need.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Draws the page at an address, and nothing where that is no page of this module.
#[wasm_bindgen(js_name = showPage)]
pub fn show_page(address: &str, focus: bool) {
    precis::app::annex::show(address, focus);
}
