// The page of figures: every figure once, ordered, filtered, compared, and each a way to its sentence; the figure's card.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { addAxe } from "./support/axe.mjs";
import { DESK, LOCALES, PHONE } from "./support/browser.mjs";
import { analysed, card, mark } from "./support/reader.mjs";
import { corpus, manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** So many rows are drawn at once. */
const AT_ONCE = 50;
const articles = new Map(manifest().map((article) => [article.id, article]));

/** The rows of the build's table that a reader of this language gets: of a record in several, one version. */
function expected(locale) {
  const rows = [];
  let [article, language, names] = ["", "", []];
  for (const line of corpus("figures.tsv").trimEnd().split("\n")) {
    const [what, ...columns] = line.split("\t");
    if (what === "article") [article, names] = [articles.get(columns[0]), []];
    if (what === "name") names.push(columns);
    if (what === "sentence") language = columns[0];
    if (what !== "figure") continue;
    const { languages } = article;
    const shown = languages.includes(locale) ? locale : languages.includes(article.language) ? article.language : languages[0];
    if (language !== shown) continue;
    const [start, , , kind, value, low, high, , , , iso, unit, size] = columns;
    rows.push({ article: article.id, language, start, kind, value, low, high, iso, unit, size });
  }
  return rows;
}

const body = (page) => page.locator(".figure-table tbody tr");
const control = (page, name) => page.locator(`[name=${name}]`);
const count = (locale, number) =>
  number === 1 ? words(locale, "figures.count_one") : words(locale, "figures.count_many", new Intl.NumberFormat(locale).format(number));
const says = (page, locale, number) => page.getByRole("main").getByText(count(locale, number), { exact: true }).waitFor();
const header = (page, locale, key) => page.getByRole("columnheader", { name: words(locale, `figures.${key}`), exact: true });
const passages = (page) =>
  page.locator(".figure-table__words").evaluateAll((links) => links.map((link) => link.getAttribute("href").split("/").slice(-2).join("/")));

async function open(page, locale) {
  await page.goto(here.address(`${locale}/figures`));
  await body(page).first().waitFor();
}

async function atSentence(page) {
  await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"));
  return page.evaluate(() => {
    const { className, textContent } = document.activeElement;
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return { className, text: textContent, visible: bottom > 0 && top < innerHeight };
  });
}

for (const locale of LOCALES) {
  const rows = expected(locale);

  describe(`the figures in ${locale}`, () => {
    test("are reached from the header, and each is counted once", () =>
      here.visit({ locale }, async (page, { requests }) => {
        await page.goto(here.address(`${locale}/`));
        await page.getByRole("article").first().waitFor();
        assert.ok(!requests.some((url) => url.endsWith("figures.tsv")), "fetched before it is wanted");
        await page.getByRole("navigation").getByRole("link", { name: words(locale, "nav.figures"), exact: true }).click();
        await page.getByRole("heading", { level: 1, name: words(locale, "figures.title"), exact: true }).waitFor();
        await says(page, locale, rows.length);
        assert.ok((await page.title()).includes(words(locale, "figures.title")));
        assert.equal(await body(page).count(), Math.min(AT_ONCE, rows.length));
        const shown = await passages(page);
        assert.deepEqual(shown, rows.slice(0, AT_ONCE).map(({ article, start }) => `${article}/${start}`));
        assert.ok(rows.length > AT_ONCE);
        const next = Math.min(AT_ONCE, rows.length - AT_ONCE);
        await page.getByRole("button", { name: words(locale, "figures.show_more", String(next)), exact: true }).last().click();
        await page.waitForFunction((most) => document.querySelectorAll(".figure-table tbody tr").length === most, AT_ONCE + next);
      }));

    test("are ordered by a column, and the other way round", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await control(page, "unit").selectOption("EUR");
        const euros = rows.filter((row) => row.unit === "EUR");
        await says(page, locale, euros.length);
        const sizes = new Map(euros.map(({ article, start, size }) => [`${article}/${start}`, Number(size)]));
        for (const [direction, sign] of [["ascending", 1], ["descending", -1]]) {
          await header(page, locale, "value").getByRole("button").click();
          assert.equal(await header(page, locale, "value").getAttribute("aria-sort"), direction);
          const order = (await passages(page)).map((passage) => sizes.get(passage));
          assert.deepEqual(order, [...order].sort((a, b) => sign * (a - b)), direction);
        }
        await header(page, locale, "article").getByRole("button").press("Enter");
        assert.equal(await header(page, locale, "article").getAttribute("aria-sort"), "ascending");
        assert.equal(await header(page, locale, "value").getAttribute("aria-sort"), "none");
      }));

    test("are filtered by kind, unit, language and words, and the filters are cleared", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await control(page, "kind").selectOption("money");
        await says(page, locale, rows.filter((row) => row.kind === "money").length);
        await control(page, "unit").selectOption("USD");
        const dollars = rows.filter((row) => row.unit === "USD");
        await says(page, locale, dollars.length);
        await control(page, "kind").selectOption("");
        await says(page, locale, rows.length);
        assert.equal(await control(page, "unit").inputValue(), "");
        const language = dollars[0].language;
        await control(page, "language").selectOption(language);
        await says(page, locale, rows.filter((row) => row.language === language).length);
        await control(page, "text").fill("amd");
        await page.waitForFunction(() => [...document.querySelectorAll(".figure-table tbody tr")].every((row) => /amd/i.test(row.textContent)));
        await control(page, "text").fill("zzzz");
        await page.getByText(words(locale, "figures.empty_title"), { exact: true }).waitFor();
        await page.getByRole("button", { name: words(locale, "figures.clear"), exact: true }).click();
        await says(page, locale, rows.length);
        for (const name of ["kind", "unit", "language", "text"]) assert.equal(await control(page, name).inputValue(), "", name);
      }));

    test("lead to their sentence in the article, and back to the filters as they were", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await control(page, "unit").selectOption("EUR");
        const euros = rows.filter((row) => row.unit === "EUR");
        await says(page, locale, euros.length);
        const link = page.locator(".figure-table__words").nth(3);
        const said = (await link.textContent()).replace(/\s/g, " ");
        await link.click();
        const there = await atSentence(page);
        assert.ok(there.visible && /sentence--lit/.test(there.className));
        assert.ok(there.text.replace(/\s/g, " ").includes(said), `«${there.text}» holds «${said}»`);
        await page.goBack();
        await says(page, locale, euros.length);
        assert.equal(await control(page, "unit").inputValue(), "EUR");
      }));

    test("are compared in plots: the keyboard goes through the points and follows one", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        for (const key of ["figures.scale", "figures.timeline"]) {
          const drawing = page.getByRole("group", { name: words(locale, key), exact: true });
          const points = drawing.getByRole("link");
          const all = await points.count();
          assert.ok(all > 3 && all <= 24, `${key}: ${all} points`);
          for (const name of await points.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")))) {
            assert.notEqual(name.trim(), "");
          }
          await points.first().focus();
          const focused = () => page.evaluate(() => document.activeElement.dataset.point?.split("-")[1]);
          for (const [press, at] of [["ArrowDown", 1], ["ArrowRight", 2], ["ArrowUp", 1], ["End", all - 1], ["ArrowDown", all - 1], ["Home", 0]]) {
            await page.keyboard.press(press);
            assert.equal(await focused(), String(at), press);
          }
        }
        await control(page, "measure").selectOption("USD");
        const label = await page.locator("[data-point=scale-1]").getAttribute("aria-label");
        await page.locator("[data-point=scale-0]").focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        const there = await atSentence(page);
        assert.ok(there.visible, label);
        // The largest sums in dollars come first: the second is not above the first.
        const largest = rows.filter((row) => row.unit === "USD").map((row) => Number(row.size)).sort((a, b) => b - a)[0];
        assert.ok(largest >= 1e11);
      }));

    test("stand in a table and drawings that axe has nothing against, on desk and phone, in light and dark", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await addAxe(page);
        for (const viewport of [DESK, PHONE]) {
          await page.setViewportSize(viewport);
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            const found = await page.evaluate(async (values) => (await window.axe.run({ runOnly: { type: "tag", values } })).violations, RULES);
            const told = found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`));
            assert.deepEqual(told, [], `${colorScheme}, ${viewport.width} wide`);
          }
        }
      }));

    for (const width of [PHONE.width, 320]) {
      test(`scroll sideways on no phone of ${width} pixels`, () =>
        here.visit({ locale, viewport: { ...PHONE, width }, isMobile: true, hasTouch: true }, async (page) => {
          await open(page, locale);
          const out = await page.evaluate(() => {
            const inner = document.documentElement.clientWidth;
            const all = [...document.querySelectorAll("main *")].filter((each) => !each.closest("svg"));
            const wide = all.filter((each) => each.getBoundingClientRect().right > inner + 1).map((each) => `${each.localName}.${each.className}`);
            return { sideways: document.documentElement.scrollWidth - inner, wide: wide.slice(0, 5) };
          });
          assert.deepEqual(out, { sideways: 0, wide: [] });
          const small = await page.locator("main button, main select, main input, .plot__hit").evaluateAll((all) =>
            all.map((each) => each.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length,
          );
          assert.equal(small, 0, "too small for a finger");
        }));
    }

    test("that cannot be fetched say so, and come when asked again", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        here.server.lose("corpus/figures.tsv");
        try {
          await page.goto(here.address(`${locale}/figures`));
          await page.getByRole("alert").getByText(words(locale, "figures.failed"), { exact: true }).waitFor();
        } finally {
          here.server.restore("corpus/figures.tsv");
        }
        await page.getByRole("button", { name: words(locale, "app.try_again"), exact: true }).click();
        await says(page, locale, rows.length);
      }));

    test("have a card with unit, conversion and the rate that it implies", () =>
      here.visit({ locale }, async (page) => {
        await page.goto(here.address(`${locale}/article/investai-paris-summit`));
        await analysed(page);
        await mark(page, { zh: "2000亿欧元", en: "€200 billion", fr: "200 milliards d’euros" }[locale]).hover();
        await card(page).waitFor();
        const said = (await card(page).textContent()).replace(/\s/g, " ");
        for (const key of ["card.unit", "card.conversion", "card.rate"]) assert.ok(said.includes(words(locale, key)), key);
        assert.match(said, { zh: /€1\.?0* = US\$1\.03/, en: /€1 = US\$1\.03/, fr: /1 € = 1,03 \$US/ }[locale]);
        assert.ok(said.includes(words(locale, "family.money")), said);
      }));
  });
}

test("an address with a place opens the article at that sentence, and another language opens the article", () =>
  here.visit({ locale: "en" }, async (page) => {
    const row = expected("en").findLast(({ article }) => article === "investai-paris-summit");
    await page.goto(here.address(`en/article/${row.article}/${row.start}`));
    assert.ok((await atSentence(page)).visible);
    await page.getByRole("banner").getByRole("button", { name: "Français", exact: true }).click();
    await page.waitForURL(`**/#/fr/article/${row.article}`);
    await analysed(page);
    // A place outside the text is no fault.
    await page.goto(here.address(`en/article/${row.article}/999999999`));
    await analysed(page);
  }));
