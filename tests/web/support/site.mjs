// One host and one browser for a file of journeys; a fresh page for each journey, looked over when it ends.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";

import { DIST, launch, newPage } from "./browser.mjs";
import { serve } from "./server.mjs";

/** Both ways to run the engine: what the address says, and what the page then says of itself. */
export const WAYS = [
  { place: "worker", query: "" },
  { place: "page", query: "?worker=off" },
];

/** What the build's manifest says of the articles. */
export function manifest() {
  return JSON.parse(readFileSync(join(DIST, "corpus/manifest.json"), "utf8")).articles;
}

/** The text of an article as the build carries it. */
export function corpus(file) {
  return readFileSync(join(DIST, "corpus", file), "utf8");
}

/**
 * Registers a host for the journeys of this file. `visit(options, journey)` opens a fresh page, hands it to the
 * journey, and afterwards looks for errors, for requests to elsewhere and for files that are not there.
 * Options: those of `newPage`; `faulty: true` where the journey breaks files on purpose, so that the browser's own
 * complaints about them are no fault (an exception in the page still is).
 */
export function site({ path = "/", headers = {} } = {}) {
  const here = {};
  before(async () => {
    assert.ok(existsSync(join(DIST, "index.html")), "dist/ is missing: run `trunk build` first");
    here.server = await serve(DIST, path, { headers });
    here.browser = await launch();
  });
  after(async () => {
    await here.browser?.close();
    await here.server?.close();
  });

  here.address = (route, query = "") => `${here.server.url}${query}#/${route}`;

  here.visit = async ({ faulty = false, ...options }, journey) => {
    const { context, page, errors, requests } = await newPage(here.browser, options);
    here.server.misses.length = 0;
    const exceptions = [];
    page.on("pageerror", (error) => exceptions.push(String(error)));
    page.setDefaultTimeout(15_000);
    try {
      await journey(page, { context, requests });
      const elsewhere = requests.filter((url) => !url.startsWith(here.server.url) && !/^(data|blob):/.test(url));
      assert.deepEqual(elsewhere, [], "a request left the app’s own folder");
      assert.deepEqual(exceptions, [], "the page threw");
      if (!faulty) {
        assert.deepEqual(here.server.misses, [], "the page asked for files that do not exist");
        assert.deepEqual(errors, [], "the console is not clean");
      }
    } finally {
      await context.close();
    }
  };
  return here;
}
