//! What pages are made of, one component a file. They own no data.

pub mod article;
pub mod figures;
pub mod insight;
pub mod library;
pub mod notice;
pub mod phrase;
pub mod shell;
pub mod text_form;
pub mod toggle;
