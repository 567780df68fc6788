//! The front end: a Yew application that shows what the engine found.
//!
//! `services` and `storage` touch the browser, `state` is plain data, `hooks` join the two, `pages` and
//! `components` draw. The engine itself runs elsewhere: see [`services::Engine`].
//!
//! A component costs two to three kilobytes of WebAssembly before it draws anything, so that only what has state of
//! its own, or is drawn anew much more often than it changes, is one. Everything else is a function that returns
//! [`element::Element`] or `Html`.

pub mod annex;
mod application;
pub mod components;
pub mod element;
pub mod hooks;
pub mod i18n;
pub mod pages;
pub mod route;
pub mod services;
pub mod state;
pub mod storage;
mod unseen;

pub use application::start;
