/** What a <precis-reader> does once it is seen: finds its text, has it read, draws it, and follows its attributes. */
import { analyze, warmUp } from "../index.js";
import { ArticlePage } from "./article_page.js";
import { button, el } from "./dom.js";
import { Format } from "./format.js";
import { library } from "./library_view.js";
import { SourceError, fetchSource, insideOf } from "./source.js";
import { adopt } from "./styles.js";
import { KINDS } from "./view.js";
import { LANGUAGES, OWN_NAMES, languageOf, loadWords } from "./words.js";

/** The parts that can be shown, in their order; all of them unless the attribute says otherwise. */
const PARTS = ["languages", "header", "legend", "text", "insight", "details", "footer"];

const THEMES = ["light", "dark", "inherit"];

export class Reader {
  language = null;
  analysis = null;

  #host;
  #root;
  #slot;
  #turn = 0;
  #abort = new AbortController();
  #started = false;
  #announced = false;
  #state = { kind: "waiting" };
  #hidden = null;
  #t;
  #format;
  #watch;

  constructor(host, shadow) {
    this.#host = host;
    this.#slot = shadow.querySelector("slot");
    this.#root = el("div", { class: "reader", part: "reader", "aria-busy": "true" });
    adopt(shadow);
    shadow.prepend(this.#root);
    // A page may write its text after the element is there.
    this.#watch = new MutationObserver(() => this.#reads("inside") && this.#load());
  }

  start() {
    this.#watch.observe(this.#host, { childList: true, characterData: true, subtree: true });
    if (this.#started) return;
    this.#started = true;
    this.#theme();
    void this.#load();
  }

  stop() {
    this.#watch.disconnect();
  }

  /** An attribute or property of the element has changed. */
  change(name) {
    if (!this.#started) return;
    if (name === "theme") this.#theme();
    else if (name === "lang") void this.#speak();
    else if (name === "parts") this.#draw();
    else if (name === "marks") {
      this.#hidden = null;
      this.#draw();
    } else if (name === "article" && this.#corpus) void this.#openWanted();
    else if (name !== "article") void this.#load();
  }

  /** Where the text comes from: script, an address, or what stands inside. */
  #reads(what) {
    const { text, src } = this.#host;
    return what === (text !== null ? "text" : src ? "src" : "inside");
  }

  #theme() {
    const theme = this.#host.theme;
    this.#root.dataset.theme = THEMES.includes(theme) ? theme : "auto";
  }

  #wantedLanguage() {
    const around = this.#host.parentElement?.closest("[lang]")?.lang;
    const tags = [this.#host.lang, around, ...(navigator.languages ?? [])];
    return tags.map(languageOf).find(Boolean) ?? "en";
  }

  /** Takes the display language that is wanted; says so when it is another than before. */
  async #speak() {
    const wanted = this.#wantedLanguage();
    if (wanted === this.language) return;
    const t = await loadWords(wanted);
    // A later wish came first.
    if (wanted !== this.#wantedLanguage()) return;
    const first = this.language === null;
    this.language = wanted;
    this.#t = t;
    this.#format = new Format(wanted, t);
    this.#root.lang = wanted;
    if (first) return;
    this.#draw();
    this.#tell("precis-language", { language: wanted });
  }

  async #load() {
    const turn = ++this.#turn;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.analysis = null;
    try {
      await this.#speak();
      if (turn !== this.#turn) return;
      this.#set({ kind: "waiting", text: null });
      // The list of a corpus needs no engine.
      if (!/\.json\b/i.test(this.#host.src)) warmUp();
      const source = await this.#source();
      if (turn !== this.#turn) return;
      if (source.kind === "corpus") {
        this.#corpus = { ...source, open: null };
        await this.#openWanted();
      } else {
        this.#corpus = null;
        await this.#read(source, turn);
      }
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #corpus = null;

  async #source() {
    const { text, src } = this.#host;
    if (this.#reads("src")) return fetchSource(src, this.#abort.signal);
    const source = this.#reads("text") ? { kind: "article", text, options: {} } : insideOf(this.#host);
    if (!source?.text.trim()) throw new SourceError("empty", "there is neither a text inside nor an address in src");
    return source;
  }

  async #read({ text, options, address = null }, turn) {
    this.#set({ kind: "waiting", text });
    const { published } = this.#host;
    let analysis;
    try {
      analysis = await analyze(text, { ...options, ...(published && { published }) });
    } catch (error) {
      throw Object.assign(error, { code: "analysis" });
    }
    if (turn !== this.#turn) return;
    this.analysis = analysis;
    this.#set({ kind: "article", page: { analysis, text, address } });
    this.#ready();
    this.#tell("precis-analysis", analysis);
  }

  /** Shows the article of the corpus that the element names, or the list. */
  async #openWanted() {
    const turn = ++this.#turn;
    const id = this.#host.article;
    this.analysis = null;
    if (!id) {
      const before = this.#state.kind;
      this.#set({ kind: "corpus" });
      if (before !== "waiting") this.#root.querySelector(`[data-article="${CSS.escape(this.#corpus.open ?? "")}"] button`)?.focus();
      this.#ready();
      return;
    }
    try {
      this.#corpus.open = id;
      this.#set({ kind: "waiting", text: null });
      const article = this.#corpus.articles.find((each) => each.id === id);
      if (!article) throw new SourceError("unknown", "the corpus has no such article");
      const source = await fetchSource(article.url, this.#abort.signal);
      if (turn !== this.#turn) return;
      if (source.kind !== "article") throw new SourceError("malformed", "expected an article");
      await this.#read(source, turn);
      if (turn === this.#turn) this.#root.querySelector(".title")?.focus({ preventScroll: true });
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #ready() {
    if (this.#announced) return;
    this.#announced = true;
    this.#tell("precis-ready", { language: this.language });
  }

  #fail(error) {
    const code = error?.code ?? "unavailable";
    this.#root.removeAttribute("aria-busy");
    this.#set({ kind: "failed", code, detail: error?.detail ?? "" });
    this.#tell("precis-error", { code, message: String(error?.message ?? error) });
  }

  #tell(name, detail) {
    this.#host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #set(state) {
    this.#state = state;
    this.#draw();
  }

  get #parts() {
    const wanted = this.#host.parts.split(/[\s,]+/).filter((name) => PARTS.includes(name));
    return new Set(wanted.length > 0 ? wanted : PARTS);
  }

  /** The kinds of marks that are switched off. */
  get #hiddenMarks() {
    if (this.#hidden === null) {
      const wanted = this.#host.marks.split(/[\s,]+/).filter(Boolean);
      this.#hidden = new Set(wanted.length > 0 ? KINDS.filter((kind) => !wanted.includes(kind)) : []);
    }
    return this.#hidden;
  }

  #draw() {
    // Before the words are there nothing can be said.
    if (!this.#t) return;
    const { kind } = this.#state;
    const focused = this.#root.getRootNode().activeElement?.dataset?.language;
    const parts = this.#parts;
    const bar = parts.has("languages") ? this.#languages() : null;
    const views = {
      waiting: () => this.#waiting(),
      failed: () => this.#failed(),
      corpus: () => this.#list(),
      article: () => this.#article(parts),
    };
    const content = views[kind]();
    this.#root.replaceChildren(...[bar, ...content].filter(Boolean));
    this.#root.setAttribute("aria-busy", String(kind === "waiting"));
    // What stands inside the element is its own stand-in until there is better.
    this.#slot.hidden = !(kind === "failed" || (kind === "waiting" && this.#state.text === null)) || !this.#reads("inside");
    if (focused) this.#root.querySelector(`[data-language="${focused}"]`)?.focus({ preventScroll: true });
  }

  #languages() {
    const choice = (language) => {
      const attributes = { lang: language, "data-language": language, "aria-pressed": String(language === this.language) };
      return button({ ...attributes, on: { click: () => (this.#host.lang = language) } }, OWN_NAMES[language]);
    };
    const attributes = { class: "languages", part: "languages", role: "group", "aria-label": this.#t("nav.language") };
    return el("div", attributes, LANGUAGES.map(choice));
  }

  #waiting() {
    const { text } = this.#state;
    const status = el("p", { class: "status", role: "status" }, this.#t(text === null ? "article.loading" : "insight.waiting"));
    const lines = (text ?? "").split("\n").filter((line) => line.trim()).slice(0, 60);
    const preview = lines.map((line) => el("p", { class: "block" }, line.replace(/^#{1,6}\s+/, "")));
    return [status, preview.length > 0 && this.#parts.has("text") ? el("div", { class: "reading", lang: "und" }, preview) : null];
  }

  #failed() {
    const { code, detail } = this.#state;
    const [title, hint] = {
      empty: ["article.empty", null],
      unknown: ["article.unknown_title", "article.unknown_hint"],
      analysis: ["insight.failed", "insight.failed_hint"],
      too_large: ["article.failed", "text.too_large"],
      status: ["article.failed", "fetch.status"],
      malformed: ["article.failed", "fetch.malformed"],
    }[code] ?? ["article.failed", "fetch.unreachable"];
    const again = () => (this.#corpus ? this.#openWanted() : this.#load());
    const notice = el(
      "div",
      { class: "notice", part: "notice", role: "alert" },
      el("p", { class: "strong" }, this.#t(title)),
      hint && el("p", { class: "aside" }, this.#t(hint, detail)),
      code !== "empty" && button({ class: "button", on: { click: again } }, this.#t("app.try_again")),
    );
    return [this.#wayBack(), notice];
  }

  /** From an article of a corpus to its list. */
  #wayBack() {
    if (!this.#corpus) return null;
    const on = { click: () => (this.#host.article = null) };
    return button({ class: "way-back", part: "way-back", on }, "← ", this.#t("article.back_to_library"));
  }

  #list() {
    const page = {
      t: this.#t,
      format: this.#format,
      language: this.language,
      inText: (name) => this.#inText(name),
      openArticle: (id) => (this.#host.article = id),
    };
    return [library(page, this.#corpus.articles)];
  }

  #article(parts) {
    const page = new ArticlePage({
      ...this.#state.page,
      t: this.#t,
      format: this.#format,
      language: this.language,
      hidden: this.#hiddenMarks,
      parts,
      inText: (name) => this.#inText(name),
    });
    return [this.#wayBack(), page.element];
  }

  /** French writes languages with a small letter. */
  #inText(name) {
    return this.language === "fr" ? name.toLowerCase() : name;
  }
}
