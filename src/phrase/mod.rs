//! Facts and insight put into words: one grammar of messages, one file a language.
