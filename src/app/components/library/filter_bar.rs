use yew::prelude::*;

use crate::app::components::shell::own_name;
use crate::app::components::toggle::Toggle;
use crate::app::hooks::{use_library, use_locale};
use crate::app::i18n;
use crate::language::Locale;
use crate::locale::Message;

/// Which articles to show.
#[component]
pub fn FilterBar() -> Html {
    let locale = use_locale();
    let library = use_library();
    let state = library.state();
    let language = |target: Locale| {
        let library = library.clone();
        let on_toggle = Callback::from(move |()| library.toggle_language(target));
        let pressed = state.languages.contains(&target);
        html! {
            <Toggle key={target.tag()} class="toggle--chip" {pressed} {on_toggle} lang={target.tag()}>
                { own_name(target) }
            </Toggle>
        }
    };
    let categories = state.categories_present().into_iter().map(|category| {
        let library = library.clone();
        let on_toggle = Callback::from(move |()| library.toggle_category(category));
        html! {
            <Toggle
                key={category as usize}
                class="toggle--chip"
                pressed={state.categories.contains(&category)}
                {on_toggle}
            >
                { i18n::category(category).text(locale) }
            </Toggle>
        }
    });
    let clear = {
        let library = library.clone();
        Callback::from(move |_: MouseEvent| library.clear_filters())
    };
    html! {
        <section class="filter-bar" aria-label={Message::LibraryFilters.text(locale)}>
            <div class="filter-bar__group" role="group" aria-label={Message::LibraryByLanguage.text(locale)}>
                <span class="filter-bar__label" aria-hidden="true">{ Message::LibraryByLanguage.text(locale) }</span>
                <div class="filter-bar__choices">{ for Locale::ALL.into_iter().map(language) }</div>
            </div>
            <div class="filter-bar__group" role="group" aria-label={Message::LibraryByCategory.text(locale)}>
                <span class="filter-bar__label" aria-hidden="true">{ Message::LibraryByCategory.text(locale) }</span>
                <div class="filter-bar__choices">{ for categories }</div>
            </div>
            if state.is_filtered() {
                <button type="button" class="link-button" onclick={clear}>{ Message::LibraryClear.text(locale) }</button>
            }
        </section>
    }
}
