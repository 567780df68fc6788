/** What Précis says about an article, each statement with the way to the words it rests on. */
import { button, el, span } from "./dom.js";
import { evidenceOf, nameOf } from "./view.js";
import { LANGUAGES, tagOf, typeset } from "./words.js";

/** So many items of a long list are shown. */
const LISTED = 100;
/** So many sentences are quoted where none is on the page. */
const QUOTED = 3;

/** Core point, summary, players, impact, tracking, kinds of news, companies, categories. */
export function insight(page) {
  const { t, analysis, language } = page;
  const { insight: found, summary } = analysis;
  const stated = (text, languages, spans, title) => [
    phrase(page, text[language], languages[language]),
    " ",
    evidence(page, title, spans),
  ];
  const point = found.core_point;
  const title = t("section.core_point");
  const sentences = (summary.evidence[language] ?? []).map((id) => analysis.sentences[id]);
  return [
    section(
      page,
      "core_point",
      point ? el("p", { class: "core-point" }, stated(point.text, point.languages, point.evidence, title)) : null,
      "cannot_tell",
    ),
    section(
      page,
      "summary",
      summary.text[language] ? el("p", {}, stated(summary.text, summary.languages, sentences, t("section.summary"))) : null,
      "cannot_tell",
    ),
    section(page, "key_players", list("players", found.key_players.map((player) => keyPlayer(page, player))), "no_players"),
    section(page, "impact", list("impacts", found.impact.map((impact) => industryImpact(page, impact))), "no_impact"),
    section(
      page,
      "tracking",
      el(
        "p",
        {},
        span(`tracking tracking--${found.tracking.level}`, t(`tracking.${found.tracking.level}`)),
        " ",
        reason(page, found.tracking),
        " ",
        evidence(page, t("section.tracking"), found.tracking.evidence),
      ),
    ),
    section(page, "highlights", tags(page, "highlight", found.highlights, found.highlight_evidence), "no_highlights"),
    section(page, "companies", list("companies", found.companies.map((company) => companyItem(page, company))), "no_companies"),
    section(page, "categories", tags(page, "category", found.categories, found.category_evidence), "no_categories"),
  ];
}

/** The long lists, folded up: quotes, figures, names, facts. */
export function details(page) {
  const { t, analysis, format, language } = page;
  const place = (span) => page.analysis.sentences.find((sentence) => sentence.end > span.start);
  const isShown = (span) => page.view.shown.has(place(span)?.block);
  const here = (items) => (items.some(isShown) ? items.filter(isShown) : items);
  const words = (span) => page.text.slice(span.start, span.end);
  const quote = (own) => {
    const inLanguage = place(own)?.language ?? analysis.language;
    const speaker = own.speaker && page.entity(own.speaker);
    const who = speaker ? nameOf(speaker, language) : t("insight.speaker_unknown");
    return el(
      "li",
      {},
      el("q", { class: "quote", lang: tagOf(inLanguage) }, typeset(words(own), inLanguage)),
      el("p", { class: "aside" }, "— ", who, " ", evidence(page, t("section.quotes"), [own])),
    );
  };
  const figure = (own) => {
    const said = format.figure(own)?.said ?? t("card.unresolved");
    return el("li", { class: "row" }, span("strong", said), span("aside", t(`figure.${own.kind}`)), evidence(page, said, [own]));
  };
  const entity = (own) => {
    const name = nameOf(own, language);
    return el(
      "li",
      { class: "row" },
      el("span", { class: "kind-name", "data-kind": own.kind }, name),
      span("aside", t(`kind.${own.kind}`), " ", t("insight.times", own.mentions.length)),
      evidence(page, name, own.mentions),
    );
  };
  const fact = (own) => {
    const names = (ids) => ids.map((id) => nameOf(page.entity(id), language)).filter(Boolean);
    const figures = own.figures.map((id) => format.figure(analysis.figures[id])?.said).filter(Boolean);
    const parts = [
      ["insight.who", names(own.agents)],
      ["insight.what", names(own.objects)],
      ["insight.how_much", figures],
      ["insight.when", own.when === undefined ? [] : [format.dates(own.when)]],
    ];
    return el(
      "li",
      {},
      el(
        "p",
        { class: "row" },
        span("strong", t(`fact.${own.kind}`)),
        span("aside", t(`modality.${own.modality}`)),
        evidence(page, t(`fact.${own.kind}`), own.evidence),
      ),
      pairs(parts.filter(([, items]) => items.length > 0).map(([key, items]) => [t(key), format.list(items)])),
    );
  };
  return [
    folded(page, "quotes", here(analysis.quotes), quote),
    folded(page, "figures", here(analysis.figures), figure),
    folded(page, "entities", analysis.entities, entity),
    folded(page, "facts", analysis.facts, fact),
  ];
}

/** A role or base in the reader's language, else in whichever it is known, with where it was read. */
export function attribute(page, value) {
  const known = value && [page.language, ...LANGUAGES].find((tag) => value[tag]);
  if (!known) return span("aside", page.t("card.unknown"));
  const origin = page.t(value.origin === "text" ? "card.from_text" : "card.from_base");
  const lang = known === page.language ? null : known;
  return [el("span", { lang }, typeset(value[known], known)), " ", span("aside", `(${origin})`)];
}

/** Names and what they come to, as a list of terms. */
export const pairs = (rows) => el("dl", { class: "pairs" }, rows.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));

function section(page, name, content, nothing) {
  const title = page.t(`section.${name}`);
  return el(
    "section",
    { class: "section", part: `section ${name.replace("_", "-")}`, "data-section": name, "aria-label": title },
    el("h3", { class: "label" }, title),
    content ?? el("p", { class: "aside" }, page.t(`insight.${nothing}`)),
  );
}

function folded(page, name, items, draw) {
  if (items.length === 0) return null;
  const content = el("ul", { class: "list" });
  const left = items.length - LISTED;
  // Drawn when it is opened for the first time.
  const open = () => {
    if (content.childElementCount > 0) return;
    content.append(...items.slice(0, LISTED).map(draw));
    if (left > 0) content.append(el("li", { class: "aside" }, page.t("insight.more", page.format.number(left))));
  };
  return el(
    "details",
    { class: "section", part: `section ${name}`, "data-section": name, on: { toggle: open } },
    el(
      "summary",
      { on: { click: open } },
      el("h3", { class: "label" }, page.t(`section.${name}`)),
      span("aside", page.format.number(items.length)),
    ),
    content,
  );
}

const list = (name, items) => (items.length > 0 ? el("ul", { class: `list ${name}` }, items) : null);

function keyPlayer(page, player) {
  const { t } = page;
  const name = nameOf(page.entity(player.entity), page.language);
  return el(
    "li",
    {},
    el("p", {}, span("strong", name), " ", evidence(page, name, player.evidence)),
    pairs([
      [t("card.role"), attribute(page, player.role)],
      [t("card.base"), attribute(page, player.base)],
    ]),
  );
}

function industryImpact(page, impact) {
  const { t } = page;
  const sector = t(`category.${impact.sector}`);
  return el(
    "li",
    {},
    el("p", { class: "row" }, span("strong", sector), span(`level level--${impact.level}`, t(`level.${impact.level}`))),
    el("p", {}, reason(page, impact), " ", evidence(page, sector, impact.evidence)),
  );
}

function companyItem(page, company) {
  const { t } = page;
  const name = nameOf(page.entity(company.entity), page.language);
  const labelled = (kind, className, words) =>
    el("span", { class: className }, span("hidden", t(`insight.${kind}`), " "), words);
  return el(
    "li",
    { class: "row" },
    span("strong", name),
    labelled("stage", "aside", company.stage ? t(`stage.${company.stage}`) : t("card.unknown")),
    labelled("sentiment", `sentiment sentiment--${company.sentiment}`, t(`sentiment.${company.sentiment}`)),
    evidence(page, name, company.evidence),
  );
}

function tags(page, kind, found, spans) {
  const tag = (name, index) => {
    const words = page.t(`${kind}.${name}`);
    return el("li", { class: "tag" }, words, " ", evidence(page, words, spans[index] ?? []));
  };
  return found.length > 0 ? el("ul", { class: "tags" }, found.map(tag)) : null;
}

function reason(page, { reason: text, languages }) {
  const words = text[page.language];
  return words ? phrase(page, words, languages[page.language]) : span("aside", page.t("insight.no_reason"));
}

/** Derived words: set as their language has it, and labelled where that is not the reader's. */
export function phrase(page, words, language) {
  const said = typeset(words, language);
  if (language === page.language) return el("span", {}, said);
  const name = page.inText(page.t(`language.${language}`) ?? page.t("language.other"));
  return [el("span", { lang: tagOf(language) }, said), " ", span("language", page.t("insight.in_language", name))];
}

/**
 * The control that shows the words a statement rests on: pointing at it lights their sentences, pressing it goes there; where
 * they are not on the page, it quotes them in place. Without words there is no control.
 */
export function evidence(page, statement, spans) {
  const { t } = page;
  const { ids, elsewhere } = evidenceOf(page.analysis, page.view, spans);
  if (ids.length === 0) return null;
  const attributes = { class: "evidence", part: "evidence", "aria-label": t("insight.evidence_for", statement) };
  if (!elsewhere) {
    const light = () => page.light(ids);
    const dim = () => page.light([]);
    const visit = ({ currentTarget }) => page.visit(ids, currentTarget);
    const on = { pointermove: light, pointerleave: dim, focus: light, blur: dim, click: visit };
    return button({ ...attributes, on }, t("insight.evidence"));
  }
  const toggle = ({ currentTarget }) => {
    const isOpen = currentTarget.getAttribute("aria-expanded") === "true";
    currentTarget.setAttribute("aria-expanded", String(!isOpen));
    if (isOpen) currentTarget.nextElementSibling?.remove();
    else currentTarget.after(quotes(page, ids));
  };
  return button({ ...attributes, "aria-expanded": "false", on: { click: toggle } }, t("insight.evidence"));
}

function quotes(page, ids) {
  const { sentences } = page.analysis;
  // A record says the same in each of its languages: one of them is enough.
  const { language } = sentences[ids[0]];
  const own = ids.filter((id) => sentences[id].language === language).slice(0, QUOTED);
  const quote = (id) => el("q", { lang: tagOf(language) }, typeset(page.text.slice(sentences[id].start, sentences[id].end), language));
  const isForeign = page.parts.has("text");
  return span("quoted", isForeign && span("aside", page.t("insight.evidence_quoted")), own.map(quote));
}
