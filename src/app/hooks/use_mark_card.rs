use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, FocusEvent, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::UseReaderHandle;
use crate::app::element::ListenerKind;
use crate::app::services::page;
use crate::app::state::{Mark, MarkFocus};

/// A mark passed over for this long opens its card.
const OPEN_DELAY_MILLISECONDS: u32 = 180;
/// The way from a mark to its card may take this long.
const CLOSE_DELAY_MILLISECONDS: u32 = 300;

/// How pointer and keyboard open and close the card of a mark. The text listens once for all its marks.
#[derive(Clone)]
pub struct UseMarkCardHandle {
    reader: UseReaderHandle,
    timer: Rc<RefCell<Option<Timeout>>>,
    /// Focus that comes back from a closed card does not open it again.
    returning: Rc<Cell<bool>>,
    /// The text and its card.
    pub container: NodeRef,
    /// The card.
    pub card: NodeRef,
}

/// What is done at an event.
type Act = fn(&UseMarkCardHandle, &Event);

/// The id of a mark's element.
pub fn mark_element(mark: &Mark) -> String {
    let mut id = String::from("mark-");
    id.push_str(&mark.span.start.to_string());
    id
}

impl UseMarkCardHandle {
    fn mark_at(&self, target: Option<EventTarget>) -> Option<Mark> {
        let start: u32 = page::attribute_around(target, "data-mark")?.parse().ok()?;
        let page = self.reader.page()?;
        let marks = &page.text.marks;
        marks.binary_search_by_key(&start, |mark| mark.span.start).ok().and_then(|index| marks.get(index).copied())
    }

    fn is_in_card(&self, target: Option<EventTarget>) -> bool {
        self.card.cast::<Element>().is_some_and(|card| page::holds(&card, target))
    }

    fn later(&self, milliseconds: u32, act: impl FnOnce(&UseReaderHandle) + 'static) {
        let reader = self.reader.clone();
        *self.timer.borrow_mut() = Some(Timeout::new(milliseconds, move || act(&reader)));
    }

    fn stay(&self) {
        *self.timer.borrow_mut() = None;
    }

    /// What the text listens for, and what it does then.
    pub const LISTENERS: [(ListenerKind, Act); 6] = [
        (ListenerKind::onpointerover, |handle, event| handle.on_pointer_over(event)),
        (ListenerKind::onpointerout, |handle, event| handle.on_pointer_out(event)),
        (ListenerKind::onfocusin, |handle, event| handle.on_focus_in(event)),
        (ListenerKind::onfocusout, |handle, event| handle.on_focus_out(event)),
        (ListenerKind::onclick, |handle, event| handle.on_click(event)),
        (ListenerKind::onkeydown, |handle, event| handle.on_key_down(event)),
    ];

    /// The pointer comes over something.
    fn on_pointer_over(&self, event: &Event) {
        if self.is_in_card(event.target()) {
            self.stay();
        } else if let Some(mark) = self.mark_at(event.target()) {
            self.later(OPEN_DELAY_MILLISECONDS, move |reader| reader.open_mark(MarkFocus { mark, pinned: false }));
        }
    }

    /// The pointer leaves something.
    fn on_pointer_out(&self, event: &Event) {
        if self.is_in_card(event.target()) || self.mark_at(event.target()).is_some() {
            self.later(CLOSE_DELAY_MILLISECONDS, |reader| reader.close_mark(false));
        }
    }

    /// Something gets the focus.
    fn on_focus_in(&self, event: &Event) {
        if self.returning.take() {
            return;
        }
        if let Some(mark) = self.mark_at(event.target()) {
            self.stay();
            self.reader.open_mark(MarkFocus { mark, pinned: false });
        }
    }

    /// Something loses the focus.
    fn on_focus_out(&self, event: &Event) {
        let inside = self.is_in_card(event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target));
        if self.is_in_card(event.target()) && !inside {
            self.reader.close_mark(true);
        } else if !inside {
            self.later(CLOSE_DELAY_MILLISECONDS, |reader| reader.close_mark(false));
        }
    }

    /// A click or a tap.
    fn on_click(&self, event: &Event) {
        if let Some(mark) = self.mark_at(event.target()) {
            self.press(mark);
        }
    }

    /// A key.
    fn on_key_down(&self, event: &Event) {
        let key = event.dyn_ref().map(KeyboardEvent::key).unwrap_or_default();
        if matches!(key.as_str(), "Enter" | " ")
            && let Some(mark) = self.mark_at(event.target())
        {
            event.prevent_default();
            self.press(mark);
        }
    }

    /// Closes the card and gives the focus back to its mark, if the card had it.
    pub fn dismiss(&self) {
        self.stay();
        if let Some(open) = self.reader.state().mark
            && open.pinned
            && let Some(element) = page::element(&mark_element(&open.mark))
        {
            self.returning.set(true);
            page::focus_in_place(&element);
            self.returning.set(false);
        }
        self.reader.close_mark(true);
    }

    fn press(&self, mark: Mark) {
        self.stay();
        match self.reader.state().mark {
            Some(open) if open.mark == mark && open.pinned => self.dismiss(),
            _ => self.reader.open_mark(MarkFocus { mark, pinned: true }),
        }
    }
}

/// Joins the marks of a text to the card that says what they mean.
#[hook]
pub fn use_mark_card(reader: &UseReaderHandle) -> UseMarkCardHandle {
    let timer = use_mut_ref(|| None);
    let returning = use_memo((), |()| Cell::new(false));
    let container = use_node_ref();
    let card = use_node_ref();
    let handle = UseMarkCardHandle { reader: reader.clone(), timer, returning, container, card };
    let opened = handle.clone();
    use_effect_with(reader.state().mark, move |open| {
        if let Some(open) = open
            && let Some(card) = opened.card.cast::<HtmlElement>()
            && let Some(container) = opened.container.cast::<Element>()
            && let Some(anchor) = page::element(&mark_element(&open.mark))
        {
            page::place_below(&card, &anchor, &container);
            if open.pinned {
                page::focus_in_place(&card);
            }
        }
        // Escape closes the card wherever the focus is: one that only the pointer opened has none.
        let listener = open.and_then(|_| page::on_escape(move || opened.dismiss()));
        move || drop(listener)
    });
    handle
}
