//! The app's own files, by the script that knows where they lie: modules, workers, texts.

use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::Worker;

use super::FetchError;

#[wasm_bindgen(module = "/src/app/services/load_module.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadModule, catch)]
    async fn load_module(url: &str, sheet: Option<&str>) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn analyze(module: &JsValue, request: &[u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = fetchText, catch)]
    async fn fetch_text(url: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = startWorker, catch)]
    fn start_worker(url: &str) -> Result<Worker, JsValue>;
}

/// The text of a file.
pub(super) async fn text(url: &str) -> Result<String, FetchError> {
    let answer = fetch_text(url).await.map_err(|_| FetchError::Unreachable)?;
    answer.as_string().ok_or_else(|| FetchError::Status(answer.as_f64().unwrap_or_default() as u16))
}

/// Starts a worker; `None` where the browser refuses at once.
pub(super) fn worker(url: &str) -> Option<Worker> {
    start_worker(url).ok()
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
