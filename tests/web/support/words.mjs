// The texts of the interface, read from the locale files, so that no journey knows them by heart.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { LOCALES } from "./browser.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../../locales");

/** French texts as the build sets them: no line begins with the punctuation that a space goes before. */
function set(locale, text) {
  if (locale !== "fr") return text;
  return text.replace(/(?<=«)[ \u00a0]|[ \u00a0](?=[»;!?])/g, "\u202f").replace(/ (?=:)/g, "\u00a0");
}

/** `[section]` lines and `key = "text"` lines are all that the locale files consist of. */
function read(locale) {
  const texts = new Map();
  let section = "";
  for (const line of readFileSync(join(FOLDER, `${locale}.toml`), "utf8").split("\n")) {
    const header = /^\[(\w+)\]/.exec(line);
    const entry = /^(\w+)\s*=\s*("(?:[^"\\]|\\.)*")/.exec(line);
    if (header) section = header[1];
    if (entry) texts.set(`${section}.${entry[1]}`, set(locale, JSON.parse(entry[2])));
  }
  return texts;
}

const TEXTS = Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)]));

/** The text of `key` (`"section.key"`) with `{0}`, `{1}` filled in. An unknown key is an error of the test. */
export function words(locale, key, ...parts) {
  const text = TEXTS[locale].get(key);
  if (text === undefined) throw new Error(`no text ${key} in locales/${locale}.toml`);
  return text.replace(/\{(\d)\}/g, (whole, number) => parts[Number(number)] ?? whole);
}

/** What each language calls itself. */
export const OWN_NAMES = { zh: "中文", en: "English", fr: "Français" };
