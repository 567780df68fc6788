/** The engine's worker: takes `{ id, method, text, options }`, answers `{ id, value }` or `{ id, error }`. */
import start, * as engine from "../worker.js";

const METHODS = new Set(["analyze", "summarize", "extract"]);

const ready = start().then(() => {
  // The module listens for the app's own requests, which nobody makes here.
  self.onmessage = null;
});

self.addEventListener("message", async ({ data: { id, method, text, options } }) => {
  try {
    await ready;
    if (!METHODS.has(method)) throw new TypeError(`no such method: ${method}`);
    self.postMessage({ id, value: await engine[method](text, options) });
  } catch (error) {
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
});
