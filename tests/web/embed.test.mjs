// <precis-reader> on other people's pages: from the page's own host and from another one, under a strict policy.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

import { DIST, LOCALES, PHONE, launch, newPage } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { manifest } from "./support/site.mjs";
import { OWN_NAMES, words } from "./support/words.mjs";

const EXAMPLE = join(dirname(fileURLToPath(import.meta.url)), "../../examples/embed");
/** Where the example says that Précis is served. */
const PLACEHOLDER = "http://127.0.0.1:8080/";
const AXE = createRequire(import.meta.url).resolve("axe-core");
const SCRIPT = readFileSync(join(DIST, "precis.js"));
const INTEGRITY = `sha384-${createHash("sha384").update(SCRIPT).digest("base64")}`;

const TEXT = "Siemens invested €380 million in Lyon on 3 March 2026. Lyon pays 25% of it, said Emmanuel Macron.";

let precis;
let pages;
let folder;
let browser;

before(async () => {
  assert.ok(existsSync(join(DIST, "embed/reader.js")), "dist/ holds no embed: run `cargo xtask build` first");
  precis = await serve(DIST, "/a/deep/path/", { cors: true });
  folder = mkdtempSync(join(tmpdir(), "precis-embed-"));
  cpSync(EXAMPLE, folder, { recursive: true });
  const example = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "index.html"), example.replaceAll(PLACEHOLDER, precis.url));
  pages = await serve(folder, "/somebody/elses/");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await precis?.close();
  await pages?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/**
 * Opens a page of another host, hands it to the journey with what the readers on it have told (`told`), and afterwards looks for
 * errors, for requests to third hosts, and for service workers.
 */
async function visit(name, journey, { faulty = false, prepare, ...options } = {}) {
  const { context, page, errors, requests } = await newPage(browser, options);
  page.setDefaultTimeout(20_000);
  await page.addInitScript(() => {
    window.told = [];
    for (const kind of ["ready", "analysis", "error", "language"]) {
      addEventListener(`precis-${kind}`, ({ target, detail, bubbles, composed }) => told.push({ kind, id: target.id, detail, bubbles, composed }));
    }
  });
  await prepare?.(page, context);
  try {
    await page.goto(pages.url + name);
    await journey(page, { requests, context });
    const strangers = requests.filter((url) => !url.startsWith(precis.url) && !url.startsWith(pages.url) && !/^(blob|data):/.test(url));
    assert.deepEqual(strangers, [], "a request went to a third host");
    if (!faulty) assert.deepEqual(errors, [], "the console is not clean");
    const workers = await page.evaluate(async () => (await navigator.serviceWorker?.getRegistrations())?.length ?? 0);
    assert.equal(workers, 0, "a service worker was registered");
  } finally {
    await context.close();
  }
}

/** A page with this in its body, and the script of Précis unless told otherwise. */
function write(name, body, script = `<script type="module" src="${precis.url}precis.js" crossorigin></script>`) {
  writeFileSync(join(folder, name), `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title>${script}</head><body>${body}</body></html>`);
  return name;
}

const reader = (page, id) => page.locator(`#${id}`);
const analysed = (page, id) => reader(page, id).locator(".insight, .reading .sentence").first().waitFor();
const told = (page, kind, id) => page.evaluate(([kind, id]) => window.told.filter((each) => each.kind === kind && each.id === id), [kind, id]);
const mark = (page, id, covered) => reader(page, id).locator(".mark", { hasText: covered }).first();
const section = (page, id, name) => reader(page, id).locator(`[data-section="${name}"]`);

describe("the script of the element", () => {
  test("is at most 4 KB, and the example names its checksum", () => {
    assert.ok(brotliCompressSync(SCRIPT).length <= 4096);
    const named = /integrity="([^"]+)"/.exec(readFileSync(join(EXAMPLE, "index.html"), "utf8"))[1];
    assert.equal(named, INTEGRITY, "examples/embed/index.html names another checksum than precis.js has");
  });

  test("has no way to turn a text into mark-up, script or style", () => {
    for (const name of ["precis.js", "index.js", "embed/reader.js", "embed/dom.js", "embed/article_view.js", "embed/insight_view.js", "embed/card.js", "embed/page_text.js", "embed/source.js"]) {
      const script = readFileSync(join(DIST, name), "utf8");
      assert.doesNotMatch(script, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|new DOMParser|\beval\(|new Function|\.style\s*=|serviceWorker\.register/, name);
    }
  });
});

describe("the example, from another host and under a strict policy", () => {
  test("loads nothing but the script until a reader is near, then draws all three", () =>
    visit("index.html", async (page, { requests }) => {
      const own = () => requests.filter((url) => url.startsWith(precis.url)).map((url) => url.slice(precis.url.length));
      await analysed(page, "page");
      assert.ok(!own().some((name) => name.startsWith("corpus/")), "the library far below is not fetched");
      assert.deepEqual(await told(page, "analysis", "corpus"), []);
      await reader(page, "text").scrollIntoViewIfNeeded();
      await analysed(page, "text");
      await reader(page, "corpus").scrollIntoViewIfNeeded();
      await reader(page, "corpus").locator(".article-card").first().waitFor();
      assert.equal(await reader(page, "corpus").locator(".article-card").count(), manifest().length);
      // One engine for all of them, in a worker.
      assert.equal(own().filter((name) => name === "worker_bg.wasm").length, 1);
      assert.ok(requests.some((url) => url.startsWith("blob:")), "a worker was started");
    }, { viewport: { width: 1280, height: 600 } }));

  test("takes the article out of its page: title, date, figures; not the page around it", () =>
    visit("index.html", async (page) => {
      await analysed(page, "page");
      const title = /<h1>(.*?)<\/h1>/.exec(readFileSync(join(EXAMPLE, "article.html"), "utf8"))[1];
      assert.equal(await reader(page, "page").locator(".title").textContent(), title);
      assert.equal(await reader(page, "page").locator(".meta time").getAttribute("datetime"), "2026-03-05T08:30");
      const text = await reader(page, "page").locator(".reading").textContent();
      assert.doesNotMatch(text, /Abonnez-vous|Tous droits|##/);
      const sum = mark(page, "page", "120 millions d’euros");
      assert.equal(await sum.locator("data").getAttribute("value"), "120000000");
      // «hier» is told from the page's own date.
      assert.equal(await mark(page, "page", "hier").locator("time").getAttribute("datetime"), "2026-03-04");
    }));

  test("opens an article of the library and comes back to its card", () =>
    visit("index.html", async (page) => {
      await reader(page, "corpus").scrollIntoViewIfNeeded();
      const card = reader(page, "corpus").locator('[data-article="investai-paris-summit"]');
      await card.getByRole("button").click();
      await analysed(page, "corpus");
      assert.equal(await reader(page, "corpus").getAttribute("article"), "investai-paris-summit");
      assert.equal(await reader(page, "corpus").evaluate((element) => element.analysis.versions.length), 3);
      await reader(page, "corpus").getByRole("button", { name: words("en", "article.back_to_library") }).click();
      await card.waitFor();
      assert.equal(await page.evaluate(() => document.querySelector("#corpus").shadowRoot.activeElement?.closest("[data-article]")?.dataset.article), "investai-paris-summit");
    }));

  test("does the work on the page's own thread where workers are barred", () =>
    visit("index.html", async (page) => {
      await analysed(page, "page");
      assert.ok((await told(page, "analysis", "page"))[0].detail.figures.length > 5);
    }, { prepare: (page) => page.addInitScript(() => delete window.Worker) }));

  test("does the same where the page's policy bars them", () =>
    visit("barred.html", async (page) => {
      await analysed(page, "page");
      assert.ok((await told(page, "analysis", "page"))[0].detail.figures.length > 5);
    }, {
      // The browser writes into the console what it has barred.
      faulty: true,
      prepare: () => {
        const html = readFileSync(join(folder, "index.html"), "utf8");
        assert.match(html, /worker-src blob:/);
        writeFileSync(join(folder, "barred.html"), html.replace("worker-src blob:", "worker-src 'none'").replace("; trusted-types precis", ""));
      },
    }));

  test("has nothing that an accessibility checker objects to", () =>
    visit("plain.html", async (page) => {
      for (const id of ["page", "text"]) await analysed(page, id);
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate(() => axe.run("precis-reader", { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    }, {
      // The checker is itself an inline script: the same page without its policy.
      prepare: () => {
        const html = readFileSync(join(folder, "index.html"), "utf8");
        writeFileSync(join(folder, "plain.html"), html.replace(/<meta\s+http-equiv[\s\S]*?\/>/, '<link rel="icon" href="data:,">').replace(/<section>\s*<h2>A whole[\s\S]*?<\/section>/, ""));
      },
    }));

  test("fits a phone: nothing sticks out, and a card opens at a tap within the screen", () =>
    visit("index.html", async (page) => {
      await analysed(page, "page");
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width);
      await mark(page, "page", "120 millions d’euros").tap();
      const box = await reader(page, "page").locator(".card").boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width);
    }, { viewport: PHONE, hasTouch: true, isMobile: true }));
});

for (const host of ["its own host", "another host"]) {
  describe(`a reader with the script from ${host}`, () => {
    const address = (name) => (host === "its own host" ? precis.url : pages.url) + name;
    /** The page lies on the host of Précis, or on another one; the script always comes from the former. */
    async function journey(body, act, options) {
      const name = write(`journey.html`, body);
      if (host === "another host") return visit(name, act, options);
      return visit(name, act, {
        ...options,
        prepare: async (page, context) => {
          await options?.prepare?.(page, context);
          page.goto = ((go) => () => go.call(page, `${precis.url}embedded.html`))(page.goto);
          writeFileSync(join(DIST, "embedded.html"), readFileSync(join(folder, name)));
        },
      }).finally(() => rmSync(join(DIST, "embedded.html"), { force: true }));
    }

    for (const locale of LOCALES) {
      test(`speaks ${locale}: words, values, the language of every run`, () =>
        journey(`<precis-reader id="r" lang="${locale}">${TEXT}</precis-reader>`, async (page) => {
          await analysed(page, "r");
          assert.equal(await reader(page, "r").locator(".insight-title").textContent(), words(locale, "insight.title"));
          assert.equal(await reader(page, "r").locator(".reader").getAttribute("lang"), locale);
          assert.equal(await mark(page, "r", "€380 million").evaluate((node) => node.closest("[lang]").lang), "en");
          await mark(page, "r", "€380 million").hover();
          const said = await reader(page, "r").locator(".card-value").textContent();
          assert.match(said, { zh: /3\.8\s?亿\s?欧元/, en: /€380 million/, fr: /380\sM\s?€/u }[locale]);
          assert.match(await reader(page, "r").locator(".card").textContent(), /380[,\s]000[,\s]000/u);
          const [{ detail, bubbles, composed }] = await told(page, "analysis", "r");
          const sum = detail.figures.find(({ kind }) => kind === "money");
          assert.deepEqual([TEXT.slice(sum.start, sum.end), sum.value, sum.unit], ["€380 million", 380_000_000, "EUR"]);
          assert.ok(bubbles && composed);
          assert.equal((await told(page, "ready", "r")).length, 1);
        }));
    }

    test("changes language by its switch and by its attribute, and says so", () =>
      journey(`<precis-reader id="r" lang="en">${TEXT}</precis-reader>`, async (page) => {
        await analysed(page, "r");
        await reader(page, "r").getByRole("button", { name: OWN_NAMES.fr, exact: true }).click();
        await reader(page, "r").getByRole("heading", { name: words("fr", "insight.title") }).waitFor();
        assert.equal(await reader(page, "r").getAttribute("lang"), "fr");
        assert.equal(await page.evaluate(() => document.querySelector("#r").shadowRoot.activeElement?.dataset.language), "fr");
        await reader(page, "r").evaluate((element) => (element.language = "zh"));
        await reader(page, "r").getByRole("heading", { name: words("zh", "insight.title") }).waitFor();
        assert.deepEqual((await told(page, "language", "r")).map(({ detail }) => detail.language), ["fr", "zh"]);
        assert.equal((await told(page, "analysis", "r")).length, 1, "the text is read once");
      }));

    test("leads from a statement to its sentence and back, by keyboard", () =>
      journey(`<precis-reader id="r" lang="en">${TEXT}</precis-reader>`, async (page) => {
        await analysed(page, "r");
        const focused = () => page.evaluate(() => document.querySelector("#r").shadowRoot.activeElement?.className);
        const evidence = section(page, "r", "core_point").locator(".evidence");
        await evidence.focus();
        await reader(page, "r").locator(".sentence--lit").first().waitFor();
        await page.keyboard.press("Enter");
        assert.match(await focused(), /sentence--lit/);
        await reader(page, "r").getByRole("button", { name: words("en", "insight.back") }).press("Enter");
        assert.equal(await focused(), "evidence");
        assert.equal(await reader(page, "r").locator(".back").count(), 0);
      }));

    test("a card is entered with Enter, left with Escape, and gives the focus back", () =>
      journey(`<precis-reader id="r" lang="en">${TEXT}</precis-reader>`, async (page) => {
        await analysed(page, "r");
        await mark(page, "r", "Siemens").focus();
        await reader(page, "r").locator(".card").waitFor();
        await page.keyboard.press("Enter");
        const focused = () => page.evaluate(() => document.querySelector("#r").shadowRoot.activeElement?.className);
        assert.equal(await focused(), "card");
        assert.equal(await reader(page, "r").locator(".card").getAttribute("role"), "dialog");
        await page.keyboard.press("Escape");
        assert.equal(await focused(), "mark");
        assert.equal(await reader(page, "r").locator(".card").count(), 0);
        assert.equal(await mark(page, "r", "Siemens").getAttribute("aria-expanded"), "false");
      }));

    test("shows the parts, the kinds of marks and the theme that its attributes name", () =>
      journey(`<precis-reader id="r" lang="en" parts="text legend" marks="figure" theme="dark">${TEXT}</precis-reader>`, async (page) => {
        await analysed(page, "r");
        const count = (selector) => reader(page, "r").locator(selector).count();
        assert.deepEqual([await count(".insight"), await count(".languages"), await count(".header"), await count(".footer")], [0, 0, 0, 0]);
        assert.equal(await count('.mark:not([data-kind="figure"])'), 0);
        assert.ok((await count(".mark")) >= 3);
        const paper = () => reader(page, "r").locator(".reader").evaluate((element) => getComputedStyle(element).backgroundColor);
        const dark = await paper();
        await reader(page, "r").evaluate((element) => Object.assign(element, { theme: "light", parts: ["insight"], marks: null }));
        assert.notEqual(await paper(), dark);
        assert.equal(await count(".reading"), 0);
        // Without the text on the page its words are quoted in place.
        await section(page, "r", "core_point").locator(".evidence").click();
        assert.match(await section(page, "r", "core_point").locator("q").textContent(), /Siemens invested/);
        await reader(page, "r").evaluate((element) => (element.parts = ""));
        assert.ok((await count('.mark[data-kind="organization"]')) > 0);
        await reader(page, "r").getByRole("group", { name: words("en", "marks.label") }).getByRole("button", { name: words("en", "kind.figure") }).click();
        assert.equal(await count('.mark[data-kind="figure"]'), 0);
        await reader(page, "r").evaluate((element) => element.style.setProperty("--precis-paper", "rgb(1, 2, 3)"));
        assert.equal(await paper(), "rgb(1, 2, 3)");
      }));

    test("takes its text from script, and again when that changes", () =>
      journey(`<precis-reader id="r" lang="en"></precis-reader>`, async (page) => {
        await reader(page, "r").locator(".notice").waitFor();
        assert.equal((await told(page, "error", "r"))[0].detail.code, "empty");
        await reader(page, "r").evaluate((element, text) => (element.text = text), TEXT);
        await analysed(page, "r");
        await reader(page, "r").evaluate((element) => (element.textContent = "Another text, which script outranks."));
        await reader(page, "r").evaluate((element) => (element.text = "Orange paid 20 euros."));
        await mark(page, "r", "20 euros").waitFor();
        await reader(page, "r").evaluate((element) => (element.text = null));
        await reader(page, "r").locator(".sentence", { hasText: "Another text" }).waitFor();
      }));

    test("says what went wrong with an address, and tries again", () =>
      journey(`<precis-reader id="r" lang="fr" src="missing.txt"></precis-reader>`, async (page) => {
        await reader(page, "r").getByRole("alert").waitFor();
        const [{ detail }] = await told(page, "error", "r");
        assert.equal(detail.code, "status");
        assert.match(detail.message, /404/);
        assert.match(await reader(page, "r").locator(".notice").textContent(), /404/);
        const served = host === "its own host" ? DIST : folder;
        writeFileSync(join(served, "missing.txt"), TEXT);
        try {
          await reader(page, "r").getByRole("button", { name: words("fr", "app.try_again") }).click();
          await analysed(page, "r");
        } finally {
          rmSync(join(served, "missing.txt"));
        }
      }, { faulty: true }));

    test("may be defined twice, stand on the page many times, move about and go", () =>
      journey(`<div id="a"></div><div id="b"></div>${[1, 2, 3].map((n) => `<precis-reader id="r${n}" lang="en">${TEXT}</precis-reader>`).join("")}`, async (page) => {
        await page.evaluate((url) => Promise.all([import(`${url}precis.js?again`), import(`${url}precis.js`)]), precis.url);
        for (const n of [1, 2, 3]) {
          await reader(page, `r${n}`).scrollIntoViewIfNeeded();
          await analysed(page, `r${n}`);
        }
        await page.evaluate(() => document.querySelector("#a").append(document.querySelector("#r3")));
        assert.ok((await reader(page, "r3").locator(".mark").count()) > 0);
        assert.equal((await told(page, "analysis", "r3")).length, 1);
        await page.evaluate(() => document.querySelector("#r2").remove());
        await page.evaluate((text) => {
          const fresh = document.createElement("precis-reader");
          Object.assign(fresh, { id: "fresh", textContent: text });
          document.querySelector("#b").append(fresh);
        }, TEXT);
        await reader(page, "fresh").scrollIntoViewIfNeeded();
        await analysed(page, "fresh");
        assert.ok(address("").startsWith("http"));
      }));

    test("draws hostile text, pages and manifests as text", () => {
      const attack = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1<\/script><a href=\"javascript:window.hit=1\">10 euros</a>";
      const escaped = attack.replaceAll("<", "&lt;");
      const page_ = `<!doctype html><html lang="en"><title>${escaped}</title><body><article><h1>${escaped}</h1>${attack}<p>Siemens paid ${escaped} 30 million euros.</p><iframe src="javascript:parent.hit=1"></iframe><svg onload="window.hit=1"><script>window.hit=1<\/script></svg></article>`;
      const entry = { id: attack, file: "journey.txt", titles: { en: attack, fr: 7 }, source: attack, language: attack, languages: [attack, "en"], categories: [attack, "energy"], tracking: "__proto__", core_point: { en: attack }, core_point_languages: { en: attack }, published: attack };
      const json = JSON.stringify({ articles: [null, 7, "x", {}, { id: "up", file: "../../secret.txt" }, { id: "far", file: "https://example.org/x.txt" }, { id: "js", file: "javascript:1" }, entry] });
      const served = host === "its own host" ? DIST : folder;
      const files = { "hostile.html": page_, "hostile.json": json, "journey.txt": `${attack}\n\n${TEXT} ${attack}` };
      for (const [name, content] of Object.entries(files)) writeFileSync(join(served, name), content);
      const body = `<precis-reader id="text" lang="en">${escaped} ${TEXT}</precis-reader><precis-reader id="page" lang="en" src="hostile.html"></precis-reader><precis-reader id="json" lang="en" src="hostile.json"></precis-reader><precis-reader id="odd" lang="en" src="javascript:window.hit=1"></precis-reader>`;
      return journey(body, async (page, { requests }) => {
        for (const id of ["text", "page"]) {
          await reader(page, id).scrollIntoViewIfNeeded();
          await analysed(page, id);
        }
        await reader(page, "json").scrollIntoViewIfNeeded();
        assert.equal(await reader(page, "json").locator(".article-card").count(), 1);
        await reader(page, "json").locator(".article-card button").click();
        await analysed(page, "json");
        await reader(page, "odd").scrollIntoViewIfNeeded();
        await reader(page, "odd").getByRole("alert").waitFor();
        assert.match(await reader(page, "text").locator(".reading").textContent(), /onerror=/);
        for (const id of ["text", "page", "json", "odd"]) {
          const strange = await reader(page, id).evaluate((element) => element.shadowRoot.querySelectorAll("img, script, iframe, svg, style, link, a:not([rel~=noopener]), [onerror], [onload], [style*=url]").length);
          assert.equal(strange, 0, id);
        }
        assert.equal(await page.evaluate(() => window.hit), undefined);
        assert.ok(!requests.some((url) => /\/x$|secret|example\.org/.test(url)));
      }, { faulty: true }).finally(() => Object.keys(files).forEach((name) => rmSync(join(served, name), { force: true })));
    });
  });
}
