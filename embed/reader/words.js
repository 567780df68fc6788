/** The words of the interface: made from `locales/*.toml` at build time, one file a language, loaded when it is needed. */
export const LANGUAGES = ["zh", "en", "fr"];

/** What each language calls itself. */
export const OWN_NAMES = { zh: "中文", en: "English", fr: "Français" };

/** The display language that a tag asks for, if it is one of ours: `fr-CA` gives `fr`. */
export function languageOf(tag) {
  const first = String(tag ?? "").toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.includes(first) ? first : null;
}

/** A function that gives the words of a key, `{0}`, `{1}` filled in; of an unknown key `null`. */
export async function loadWords(language) {
  const { default: table } = await import(`./words_${language}.js`);
  return (key, ...parts) => {
    const text = Object.hasOwn(table, key) ? table[key] : null;
    return text === null ? null : text.replace(/\{(\d)\}/g, (whole, number) => parts[Number(number)] ?? whole);
  };
}

/** French punctuation gets the spaces that do not break; only what is shown changes, and only spaces. */
export function typeset(text, language) {
  if (language !== "fr") return text;
  return text.replace(/(?<=«)[ \u00a0]|[ \u00a0](?=[»;!?])/g, "\u202f").replace(/ (?=:)/g, "\u00a0");
}

/** The `lang` of a text: what is none of our languages is undetermined. */
export const tagOf = (language) => (LANGUAGES.includes(language) ? language : "und");
