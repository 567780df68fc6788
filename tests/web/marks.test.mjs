// Marks: what they mean, how their cards open and close, how they are switched off.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES, PHONE } from "./support/browser.mjs";
import { analysed, card, mark, marks } from "./support/reader.mjs";
import { WAYS, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const ARTICLE = "investai-paris-summit";

// The sum as each version writes it, and as each language says and spells it out.
const SUM = {
  zh: { written: "2000亿欧元", said: /^2,?000\s?亿\s?欧元$/, digits: /200,000,000,000/ },
  en: { written: "€200 billion", said: /^(€200 billion|200 billion euros)$/, digits: /€\s?200,000,000,000/ },
  fr: { written: "200 milliards d’euros", said: /^200\s(Md\s?€|milliards d’euros)$/u, digits: /200\s000\s000\s000\s€/u },
};
const NVIDIA = { zh: "英伟达", en: "Nvidia", fr: "Nvidia" };
const KINDS = ["figure", "organization", "person", "place", "product", "event"];

async function open(page, locale, query = "") {
  await page.goto(here.address(`${locale}/article/${ARTICLE}`, query));
  await analysed(page);
}

const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    describe(`marks in ${locale}, the engine in the ${place}`, () => {
      test("the pointer over a sum opens its card: kind, value, digits, words; leaving closes it", () =>
        here.visit({ locale }, async (page) => {
          await open(page, locale, query);
          const { written, said, digits } = SUM[locale];
          await mark(page, written).hover();
          await card(page).waitFor();
          assert.equal(await card(page).getAttribute("data-kind"), "figure");
          await card(page).getByText(words(locale, "figure.money"), { exact: true }).waitFor();
          const value = await card(page).locator(".mark-card__value").textContent();
          assert.match(value.trim(), said);
          assert.match(await card(page).textContent(), digits);
          assert.ok((await card(page).locator("dd").first().textContent()).includes(written));
          const box = await card(page).boundingBox();
          const { width } = page.viewportSize();
          assert.ok(box.x >= 0 && box.x + box.width <= width, "the card stands within the window");
          await page.getByRole("heading", { level: 1 }).hover();
          await card(page).waitFor({ state: "detached" });
        }));

      test("the card of a name says its kind, its name in the display language and its mentions", () =>
        here.visit({ locale }, async (page) => {
          await open(page, locale, query);
          await mark(page, NVIDIA[locale]).hover();
          await card(page).waitFor();
          assert.equal(await card(page).getAttribute("data-kind"), "organization");
          await card(page).getByText(words(locale, "kind.organization"), { exact: true }).waitFor();
          assert.equal(await card(page).locator(".mark-card__name").textContent(), NVIDIA[locale]);
          for (const key of ["card.role", "card.base", "card.mentions"]) {
            assert.equal(await card(page).locator("dt", { hasText: words(locale, key) }).count(), 1, key);
          }
        }));

      test("each mark carries its value for machines", () =>
        here.visit({ locale }, async (page) => {
          await open(page, locale, query);
          const sum = mark(page, SUM[locale].written);
          assert.equal(await sum.locator("data").getAttribute("value"), "200000000000");
          assert.equal(await sum.getAttribute("data-figure"), "money");
          const yesterday = mark(page, { zh: "昨日", en: "yesterday", fr: "hier" }[locale]);
          assert.equal(await yesterday.locator("time").getAttribute("datetime"), "2025-02-11");
        }));
    });
  }
}

for (const locale of LOCALES) {
  describe(`the card in ${locale}`, () => {
    test("opens with the focus, is closed by Escape, and leaves the focus on the mark", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const sum = mark(page, SUM[locale].written);
        const id = await sum.getAttribute("id");
        await sum.focus();
        await card(page).waitFor();
        assert.equal(await sum.getAttribute("aria-expanded"), "true");
        await page.keyboard.press("Escape");
        await card(page).waitFor({ state: "detached" });
        assert.equal(await focused(page), id);
        assert.equal(await sum.getAttribute("aria-expanded"), "false");
      }));

    test("is entered with Enter, left with Escape or its button, and gives the focus back", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const sum = mark(page, SUM[locale].written);
        const id = await sum.getAttribute("id");
        const inside = () => card(page).evaluate((dialog) => dialog.contains(document.activeElement));
        for (const leave of [
          () => page.keyboard.press("Escape"),
          () => card(page).getByRole("button", { name: words(locale, "card.close"), exact: true }).click(),
        ]) {
          await sum.focus();
          await page.keyboard.press("Enter");
          await page.waitForFunction(() => document.querySelector("[data-testid=mark-card]")?.contains(document.activeElement));
          assert.ok(await inside());
          assert.equal(await card(page).getAttribute("role"), "dialog");
          assert.ok((await card(page).getAttribute("aria-label")).includes(SUM[locale].written));
          await leave();
          await card(page).waitFor({ state: "detached" });
          assert.equal(await focused(page), id);
        }
      }));

    test("opens at a tap on a phone, within the screen, and closes at a tap", () =>
      here.visit({ locale, viewport: PHONE, hasTouch: true, isMobile: true }, async (page) => {
        await open(page, locale);
        for (const sum of [mark(page, SUM[locale].written), mark(page, NVIDIA[locale])]) {
          await sum.tap();
          await card(page).waitFor();
          const box = await card(page).boundingBox();
          assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width, `the card stands at ${box.x}, ${box.width} wide`);
          await card(page).getByRole("button", { name: words(locale, "card.close"), exact: true }).tap();
          await card(page).waitFor({ state: "detached" });
        }
      }));

    test("a mention’s number leads to that mention", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await mark(page, "InvestAI").click();
        await card(page).getByRole("button", { name: words(locale, "card.go_to_mention", "2"), exact: true }).click();
        await page.waitForFunction(() => document.activeElement?.matches("mark"));
        assert.match(await page.evaluate(() => document.activeElement.textContent), /InvestAI/);
      }));

    test("kinds are switched off and on, one by one and all at once, and it is remembered", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const legend = page.getByRole("group", { name: words(locale, "marks.label"), exact: true });
        const before = await marks(page).count();
        const written = (await page.locator("#article-text .reading").textContent()).replace(/\s/g, "");
        for (const kind of KINDS) {
          const own = await marks(page, kind).count();
          const button = legend.getByRole("button", { name: words(locale, `kind.${kind}`) });
          await button.click();
          assert.equal(await button.getAttribute("aria-pressed"), "false");
          assert.equal(await marks(page, kind).count(), 0, kind);
          assert.equal(await marks(page).count(), before - own, kind);
          await button.click();
          assert.equal(await marks(page, kind).count(), own, kind);
        }
        await legend.getByRole("button", { name: words(locale, "marks.none"), exact: true }).click();
        assert.equal(await marks(page).count(), 0);
        assert.equal((await page.locator("#article-text .reading").textContent()).replace(/\s/g, ""), written, "the words stay");
        await page.reload();
        await analysed(page);
        assert.equal(await marks(page).count(), 0, "remembered");
        await legend.getByRole("button", { name: words(locale, "marks.all"), exact: true }).click();
        assert.equal(await marks(page).count(), before);
      }));
  });
}
