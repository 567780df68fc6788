use crate::app::components::shell::own_name;
use crate::app::element::{Element, button, el, el_text};
use crate::app::i18n;
use crate::app::state::{
    BriefingChoice, BriefingState, Copied, LibraryState, SPANS, category_value, newest, tracking_name,
};
use crate::briefing::Record;
use crate::insight::TrackingLevel;
use crate::language::Locale;
use crate::locale::Message;

/// Which articles the briefing is on.
pub fn controls(state: &BriefingState, library: &LibraryState, records: &[Record], locale: Locale) -> Element {
    let text = |message: Message| message.text(locale).to_owned();
    let any = |words: Message| (String::new(), text(words));
    let spans = [Message::BriefingAll, Message::BriefingWeek, Message::BriefingDay];
    let spans = SPANS.iter().zip(spans).map(|((name, _), words)| ((*name).to_owned(), text(words)));
    let mut languages = vec![any(Message::BriefingAny)];
    languages.extend(Locale::ALL.map(|language| (language.tag().to_owned(), own_name(language).to_owned())));
    let mut categories = vec![any(Message::BriefingAny)];
    for category in library.categories_present() {
        categories.push((category_value(category), text(i18n::category(category))));
    }
    let mut advice = vec![any(Message::FiguresAny)];
    for level in [TrackingLevel::Strong, TrackingLevel::Watch, TrackingLevel::Archive] {
        advice.push((tracking_name(level).to_owned(), text(i18n::tracking(level))));
    }
    let until = match state.choice(BriefingChoice::Until) {
        "" => newest(records).map(|day| day.to_string()).unwrap_or_default(),
        chosen => chosen.to_owned(),
    };
    let until = el("input").set("type", "date").set("value", until);
    let list = |choice: BriefingChoice, label: Message, options: Vec<(String, String)>| {
        labelled(choice, label.text(locale), select(state.choice(choice), options))
    };
    el("section")
        .class("figure-filters briefing__controls")
        .set("aria-label", Message::BriefingControls.text(locale))
        .child(list(BriefingChoice::Span, Message::BriefingSpan, spans.collect()))
        .child(labelled(BriefingChoice::Until, Message::BriefingUntil.text(locale), until))
        .child(list(BriefingChoice::Language, Message::LibraryByLanguage, languages))
        .child(list(BriefingChoice::Category, Message::LibraryByCategory, categories))
        .child(list(BriefingChoice::Tracking, Message::SectionTracking, advice))
        // A browser keeps what a control says: cleared ones are made anew.
        .key(state.clearings)
}

fn select(chosen: &str, options: Vec<(String, String)>) -> Element {
    let mut control = el("select");
    for (value, words) in options {
        let selected = (value == chosen).then_some("");
        control = control.child(el("option").set("value", value).set_some("selected", selected).text(words));
    }
    control
}

fn labelled(choice: BriefingChoice, label: &'static str, control: Element) -> Element {
    el("label")
        .class("figure-filter")
        .child(el_text("span", "figure-filter__label", label))
        .child(control.class("figure-filter__control").set("name", choice.name()))
        .key(choice as u32)
}

/// What can be done with the briefing.
pub fn actions(state: &BriefingState, locale: Locale) -> Element {
    let act =
        |class: &'static str, words: Message, act: &'static str| button(class, words.text(locale)).set("data-act", act);
    let told = match state.copied {
        Copied::Not => "",
        Copied::Done => Message::BriefingCopied.text(locale),
        Copied::Refused => Message::BriefingRefused.text(locale),
    };
    el("p")
        .class("briefing__actions")
        .child(act("button", Message::BriefingDownload, "download"))
        .child(act("button button--quiet", Message::BriefingCopy, "copy"))
        .child(act("button button--quiet", Message::BriefingPrint, "print"))
        .maybe(state.is_filtered().then(|| act("link-button", Message::FiguresClear, "clear")))
        .child(el_text("span", "briefing__told", told).set("role", "status"))
}
