// The second module: fetched by the first page that needs it, and no different from any other page after that.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { hold } from "./support/reader.mjs";
import { site } from "./support/site.mjs";
import { OWN_NAMES, words } from "./support/words.mjs";

const here = site({ path: "/under/" });

const nav = (page, locale, key) => page.getByRole("navigation").getByRole("link", { name: words(locale, key), exact: true });
const title = (page, locale, key) => page.getByRole("heading", { level: 1, name: words(locale, key), exact: true });
const rows = (page) => page.locator(".figure-table tbody tr");
const library = (page) => page.getByRole("article").first();
const focused = (page) => page.evaluate(() => document.activeElement.localName);
/** How often each landmark is on the page. */
const landmarks = (page) => page.evaluate(() => ["main", "footer", "h1", "#main"].map((each) => document.querySelectorAll(each).length));

for (const locale of LOCALES) {
  describe(`the second module in ${locale}`, () => {
    test("comes with the first page that needs it; heading, focus, title and top are those of a new page", () =>
      here.visit({ locale }, async (page, { requests, context }) => {
        await page.goto(here.address(`${locale}/`));
        await library(page).waitFor();
        assert.ok(!requests.some((url) => url.includes("/annex")), "fetched before it is wanted");
        const release = await hold(context, "**/annex_bg.wasm");
        await page.mouse.wheel(0, 600);
        await nav(page, locale, "nav.figures").click();
        await page.getByRole("main").getByRole("status").getByText(words(locale, "app.page_loading"), { exact: true }).waitFor();
        await title(page, locale, "figures.title").waitFor();
        assert.equal(await focused(page), "h1");
        release();
        await rows(page).first().waitFor();
        assert.equal(await focused(page), "h1", "the heading keeps the focus");
        assert.equal(await page.evaluate(() => scrollY), 0);
        assert.ok((await page.title()).startsWith(words(locale, "figures.title")));
        assert.deepEqual(await landmarks(page), [1, 1, 1, 1]);
        assert.equal(await nav(page, locale, "nav.figures").getAttribute("aria-current"), "page");
        // And away, and back: nothing is fetched again, and the page is as it was.
        await page.locator("[name=kind]").selectOption("money");
        const asked = requests.length;
        await nav(page, locale, "nav.library").click();
        await library(page).waitFor();
        assert.equal(await focused(page), "h1");
        assert.deepEqual(await landmarks(page), [1, 1, 1, 1]);
        assert.equal(await page.locator("#annex").evaluate((host) => host.childElementCount), 0);
        await page.goBack();
        await rows(page).first().waitFor();
        assert.equal(await focused(page), "h1");
        assert.equal(await page.locator("[name=kind]").inputValue(), "money");
        assert.deepEqual(requests.slice(asked).filter((url) => !/icon-\w+\.svg$/.test(url)), []);
      }));

    test("follows the language and the skip link, and hears its own events only", () =>
      here.visit({ locale }, async (page) => {
        await page.goto(here.address(`${locale}/figures`));
        await rows(page).first().waitFor();
        assert.equal(await focused(page), "body", "the first page leaves the focus to the browser");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement.id), "main");
        const other = LOCALES.find((each) => each !== locale);
        const toggle = page.getByRole("banner").getByRole("button", { name: OWN_NAMES[other], exact: true });
        await toggle.click();
        await title(page, other, "figures.title").waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.lang), other);
        assert.equal(await page.evaluate(() => document.activeElement.textContent), OWN_NAMES[other]);
        // A press in the one module must not be taken for one in the other: each does exactly what it says.
        const dark = page.getByRole("button", { name: words(other, "theme.dark"), exact: true });
        await dark.click();
        assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
        const value = page.getByRole("columnheader", { name: words(other, "figures.value"), exact: true });
        for (const sort of ["ascending", "descending"]) {
          await value.getByRole("button").click();
          assert.equal(await value.getAttribute("aria-sort"), sort);
        }
        assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
        assert.equal(await page.evaluate(() => location.hash), `#/${other}/figures`);
      }));

    for (const file of ["annex.js", "annex_bg.wasm", "annex.css"]) {
      test(`without ${file} the page says so, and comes when it is asked for again`, () =>
        here.visit({ locale, faulty: true }, async (page) => {
          here.server.lose(file);
          try {
            await page.goto(here.address(`${locale}/figures`));
            await page.getByRole("alert").getByText(words(locale, "app.page_failed"), { exact: true }).waitFor();
            assert.deepEqual(await landmarks(page), [1, 1, 1, 1]);
            await page.getByRole("button", { name: words(locale, "app.try_again"), exact: true }).click();
            await page.getByRole("alert").getByText(words(locale, "app.page_failed"), { exact: true }).waitFor();
            // The rest of the app is not touched.
            await nav(page, locale, "nav.library").click();
            await library(page).waitFor();
            await page.goBack();
            await page.getByRole("alert").waitFor();
          } finally {
            here.server.restore(file);
          }
          await page.getByRole("button", { name: words(locale, "app.try_again"), exact: true }).click();
          await rows(page).first().waitFor();
          assert.equal(await page.locator("link[href*='annex.css']").count(), 1);
        }));
    }
  });
}

test("a reader who left while it was on its way stays where they are", () =>
  here.visit({ locale: "en" }, async (page, { context }) => {
    const release = await hold(context, "**/annex_bg.wasm");
    await page.goto(here.address("en/"));
    await library(page).waitFor();
    await nav(page, "en", "nav.figures").click();
    await title(page, "en", "figures.title").waitFor();
    await nav(page, "en", "nav.about").click();
    await title(page, "en", "about.title").waitFor();
    const came = page.waitForResponse("**/annex_bg.wasm");
    release();
    await (await came).finished();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.deepEqual(await landmarks(page), [1, 1, 1, 1]);
    await title(page, "en", "about.title").waitFor();
    assert.equal(await page.locator("#annex").evaluate((host) => host.childElementCount), 0);
  }));
