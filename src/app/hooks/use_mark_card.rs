use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, EventTarget, HtmlElement};
use yew::prelude::*;

use super::UseReaderHandle;
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

    /// The pointer comes over something.
    pub fn on_pointer_over(&self, event: &PointerEvent) {
        if self.is_in_card(event.target()) {
            self.stay();
        } else if let Some(mark) = self.mark_at(event.target()) {
            self.later(OPEN_DELAY_MILLISECONDS, move |reader| reader.open_mark(MarkFocus { mark, pinned: false }));
        }
    }

    /// The pointer leaves something.
    pub fn on_pointer_out(&self, event: &PointerEvent) {
        if self.is_in_card(event.target()) || self.mark_at(event.target()).is_some() {
            self.later(CLOSE_DELAY_MILLISECONDS, |reader| reader.close_mark(false));
        }
    }

    /// Something gets the focus.
    pub fn on_focus_in(&self, event: &FocusEvent) {
        if self.returning.take() {
            return;
        }
        if let Some(mark) = self.mark_at(event.target()) {
            self.stay();
            self.reader.open_mark(MarkFocus { mark, pinned: false });
        }
    }

    /// Something loses the focus.
    pub fn on_focus_out(&self, event: &FocusEvent) {
        let inside = self.is_in_card(event.related_target());
        if self.is_in_card(event.target()) && !inside {
            self.reader.close_mark(true);
        } else if !inside {
            self.later(CLOSE_DELAY_MILLISECONDS, |reader| reader.close_mark(false));
        }
    }

    /// A click or a tap.
    pub fn on_click(&self, event: &MouseEvent) {
        if let Some(mark) = self.mark_at(event.target()) {
            self.press(mark);
        }
    }

    /// A key.
    pub fn on_key_down(&self, event: &KeyboardEvent) {
        if matches!(event.key().as_str(), "Enter" | " ")
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
    let (outer, inner) = (container.clone(), card.clone());
    use_effect_with(reader.state().mark, move |open| {
        if let Some(open) = open
            && let Some(card) = inner.cast::<HtmlElement>()
            && let Some(container) = outer.cast::<Element>()
            && let Some(anchor) = page::element(&mark_element(&open.mark))
        {
            page::place_below(&card, &anchor, &container);
            if open.pinned {
                page::focus_in_place(&card);
            }
        }
    });
    let handle = UseMarkCardHandle { reader: reader.clone(), timer, returning, container, card };
    // Escape closes the card wherever the focus is: one that only the pointer opened has none.
    let escaping = handle.clone();
    use_effect_with(reader.state().mark.is_some(), move |open| {
        let listener = open.then(|| page::on_escape(move || escaping.dismiss()));
        move || drop(listener)
    });
    handle
}
