// Opening an article: the text is there at once, the marks come to it, the insight is whole.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { DESK, LOCALES, PHONE } from "./support/browser.mjs";
import { SECTIONS, analysed, hold, insight, insightText, markList, marks, processing, text } from "./support/reader.mjs";
import { WAYS, manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const ARTICLE = "investai-paris-summit";

/** Where each paragraph of the text stands, by its words. */
const places = (page) =>
  text(page).evaluate((section) => {
    const clean = (element) => element.textContent.replace(/\s+/g, " ").trim();
    return Object.fromEntries(
      [...section.querySelectorAll("p, h2, blockquote")]
        .filter((element) => clean(element).length > 60)
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [clean(element).slice(0, 60), [x, y + scrollY, width, height].map(Math.round).join(" ")];
        }),
    );
  });

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    describe(`reading in ${locale}, the engine in the ${place}`, () => {
      test("the text is there before the analysis, and does not move when the marks arrive", async () => {
        for (const viewport of [DESK, PHONE]) {
          await here.visit({ locale, viewport }, async (page, { context }) => {
            const release = await hold(context, "**/worker.js");
            await page.goto(here.address(`${locale}/article/${ARTICLE}`, query));
            await text(page).locator("p").first().waitFor();
            assert.equal(await marks(page).count(), 0);
            assert.equal(await insight(page).getAttribute("aria-busy"), "true");
            await page.evaluate(() => document.fonts.ready);
            const before = await places(page);
            assert.ok(Object.keys(before).length >= 3, "at least three paragraphs to read");
            release();
            await analysed(page);
            assert.ok((await marks(page).count()) > 10);
            assert.equal(await insight(page).getAttribute("aria-busy"), "false");
            const after = await places(page);
            for (const [opening, where] of Object.entries(before)) assert.equal(after[opening], where, `moved: ${opening}`);
          });
        }
      });

      test("the insight has all its parts, and says where the engine ran", () =>
        here.visit({ locale }, async (page) => {
          await page.goto(here.address(`${locale}/article/${ARTICLE}`, query));
          await analysed(page);
          for (const [name, key] of Object.entries(SECTIONS)) {
            const section = insight(page).getByTestId(name);
            assert.equal(await section.getByRole("heading", { level: 3 }).textContent(), words(locale, key), name);
            assert.ok((await section.textContent()).length > words(locale, key).length, `${name} is empty`);
          }
          for (const name of ["core-point", "summary", "key-players", "impact", "tracking", "highlights", "companies", "categories"]) {
            const section = insight(page).getByTestId(name);
            assert.equal(await section.locator(".section__nothing").count(), 0, `${name} has nothing to say`);
            assert.ok((await section.locator("button[id^=statement-]").count()) > 0, `${name} shows no evidence`);
          }
          const counted = await insight(page).getByTestId("figures").locator("summary span").textContent();
          assert.ok(Number(counted) >= 10, "the figures are counted");
          assert.equal(await processing(page).getAttribute("data-engine"), place);
          const where = words(locale, place === "page" ? "insight.on_page" : "insight.in_worker");
          const line = await processing(page).textContent();
          assert.ok(line.includes(where) && /\d+\.\d+\.\d+/.test(line), line);
        }));

      test("the summary is as long as the reader wants", () =>
        here.visit({ locale }, async (page) => {
          await page.goto(here.address(`${locale}/article/${ARTICLE}`, query));
          await analysed(page);
          const summary = insight(page).getByTestId("summary");
          const length = (key) => summary.getByRole("button", { name: words(locale, `insight.length${key}`), exact: true });
          const said = () => summary.locator(".phrase").textContent();
          const short = await said();
          assert.equal(await length("_short").getAttribute("aria-pressed"), "true");
          await length("_one").click();
          await summary.locator('button[aria-pressed="true"]', { hasText: words(locale, "insight.length_one") }).waitFor();
          const one = await said();
          await length("_medium").click();
          await summary.locator('button[aria-pressed="true"]', { hasText: words(locale, "insight.length_medium") }).waitFor();
          const medium = await said();
          assert.ok(one.length <= short.length && short.length <= medium.length && one.length < medium.length, `${one.length} ${short.length} ${medium.length}`);
          const reading = (await text(page).textContent()).replace(/\s+/g, " ");
          assert.ok(reading.includes(one.replace(/\s+/g, " ").trim()), "the sentence stands in the text");
        }));

      test("every long list opens and holds as many items as it says", () =>
        here.visit({ locale }, async (page) => {
          await page.goto(here.address(`${locale}/article/${ARTICLE}`, query));
          await analysed(page);
          for (const [name, item] of [["figures", "tbody tr"], ["entities", ".entities > li"], ["facts", ".facts > li"]]) {
            const section = insight(page).getByTestId(name);
            const count = Number(await section.locator("summary span").textContent());
            assert.equal(await section.locator(item).first().isVisible(), false, `${name} starts folded`);
            await section.locator("summary").click();
            await section.locator(item).first().waitFor();
            assert.equal(await section.locator(item).count(), count, name);
          }
        }));

      test("source, author, date and languages stand in the header", () =>
        here.visit({ locale }, async (page) => {
          await page.goto(here.address(`${locale}/article/${ARTICLE}`, query));
          await analysed(page);
          const header = page.locator("article header");
          const fact = (key) => header.locator("div", { has: page.getByText(words(locale, key), { exact: true }) }).locator("dd");
          assert.equal(await fact("article.source").textContent(), "Précis Gazette");
          assert.equal(await fact("article.author").textContent(), "Précis editors");
          assert.equal(await fact("article.published").locator("time").getAttribute("datetime"), "2025-02-12T18:30");
          assert.match(await fact("article.published").textContent(), /2025/);
          for (const name of ["language.zh", "language.en", "language.fr"]) {
            assert.ok((await fact("article.languages").textContent()).toLowerCase().includes(words(locale, name).toLowerCase()));
          }
        }));
    });
  }
}

describe("every bundled article", () => {
  test("opens, is analysed, and never shows a label of another version as its text", () =>
    here.visit({ locale: "en" }, async (page) => {
      for (const { id, languages } of manifest()) {
        await page.goto(here.address(`en/article/${id}`));
        await page.waitForFunction((name) => location.hash.endsWith(name), id);
        await analysed(page);
        assert.ok((await marks(page).count()) > 5, `${id} has marks`);
        assert.ok((await insightText(page)).length >= Object.keys(SECTIONS).length, id);
        if (languages.length > 1) {
          const labels = ["摘要", "Summary", "Résumé"];
          const blocks = await text(page).locator(".block").allTextContents();
          assert.deepEqual(blocks.filter((block) => labels.includes(block.trim())), [], id);
        }
        await page.getByRole("navigation").getByRole("link").first().click();
        await page.getByRole("article").nth(1).waitFor();
      }
    }));

  test("leaves what belongs to the page and not to the article unmarked, but does not delete it", () =>
    here.visit({ locale: "fr" }, async (page) => {
      await page.goto(here.address("fr/article/jean-zay-alice-recoque"));
      await analysed(page);
      const reading = await text(page).textContent();
      for (const teaser of ["Isambard-AI", "11,7 milliards", "omnibus numérique"]) {
        assert.ok(!reading.includes(teaser), `a teaser stands in the text: ${teaser}`);
      }
      assert.ok(!(await markList(page)).some(([, covered]) => /Isambard|GH200/.test(covered)));
      const aside = page.locator("details.set-aside");
      await aside.locator("summary").click();
      await aside.getByText("Isambard-AI").first().waitFor();
    }));
});
