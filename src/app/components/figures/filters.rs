use yew::prelude::*;

use super::FiguresView;
use crate::app::i18n;
use crate::app::state::Choice;
use crate::language::{Language, Locale};
use crate::locale::Message;

/// A labelled list to choose from: the values and their words. Without `any` one of them is always chosen.
pub(super) fn select(
    locale: Locale,
    choice: Choice,
    label: Message,
    any: bool,
    chosen: &str,
    options: Vec<(String, String)>,
) -> Html {
    let option = |(value, words): (String, String)| {
        let selected = value == chosen;
        html! { <option key={value.clone()} {value} {selected}>{ words }</option> }
    };
    let all = any.then(|| (String::new(), Message::FiguresAny.text(locale).to_owned()));
    let control = html! {
        <select class="figure-filter__control" name={choice.name()}>
            { for all.into_iter().chain(options).map(option) }
        </select>
    };
    labelled(label.text(locale), control)
}

fn labelled(label: &'static str, control: Html) -> Html {
    html! {
        <label class="figure-filter">
            <span class="figure-filter__label">{ label }</span>
            { control }
        </label>
    }
}

/// Which figures to show.
pub fn filters(view: &FiguresView<'_>) -> Html {
    let FiguresView { locale, state, selection, .. } = *view;
    let list = |choice: Choice, label: Message, options: Vec<(String, String)>| {
        select(locale, choice, label, true, state.choice(choice), options)
    };
    let kinds = selection.kinds.iter().map(|kind| (kind.name(), i18n::figure_kind(*kind).text(locale)));
    let language = |language: &Language| (language.tag(), i18n::language(*language).text(locale));
    let words = |(value, words): (&str, &str)| (value.to_owned(), words.to_owned());
    // A browser keeps what a control says: cleared ones are made anew.
    html! {
        <section class="figure-filters" key={state.clearings} aria-label={Message::FiguresFilters.text(locale)}>
            { list(Choice::Kind, Message::FiguresByKind, kinds.map(words).collect()) }
            // Another kind brings other units: the list is made anew, so that it shows what is chosen.
            <div key={state.choice(Choice::Kind).to_owned()}>
                { list(Choice::Unit, Message::FiguresByUnit, view.units.to_vec()) }
            </div>
            { list(Choice::Language, Message::FiguresByLanguage, selection.languages.iter().map(language).map(words).collect()) }
            { labelled(Message::FiguresByText.text(locale), html! {
                <input
                    class="figure-filter__control"
                    type="search"
                    name={Choice::Text.name()}
                    value={state.choice(Choice::Text).to_owned()}
                />
            }) }
        </section>
    }
}
