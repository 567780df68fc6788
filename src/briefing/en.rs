use super::words::{Words, day, day_of_year};
use crate::language::{Language, Locale};
use crate::text::Date;

/// The words of a briefing in English.
pub struct English;

impl Words for English {
    fn title(&self, since: Option<Date>, until: Option<Date>) -> String {
        let whole = |date| day(date, Locale::En);
        match (since, until) {
            (Some(since), Some(until)) if since == until => format!("Briefing, {}", whole(until)),
            (Some(since), Some(until)) if (since.year(), since.month()) == (until.year(), until.month()) => {
                format!("Briefing, {}–{}", since.day(), whole(until))
            }
            (Some(since), Some(until)) if since.year() == until.year() => {
                format!("Briefing, {} – {}", day_of_year(since, Locale::En), whole(until))
            }
            (Some(since), Some(until)) => format!("Briefing, {} – {}", whole(since), whole(until)),
            (Some(since), None) => format!("Briefing since {}", whole(since)),
            (None, Some(until)) => format!("Briefing up to {}", whole(until)),
            (None, None) => "Briefing".to_owned(),
        }
    }

    fn counts(&self, articles: usize, stories: usize) -> String {
        let stories = if stories == 1 { "1 story".to_owned() } else { format!("{stories} stories") };
        let articles = if articles == 1 { "1 article".to_owned() } else { format!("{articles} articles") };
        format!("{stories} from {articles}.")
    }

    fn undated(&self, articles: usize) -> String {
        match articles {
            1 => "1 article without a date is left out.".to_owned(),
            _ => format!("{articles} articles without a date are left out."),
        }
    }

    fn nothing(&self) -> &'static str {
        "No article falls into this period."
    }

    fn headings(&self) -> [&'static str; 3] {
        ["Key figures", "Key players", "Stories"]
    }

    fn labels(&self) -> [&'static str; 3] {
        ["Figures:", "Players:", "Articles:"]
    }

    fn comma(&self) -> &'static str {
        ", "
    }

    fn remarks(&self) -> &'static str {
        ", "
    }

    fn semicolon(&self) -> &'static str {
        "; "
    }

    fn dash(&self) -> &'static str {
        " – "
    }

    fn quoted(&self, title: &str) -> String {
        format!("“{title}”")
    }

    fn remark(&self, words: &str) -> String {
        format!(" ({words})")
    }

    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Zh => "in Chinese",
            Language::En => "in English",
            Language::Fr => "in French",
            Language::Other => "in another language",
        }
    }

    fn copy(&self) -> &'static str {
        "nearly the same text"
    }

    fn times(&self, stories: usize) -> String {
        format!("{stories} stories")
    }
}
