//! One Web Worker and the wires to it.

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker};

use super::module;
use crate::codec;
use crate::protocol::Response;

/// What comes over the wires.
#[derive(Debug)]
pub(super) enum WorkerEvent {
    /// An answer.
    Response(Response),
    /// The worker could not be loaded, or died.
    Failed,
}

/// A running worker; dropping it ends it.
#[derive(Debug)]
pub(super) struct WorkerClient {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl WorkerClient {
    /// Starts a module worker from `url`; `None` where the browser refuses at once.
    pub(super) fn start(url: &str, on_event: impl Fn(WorkerEvent) + Clone + 'static) -> Option<Self> {
        let worker = module::worker(url)?;
        let on_message = {
            let on_event = on_event.clone();
            EventListener::new(&worker, "message", move |event| {
                let response = event.dyn_ref::<MessageEvent>().and_then(|event| {
                    let bytes = Uint8Array::new(&event.data()).to_vec();
                    codec::decode(&bytes)
                });
                on_event(response.map_or(WorkerEvent::Failed, WorkerEvent::Response));
            })
        };
        let failed = |name: &'static str| {
            let on_event = on_event.clone();
            EventListener::new(&worker, name, move |_| on_event(WorkerEvent::Failed))
        };
        let listeners = [on_message, failed("error"), failed("messageerror")];
        Some(Self { worker, _listeners: listeners })
    }

    /// Sends an encoded request, handing its buffer over. Returns whether it could be sent.
    pub(super) fn post(&self, request: &[u8]) -> bool {
        let buffer = Uint8Array::from(request).buffer();
        self.worker.post_message_with_transfer(&buffer, &Array::of1(&buffer)).is_ok()
    }
}

impl Drop for WorkerClient {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
