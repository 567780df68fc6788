//! What pages are made of, one part a file. They own no data.

pub mod article;
pub mod briefing;
pub mod entity;
pub mod figures;
pub mod insight;
pub mod library;
pub mod link;
pub mod notice;
pub mod part;
pub mod phrase;
pub mod shell;
pub mod text_form;
pub mod toggle;
