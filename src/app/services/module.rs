//! Modules beside the app's own, loaded into the page when they are wanted.

use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/app/services/load_module.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadModule, catch)]
    async fn load_module(url: &str, sheet: Option<&str>) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn analyze(module: &JsValue, request: &[u8]) -> Result<JsValue, JsValue>;
}

/// Fetches and starts a module, with the style sheet of what it draws. `None` where any of that fails.
pub(super) async fn load(url: &str, sheet: Option<&str>) -> Option<JsValue> {
    load_module(url, sheet).await.ok()
}

/// The function of this name that a module offers.
pub(super) fn function(module: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(module, &name.into()).ok()?.dyn_into().ok()
}

/// Has the engine, loaded as `module`, fetch the data for an encoded request and answer it. `None` where that fails.
pub(super) async fn answer(module: &JsValue, request: &[u8]) -> Option<Vec<u8>> {
    let answer = analyze(module, request).await.ok()?;
    Some(Uint8Array::new(&answer).to_vec())
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
