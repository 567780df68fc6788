// What is on the page before the app is, and where it never comes: drawn by the build, it has to be what the app draws.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { CARRIED_IN, analysed, hold, marks } from "./support/reader.mjs";
import { manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site({ path: "/a/path/" });
const ARTICLE = "ai-factory-france";
const APP = "**/app-*_bg.wasm";
/** How many cards the first page has: `CARDS` of src/prerender/first.rs. */
const CARDS = 4;

/** The page's own record of how far things moved. */
async function watchShifts(page) {
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}
const shift = (page) => page.evaluate(() => globalThis.shift);
const stays = async (page) => assert.ok((await shift(page)) <= 0.02, `the page moved by ${await shift(page)}`);

const taken = (page) => page.waitForFunction(() => !document.getElementById("first") && document.querySelector("#app:not([hidden]) .header"));

/** Header and content as they stand, but for the text of an article and the cards behind the first screen. */
const drawn = (page) =>
  page.evaluate((cards) => {
    const main = document.querySelector("main").cloneNode(true);
    main.removeAttribute("id");
    main.querySelector(".reading")?.remove();
    for (const card of [...main.querySelectorAll(".library__cards > li")].slice(cards)) card.remove();
    return [document.querySelector("header").outerHTML, main.outerHTML].map((html) => html.replaceAll("><", ">\n<"));
  }, CARDS);

/** The marks of a text, and where each paragraph and mark stands in the window. */
const text = (page) =>
  page.locator(".reading").evaluate((reading) => {
    const box = (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    };
    const all = [...reading.querySelectorAll("mark")];
    return {
      marks: all.map((mark) => [mark.dataset.kind, mark.dataset.figure, mark.textContent, mark.querySelector("time, data")?.outerHTML, ...box(mark)]),
      blocks: [...reading.querySelectorAll(".block")].map((block) => [block.lang, block.textContent, ...box(block)]),
    };
  });

for (const locale of LOCALES) {
  describe(`before the app, in ${locale}`, () => {
    test("the library is there, and the app takes over without moving it", () =>
      here.visit({ locale }, async (page, { context }) => {
        await watchShifts(page);
        const release = await hold(context, APP);
        await page.goto(here.address(`${locale}/`));
        await page.getByRole("heading", { level: 1, name: words(locale, "library.title"), exact: true }).waitFor();
        assert.equal(await page.getByRole("article").count(), CARDS);
        assert.equal(await page.evaluate(() => document.documentElement.lang), locale);
        const before = await drawn(page);
        release();
        await taken(page);
        assert.deepEqual(await drawn(page), before);
        assert.equal(await page.getByRole("article").count(), manifest().length);
        await stays(page);
        await page.locator("article h2 a").first().click();
        await analysed(page);
      }));

    for (const id of [ARTICLE, CARRIED_IN.fr, CARRIED_IN.zh, "investai-paris-summit"]) {
      test(`${id} can be read with its marks, and they stay where they are`, () =>
        here.visit({ locale }, async (page, { context, requests }) => {
          await watchShifts(page);
          const release = await hold(context, APP);
          const analyse = await hold(context, "**/worker_bg.wasm");
          await page.goto(here.address(`${locale}/article/${id}`));
          await page.locator(".reading mark").first().waitFor();
          assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
          assert.equal(await page.locator(".header__link--current").count(), 0);
          const [before, read] = [await drawn(page), await text(page)];
          assert.ok(read.marks.length > 5);
          release();
          await taken(page);
          assert.deepEqual(await drawn(page), before);
          assert.deepEqual(await text(page), read);
          const asked = (name) => requests.findIndex((url) => name.test(url));
          assert.ok(asked(/\/read\//) < asked(/\/app-\w+_bg\.wasm$/), "the text is asked for before the app");
          assert.ok(asked(/\/app-\w+_bg\.wasm$/) < asked(/\/worker/), "and the app before the engine");
          analyse();
          await analysed(page);
          await page.evaluate(() => new Promise(requestAnimationFrame));
          assert.deepEqual(await text(page), read);
          assert.equal(await marks(page).count(), read.marks.length);
          await stays(page);
        }));
    }

    test("a card leads to its article, and a press is not lost", () =>
      here.visit({ locale }, async (page, { context }) => {
        const release = await hold(context, APP);
        await page.goto(here.address(`${locale}/`));
        await page.locator("article h2 a").first().click();
        await page.locator(".reading mark").first().waitFor();
        assert.match(page.url(), new RegExp(`#/${locale}/article/`));
        await page.getByRole("button", { name: words(locale, "theme.dark"), exact: true }).click();
        release();
        await analysed(page);
        assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
        await page.goBack();
        await page.getByRole("article").nth(manifest().length - 1).waitFor();
      }));

    test("without scripts every article can be read", () =>
      here.visit({ locale, javaScriptEnabled: false }, async (page) => {
        await page.goto(here.server.url);
        await page.locator(`.without [lang=${locale}] a`).click();
        assert.equal(await page.locator("html").getAttribute("lang"), locale);
        assert.equal(await page.getByRole("article").count(), manifest().length);
        for (const { id } of manifest()) {
          await page.locator(`article a[href="${id}.html"]`).click();
          assert.ok((await page.title()).length > 12);
          assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
          assert.ok((await page.locator(".reading .block").count()) > 1, id);
          assert.ok((await page.locator(".reading mark").count()) > 3, id);
          assert.equal(await page.getByRole("button").count(), 0);
          assert.ok((await page.locator("meta[name=description]").getAttribute("content")).length > 10);
          await page.goBack();
        }
      }));
  });
}

test("the browser’s language, the last visit’s and its theme are those of the first paint", () =>
  here.visit({ locale: "fr-CA" }, async (page, { context }) => {
    await hold(context, APP);
    await page.goto(here.server.url);
    await page.getByRole("heading", { level: 1, name: words("fr", "library.title"), exact: true }).waitFor();
    await page.evaluate(() => {
      localStorage.setItem("precis.locale", "zh");
      localStorage.setItem("precis.theme", "dark");
      localStorage.setItem("precis.hidden-marks", "person");
    });
    await page.reload();
    await page.getByRole("heading", { level: 1, name: words("zh", "library.title"), exact: true }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    await page.locator("article h2 a").nth(3).click();
    await page.locator(".reading mark").first().waitFor();
    assert.equal(await page.locator(".reading mark[data-kind=person]").count(), 0);
  }));

test("an article’s own page leads to the app, and to its other languages", () =>
  here.visit({ locale: "en" }, async (page) => {
    await page.goto(`${here.server.url}read/en/${ARTICLE}.html`);
    await page.locator("header a[hreflang=fr]").click();
    assert.equal(await page.locator("html").getAttribute("lang"), "fr");
    await page.locator("header a[href*='index.html#']").click();
    await analysed(page);
    assert.equal(await page.evaluate(() => location.hash), `#/fr/article/${ARTICLE}`);
  }));

test("without WebAssembly the page says so, and the article can be read", () =>
  here.visit({ locale: "fr", faulty: true }, async (page) => {
    page.removeAllListeners("pageerror");
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(here.address(`fr/article/${ARTICLE}`));
    await page.locator(".reading mark").first().waitFor();
    assert.ok(await page.locator(".without [lang=fr] a").isVisible());
    await page.locator(".without [lang=fr] a").click();
    await page.getByRole("article").first().waitFor();
  }));

test("an app that does not come leaves what can be read, and says so", () =>
  here.visit({ locale: "en", faulty: true }, async (page) => {
    page.removeAllListeners("pageerror");
    await page.route(APP, (route) => route.abort());
    await page.goto(here.address("en/"));
    await page.locator(".without [lang=en] a").waitFor();
    assert.equal(await page.getByRole("article").count(), CARDS);
  }));
