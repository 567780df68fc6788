use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::use_locale;
use crate::app::i18n;
use crate::app::state::Page;
use crate::locale::Message;
use crate::mention::figure::FigureId;

/// Props of [`FigureCard`].
#[derive(Properties, PartialEq)]
pub struct FigureCardProps {
    /// The text.
    pub page: Rc<Page>,
    /// The figure.
    pub figure: FigureId,
}

/// What a figure comes to, in the reader's language.
#[component]
pub fn FigureCard(props: &FigureCardProps) -> Html {
    let locale = use_locale();
    let Some(figure) = props.page.figure(props.figure) else { return Html::default() };
    let row = |title: Message, words: Option<String>| {
        words.map(|words| html! { <><dt>{ title.text(locale) }</dt><dd>{ words }</dd></> })
    };
    let unit = figure.unit.as_deref().zip(figure.family.as_deref()).map(|(unit, family)| {
        let mut key = String::from("family_");
        key.push_str(family);
        let family = Message::by_name(&key).map_or(family, |name| name.text(locale)).to_lowercase();
        Message::CardUnitOf.with(locale, &[&i18n::unit_words(locale, unit), &family])
    });
    let conversion = figure.conversion.and_then(|id| props.page.figure(id));
    html! {
        <>
            <p class="label">{ i18n::figure_kind(figure.kind).text(locale) }</p>
            if let Some(formatted) = i18n::figure(locale, figure) {
                <p class="mark-card__value">{ &formatted.said }</p>
                if let Some(digits) = &formatted.digits {
                    <p class="mark-card__digits">{ digits }</p>
                }
            } else {
                <p class="mark-card__unknown">{ Message::CardUnresolved.text(locale) }</p>
            }
            <dl class="mark-card__facts">
                <dt>{ Message::CardAsWritten.text(locale) }</dt>
                <dd>{ props.page.words(figure.span) }</dd>
                { row(Message::CardUnit, unit) }
                { row(Message::CardBaseUnit, i18n::base(locale, figure)) }
                if let Some(other) = conversion {
                    <dt>{ Message::CardConversion.text(locale) }</dt>
                    <dd>{ i18n::figure(locale, other).map_or_else(|| props.page.words(other.span).to_owned(), |f| f.said) }</dd>
                    { row(Message::CardRate, i18n::rate(locale, figure, other)) }
                }
            </dl>
        </>
    }
}
