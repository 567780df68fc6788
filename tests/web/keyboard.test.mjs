// With the keyboard alone: from the top of the library to a mark, to the evidence and back.
import assert from "node:assert/strict";
import { test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { CARRIED_IN, analysed, card } from "./support/reader.mjs";
import { site } from "./support/site.mjs";
import { OWN_NAMES, words } from "./support/words.mjs";

const here = site();

const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      name: element.localName,
      id: element.id,
      text: element.textContent.trim(),
      label: element.getAttribute("aria-label"),
      ringed: outlineStyle !== "none" || boxShadow !== "none",
      visible: bottom > 0 && top < innerHeight,
    };
  });

/** Presses Tab until the focus is where it is wanted; everything on the way must show that it has the focus. */
async function tabTo(page, wanted, most = 150) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await focus(page);
    assert.ok(now.ringed, `no focus ring on ${now.name} «${now.text.slice(0, 40)}»`);
    assert.ok(now.visible, `the focus is out of sight on ${now.name} «${now.text.slice(0, 40)}»`);
    if (wanted(now)) return now;
  }
  return assert.fail(`not reached within ${most} presses of Tab: ${wanted}`);
}

for (const locale of LOCALES) {
  test(`the keyboard alone reads an article in ${locale}`, () =>
    here.visit({ locale }, async (page) => {
      await page.goto(here.address(`${locale}/`));
      await page.getByRole("article").first().waitFor();
      await page.keyboard.press("Tab");
      assert.equal((await focus(page)).text, words(locale, "app.skip"));
      for (const key of ["nav.library", "nav.text", "nav.about"]) await tabTo(page, (now) => now.text === words(locale, key), 5);
      for (const name of Object.values(OWN_NAMES)) await tabTo(page, (now) => now.text === name, 3);

      // The skip link leads past all that.
      await page.reload();
      await page.getByRole("article").first().waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal((await focus(page)).id, "main");
      const title = await page.locator("article h2 a").first().textContent();
      await tabTo(page, (now) => now.name === "a" && now.text === title.trim());
      await page.keyboard.press("Enter");
      await analysed(page);
      assert.equal((await focus(page)).name, "h1", "a new page begins at its heading");

      await tabTo(page, (now) => now.name === "mark");
      await card(page).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.closest("[data-testid=mark-card]"));
      await page.keyboard.press("Escape");
      await card(page).waitFor({ state: "detached" });
      assert.equal((await focus(page)).name, "mark");
    }));

  test(`the keyboard alone follows evidence and comes back in ${locale}`, () =>
    here.visit({ locale }, async (page) => {
      await page.goto(here.address(`${locale}/article/${CARRIED_IN[locale]}`));
      await analysed(page);
      await page.locator("h1").focus();
      await tabTo(page, (now) => now.text === words(locale, "app.skip_insight"), 3);
      await page.keyboard.press("Enter");
      assert.equal((await focus(page)).id, "insight");
      await tabTo(page, (now) => now.id === "statement-summary", 10);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"));
      await tabTo(page, (now) => now.text === words(locale, "insight.back"));
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "statement-summary");
      await tabTo(page, (now) => now.name === "summary");
      await page.keyboard.press("Enter");
      assert.ok(await page.evaluate(() => document.activeElement.parentElement.open), "a folded list opens");
    }));
}
