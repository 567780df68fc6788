// Reading without the network: registers the service worker, which keeps one whole version of the app, and offers the
// next version when that is kept as well. Loaded some time after the page; where it cannot be had nothing is lost.
import { tell } from "./notices.js";

const container = navigator.serviceWorker;

/** The reader says when: a page may hold a text of their own. */
function offer(worker) {
  const reload = () => worker.postMessage("take over");
  tell("update", { reload });
  // It answers where it may not yet, because other pages are open.
  container.addEventListener("message", ({ data }) => data === "others" && tell("others", { reload, again: true }));
}

/** A version that is kept beside the one in use waits. */
function watch(worker) {
  worker?.addEventListener("statechange", () => worker.state === "installed" && container.controller && offer(worker));
}

async function register() {
  container.addEventListener("message", ({ data }) => data === "full" && tell("full"));
  // Only a reader who asked for the next version brings this about, on the only page there is.
  container.addEventListener("controllerchange", () => location.reload());
  const registration = await container.register("service-worker.js");
  if (registration.waiting && container.controller) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
}

/** Who installs the app gets its name in the language it is read in. */
function name() {
  const root = document.documentElement;
  const link = document.querySelector("link[rel=manifest]");
  const follow = () => link?.setAttribute("href", `manifest.${root.lang.slice(0, 2)}.webmanifest`);
  new MutationObserver(follow).observe(root, { attributeFilter: ["lang"] });
  follow();
}

name();
if (!navigator.connection?.saveData) register().catch(() => {});
