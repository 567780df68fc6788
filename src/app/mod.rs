//! The front end: a Yew application that shows what the engine found.
//!
//! `services` and `storage` touch the browser, `state` is plain data, `hooks` join the two, `pages` and
//! `components` draw. The engine itself runs elsewhere: see [`services::Engine`].

mod application;
pub mod components;
pub mod hooks;
pub mod i18n;
pub mod pages;
pub mod route;
pub mod services;
pub mod state;
pub mod storage;

pub use application::start;
