/** One article as it is drawn: text and insight beside each other, and what leads from one to the other. */
import { body, header, legend } from "./article_view.js";
import { Cards } from "./card.js";
import { button, el } from "./dom.js";
import { details, insight } from "./insight_view.js";
import { allMarks, documentView } from "./view.js";

export class ArticlePage {
  #column = null;
  #visited = [];
  #back = null;
  #lit = new Set();

  /** `state`: analysis, text, address, words, format, language, the parts to show, the kinds of marks that are off. */
  constructor(state) {
    Object.assign(this, state);
    const { analysis, parts, t } = this;
    this.marks = allMarks(analysis);
    this.view = documentView(analysis, this.language);
    // Without the text every piece of evidence is quoted in place.
    if (!parts.has("text")) this.view.shown = new Set();
    this.entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
    const text = parts.has("text") && el("div", { class: "column" }, parts.has("legend") && legend(this), (this.#column = body(this)));
    const rail =
      (parts.has("insight") || parts.has("details")) &&
      el(
        "aside",
        { class: "insight", part: "insight", "aria-label": t("insight.title") },
        el("h2", { class: "insight-title" }, t("insight.title")),
        parts.has("insight") && insight(this),
        parts.has("details") && details(this),
      );
    const engine = analysis.processing.engine.replace(/^precis /, "");
    this.element = el(
      "article",
      { class: `article${text && rail ? " article--both" : ""}` },
      parts.has("header") && header(this),
      text,
      rail,
      el("p", { class: "hidden", role: "status" }, t("insight.ready")),
      parts.has("footer") && el("footer", { class: "footer", part: "footer" }, t("app.version", engine)),
    );
    if (this.#column) this.cards = new Cards(this, this.#column);
    // Beside a text longer than the window the insight stays in sight and scrolls by itself; else it is shown whole.
    if (text && rail) {
      const sizes = new ResizeObserver(() => this.element.classList.toggle("article--long", text.offsetHeight > innerHeight));
      sizes.observe(text);
    }
  }

  entity(id) {
    return this.entities.get(id);
  }

  /** Whether a span is on the page. */
  isShown({ start }) {
    const { blocks } = this.analysis;
    return [...this.view.shown].some((id) => blocks[id].start <= start && start < blocks[id].end);
  }

  #sentence(id) {
    return this.#column?.querySelector(`[data-sentence="${id}"]`);
  }

  /** More of the text is drawn: what is lit stays so. */
  drawn() {
    for (const id of this.#lit) this.#sentence(id)?.classList.add("sentence--lit");
  }

  /** Lights these sentences; none, and those visited last come back. */
  light(ids) {
    for (const id of this.#lit) this.#sentence(id)?.classList.remove("sentence--lit");
    this.#lit = new Set(ids.length > 0 ? ids : this.#visited);
    this.drawn();
  }

  /** Goes to sentences, and offers the way back to the statement that rests on them. */
  visit(ids, statement) {
    const { analysis, t } = this;
    this.drawUpTo(Math.max(...ids.map((id) => analysis.sentences[id].block)));
    this.#back?.remove();
    this.#visited = ids;
    this.light(ids);
    const back = () => {
      this.#visited = [];
      this.#back?.remove();
      this.#back = null;
      go(statement);
    };
    this.#back = button({ class: "back", part: "back", on: { click: back } }, "↩ ", t("insight.back"));
    this.#sentence(ids.at(-1))?.after(this.#back);
    go(this.#sentence(ids[0]));
  }

  goToMark({ start }) {
    this.cards.close();
    this.drawUpTo(this.analysis.blocks.findIndex((block) => block.start <= start && start < block.end));
    go(this.#column.querySelector(`[data-mark="${start}"]`));
  }

  /** Switches a kind of marks on or off. */
  toggleMarks(kind, pressed) {
    if (!this.hidden.delete(kind)) this.hidden.add(kind);
    pressed.setAttribute("aria-pressed", String(!this.hidden.has(kind)));
    const before = this.#column;
    this.#column = body(this);
    this.cards = new Cards(this, this.#column);
    before.replaceWith(this.#column);
    this.#back = null;
    this.light([]);
  }
}

/** Brings an element into the window and gives it the focus; gliding only where motion is welcome. */
function go(element) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  element?.focus({ preventScroll: true });
}
