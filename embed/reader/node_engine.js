/** The engine in Node, on the thread that imports this: the module and the data of all languages, read from beside it. */
import { readFileSync, readdirSync } from "node:fs";

import * as engine from "../worker.js";

const home = new URL("../", import.meta.url);

engine.initSync({ module: readFileSync(new URL("worker_bg.wasm", home)) });
for (const name of readdirSync(new URL("data/", home))) {
  const language = /^(zh|en|fr)-[0-9a-f]+\.txt$/.exec(name)?.[1];
  // Nothing is built of the bytes before a text needs them.
  if (language) engine.addData(language, readFileSync(new URL(`data/${name}`, home)));
}

export { engine };
