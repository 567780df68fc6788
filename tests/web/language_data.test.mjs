// The data of a language is fetched when a text first needs it, once, and its loss is told and can be mended.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LOCALES } from "./support/browser.mjs";
import { analysed, insightText, marks, processing } from "./support/reader.mjs";
import { WAYS, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site({ path: "/reader/" });

/** A text in one language, and the data it is read with: Chinese news is full of Latin names. */
const TEXTS = {
  en: {
    text: "The chipmaker Nvidia said on 3 May 2024 that it would invest $1.5 billion in a plant near Austin. The company will hire 900 engineers.",
    data: ["en"],
  },
  fr: {
    text: "Le groupe Orange a annoncé le 3 mai 2024 un investissement de 200 millions d’euros dans une usine près de Lyon. Il recrutera 900 ingénieurs.",
    data: ["fr"],
  },
  zh: {
    text: "华为公司于2024年5月3日宣布，将在深圳投资15亿元建设新工厂。该公司计划招聘900名工程师。",
    data: ["en", "zh"],
  },
};

/** The languages whose data was asked for. */
const fetched = (requests) => requests.flatMap((url) => /\/reader\/data\/(\w\w)-[0-9a-f]{16}\.txt$/.exec(url)?.[1] ?? []);

async function read(page, locale, text) {
  const another = page.getByRole("button", { name: words(locale, "text.another"), exact: true });
  await ((await another.count()) > 0 ? another : page.getByRole("link", { name: words(locale, "nav.text"), exact: true })).click();
  await page.getByLabel(words(locale, "text.label"), { exact: true }).fill(text);
  await page.getByRole("button", { name: words(locale, "text.read"), exact: true }).click();
}

const alert = (page) => page.getByRole("alert");

for (const { place, query } of WAYS) {
  describe(`the data of a language, the engine in the ${place}`, () => {
    for (const locale of LOCALES) {
      test(`a text in ${locale} fetches its own and no other, once`, () =>
        here.visit({ locale }, async (page, { requests }) => {
          await page.goto(here.address(`${locale}/`, query));
          await page.getByRole("article").first().waitFor();
          assert.deepEqual(fetched(requests), [], "nothing before a text needs it");
          const { text, data } = TEXTS[locale];
          for (const again of [false, true]) {
            await read(page, locale, again ? `${text} ` : text);
            await analysed(page);
            assert.ok((await marks(page).count()) >= 4);
            assert.equal(await processing(page).getAttribute("data-engine"), place);
            assert.deepEqual(fetched(requests).sort(), data);
          }
        }));
    }

    test("another language’s data comes when its first text does", () =>
      here.visit({ locale: "en" }, async (page, { requests }) => {
        await page.goto(here.address("en/", query));
        const expected = [];
        for (const [locale, more] of [["en", ["en"]], ["zh", ["zh"]], ["fr", ["fr"]]]) {
          await read(page, "en", TEXTS[locale].text);
          await analysed(page);
          expected.push(...more);
          assert.deepEqual(fetched(requests), expected);
        }
      }));

    for (const locale of LOCALES) {
      test(`data that does not come is told in ${locale}, and trying again helps`, () =>
        here.visit({ locale, faulty: true }, async (page, { context, requests }) => {
          const { text, data } = TEXTS[locale];
          await page.goto(here.address(`${locale}/`, query));
          await read(page, locale, text);
          await analysed(page);
          const whole = await insightText(page);

          const breaks = [
            (route) => route.abort(),
            (route) => route.fulfill({ status: 404, body: "not found" }),
            // A host that answers everything with its front page, and a transfer cut short.
            (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sign in</title>" }),
            async (route) => {
              const body = await (await route.fetch()).body();
              await route.fulfill({ body: body.subarray(0, body.length - 1) });
            },
          ];
          for (const broken of breaks) {
            await page.goto("about:blank");
            await context.route(/\/data\/\w\w-/, broken);
            await page.goto(here.address(`${locale}/`, query));
            await read(page, locale, text);
            await alert(page).getByText(words(locale, "insight.failed"), { exact: true }).waitFor();
            await alert(page).getByText(words(locale, "insight.failed_hint"), { exact: true }).waitFor();
            await context.unroute(/\/data\/\w\w-/);
            requests.length = 0;
            await page.getByRole("button", { name: words(locale, "app.try_again"), exact: true }).click();
            await analysed(page);
            assert.deepEqual(await insightText(page), whole);
            assert.deepEqual(fetched(requests).sort(), data);
            assert.equal(await alert(page).count(), 0);
            assert.equal(await processing(page).getAttribute("data-engine"), place);
          }
        }));
    }
  });
}
