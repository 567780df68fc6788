use crate::app::components::toggle::toggle;
use crate::app::element::{Element, button, el, el_text};
use crate::app::hooks::UseAppHandle;
use crate::app::i18n;
use crate::app::state::{MarkKind, SettingsAction};
use crate::locale::Message;

/// The kinds of marks, each with its line, to switch on and off. While it waits there is nothing to switch yet.
pub fn legend(app: &UseAppHandle, waiting: bool) -> Element {
    let locale = app.locale();
    let hidden = &app.settings().hidden;
    let kind = |kind: MarkKind| {
        let app = app.clone();
        toggle("toggle legend__kind", !hidden.contains(&kind), move || app.choose(SettingsAction::ToggleMarks(kind)))
            .key(kind as u32)
            .set("data-kind", kind.name())
            .child(el_text("span", "legend__initial", initial(kind).text(locale)).state("aria-hidden", true))
            .child(el_text("span", "legend__name", i18n::mark_kind(kind).text(locale)).set("data-kind", kind.name()))
    };
    let all = hidden.is_empty();
    let words = if all { Message::MarksNone } else { Message::MarksAll }.text(locale);
    let switching = app.clone();
    let switch = button("link-button", words).on_click(move || switching.choose(SettingsAction::ShowAllMarks(!all)));
    el("div")
        .class(if waiting { "legend legend--waiting" } else { "legend" })
        .set("role", "group")
        .set("aria-label", Message::MarksLabel.text(locale))
        .list(MarkKind::ALL.into_iter().map(kind))
        .child(switch)
}

fn initial(kind: MarkKind) -> Message {
    match kind {
        MarkKind::Figure => Message::MarksInitialFigure,
        MarkKind::Organization => Message::MarksInitialOrganization,
        MarkKind::Person => Message::MarksInitialPerson,
        MarkKind::Place => Message::MarksInitialPlace,
        MarkKind::Product => Message::MarksInitialProduct,
        MarkKind::Event => Message::MarksInitialEvent,
    }
}
