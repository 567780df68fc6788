// Lighthouse's mobile scores of the built site. Lighthouse is no part of this project: install it anywhere and name the folder.
//
//   npm install --prefix /tmp/lighthouse lighthouse && node benches/lighthouse.mjs /tmp/lighthouse
//
// PRECIS_DIST names another build than dist/. Prints the four scores of each page, and whatever keeps one below 100.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { launch } from "../tests/web/support/browser.mjs";
import { host } from "./host.mjs";

const PORT = 9333;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = ["#/en/", "#/fr/article/ai-factory-france", "#/zh/article/ai-factory-france", "read/fr/ai-factory-france.html", "read/en/index.html"];

const folder = process.argv[2];
if (!folder) throw new Error("name the folder that Lighthouse is installed in");
const { default: lighthouse } = await import(pathToFileURL(join(resolve(folder), "node_modules/lighthouse/core/index.js")));

const server = await host();
const browser = await launch([`--remote-debugging-port=${PORT}`]);
console.log(`${"page".padEnd(36)}${CATEGORIES.map((name) => name.padStart(15)).join("")}`);
for (const page of PAGES) {
  const { lhr } = await lighthouse(server.url + page, { port: PORT, onlyCategories: CATEGORIES, logLevel: "error" });
  const scores = CATEGORIES.map((name) => lhr.categories[name].score);
  console.log(page.padEnd(36) + scores.map((score) => String(Math.round(score * 100)).padStart(15)).join(""));
  for (const name of CATEGORIES) {
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const { score, title, displayValue = "" } = lhr.audits[id];
      if (weight > 0 && score !== null && score < 1) console.log(`    ${name}: ${title} ${displayValue}`);
    }
  }
}
await browser.close();
server.close();
