// Starts the app of a page that carries all its files inside. They lie in packed parts, each of which is unpacked when
// the first of its files is asked for: an article can be read before the engine is.
const parts = [...document.querySelectorAll("script[data-files]")].map((element) => ({
  text: element.textContent,
  files: JSON.parse(element.dataset.files),
}));

const TYPES = { js: "text/javascript", css: "text/css", wasm: "application/wasm" };

// What the app calls the folder that its files lie in, although there are none.
const folder = document.baseURI.replace(/[?#].*$/, "").replace(/[^/]*$/, "");

// The files of a part by their names. The worker runs this as well, so it leans on nothing around it.
async function unpack(text, files) {
  const packed = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const bytes = await new Response(stream).arrayBuffer();
  let end = 0;
  return new Map(files.map(([name, length]) => [name, new Uint8Array(bytes, (end += length) - length, length)]));
}

// No text becomes markup or code, and no address a script, but the worker's.
const trusted = globalThis.trustedTypes?.createPolicy("precis", { createScriptURL: (address) => address });

// What is made is kept, unless it fails.
const made = new Map();
function once(key, make) {
  if (!made.has(key)) {
    made.set(key, make());
    Promise.resolve(made.get(key)).catch(() => made.delete(key));
  }
  return made.get(key);
}

const addressOf = (content, name) =>
  URL.createObjectURL(new Blob([content], { type: TYPES[name.split(".").pop()] ?? "text/plain" }));

const carries = (part, beginning) => part.files.some(([name]) => name.startsWith(beginning));

async function bytes(name) {
  const part = parts.find(({ files }) => files.some(([own]) => own === name));
  const files = await once(part, () => unpack(part.text, part.files));
  return files.get(name);
}

// The address of a file. A script that imports others has their addresses put in.
function file(name) {
  return once(name, async () => {
    let content = await bytes(name);
    if (name.endsWith(".js")) {
      content = new TextDecoder().decode(content);
      for (const [written, other] of content.matchAll(/"precis:([^"]+)"/g)) {
        content = content.replace(written, JSON.stringify(await file(other)));
      }
    }
    return addressOf(content, name);
  });
}

// The address of a module that finds its WebAssembly by itself, whatever its own address is.
function module(name, afterwards = "") {
  return once(`module ${name}`, async () => {
    const [script, wasm] = await Promise.all([file(`${name}.js`), file(`${name}_bg.wasm`)]);
    return addressOf(
      `import start, * as module from "${script}";
export * from "${script}";
export default async () => { await start({ module_or_path: "${wasm}" }); ${afterwards} };`,
      "module.js",
    );
  });
}

// The engine on the page's own thread: its languages' data is handed in, because nothing lies beside it.
async function engine() {
  const names = parts.filter((part) => carries(part, "data/")).map((part) => part.files[0][0]);
  const data = await Promise.all(names.map(async (name) => [name.slice(5, 7), await file(name)]));
  return module(
    "worker",
    `for (const [language, address] of ${JSON.stringify(data)})
  module.addData(language, new Uint8Array(await (await fetch(address)).arrayBuffer()));`,
  );
}

// The engine in a worker. Of a page that lies on a disk Chromium starts no module worker, and no worker reads its
// blobs: so this is a plain one that has the packed parts in its own script. It unpacks them itself, and spares the
// page's thread that.
function worker() {
  const address = once("worker", () => {
    const wanted = parts.filter((part) => carries(part, "worker") || carries(part, "data/"));
    return addressOf(`${unpack}\n${runEngine}\nrunEngine(${JSON.stringify(wanted)});`, "worker.js");
  });
  return new Worker(trusted?.createScriptURL(address) ?? address);
}

// It answers requests from the moment it is started, so the data is handed in within the same turn.
async function runEngine(parts) {
  try {
    const files = new Map();
    for (const { text, files: listed } of parts) {
      for (const [name, content] of await unpack(text, listed)) files.set(name, content);
    }
    const script = URL.createObjectURL(new Blob([files.get("worker.js")], { type: "text/javascript" }));
    const [engine, module] = await Promise.all([import(script), WebAssembly.compile(files.get("worker_bg.wasm"))]);
    engine.initSync({ module });
    for (const [name, content] of files) {
      if (name.startsWith("data/")) engine.addData(name.slice(5, 7), content);
    }
  } catch (error) {
    // Only what is thrown outside of a promise is heard on the page, which then does without a worker.
    setTimeout(() => {
      throw error;
    });
  }
}

// How the app's own scripts ask for its files: see `src/app/services/load_module.js`.
globalThis.precisFiles = {
  address(url) {
    const name = url.startsWith(folder) ? url.slice(folder.length).split("?")[0] : "";
    if (name === "worker.js") return engine();
    if (name === "annex.js") return module("annex");
    return parts.some(({ files }) => files.some(([own]) => own === name)) ? file(name) : undefined;
  },
  worker,
};

// Where check.js found that something is missing, the page stays as it is.
if (!document.documentElement.dataset.missing) {
  try {
    const app = await import(await module("app"));
    await app.default();
    document.getElementById("plain").remove();
  } catch (error) {
    document.documentElement.dataset.missing = "start";
    throw error;
  }
}
