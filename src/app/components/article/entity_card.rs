use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::services::page;
use crate::app::state::{MarkTarget, Page, entity_name};
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::mention::entity::{EntityId, Origin, Role};
use crate::text::Decimal;

/// So many mentions get a link each.
const LINKED: usize = 12;

/// Props of [`EntityCard`].
#[derive(Properties, PartialEq)]
pub struct EntityCardProps {
    /// The text.
    pub page: Rc<Page>,
    /// The entity.
    pub entity: EntityId,
}

/// Who or what a name stands for.
#[component]
pub fn EntityCard(props: &EntityCardProps) -> Html {
    let locale = use_locale();
    let Some(entity) = props.page.entity(props.entity) else { return Html::default() };
    let (name, language) = entity_name(entity, locale);
    // Names that are spelt alike are listed once.
    let mut others: Vec<(Locale, &str)> = Vec::new();
    for (other, spelling) in entity.names.iter() {
        let Some(spelling) = spelling.as_deref() else { continue };
        if spelling != name && others.iter().all(|(_, known)| *known != spelling) {
            others.push((other, spelling));
        }
    }
    let shown: Vec<u32> = props
        .page
        .text
        .marks
        .iter()
        .filter(|mark| mark.target == MarkTarget::Entity(props.entity))
        .filter(|mark| props.page.shows(mark.span))
        .map(|mark| mark.span.start)
        .collect();
    let jump = |(number, start): (usize, u32)| {
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut id = String::from("mark-");
            id.push_str(&start.to_string());
            page::visit(&id);
        });
        let number = number.to_string();
        html! {
            <li key={start}>
                <button type="button" class="jump" {onclick} aria-label={Message::CardGoToMention.with(locale, &[&number])}>
                    { &number }
                </button>
            </li>
        }
    };
    let (all, here) = (entity.mentions.len().to_string(), shown.len().to_string());
    let salience = Decimal::new(entity.salience.into(), 1).unwrap_or(Decimal::ZERO);
    html! {
        <>
            <p class="label">{ i18n::mark_kind(entity.kind.into()).text(locale) }</p>
            <p class="mark-card__name" lang={language.map(Language::tag)}>{ name }</p>
            if !others.is_empty() {
                <ul class="mark-card__names">
                    { for others.into_iter().map(|(other, spelling)| html! {
                        <li key={other.tag()}>
                            <span lang={other.tag()}>{ spelling.to_owned() }</span>
                            { " " }
                            <span class="language-label">{ i18n::language(other.into()).text(locale) }</span>
                        </li>
                    }) }
                </ul>
            }
            <dl class="mark-card__facts">
                <dt>{ Message::CardRole.text(locale) }</dt>
                <dd>{ role(entity.role.as_ref(), locale) }</dd>
                <dt>{ Message::CardBase.text(locale) }</dt>
                <dd>{ role(entity.base.as_ref(), locale) }</dd>
                <dt>{ Message::CardSalience.text(locale) }</dt>
                <dd>{ i18n::quantity(locale, salience, "percent") }</dd>
                <dt>{ Message::CardMentions.text(locale) }</dt>
                <dd>
                    { Message::CardMentionsCount.with(locale, &[&all, &here]) }
                    <ul class="mark-card__jumps">{ for (1..).zip(shown).take(LINKED).map(jump) }</ul>
                </dd>
            </dl>
        </>
    }
}

/// A role or base in the reader's language, else in whichever it is known, with where it was read.
pub fn role(role: Option<&Role>, locale: Locale) -> Html {
    let unknown = || html! { <span class="missing">{ Message::CardUnknown.text(locale) }</span> };
    let Some(role) = role else { return unknown() };
    let own = role.text.get(locale).as_deref().map(|text| (locale, text));
    let Some((language, text)) = own.or_else(|| role.text.iter().find_map(|(l, text)| Some((l, text.as_deref()?))))
    else {
        return unknown();
    };
    let origin = match role.origin {
        Origin::Text(_) => Message::CardFromText,
        Origin::KnowledgeBase => Message::CardFromBase,
    };
    html! {
        <>
            <span lang={(language != locale).then(|| language.tag())}>{ i18n::shown(text, language.into()) }</span>
            { " " }
            <span class="origin">{ origin.text(locale) }</span>
        </>
    }
}
