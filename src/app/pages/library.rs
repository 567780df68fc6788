use yew::prelude::*;

use crate::app::components::library::{ArticleCard, FilterBar};
use crate::app::components::notice::{Notice, fetch_hint};
use crate::app::hooks::{use_library, use_locale, use_title};
use crate::app::i18n;
use crate::app::state::Loading;
use crate::locale::Message;

/// The bundled articles, newest first.
#[component]
pub fn Library() -> Html {
    let locale = use_locale();
    let library = use_library();
    use_title(Message::LibraryTitle.text(locale));
    let state = library.state();
    let body = match &state.manifest {
        Loading::Pending => html! { <Notice title={Message::LibraryLoading.text(locale)} /> },
        Loading::Failed(error) => {
            let library = library.clone();
            let retry = Callback::from(move |_: MouseEvent| library.retry());
            html! {
                <Notice alert=true title={Message::LibraryFailed.text(locale)} hint={fetch_hint(error, locale)}>
                    <button type="button" class="button" onclick={retry}>{ Message::AppTryAgain.text(locale) }</button>
                </Notice>
            }
        }
        Loading::Ready(_) => {
            let shown = state.shown();
            let count = match shown.len() {
                1 => Message::LibraryCountOne.text(locale).to_owned(),
                count => Message::LibraryCountMany.with(locale, &[&i18n::number(locale, (count as i64).into())]),
            };
            html! {
                <>
                    <FilterBar />
                    <p class="library__count" role="status">{ count }</p>
                    if shown.is_empty() {
                        <Notice title={Message::LibraryEmptyTitle.text(locale)} hint={Message::LibraryEmptyHint.text(locale)} />
                    } else {
                        <ul class="library__cards">
                            { for shown.into_iter().map(|article| html! {
                                <li key={article.id.clone()}><ArticleCard article={article.clone()} /></li>
                            }) }
                        </ul>
                    }
                </>
            }
        }
    };
    html! {
        <div class="library">
            <header class="page-header">
                <h1 tabindex="-1">{ Message::LibraryTitle.text(locale) }</h1>
                <p class="page-header__intro">{ Message::LibraryIntro.text(locale) }</p>
            </header>
            { body }
        </div>
    }
}
