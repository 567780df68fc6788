//! The engine on the page's own thread, for browsers and pages where workers are barred.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::module;

/// The analysing module, loaded into the page.
#[derive(Debug, Clone)]
pub(super) struct MainThread {
    fetch_data: Function,
    analyze_bytes: Function,
}

impl MainThread {
    /// Fetches and compiles the module.
    pub(super) async fn load(url: &str) -> Option<Self> {
        // The second time it is there already.
        let fetch_data = module::load(url, None, "fetchData").await?;
        Some(Self { fetch_data, analyze_bytes: module::load(url, None, "analyzeBytes").await? })
    }

    /// Answers one encoded request. `None` when the module failed, or the data it needs did not come.
    pub(super) async fn call(&self, request: &[u8]) -> Option<Vec<u8>> {
        let argument = Uint8Array::from(request);
        let fetched: Promise = self.fetch_data.call1(&JsValue::UNDEFINED, &argument).ok()?.unchecked_into();
        JsFuture::from(fetched).await.ok()?;
        let answer = self.analyze_bytes.call1(&JsValue::UNDEFINED, &argument).ok()?;
        Some(answer.dyn_into::<Uint8Array>().ok()?.to_vec())
    }
}
