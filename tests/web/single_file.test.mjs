// The whole of Précis as one file, opened from disk by a browser that has no network at all.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DESK, DIST, LOCALES, PHONE, launch, newPage } from "./support/browser.mjs";
import { CARRIED_IN, analysed, card, evidence, insight, insightText, markList, marks, processing, text } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { WAYS, corpus, manifest } from "./support/site.mjs";
import { OWN_NAMES, words } from "./support/words.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const FILE = join(DIST, "precis.html");
const TRILINGUAL = "mistral-asml-series-c";

let browser;
before(async () => {
  assert.ok(existsSync(FILE), "dist/precis.html is missing: run `cargo xtask package` first");
  browser = await launch();
});
after(() => browser?.close());

const address = (route, query = "", file = FILE) => `${pathToFileURL(file).href}${query}#/${route}`;

/**
 * Opens a page without a network; afterwards nothing may have been asked for elsewhere, and nothing may have gone wrong but
 * what was broken on purpose. `prepare` runs in the page before anything of the file does.
 */
async function visit({ prepare, faulty = false, file = FILE, ...options }, journey) {
  const { context, page, errors, requests } = await newPage(browser, { offline: true, ...options });
  page.setDefaultTimeout(20_000);
  try {
    if (prepare) await page.addInitScript(prepare);
    await journey(page);
    const elsewhere = requests.filter((url) => !/^(blob|data):/.test(url) && url.split(/[?#]/)[0] !== pathToFileURL(file).href);
    assert.deepEqual(elsewhere, [], "the file asked for another one");
    if (!faulty) assert.deepEqual(errors, [], "the console is not clean");
  } finally {
    await context.close();
  }
}

const nav = (page, locale, key) =>
  page.getByRole("navigation").getByRole("link", { name: words(locale, key), exact: true });
const toggle = (page, locale) => page.getByRole("banner").getByRole("button", { name: OWN_NAMES[locale], exact: true });
const title = (page) => page.getByRole("heading", { level: 1 });

for (const locale of LOCALES) {
  describe(`the single file in ${locale}`, () => {
    for (const { place, query } of WAYS) {
      test(`library, article, marks, insight, other languages, the engine in the ${place}`, () =>
        visit({ locale, viewport: place === "worker" ? DESK : PHONE }, async (page) => {
          await page.goto(address("", query));
          await page.getByRole("article").first().waitFor();
          assert.equal(await page.getByRole("article").count(), manifest().length);
          assert.equal(await page.evaluate(() => document.documentElement.lang), locale);
          assert.equal(await page.locator("#plain").count(), 0, "the plain articles are gone once the app is there");

          await page.locator(`a[href$="/article/${TRILINGUAL}"]`).first().click();
          await analysed(page);
          assert.equal(await processing(page).getAttribute("data-engine"), place);
          assert.ok((await marks(page).count()) > 10);
          await marks(page).first().click();
          await card(page).waitFor();
          await page.keyboard.press("Escape");
          await evidence(page, locale, words(locale, "section.core_point")).click();
          await text(page).locator(".sentence--lit").first().waitFor();

          const versions = new Set([await text(page).textContent()]);
          for (const other of LOCALES.filter((each) => each !== locale)) {
            await toggle(page, other).click();
            await page.locator(`html[lang="${other}"]`).waitFor();
            await page.getByRole("region", { name: words(other, "article.text"), exact: true }).waitFor();
            await analysed(page);
            versions.add(await text(page).textContent());
          }
          assert.equal(versions.size, 3, "the article is read in each language");
        }));
    }

    test("the pages across the library", () =>
      visit({ locale }, async (page) => {
        await page.goto(address(`${locale}/`));
        await page.getByRole("article").first().waitFor();
        await nav(page, locale, "nav.figures").click();
        await page.locator(".figure-table tbody tr").first().waitFor();
        await nav(page, locale, "nav.entities").click();
        await page.locator(`#annex main a[href^="#/${locale}/entity/"]`).first().click();
        // Its sentences are cut out of the articles.
        await page.locator(`#annex main a[href*="/article/"]`).first().waitFor();
        await nav(page, locale, "nav.briefing").click();
        await title(page).filter({ hasText: words(locale, "briefing.title") }).waitFor();
        await page.reload();
        await title(page).filter({ hasText: words(locale, "briefing.title") }).waitFor();
        await page.locator("#annex main").waitFor();
        const sheet = await page.evaluate(() => {
          const linked = [...document.styleSheets].filter(({ ownerNode }) => ownerNode.localName === "link");
          return linked.map(({ cssRules }) => cssRules.length > 10);
        });
        assert.deepEqual(sheet, [true], "with the style sheet of these pages");
      }));

    test("a text of the reader's own", () =>
      visit({ locale }, async (page) => {
        await page.goto(address(`${locale}/`));
        await nav(page, locale, "nav.text").click();
        const file = manifest().find(({ id }) => id === CARRIED_IN[locale]).file;
        await page.getByLabel(words(locale, "text.label"), { exact: true }).fill(corpus(file));
        await page.getByRole("button", { name: words(locale, "text.read"), exact: true }).click();
        await analysed(page);
        assert.ok((await marks(page).count()) > 10);
        assert.ok((await insight(page).textContent()).length > 500);
      }));

    test("nothing else is said than by the served app", async () => {
      const articles = manifest().map(({ id }) => id).filter((_, number) => number % 3 === LOCALES.indexOf(locale));
      const read = async (page, addressOf) => {
        const results = {};
        for (const id of articles) {
          await page.goto("about:blank");
          await page.goto(addressOf(`${locale}/article/${id}`));
          await analysed(page);
          results[id] = { insight: await insightText(page), marks: await markList(page), text: await text(page).textContent() };
        }
        return results;
      };
      const server = await serve(DIST);
      const { context, page } = await newPage(browser, { locale });
      let served;
      try {
        served = await read(page, (route) => `${server.url}#/${route}`);
      } finally {
        await context.close();
        await server.close();
      }
      await visit({ locale }, async (alone) => assert.deepEqual(await read(alone, address), served));
    });

    for (const [reason, options] of [
      ["script", { javaScriptEnabled: false }],
      ["webassembly", { prepare: () => delete globalThis.WebAssembly }],
      ["start", { prepare: () => delete globalThis.DecompressionStream }],
    ]) {
      test(`without what it needs (${reason}) the articles can be read, and the page says what is missing`, () =>
        visit({ locale, ...options }, async (page) => {
          await page.goto(pathToFileURL(FILE).href);
          const plain = page.locator("#plain");
          const shown = plain.locator(`p[lang="${locale}"] [data-reason]:visible`);
          assert.deepEqual(await shown.evaluateAll((all) => all.map((each) => each.getAttribute("data-reason"))), [reason]);
          const carried = manifest().filter(({ languages }) => languages.includes(locale));
          const section = plain.locator(`section[lang="${locale}"]`);
          assert.equal(await section.locator("article:visible").count(), carried.length);
          await plain.getByRole("link", { name: OWN_NAMES[locale], exact: true }).click();
          await section.getByRole("link").last().click();
          const article = section.locator("article").last();
          const box = await article.getByRole("heading", { level: 2 }).boundingBox();
          assert.ok(box.y >= -1 && box.y < DESK.height, "the link leads to its article");
          assert.ok((await article.locator("p").count()) > 3);
          assert.equal(await page.locator("#app").isVisible(), false);
        }));
    }
  });
}

test("the folder and the file may be called anything", async () => {
  const folder = mkdtempSync(join(tmpdir(), "Mes fichiers #1 100% 文章 "));
  try {
    const file = join(folder, "Précis (copie)?.html");
    copyFileSync(FILE, file);
    await visit({ locale: "fr", file }, async (page) => {
      await page.goto(address(`fr/article/${CARRIED_IN.fr}`, "", file));
      await analysed(page);
      assert.equal(await processing(page).getAttribute("data-engine"), "worker");
      await nav(page, "fr", "nav.figures").click();
      await page.locator(".figure-table tbody tr").first().waitFor();
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the plain articles are for everyone", () =>
  // The policy would keep the checking script out.
  visit({ prepare: () => delete globalThis.WebAssembly, bypassCSP: true }, async (page) => {
    await page.goto(pathToFileURL(FILE).href);
    await page.addScriptTag({ path: AXE });
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => (await window.axe.run()).violations);
        assert.deepEqual(found.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `${colorScheme}, ${viewport.width} wide`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, "nothing is wider than the window");
      }
    }
  }));

test("settings are kept, and missed where the browser keeps nothing", async () => {
  await visit({ locale: "en" }, async (page) => {
    await page.goto(address("en/"));
    await page.getByRole("button", { name: words("en", "theme.dark"), exact: true }).click();
    await toggle(page, "fr").click();
    await page.goto("about:blank");
    await page.goto(address(""));
    await page.locator('html[lang="fr"][data-theme="dark"]').waitFor();
  });
  const barred = () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  await visit({ locale: "zh", prepare: barred }, async (page) => {
    await page.goto(address(""));
    await page.getByRole("article").first().waitFor();
    await page.getByRole("button", { name: words("zh", "theme.dark"), exact: true }).click();
    await page.locator('html[data-theme="dark"]').waitFor();
  });
});

test("where no worker can be had the page's own thread does the work", () =>
  visit({ locale: "fr", prepare: () => void (window.Worker = undefined) }, async (page) => {
    await page.goto(address(`fr/article/${CARRIED_IN.fr}`));
    await analysed(page);
    assert.equal(await processing(page).getAttribute("data-engine"), "page");
  }));

test("an article is on the page though the engine never comes", () => {
  const silent = () => {
    window.Worker = class extends EventTarget {
      terminate() {}
    };
  };
  return visit({ locale: "zh", prepare: silent }, async (page) => {
    await page.goto(address(`zh/article/${CARRIED_IN.zh}`));
    await text(page).locator("p").nth(3).waitFor();
    assert.equal(await marks(page).count(), 0);
  });
});

test("a file that is not whole says so, and shows the articles", () => {
  const broken = () => {
    WebAssembly.instantiateStreaming = () => Promise.reject(new Error("broken on purpose"));
    WebAssembly.instantiate = WebAssembly.instantiateStreaming;
  };
  return visit({ locale: "en", prepare: broken, faulty: true }, async (page) => {
    await page.goto(address("en/"));
    await page.locator('#plain p[lang="en"] [data-reason="start"]').waitFor();
    await page.locator("#plain article").first().waitFor();
  });
});
