// The page under its policy, given by the page itself and by the host: every screen is walked and nothing is barred,
// while everything that is not the app’s own is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

import { DIST, LOCALES } from "./support/browser.mjs";
import { analysed, card, insight, marks, processing } from "./support/reader.mjs";
import { WAYS, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const POLICY = readFileSync(new URL("../../web/content-security-policy.txt", import.meta.url), "utf8").trim();
const here = site({ path: "/strict/", headers: { "content-security-policy": POLICY, "x-content-type-options": "nosniff" } });

const heading = (page, locale, key) => page.getByRole("heading", { level: 1, name: words(locale, key), exact: true });
const nav = (page, locale, key) => page.getByRole("navigation").getByRole("link", { name: words(locale, key), exact: true });

/** Keeps every violation that the page reports. */
async function watch(page) {
  const violations = [];
  await page.exposeFunction("noteViolation", (text) => violations.push(text));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) =>
      window.noteViolation([event.violatedDirective, event.blockedURI, event.sourceFile, event.sample].join(" | ")),
    ),
  );
  return violations;
}

test("the build says the policy in the page, and no script or style stands there", () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`));
  assert.ok(html.indexOf("Content-Security-Policy") < html.search(/<(script|link)/), "it binds what comes after it");
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
});

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    describe(`every screen in ${locale}, the engine in the ${place}`, () => {
      test("reports no violation", () =>
        here.visit({ locale, serviceWorkers: place === "worker" ? "allow" : "block" }, async (page) => {
          const violations = await watch(page);
          await page.goto(here.address("", query));
          await heading(page, locale, "library.title").waitFor();
          await page.getByRole("article").first().waitFor();
          await page.locator("article h2 a").first().click();
          await analysed(page);
          assert.equal(await processing(page).getAttribute("data-engine"), place);
          for (const kind of ["figure", "organization"]) {
            await marks(page, kind).first().click();
            await card(page).waitFor();
            await page.keyboard.press("Escape");
          }
          await insight(page).getByRole("button").first().hover();

          await nav(page, locale, "nav.text").click();
          await page.getByLabel(words(locale, "text.label"), { exact: true }).fill("Siemens will invest €3 million in Lyon, it said on 4 March 2024.");
          await page.getByRole("button", { name: words(locale, "text.read"), exact: true }).click();
          await analysed(page);

          await nav(page, locale, "nav.figures").click();
          await page.locator(".figure-table tbody tr").first().waitFor();
          await page.locator("[name=kind]").selectOption("money");
          await nav(page, locale, "nav.briefing").click();
          const saved = page.waitForEvent("download");
          await page.getByRole("button", { name: words(locale, "briefing.download"), exact: true }).click();
          assert.match((await saved).suggestedFilename(), /\.md$/);
          await nav(page, locale, "nav.entities").click();
          await heading(page, locale, "entities.title").waitFor();
          await page.locator("main a[href*='/entities/'], main a[href*='/entity/'], main a[href*='/names/']").first().click();
          await page.locator(".entity-sentence__link").first().waitFor();
          await nav(page, locale, "nav.about").click();
          await heading(page, locale, "about.title").waitFor();
          for (const theme of ["dark", "light", "auto"]) await page.getByRole("button", { name: words(locale, `theme.${theme}`), exact: true }).click();
          await page.goto(here.address(`${locale}/article/no-such-article`, query));
          await heading(page, locale, "article.unknown_title").waitFor();
          // What the page sees to later is seen to under the same policy.
          if (place === "worker") await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
          assert.deepEqual(violations, []);
        }));
    });
  }
}

test("what is not the app’s own is barred, and said to be", () =>
  here.visit({ faulty: true }, async (page, { context, requests }) => {
    // Nothing answers there, and nothing should ask.
    const asked = [];
    await context.route("https://elsewhere.example/**", (route) => (asked.push(route.request().url()), route.abort()));
    const violations = await watch(page);
    await page.goto(here.address("en/"));
    await page.getByRole("article").first().waitFor();
    assert.deepEqual(violations, []);
    const outcome = await page.evaluate(async () => {
      // In a turn of its own: what the browser’s tools call themselves may do more than the page.
      const attempt = (act) =>
        new Promise((done) =>
          setTimeout(async () => {
            try {
              done(String(await act()));
            } catch (error) {
              done(error.name);
            }
          }),
        );
      const add = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
      return {
        markup: await attempt(() => (document.body.innerHTML = "<b>a</b>")),
        document: await attempt(() => document.write("<b>a</b>")),
        handler: await attempt(() => document.body.setAttribute("onclick", "window.harmed = true")),
        code: await attempt(() => eval("1 + 1")),
        made: await attempt(() => new Function("return 1")()),
        script: await attempt(() => add("script", { src: "https://elsewhere.example/a.js" })),
        text: await attempt(() => add("script", { text: "window.harmed = true" })),
        worker: await attempt(() => new Worker("https://elsewhere.example/a.js")),
        blob: await attempt(() => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" })))),
        policy: await attempt(() => trustedTypes.createPolicy("another", {})),
        request: await attempt(() => fetch("https://elsewhere.example/")),
        picture: await attempt(() => add("img", { src: "https://elsewhere.example/a.png" })),
        frame: await attempt(() => add("iframe", { src: "https://elsewhere.example/" })),
      };
    });
    for (const name of ["markup", "document", "script", "text", "worker", "blob", "policy", "request"]) {
      assert.match(outcome[name], /Error/, `${name}: ${outcome[name]}`);
    }
    assert.match(outcome.code + outcome.made, /Error.*Error/);
    await page.locator("body").click({ position: { x: 2, y: 2 } });
    assert.equal(await page.evaluate(() => window.harmed), undefined);
    // The browser tells of a request that the policy then ends; none went out.
    assert.deepEqual(asked, []);
    requests.splice(0);
    assert.ok(violations.length >= 8, violations.join("\n"));
    assert.equal(await page.locator("main article").count() > 0, true, "the page still stands");
  }));
