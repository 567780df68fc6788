use yew::prelude::*;

use crate::app::components::figures::{FiguresView, filters, plots, table, unit_names};
use crate::app::components::notice::{Notice, fetch_hint};
use crate::app::hooks::{UseFiguresHandle, use_figures, use_library, use_locale, use_title};
use crate::app::i18n;
use crate::app::services::{FetchError, page};
use crate::app::state::{Choice, Column, FiguresAction, Loading};
use crate::language::Locale;
use crate::locale::Message;

/// Every figure of the library: to filter, to order, to compare.
#[component]
pub fn Figures() -> Html {
    let locale = use_locale();
    let library = use_library();
    let figures = use_figures();
    use_title(Message::FiguresTitle.text(locale));
    let selection = use_memo(((*figures).clone(), library.clone(), locale), |(state, library, locale)| {
        let Loading::Ready(table) = &state.table else { return Default::default() };
        state.select(table, library.state(), *locale)
    });
    let body = match (&figures.table, &library.state().manifest) {
        (Loading::Failed(error), _) | (_, Loading::Failed(error)) => failed(locale, error),
        (Loading::Ready(table), Loading::Ready(_)) => {
            let units = unit_names(&selection, locale);
            let library = library.state();
            shown(&FiguresView { locale, state: &figures, table, library, selection: &selection, units: &units })
        }
        (Loading::Ready(_) | Loading::Pending, _) => {
            html! { <Notice title={Message::FiguresLoading.text(locale)} /> }
        }
    };
    let (clicked, chosen) = (figures.clone(), figures);
    let retry = library;
    let on_click = move |event: MouseEvent| {
        let Some(act) = page::attribute_around(event.target(), "data-act") else { return };
        if act == "retry" {
            retry.retry();
        }
        if let Some(action) = action(&act) {
            clicked.dispatch(action);
        }
    };
    html! {
        <div
            class="figures-page"
            onclick={Callback::from(on_click)}
            oninput={Callback::from(move |event: InputEvent| choose(&chosen, &event))}
            onkeydown={Callback::from(|event: KeyboardEvent| step(&event))}
        >
            <header class="page-header">
                <h1 tabindex="-1">{ Message::FiguresTitle.text(locale) }</h1>
                <p class="page-header__intro">{ Message::FiguresIntro.text(locale) }</p>
            </header>
            { body }
        </div>
    }
}

fn failed(locale: Locale, error: &FetchError) -> Html {
    html! {
        <Notice alert=true title={Message::FiguresFailed.text(locale)} hint={fetch_hint(error, locale)}>
            <button type="button" class="button" data-act="retry">{ Message::AppTryAgain.text(locale) }</button>
        </Notice>
    }
}

fn shown(view: &FiguresView<'_>) -> Html {
    let locale = view.locale;
    let count = match view.selection.rows.len() {
        1 => Message::FiguresCountOne.text(locale).to_owned(),
        count => Message::FiguresCountMany.with(locale, &[&i18n::number(locale, (count as i64).into())]),
    };
    html! {
        <>
            { filters(view) }
            <p class="figures-page__count">
                <span role="status">{ count }</span>
                if view.state.is_filtered() {
                    <button type="button" class="link-button" data-act="clear">{ Message::FiguresClear.text(locale) }</button>
                }
            </p>
            if view.selection.rows.is_empty() {
                <Notice title={Message::FiguresEmptyTitle.text(locale)} hint={Message::FiguresEmptyHint.text(locale)} />
            } else {
                { plots(view) }
                <h2 class="figures-page__part">{ Message::FiguresTable.text(locale) }</h2>
                { table(view) }
            }
        </>
    }
}

/// What a button asks for: a column's number orders by it.
fn action(act: &str) -> Option<FiguresAction> {
    Some(match act {
        "retry" => FiguresAction::Retry,
        "clear" => FiguresAction::Clear,
        "rows" => FiguresAction::MoreRows,
        "points" => FiguresAction::MorePoints,
        column => FiguresAction::Sort(*Column::ALL.get(column.parse::<usize>().ok()?)?),
    })
}

/// A control says something else.
fn choose(figures: &UseFiguresHandle, event: &InputEvent) {
    let Some((name, value)) = page::control(event) else { return };
    if let Some(choice) = Choice::ALL.into_iter().find(|choice| choice.name() == name) {
        figures.dispatch(FiguresAction::Choose(choice, value));
    }
}

/// The arrow keys go from a point to the next or the one before, Home and End to the first and the last.
fn step(event: &KeyboardEvent) {
    let Some(point) = page::attribute_around(event.target(), "data-point") else { return };
    let Some((plot, number)) = point.split_once('-') else { return };
    let number: usize = number.parse().unwrap_or_default();
    let id = |number: usize| [plot, &number.to_string()].join("-");
    let to = match event.key().as_str() {
        "ArrowDown" | "ArrowRight" => number + 1,
        "ArrowUp" | "ArrowLeft" => number.saturating_sub(1),
        "Home" => 0,
        "End" => (number..).take_while(|number| page::has(&id(*number))).last().unwrap_or(number),
        _ => return,
    };
    event.prevent_default();
    page::focus(&id(to));
}
