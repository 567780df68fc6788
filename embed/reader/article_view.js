/** The article: its heading, the legend of marks, and the text cut into sentences and marks. */
import { button, el, link, span } from "./dom.js";
import { KINDS, headline, pieces } from "./view.js";
import { tagOf, typeset } from "./words.js";

/** So many blocks are drawn before the reader asks for more. */
const SHOWN_AT_ONCE = 120;

/** The mark that Markdown or a list sets before a block, which the style sheet sets anew. */
const SIGNS = { heading: /^#{1,6}\s+/, quote: /^>\s*/, list_item: /^[•‣▪◦●■·∙*+-]\s*/ };

/** Title, publication, author, date. */
export function header(page) {
  const { analysis, t, format, language, text } = page;
  const own = analysis.title && text.slice(analysis.title.start, analysis.title.end);
  const { title, language: inLanguage, original } = headline(analysis.titles, analysis.language, language, own);
  const meta = [
    analysis.source && el("span", {}, page.address ? link(page.address, analysis.source, { target: "_blank" }) : analysis.source),
    analysis.author && el("span", {}, analysis.author),
    analysis.published && el("time", { datetime: analysis.published }, format.date(analysis.published)),
  ];
  return el(
    "header",
    { class: "header", part: "header" },
    el(
      "h2",
      { class: "title", part: "title", tabindex: "-1", lang: inLanguage === language ? null : tagOf(inLanguage) },
      title ? typeset(title, inLanguage) : t("library.untitled"),
    ),
    original &&
      el(
        "p",
        { class: "original" },
        span("label", t("article.original_title")),
        " ",
        el("span", { lang: tagOf(original.language) }, typeset(original.title, original.language)),
      ),
    meta.some(Boolean) && el("p", { class: "meta", part: "meta" }, meta),
  );
}

/** The kinds of marks, each with its line, to switch on and off. */
export function legend(page) {
  const { t, hidden } = page;
  const kind = (name) =>
    button(
      {
        class: "kind",
        "data-kind": name,
        "aria-pressed": String(!hidden.has(name)),
        on: { click: ({ currentTarget }) => page.toggleMarks(name, currentTarget) },
      },
      el("span", { class: "initial", "aria-hidden": "true" }, t(`marks.initial_${name}`)),
      el("span", { class: "kind-name", "data-kind": name }, t(`kind.${name}`)),
    );
  return el("div", { class: "legend", part: "legend", role: "group", "aria-label": t("marks.label") }, KINDS.map(kind));
}

/** The publisher's own summary, the article, and a way to more of it. */
export function body(page) {
  const { view, t, analysis } = page;
  const column = el("div", { class: "reading", part: "text" });
  if (view.language !== page.language) {
    const name = (language) => page.inText(t(`language.${language}`) ?? t("language.other"));
    column.append(el("p", { class: "note" }, t("article.other_language", name(view.language), name(page.language))));
  }
  if (view.lead.length > 0) {
    const label = t("article.publisher_summary");
    const lead = el("section", { class: "lead", "aria-label": label }, el("p", { class: "label" }, label));
    lead.append(...view.lead.map((id) => block(page, id)));
    column.append(lead);
  }
  if (view.lead.length + view.body.length === 0) column.append(el("p", { class: "note" }, t("article.empty")));
  let drawn = 0;
  const more = (count) => {
    const next = view.body.slice(drawn, drawn + count);
    drawn += next.length;
    const blocks = next.map((id) => block(page, id));
    const left = view.body.length - drawn;
    if (left > 0) {
      const words = t("article.show_more", page.format.number(Math.min(left, SHOWN_AT_ONCE)));
      const act = ({ currentTarget }) => {
        currentTarget.replaceWith(...more(SHOWN_AT_ONCE));
        page.drawn();
      };
      blocks.push(button({ class: "button", on: { click: act } }, words));
    }
    return blocks;
  };
  column.append(...more(SHOWN_AT_ONCE));
  // Evidence may stand further down than what is drawn.
  page.drawUpTo = (id) => {
    const place = view.body.indexOf(id);
    if (place < drawn) return;
    column.querySelector(":scope > .button")?.replaceWith(...more(place - drawn + SHOWN_AT_ONCE));
    page.drawn();
  };
  column.lang = tagOf(analysis.language);
  return column;
}

function block(page, id) {
  const { analysis, marks } = page;
  const own = analysis.blocks[id];
  const tag = { heading: "h3", title: "h3", quote: "blockquote" }[own.kind] ?? "p";
  const element = el(tag, { class: `block block--${own.kind.replace("_", "-")}`, lang: tagOf(own.language) });
  const sign = SIGNS[own.kind]?.exec(page.text.slice(own.start, own.end))?.[0].length ?? 0;
  const from = own.start + sign;
  for (const { id: number, runs } of pieces(analysis, own, marks)) {
    const nodes = runs.map((run) => words(page, own.language, run, from)).filter(Boolean);
    if (number === null) element.append(...nodes);
    else element.append(el("span", { class: "sentence", "data-sentence": number, tabindex: "-1" }, nodes));
  }
  return element;
}

function words(page, language, { start, end, mark }, from) {
  const said = page.text.slice(Math.max(start, from), end);
  if (said === "" || end <= from) return null;
  if (!mark || page.hidden.has(mark.kind)) return typeset(said, language);
  const { figure } = mark;
  let inner = said;
  if (figure?.iso !== undefined) inner = el("time", { datetime: figure.iso }, said);
  else if (figure?.value !== undefined) inner = el("data", { value: figure.value }, said);
  return el(
    "mark",
    {
      class: "mark",
      part: "mark",
      role: "button",
      tabindex: "0",
      "aria-haspopup": "dialog",
      "aria-expanded": "false",
      "data-kind": mark.kind,
      "data-mark": start,
    },
    inner,
  );
}
