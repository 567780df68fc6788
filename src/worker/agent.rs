use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{Opened, analyzer, data};
use crate::codec;
use crate::pipeline::Stage;
use crate::protocol::Response;

/// Listens for requests when the module was loaded as a worker; does nothing on a page.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let listener = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        answer(&listener, &Uint8Array::new(&event.data()).to_vec());
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The listener lives as long as the worker.
    on_message.forget();
    post(&scope, &Response::Ready);
    analyzer().warm_up();
}

/// Answers a request: at once if the data it needs is there, else when that has come.
fn answer(scope: &DedicatedWorkerGlobalScope, request: &[u8]) {
    let Some(opened) = Opened::new(request) else {
        post(scope, &Response::Refused);
        return;
    };
    post(scope, &Response::Progress(opened.id, Stage::Structure));
    let missing = opened.missing();
    if missing.is_empty() {
        post(scope, &opened.read(&mut |progress| post(scope, &progress)));
        return;
    }
    let scope = scope.clone();
    spawn_local(async move {
        let response = match data::fetch(&missing).await {
            Ok(()) => opened.read(&mut |progress| post(&scope, &progress)),
            Err(_) => Response::Failed(opened.id),
        };
        post(&scope, &response);
    });
}

/// Sends a response, handing its buffer over instead of copying it.
fn post(scope: &DedicatedWorkerGlobalScope, response: &Response) {
    let bytes = Uint8Array::from(codec::encode(response).as_slice());
    let transferred = Array::of1(&bytes.buffer());
    // Posting fails only for values that cannot be cloned; bytes can.
    let _ = scope.post_message_with_transfer(&bytes.buffer(), &transferred);
}
