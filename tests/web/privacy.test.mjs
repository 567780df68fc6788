// Nothing leaves the browser: a tour of the whole app asks for its own files and for nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, card, marks } from "./support/reader.mjs";
import { WAYS, manifest, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site({ path: "/reader/" });
const SECRET = "Meridian Foundry Holdings paid €7,654,321 to Quillon Optics in Toulouse on 3 May 2024.";

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    test(`a tour in ${locale} sends nothing, the engine in the ${place}`, () =>
      // Offline, the browser itself complains that it cannot look up the icon again: hence “faulty”.
      here.visit({ locale, faulty: true }, async (page, { context, requests }) => {
        const sent = [];
        context.on("request", (request) => {
          if (request.method() !== "GET" || request.postData()) sent.push(`${request.method()} ${request.url()}`);
        });
        page.on("websocket", (socket) => sent.push(socket.url()));
        await page.goto(here.address(`${locale}/`, query));
        await page.getByRole("article").first().waitFor();
        await page.locator("article h2 a").first().click();
        await analysed(page);
        await marks(page).first().hover();
        await card(page).waitFor();
        await page.getByRole("link", { name: words(locale, "nav.about"), exact: true }).click();
        await page.getByRole("heading", { level: 1, name: words(locale, "about.title"), exact: true }).waitFor();

        // The data for English texts comes with the first of them, whatever it says.
        const read = async (text) => {
          const another = page.getByRole("button", { name: words(locale, "text.another"), exact: true });
          await ((await another.count()) > 0 ? another : page.getByRole("link", { name: words(locale, "nav.text"), exact: true })).click();
          await page.getByLabel(words(locale, "text.label"), { exact: true }).fill(text);
          await page.getByRole("button", { name: words(locale, "text.read"), exact: true }).click();
          await analysed(page);
        };
        await read("The minister said on Monday that the bridge would be closed for repairs until the spring.");

        // From here on there is no network at all.
        await context.setOffline(true);
        // (But for the page’s icon, a file of its own, which the browser looks up whenever it likes.)
        const asked = requests.length;
        await read(SECRET);
        assert.ok((await marks(page).count()) > 2);
        assert.deepEqual(requests.slice(asked).filter((url) => !/^data:|\/icon-\w+\.svg$/.test(url)), []);
        assert.deepEqual(sent, []);

        // What stays in the browser are settings, never a text.
        const stored = await page.evaluate(async () => ({
          local: Object.entries(localStorage).flat().join(" "),
          session: sessionStorage.length,
          cookies: document.cookie,
          databases: (await indexedDB.databases()).length,
        }));
        assert.ok(!/Meridian|Quillon|7,654,321/.test(stored.local), stored.local);
        assert.deepEqual({ ...stored, local: "" }, { local: "", session: 0, cookies: "", databases: 0 });
      }));
  }
}

test("no file of the build names an address to ask, but for links and namespaces", () =>
  here.visit({ locale: "en" }, async (page) => {
    await page.goto(here.address("en/"));
    await page.getByRole("article").first().waitFor();
    const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.ok(asked.length > 3);
    for (const url of asked) assert.ok(url.startsWith(here.server.url), url);
    assert.ok(manifest().length > 0);
  }));
