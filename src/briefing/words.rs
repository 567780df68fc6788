use super::{en, fr, zh};
use crate::language::{Language, Locale};
use crate::phrase::month_name;
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
    let year = date.year().to_string();
    match locale {
        Locale::Zh => [year.as_str(), "年", &day_of_year(date, locale)].concat(),
        Locale::En | Locale::Fr => [day_of_year(date, locale).as_str(), " ", &year].concat(),
    }
}

/// The same without its year: 17 April.
pub fn day_of_year(date: Date, locale: Locale) -> String {
    let number = date.day().to_string();
    match month_name(date.month(), locale) {
        None => [date.month().to_string().as_str(), "月", &number, "日"].concat(),
        Some(month) => {
            let first = locale == Locale::Fr && date.day() == 1;
            [if first { "1er" } else { &number }, " ", month].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::Moment;

    #[test]
    fn days_are_written_as_everywhere_else() {
        for text in ["2026-04-01", "2025-12-31"] {
            let date = Date::parse(text).unwrap();
            for locale in Locale::ALL {
                assert_eq!(Some(day(date, locale)), Moment::parse(text).map(|moment| moment.plain(locale)));
            }
        }
    }
}
