use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::main_thread::MainThread;
use super::module;
use super::worker_client::{WorkerClient, WorkerEvent};
use crate::analysis::Analysis;
use crate::app::state::Shared;
use crate::codec;
use crate::document::Source;
use crate::pipeline::Stage;
use crate::protocol::{Request, RequestId, Response};

/// The loader that trunk writes beside the app: it starts the module inside a worker.
const WORKER_URL: &str = "worker_loader.js";
/// The module itself, for the page's own thread.
const MODULE_URL: &str = "worker.js";
/// A worker that has not said «ready» after this long will not: some browsers never report why.
const READY_TIMEOUT_MILLISECONDS: u32 = 20_000;
/// A worker that died is replaced so often before the page's own thread takes over.
const RESTARTS: u32 = 1;

/// What becomes of a request.
#[derive(Debug, Clone)]
pub enum EngineEvent {
    /// A stage begins.
    Progress(Stage),
    /// The analysis is there.
    Done(Shared<Analysis>),
    /// Neither a worker nor the page could analyse, or the data of the text's language did not come.
    Failed,
}

/// Analyses sources: in a Web Worker, or, where workers fail, on the page's own thread.
///
/// A worker that dies is replaced once and its requests are sent again; if the next one dies as well,
/// the module is imported into the page. The result is the same.
#[derive(Debug, Clone)]
pub struct Engine {
    shared: Rc<RefCell<State>>,
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shared, &other.shared)
    }
}

/// A request under way; dropping it means its answer is no longer wanted.
#[derive(Debug)]
pub struct Ticket {
    id: RequestId,
    shared: Rc<RefCell<State>>,
}

impl Drop for Ticket {
    fn drop(&mut self) {
        if let Ok(mut shared) = self.shared.try_borrow_mut() {
            shared.pending.retain(|pending| pending.id != self.id);
        }
    }
}

#[derive(Debug)]
struct State {
    /// Where the app's files lie, ending in a slash.
    base: String,
    place: Place,
    /// Whether a worker may be tried, now or after everything failed.
    try_worker: bool,
    /// How often the module was loaded into the page.
    loads: u32,
    next: u32,
    restarts: u32,
    /// In the order they were asked: rarely more than one.
    pending: Vec<Pending>,
}

#[derive(Debug)]
struct Pending {
    id: RequestId,
    request: Vec<u8>,
    on_event: Callback<EngineEvent>,
}

/// Where the engine runs.
#[derive(Debug)]
enum Place {
    /// Nowhere yet; the flag says whether a worker may be tried.
    NotStarted { try_worker: bool },
    /// In a worker that has not said «ready»; the timer gives it up.
    Starting { worker: WorkerClient, _timer: Timeout },
    /// In a worker.
    Worker(WorkerClient),
    /// Being loaded into the page.
    Loading,
    /// On the page's thread.
    MainThread(MainThread),
    /// Nowhere: both ways failed.
    Broken,
}

impl Engine {
    /// An engine that loads its module from `base` (ending in a slash) at the first request.
    pub fn new(base: String, try_worker: bool) -> Self {
        let place = Place::NotStarted { try_worker };
        let pending = Vec::new();
        let shared = State { base, place, try_worker, loads: 0, next: 0, restarts: 0, pending };
        Self { shared: Rc::new(RefCell::new(shared)) }
    }

    /// Starts loading before the first request, so that it finds the tables built.
    pub fn warm_up(&self) {
        self.ensure_started();
    }

    /// Whether analysis runs on the page's own thread.
    pub fn is_on_main_thread(&self) -> bool {
        matches!(self.shared.borrow().place, Place::MainThread(_) | Place::Loading)
    }

    /// Sends a source; `on_event` hears of it until the ticket is dropped. Where everything failed before,
    /// everything is tried again: the files may be there now.
    pub fn analyze(&self, source: Source, on_event: Callback<EngineEvent>) -> Ticket {
        let id = {
            let mut shared = self.shared.borrow_mut();
            let id = RequestId(shared.next);
            shared.next = shared.next.wrapping_add(1);
            let request = codec::encode(&Request { id, source });
            shared.pending.push(Pending { id, request, on_event });
            if matches!(shared.place, Place::Broken) {
                shared.place = Place::NotStarted { try_worker: shared.try_worker };
                shared.restarts = 0;
            }
            id
        };
        self.ensure_started();
        self.send(id);
        Ticket { id, shared: self.shared.clone() }
    }

    fn ensure_started(&self) {
        let try_worker = match self.shared.borrow().place {
            Place::NotStarted { try_worker } => try_worker,
            Place::Starting { .. } | Place::Worker(_) | Place::Loading | Place::MainThread(_) | Place::Broken => return,
        };
        if try_worker {
            self.start_worker();
        } else {
            self.load_module();
        }
    }

    fn start_worker(&self) {
        let url = [self.shared.borrow().base.as_str(), WORKER_URL].concat();
        let engine = self.clone();
        let Some(worker) = WorkerClient::start(&url, move |event| engine.hear(event)) else {
            self.load_module();
            return;
        };
        let engine = self.clone();
        let timer = Timeout::new(READY_TIMEOUT_MILLISECONDS, move || engine.hear(WorkerEvent::Failed));
        self.shared.borrow_mut().place = Place::Starting { worker, _timer: timer };
    }

    fn load_module(&self) {
        let url = {
            let mut shared = self.shared.borrow_mut();
            shared.place = Place::Loading;
            let url = module::address(&shared.base, MODULE_URL, shared.loads);
            shared.loads = shared.loads.wrapping_add(1);
            url
        };
        let engine = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let place = MainThread::load(&url).await.map_or(Place::Broken, Place::MainThread);
            engine.shared.borrow_mut().place = place;
            engine.send_all();
        });
    }

    fn send_all(&self) {
        let ids: Vec<RequestId> = self.shared.borrow().pending.iter().map(|pending| pending.id).collect();
        for id in ids {
            self.send(id);
        }
    }

    /// Sends a pending request if there is anywhere to send it; else it waits.
    fn send(&self, id: RequestId) {
        let shared = self.shared.borrow();
        let Some(pending) = shared.pending.iter().find(|pending| pending.id == id) else { return };
        match &shared.place {
            Place::NotStarted { .. } | Place::Starting { .. } | Place::Loading => {}
            Place::Worker(worker) => {
                if !worker.post(&pending.request) {
                    drop(shared);
                    self.hear(WorkerEvent::Failed);
                }
            }
            Place::MainThread(module) => {
                let module = module.clone();
                let engine = self.clone();
                let request = pending.request.clone();
                // A turn of the event loop first, so that the text is on screen before the thread is busy.
                Timeout::new(0, move || {
                    wasm_bindgen_futures::spawn_local(async move {
                        let response = module.call(&request).await.and_then(|bytes| codec::decode(&bytes));
                        engine.answer(response.unwrap_or(Response::Refused), id);
                    });
                })
                .forget();
            }
            Place::Broken => {
                drop(shared);
                self.finish(id, EngineEvent::Failed);
            }
        }
    }

    /// The worker said something, or fell silent.
    fn hear(&self, event: WorkerEvent) {
        match event {
            WorkerEvent::Response(Response::Ready) => {
                {
                    let mut shared = self.shared.borrow_mut();
                    let place = std::mem::replace(&mut shared.place, Place::Broken);
                    shared.place = match place {
                        Place::Starting { worker, .. } => Place::Worker(worker),
                        other => other,
                    };
                }
                self.send_all();
            }
            WorkerEvent::Response(Response::Refused) | WorkerEvent::Failed => self.replace_worker(),
            WorkerEvent::Response(
                response @ (Response::Progress(id, _) | Response::Done(id, _) | Response::Failed(id)),
            ) => {
                self.answer(response, id);
            }
        }
    }

    fn replace_worker(&self) {
        let again = {
            let mut shared = self.shared.borrow_mut();
            if !matches!(shared.place, Place::Starting { .. } | Place::Worker(_)) {
                return;
            }
            shared.place = Place::NotStarted { try_worker: false };
            shared.restarts += 1;
            shared.restarts <= RESTARTS
        };
        if again {
            self.start_worker();
        } else {
            self.load_module();
        }
    }

    fn answer(&self, response: Response, asked: RequestId) {
        match response {
            Response::Progress(id, stage) => {
                let shared = self.shared.borrow();
                let on_event = shared.pending.iter().find(|pending| pending.id == id).map(|p| p.on_event.clone());
                drop(shared);
                if let Some(on_event) = on_event {
                    on_event.emit(EngineEvent::Progress(stage));
                }
            }
            Response::Done(id, analysis) => self.finish(id, EngineEvent::Done(Shared::new(*analysis))),
            Response::Ready | Response::Refused | Response::Failed(_) => self.finish(asked, EngineEvent::Failed),
        }
    }

    fn finish(&self, id: RequestId, event: EngineEvent) {
        let mut shared = self.shared.borrow_mut();
        let Some(index) = shared.pending.iter().position(|pending| pending.id == id) else { return };
        let pending = shared.pending.remove(index);
        drop(shared);
        pending.on_event.emit(event);
    }
}
