use crate::app::components::shell::own_name;
use crate::app::components::toggle::toggle;
use crate::app::element::{Element, button, el, el_text};
use crate::app::hooks::UseAppHandle;
use crate::app::i18n;
use crate::app::state::LibraryAction;
use crate::insight::Category;
use crate::language::Locale;
use crate::locale::Message;

/// Which articles to show.
pub fn filter_bar(app: &UseAppHandle) -> Element {
    let locale = app.locale();
    let state = app.library();
    let language = |target: Locale| {
        let app = app.clone();
        toggle("toggle toggle--chip", state.languages.contains(&target), move || {
            app.browse(LibraryAction::ToggleLanguage(target));
        })
        .key(target as u32)
        .lang(Some(target.tag()))
        .text(own_name(target))
    };
    let category = |target: Category| {
        let app = app.clone();
        toggle("toggle toggle--chip", state.categories.contains(&target), move || {
            app.browse(LibraryAction::ToggleCategory(target));
        })
        .key(target as u32)
        .text(i18n::category(target).text(locale))
    };
    let group = |label: Message, choices: Element| {
        let label = label.text(locale);
        el("div")
            .class("filter-bar__group")
            .set("role", "group")
            .set("aria-label", label)
            .child(el_text("span", "filter-bar__label", label).state("aria-hidden", true))
            .child(choices.class("filter-bar__choices"))
    };
    let clear = || {
        let app = app.clone();
        button("link-button", Message::LibraryClear.text(locale))
            .on_click(move || app.browse(LibraryAction::ClearFilters))
    };
    el("section")
        .class("filter-bar")
        .set("aria-label", Message::LibraryFilters.text(locale))
        .child(group(Message::LibraryByLanguage, el("div").list(Locale::ALL.into_iter().map(language))))
        .child(group(Message::LibraryByCategory, el("div").list(state.categories_present().into_iter().map(category))))
        .maybe(state.is_filtered().then(clear))
}
