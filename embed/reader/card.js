/** The card of a mark: what a figure comes to, whom a name stands for; opened by pointer, focus, key and tap. */
import { button, el, span } from "./dom.js";
import { attribute, pairs } from "./insight_view.js";
import { nameOf } from "./view.js";
import { LANGUAGES } from "./words.js";

/** A mark passed over for this long opens its card. */
const OPEN_DELAY_MILLISECONDS = 180;
/** The way from a mark to its card may take this long. */
const CLOSE_DELAY_MILLISECONDS = 300;
/** So many mentions get a button each. */
const LINKED = 12;

export class Cards {
  #page;
  #column;
  #timer;
  #mark = null;
  #card = null;
  #pinned = false;
  #returning = false;

  /** `column` holds the marks; it listens once for all of them. */
  constructor(page, column) {
    this.#page = page;
    this.#column = column;
    const inCard = (node) => this.#card?.contains(node) ?? false;
    const markAt = (node) => node?.closest?.(".mark") ?? null;
    const on = (kind, act) => column.addEventListener(kind, act);
    on("pointerover", ({ target, pointerType }) => {
      const mark = markAt(target);
      if (inCard(target)) clearTimeout(this.#timer);
      else if (mark && pointerType !== "touch") this.#later(OPEN_DELAY_MILLISECONDS, () => this.open(mark));
    });
    on("pointerout", ({ target }) => {
      if (inCard(target) || markAt(target)) this.#later(CLOSE_DELAY_MILLISECONDS, () => this.#pinned || this.close());
    });
    on("focusin", ({ target }) => {
      const mark = markAt(target);
      if (mark && !this.#returning) this.open(mark);
    });
    on("focusout", ({ target, relatedTarget }) => {
      if (inCard(relatedTarget)) return;
      if (inCard(target)) this.close();
      else this.#later(CLOSE_DELAY_MILLISECONDS, () => this.#pinned || this.close());
    });
    on("click", ({ target }) => {
      const mark = markAt(target);
      if (mark) this.#press(mark);
    });
    on("keydown", (event) => {
      const mark = markAt(event.target);
      if (mark && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        this.#press(mark);
      } else if (event.key === "Escape" && this.#card) {
        event.stopPropagation();
        this.dismiss();
      }
    });
  }

  #later(milliseconds, act) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }

  #press(mark) {
    if (this.#mark === mark && this.#pinned) return this.dismiss();
    this.open(mark);
    this.#pinned = true;
    this.#card?.focus({ preventScroll: true });
  }

  open(mark) {
    clearTimeout(this.#timer);
    if (this.#mark === mark) return;
    this.close();
    const own = this.#page.marks.find(({ start }) => String(start) === mark.dataset.mark);
    if (!own) return;
    const { t } = this.#page;
    const content = own.figure ? figureCard(this.#page, own.figure) : entityCard(this.#page, own.entity);
    const close = button({ class: "close", "aria-label": t("card.close"), on: { click: () => this.dismiss() } }, "×");
    const label = this.#page.text.slice(own.start, own.end);
    this.#mark = mark;
    const attributes = { class: "card", part: "card", role: "dialog", tabindex: "-1", "aria-label": label, "data-kind": own.kind };
    this.#card = el("div", { ...attributes, lang: this.#page.language }, content, close);
    mark.setAttribute("aria-expanded", "true");
    this.#column.append(this.#card);
    this.#place(mark);
  }

  /** Below the last line of the mark, within the column. */
  #place(mark) {
    const column = this.#column.getBoundingClientRect();
    const lines = mark.getClientRects();
    const last = lines[lines.length - 1] ?? mark.getBoundingClientRect();
    const room = Math.max(0, column.width - this.#card.offsetWidth);
    const across = getComputedStyle(this.#column).direction === "rtl" ? column.right - last.right : last.left - column.left;
    this.#card.style.setProperty("--card-block", `${last.bottom - column.top}px`);
    this.#card.style.setProperty("--card-inline", `${Math.min(Math.max(0, across), room)}px`);
  }

  close() {
    clearTimeout(this.#timer);
    this.#mark?.setAttribute("aria-expanded", "false");
    const card = this.#card;
    this.#mark = this.#card = null;
    this.#pinned = false;
    card?.remove();
  }

  /** Closes the card and gives the focus back to its mark. */
  dismiss() {
    const mark = this.#mark;
    this.#returning = true;
    mark?.focus({ preventScroll: true });
    this.#returning = false;
    this.close();
  }
}

function figureCard(page, figure) {
  const { t, format, text, analysis } = page;
  const formatted = format.figure(figure);
  const other = figure.conversion === undefined ? undefined : analysis.figures[figure.conversion];
  const family = figure.family === undefined ? null : (t(`family.${figure.family}`) ?? figure.family);
  const rows = [
    ["as_written", text.slice(figure.start, figure.end)],
    ["unit", figure.unit !== undefined && family ? t("card.unit_of", format.unit(figure.unit), family) : null],
    ["base_unit", format.base(figure)],
    ["conversion", other && format.figure(other)?.said],
    ["rate", other && format.rate(figure, other)],
  ];
  return [
    el("p", { class: "label" }, t(`figure.${figure.kind}`)),
    el("p", { class: "card-value" }, formatted?.said ?? t("card.unresolved")),
    formatted?.digits && el("p", { class: "aside digits" }, formatted.digits),
    pairs(rows.filter(([, words]) => words).map(([key, words]) => [t(`card.${key}`), words])),
  ];
}

function entityCard(page, entity) {
  const { t, format, language } = page;
  const name = nameOf(entity, language);
  const others = [...new Set(LANGUAGES.filter((tag) => entity.names[tag] && entity.names[tag] !== name))];
  const here = page.marks.filter((mark) => mark.entity === entity && page.isShown(mark));
  const jump = (mark, index) => {
    const attributes = { class: "jump", "aria-label": t("card.go_to_mention", index + 1) };
    return el("li", {}, button({ ...attributes, on: { click: () => page.goToMark(mark) } }, String(index + 1)));
  };
  const spelling = (tag) => el("li", {}, el("span", { lang: tag }, entity.names[tag]), " ", span("language", t(`language.${tag}`)));
  return [
    el("p", { class: "label" }, t(`kind.${entity.kind}`)),
    el("p", { class: "card-value" }, name),
    others.length > 0 && el("ul", { class: "names" }, others.map(spelling)),
    pairs([
      [t("card.role"), attribute(page, entity.role)],
      [t("card.base"), attribute(page, entity.base)],
      [t("card.salience"), format.percent(entity.salience)],
      [
        t("card.mentions"),
        [
          t("card.mentions_count", format.number(entity.mentions.length), format.number(here.length)),
          el("ul", { class: "jumps" }, here.slice(0, LINKED).map(jump)),
        ],
      ],
    ]),
  ];
}
