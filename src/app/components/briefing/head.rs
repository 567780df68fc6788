use super::{article, player};
use crate::app::components::link::link;
use crate::app::element::{Element, el, el_text, list};
use crate::app::i18n;
use crate::briefing::{Briefing, words};
use crate::language::Language;
use yew::Html;

/// What all stories come to: how many there are, the figures and the names that matter most.
pub fn head(briefing: &Briefing<'_>) -> Html {
    let locale = briefing.locale;
    let says = words(locale);
    let own = |text: &str| i18n::set(text, Language::from(locale)).into_owned();
    let mut counts = el("p").class("briefing__counts").set("role", "status");
    counts = counts.text(own(&match briefing.articles {
        0 => says.nothing().to_owned(),
        articles => says.counts(articles, briefing.stories.len()),
    }));
    if briefing.undated > 0 {
        counts = counts.text(" ").text(own(&says.undated(briefing.undated)));
    }
    let [figures, players, _] = says.headings();
    let figure = |(figure, number): &(&crate::briefing::KeyFigure, usize)| -> Element {
        let lead = briefing.stories.get(*number).and_then(|story| story.figures.first()).map(|(_, record)| *record);
        let text = own(figure.text.get(locale));
        let place = Some(*figure.place.get(locale));
        let text = match lead {
            Some(record) => link("briefing__figure", &article(record, place, locale), text),
            None => el_text("span", "briefing__figure", text),
        };
        let who = figure.who.as_ref().map(|who| el("span").text(says.dash()).child(player(who, locale)));
        el("li").child(text).maybe(who)
    };
    let named = |(one, stories): &(&crate::briefing::Player, usize)| -> Element {
        let times = (*stories > 1).then(|| el_text("span", "briefing__times", says.remark(&says.times(*stories))));
        el("li").child(player(one, locale)).maybe(times)
    };
    let part = |heading: &'static str, items: Element| {
        el("section").class("briefing__part").child(el_text("h2", "briefing__heading", heading)).child(items)
    };
    let figures = (!briefing.figures.is_empty())
        .then(|| part(figures, el("ul").class("briefing__figures").list(briefing.figures.iter().map(figure))));
    let players = (!briefing.players.is_empty())
        .then(|| part(players, el("ul").class("briefing__players").list(briefing.players.iter().map(named))));
    list([counts, el("div").class("briefing__head").maybe(figures).maybe(players)])
}
