use web_sys::Event;
use yew::Html;
use yew::platform::spawn_local;

use crate::app::components::briefing::{actions, article, controls, head, story};
use crate::app::components::notice::{alert, fetch_hint, notice};
use crate::app::element::{Element, ListenerKind, button, el, el_text, list};
use crate::app::hooks::UseAnnexHandle;
use crate::app::i18n;
use crate::app::services::{export, page};
use crate::app::state::{BriefingAction, BriefingChoice, Copied, LibraryAction, Loading};
use crate::briefing::{Briefing, Markup, Record, words, write};
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::text::Span;

/// What the library comes to, story by story: to read, to print, to take along.
pub fn briefing(app: &UseAnnexHandle) -> Html {
    let locale = app.locale();
    let (state, library) = (app.briefing(), app.library());
    let failed = |error| {
        let retry = button("button", Message::AppTryAgain.text(locale)).set("data-act", "retry");
        alert(Message::BriefingFailed, locale).child(fetch_hint(error, locale)).child(retry)
    };
    let plain = || Message::BriefingTitle.text(locale).to_owned();
    let (title, body) = match (&state.table, &library.manifest) {
        (Loading::Failed(error), _) | (_, Loading::Failed(error)) => (plain(), failed(error).into()),
        (Loading::Ready(_), Loading::Ready(_)) => {
            let records = state.records(library);
            let briefing = composed(app, &records);
            let title = words(locale).title(briefing.period.since, briefing.period.until);
            (title, shown(app, &records, &briefing))
        }
        (Loading::Ready(_) | Loading::Pending, _) => (plain(), notice(Message::AppPageLoading, locale).into()),
    };
    let title = i18n::set(&title, Language::from(locale)).into_owned();
    let header = el("header").class("page-header").child(el("h1").set("tabindex", "-1").text(title));
    let mut root = el("div").class("briefing");
    for (kind, act) in LISTENERS {
        let app = app.clone();
        root = root.on(kind, move |event| act(&app, &event));
    }
    root.child(header).child(body).into()
}

/// What the page does at an event anywhere in it.
type Listener = fn(&UseAnnexHandle, &Event);

/// All that the page listens to.
const LISTENERS: [(ListenerKind, Listener); 2] = [(ListenerKind::onclick, press), (ListenerKind::onchange, choose)];

fn composed<'r>(app: &UseAnnexHandle, records: &'r [Record]) -> Briefing<'r> {
    let state = app.briefing();
    Briefing::new(records, |record| state.passes(record), state.period(records), app.locale())
}

fn shown(app: &UseAnnexHandle, records: &[Record], briefing: &Briefing<'_>) -> Html {
    let locale = app.locale();
    let [_, _, told] = words(locale).headings();
    let item = |one: &_| -> Element { el("li").child(story(one, locale)) };
    let stories = (!briefing.stories.is_empty()).then(|| {
        let heading = el_text("h2", "briefing__heading briefing__told-by", told);
        list([heading, el("ol").class("briefing__stories").list(briefing.stories.iter().map(item))])
    });
    list([
        controls(app.briefing(), app.library(), records, locale).into(),
        actions(app.briefing(), locale).into(),
        head(briefing),
        stories.unwrap_or_default(),
    ])
}

/// The briefing on view as Markdown, with the addresses of its articles.
fn markdown(app: &UseAnnexHandle) -> (String, String) {
    let locale = app.locale();
    let records = app.briefing().records(app.library());
    let briefing = composed(app, &records);
    let base = page::base_url();
    let link =
        |record: &Record, place: Option<Span>| Some([base.as_str(), &article(record, place, locale).href()].concat());
    let text = write(&briefing, Markup::Markdown, &link);
    (name(&briefing, locale), text)
}

/// `briefing-fr-2026-04-17.md`, by its last day.
fn name(briefing: &Briefing<'_>, locale: Locale) -> String {
    let day = briefing.period.until.map(|day| ["-", &day.to_string()].concat()).unwrap_or_default();
    ["briefing-", locale.tag(), &day, ".md"].concat()
}

/// A button was pressed.
fn press(app: &UseAnnexHandle, event: &Event) {
    let Some(act) = page::attribute_around(event.target(), "data-act") else { return };
    match act.as_str() {
        "retry" => {
            app.browse(LibraryAction::Retry);
            app.brief(BriefingAction::Retry);
            if matches!(app.briefing().table, Loading::Failed(_)) {
                app.fetch_stories();
            }
        }
        "clear" => app.brief(BriefingAction::Clear),
        "print" => export::print(),
        "download" => {
            let (name, text) = markdown(app);
            export::download(&name, &text);
        }
        "copy" => {
            let (app, (_, text)) = (app.clone(), markdown(app));
            spawn_local(async move {
                let done = export::copy(&text).await;
                app.brief(BriefingAction::Copy(if done { Copied::Done } else { Copied::Refused }));
            });
        }
        _ => {}
    }
}

/// A control says something else.
fn choose(app: &UseAnnexHandle, event: &Event) {
    let Some((name, value)) = page::control(event) else { return };
    if let Some(choice) = BriefingChoice::ALL.into_iter().find(|choice| choice.name() == name) {
        app.brief(BriefingAction::Choose(choice, value));
    }
}
