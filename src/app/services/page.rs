//! The page itself: its address, title, language, focus.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::app::state::Theme;
use crate::language::Locale;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The folder that the app's files lie in, ending in a slash.
pub fn base_url() -> String {
    let uri = document().and_then(|document| document.base_uri().ok()?).unwrap_or_default();
    let end = uri.find(['#', '?']).unwrap_or(uri.len());
    let path = uri.get(..end).unwrap_or_default();
    path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or_default().to_owned()
}

/// Whether a worker may be tried: `?worker=off` in the address says no.
pub fn allows_worker() -> bool {
    let query = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    !query.trim_start_matches('?').split('&').any(|part| part == "worker=off")
}

/// The first of the reader's languages that the interface knows; English where it knows none.
pub fn preferred_locale() -> Locale {
    let languages = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    languages.iter().find_map(|tag| Locale::from_tag(&tag.as_string()?)).unwrap_or(Locale::En)
}

/// Says which language the page is in.
pub fn set_language(locale: Locale) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", locale.tag());
    }
}

/// Names the page in the browser's tab and history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Chooses light or dark; the style sheet does the rest.
pub fn set_theme(theme: Theme) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = match theme {
            Theme::Auto => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.name()),
        };
    }
}

/// Milliseconds since the page began to load.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// An element by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The text of an article as the build drew it, with its marks, where `first.js` has put it on the page: it stays there
/// until the analysis draws its own.
pub fn drawn_text(id: &str, locale: Locale) -> Option<HtmlElement> {
    // The build itself has no page.
    if cfg!(not(target_family = "wasm")) {
        return None;
    }
    element(&["read-", locale.tag(), "-", id].concat())
}

/// Brings an element to the middle of the window and gives it the focus; one without a box of its own
/// (`display: contents`) lends both to its first child.
pub fn visit(id: &str) {
    let Some(mut element) = element(id) else { return };
    if element.get_client_rects().length() == 0
        && let Some(child) = element.first_element_child().and_then(|child| child.dyn_into::<HtmlElement>().ok())
    {
        element = child;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    focus_in_place(&element);
}

/// Gives an element the focus without scrolling to it.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Goes to the top of a new page and gives its heading the focus, so that screen readers begin there.
pub fn focus_heading() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    keep_heading_focus();
}

/// Whether the page's heading has the focus.
pub fn heading_has_focus() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.local_name() == "h1")
}

/// Gives the page's heading the focus without scrolling.
pub fn keep_heading_focus() {
    let heading = document().and_then(|document| document.query_selector("h1").ok()?);
    if let Some(heading) = heading.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus_in_place(&heading);
    }
}

/// The closest element around an event's target that has an attribute, and what the attribute says.
pub fn attribute_around(target: Option<web_sys::EventTarget>, name: &str) -> Option<String> {
    let element: Element = target?.dyn_into().ok()?;
    let mut selector = String::from("[");
    selector.push_str(name);
    selector.push(']');
    element.closest(&selector).ok()??.get_attribute(name)
}

/// The name of the control that an event comes from, and what it says.
pub fn control(event: &web_sys::Event) -> Option<(String, String)> {
    let target = event.target()?;
    let text = |property: &str| js_sys::Reflect::get(&target, &property.into()).ok()?.as_string();
    Some((text("name")?, text("value")?))
}

/// Gives any element that can have it the focus, a link of a drawing too. Whether there is such an element.
pub fn focus(id: &str) -> bool {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return false };
    // Links inside SVG have the same method as elements of HTML, and are called by its name alike.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
    true
}

/// Whether focus stays inside `outer` when it moves to `target`.
pub fn holds(outer: &Element, target: Option<web_sys::EventTarget>) -> bool {
    target.and_then(|target| target.dyn_into::<web_sys::Node>().ok()).is_some_and(|node| outer.contains(Some(&node)))
}

/// Puts `card` below `anchor`, within the width of `container`: the style sheet reads the two properties.
pub fn place_below(card: &HtmlElement, anchor: &Element, container: &Element) {
    let frame = container.get_bounding_client_rect();
    // A mark that is broken over two lines has two boxes; the card goes below the last.
    let boxes = anchor.get_client_rects();
    let anchor = boxes.length().checked_sub(1).and_then(|last| boxes.item(last));
    let Some(anchor) = anchor else { return };
    let room = (frame.width() - f64::from(card.offset_width())).max(0.0);
    let inline = (anchor.left() - frame.left()).clamp(0.0, room);
    let style = card.style();
    for (name, pixels) in [("--card-inline", inline), ("--card-block", anchor.bottom() - frame.top())] {
        let mut length = (pixels.round() as i32).to_string();
        length.push_str("px");
        let _ = style.set_property(name, &length);
    }
}

/// Calls `act` when Escape is pressed anywhere, until the listener is dropped.
pub fn on_escape(act: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            act();
        }
    }))
}

/// Tells the page's own script (`web/boot.js`) that the settings could not be kept.
pub fn tell_unkept() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("precis-unkept")) {
        // The script says so once; where it is not there nobody is told.
        let _ = window.dispatch_event(&event);
    }
}

/// The part of the page's address from its `#` on.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Changes that part without a step in the history; nobody is told.
pub fn replace_address(href: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Calls `act` when a link, the reader or the browser's own buttons change that part, until the listener is dropped.
pub fn on_address(act: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| act()))
}
