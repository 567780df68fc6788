//! The engine on the page's own thread, for browsers and pages where workers are barred.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/app/services/load_module.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadModule, catch)]
    async fn load_module(url: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn analyze(module: &JsValue, request: &[u8]) -> Result<JsValue, JsValue>;
}

/// The analysing module, loaded into the page.
#[derive(Debug, Clone)]
pub(super) struct MainThread {
    module: JsValue,
}

impl MainThread {
    /// Fetches and compiles the module.
    pub(super) async fn load(url: &str) -> Option<Self> {
        Some(Self { module: load_module(url).await.ok()? })
    }

    /// Answers one encoded request. `None` when the module failed, or the data it needs did not come.
    pub(super) async fn call(&self, request: &[u8]) -> Option<Vec<u8>> {
        let answer = analyze(&self.module, request).await.ok()?;
        Some(Uint8Array::new(&answer).to_vec())
    }
}
