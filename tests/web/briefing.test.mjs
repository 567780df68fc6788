// The page of briefings: the stories of the library, their ways to the articles, its filters, its ways out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { addAxe } from "./support/axe.mjs";
import { DESK, LOCALES, PHONE } from "./support/browser.mjs";
import { corpus, manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const articles = manifest();
const newest = articles.map((article) => article.published ?? "").sort().at(-1).slice(0, 10);
const stories = (page) => page.locator(".briefing-story");
const control = (page, name) => page.locator(`[name=${name}]`);
const act = (page, locale, key) => page.getByRole("button", { name: words(locale, `briefing.${key}`), exact: true });

/** How many stories these articles tell, by the build's table. */
function count(wanted) {
  const ids = new Set(articles.filter(wanted).map((article) => article.id));
  const rows = corpus("stories.tsv").split("\n").map((line) => line.split("\t"));
  return new Set(rows.filter(([what, id]) => what === "article" && ids.has(id)).map(([, , story]) => story)).size;
}

async function open(page, locale) {
  await page.goto(here.address(`${locale}/briefing`));
  await stories(page).first().waitFor();
}

for (const locale of LOCALES) {
  describe(`the briefing in ${locale}`, () => {
    test("is reached from the header and tells every story once", () =>
      here.visit({ locale }, async (page, { requests }) => {
        await page.goto(here.address(`${locale}/`));
        await page.getByRole("article").first().waitFor();
        assert.ok(!requests.some((url) => url.endsWith("stories.tsv")), "fetched before it is wanted");
        await page.getByRole("navigation").getByRole("link", { name: words(locale, "nav.briefing"), exact: true }).click();
        await stories(page).first().waitFor();
        assert.equal(await stories(page).count(), count(() => true));
        assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
      }));

    test("leads from a core point to its sentence", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const link = stories(page).first().locator(".briefing__evidence");
        const place = (await link.getAttribute("href")).split("/").at(-1);
        assert.match(place, /^\d+$/);
        await link.click();
        await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"));
      }));

    test("leads from a name to what all articles say of it", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const player = stories(page).first().locator(".briefing__player").first();
        const name = await player.textContent();
        await player.click();
        await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
      }));

    test("covers a day, a week, a language, a field", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const shows = async (number) => {
          await page.waitForFunction((wanted) => document.querySelectorAll(".briefing-story").length === wanted, number);
        };
        await control(page, "span").selectOption("day");
        await shows(count(({ published }) => published?.startsWith(newest)));
        await control(page, "until").fill("2025-09-09");
        await shows(count(({ published }) => published?.startsWith("2025-09-09")));
        await control(page, "span").selectOption("week");
        await shows(count(({ published }) => published >= "2025-09-03" && published < "2025-09-10"));
        await page.getByRole("button", { name: words(locale, "figures.clear"), exact: true }).click();
        await shows(count(() => true));
        assert.equal(await control(page, "until").inputValue(), newest);
        await control(page, "language").selectOption("zh");
        await shows(count(({ languages }) => languages.includes("zh")));
        await control(page, "category").selectOption({ label: words(locale, "category.energy") });
        await shows(count(({ languages, categories }) => languages.includes("zh") && categories.includes("energy")));
        await control(page, "category").selectOption("");
        await control(page, "tracking").selectOption("archive");
        await shows(count(({ languages, tracking }) => languages.includes("zh") && tracking === "archive"));
      }));

    test("goes out as the Markdown that the command line writes", () =>
      here.visit({ locale, permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
        await open(page, locale);
        const [download] = await Promise.all([page.waitForEvent("download"), act(page, locale, "download").click()]);
        assert.equal(download.suggestedFilename(), `briefing-${locale}-${newest}.md`);
        const text = readFileSync(await download.path(), "utf8");
        const title = await page.getByRole("heading", { level: 1 }).textContent();
        assert.ok(text.startsWith(`# ${title}\n`), text.slice(0, 200));
        assert.equal(text.match(/^### /gm).length, await stories(page).count());
        const links = [...text.matchAll(/\]\((\S+)\)/g)].map(([, address]) => address);
        assert.equal(links.length, articles.length);
        assert.ok(links.every((link) => link.startsWith(here.address(`${locale}/article/`))), links[0]);
        await act(page, locale, "copy").click();
        await page.getByText(words(locale, "briefing.copied"), { exact: true }).waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
      }));

    test("is printed without its controls", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        for (const hidden of [".header", ".briefing__controls", ".briefing__actions"])
          assert.ok(!(await page.locator(hidden).first().isVisible()), hidden);
        const shades = await page.evaluate(() =>
          [document.documentElement, document.body].map((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            return [color, backgroundColor];
          }),
        );
        for (const [ink, paper] of shades) {
          assert.equal(ink, "rgb(0, 0, 0)");
          assert.ok(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(paper), paper);
        }
      }));

    for (const colorScheme of ["light", "dark"])
      test(`bears the rules of access (${colorScheme})`, () =>
        here.visit({ locale, colorScheme }, async (page) => {
          await open(page, locale);
          await addAxe(page);
          const { violations } = await page.evaluate((rules) => window.axe.run({ runOnly: { type: "tag", values: rules } }), RULES);
          assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
        }));

    for (const viewport of [PHONE, DESK])
      test(`fits ${viewport.width} pixels`, () =>
        here.visit({ locale, viewport }, async (page) => {
          await open(page, locale);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${wide} pixels too wide`);
        }));
  });
}
