// The npm package: what is in it, and that it works from Node and from a plain page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { corpus, manifest } from "./support/site.mjs";
import { launch, newPage } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { undeclared } from "./support/types.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const PACKAGE = process.env.PRECIS_PACKAGE ?? join(ROOT, "pkg");
const FRENCH = "😀 L’Union européenne a annoncé le 12 février 2025 une enveloppe de 200 milliards d’euros pour l’IA.";

/** The same document with every position told in UTF-16 units. */
function inUtf16(value, text) {
  const units = [0];
  for (const character of text) units.push(units.at(-1) + character.length);
  const convert = (node) => {
    if (Array.isArray(node)) return node.map(convert);
    if (node === null || typeof node !== "object") return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, inner]) => [key, key === "start" || key === "end" ? units[inner] : convert(inner)]),
    );
  };
  return convert(value);
}

/** The command line, which a test run has built. */
function commandLine() {
  const folders = [process.env.CARGO_TARGET_DIR, join(ROOT, "target")].filter(Boolean);
  const builds = folders.flatMap((folder) => ["debug", "release"].map((profile) => join(folder, profile, "precis")));
  return process.env.PRECIS_BIN ?? builds.find((path) => existsSync(path));
}

describe("the npm package", () => {
  let folder;
  let precis;
  before(async () => {
    assert.ok(existsSync(join(PACKAGE, "package.json")), "pkg/ is missing: run `cargo xtask embed` first");
    // As a program has it that depends on the package.
    folder = mkdtempSync(join(tmpdir(), "precis-package-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(PACKAGE, join(folder, "node_modules/precis-reader"), "dir");
    writeFileSync(join(folder, "index.mjs"), 'export * from "precis-reader";\n');
    precis = await import(join(folder, "index.mjs"));
  });
  after(() => {
    precis?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  test("holds the element, the module, its types, the engine with its data, and the licences", () => {
    const [packed] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--offline"], { cwd: PACKAGE, encoding: "utf8" }));
    const files = packed.files.map(({ path }) => path);
    const wanted = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "THIRD-PARTY.md", "index.d.ts", "index.js", "node.js", "package.json", "precis.js", "worker.js", "worker_bg.wasm"];
    for (const name of wanted) assert.ok(files.includes(name), name);
    for (const locale of ["zh", "en", "fr"]) assert.equal(files.filter((name) => name.startsWith(`data/${locale}-`)).length, 1, locale);
    const strangers = files.filter((name) => !wanted.includes(name) && !/^(embed\/\w+\.js|data\/(zh|en|fr)-[0-9a-f]{16}\.txt)$/.test(name));
    assert.deepEqual(strangers, []);
    const version = /^version = "(.+)"$/m.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8"))[1];
    assert.equal(packed.version, version);
    const { exports, license } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
    assert.equal(license, "MIT OR Apache-2.0");
    for (const path of Object.values(exports["."])) assert.ok(files.includes(path.slice(2)), path);
  });

  for (const worker of [true, false]) {
    describe(worker ? "in a thread of Node" : "on Node’s own thread", () => {
      test("analyze gives figures that its positions cut out of the text", async () => {
        const analysis = await precis.analyze(FRENCH, { worker, id: "a" });
        assert.equal(analysis.id, "a");
        assert.equal(analysis.language, "fr");
        const sum = analysis.figures.find(({ kind }) => kind === "money");
        assert.equal(FRENCH.slice(sum.start, sum.end), "200 milliards d’euros");
        assert.deepEqual([sum.value, sum.unit, sum.approximate], [200_000_000_000, "EUR", false]);
        assert.ok(analysis.figures.some(({ iso }) => iso === "2025-02-12"));
      });

      test("summarize gives so many of the text’s own sentences", async () => {
        const text = corpus("trilingual/investai-paris-summit.txt");
        const { sentences, language } = await precis.summarize(text, { worker, sentences: 2 });
        assert.equal(sentences.length, 2);
        for (const { start, end, text: words } of sentences) assert.equal(text.slice(start, end), words);
        assert.ok(["zh", "en", "fr"].includes(language));
        const longer = await precis.summarize(text, { worker, length: "medium" });
        assert.ok(longer.sentences.length > 2);
      });

      test("extract gives the article without the page", async () => {
        const page = `Home\nSubscribe now\n\nAMD and the CEA team up\n\n${"AMD and the CEA signed a letter of intent in Paris on Friday. ".repeat(6)}\n\nRead also: other stories`;
        const article = await precis.extract(page, { worker });
        assert.match(article.text, /letter of intent/);
        assert.doesNotMatch(article.text, /Subscribe now/);
      });

      test("what is asked wrongly is refused in words", async () => {
        await assert.rejects(precis.analyze("text", { worker, language: "tlh" }), /language: expected zh, en or fr/);
        await assert.rejects(precis.analyze("text", { worker, published: "hier" }), /published: expected a date/);
        await assert.rejects(precis.summarize("text", { worker, sentences: 0 }), /expected a whole number/);
        await assert.rejects(precis.analyze(null, { worker }), /expected a text/);
      });
    });
  }

  test("gives what the command line writes, but for the unit of positions", async (context) => {
    const program = commandLine();
    if (!program) return context.skip("the command line is not built");
    for (const { file } of manifest()) {
      const text = corpus(file);
      const row = JSON.stringify({ id: file, text });
      const written = execFileSync(program, ["analyze", "--input", "jsonl", "--format", "jsonl"], { input: row, encoding: "utf8" });
      const native = inUtf16(JSON.parse(written), text);
      const own = await precis.analyze(text, { id: file, input: "text" });
      for (const analysis of [native, own]) delete analysis.processing.milliseconds;
      assert.deepEqual(own, native, file);
    }
  });

  test("declares every field that an analysis has", async () => {
    for (const { file } of manifest()) {
      const analysis = await precis.analyze(corpus(file));
      assert.deepEqual(undeclared(join(PACKAGE, "index.d.ts"), "Analysis", analysis), [], file);
    }
    const strange = { version: 1, figures: [{ start: 0, size: 1 }], summary: { text: { de: "" } } };
    assert.deepEqual(undeclared(join(PACKAGE, "index.d.ts"), "Analysis", strange), ["Analysis.figures.size", "Analysis.summary.text.de"]);
    assert.deepEqual(undeclared(join(PACKAGE, "index.d.ts"), "Summarized", await precis.summarize(FRENCH)), []);
    assert.deepEqual(undeclared(join(PACKAGE, "index.d.ts"), "Extracted", await precis.extract(FRENCH)), []);
  });

  test("is done with after dispose, begins anew, and keeps no program running", async () => {
    const first = precis.analyze(FRENCH);
    precis.dispose();
    await assert.rejects(first, /disposed/);
    assert.equal((await precis.analyze(FRENCH)).language, "fr");
    const program = 'import { analyze } from "precis-reader"; console.log((await analyze("AMD invested $3 billion.")).figures[0].value);';
    writeFileSync(join(folder, "program.mjs"), program);
    const printed = execFileSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8", timeout: 60_000 });
    assert.equal(printed.trim(), "3000000000");
  });

  test("works from a plain page, with a text and with a page of its own", async () => {
    writeFileSync(join(folder, "page.html"), '<!doctype html><link rel="icon" href="data:,"><title>A page</title>');
    const host = await serve(folder, "/a/program/");
    const browser = await launch();
    try {
      const { page, errors } = await newPage(browser);
      await page.goto(`${host.url}page.html`);
      const found = await page.evaluate(
        async ([address, text]) => {
          const { analyze, summarize, extract, dispose } = await import(address);
          const own = new DOMParser().parseFromString(
            '<!doctype html><html lang="en"><title>A page</title><body><nav>Home</nav><article><h1>AMD invests</h1><p>AMD invested $3 billion in Paris on 3 March 2026, the company said.</p></article>',
            "text/html",
          );
          const read = await analyze(own);
          const answers = [
            (await analyze(text)).figures.map(({ start, end }) => text.slice(start, end)),
            (await summarize(text, { worker: false })).sentences.length,
            (await extract(own)).text.includes("Home"),
            read.figures.map(({ start, end }) => read.text.slice(start, end)),
          ];
          dispose();
          return answers;
        },
        [`${host.url}node_modules/precis-reader/index.js`, FRENCH],
      );
      assert.deepEqual(found, [["12 février 2025", "200 milliards d’euros"], 1, false, ["$3 billion", "3 March 2026"]]);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});
