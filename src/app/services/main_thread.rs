//! The engine on the page's own thread, for browsers and pages where workers are barred.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

use super::module;

/// The analysing module, loaded into the page.
#[derive(Debug, Clone)]
pub(super) struct MainThread {
    analyze_bytes: Function,
}

impl MainThread {
    /// Fetches and compiles the module.
    pub(super) async fn load(url: &str) -> Option<Self> {
        Some(Self { analyze_bytes: module::load(url, None, "analyzeBytes").await? })
    }

    /// Answers one encoded request. `None` when the module failed.
    pub(super) fn call(&self, request: &[u8]) -> Option<Vec<u8>> {
        let argument = Uint8Array::from(request);
        let answer = self.analyze_bytes.call1(&JsValue::UNDEFINED, &argument).ok()?;
        Some(answer.dyn_into::<Uint8Array>().ok()?.to_vec())
    }
}
