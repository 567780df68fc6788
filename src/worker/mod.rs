//! The engine as a WebAssembly module, for the browser.
//!
//! The same file serves twice. Inside a Web Worker, [`start`] listens for requests and answers them;
//! where workers are barred, the page imports it and calls [`fetch_data`], then [`analyze_bytes`]: same code, same bytes.
//! Either way the [data] of a language is fetched when a text first needs it.
//!
//! Who embeds the module calls [`analyze`], [`summarize`] and [`extract`], which take and give JavaScript's own values.

mod agent;
mod api;
mod data;

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use crate::codec;
use crate::document::{Document, Source};
use crate::language::Locale;
use crate::pipeline::{Analyzer, Stage};
use crate::protocol::{Request, RequestId, Response};

pub use agent::start;
pub use api::{analyze, extract, summarize};
pub use data::{add_data, set_data_base};

thread_local! {
    /// Kept for the module's life.
    static ANALYZER: Rc<Analyzer> = Rc::new(Analyzer::new());
}

fn analyzer() -> Rc<Analyzer> {
    ANALYZER.with(Rc::clone)
}

/// A request whose text is taken apart.
struct Opened {
    id: RequestId,
    source: Source,
    document: Document,
}

impl Opened {
    /// `None` for a request that cannot be understood.
    fn new(request: &[u8]) -> Option<Self> {
        let Request { id, source } = codec::decode(request)?;
        let document = analyzer().open(&source);
        Some(Self { id, source, document })
    }

    /// The languages whose data has to come first.
    fn missing(&self) -> Vec<Locale> {
        analyzer().missing(&self.source, &self.document)
    }

    /// Reads the text; `report` hears of each stage as it begins.
    fn read(self, report: &mut dyn FnMut(Response)) -> Response {
        let Self { id, source, document } = self;
        let analysis = analyzer().read(&source, document, &mut |stage: Stage| report(Response::Progress(id, stage)));
        Response::Done(id, Box::new(analysis))
    }
}

/// Fetches the data that an encoded [`Request`] is read with, as far as it is not there. The promise is rejected when it does not
/// come; another call tries again.
#[wasm_bindgen(js_name = fetchData)]
pub fn fetch_data(request: &[u8]) -> Promise {
    let missing = Opened::new(request).map_or_else(Vec::new, |opened| opened.missing());
    future_to_promise(async move {
        data::fetch(&missing).await?;
        Ok(JsValue::UNDEFINED)
    })
}

/// Answers one encoded [`Request`] with an encoded [`Response`], on the caller's own thread; its data has to be there.
#[wasm_bindgen(js_name = analyzeBytes)]
pub fn analyze_bytes(request: &[u8]) -> Vec<u8> {
    let response = match Opened::new(request) {
        None => Response::Refused,
        Some(opened) if !opened.missing().is_empty() => Response::Failed(opened.id),
        Some(opened) => opened.read(&mut |_| {}),
    };
    codec::encode(&response)
}
