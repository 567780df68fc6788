// Starts the app, says so where it cannot be started, and later sees to reading without the network. The build puts the
// names of its files in place of the four below, and writes this as a file of its own: the page runs no script that
// stands in it.
const folder = new URL(".", document.baseURI).href;

// What becomes a script by its address is a file beside the page. No text becomes markup or code: there is no rule for it.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL(address) {
    const { href } = new URL(address, folder);
    if (href.startsWith(folder)) return href;
    throw new TypeError(`no script of this page: ${href}`);
  },
});

const say = (what) => import("./notices.js").then(({ tell }) => tell(what), () => {});

// Told by the app. What it keeps before the reader did anything is not worth a word.
let acted = false;
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (acted = true), { capture: true, once: true });
addEventListener("precis-unkept", () => acted && say("unkept"));

addEventListener("error", ({ error }) => {
  if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) say("stopped");
});

// The first visit has better things to do than to fetch what a second one needs.
const REST = 4000;
const later = () => setTimeout(() => import("./offline.js").catch(() => {}), REST);
if (navigator.serviceWorker) {
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
}

// What can be read without the app is shown with a word on where to find it all.
function fail(what) {
  delete document.documentElement.dataset.running;
  say(what);
}

if (globalThis.WebAssembly) {
  try {
    // What can be read before the app is there goes first: `first.js` has the promise.
    await globalThis.firstShown;
    const app = await import("./app.js");
    await app.default({ module_or_path: "./app_bg.wasm" });
  } catch (error) {
    console.error(error);
    fail("failed");
  }
} else {
  fail("no_wasm");
}
