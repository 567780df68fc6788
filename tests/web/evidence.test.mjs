// From a statement to the words it rests on, and back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { CARRIED_IN, analysed, evidence, insight, text } from "./support/reader.mjs";
import { WAYS, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const MAIN = ["section.core_point", "section.summary", "section.tracking"];

const active = (page) =>
  page.evaluate(() => {
    const { id, className } = document.activeElement;
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return { id, className, visible: bottom > 0 && top < innerHeight };
  });
const lit = (page) => text(page).locator(".sentence--lit");
const atSentence = (page) => page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"), null, { timeout: 5000 });

async function open(page, locale, id, query = "") {
  await page.goto(here.address(`${locale}/article/${id}`, query));
  await analysed(page);
}

for (const locale of LOCALES) {
  describe(`evidence in ${locale}`, () => {
    for (const { place, query } of WAYS) {
      test(`pressing it goes to the sentence, and back to the statement; the engine in the ${place}`, () =>
        here.visit({ locale }, async (page) => {
          await open(page, locale, CARRIED_IN[locale], query);
          for (const key of MAIN) {
            const button = evidence(page, locale, words(locale, key));
            const id = await button.getAttribute("id");
            await button.click();
            await atSentence(page);
            const there = await active(page);
            assert.ok(there.visible, `${key}: the sentence is in the window`);
            assert.match(there.className, /sentence--lit/, key);
            const back = page.getByRole("button", { name: words(locale, "insight.back") });
            await back.click();
            await page.waitForFunction((statement) => document.activeElement?.id === statement, id);
            assert.ok((await active(page)).visible, `${key}: the statement is in the window`);
            assert.equal(await back.count(), 0);
          }
        }));
    }

    test("pointing at it lights its sentences and no others", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale, CARRIED_IN[locale]);
        assert.equal(await lit(page).count(), 0);
        await evidence(page, locale, words(locale, "section.core_point")).hover();
        await lit(page).first().waitFor();
        await page.getByRole("heading", { level: 1 }).hover();
        await lit(page).first().waitFor({ state: "detached" });
        await evidence(page, locale, words(locale, "section.summary")).focus();
        await lit(page).first().waitFor();
        // The summary is made of the very sentences that light up.
        const bare = (words) => words.replace(/\s/g, "");
        const summary = bare(await insight(page).getByTestId("summary").textContent());
        for (const sentence of await lit(page).allTextContents()) assert.ok(summary.includes(bare(sentence)), sentence);
        assert.ok((await lit(page).count()) < (await text(page).locator(".sentence").count()));
      }));

    test("of a record that carries the reader’s language stands in the text on the page", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale, "investai-paris-summit");
        const elsewhere = [];
        // The advice rests on facts, and a fact may be told in one version only: then it is quoted in place.
        for (const key of MAIN.filter((key) => key !== "section.tracking")) {
          const button = evidence(page, locale, words(locale, key));
          if ((await button.getAttribute("aria-expanded")) !== null) elsewhere.push(key);
        }
        assert.deepEqual(elsewhere, [], "the page quotes another version as evidence");
      }));

    test("of the advice stands in the text on the page too", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale, "investai-paris-summit");
        const button = evidence(page, locale, words(locale, "section.tracking"));
        assert.equal(await button.getAttribute("aria-expanded"), null);
      }));

    test("of every statement leads somewhere", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale, "amd-cea-ai-computing");
        for (const summary of await insight(page).locator("details > summary").all()) await summary.click();
        const ids = await insight(page).locator("button[id^=statement-]").evaluateAll((all) => all.map((button) => button.id));
        assert.ok(ids.length > 20, `${ids.length} statements`);
        assert.equal(new Set(ids).size, ids.length, "ids are unique");
        for (const id of ids) {
          const button = page.locator(`[id="${id}"]`);
          await button.press("Enter");
          if ((await button.getAttribute("aria-expanded")) === null) {
            await atSentence(page).catch(() => assert.fail(`${id} leads nowhere`));
          } else {
            // Its words stand in another version: they are quoted in place, in their language.
            const quotes = page.locator(`[id="${id}"] + * q[lang]`);
            await quotes.first().waitFor();
            assert.notEqual((await quotes.first().textContent()).trim(), "", id);
          }
        }
      }));

    test("about a text in another language is labelled with that language", () =>
      here.visit({ locale }, async (page) => {
        const carried = locale === "en" ? "fr" : "en";
        await open(page, locale, CARRIED_IN[carried]);
        const foreign = insight(page).locator(".quotes q[lang], .phrase--foreign > [lang]");
        for (const lang of await foreign.evaluateAll((all) => all.map((each) => each.lang))) assert.equal(lang, carried);
        await evidence(page, locale, words(locale, "section.summary")).click();
        await atSentence(page);
        assert.equal(await page.evaluate(() => document.activeElement.closest("[lang]").lang), carried);
      }));
  });
}
