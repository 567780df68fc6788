/** The engine in a browser: in a module worker, or on the page's own thread where workers are barred. */
import { Calls } from "./calls.js";

const MODULE = new URL("../worker.js", import.meta.url).href;
const AGENT = new URL("./agent.js", import.meta.url).href;

/** Made once: a policy's name can be used once a page. */
let policy;

/** The address of a script, as a page that enforces trusted types wants it, where it allows a policy of this name. */
function trusted(address) {
  if (globalThis.trustedTypes && policy === undefined) {
    try {
      policy = trustedTypes.createPolicy("precis", { createScriptURL: (url) => url });
    } catch {
      policy = null;
    }
  }
  return policy ? policy.createScriptURL(address) : address;
}

function startWorker(onMessage, onFailure) {
  // A worker's own script has to be of the page's origin; what it imports may come from elsewhere.
  const foreign = new URL(AGENT).origin !== location.origin;
  const script = foreign
    ? URL.createObjectURL(new Blob([`import ${JSON.stringify(AGENT)};`], { type: "text/javascript" }))
    : AGENT;
  const worker = new Worker(trusted(script), { type: "module", name: "precis" });
  worker.addEventListener("message", ({ data }) => onMessage(data));
  worker.addEventListener("error", onFailure);
  worker.addEventListener("messageerror", onFailure);
  const end = () => {
    worker.terminate();
    if (foreign) URL.revokeObjectURL(script);
  };
  return { send: (message) => worker.postMessage(message), idle: () => {}, end };
}

let loading;

async function onPage() {
  loading ??= import(MODULE).then(async (engine) => {
    await engine.default();
    return engine;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

export class Engine extends Calls {
  constructor() {
    super(startWorker, onPage);
  }
}
