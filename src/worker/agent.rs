use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{ANALYZER, answer};
use crate::codec;
use crate::pipeline::Analyzer;
use crate::protocol::Response;

/// Listens for requests when the module was loaded as a worker; does nothing on a page.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let listener = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let request = Uint8Array::new(&event.data()).to_vec();
        let response = answer(&request, &mut |progress| post(&listener, &progress));
        post(&listener, &response);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The listener lives as long as the worker.
    on_message.forget();
    ANALYZER.with(|analyzer| {
        analyzer.get_or_init(Analyzer::new);
    });
    post(&scope, &Response::Ready);
}

/// Sends a response, handing its buffer over instead of copying it.
fn post(scope: &DedicatedWorkerGlobalScope, response: &Response) {
    let bytes = Uint8Array::from(codec::encode(response).as_slice());
    let transferred = Array::of1(&bytes.buffer());
    // Posting fails only for values that cannot be cloned; bytes can.
    let _ = scope.post_message_with_transfer(&bytes.buffer(), &transferred);
}
