use yew::Html;

use super::legend::legend;
use super::reading::{other_language, reading};
use crate::app::components::notice::notice;
use crate::app::element::{Element, el, el_text};
use crate::app::hooks::{UseAppHandle, UseMarkCardHandle, UseReaderHandle};
use crate::app::i18n;
use crate::app::services::{CorpusArticle, page};
use crate::app::state::{PreviewLine, SHOWN_AT_ONCE, preview};
use crate::document::Source;
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::text::is_han;

/// The text: plain, or as the build drew it, until the analysis is there, then with its marks, in the same place.
pub(super) fn article_text(
    app: &UseAppHandle,
    source: &Source,
    card: Option<&CorpusArticle>,
    reader: &UseReaderHandle,
    cards: &UseMarkCardHandle,
) -> Element {
    let locale = app.locale();
    let body = match (reader.page(), page::drawn_text(&source.id, locale)) {
        (Some(page), _) => reading(app, reader, page, cards).into(),
        (None, Some(drawn)) => Html::VRef(drawn.into()),
        (None, None) => plain(source, card, locale).into(),
    };
    el("section")
        .class("article-text")
        .set("id", "article-text")
        .set("tabindex", "-1")
        .set("aria-label", Message::ArticleText.text(locale))
        .child(legend(app, reader.page().is_none()))
        .child(body)
}

/// The lines of the text, until more is known.
fn plain(source: &Source, card: Option<&CorpusArticle>, locale: Locale) -> Element {
    let text = source.text.as_str();
    let lines = preview(text, locale);
    if lines.is_empty() {
        return notice(Message::ArticleEmpty, locale);
    }
    let is_lead = lines.first().is_some_and(|line| line.lead);
    let mut shown: Vec<Html> =
        lines.iter().take(SHOWN_AT_ONCE).map(|line| preview_line(line, text, locale).into()).collect();
    let lead = is_lead.then(|| {
        el("section")
            .class("reading__lead")
            .child(el_text("p", "label", Message::ArticlePublisherSummary.text(locale)))
            .child(shown.remove(0))
    });
    el("div")
        .class("reading")
        .maybe(card.and_then(|card| other_language(card.shown_language(locale), locale)))
        .maybe(lead)
        .list(shown)
}

fn preview_line(line: &PreviewLine, text: &str, locale: Locale) -> Element {
    let words = line.span.slice(text);
    let is_chinese = words.chars().take(20).any(is_han);
    let language = if is_chinese { Language::Zh } else { Language::from(locale) };
    let (tag, class) = if line.heading { ("h2", "block block--heading") } else { ("p", "block") };
    el(tag)
        .class(class)
        .key(line.span.start)
        .lang((is_chinese && locale != Locale::Zh).then_some("zh"))
        .child(i18n::shown(words, language))
}
