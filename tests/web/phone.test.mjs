// On a phone: nothing is cut off, nothing scrolls sideways, everything can be reached with a finger.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES, PHONE } from "./support/browser.mjs";
import { analysed, card, marks } from "./support/reader.mjs";
import { site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();

/** How far the page can be scrolled sideways, and what juts out. */
const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const clipped = element.closest(".visually-hidden") !== null || style.position === "absolute" && box.bottom < 0;
      return box.width > 1 && !clipped && (box.right > width + 1 || box.left < -1);
    });
    return { sideways: document.documentElement.scrollWidth - width, out: out.slice(0, 5).map((element) => `${element.localName}.${element.className}`) };
  });

/** Buttons, links and fields a finger cannot hit: smaller than 24 pixels (WCAG 2.2, 2.5.8) and not inside a line of text. */
const small = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, input, textarea, summary")]
      .filter((element) => element.checkVisibility() && !element.matches(".visually-hidden, .skip-link"))
      .filter((element) => getComputedStyle(element).display !== "inline")
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => `${element.localName}.${element.className}`),
  );

for (const locale of LOCALES) {
  describe(`on a phone in ${locale}`, () => {
    const options = { locale, viewport: PHONE, isMobile: true, hasTouch: true };
    for (const width of [PHONE.width, 320]) {
      test(`no page scrolls sideways at ${width} pixels`, () =>
        here.visit({ ...options, viewport: { ...PHONE, width } }, async (page) => {
          const check = async (name) => {
            assert.deepEqual(await overflow(page), { sideways: 0, out: [] }, name);
            assert.deepEqual(await small(page), [], `${name}: too small`);
          };
          await page.goto(here.address(`${locale}/`));
          await page.getByRole("article").first().waitFor();
          await check("library");
          for (const id of ["investai-paris-summit", "jean-zay-alice-recoque"]) {
            await page.goto(here.address(`${locale}/article/${id}`));
            await page.waitForFunction((name) => location.hash.endsWith(name), id);
            await page.locator("h1").waitFor();
            await analysed(page);
            await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
            await check(id);
            for (const found of [marks(page, "figure").last(), marks(page, "organization").first()]) {
              await found.tap();
              await card(page).waitFor();
              await check(`${id} with a card`);
              await page.keyboard.press("Escape");
            }
            await page.goto(here.address(`${locale}/about`));
            await page.getByRole("heading", { level: 1, name: words(locale, "about.title"), exact: true }).waitFor();
            await check("about");
          }
          await page.goto(here.address(`${locale}/text`));
          await page.getByRole("button", { name: words(locale, "text.read"), exact: true }).waitFor();
          await check("own text");
        }));
    }

    test("from the library by touch to an article, its insight and back to its text", () =>
      here.visit(options, async (page) => {
        await page.goto(here.address(`${locale}/`));
        await page.locator("article h2 a").first().tap();
        await analysed(page);
        for (const key of ["nav.library", "nav.text", "nav.about"]) {
          assert.ok(await page.getByRole("navigation").getByRole("link", { name: words(locale, key), exact: true }).isVisible(), key);
        }
        const point = page.getByTestId("core-point");
        await point.scrollIntoViewIfNeeded();
        assert.ok(await point.isVisible());
        await page.getByRole("button", { name: words(locale, "article.go_to_text") }).tap();
        await page.waitForFunction(() => document.activeElement?.id === "article-text");
      }));
  });
}
