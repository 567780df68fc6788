// The names of the library: the card of a name leads to its page, and the page says what all articles say of it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { addAxe } from "./support/axe.mjs";
import { DESK, LOCALES, PHONE } from "./support/browser.mjs";
import { analysed, card, marks } from "./support/reader.mjs";
import { corpus, manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AT_ONCE = 12;
const articles = new Map(manifest().map((article) => [article.id, article]));
const bytes = new TextEncoder();

/** The version of an article that a reader of this language gets. */
function shownLanguage(id, locale) {
  const { languages, language } = articles.get(id);
  return languages.includes(locale) ? locale : languages.includes(language) ? language : languages[0];
}

/** The build's two tables. */
function tables() {
  const entities = [];
  const lists = new Map();
  for (const line of corpus("entities.tsv").trimEnd().split("\n")) {
    const [what, key, ...columns] = line.split("\t");
    if (what === "entity") entities.push({ key, kind: columns[0], names: { zh: columns[1], en: columns[2], fr: columns[3] }, own: columns[4] });
    else lists.set(key, columns[0].split(",").filter(Boolean).map((item) => Number(item.split(":")[0])));
  }
  const sentences = [];
  let [article, last] = ["", 0];
  for (const line of corpus("mentions.tsv").trimEnd().split("\n")) {
    const [what, ...columns] = line.split("\t");
    if (what === "article") [article, last] = [columns[0], 0];
    if (what !== "sentence") continue;
    const start = last + Number(columns[1]);
    last = start + Number(columns[2]);
    const mentions = columns[3].split(" ").map((mention) => mention.split(":").map(Number));
    sentences.push({ article, language: columns[0], start, end: last, mentions: mentions.map(([name, at, length]) => [lists.get(article)[name], start + at, length]) });
  }
  return { entities, lists, sentences };
}

const { entities, lists, sentences } = tables();
/** Named in most articles: there is much to say of it. */
const often = entities
  .map((entity, number) => ({ ...entity, number, articles: [...lists].filter(([, names]) => names.includes(number)).map(([id]) => id) }))
  .sort((a, b) => b.articles.length - a.articles.length)[0];
const naming = (number, locale) =>
  sentences.filter(({ article, language, mentions }) => language === shownLanguage(article, locale) && mentions.some(([name]) => name === number));

const heading = (page) => page.locator(".entity-header__name");
const section = (page, locale, key) => page.locator(".entity-page__section").filter({ has: page.locator("h2", { hasText: words(locale, key) }) });
const focused = (page) => page.evaluate(() => document.activeElement.localName);

async function open(page, locale, key = often.key) {
  await page.goto(here.address(`${locale}/entity/${encodeURIComponent(key)}`));
  await heading(page).waitFor();
}

async function violations(page) {
  const found = await page.evaluate(async (values) => (await window.axe.run({ runOnly: { type: "tag", values } })).violations, RULES);
  return found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary.split("\n")[1]}`));
}

for (const locale of LOCALES) {
  describe(`names in ${locale}`, () => {
    test("a card tells the other articles and leads to the page, by keyboard", () =>
      here.visit({ locale }, async (page, { requests }) => {
        await page.goto(here.address(`${locale}/article/investai-paris-summit`));
        await analysed(page);
        assert.ok(!requests.some((url) => url.endsWith("entities.tsv")), "fetched before it is wanted");
        const others = card(page).locator(".mark-card__others a");
        const all = marks(page, "organization");
        const way = card(page).getByRole("link", { name: words(locale, "card.all"), exact: true });
        // The first organisation that another article names as well.
        let found = false;
        for (let number = 0; number < (await all.count()) && !found; number += 1) {
          await all.nth(number).press("Enter");
          await page.waitForFunction(() => document.activeElement?.closest("[data-testid=mark-card]"));
          await way.waitFor();
          found = (await others.count()) > 0;
          if (!found) await page.keyboard.press("Escape");
        }
        assert.ok(found);
        for (const href of await others.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
          const id = decodeURIComponent(href.split("/").pop());
          assert.ok(articles.has(id) && id !== "investai-paris-summit", href);
        }
        const key = decodeURIComponent((await way.getAttribute("href")).split("/").pop());
        assert.ok(entities.some((entity) => entity.key === key), key);
        // From the card with the keyboard alone.
        for (let presses = 0; presses < 30 && !(await way.evaluate((link) => link === document.activeElement)); presses += 1) {
          await page.keyboard.press("Tab");
        }
        await page.keyboard.press("Enter");
        await heading(page).waitFor();
        await page.waitForFunction(() => document.activeElement.localName === "h1");
        assert.equal(await page.evaluate(() => scrollY), 0);
        assert.ok((await page.title()).startsWith((await heading(page).textContent()).trim()));
        await page.goBack();
        await analysed(page);
      }));

    test("a card where the table does not come says so, and asks again when it is opened again", () =>
      here.visit({ locale, faulty: true }, async (page) => {
        here.server.lose("corpus/entities.tsv");
        try {
          await page.goto(here.address(`${locale}/article/investai-paris-summit`));
          await analysed(page);
          await marks(page, "organization").first().press("Enter");
          await card(page).getByText(words(locale, "card.others_failed"), { exact: true }).waitFor();
        } finally {
          here.server.restore("corpus/entities.tsv");
        }
        await page.keyboard.press("Escape");
        await marks(page, "organization").first().press("Enter");
        await card(page).getByRole("link", { name: words(locale, "card.all"), exact: true }).waitFor();
      }));

    test("the page shows every mention in the reader’s versions, marked, and each leads to its place", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const own = naming(often.number, locale);
        const times = own.flatMap(({ mentions }) => mentions.filter(([name]) => name === often.number));
        const told = words(locale, "entities.counts", String(times.length), String(new Set(own.map(({ article }) => article)).size));
        await page.getByText(told, { exact: true }).waitFor();
        const mentions = section(page, locale, "entities.mentions");
        assert.equal(await mentions.locator(".entity-sentence").count(), Math.min(AT_ONCE, own.length));
        while (await mentions.getByRole("button").count()) await mentions.getByRole("button").click();
        assert.equal(await mentions.locator(".entity-sentence").count(), own.length);
        const links = await mentions.locator(".entity-sentence__link").evaluateAll((all) =>
          all.map((link) => [link.getAttribute("href").split("/").slice(-2).join("/"), link.textContent]),
        );
        const wanted = own.flatMap(({ article, mentions }) => mentions.filter(([name]) => name === often.number).map(([, at]) => `${article}/${at}`));
        assert.deepEqual(links.map(([href]) => href), wanted);
        // The words are those of the article at that place.
        const [href, said] = links[0];
        const file = corpus(articles.get(href.split("/")[0]).file);
        const at = Number(href.split("/")[1]);
        const there = new TextDecoder().decode(bytes.encode(file).slice(at, at + bytes.encode(said).length));
        assert.equal(said.replace(/\s/g, " "), there.replace(/\s/g, " "));
        // Words in another language say so.
        for (const lang of await mentions.locator("mark").evaluateAll((all) => all.map((mark) => mark.closest("[lang]").lang))) {
          assert.ok(LOCALES.includes(lang));
        }
        await mentions.locator(".entity-sentence__link").first().click();
        await page.waitForFunction(() => document.activeElement?.id.startsWith("sentence-"));
        await page.goBack();
        await heading(page).waitFor();
        assert.equal(await mentions.locator(".entity-sentence").count(), own.length, "found as it was left");
      }));

    test("the page tells facts in order of time, figures, company; names lead on", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const facts = section(page, locale, "entities.facts");
        const moments = await facts.locator("time.entity-fact__when").evaluateAll((all) => all.map((time) => time.dateTime));
        assert.ok(moments.length > 1);
        assert.deepEqual(moments, [...moments].sort());
        assert.ok((await section(page, locale, "entities.figures").locator(".entity-figure__value").count()) > 0);
        const company = section(page, locale, "entities.company").getByRole("listitem");
        const counts = (await company.locator(".entity-count").allTextContents()).map((text) => Number(text.replace(/\D/g, "")));
        assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
        const link = company.getByRole("link").first();
        const name = await link.textContent();
        await link.focus();
        await page.keyboard.press("Enter");
        await page.waitForFunction((name) => document.querySelector("h1")?.textContent === name, name);
        await page.waitForFunction(() => document.activeElement.localName === "h1");
        assert.ok((await page.title()).startsWith(name));
        const other = LOCALES.find((each) => each !== locale);
        await page.evaluate((href) => (location.hash = href), (await page.evaluate(() => location.hash)).replace(`/${locale}/`, `/${other}/`));
        await page.locator(".label", { hasText: words(other, "kind.organization") }).or(page.locator(".entity-header__kind")).first().waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.lang), other);
      }));

    test("somebody quoted has their words on their page", () =>
      here.visit({ locale }, async (page) => {
        const quoted = new Map();
        let article = "";
        for (const line of corpus("mentions.tsv").trimEnd().split("\n")) {
          const [what, ...columns] = line.split("\t");
          if (what === "article") article = columns[0];
          if (what !== "quote") continue;
          const speaker = lists.get(article)[Number(columns[3])];
          // One language, so that the version on the page is the one that has the words.
          if (articles.get(article).languages.length === 1) quoted.set(speaker, [article, Number(columns[1]), Number(columns[2])]);
        }
        const [speaker, [from, at, length]] = [...quoted][0];
        await open(page, locale, entities[speaker].key);
        const quotes = section(page, locale, "section.quotes");
        const words_ = new TextDecoder().decode(bytes.encode(corpus(articles.get(from).file)).slice(at, at + length)).replace(/\s/g, " ");
        const shown = (await quotes.locator("q").allTextContents()).map((text) => text.replace(/\s/g, " "));
        assert.ok(shown.includes(words_), `${shown} holds ${words_}`);
      }));

    test("all names are listed by kind, what the library is most about first", () =>
      here.visit({ locale }, async (page) => {
        await page.goto(here.address(`${locale}/`));
        await page.getByRole("article").first().waitFor();
        await page.getByRole("navigation").getByRole("link", { name: words(locale, "nav.entities"), exact: true }).click();
        await page.locator(".entity-list").first().waitFor();
        assert.equal(await focused(page), "h1");
        assert.ok((await page.title()).startsWith(words(locale, "entities.title")));
        const listed = await page.locator(".entity-list").evaluateAll((lists) =>
          lists.map((list) => [list.dataset.kind, [...list.querySelectorAll("a")].map((link) => decodeURIComponent(link.getAttribute("href").split("/").pop()))]),
        );
        for (const [kind, keys] of listed) {
          assert.deepEqual(keys, entities.filter((entity) => entity.kind === kind).map((entity) => entity.key), kind);
        }
        assert.equal(listed.flatMap(([, keys]) => keys).length, entities.length);
        await page.locator(".entity-list a").first().click();
        await heading(page).waitFor();
        await page.waitForFunction(() => document.activeElement.localName === "h1");
      }));

    test("an unknown name says so, and leads to all names", () =>
      here.visit({ locale }, async (page) => {
        await page.goto(here.address(`${locale}/entity/%3Cimg%20src%3Dx%3E`));
        await page.getByRole("heading", { level: 1, name: words(locale, "entities.unknown_title"), exact: true }).waitFor();
        assert.equal(await page.locator("main img").count(), 0);
        await page.getByRole("main").getByRole("link", { name: words(locale, "entities.all"), exact: true }).click();
        await page.locator(".entity-list").first().waitFor();
      }));

    for (const file of ["corpus/mentions.tsv", "corpus/figures.tsv", `corpus/${articles.get(often.articles[0]).file}`]) {
      test(`without ${file} the page says so, and comes when it is asked for again`, () =>
        here.visit({ locale, faulty: true }, async (page) => {
          here.server.lose(file);
          try {
            await page.goto(here.address(`${locale}/entity/${encodeURIComponent(often.key)}`));
            await page.getByRole("alert").getByText(words(locale, "entities.failed"), { exact: true }).waitFor();
            assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
          } finally {
            here.server.restore(file);
          }
          await page.getByRole("button", { name: words(locale, "app.try_again"), exact: true }).click();
          await heading(page).waitFor();
        }));
    }

    test("axe has nothing against them, on desk and phone, in light and dark, and nothing scrolls sideways", () =>
      here.visit({ locale }, async (page) => {
        for (const route of [`entity/${encodeURIComponent(often.key)}`, "entities"]) {
          await page.goto(here.address(`${locale}/${route}`));
          await page.locator(".entity-page, .entity-list").first().waitFor();
          await addAxe(page);
          for (const viewport of [DESK, PHONE, { ...PHONE, width: 320 }]) {
            await page.setViewportSize(viewport);
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, `${route}, ${viewport.width}`);
            for (const colorScheme of ["light", "dark"]) {
              await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
              assert.deepEqual(await violations(page), [], `${route}, ${colorScheme}, ${viewport.width} wide`);
            }
          }
        }
      }));
  });
}
