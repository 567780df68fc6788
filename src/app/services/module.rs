//! Modules beside the app's own, loaded into the page when they are wanted.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/app/services/load_module.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadModule, catch)]
    async fn load_module(url: &str, sheet: Option<&str>) -> Result<JsValue, JsValue>;
}

/// Fetches and starts a module, with the style sheet of what it draws, and gives the function of this name that it
/// offers. `None` where any of that fails.
pub(super) async fn load(url: &str, sheet: Option<&str>, function: &str) -> Option<Function> {
    let module = load_module(url, sheet).await.ok()?;
    Reflect::get(&module, &function.into()).ok()?.dyn_into().ok()
}

/// A file of the app's own, asked for once more after `failures`: a page remembers that a module failed, and only
/// another address makes it ask again.
pub(super) fn address(base: &str, file: &str, failures: u32) -> String {
    let mut url = [base, file].concat();
    if failures > 0 {
        url.push_str("?again=");
        url.push_str(&failures.to_string());
    }
    url
}
