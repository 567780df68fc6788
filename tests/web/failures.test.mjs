// What the reader sees when a file does not come or the engine does not run: what is wrong, and what to do.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, insight, insightText, markList, processing, text } from "./support/reader.mjs";
import { site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const ARTICLE = "amd-cea-ai-computing";

const alert = (page) => page.getByRole("alert");
const again = (page, locale) => page.getByRole("button", { name: words(locale, "app.try_again"), exact: true });
const open = (page, locale, query = "") => page.goto(here.address(`${locale}/article/${ARTICLE}`, query));

/** What the page makes of the article when nothing is wrong. */
async function expected(page, locale) {
  await open(page, locale);
  await analysed(page);
  const found = [await insightText(page), await markList(page)];
  await page.goto("about:blank");
  return found;
}

for (const locale of LOCALES) {
  describe(`failures in ${locale}`, () => {
    test("no manifest: the library says so, and comes when it is back", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        here.server.lose("corpus/manifest.json");
        try {
          await page.goto(here.address(`${locale}/`));
          await alert(page).getByText(words(locale, "library.failed"), { exact: true }).waitFor();
          await alert(page).getByText(words(locale, "fetch.status", "404"), { exact: true }).waitFor();
        } finally {
          here.server.restore("corpus/manifest.json");
        }
        await again(page, locale).click();
        await page.getByRole("article").first().waitFor();
      }));

    test("a manifest that is none, and a host that is not there", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        await page.route("**/manifest.json", (route) => route.fulfill({ body: "<html>sign in</html>" }));
        await page.goto(here.address(`${locale}/`));
        await alert(page).getByText(words(locale, "fetch.malformed"), { exact: true }).waitFor();
        await page.unroute("**/manifest.json");
        await page.route("**/manifest.json", (route) => route.abort());
        await again(page, locale).click();
        await alert(page).getByText(words(locale, "fetch.unreachable"), { exact: true }).waitFor();
      }));

    test("no table of stories: the briefing says so, and comes when it is back", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        here.server.lose("corpus/stories.tsv");
        try {
          await page.goto(here.address(`${locale}/briefing`));
          await alert(page).getByText(words(locale, "briefing.failed"), { exact: true }).waitFor();
        } finally {
          here.server.restore("corpus/stories.tsv");
        }
        await again(page, locale).click();
        await page.getByRole("button", { name: words(locale, "briefing.download"), exact: true }).waitFor();
      }));

    test("no article: its page says so, leads to the library, and tries again", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        const file = `corpus/trilingual/${ARTICLE}.txt`;
        here.server.lose(file);
        try {
          await open(page, locale);
          await alert(page).getByText(words(locale, "article.failed"), { exact: true }).waitFor();
          assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
          await page.getByRole("main").getByRole("link", { name: words(locale, "article.back_to_library"), exact: true }).waitFor();
        } finally {
          here.server.restore(file);
        }
        await again(page, locale).click();
        await analysed(page);
      }));

    test("no worker: the page’s own thread reads, with the same result", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        const whole = await expected(page, locale);
        await page.route("**/worker_loader.js", (route) => route.abort());
        await open(page, locale);
        await analysed(page);
        assert.equal(await processing(page).getAttribute("data-engine"), "page");
        assert.deepEqual([await insightText(page), await markList(page)], whole);
      }));

    test("no engine: the text can be read, the insight says what to do, and trying again helps", () =>
      here.visit({ locale, faulty: true }, async (page, { context }) => {
        await context.route(/\/worker(\.js|_bg\.wasm)/, (route) => route.abort());
        await open(page, locale);
        await alert(page).getByText(words(locale, "insight.failed"), { exact: true }).waitFor();
        await alert(page).getByText(words(locale, "insight.failed_hint"), { exact: true }).waitFor();
        assert.ok((await text(page).locator("p").count()) >= 3, "the text is there");
        assert.equal(await insight(page).getAttribute("aria-busy"), "false");
        await context.unroute(/\/worker(\.js|_bg\.wasm)/);
        await again(page, locale).click();
        await analysed(page);
        assert.equal(await alert(page).count(), 0);
      }));
  });
}

describe("an engine in trouble", () => {
  test("without its module’s wasm it gives up within seconds, not minutes", () =>
    here.visit({ faulty: true }, async (page, { context }) => {
      await context.route("**/worker_bg.wasm", (route) => route.abort());
      await open(page, "en");
      await alert(page).getByText(words("en", "insight.failed"), { exact: true }).waitFor({ timeout: 10_000 });
    }));

  for (const locale of LOCALES) {
    test(`a worker that dies is replaced once, then the page’s own thread takes over, in ${locale}`, () =>
      here.visit({ locale, faulty: true }, async (page) => {
        page.removeAllListeners("pageerror");
        await open(page, locale);
        await analysed(page);
        for (const [next, place] of [["ai-factory-france", "worker"], ["esmc-dresden-fab", "page"]]) {
          const [worker] = page.workers();
          const closed = worker.waitForEvent("close");
          await worker.evaluate(() => void setTimeout(() => { throw new Error("out of memory"); }));
          await closed;
          await page.evaluate((route) => (location.hash = route), `#/${locale}/article/${next}`);
          await page.waitForFunction((id) => location.hash.endsWith(id), next);
          await page.locator(`article h1`).waitFor();
          await page.waitForFunction((wanted) => document.querySelector("[data-testid=processing]")?.dataset.engine === wanted, place);
        }
        assert.equal(page.workers().length, 0);
      }));
  }

  test("a browser without workers, and one that bars storage, read all the same", () =>
    here.visit({ locale: "fr" }, async (page) => {
      await page.addInitScript(() => {
        delete window.Worker;
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("barred", "SecurityError");
          },
        });
      });
      await open(page, "fr");
      await analysed(page);
      assert.equal(await processing(page).getAttribute("data-engine"), "page");
      await page.getByRole("button", { name: "English", exact: true }).click();
      await page.waitForURL("**/#/en/article/**");
    }));
});

for (const locale of LOCALES) {
  describe(`the page around the app in ${locale}`, () => {
    const says = (page, role, key) => page.getByRole(role).filter({ hasText: words(locale, `site.${key}`) }).filter({ hasText: words(locale, `site.${key}_hint`) });
    const reload = (page) => page.getByRole("button", { name: words(locale, "site.reload"), exact: true });

    test("a browser without WebAssembly: the page says what to do", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        await page.addInitScript(() => delete globalThis.WebAssembly);
        // The address says the language, else the browser does.
        for (const address of [here.address(`${locale}/`), here.server.url]) {
          await page.goto(address);
          await says(page, "alert", "no_wasm").waitFor();
          assert.equal(await reload(page).count(), 0, "a reload would not help");
          await page.goto("about:blank");
        }
      }));

    test("a module that is barred, broken or not there: the page says so, and a reload helps", () =>
      here.visit({ locale, faulty: true }, async (page, { context }) => {
        const breaks = [
          ["**/app-*_bg.wasm", (route) => route.abort()],
          ["**/app-*_bg.wasm", (route) => route.fulfill({ status: 404, body: "not found" })],
          ["**/app-*_bg.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "no module" })],
          [/\/app-\w+\.js/, (route) => route.abort()],
          [/\/app-\w+\.js/, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" })],
        ];
        for (const [file, broken] of breaks) {
          await context.route(file, broken);
          await page.goto("about:blank");
          await page.goto(here.address(`${locale}/`));
          await says(page, "alert", "failed").waitFor();
          await context.unroute(file);
          await reload(page).click();
          await page.getByRole("article").first().waitFor();
          assert.equal(await says(page, "alert", "failed").count(), 0);
        }
      }));

    test("an app that stops: the page says so", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        page.removeAllListeners("pageerror");
        await page.goto(here.address(`${locale}/`));
        await page.getByRole("article").first().waitFor();
        await page.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
        await says(page, "alert", "stopped").waitFor();
        await reload(page).click();
        await page.getByRole("article").first().waitFor();
        assert.equal(await says(page, "alert", "stopped").count(), 0);
      }));

    for (const [name, bar] of [
      ["full", () => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); })],
      ["barred", () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("barred", "SecurityError"); } })],
    ]) {
      test(`storage that is ${name}: said when the reader chooses something, once; the choice holds`, () =>
        here.visit({ locale }, async (page) => {
          await page.addInitScript(bar);
          await page.goto(here.address(`${locale}/`));
          await page.getByRole("article").first().waitFor();
          assert.equal(await says(page, "status", "unkept").count(), 0, "nothing was chosen");
          await page.getByRole("button", { name: words(locale, "theme.dark"), exact: true }).click();
          await says(page, "status", "unkept").waitFor();
          assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
          await page.getByRole("button", { name: words(locale, "site.close"), exact: true }).click();
          await page.getByRole("button", { name: words(locale, "theme.light"), exact: true }).click();
          assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "light");
          assert.equal(await says(page, "status", "unkept").count(), 0);
        }));
    }
  });
}
