use super::{en, fr, zh};
use crate::language::{Language, Locale};
use crate::phrase::Moment;
use crate::text::Date;

/// The words around what a briefing says, in one language.
pub trait Words: Sync {
    /// The title, with the days that it covers.
    fn title(&self, since: Option<Date>, until: Option<Date>) -> String;
    /// How many articles there are and how many stories they tell.
    fn counts(&self, articles: usize, stories: usize) -> String;
    /// How many articles were left out because their day is not known.
    fn undated(&self, articles: usize) -> String;
    /// What a briefing without articles says.
    fn nothing(&self) -> &'static str;
    /// Headings: key figures, key players, stories.
    fn headings(&self) -> [&'static str; 3];
    /// Labels with their colons: figures, players, articles.
    fn labels(&self) -> [&'static str; 3];
    /// What stands between the items of a line.
    fn comma(&self) -> &'static str;
    /// What stands between remarks.
    fn remarks(&self) -> &'static str;
    /// What stands between items that have commas of their own.
    fn semicolon(&self) -> &'static str;
    /// What stands between a figure and whom it is about.
    fn dash(&self) -> &'static str;
    /// The title of an article.
    fn quoted(&self, title: &str) -> String;
    /// A remark in brackets, with the space before it.
    fn remark(&self, words: &str) -> String;
    /// «in French».
    fn in_language(&self, language: Language) -> &'static str;
    /// What an article is that repeats another one.
    fn copy(&self) -> &'static str;
    /// In how many stories, more than one: «3 stories».
    fn times(&self, stories: usize) -> String;
}

/// The words of a display language.
pub fn words(locale: Locale) -> &'static dyn Words {
    match locale {
        Locale::Zh => &zh::Chinese,
        Locale::En => &en::English,
        Locale::Fr => &fr::French,
    }
}

/// A day as a language writes it: 17 April 2026.
pub fn day(date: Date, locale: Locale) -> String {
    Moment::Day(u16::try_from(date.year()).ok(), date.month(), date.day()).plain(locale)
}

/// The same without its year: 17 April.
pub fn day_of_year(date: Date, locale: Locale) -> String {
    Moment::Day(None, date.month(), date.day()).plain(locale)
}
