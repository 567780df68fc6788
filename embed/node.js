/** The engine as a module for Node: in a thread of its own, which does not keep the program running. */
import { Calls } from "./embed/calls.js";

let calls;

function thread(onMessage, onFailure) {
  let ended = false;
  const starting = import("node:worker_threads").then(({ Worker }) => {
    const worker = new Worker(new URL("./embed/node_agent.js", import.meta.url));
    worker.on("message", onMessage);
    worker.on("error", (error) => onFailure(error));
    worker.on("exit", () => ended || onFailure(new Error("the engine’s thread ended")));
    worker.unref();
    return worker;
  });
  starting.catch(onFailure);
  return {
    send: (message) => void starting.then((worker) => (worker.ref(), worker.postMessage(message))),
    idle: () => void starting.then((worker) => worker.unref()),
    end: () => {
      ended = true;
      void starting.then((worker) => worker.terminate());
    },
  };
}

const inProcess = async () => (await import("./embed/node_engine.js")).engine;

function call(method, text, { worker = true, ...options } = {}) {
  if (typeof text !== "string") {
    return Promise.reject(new TypeError("expected a text: HTML pages are read in browsers, where there is a parser for them"));
  }
  calls ??= new Calls(thread, inProcess);
  return calls.call(method, text, options, worker);
}

/** Everything Précis finds in a text. */
export const analyze = (text, options) => call("analyze", text, options);

/** The sentences that say what matters. */
export const summarize = (text, options) => call("summarize", text, options);

/** The article without the page around it. */
export const extract = (text, options) => call("extract", text, options);

/** Begins to load the engine, so that the first call does not wait for it. */
export function warmUp() {
  calls ??= new Calls(thread, inProcess);
  calls.warmUp();
}

/** Ends the thread. Calls under way are rejected; a later call begins anew. */
export function dispose() {
  calls?.dispose();
  calls = undefined;
}
