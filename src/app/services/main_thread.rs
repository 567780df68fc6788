//! The engine on the page's own thread, for browsers and pages where workers are barred.

use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/app/services/load_module.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadModule, catch)]
    async fn load_module(url: &str) -> Result<JsValue, JsValue>;
}

/// The analysing module, loaded into the page.
#[derive(Debug, Clone)]
pub(super) struct MainThread {
    analyze_bytes: Function,
}

impl MainThread {
    /// Fetches and compiles the module.
    pub(super) async fn load(url: &str) -> Option<Self> {
        let module = load_module(url).await.ok()?;
        let analyze_bytes = Reflect::get(&module, &JsValue::from_str("analyzeBytes")).ok()?.dyn_into().ok()?;
        Some(Self { analyze_bytes })
    }

    /// Answers one encoded request. `None` when the module failed.
    pub(super) fn call(&self, request: &[u8]) -> Option<Vec<u8>> {
        let argument = Uint8Array::from(request);
        let answer = self.analyze_bytes.call1(&JsValue::UNDEFINED, &argument).ok()?;
        Some(answer.dyn_into::<Uint8Array>().ok()?.to_vec())
    }
}
