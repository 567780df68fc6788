//! The engine on the page's own thread, for browsers and pages where workers are barred.

use wasm_bindgen::JsValue;

use super::module;

/// The analysing module, loaded into the page.
#[derive(Debug, Clone)]
pub(super) struct MainThread {
    module: JsValue,
}

impl MainThread {
    /// Fetches and compiles the module.
    pub(super) async fn load(url: &str) -> Option<Self> {
        Some(Self { module: module::load(url, None).await? })
    }

    /// Answers one encoded request. `None` when the module failed, or the data it needs did not come.
    pub(super) async fn call(&self, request: &[u8]) -> Option<Vec<u8>> {
        module::answer(&self.module, request).await
    }
}
