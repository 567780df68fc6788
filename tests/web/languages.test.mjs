// The display language: where it comes from, what it changes, that it lasts.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, insight, text } from "./support/reader.mjs";
import { site } from "./support/site.mjs";
import { OWN_NAMES, words } from "./support/words.mjs";

const here = site();

const language = (page) => page.evaluate(() => document.documentElement.lang);
const button = (page, locale) => page.getByRole("banner").getByRole("button", { name: OWN_NAMES[locale], exact: true });
const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });

describe("the display language", () => {
  for (const [browser, expected] of [["zh-CN", "zh"], ["zh-TW", "zh"], ["en-GB", "en"], ["fr-CA", "fr"], ["de-DE", "en"]]) {
    test(`starts as the browser says: ${browser} gives ${expected}`, () =>
      here.visit({ locale: browser }, async (page) => {
        await page.goto(here.server.url);
        await page.waitForURL(`**/#/${expected}/`);
        await heading(page, words(expected, "library.title")).waitFor();
        assert.equal(await language(page), expected);
      }));
  }

  for (const from of LOCALES) {
    for (const to of LOCALES.filter((locale) => locale !== from)) {
      test(`goes from ${from} to ${to} and stays there`, () =>
        here.visit({ locale: from }, async (page) => {
          await page.goto(here.server.url);
          await heading(page, words(from, "library.title")).waitFor();
          await button(page, to).click();
          await page.waitForURL(`**/#/${to}/`);
          await heading(page, words(to, "library.title")).waitFor();
          assert.equal(await language(page), to);
          assert.equal(await button(page, to).getAttribute("aria-pressed"), "true");
          assert.equal(await button(page, from).getAttribute("aria-pressed"), "false");
          for (const key of ["nav.library", "nav.text", "nav.about"]) {
            await page.getByRole("navigation", { name: words(to, "nav.main") }).getByRole("link", { name: words(to, key), exact: true }).waitFor();
          }
          assert.ok((await page.title()).includes(words(to, "library.title")));

          await page.reload();
          await heading(page, words(to, "library.title")).waitFor();
          assert.equal(await language(page), to);
          // Next time the address names no language: the choice is remembered.
          await page.goto("about:blank");
          await page.goto(here.server.url);
          await page.waitForURL(`**/#/${to}/`);
          await heading(page, words(to, "library.title")).waitFor();
        }));
    }
  }

  for (const to of LOCALES) {
    test(`of an article changes to ${to}: the text too where the record carries it`, () => {
      const from = LOCALES.find((locale) => locale !== to);
      return here.visit({ locale: from }, async (page) => {
        await page.goto(here.address(`${from}/article/investai-paris-summit`));
        await analysed(page);
        await button(page, to).click();
        await page.waitForURL(`**/#/${to}/article/investai-paris-summit`);
        await insight(page).getByRole("heading", { name: words(to, "insight.title"), exact: true }).waitFor();
        await analysed(page);
        const opening = { zh: "给出了一个数字", en: "came to Paris", fr: "est venue hier à Paris" };
        for (const locale of LOCALES) {
          const shown = (await text(page).textContent()).includes(opening[locale]);
          assert.equal(shown, locale === to, `the text in ${locale}`);
        }
        await heading(page, /InvestAI/).waitFor();
        assert.equal(await heading(page, /InvestAI/).evaluate((title) => title.closest("[lang]").lang), to);
      });
    });

    test(`${to} leaves a text that is not carried in it as it is, and labels it`, () => {
      const [id, carried] = to === "fr" ? ["uk-tech-prosperity-deal", "en"] : ["jean-zay-alice-recoque", "fr"];
      return here.visit({ locale: to }, async (page) => {
        await page.goto(here.address(`${to}/article/${id}`));
        await analysed(page);
        const lower = (locale, name) => (locale === "fr" ? name.toLowerCase() : name);
        const name = (of) => lower(to, words(to, `language.${of}`));
        await page.getByText(words(to, "article.other_language", name(carried), name(to)), { exact: true }).waitFor();
        const langs = await text(page).locator(".block").evaluateAll((blocks) => blocks.map((block) => block.closest("[lang]").lang));
        assert.ok(langs.length > 3);
        assert.deepEqual([...new Set(langs)], [carried]);
      });
    });
  }

  test("an address in another language wins over the remembered one", () =>
    here.visit({ locale: "fr" }, async (page) => {
      await page.goto(here.address("zh/about"));
      await heading(page, words("zh", "about.title")).waitFor();
      assert.equal(await language(page), "zh");
    }));
});
