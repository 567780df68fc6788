//! The engine as a WebAssembly module, for the browser.
//!
//! The same file serves twice. Inside a Web Worker, [`start`] listens for requests and answers them;
//! where workers are barred, the page imports it and calls [`analyze_bytes`]: same code, same bytes.

mod agent;

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;

use crate::codec;
use crate::pipeline::{Analyzer, Stage};
use crate::protocol::{Request, Response};

pub use agent::start;

thread_local! {
    /// Built at the first use, kept for the module's life.
    static ANALYZER: OnceCell<Analyzer> = const { OnceCell::new() };
}

/// Answers one request; `report` hears of each stage as it begins.
fn answer(request: &[u8], report: &mut dyn FnMut(Response)) -> Response {
    let Some(Request { id, source }) = codec::decode(request) else {
        return Response::Refused;
    };
    ANALYZER.with(|analyzer| {
        let analyzer = analyzer.get_or_init(Analyzer::new);
        let analysis = analyzer.analyze_with(&source, &mut |stage: Stage| report(Response::Progress(id, stage)));
        Response::Done(id, Box::new(analysis))
    })
}

/// Answers one encoded [`Request`] with an encoded [`Response`], on the caller's own thread.
#[wasm_bindgen(js_name = analyzeBytes)]
pub fn analyze_bytes(request: &[u8]) -> Vec<u8> {
    codec::encode(&answer(request, &mut |_| {}))
}
