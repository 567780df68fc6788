// Every file of the app's own is asked for through here. They lie beside the page. A page that carries them inside
// itself, as the single file does, has two functions: where a file is to be had instead, and a worker from such a file.
const carried = globalThis.precisFiles;
const place = async (url) => (await carried?.address(url)) ?? url;

// The text of a file, or the status that came in its place.
export async function fetchText(url) {
  const answer = await fetch(await place(url));
  return answer.ok ? answer.text() : answer.status;
}

export function startWorker(url) {
  return carried ? carried.worker(url) : new Worker(url, { type: "module" });
}

// `import()` is syntax, not a function, so Rust needs these few lines of script to load a module on demand.
// With it comes the style sheet of what it draws, if there is one.
export async function loadModule(url, sheet) {
  const [module] = await Promise.all([load(url), sheet && (styled ??= style(sheet))]);
  await module.default();
  return module;
}

async function load(url) {
  return import(await place(url));
}

// Here whatever goes wrong in the engine becomes a rejected promise.
export async function analyze(module, request) {
  await module.fetchData(request);
  return module.analyzeBytes(request);
}

// The one sheet that is loaded on demand, until it fails.
let styled;

async function style(href) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = await place(href);
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      styled = undefined;
      reject();
    };
    document.head.append(link);
  });
}
