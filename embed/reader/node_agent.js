/** The engine's thread in Node; the same messages as `agent.js`. */
import { parentPort } from "node:worker_threads";

import { engine } from "./node_engine.js";

parentPort.on("message", async ({ id, method, text, options }) => {
  try {
    parentPort.postMessage({ id, value: await engine[method](text, options) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});
