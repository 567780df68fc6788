use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::Html;

use super::page_header;
use crate::app::components::figures::{FiguresView, filters, named, plots, table};
use crate::app::components::notice::{alert, fetch_hint, hint, notice};
use crate::app::element::{ListenerKind, button, el, el_text, list};
use crate::app::hooks::UseAnnexHandle;
use crate::app::i18n;
use crate::app::services::page;
use crate::app::state::{Choice, Column, FiguresAction, Loading};
use crate::locale::Message;

/// Every figure of the library: to filter, to order, to compare.
pub fn figures(app: &UseAnnexHandle) -> Html {
    let locale = app.locale();
    let body = match (&app.figures().table, &app.library().manifest) {
        (Loading::Failed(error), _) | (_, Loading::Failed(error)) => {
            let retry = button("button", Message::AppTryAgain.text(locale)).set("data-act", "retry");
            alert(Message::FiguresFailed, locale).child(fetch_hint(error, locale)).child(retry).into()
        }
        (Loading::Ready(table), Loading::Ready(_)) => {
            let (state, library) = (app.figures(), app.library());
            let selection = &state.select(table, library, locale);
            let [_, units, _] = &selection.options;
            let units = &named(locale, Choice::Unit, units);
            shown(&FiguresView { locale, state, table, library, selection, units })
        }
        (Loading::Ready(_) | Loading::Pending, _) => notice(Message::FiguresLoading, locale).into(),
    };
    let mut root = el("div").class("figures-page");
    for (kind, act) in LISTENERS {
        let app = app.clone();
        root = root.on(kind, move |event| act(&app, &event));
    }
    root.child(page_header(Message::FiguresTitle, Message::FiguresIntro, locale)).child(body).into()
}

/// What the page does at an event anywhere in it.
type Listener = fn(&UseAnnexHandle, &Event);

/// All that the page listens to.
const LISTENERS: [(ListenerKind, Listener); 3] =
    [(ListenerKind::onclick, press), (ListenerKind::oninput, choose), (ListenerKind::onkeydown, step)];

fn shown(view: &FiguresView<'_>) -> Html {
    let locale = view.locale;
    let count = match view.selection.rows.len() {
        1 => Message::FiguresCountOne.text(locale).to_owned(),
        count => Message::FiguresCountMany.with(locale, &[&i18n::number(locale, (count as i64).into())]),
    };
    let clear = || button("link-button", Message::FiguresClear.text(locale)).set("data-act", "clear");
    let found = if view.selection.rows.is_empty() {
        notice(Message::FiguresEmptyTitle, locale).child(hint(Message::FiguresEmptyHint.text(locale))).into()
    } else {
        let heading = el_text("h2", "figures-page__part", Message::FiguresTable.text(locale));
        list([plots(view).into(), heading.into(), table(view)])
    };
    let count = el("p")
        .class("figures-page__count")
        .child(el("span").set("role", "status").text(count))
        .maybe(view.state.is_filtered().then(clear));
    list([filters(view).into(), count.into(), found])
}

/// A button was pressed; one with a column's number orders by it.
fn press(app: &UseAnnexHandle, event: &Event) {
    let Some(act) = page::attribute_around(event.target(), "data-act") else { return };
    app.compare(match act.as_str() {
        "retry" => return app.retry(),
        "clear" => FiguresAction::Clear,
        "rows" => FiguresAction::MoreRows,
        "points" => FiguresAction::MorePoints,
        column => match column.parse().ok().and_then(|column: usize| Column::ALL.get(column)) {
            Some(column) => FiguresAction::Sort(*column),
            None => return,
        },
    });
}

/// A control says something else.
fn choose(app: &UseAnnexHandle, event: &Event) {
    let Some((name, value)) = page::control(event) else { return };
    if let Some(choice) = Choice::ALL.into_iter().find(|choice| choice.name() == name) {
        app.compare(FiguresAction::Choose(choice, value));
    }
}

/// The arrow keys go from a point to the next or the one before, Home and End to the first and the last.
fn step(_: &UseAnnexHandle, event: &Event) {
    let Some(point) = page::attribute_around(event.target(), "data-point") else { return };
    let Some((plot, number)) = point.split_once('-') else { return };
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let mut number: usize = number.parse().unwrap_or_default();
    let focus = |number: usize| page::focus(&[plot, "-", &number.to_string()].concat());
    match key.key().as_str() {
        "ArrowDown" | "ArrowRight" => focus(number + 1),
        "ArrowUp" | "ArrowLeft" => focus(number.saturating_sub(1)),
        "Home" => focus(0),
        "End" => {
            while focus(number) {
                number += 1;
            }
            true
        }
        _ => return,
    };
    event.prevent_default();
}
