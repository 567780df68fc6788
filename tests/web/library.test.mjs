// The library: its cards, their order, the filters.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { manifest, site } from "./support/site.mjs";
import { OWN_NAMES, words } from "./support/words.mjs";

const here = site();
const articles = manifest();

const count = (locale, number) =>
  number === 1 ? words(locale, "library.count_one") : words(locale, "library.count_many", String(number));
const chips = (page, locale, kind) => page.getByRole("group", { name: words(locale, kind), exact: true });
const ids = (page) =>
  page.locator("article h2 a").evaluateAll((links) => links.map((link) => decodeURIComponent(link.href.split("/").pop())));

const cardOf = (page, { id }) => page.getByRole("article").filter({ has: page.locator(`a[href$="/article/${id}"]`) });

/** Opens the library and waits for its cards. */
async function open(page, locale) {
  await page.goto(here.address(`${locale}/`));
  await page.getByRole("article").first().waitFor();
}

for (const locale of LOCALES) {
  describe(`the library in ${locale}`, () => {
    test("shows every article, newest first, undated ones last", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), words(locale, "library.title"));
        assert.match(await page.title(), new RegExp(words(locale, "library.title")));
        const dates = await page.getByRole("article").evaluateAll((cards) =>
          cards.map((card) => card.querySelector("time")?.dateTime ?? ""),
        );
        assert.deepEqual(dates, [...dates].sort().reverse());
        assert.deepEqual((await ids(page)).sort(), articles.map((article) => article.id).sort());
        assert.equal(await page.getByRole("main").getByRole("status").textContent(), count(locale, articles.length));
      }));

    test("gives each title in the display language, or in the article’s own and labelled", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        for (const article of articles) {
          const card = cardOf(page, article);
          const heading = card.getByRole("heading", { level: 2 });
          const shown = (await heading.textContent()).replace(/\s/g, " ");
          const lang = await heading.evaluate((element) => element.closest("[lang]").lang);
          if (article.titles[locale]) {
            assert.equal(shown, article.titles[locale].replace(/\s/g, " "), article.id);
            assert.equal(lang, locale, article.id);
          } else {
            const carried = Object.entries(article.titles).filter(([, title]) => title);
            if (carried.length > 0) {
              assert.ok(carried.some(([language]) => language === lang), `${article.id}: ${lang}`);
              assert.equal(shown, article.titles[lang].replace(/\s/g, " "), article.id);
              await card.getByText(words(locale, `language.${lang}`), { exact: true }).first().waitFor();
            } else {
              assert.notEqual(shown.trim(), "", article.id);
            }
          }
        }
      }));

    test("every card says core point, advice and categories in the display language", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        for (const article of articles) {
          const card = cardOf(page, article);
          assert.equal(
            await card.locator("[data-tracking]").textContent(),
            words(locale, `tracking.${article.tracking}`),
            article.id,
          );
          const said = (await card.textContent()).replace(/\s/g, " ");
          assert.ok(said.includes(article.core_point[locale].replace(/\s/g, " ")), `${article.id}: core point`);
          for (const category of article.categories) {
            assert.ok(said.includes(words(locale, `category.${category}`)), `${article.id}: ${category}`);
          }
        }
      }));

    test("filters by language and by category, and says how many are left", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const status = page.getByRole("main").getByRole("status");
        const french = chips(page, locale, "library.by_language").getByRole("button", { name: OWN_NAMES.fr });
        await french.click();
        assert.equal(await french.getAttribute("aria-pressed"), "true");
        const inFrench = articles.filter((article) => article.languages.includes("fr"));
        await status.getByText(count(locale, inFrench.length), { exact: true }).waitFor();
        assert.deepEqual((await ids(page)).sort(), inFrench.map((article) => article.id).sort());

        const energy = chips(page, locale, "library.by_category");
        await energy.getByRole("button", { name: words(locale, "category.energy"), exact: true }).click();
        const both = inFrench.filter((article) => article.categories.includes("energy"));
        assert.ok(both.length > 0 && both.length < inFrench.length, "the corpus should tell the filters apart");
        await status.getByText(count(locale, both.length), { exact: true }).waitFor();
        assert.deepEqual((await ids(page)).sort(), both.map((article) => article.id).sort());

        await page.getByRole("button", { name: words(locale, "library.clear") }).click();
        await status.getByText(count(locale, articles.length), { exact: true }).waitFor();
        assert.equal(await french.getAttribute("aria-pressed"), "false");
      }));

    test("opens an article from its card, and comes back to the same filters", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await chips(page, locale, "library.by_language").getByRole("button", { name: OWN_NAMES.zh }).click();
        const before = await ids(page);
        await page.locator("article h2 a").first().click();
        await page.waitForURL(`**/#/${locale}/article/${before[0]}`);
        await page.locator("#article-text").waitFor();
        await page.goBack();
        await page.getByRole("article").first().waitFor();
        assert.deepEqual(await ids(page), before);
      }));
  });
}
