// axe-core, read into a page whose policy lets no script in but its own: by the browser's tools, as a tester would.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Makes `window.axe`. */
export const addAxe = (page) => page.evaluate(SOURCE);
