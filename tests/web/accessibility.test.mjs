// axe-core finds nothing on any page, in any language, in light and dark, on desk and phone.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { addAxe } from "./support/axe.mjs";
import { DESK, LOCALES, PHONE } from "./support/browser.mjs";
import { analysed, card, insight, mark, marks } from "./support/reader.mjs";
import { site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe objects to, a line each. */
async function violations(page) {
  const found = await page.evaluate(async (values) => (await window.axe.run({ runOnly: { type: "tag", values } })).violations, RULES);
  return found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary.split("\n")[1]?.trim()})`));
}

async function everyLook(page, name) {
  await addAxe(page);
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      assert.deepEqual(await violations(page), [], `${name}, ${colorScheme}, ${viewport.width} wide`);
    }
  }
}

for (const locale of LOCALES) {
  describe(`accessibility in ${locale}`, () => {
    const look = (name, route, prepare) =>
      test(name, () =>
        here.visit({ locale }, async (page) => {
          await page.goto(here.address(`${locale}/${route}`));
          await prepare(page);
          await everyLook(page, name);
        }),
      );

    look("the library", "", (page) => page.getByRole("article").first().waitFor());
    look("the library with nothing left", "", async (page) => {
      await page.getByRole("article").first().waitFor();
      const group = (key) => page.getByRole("group", { name: words(locale, key), exact: true });
      await group("library.by_language").getByRole("button").first().click();
      await group("library.by_category").getByRole("button").last().click();
    });
    look("an article, everything unfolded, a card open", "article/investai-paris-summit", async (page) => {
      await analysed(page);
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
      await marks(page, "figure").first().press("Enter");
      await card(page).waitFor();
    });
    look("an article in another language, evidence visited", "article/jean-zay-alice-recoque", async (page) => {
      await analysed(page);
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
      await insight(page).getByTestId("summary").locator(".evidence").click();
      await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"));
      await mark(page, "CNRS").hover();
      await card(page).waitFor();
    });
    look("an article that is not there", "article/none", (page) => page.getByText(words(locale, "article.unknown_hint")).waitFor());
    look("the reader’s own text, with a complaint", "text", async (page) => {
      await page.getByRole("button", { name: words(locale, "text.read"), exact: true }).click();
      await page.getByRole("alert").waitFor();
    });
    look("about", "about", (page) => page.getByRole("heading", { level: 1 }).waitFor());
  });
}
