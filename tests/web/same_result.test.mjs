// The worker and the page’s own thread come to the same result, to the letter; and so does a second run.
import assert from "node:assert/strict";
import { test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, insightText, markList, processing, text } from "./support/reader.mjs";
import { WAYS, manifest, site } from "./support/site.mjs";

const here = site();

/** Everything the page says of some articles. */
async function readAll(page, locale, query, place, articles) {
  const results = {};
  for (const id of articles) {
    await page.goto("about:blank");
    await page.goto(here.address(`${locale}/article/${id}`, query));
    await analysed(page);
    assert.equal(await processing(page).getAttribute("data-engine"), place);
    results[id] = { insight: await insightText(page), marks: await markList(page), text: await text(page).textContent() };
  }
  return results;
}

for (const locale of LOCALES) {
  test(`worker and page say the same in ${locale}`, async () => {
    const articles = manifest().map(({ id }) => id).filter((_, number) => number % 3 === LOCALES.indexOf(locale));
    const results = [];
    for (const { place, query } of [...WAYS, WAYS[0]]) {
      await here.visit({ locale }, async (page) => {
        results.push(await readAll(page, locale, query, place, articles));
      });
    }
    const [worker, own, again] = results;
    assert.ok(Object.keys(worker).length >= 6);
    assert.deepEqual(own, worker);
    assert.deepEqual(again, worker);
  });
}
