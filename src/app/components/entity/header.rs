use yew::Html;

use super::EntityPage;
use crate::app::components::phrase::language_label;
use crate::app::element::{Element, el, el_text, list, text};
use crate::app::i18n;
use crate::app::state::{MarkKind, Told};
use crate::language::{Language, Locale};
use crate::locale::Message;

/// Who or what it is: its names, role, base, and how much of the library names it.
pub fn entity_header(page: &EntityPage<'_>) -> Element {
    let (locale, entity) = (page.locale, page.view.entity);
    let (name, language) = entity.name(locale);
    let foreign = language.filter(|language| *language != locale);
    // Names that are spelt alike are listed once.
    let mut others: Vec<(Locale, &str)> = Vec::new();
    for (other, spelling) in entity.names.iter() {
        if !spelling.is_empty() && spelling != name && others.iter().all(|(_, known)| known != spelling) {
            others.push((other, spelling));
        }
    }
    let other = |(other, spelling): (Locale, &str)| {
        el("li")
            .child(el("span").lang(Some(other.tag())).text(spelling.to_owned()))
            .child(text(" "))
            .child(language_label("span", other.into(), locale))
    };
    let kind = MarkKind::from(entity.kind);
    let fact =
        |name: Message, content: Html| el("div").child(el("dt").text(name.text(locale))).child(el("dd").child(content));
    let number = |count: usize| i18n::number(locale, (count as i64).into());
    let (times, articles) = (number(page.view.mentions), number(page.view.articles.len()));
    el("header")
        .class("entity-header")
        .set("data-kind", kind.name())
        .child(el_text("p", "label entity-header__kind", i18n::mark_kind(kind).text(locale)))
        .child(
            el_text("h1", "entity-header__name", name.to_owned())
                .set("tabindex", "-1")
                .lang(foreign.map(|language| Language::from(language).tag())),
        )
        .maybe((!others.is_empty()).then(|| {
            el("ul")
                .class("entity-header__names")
                .set("aria-label", Message::EntitiesNames.text(locale))
                .list(others.into_iter().map(other))
        }))
        .child(
            el("dl")
                .class("entity-header__facts")
                .child(fact(Message::CardRole, told(&entity.role, locale)))
                .child(fact(Message::CardBase, told(&entity.base, locale)))
                .child(fact(Message::CardMentions, text(Message::EntitiesCounts.with(locale, &[&times, &articles])))),
        )
}

/// The words, and where they were read.
fn told(told: &Told, locale: Locale) -> Html {
    let Some((words, language)) = told.shown(locale) else {
        return el_text("span", "missing", Message::CardUnknown.text(locale)).into();
    };
    let origin = if told.from_text { Message::CardFromText } else { Message::CardFromBase };
    let lang = (language != locale).then(|| language.tag());
    list([
        el("span").lang(lang).child(i18n::shown(words, language.into())).into(),
        text(" "),
        el_text("span", "origin", origin.text(locale)).into(),
    ])
}
