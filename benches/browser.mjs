// Times the stages in a worker of Chromium: `node benches/browser.mjs FOLDER`, where FOLDER holds the module and the
// texts that the native program wrote. Prints a row of JSON for each, as the native program does. `cargo xtask bench` calls it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "../tests/web/support/browser.mjs";
import { serve } from "../tests/web/support/server.mjs";

const folder = process.argv[2];

/** What runs in the worker: the same rounds as natively. */
const WORKER = `
import init, { Bench } from "./throughput.js";
const MILLISECONDS = 400;
const ROUNDS = 5;
const WARMING = 800;
// The browser's clock ticks ten times a millisecond: what is over sooner than this is run more often, and its share counts.
const GRAINS = 10;
addEventListener("unhandledrejection", ({ reason }) => postMessage({ error: String(reason) }));
onmessage = async ({ data: { language, texts } }) => {
  await init();
  const bench = new Bench();
  // The browser compiles what runs often a second time, for speed: that is waited for.
  bench.prepare(texts[1][1]);
  for (const stage of ["figures", "entities", "pipeline"]) {
    for (const until = performance.now() + WARMING; performance.now() < until; ) bench.run(stage);
  }
  for (const [times, text] of texts) {
    const characters = bench.prepare(text);
    for (const stage of ["figures", "entities", "pipeline"]) {
      let best = Infinity;
      const started = performance.now();
      let repeats = 1;
      for (let round = 0; round < ROUNDS || performance.now() - started < MILLISECONDS; ) {
        const before = performance.now();
        for (let repeat = 0; repeat < repeats; repeat += 1) bench.run(stage);
        const took = performance.now() - before;
        if (took < GRAINS) {
          repeats *= 2;
          continue;
        }
        best = Math.min(best, took / repeats);
        round += 1;
      }
      postMessage({ language, stage, times, characters, milliseconds: best });
    }
  }
  postMessage(null);
};`;

writeFileSync(join(folder, "worker.js"), WORKER);
writeFileSync(join(folder, "index.html"), "<!doctype html><title>bench</title>");
const server = await serve(folder);
const browser = await launch();
const page = await browser.newPage();
await page.goto(`${server.url}index.html`);
for (const language of ["zh", "en", "fr"]) {
  const texts = [1, 10, 100].map((times) => [times, readFileSync(join(folder, `${language}-${times}.txt`), "utf8")]);
  const rows = await page.evaluate(
    (request) =>
      new Promise((resolve, reject) => {
        const rows = [];
        const worker = new Worker("./worker.js", { type: "module" });
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
          if (data?.error) reject(new Error(data.error));
          else if (data) rows.push(data);
          else resolve(rows);
        };
        worker.postMessage(request);
      }),
    { language, texts },
  );
  for (const row of rows) console.log(JSON.stringify(row));
}
await browser.close();
await server.close();
