// Addresses: deep links, reloads, a sub-path, and addresses that lead nowhere.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, processing, text } from "./support/reader.mjs";
import { WAYS, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site({ path: "/a/deep/path/" });

describe("under a sub-path", () => {
  for (const { place, query } of WAYS) {
    for (const locale of LOCALES) {
      test(`an article’s link opens it in ${locale}, again after a reload, the engine in the ${place}`, () =>
        here.visit({ locale: "de-DE" }, async (page) => {
          await page.goto(here.address(`${locale}/article/amd-cea-ai-computing`, query));
          await analysed(page);
          const shown = await text(page).textContent();
          await page.reload();
          await analysed(page);
          assert.equal(await text(page).textContent(), shown);
          assert.equal(await page.evaluate(() => document.documentElement.lang), locale);
          assert.equal(await processing(page).getAttribute("data-engine"), place);
          assert.ok(page.url().startsWith(`${here.server.url}${query}#/${locale}/article/`));
        }));
    }
  }

  test("index.html in the address is the same page", () =>
    here.visit({ locale: "fr" }, async (page) => {
      await page.goto(`${here.server.url}index.html#/fr/article/ai-factory-france`);
      await analysed(page);
    }));

  test("back and forward go through the pages", () =>
    here.visit({ locale: "en" }, async (page) => {
      await page.goto(here.address("en/"));
      await page.getByRole("article").first().waitFor();
      const title = (key) => page.getByRole("heading", { level: 1, name: words("en", key), exact: true });
      await page.getByRole("link", { name: words("en", "nav.text"), exact: true }).click();
      await title("text.title").waitFor();
      await page.getByRole("link", { name: words("en", "nav.about"), exact: true }).click();
      await title("about.title").waitFor();
      await page.goBack();
      await title("text.title").waitFor();
      await page.goBack();
      await title("library.title").waitFor();
      await page.goForward();
      await title("text.title").waitFor();
    }));
});

describe("an address that leads nowhere", () => {
  for (const locale of LOCALES) {
    test(`an unknown article says so in ${locale}, and leads to the library`, () =>
      here.visit({ locale }, async (page) => {
        await page.goto(here.address(`${locale}/article/no-such-article`));
        await page.getByRole("heading", { level: 1, name: words(locale, "article.unknown_title"), exact: true }).waitFor();
        await page.getByText(words(locale, "article.unknown_hint"), { exact: true }).waitFor();
        await page.getByRole("main").getByRole("link", { name: words(locale, "article.back_to_library"), exact: true }).click();
        await page.getByRole("article").first().waitFor();
        assert.ok(page.url().endsWith(`#/${locale}/`));
      }));

    test(`addresses that name no page lead to the library in ${locale}`, () =>
      here.visit({ locale }, async (page) => {
        for (const route of ["no/such/page/at/all", "de/", "%E0%A4%A", "/double", `${locale}/article/`, `${locale}/nowhere`]) {
          await page.goto("about:blank");
          await page.goto(here.address(route));
          await page.getByRole("heading", { level: 1, name: words(locale, "library.title"), exact: true }).waitFor();
          await page.getByRole("article").first().waitFor();
        }
      }));
  }

  test("an id made to break things is an unknown article and nothing more", () =>
    here.visit({ locale: "en" }, async (page) => {
      for (const id of ["..%2F..%2Fmanifest.json", "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "constructor"]) {
        await page.goto("about:blank");
        await page.goto(here.address(`en/article/${id}`));
        await page.getByRole("heading", { level: 1, name: words("en", "article.unknown_title"), exact: true }).waitFor();
        assert.equal(await page.locator("main img").count(), 0);
      }
    }));
});
