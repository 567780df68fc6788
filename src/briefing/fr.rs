use super::words::{Words, day, day_of_year};
use crate::language::{Language, Locale};
use crate::text::Date;

/// The words of a briefing in French.
pub struct French;

impl Words for French {
    fn title(&self, since: Option<Date>, until: Option<Date>) -> String {
        let whole = |date| day(date, Locale::Fr);
        match (since, until) {
            (Some(since), Some(until)) if since == until => format!("Synthèse de l’actualité du {}", whole(until)),
            (Some(since), Some(until)) => {
                let first = if (since.year(), since.month()) == (until.year(), until.month()) {
                    if since.day() == 1 { "1er".to_owned() } else { since.day().to_string() }
                } else if since.year() == until.year() {
                    day_of_year(since, Locale::Fr)
                } else {
                    whole(since)
                };
                format!("Synthèse de l’actualité du {first} au {}", whole(until))
            }
            (Some(since), None) => format!("Synthèse de l’actualité depuis le {}", whole(since)),
            (None, Some(until)) => format!("Synthèse de l’actualité jusqu’au {}", whole(until)),
            (None, None) => "Synthèse de l’actualité".to_owned(),
        }
    }

    fn counts(&self, articles: usize, stories: usize) -> String {
        let plural = |count: usize| if count > 1 { "s" } else { "" };
        format!("{stories} sujet{}, {articles} article{}.", plural(stories), plural(articles))
    }

    fn undated(&self, articles: usize) -> String {
        match articles {
            1 => "1 article sans date n’est pas repris.".to_owned(),
            _ => format!("{articles} articles sans date ne sont pas repris."),
        }
    }

    fn nothing(&self) -> &'static str {
        "Aucun article pour cette période."
    }

    fn headings(&self) -> [&'static str; 3] {
        ["Chiffres clés", "Acteurs clés", "Les sujets"]
    }

    fn labels(&self) -> [&'static str; 3] {
        ["Chiffres :", "Acteurs :", "Articles :"]
    }

    fn comma(&self) -> &'static str {
        ", "
    }

    fn remarks(&self) -> &'static str {
        ", "
    }

    fn semicolon(&self) -> &'static str {
        " ; "
    }

    fn dash(&self) -> &'static str {
        " – "
    }

    fn quoted(&self, title: &str) -> String {
        format!("« {title} »")
    }

    fn remark(&self, words: &str) -> String {
        format!(" ({words})")
    }

    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Zh => "en chinois",
            Language::En => "en anglais",
            Language::Fr => "en français",
            Language::Other => "dans une autre langue",
        }
    }

    fn copy(&self) -> &'static str {
        "texte presque identique"
    }

    fn times(&self, stories: usize) -> String {
        format!("{stories} sujets")
    }
}
