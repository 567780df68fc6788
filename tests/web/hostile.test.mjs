// Records made to do harm: nothing in them is obeyed, nothing elsewhere is asked, and what they hold is shown as it is.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, card, insight, marks, text } from "./support/reader.mjs";
import { WAYS, manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site({ path: "/reader/" });

const MARKUP = `"><script>window.harmed=1</script><img src=https://elsewhere.example/a.png onerror=window.harmed=1><svg/onload=window.harmed=1>`;
const LINKS = `[click](javascript:window.harmed=1) javascript:window.harmed=1 <a href="javascript:window.harmed=1">click</a> data:text/html,<script>window.harmed=1</script>`;
/** What turns, hides and joins, each with the number it is to be shown by. */
const UNSEEN = { "\u202e": "U+202E", "\u2066": "U+2066", "\u2069": "U+2069", "\u200b": "U+200B", "\u2060": "U+2060", "\u{e0041}": "U+E0041" };

/** A bundled article whose every field was written by someone else. */
function hostileManifest(changes = {}) {
  const [article] = manifest().filter(({ languages }) => languages.length === 3);
  const every = (value) => ({ zh: value, en: value, fr: value });
  return {
    articles: [
      {
        ...article,
        id: `harm"><img src=x>`,
        titles: every(`\u202eevil ${MARKUP}`),
        source: `javascript:window.harmed=1 ${MARKUP}`,
        author: `\u2066A\u200bB ${MARKUP}`,
        published: `2026-04-17T13:19${MARKUP}`,
        core_point: every(`${MARKUP} ${LINKS}`),
        summary: every(`</p>${MARKUP}`),
        ...changes,
      },
    ],
  };
}

const RECORD = [
  `Title: Siemens ${MARKUP}`,
  `URL: javascript:window.harmed=1`,
  `Image: https://elsewhere.example/picture.png`,
  `Author: \u202e${MARKUP}`,
  "",
  `Siemens said on 3 May 2024 that it would invest €3 million in Lyon. ${MARKUP}`,
  "",
  `${LINKS} ![a](https://elsewhere.example/b.png) <style>@font-face{font-family:a;src:url(https://elsewhere.example/a.woff)}</style>`,
  "",
  `The price \u202eof the \u2066chip\u2069 is pay\u200bpal\u2060 and \u{e0041} €2 billion, “${MARKUP}” said Jane \u202eSmith of Acme Corp in Paris.`,
].join("\n");

/** What no record may bring about, on whatever page is shown. */
async function assertHarmless(page, elsewhere) {
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.deepEqual(elsewhere, []);
  const found = await page.evaluate(() => {
    const body = [...document.body.querySelectorAll("*")];
    return {
      elements: body.filter((one) => /^(script|img|style|iframe|object|embed|base|form|link|meta)$/.test(one.localName) && !one.matches(".text-form")).map((one) => one.outerHTML.slice(0, 80)),
      handlers: body.filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on") || name === "style")).filter((one) => !one.matches(".mark-card")).length,
      links: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => !/^#/.test(href)),
      leaving: [...document.querySelectorAll("a[href]:not([href^='#'])")].filter((link) => !/^(https?|mailto):/.test(link.href) || link.rel !== "noopener noreferrer").length,
    };
  });
  assert.deepEqual(found, { elements: [], handlers: 0, links: [], leaving: 0 });
}

async function listen(context) {
  const elsewhere = [];
  await context.route("https://elsewhere.example/**", (route) => (elsewhere.push(route.request().url()), route.abort()));
  return elsewhere;
}

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    describe(`hostile records in ${locale}, the engine in the ${place}`, () => {
      test("a manifest and its article", () =>
        here.visit({ locale }, async (page, { context }) => {
          const elsewhere = await listen(context);
          await page.route("**/corpus/manifest.json", (route) => route.fulfill({ json: hostileManifest() }));
          await page.route("**/corpus/**/*.txt", (route) => route.fulfill({ contentType: "text/plain", body: RECORD }));
          await page.goto(here.address(`${locale}/`, query));
          // What the build put on the page is not made of these records.
          await page.waitForFunction(() => !document.querySelector(".without, #first, .first"));
          await page.getByRole("article").first().waitFor();
          await assertHarmless(page, elsewhere);
          assert.ok((await page.getByRole("article").first().textContent()).includes("<script>window.harmed=1</script>"));
          await page.locator("article h2 a").first().click();
          await analysed(page);
          await assertHarmless(page, elsewhere);
          assert.doesNotMatch(await page.title(), /[\u202a-\u202e\u2066-\u2069\u200b]/);
          for (let index = 0; index < Math.min(6, await marks(page).count()); index++) {
            await marks(page).nth(index).click();
            await card(page).waitFor();
            await page.keyboard.press("Escape");
          }
          await assertHarmless(page, elsewhere);
        }));

      test("a text of one’s own, from a file with such a name; what is unseen is shown and turns nothing", () =>
        here.visit({ locale }, async (page, { context }) => {
          const elsewhere = await listen(context);
          await page.goto(here.address(`${locale}/text`, query));
          await page.locator("input[type=file]").setInputFiles({
            name: `"><img src=x onerror=window.harmed=1>\u202etxt.md`,
            mimeType: "text/markdown",
            buffer: Buffer.from(RECORD),
          });
          await analysed(page);
          await assertHarmless(page, elsewhere);
          const shown = await page.locator("main").evaluate((main) => main.textContent);
          assert.ok(shown.includes("<script>window.harmed=1</script>"));
          // Every one stands in a box with its number, alone.
          const boxes = await text(page)
            .locator(".unseen")
            .evaluateAll((all) => all.map((box) => [box.textContent[0] === undefined ? "" : String.fromCodePoint(box.textContent.codePointAt(0)), box.dataset.unseen, getComputedStyle(box).unicodeBidi, getComputedStyle(box, "::before").content]));
          for (const [character, number] of Object.entries(UNSEEN)) {
            const box = boxes.find(([shown]) => shown === character);
            assert.deepEqual(box, [character, number, "isolate", `"${number}"`]);
          }
          // Nothing unseen is left outside the boxes, and the line runs from left to right.
          const outside = await page.locator("main").evaluate((main) => {
            const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(".unseen, textarea")) texts.push(walker.currentNode.data);
            return texts.filter((one) => /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/.test(one));
          });
          assert.deepEqual(outside, []);
          const order = await text(page).evaluate((section) => {
            const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const at = walker.currentNode.data.indexOf("of the ");
              if (at < 0) continue;
              const range = document.createRange();
              const left = (offset) => (range.setStart(walker.currentNode, offset), range.setEnd(walker.currentNode, offset + 1), range.getBoundingClientRect().left);
              return left(at) < left(at + 5);
            }
          });
          assert.equal(order, true, "the words after an override keep their order");
        }));

      for (const [name, unit] of [["a letter", "a"], ["a Chinese character", "中"], ["a digit", "1"], ["an override", "\u202e"]]) {
        // Minutes of work for no news: once in each way is enough.
        test(`10 MB of ${name}`, { skip: locale !== "en" }, () =>
          here.visit({ locale }, async (page) => {
            page.setDefaultTimeout(120_000);
            await page.goto(here.address(`${locale}/text`, query));
            const buffer = Buffer.from(unit.repeat(Math.ceil(10_000_000 / Buffer.byteLength(unit))));
            await page.locator("input[type=file]").setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer });
            await page.getByTestId("processing").or(page.getByRole("alert")).first().waitFor();
            // The page still answers.
            await page.getByRole("button", { name: words(locale, "text.another"), exact: true }).click();
            await page.getByRole("heading", { level: 1, name: words(locale, "text.title"), exact: true }).waitFor();
          }));
      }
    });
  }
}

describe("a manifest", () => {
  const failed = (page, locale) => page.getByRole("alert").getByText(words(locale, "fetch.malformed"), { exact: true });

  for (const locale of LOCALES) {
    test(`that points elsewhere is refused, and nothing is asked there, in ${locale}`, () =>
      here.visit({ locale, faulty: true }, async (page, { context, requests }) => {
        const elsewhere = await listen(context);
        let file;
        await page.route("**/corpus/manifest.json", (route) => route.fulfill({ json: hostileManifest({ file, id: "a" }) }));
        for (file of ["https://elsewhere.example/a.txt", "//elsewhere.example/a.txt", "../index.html", "zh/../../index.html", "/etc/passwd", "..\\index.html", "%2e%2e/index.html", "data:text/plain,a", "a.txt?b"]) {
          await page.goto("about:blank");
          await page.goto(here.address(`${locale}/article/a`));
          await failed(page, locale).waitFor();
          assert.ok(!requests.some((url) => url.includes("/corpus/") && !url.endsWith("manifest.json")), file);
        }
        assert.deepEqual(elsewhere, []);
      }));

    test(`that is deeply nested, huge or no manifest at all is refused in ${locale}`, () =>
      here.visit({ locale, faulty: true }, async (page) => {
        const depth = 200_000;
        const [article] = manifest();
        let body;
        await page.route("**/corpus/manifest.json", (route) => route.fulfill({ contentType: "application/json", body }));
        for (body of [
          "[".repeat(depth) + "]".repeat(depth),
          `{"articles":${"[".repeat(depth)}${"]".repeat(depth)}}`,
          `{"articles":[${'{"titles":'.repeat(depth)}1${"}".repeat(depth)}]}`,
          `{"articles":[${JSON.stringify({ ...article, languages: [["en"]] })}]}`,
          '{"articles":{"length":1000000000}}',
          '{"__proto__":{"articles":[]}}',
          "null",
          "",
          "\ufeff<!doctype html>",
        ]) {
          await page.goto("about:blank");
          await page.goto(here.address(`${locale}/`));
          await failed(page, locale).waitFor();
        }
      }));
  }
});
