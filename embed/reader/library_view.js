/** The cards of a corpus. */
import { button, el, span } from "./dom.js";
import { phrase } from "./insight_view.js";
import { headline } from "./view.js";
import { LANGUAGES, OWN_NAMES, tagOf, typeset } from "./words.js";

/** A list of cards; each opens its article. */
export function library(page, articles) {
  return el("ul", { class: "cards", part: "cards" }, articles.map((article) => el("li", {}, card(page, article))));
}

function card(page, article) {
  const { t, format, language } = page;
  const { title, language: inLanguage } = headline(article.titles, article.language, language, null);
  const point = article.core_point[language];
  const date = article.published;
  const tracking = t(`tracking.${article.tracking}`);
  const carried = article.languages.filter((tag) => LANGUAGES.includes(tag));
  const opening = { lang: inLanguage === language ? null : tagOf(inLanguage), on: { click: () => page.openArticle(article.id) } };
  return el(
    "article",
    { class: "article-card", part: "article-card", "data-article": article.id },
    el(
      "p",
      { class: "meta" },
      article.source && el("span", {}, article.source),
      date && el("time", { datetime: date }, format.date(date.slice(0, 10))),
      tracking && span(`tracking tracking--${article.tracking}`, tracking),
    ),
    el(
      "h3",
      { class: "card-title" },
      button(
        { class: "card-open", ...opening },
        title ? typeset(title, inLanguage) : t("library.untitled"),
      ),
    ),
    point && el("p", { class: "card-point" }, phrase(page, point, article.core_point_languages[language] ?? language)),
    el(
      "p",
      { class: "card-tags" },
      article.categories.map((name) => t(`category.${name}`)).filter(Boolean).map((words) => span("tag", words)),
      span("card-languages", carried.map((tag) => el("span", { lang: tag }, OWN_NAMES[tag]))),
    ),
  );
}
