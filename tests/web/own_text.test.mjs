// The reader’s own text: pasted, from a file, wrong, hostile.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { SECTIONS, analysed, insight, insightText, markList, marks, processing, text } from "./support/reader.mjs";
import { WAYS, corpus, manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site();
const article = manifest().find(({ id }) => id === "uk-tech-prosperity-deal");

const area = (page, locale) => page.getByLabel(words(locale, "text.label"), { exact: true });
const read = (page, locale) => page.getByRole("button", { name: words(locale, "text.read"), exact: true });
const file = (page) => page.locator("input[type=file]");
const alert = (page) => page.getByRole("alert");

async function open(page, locale, query = "") {
  await page.goto(here.address(`${locale}/text`, query));
  await page.getByRole("heading", { level: 1, name: words(locale, "text.title"), exact: true }).waitFor();
}

async function paste(page, locale, content) {
  await area(page, locale).fill(content);
  await read(page, locale).click();
}

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    describe(`an own text in ${locale}, the engine in the ${place}`, () => {
      test("is read as the bundled article is, pasted or from a file, and makes room for another", () =>
        here.visit({ locale }, async (page, { requests }) => {
          await page.goto(here.address(`${locale}/article/${article.id}`, query));
          await analysed(page);
          const expected = { insight: await insightText(page), marks: await markList(page) };
          await page.getByRole("link", { name: words(locale, "nav.text"), exact: true }).click();
          const asked = requests.length;
          await paste(page, locale, corpus(article.file));
          await analysed(page);
          assert.deepEqual({ insight: await insightText(page), marks: await markList(page) }, expected);
          assert.equal(await processing(page).getAttribute("data-engine"), place);

          await page.getByRole("button", { name: words(locale, "text.another"), exact: true }).click();
          await area(page, locale).waitFor();
          await file(page).setInputFiles({ name: "article.txt", mimeType: "text/plain", buffer: Buffer.from(corpus(article.file)) });
          await analysed(page);
          assert.deepEqual({ insight: await insightText(page), marks: await markList(page) }, expected);
          // The browser fetches the page's icon when it pleases.
          const late = requests.slice(asked).filter((url) => !url.includes("/icon-"));
          assert.deepEqual(late, [], "reading a text of one’s own asks the network for nothing");
        }));
    });
  }
}

for (const locale of LOCALES) {
  describe(`the form in ${locale}`, () => {
    test("says that there is no text, and lets the reader go on", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        for (const nothing of ["", "  \n\t\n"]) {
          await paste(page, locale, nothing);
          await alert(page).getByText(words(locale, "text.empty"), { exact: true }).waitFor();
          assert.equal(await area(page, locale).getAttribute("aria-invalid"), "true");
        }
        await paste(page, locale, "Siemens invested 3 million euros in Lyon on 4 March 2024.");
        await analysed(page);
      }));

    test("refuses a file that is not UTF-8, and takes the same file once it is mended", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const buffer = Buffer.from("L’entreprise a levé 3 millions d’euros à Orléans.", "utf16le");
        await file(page).setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), buffer]) });
        await alert(page).getByText(words(locale, "text.not_utf8"), { exact: true }).waitFor();
        const mended = Buffer.from("\ufeffL’entreprise a levé 3 millions d’euros à Orléans.");
        await file(page).setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: mended });
        await analysed(page);
        assert.ok((await markList(page)).some(([kind, , value]) => kind === "figure" && value === "3000000"));
      }));

    test("reads a Markdown file as a text and not as its signs", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const markdown =
          "# A battery plant for Valenciennes\n\nNorthvolt will spend **€1.2 billion** on a plant in [Valenciennes](https://example.org/plant), it said on 4 March 2024.\n\n- The plant will employ 900 people.\n- It opens in 2027.\n";
        await file(page).setInputFiles({ name: "plant.md", mimeType: "text/markdown", buffer: Buffer.from(markdown) });
        await analysed(page);
        assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "A battery plant for Valenciennes");
        const shown = await text(page).textContent();
        assert.ok(!/\*\*|\]\(|https:/.test(shown), shown);
        assert.ok((await markList(page)).some(([, covered, value]) => covered === "€1.2 billion" && value === "1200000000"));
      }));

    test("resolves “yesterday” by the date that is given, and not without one", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const story = "The minister opened the plant in Turin yesterday, and 300 people came to see it.";
        await paste(page, locale, story);
        await analysed(page);
        assert.ok(!(await markList(page)).some(([, covered, value]) => covered === "yesterday" && value !== null));
        await page.getByRole("button", { name: words(locale, "text.another"), exact: true }).click();
        await page.getByLabel(words(locale, "text.date"), { exact: true }).fill("2024-03-01");
        await paste(page, locale, story);
        await analysed(page);
        assert.ok((await markList(page)).some(([, covered, value]) => covered === "yesterday" && value === "2024-02-29"));
      }));

    test("says what it cannot tell from a text with nothing in it", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        await paste(page, locale, "Hello.");
        await analysed(page);
        assert.equal(await marks(page).count(), 0);
        for (const name of Object.keys(SECTIONS)) {
          assert.notEqual((await insight(page).getByTestId(name).textContent()).trim(), "", name);
        }
        await insight(page).getByText(words(locale, "insight.no_players"), { exact: true }).waitFor();
      }));

    test("shows hostile words as words", () =>
      here.visit({ locale }, async (page) => {
        await open(page, locale);
        const hostile = [
          "<script>window.harmed = true</script> Acme paid $5 million to Globex in Paris on 3 May 2024.",
          "<img src=x onerror=\"window.harmed = true\"> \"><svg onload=window.harmed=true> {{7*7}} ${7*7}",
          "A \u202eright-to-left override\u202c, a null \u0000, a lone \ufffd and 🏴‍☠️ zalgo t̷̢͚e̸x̵t̶ cost €3 billion.",
          "javascript:window.harmed=true &lt;b&gt; &amp; </textarea></body></html>",
        ];
        await paste(page, locale, hostile.join("\n\n"));
        await analysed(page);
        assert.equal(await page.evaluate(() => window.harmed), undefined);
        assert.equal(await page.locator("main :is(script, img, svg, iframe, object)").count(), 0);
        const everything = await page.locator("main").evaluate((main) => main.textContent.replace(/\s+/g, " "));
        for (const piece of ["<script>window.harmed = true</script>", "<img src=x onerror=", "&lt;b&gt;", "\u202eright-to-left override"]) {
          assert.ok(everything.includes(piece), `lost: ${piece}`);
        }
        assert.ok((await markList(page)).some(([, , value]) => value === "3000000000"));
      }));
  });
}
