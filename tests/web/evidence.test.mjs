// From a statement to the words it rests on, and back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, evidence, insight, text } from "./support/reader.mjs";
import { WAYS, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();

const active = (page) =>
  page.evaluate(() => {
    const { id, className } = document.activeElement;
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return { id, className, visible: bottom > 0 && top < innerHeight };
  });
const lit = (page) => text(page).locator(".sentence--lit");

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    describe(`evidence in ${locale}, the engine in the ${place}`, () => {
      test("pressing it goes to the sentence, and back to the statement", () =>
        here.visit({ locale }, async (page) => {
          await page.goto(here.address(`${locale}/article/investai-paris-summit`, query));
          await analysed(page);
          for (const key of ["section.core_point", "section.summary", "section.tracking"]) {
            const button = evidence(page, locale, words(locale, key));
            const id = await button.getAttribute("id");
            await button.click();
            await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"));
            const there = await active(page);
            assert.ok(there.visible, `${key}: the sentence is in the window`);
            assert.match(there.className, /sentence--lit/, key);
            await page.getByRole("button", { name: words(locale, "insight.back"), exact: true }).click();
            await page.waitForFunction((back) => document.activeElement?.id === back, id);
            assert.ok((await active(page)).visible, `${key}: the statement is in the window`);
            assert.equal(await page.getByRole("button", { name: words(locale, "insight.back"), exact: true }).count(), 0);
          }
        }));
    });
  }
}

for (const locale of LOCALES) {
  test(`pointing at evidence lights its sentences and nothing else, in ${locale}`, () =>
    here.visit({ locale }, async (page) => {
      await page.goto(here.address(`${locale}/article/investai-paris-summit`));
      await analysed(page);
      assert.equal(await lit(page).count(), 0);
      await evidence(page, locale, words(locale, "section.core_point")).hover();
      await lit(page).first().waitFor();
      // The core point names the sum, so must the words it rests on.
      assert.match((await lit(page).allTextContents()).join(" "), /InvestAI/);
      await page.getByRole("heading", { level: 1 }).hover();
      await lit(page).first().waitFor({ state: "detached" });
      await evidence(page, locale, words(locale, "section.summary")).focus();
      await lit(page).first().waitFor();
      assert.ok((await lit(page).count()) < (await text(page).locator(".sentence").count()));
    }));

  test(`each evidence of each statement leads somewhere, in ${locale}`, () =>
    here.visit({ locale }, async (page) => {
      await page.goto(here.address(`${locale}/article/amd-cea-ai-computing`));
      await analysed(page);
      for (const summary of await insight(page).locator("details > summary").all()) await summary.click();
      const ids = await insight(page).locator("button[id^=statement-]").evaluateAll((all) => all.map((button) => button.id));
      assert.ok(ids.length > 20, `${ids.length} statements`);
      assert.equal(new Set(ids).size, ids.length, "ids are unique");
      for (const id of ids) {
        await page.locator(`[id="${id}"]`).press("Enter");
        if ((await page.locator(`[id="${id}"]`).getAttribute("aria-expanded")) === null) {
          await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"), null, { timeout: 3000 }).catch(() => {
            assert.fail(`${id} leads nowhere`);
          });
        } else {
          // Its words stand in another version: they are quoted in place.
          assert.ok((await page.locator(`[id="${id}"] + .evidence-quote q`).count()) > 0, `${id} quotes nothing`);
        }
      }
    }));

  test(`a statement in ${locale} about a text in another language quotes no foreign words unlabelled`, () =>
    here.visit({ locale }, async (page) => {
      const [id, carried] = locale === "en" ? ["jean-zay-alice-recoque", "fr"] : ["chip-export-rules-h200", "en"];
      await page.goto(here.address(`${locale}/article/${id}`));
      await analysed(page);
      const langs = await insight(page).locator(".quotes q, .phrase--foreign > [lang]").evaluateAll((all) => all.map((each) => each.lang));
      for (const lang of langs) assert.equal(lang, carried);
      await evidence(page, locale, words(locale, "section.summary")).click();
      await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"));
      assert.equal(await page.evaluate(() => document.activeElement.closest("[lang]").lang), carried);
    }));
}
