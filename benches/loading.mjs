// How the built site loads on a slow telephone: 150 ms of latency, 1.6 Mbit/s both ways, a quarter of this processor, nothing
// in the cache. Beside it, over the same wire, a page that is nothing but the same text and style sheet.
//
//   node benches/loading.mjs [--runs N] [--json]      PRECIS_DIST names another build than dist/
//
// Prints medians in milliseconds since the navigation began.
import { launch } from "../tests/web/support/browser.mjs";
import { host } from "./host.mjs";

const LATENCY = 150;
const BYTES_A_SECOND = 1.6e6 / 8;
const SLOWER = 4;
const TELEPHONE = { width: 412, height: 823 };

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const RUNS = option("--runs", 5);

/** The address of each page that is measured, its control, and which elements are its text. */
const ARTICLE = "ai-factory-france";
const PAGES = [
  { name: "library", at: "#/en/", control: "control/library.html", text: ".article-card, .page-header" },
  { name: "article", at: `#/fr/article/${ARTICLE}`, control: `read/fr/${ARTICLE}.html`, text: ".article" },
];

const median = (numbers) => {
  const sorted = numbers.filter((number) => number !== null && number !== undefined).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.floor(sorted.length / 2)] : null;
};

/** The library as the build drew it, with its style sheet and nothing else. */
function controlLibrary(index) {
  const style = /<link[^>]*rel="?stylesheet[^>]*>/g;
  const styles = [...index.matchAll(style)].map(([link]) => link.replace("./", "../")).join("");
  const block = /<div class="first" lang="en">(.*?)<\/main><\/div>/s.exec(index)?.[1] ?? "";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Précis</title>${styles}<body>${block}</main></body></html>`;
}

/** Runs in the page before anything else does: keeps the time of each thing that a reader would notice. */
function watch(selector) {
  const seen = (globalThis.seen = { readable: null, first: null, takeover: null, marks: null, shift: 0, tasks: [] });
  const observe = (type, act) =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  observe("paint", (entry) => entry.name === "first-contentful-paint" && (seen.first = entry.startTime));
  observe("largest-contentful-paint", (entry) => {
    if (seen.readable === null && entry.element?.closest(selector)) seen.readable = entry.startTime;
  });
  observe("layout-shift", (entry) => entry.hadRecentInput || (seen.shift += entry.value));
  observe("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  const look = () => {
    const drawn = document.querySelector("#app:not([hidden]) .header") && !document.querySelector(".first");
    if (seen.takeover === null && drawn) seen.takeover = performance.now();
    if (seen.marks === null && document.querySelector("mark[data-mark]")) seen.marks = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
}

/** One visit, cold or with what an earlier one left in the cache. */
async function visit(context, url, selector, until) {
  const page = await context.newPage();
  await page.addInitScript(watch, selector);
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", { offline: false, latency: LATENCY, downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND });
  await wire.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(until, undefined, { timeout: 60_000, polling: 250 });
  // What follows the last event in the same turn is counted too.
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => globalThis.seen);
  await page.close();
  return seen;
}

const painted = () => globalThis.seen.readable !== null;
const settled = { library: () => globalThis.seen.takeover !== null && globalThis.seen.readable !== null, article: () => globalThis.seen.marks !== null };

const server = await host((index) => ({ "control/library.html": controlLibrary(index) }));
const browser = await launch();
const options = { viewport: TELEPHONE, locale: "en", deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const rows = [];
for (const { name, at, control, text } of PAGES) {
  const runs = { app: [], again: [], control: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const kind of ["control", "app"]) {
      const context = await browser.newContext(options);
      const url = server.url + (kind === "control" ? control : at);
      runs[kind].push(await visit(context, url, text, kind === "control" ? painted : settled[name]));
      if (kind === "app") runs.again.push(await visit(context, url, text, settled[name]));
      await context.close();
    }
  }
  if (process.argv.includes("--verbose")) console.log(JSON.stringify(runs.app, null, 1), server.take());
  const of = (kind, key) => median(runs[kind].map((seen) => seen[key]));
  const longest = (kind) => median(runs[kind].map(({ tasks, first }) => Math.max(0, ...tasks.filter(([start]) => start >= first).map(([, long]) => long))));
  rows.push({
    page: name,
    readable: of("app", "readable"),
    control: of("control", "readable"),
    ratio: of("app", "readable") / of("control", "readable"),
    takeover: of("app", "takeover"),
    analysed: of("app", "marks"),
    analysedAgain: of("again", "marks"),
    shift: Math.max(...[...runs.app, ...runs.again].map(({ shift }) => shift)),
    longest: longest("app"),
  });
}
await browser.close();
server.close();

if (process.argv.includes("--json")) {
  for (const row of rows) console.log(JSON.stringify(row));
} else {
  const number = (value, digits = 0) => (value === null ? "–" : value.toFixed(digits)).padStart(10);
  console.log(`loading with ${LATENCY} ms, 1.6 Mbit/s, processor ÷ ${SLOWER}, nothing cached: milliseconds, median of ${RUNS}`);
  console.log("page       readable   control     ratio  app there  analysed  from cache      shift  longest task");
  for (const row of rows) {
    console.log(row.page.padEnd(9) + number(row.readable) + number(row.control) + number(row.ratio, 2) + number(row.takeover).padStart(11) + number(row.analysed) + number(row.analysedAgain).padStart(12) + number(row.shift, 3).padStart(11) + (row.longest ? number(row.longest) : "under 50").padStart(14));
  }
}
