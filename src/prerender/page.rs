//! Pages that stand alone: an article each, and the list of them.

use std::fmt::Write as _;

use super::html::{escaped, part};
use super::{Article, draw, words};
use crate::app::components::shell::own_name;
use crate::app::route::Route;
use crate::app::state::Headline;
use crate::language::Locale;
use crate::locale::Message;
use crate::text::french;

/// What the app has in a text and a page without scripts has not: how it listens, what it is called by, where it is gone to.
const ALIVE: [&str; 4] =
    [" role=\"button\"", " tabindex=\"0\"", " aria-haspopup=\"dialog\"", " aria-expanded=\"false\""];

/// The name of an article's page.
pub(super) fn file(id: &str) -> String {
    format!("{id}.html")
}

/// The page of an article for readers of a language. `None` where the app no longer draws it as this function expects.
pub(super) fn article(article: &Article, locale: Locale, links: &[(&str, &str)]) -> Option<String> {
    let card = &article.card;
    let drawn = draw::article(article, locale);
    // The text ends with the first division in it: its lines hold none.
    let plain = part(&drawn, "<div class=\"reading\">", "</div>")?;
    let marked = at_rest(&draw::text(article, locale));
    let id = format!("<div id=\"read-{}-{}\"", locale.tag(), escaped(&card.id));
    let body = drawn.replacen(plain, &marked.replacen("<div", &id, 1), 1);
    let title = Headline::of_card(card, locale).words(locale).unwrap_or_default();
    let point = card.core_point(locale).text;
    let about = if point.is_empty() { card.summary(locale).text } else { point };
    let page = Page {
        locale,
        title: &title,
        about: &about,
        file: &file(&card.id),
        to: Route::Article { locale, id: card.id.clone(), at: None },
        links,
    };
    Some(page.around(&body))
}

/// The list of all articles: the library's page without what needs scripts.
pub(super) fn list(library: &str, locale: Locale, links: &[(&str, &str)]) -> Option<String> {
    let filters = part(library, "<section class=\"filter-bar\"", "</section>")?;
    let main = part(library, "<main", "</main>")?.replacen(filters, "", 1);
    let link = format!("href=\"{}article/", Route::Library { locale }.href());
    // The address of each card's article becomes that of its page beside this one.
    let mut body = String::new();
    let mut rest = main.as_str();
    while let Some((before, after)) = rest.split_once(&link) {
        let (id, after) = after.split_once('"')?;
        let _ = write!(body, "{before}href=\"{id}.html\"");
        rest = after;
    }
    body.push_str(rest);
    let page = Page {
        locale,
        title: Message::LibraryTitle.text(locale),
        about: Message::LibraryIntro.text(locale),
        file: "index.html",
        to: Route::Library { locale },
        links,
    };
    Some(page.around(&body))
}

/// Marked words as they are where nothing listens.
fn at_rest(text: &str) -> String {
    let mut text = text.to_owned();
    for attribute in ALIVE {
        text = text.replace(attribute, "");
    }
    for (open, close) in
        [(" id=\"mark-", "\""), (" id=\"sentence-", "\""), (" data-mark=\"", "\""), (" tabindex=\"-1", "\"")]
    {
        text = without(&text, open, close);
    }
    text
}

/// The text without every stretch from `open` to the next `close` after it.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// What surrounds the content of a page.
struct Page<'a> {
    locale: Locale,
    title: &'a str,
    about: &'a str,
    /// Its name in the folder of its language.
    file: &'a str,
    /// The page of the app that shows more.
    to: Route,
    links: &'a [(&'a str, &'a str)],
}

impl Page<'_> {
    fn around(&self, body: &str) -> String {
        let Self { locale, file, .. } = *self;
        let tag = locale.tag();
        let words = |text: &str| {
            escaped(&match locale {
                Locale::Fr => french(text),
                Locale::Zh | Locale::En => text.into(),
            })
        };
        let mut head = String::new();
        for (rel, href) in self.links {
            let _ = write!(head, "<link rel=\"{rel}\" href=\"../../{}\">", escaped(href));
        }
        let mut others = String::new();
        for other in Locale::ALL {
            let there = other.tag();
            let current = if other == locale { " aria-current=\"page\"" } else { "" };
            let _ = write!(
                others,
                "<li><a class=\"header__link{}\" lang=\"{there}\" hreflang=\"{there}\" href=\"../{there}/{file}\"{current}>{}</a></li>",
                if other == locale { " header__link--current" } else { "" },
                own_name(other),
            );
        }
        format!(
            "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"description\" content=\"{about}\">\
             <title>{title} · {name}</title>{head}</head><body class=\"static\">\
             <a class=\"skip-link\" href=\"#main\">{skip}</a>\
             <header class=\"header\"><div class=\"header__inner\"><a class=\"header__name\" href=\"index.html\">{name}</a>\
             <a href=\"../../index.html{to}\">{open}</a>\
             <nav class=\"header__switches\" aria-label=\"{language}\"><ul class=\"header__links\">{others}</ul></nav>\
             </div></header>{body}</body></html>\n",
            about = words(self.about),
            title = words(self.title),
            name = Message::AppName.text(locale),
            skip = escaped(Message::AppSkip.text(locale)),
            language = escaped(Message::NavLanguage.text(locale)),
            to = self.to.href(),
            open = words(words::open(locale)),
        )
    }
}
