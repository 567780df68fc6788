/** The engine as a module for browsers: in a worker, one for the page, begun by the first call. */
import { Engine } from "./embed/engine.js";
import { pageText } from "./embed/page_text.js";

let engine;

/** Calls the engine; of a page or a part of one it gets the text. */
async function call(method, input, options = {}) {
  const page = typeof input === "string" ? null : pageText(input);
  const { worker = true, ...rest } = options;
  engine ??= new Engine();
  const text = page ? page.text : input;
  const value = await engine.call(method, text, page ? { ...page.options, ...rest } : rest, worker);
  // Positions count in a text that the caller does not have yet.
  return page && method === "analyze" ? { ...value, text } : value;
}

/** Everything Précis finds in a text or page. */
export const analyze = (input, options) => call("analyze", input, options);

/** The sentences that say what matters. */
export const summarize = (input, options) => call("summarize", input, options);

/** The article without the page around it. */
export const extract = (input, options) => call("extract", input, options);

/** Begins to load the engine, so that the first call does not wait for it. */
export function warmUp() {
  engine ??= new Engine();
  engine.warmUp();
}

/** Ends the worker and lets go of its memory. Calls under way are rejected; a later call begins anew. */
export function dispose() {
  engine?.dispose();
  engine = undefined;
}
