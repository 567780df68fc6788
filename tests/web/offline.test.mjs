// Reading without the network: the second visit needs none, whichever page it opens; versions are never mixed; the next one
// is offered; and where the browser or the host can do none of it, Précis works as it does online.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { after, describe, test } from "node:test";

import { DIST, LOCALES } from "./support/browser.mjs";
import { CARRIED_IN, analysed, insightText, markList, processing } from "./support/reader.mjs";
import { WAYS, site } from "./support/site.mjs";
import { words } from "./support/words.mjs";

const here = site({ path: "/kept/" });
const ARTICLE = "amd-cea-ai-computing";

const worker = readFileSync(join(DIST, "service-worker.js"), "utf8");
const FILES = JSON.parse(/const FILES = (\{[^}]*\})/.exec(worker)[1]);
const VERSION = /const VERSION = "(\w+)"/.exec(worker)[1];

const hash = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
/** Waits until a whole version is kept. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
const versions = (page) => page.evaluate(async () => (await caches.keys()).map((name) => name.split(" ").at(-1)).sort());
const offer = (page, locale) => page.getByRole("status").filter({ hasText: words(locale, "site.update") });
const reload = (page, locale) => page.getByRole("button", { name: words(locale, "site.reload"), exact: true });

/** Another version of the build: one sentence of an article and one of the page differ. */
function nextVersion() {
  const folder = mkdtempSync(join(tmpdir(), "precis-next-"));
  cpSync(DIST, folder, { recursive: true });
  let script = worker.replace(VERSION, "0123456789abcdef");
  for (const [name, change] of [
    ["index.html", (text) => text.replace("<title>", '<meta name="precis-version" content="next"><title>')],
    [`corpus/trilingual/${ARTICLE}.txt`, (text) => `${text}\n\nA paragraph that only the next version has.\n`],
  ]) {
    const changed = change(readFileSync(join(folder, name), "utf8"));
    writeFileSync(join(folder, name), changed);
    script = script.replace(FILES[name], hash(changed));
  }
  writeFileSync(join(folder, "service-worker.js"), script);
  return folder;
}

const next = nextVersion();
after(() => rmSync(next, { recursive: true, force: true }));
const isNext = (page) => page.evaluate(() => document.querySelector("meta[name=precis-version]") !== null);

test("the list holds every file of the build with its hash", () => {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length).replace(/^\//, ""))
    // What other pages embed and the single file are nothing that the page asks for.
    .filter((name) => !/^(service-worker|precis|index)\.js$|^precis\.html$|^embed\/|\.md$/.test(name));
  assert.deepEqual(Object.keys(FILES).sort(), names.sort());
  for (const name of names) assert.equal(FILES[name], hash(readFileSync(join(DIST, name))), name);
});

test("nothing but the page’s own scripts knows of service workers: who embeds the modules gets none", () => {
  const scripts = readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith(".js"));
  const knowing = scripts.filter((name) => /serviceWorker|registration\.scope/.test(readFileSync(join(DIST, name), "utf8")));
  assert.deepEqual(knowing.map((name) => name.replace(/-\w{16}\.js$/, "")).sort(), ["boot", "offline", "service-worker.js"]);
});

for (const { place, query } of WAYS) {
  for (const locale of LOCALES) {
    test(`the second visit in ${locale} needs no network, the engine in the ${place}`, () =>
      here.visit({ locale, faulty: true, serviceWorkers: "allow" }, async (page, { context }) => {
        await page.goto(here.address(`${locale}/article/${ARTICLE}`, query));
        await analysed(page);
        const whole = [await insightText(page), await markList(page)];
        await kept(page);
        assert.deepEqual(await versions(page), [VERSION]);
        // Neither the browser nor the host: what is not kept cannot come.
        await context.setOffline(true);
        here.server.publish("/nowhere");
        try {
          const second = await context.newPage();
          second.setDefaultTimeout(15_000);
          await page.close();
          await second.goto(here.address(`${locale}/article/${ARTICLE}`, query));
          await analysed(second);
          assert.equal(await processing(second).getAttribute("data-engine"), place);
          assert.deepEqual([await insightText(second), await markList(second)], whole);
          // What the first visit never opened is there as well: other articles, the second module, every language’s data.
          for (const id of Object.values(CARRIED_IN)) {
            await second.goto(here.address(`${locale}/article/${id}`, query));
            await second.locator(`article h1`).waitFor();
            await analysed(second);
          }
          const nav = (key) => second.getByRole("navigation").getByRole("link", { name: words(locale, key), exact: true });
          await nav("nav.figures").click();
          await second.locator(".figure-table tbody tr").first().waitFor();
          await nav("nav.briefing").click();
          await second.getByRole("button", { name: words(locale, "briefing.download"), exact: true }).waitFor();
          await nav("nav.library").click();
          await second.getByRole("article").first().waitFor();
          assert.equal(await second.getByRole("alert").count(), 0);
          // Under the folder’s bare address and under that of its page.
          for (const address of [here.server.url, `${here.server.url}index.html`]) {
            await second.goto(address);
            await second.getByRole("article").first().waitFor();
          }
        } finally {
          here.server.publish(DIST);
        }
      }));
  }
}

for (const locale of LOCALES) {
  describe(`a new version in ${locale}`, () => {
    test("is offered and not forced; until then everything is the old one, after that the new", () =>
      here.visit({ locale, faulty: true, serviceWorkers: "allow" }, async (page) => {
        await page.goto(here.address(`${locale}/`));
        await kept(page);
        here.server.publish(next);
        try {
          await page.reload();
          await offer(page, locale).waitFor();
          assert.deepEqual(await versions(page), ["0123456789abcdef", VERSION].sort());
          // The old version goes on, with files it never asked for before.
          const article = here.address(`${locale}/article/${ARTICLE}`);
          await page.goto(article);
          await analysed(page);
          const only = page.getByText("A paragraph that only the next version has.");
          assert.equal(await only.count(), 0);
          // Another language is another notice.
          const other = LOCALES.find((each) => each !== locale);
          await page.evaluate((address) => (location.hash = address), `#/${other}/article/${ARTICLE}`);
          await offer(page, other).waitFor();
          await page.evaluate((address) => (location.hash = address), `#/${locale}/article/${ARTICLE}`);
          await offer(page, locale).waitFor();
          // Put away, it comes back with the next page that is loaded.
          await page.getByRole("button", { name: words(locale, "site.close"), exact: true }).click();
          assert.equal(await offer(page, locale).count(), 0);
          await page.reload();
          await offer(page, locale).waitFor();
          assert.equal(await isNext(page), false);
          await Promise.all([page.waitForEvent("load"), reload(page, locale).click()]);
          await analysed(page);
          assert.equal(await isNext(page), true);
          assert.equal(await only.count(), 1);
          assert.deepEqual(await versions(page), ["0123456789abcdef"]);
        } finally {
          here.server.publish(DIST);
        }
      }));

    test("waits while another page is open, and says so", () =>
      here.visit({ locale, faulty: true, serviceWorkers: "allow" }, async (page, { context }) => {
        await page.goto(here.address(`${locale}/`));
        await kept(page);
        const other = await context.newPage();
        await other.goto(here.address(`${locale}/about`));
        await other.getByRole("heading", { level: 1 }).waitFor();
        here.server.publish(next);
        try {
          await page.reload();
          await offer(page, locale).waitFor();
          await reload(page, locale).click();
          await page.getByRole("status").filter({ hasText: words(locale, "site.others") }).waitFor();
          assert.equal(await isNext(page), false);
          await other.close();
          await Promise.all([page.waitForEvent("load"), reload(page, locale).click()]);
          await page.getByRole("article").first().waitFor();
          assert.equal(await isNext(page), true);
        } finally {
          here.server.publish(DIST);
        }
      }));

    test("without room it says so, and the page works as before", () =>
      here.visit({ locale, faulty: true, serviceWorkers: "allow" }, async (page, { context }) => {
        const session = await context.newCDPSession(page);
        await session.send("Storage.overrideQuotaForOrigin", { origin: here.server.origin, quotaSize: 500_000 });
        await page.goto(here.address(`${locale}/`));
        await page.getByRole("status").filter({ hasText: words(locale, "site.full") }).waitFor();
        await page.getByText(words(locale, "site.full_hint"), { exact: true }).waitFor();
        assert.deepEqual(await versions(page), [], "half a version is not kept");
        await page.getByRole("button", { name: words(locale, "site.close"), exact: true }).click();
        await page.locator("article h2 a").first().click();
        await analysed(page);
      }));
  });
}

describe("a mix of versions", () => {
  test("is not kept: a host that is half way through publishing", () =>
    here.visit({ faulty: true, serviceWorkers: "allow" }, async (page) => {
      // The new list with old files: none of it is taken until all of it is there.
      const half = mkdtempSync(join(tmpdir(), "precis-half-"));
      cpSync(DIST, half, { recursive: true });
      cpSync(join(next, "service-worker.js"), join(half, "service-worker.js"));
      await page.goto(here.address("en/"));
      await kept(page);
      here.server.publish(half);
      try {
        await page.reload();
        await page.waitForFunction(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update().catch(() => {});
          return !registration.installing && !registration.waiting;
        });
        assert.equal(await offer(page, "en").count(), 0);
        here.server.publish(next);
        await page.reload();
        await offer(page, "en").waitFor();
      } finally {
        here.server.publish(DIST);
        rmSync(half, { recursive: true, force: true });
      }
    }));

  test("is not shown: a kept file that is lost comes as it was, or not at all", () =>
    here.visit({ faulty: true, serviceWorkers: "allow" }, async (page) => {
      await page.goto(here.address("en/"));
      await kept(page);
      await page.reload();
      await page.getByRole("article").first().waitFor();
      const lose = (name) =>
        page.evaluate(async (wanted) => {
          for (const key of await caches.keys()) {
            const cache = await caches.open(key);
            for (const request of await cache.keys()) if (!wanted || request.url.endsWith(wanted)) await cache.delete(request);
          }
        }, name);
      await lose(`${ARTICLE}.txt`);
      here.server.publish(next);
      try {
        await page.goto(here.address(`en/article/${ARTICLE}`));
        await page.getByRole("alert").getByText(words("en", "article.failed"), { exact: true }).waitFor();
        here.server.publish(DIST);
        await page.getByRole("button", { name: words("en", "app.try_again"), exact: true }).click();
        await analysed(page);
        // All of it lost: the host’s version is the only one there is.
        await lose("");
        here.server.publish(next);
        await page.reload();
        await analysed(page);
        assert.equal(await isNext(page), true);
      } finally {
        here.server.publish(DIST);
      }
    }));
});

describe("where it cannot be had", () => {
  for (const locale of LOCALES) {
    test(`a host without the file, and a browser without service workers, are as good as ever in ${locale}`, () =>
      here.visit({ locale, faulty: true, serviceWorkers: "allow" }, async (page, { context }) => {
        here.server.lose("service-worker.js");
        try {
          const asked = page.waitForResponse((response) => response.url().includes("/offline-"));
          await page.goto(here.address(`${locale}/article/${ARTICLE}`));
          await analysed(page);
          await asked;
        } finally {
          here.server.restore("service-worker.js");
        }
        const second = await context.newPage();
        await second.addInitScript(() => delete Navigator.prototype.serviceWorker);
        await second.goto(here.address(`${locale}/article/${ARTICLE}`));
        await analysed(second);
        assert.equal(await second.getByRole("alert").count(), 0);
        assert.equal(await page.getByRole("alert").count(), 0);
      }));
  }
});

describe("installed", () => {
  for (const locale of LOCALES) {
    test(`the app has its name and its icons in ${locale}`, () =>
      here.visit({ locale, serviceWorkers: "allow" }, async (page, { context }) => {
        await page.goto(here.address(`${locale}/`));
        const link = page.locator(`link[rel=manifest][href="manifest.${locale}.webmanifest"]`);
        await link.waitFor({ state: "attached" });
        const session = await context.newCDPSession(page);
        const { errors, data, url } = await session.send("Page.getAppManifest");
        assert.deepEqual(errors, []);
        assert.ok(url.endsWith(`/kept/manifest.${locale}.webmanifest`), url);
        const manifest = JSON.parse(data);
        assert.equal(manifest.name, words(locale, "site.name"));
        assert.equal(manifest.lang, locale);
        assert.equal(new URL(manifest.start_url, url).href, here.server.url);
        assert.deepEqual(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`), ["192x192 any", "512x512 any", "512x512 maskable"]);
        for (const { src, sizes } of manifest.icons) {
          const bytes = readFileSync(join(DIST, src));
          assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
        }
        await kept(page);
        const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
        assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
      }));
  }
});
