use yew::Html;

use crate::app::components::link::link;
use crate::app::components::phrase::language_label;
use crate::app::element::{Element, button, el, el_text, list, text};
use crate::app::hooks::UseAppHandle;
use crate::app::i18n;
use crate::app::route::Route;
use crate::app::services::page as browser;
use crate::app::state::{Headline, Loading, MarkTarget, Page, Shared, articles_naming, entity_name};
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::mention::entity::{EntityId, Origin, Role};
use crate::text::Decimal;

/// So many other articles are named.
const OTHERS: usize = 4;

/// So many mentions get a link each.
const LINKED: usize = 12;

/// Who or what a name stands for.
pub(super) fn entity_card(app: &UseAppHandle, page: &Page, id: EntityId) -> Option<Html> {
    let locale = page.locale;
    let entity = page.entity(id)?;
    let (name, language) = entity_name(entity, locale);
    // Names that are spelt alike are listed once.
    let mut others: Vec<(Locale, &str)> = Vec::new();
    for (other, spelling) in entity.names.iter() {
        let Some(spelling) = spelling.as_deref() else { continue };
        if spelling != name && others.iter().all(|(_, known)| *known != spelling) {
            others.push((other, spelling));
        }
    }
    let mut shown = Vec::new();
    for mark in &page.text.marks {
        if mark.target == MarkTarget::Entity(id) && page.shows(mark.span) {
            shown.push(mark.span.start);
        }
    }
    let other = |(other, spelling): (Locale, &str)| {
        el("li")
            .child(el("span").lang(Some(other.tag())).text(spelling.to_owned()))
            .child(text(" "))
            .child(language_label("span", other.into(), locale))
    };
    let fact = |facts: Element, name: Message, content: Html| {
        facts.child(el("dt").text(name.text(locale))).child(el("dd").child(content))
    };
    let (all, here) = (entity.mentions.len().to_string(), shown.len().to_string());
    let mentions = list([
        text(Message::CardMentionsCount.with(locale, &[&all, &here])),
        el("ul")
            .class("mark-card__jumps")
            .list((1..).zip(shown).take(LINKED).map(|(number, start)| jump(number, start, locale)))
            .into(),
    ]);
    let salience = Decimal::new(entity.salience.into(), 1).unwrap_or(Decimal::ZERO);
    let facts = el("dl").class("mark-card__facts");
    let facts = fact(facts, Message::CardRole, role(entity.role.as_ref(), locale));
    let facts = fact(facts, Message::CardBase, role(entity.base.as_ref(), locale));
    let facts = fact(facts, Message::CardSalience, text(i18n::quantity(locale, salience, "percent")));
    let facts = fact(facts, Message::CardMentions, mentions);
    let (facts, way) = match app.names() {
        // The table is asked for when a card is called for; one that merely comes up does without.
        None => (facts, None),
        Some(names) => {
            let (elsewhere, way) = elsewhere(app, names, &entity.key, locale);
            (fact(facts, Message::CardOthers, elsewhere), way)
        }
    };
    let mut parts = vec![
        el_text("p", "label", i18n::mark_kind(entity.kind.into()).text(locale)),
        el_text("p", "mark-card__name", name.to_owned()).lang(language.map(Language::tag)),
    ];
    if !others.is_empty() {
        parts.push(el("ul").class("mark-card__names").list(others.into_iter().map(other)));
    }
    parts.push(facts);
    parts.extend(way);
    Some(list(parts))
}

/// The other articles of the library that name an entity, and the way to its page, where the library knows it.
fn elsewhere(
    app: &UseAppHandle,
    names: &Loading<Shared<String>>,
    key: &str,
    locale: Locale,
) -> (Html, Option<Element>) {
    let note = |message: Message| Html::from(el_text("span", "missing", message.text(locale)));
    let table = match names {
        Loading::Pending => return (note(Message::CardOthersLoading), None),
        Loading::Failed(_) => return (note(Message::CardOthersFailed), None),
        Loading::Ready(table) => table,
    };
    let Some(articles) = articles_naming(table, key) else { return (note(Message::CardOthersNone), None) };
    let mut links = Vec::new();
    for card in articles.into_iter().filter_map(|id| app.library().article(id)) {
        let to = Route::Article { locale, id: card.id.clone(), at: None };
        if to.in_locale(locale) != app.route().in_locale(locale) {
            let headline = Headline::of_card(card, locale);
            let title = headline.words(locale).unwrap_or_else(|| Message::LibraryUntitled.text(locale).to_owned());
            links.push(el("li").lang(headline.lang()).child(link("", &to, title)));
        }
    }
    let left = links.len().saturating_sub(OTHERS);
    links.truncate(OTHERS);
    if left > 0 {
        links.push(el("li").text(Message::InsightMore.with(locale, &[&left.to_string()])));
    }
    let to = Route::Entity { locale, id: key.to_owned() };
    let way = link("mark-card__way", &to, Message::CardAll.text(locale));
    let shown = if links.is_empty() {
        note(Message::CardOthersNone)
    } else {
        el("ul").class("mark-card__others").list(links).into()
    };
    (shown, Some(el("p").child(way)))
}

/// The button that leads to a mention, which begins at `start`.
fn jump(number: u32, start: u32, locale: Locale) -> Element {
    let number = number.to_string();
    let label = Message::CardGoToMention.with(locale, &[&number]);
    let button = button("jump", number).set("aria-label", label);
    el("li").key(start).child(button.on_click(move || {
        let mut id = String::from("mark-");
        id.push_str(&start.to_string());
        browser::visit(&id);
    }))
}

/// A role or base in the reader's language, else in whichever it is known, with where it was read.
pub fn role(role: Option<&Role>, locale: Locale) -> Html {
    let known = role.and_then(|role| {
        let own = role.text.get(locale).as_deref().map(|text| (locale, text));
        let known = own.or_else(|| role.text.iter().find_map(|(l, text)| Some((l, text.as_deref()?))))?;
        Some((known, &role.origin))
    });
    let Some(((language, words), origin)) = known else {
        return el_text("span", "missing", Message::CardUnknown.text(locale)).into();
    };
    let origin = match origin {
        Origin::Text(_) => Message::CardFromText,
        Origin::KnowledgeBase => Message::CardFromBase,
    };
    let lang = (language != locale).then(|| language.tag());
    list([
        el("span").lang(lang).child(i18n::shown(words, language.into())).into(),
        text(" "),
        el_text("span", "origin", origin.text(locale)).into(),
    ])
}
