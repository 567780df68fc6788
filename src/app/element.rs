//! Elements of the page, built call by call.
//!
//! `html!` writes out the making of every element where it stands, some 200 bytes of WebAssembly each; a call a part
//! is a quarter of that. Components are still placed with `html!`.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::virtual_dom::{Key, Listener, VTag};
use yew::{AttrValue, Html, NodeRef};

pub use yew::virtual_dom::ListenerKind;

use super::unseen;

/// An element being built; [`Html`] when it is put into another one.
#[must_use = "an element shows nothing until it is put into the page"]
pub struct Element {
    // Shared from the start, as the page keeps it, so that nothing is copied at the end.
    tag: Rc<VTag>,
}

/// A new element without attributes.
pub fn el(tag: &'static str) -> Element {
    Element { tag: Rc::new(VTag::new(AttrValue::Static(tag))) }
}

/// A new element with a class and words.
pub fn el_text(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Element {
    el(tag).class(class).text(words)
}

/// A plain button with a class and words.
pub fn button(class: &'static str, words: impl Into<AttrValue>) -> Element {
    el_text("button", class, words).set("type", "button")
}

impl Element {
    /// The only one to know it may change it.
    fn tag_mut(&mut self) -> Option<&mut VTag> {
        Rc::get_mut(&mut self.tag)
    }

    /// Its class; an empty one is left out.
    pub fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.put("class", AttrValue::Static(class)) }
    }

    /// An attribute.
    pub fn set(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.put(name, value.into())
    }

    /// An attribute, where there is a value.
    pub fn set_some(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.put(name, AttrValue::Static(value)),
            None => self,
        }
    }

    /// The language of its words, where that is not the one around them.
    pub fn lang(self, tag: Option<&'static str>) -> Self {
        self.set_some("lang", tag)
    }

    /// An ARIA state: `true` or `false`.
    pub fn state(self, name: &'static str, value: bool) -> Self {
        self.put(name, AttrValue::Static(if value { "true" } else { "false" }))
    }

    fn put(mut self, name: &'static str, value: AttrValue) -> Self {
        if let Some(tag) = self.tag_mut() {
            tag.add_attribute(name, value);
        }
        self
    }

    /// What tells it from its neighbours when the page is drawn anew.
    pub fn key(self, key: u32) -> Self {
        self.key_words(&key.to_string())
    }

    /// The same, in words.
    pub fn key_words(mut self, key: &str) -> Self {
        if let Some(tag) = self.tag_mut() {
            tag.key = Some(Key::from(key));
        }
        self
    }

    /// A handle of the element on the page.
    pub fn node(mut self, node: &NodeRef) -> Self {
        if let Some(tag) = self.tag_mut() {
            tag.node_ref = node.clone();
        }
        self
    }

    /// What happens at an event.
    pub fn on(self, kind: ListenerKind, act: impl Fn(Event) + 'static) -> Self {
        self.listen(Rc::new(On { kind, act: Box::new(act) }))
    }

    /// What happens at a click.
    pub fn on_click(self, act: impl Fn() + 'static) -> Self {
        self.on(ListenerKind::onclick, move |_| act())
    }

    fn listen(mut self, on: Rc<On>) -> Self {
        if let Some(tag) = self.tag_mut() {
            tag.add_listener(on);
        }
        self
    }

    /// Words inside it.
    pub fn text(self, words: impl Into<AttrValue>) -> Self {
        self.push(text(words))
    }

    /// Something inside it.
    pub fn child(self, child: impl Into<Html>) -> Self {
        self.push(child.into())
    }

    /// Something inside it, or its empty place.
    pub fn maybe(self, child: Option<impl Into<Html>>) -> Self {
        self.push(child.map(Into::into).unwrap_or_default())
    }

    /// Several things inside it, one after the other, in a list of their own.
    pub fn list(self, items: impl IntoIterator<Item = impl Into<Html>>) -> Self {
        self.push(list(items))
    }

    fn push(mut self, child: Html) -> Self {
        if let Some(tag) = self.tag_mut() {
            tag.add_child(child);
        }
        self
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        Html::VTag(element.tag)
    }
}

/// Words as a node: never markup, and no character in them acts on its neighbours without being seen.
pub fn text(words: impl Into<AttrValue>) -> Html {
    unseen::text(words.into())
}

/// Several nodes as one.
pub fn list(items: impl IntoIterator<Item = impl Into<Html>>) -> Html {
    let mut nodes = Vec::new();
    for item in items {
        nodes.push(item.into());
    }
    nodes_as_one(nodes)
}

fn nodes_as_one(nodes: Vec<Html>) -> Html {
    Html::VList(Rc::new(yew::virtual_dom::VList::with_children(nodes, None)))
}

/// The field an event happened at.
pub fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// One kind of listener for all events and all acts.
struct On {
    kind: ListenerKind,
    act: Box<dyn Fn(Event)>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        (self.act)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
