// Chromium as the system installed it, with everything that phones home switched off.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));

/** The build under test. */
export const DIST = process.env.PRECIS_DIST ?? join(here, "../../../dist");

export const LOCALES = ["zh", "en", "fr"];

export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Starts the browser, with more switches where a measurement needs them. */
export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}

/**
 * A fresh page whose errors and requests are kept for the test to look at. Nothing glides: where it scrolls, it is. Nothing
 * is kept for reading offline, which would take requests out of sight, unless `serviceWorkers` is "allow".
 */
export async function newPage(browser, { locale = "en", viewport = DESK, serviceWorkers = "block", ...options } = {}) {
  const context = await browser.newContext({ locale, viewport, colorScheme: "light", reducedMotion: "reduce", serviceWorkers, ...options });
  if (serviceWorkers === "block") await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
  const page = await context.newPage();
  const errors = [];
  const requests = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  context.on("request", (request) => requests.push(request.url()));
  return { context, page, errors, requests };
}
