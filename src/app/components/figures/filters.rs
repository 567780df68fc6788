use super::FiguresView;
use crate::app::element::{Element, el, el_text};
use crate::app::i18n;
use crate::app::state::{Choice, ordered};
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::mention::figure::FigureKind;

/// Values to choose from with their words, ordered by these.
pub fn named(locale: Locale, choice: Choice, values: &[String]) -> Vec<(String, String)> {
    let mut named = Vec::new();
    for value in values {
        let kind = || FigureKind::ALL.into_iter().find(|kind| kind.name() == value);
        let words = match choice {
            Choice::Kind => kind().map_or("", |kind| i18n::figure_kind(kind).text(locale)).to_owned(),
            Choice::Language => i18n::language(Language::from_tag(value).unwrap_or_default()).text(locale).to_owned(),
            Choice::Unit | Choice::Text | Choice::Measure => i18n::unit_words(locale, value),
        };
        named.push((value.clone(), words));
    }
    let words = |place: usize| named.get(place).map(|(_, words): &(String, String)| words);
    let places = ordered(named.len(), &|a, b| words(a).cmp(&words(b)));
    places.into_iter().filter_map(|place| named.get(place).cloned()).collect()
}

/// A labelled list to choose from: the values and their words. One of them is always chosen where `any` has no words.
pub(super) fn select(
    choice: Choice,
    label: &'static str,
    any: Option<&'static str>,
    chosen: &str,
    options: &[(String, String)],
) -> Element {
    // One is always marked: a browser would choose the last of those that are added backwards.
    let option = |value: String, words: String| {
        let selected = (value == chosen).then_some("");
        el("option").set("value", value).set_some("selected", selected).text(words)
    };
    let mut control = el("select").maybe(any.map(|any| option(String::new(), any.to_owned())));
    for (value, words) in options {
        control = control.child(option(value.clone(), words.clone()));
    }
    labelled(choice, label, control)
}

fn labelled(choice: Choice, label: &'static str, control: Element) -> Element {
    el("label")
        .class("figure-filter")
        .child(el_text("span", "figure-filter__label", label))
        .child(control.class("figure-filter__control").set("name", choice.name()))
}

/// Which figures to show.
pub fn filters(view: &FiguresView<'_>) -> Element {
    let FiguresView { locale, state, selection, .. } = *view;
    let mut filters = el("section").class("figure-filters").set("aria-label", Message::FiguresFilters.text(locale));
    let labels = [Message::FiguresByKind, Message::FiguresByUnit, Message::FiguresByLanguage];
    for ((choice, label), values) in Choice::LISTS.into_iter().zip(labels).zip(&selection.options) {
        let chosen = state.choice(choice);
        let any = Some(Message::FiguresAny.text(locale));
        filters = filters.child(match choice {
            // Another kind brings other units: the list is made anew, so that it shows what is chosen.
            Choice::Unit => el("div").key_words(state.choice(Choice::Kind)).child(select(
                choice,
                label.text(locale),
                any,
                chosen,
                view.units,
            )),
            _ => select(choice, label.text(locale), any, chosen, &named(locale, choice, values)).key(choice as u32),
        });
    }
    let search = el("input").set("type", "search").set("value", state.choice(Choice::Text).to_owned());
    // A browser keeps what a control says: cleared ones are made anew.
    filters
        .child(labelled(Choice::Text, Message::FiguresByText.text(locale), search).key(Choice::Text as u32))
        .key(state.clearings)
}
