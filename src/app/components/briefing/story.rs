use super::{article, player, words};
use crate::app::components::library::tracking_badge;
use crate::app::components::link::link;
use crate::app::components::phrase::phrase;
use crate::app::element::{Element, el, el_text};
use crate::app::i18n;
use crate::app::services::page;
use crate::briefing::{Record, Story, day, words as words_of};
use crate::language::{Language, Locale};
use crate::locale::Message;

/// A story: its core point, its figures, its names, and the articles that tell it.
pub fn story(story: &Story<'_>, locale: Locale) -> Element {
    let says = words_of(locale);
    let own = |text: &str| i18n::set(text, Language::from(locale)).into_owned();
    let [figures, players, articles] = says.labels();
    let lead = story.lead;
    let (title, language) = lead.title(locale);
    let evidence = *lead.evidence.get(locale);
    let heading = words("a", "", title, language, locale).set("href", article(lead, None, locale).href());
    let latest = story.latest.map(|date| el("time").set("datetime", date.to_string()).text(day(date, locale)));
    let point = story.core_point(locale);
    let read = || {
        let label = [Message::BriefingEvidence.text(locale), says.dash(), title].concat();
        link("briefing__evidence", &article(lead, evidence, locale), Message::BriefingEvidence.text(locale))
            .set("aria-label", label)
    };
    let row = |label: &str, items: Element| {
        el("div").class("briefing__row").child(el_text("dt", "", own(label))).child(items)
    };
    let figure = |(figure, record): &(&crate::briefing::KeyFigure, &Record)| -> Element {
        let to = article(record, Some(*figure.place.get(locale)), locale);
        let who = figure.who.as_ref().map(|who| el_text("span", "", says.remark(who.name.get(locale))));
        el("li").child(link("briefing__figure", &to, own(figure.text.get(locale)))).maybe(who)
    };
    let named = |one: &&crate::briefing::Player| -> Element { el("li").child(player(one, locale)) };
    let told = |record: &&Record| -> Element { source(record, locale) };
    let mut rows = el("dl").class("briefing__rows");
    if !story.figures.is_empty() {
        rows = rows.child(row(figures, el("dd").child(el("ul").list(story.figures.iter().map(figure)))));
    }
    if !story.players.is_empty() {
        rows = rows.child(row(players, el("dd").child(el("ul").list(story.players.iter().map(named)))));
    }
    let several =
        if story.articles.len() > 1 { "briefing__articles briefing__articles--several" } else { "briefing__articles" };
    rows = rows.child(row(articles, el("dd").child(el("ul").class(several).list(story.articles.iter().map(told)))));
    el("article")
        .class("briefing-story")
        .child(el("h3").class("briefing-story__title").child(heading))
        .child(el("p").class("briefing-story__state").child(tracking_badge(story.tracking, locale)).maybe(latest))
        .maybe(
            (!point.text.is_empty())
                .then(|| el("p").class("briefing-story__point").child(phrase(point, locale)).text(" ").child(read())),
        )
        .child(rows)
}

/// An article: its title, where and when it appeared, its language where that is not the reader's.
fn source(record: &Record, locale: Locale) -> Element {
    let says = words_of(locale);
    let (title, language) = record.title(locale);
    let to = article(record, *record.evidence.get(locale), locale).href();
    let mut address = page::base_url();
    address.push_str(&to);
    let mut details: Vec<String> = Vec::new();
    details.extend(record.source.clone());
    details.extend(record.published.map(|published| day(published.date, locale)));
    if !record.languages.contains(&locale) {
        details.push(says.in_language(record.language).to_owned());
    }
    if record.is_copy {
        details.push(says.copy().to_owned());
    }
    let details = if details.is_empty() { String::new() } else { says.remark(&details.join(says.remarks())) };
    el("li").child(words("a", "", title, language, locale).set("href", to).set("data-address", address)).child(el_text(
        "span",
        "briefing__details",
        details,
    ))
}
