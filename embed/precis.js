/**
 * <precis-reader>: an article with its figures, names and insight, on any page.
 *
 *   <script type="module" src="https://…/precis.js"></script>
 *   <precis-reader src="article.html" lang="fr"></precis-reader>
 *
 * This file only defines the element. What reads and draws comes when the first reader comes near the window; until then,
 * and where it cannot come, the element shows the text that stands inside it.
 */
const NAME = "precis-reader";

/** So far below the window a reader counts as seen. */
const MARGIN = "256px";

/** The attributes, each with a property of the same name (`lang` is the platform's own). */
const ATTRIBUTES = ["src", "lang", "theme", "parts", "marks", "published", "article"];

let sheet;

/** A constructed sheet is no inline style, so that a strict policy of the page lets it be. What is to come gets its room beforehand. */
function ownSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(":host{display:block;min-block-size:1rem}:host([src]){min-block-size:min(40rem,90vh)}:host([hidden]){display:none}");
  }
  return sheet;
}

class PrecisReader extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #watch;
  #reader;
  #loading;
  #text;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [ownSheet()];
    shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
    // What a page set before the element was defined hides the properties below: it is set again, through them.
    for (const name of [...ATTRIBUTES.slice(2), "src", "text", "language"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.#reader) return this.#reader.start();
    if (!("IntersectionObserver" in window)) return void this.load();
    this.#watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.load(),
      { rootMargin: MARGIN },
    );
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    this.#reader?.stop();
  }

  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#reader?.change(name);
  }

  /** Loads what reads and draws, without waiting to be seen. Resolves when that is there. */
  load() {
    this.#watch?.disconnect();
    this.#loading ??= import("./embed/reader.js").then(
      ({ Reader }) => {
        this.#reader = new Reader(this, this.shadowRoot);
        if (this.isConnected) this.#reader.start();
      },
      (error) => {
        this.#loading = undefined;
        const detail = { code: "unavailable", message: String(error?.message ?? error) };
        this.dispatchEvent(new CustomEvent("precis-error", { bubbles: true, composed: true, detail }));
      },
    );
    return this.#loading;
  }

  /** Opens an article of the corpus by its id; `null` goes back to the list. */
  async open(id) {
    this.article = id;
    await this.load();
  }

  /** The text to read, given by script: it comes before `src` and what stands inside the element. */
  get text() {
    return this.#text ?? null;
  }

  set text(value) {
    this.#text = value === null || value === undefined ? undefined : String(value);
    this.#reader?.change("text");
  }

  /** The display language that is in use: `zh`, `en` or `fr`; `null` before anything is drawn. */
  get language() {
    return this.#reader?.language ?? null;
  }

  set language(value) {
    this.lang = value ?? "";
  }

  /** The `Analysis` of the article that is shown; `null` before it is there. */
  get analysis() {
    return this.#reader?.analysis ?? null;
  }
}

for (const name of ATTRIBUTES) {
  if (name === "lang") continue;
  Object.defineProperty(PrecisReader.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, Array.isArray(value) ? value.join(" ") : String(value));
    },
  });
}

// The script may be on the page twice, from one address or from two: the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, PrecisReader);
