use std::borrow::Cow;

use super::words::{Words, day, words};
use super::{Briefing, KeyFigure, Player, Record, Story};
use crate::insight::TrackingLevel;
use crate::language::{Language, Locale};
use crate::locale::Message;
use crate::text::{Span, french};

/// How a briefing is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// CommonMark.
    Markdown,
    /// Lines without marks.
    Plain,
}

/// The address of an article at a place in it, where it has one.
pub type Link<'a> = &'a dyn Fn(&Record, Option<Span>) -> Option<String>;

/// No article has an address.
pub fn no_links(_: &Record, _: Option<Span>) -> Option<String> {
    None
}

/// Writes a briefing out in its display language, as that language is set.
pub fn write(briefing: &Briefing<'_>, markup: Markup, link: Link<'_>) -> String {
    let locale = briefing.locale;
    let mut page = Page { text: String::new(), markup, locale, words: words(locale), link };
    page.head(briefing);
    for (number, story) in briefing.stories.iter().enumerate() {
        page.story(number + 1, story);
    }
    page.text
}

/// A briefing being written.
struct Page<'a> {
    text: String,
    markup: Markup,
    locale: Locale,
    words: &'static dyn Words,
    link: Link<'a>,
}

impl Page<'_> {
    fn head(&mut self, briefing: &Briefing<'_>) {
        let words = self.words;
        let title = words.title(briefing.period.since, briefing.period.until);
        self.heading("# ", &self.own(&title));
        let mut counts = match briefing.articles {
            0 => words.nothing().to_owned(),
            articles => words.counts(articles, briefing.stories.len()),
        };
        if briefing.undated > 0 {
            counts.push_str(if self.locale == Locale::Zh { "" } else { " " });
            counts.push_str(&words.undated(briefing.undated));
        }
        self.line(&self.own(&counts));
        let [figures, players, stories] = words.headings();
        if !briefing.figures.is_empty() {
            self.heading("## ", figures);
            for (figure, _) in &briefing.figures {
                let text = figure.text.get(self.locale);
                let who = figure.who.as_ref().map(|who| [words.dash(), self.name(who).as_ref()].concat());
                self.item(&[self.strong(&self.own(text)), who.unwrap_or_default()].concat());
            }
        }
        if !briefing.players.is_empty() {
            self.heading("## ", players);
            let named = briefing.players.iter().map(|(player, stories)| match stories {
                1 => self.name(player).into_owned(),
                _ => [self.name(player).as_ref(), &words.remark(&words.times(*stories))].concat(),
            });
            let named: Vec<String> = named.collect();
            self.line(&named.join(words.comma()));
        }
        if !briefing.stories.is_empty() {
            self.heading("## ", stories);
        }
    }

    fn story(&mut self, number: usize, story: &Story<'_>) {
        let words = self.words;
        let [figures, players, articles] = words.labels();
        let (title, language) = story.lead.title(self.locale);
        let title = set(title, language);
        self.heading("### ", &format!("{number}. {}", self.escaped(&title)));
        let advice = tracking(story.tracking).text(self.locale).to_owned();
        let latest = story.latest.map(|date| day(date, self.locale));
        let state: Vec<String> = std::iter::once(advice).chain(latest).collect();
        self.line(&self.soft(&state.join(" · ")));
        let point = story.core_point(self.locale);
        if !point.text.is_empty() {
            let text = self.foreign(&self.escaped(&point.text), point.language);
            self.line(&text);
        }
        if !story.figures.is_empty() {
            let listed: Vec<String> = story.figures.iter().map(|(figure, _)| self.figure(figure)).collect();
            self.labelled(figures, &listed.join(words.comma()));
        }
        if !story.players.is_empty() {
            let listed: Vec<Cow<'_, str>> = story.players.iter().map(|player| self.name(player)).collect();
            self.labelled(players, &listed.join(words.comma()));
        }
        let listed: Vec<String> = story.articles.iter().map(|record| self.article(record)).collect();
        self.labelled(articles, &self.own(&listed.join(words.semicolon())));
    }

    fn figure(&self, figure: &KeyFigure) -> String {
        let text = self.own(figure.text.get(self.locale)).into_owned();
        match &figure.who {
            Some(who) => [text.as_str(), &self.words.remark(&self.name(who))].concat(),
            None => text,
        }
    }

    /// «Title» (Publication, 17 April 2026, in French).
    fn article(&self, record: &Record) -> String {
        let (title, language) = record.title(self.locale);
        let title = self.words.quoted(&self.escaped(&set(title, language)));
        let linked = match (self.link)(record, *record.evidence.get(self.locale)) {
            Some(address) if self.markup == Markup::Markdown => format!("[{title}]({address})"),
            Some(address) => format!("{title} <{address}>"),
            None => title,
        };
        let source = record.source.as_deref().map(|source| self.escaped(source).into_owned());
        let published = record.published.map(|published| day(published.date, self.locale));
        let foreign = !record.languages.contains(&self.locale);
        let language = foreign.then(|| self.words.in_language(record.language).to_owned());
        let copy = record.is_copy.then(|| self.words.copy().to_owned());
        let details: Vec<String> = [source, published, language, copy].into_iter().flatten().collect();
        if details.is_empty() {
            linked
        } else {
            [linked, self.words.remark(&details.join(self.words.remarks()))].concat()
        }
    }

    fn name<'p>(&self, player: &'p Player) -> Cow<'p, str> {
        self.escaped(player.name.get(self.locale))
    }

    /// Words in a language, with a remark where it is not the display language.
    fn foreign(&self, text: &str, language: Language) -> String {
        let remark = if language == Language::from(self.locale) {
            String::new()
        } else {
            self.words.remark(self.words.in_language(language))
        };
        [set(text, language).as_ref(), &remark].concat()
    }

    /// Words of the display language, as it is set.
    fn own<'t>(&self, text: &'t str) -> Cow<'t, str> {
        set(text, self.locale.into())
    }

    fn escaped<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.markup {
            Markup::Markdown => escape(text),
            Markup::Plain => Cow::Borrowed(text),
        }
    }

    fn strong(&self, text: &str) -> String {
        self.marked("**", text)
    }

    fn soft(&self, text: &str) -> String {
        self.marked("*", text)
    }

    fn marked(&self, mark: &str, text: &str) -> String {
        match self.markup {
            Markup::Markdown => [mark, text, mark].concat(),
            Markup::Plain => text.to_owned(),
        }
    }

    fn heading(&mut self, mark: &str, words: &str) {
        let mark = if self.markup == Markup::Markdown { mark } else { "" };
        self.line(&[mark, words].concat());
    }

    /// A paragraph: an empty line stands before each but the first.
    fn line(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.put(words);
    }

    /// An item of a list, with an empty line before the first.
    fn item(&mut self, words: &str) {
        let first = !self.text.lines().next_back().is_some_and(|line| line.starts_with("- "));
        let item = ["- ", words].concat();
        if first { self.line(&item) } else { self.put(&item) }
    }

    fn labelled(&mut self, label: &str, words: &str) {
        let gap = if self.locale == Locale::Zh { "" } else { " " };
        let label = self.strong(&self.own(label));
        self.item(&[label.as_str(), gap, words].concat());
    }

    fn put(&mut self, words: &str) {
        self.text.push_str(words);
        self.text.push('\n');
    }
}

fn tracking(level: TrackingLevel) -> Message {
    match level {
        TrackingLevel::Strong => Message::TrackingStrong,
        TrackingLevel::Watch => Message::TrackingWatch,
        TrackingLevel::Archive => Message::TrackingArchive,
    }
}

/// Words as their language sets them.
fn set(text: &str, language: Language) -> Cow<'_, str> {
    if language == Language::Fr { french(text) } else { Cow::Borrowed(text) }
}

/// Words that say the same in CommonMark: what it would read as marks gets a backslash, and a line end is a space.
fn escape(text: &str) -> Cow<'_, str> {
    let opens_block = text.starts_with(['#', '+', '-', '=', '~']) || opens_list(text);
    if !opens_block && !text.contains(['\\', '`', '*', '_', '[', ']', '<', '>', '&', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    let mark = if opens_list(text) { text.find(['.', ')']) } else { opens_block.then_some(0) };
    for (at, c) in text.char_indices() {
        if mark == Some(at) || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&') {
            escaped.push('\\');
        }
        escaped.push(if matches!(c, '\n' | '\r') { ' ' } else { c });
    }
    Cow::Owned(escaped)
}

/// Whether Markdown reads the opening as the number of a list's item.
fn opens_list(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::{Period, Record};
    use crate::language::{ByLocale, Phrase};
    use crate::text::Timestamp;

    #[test]
    fn what_looks_like_marks_is_only_words() {
        assert_eq!(escape("a_b *c* [d] <e> R&D"), "a\\_b \\*c\\* \\[d\\] \\<e\\> R\\&D");
        assert_eq!(escape("2025. Ein Jahr"), "2025\\. Ein Jahr");
        assert_eq!(escape("- non"), "\\- non");
        assert!(matches!(escape("2,5 milliards d’euros."), Cow::Borrowed(_)));
    }

    fn record() -> Record {
        let all = |text: &str| ByLocale::from_fn(|_| text.to_owned());
        let who = Player {
            key: "x".into(),
            name: ByLocale { zh: "某公司".into(), en: "The firm".into(), fr: "La société".into() },
        };
        Record {
            id: "a".into(),
            published: Timestamp::parse("2026-04-01"),
            source: Some("Le Jour".into()),
            language: Language::Fr,
            languages: vec![Locale::Fr],
            titles: ByLocale { fr: Some("Pourquoi ? La réponse".into()), ..ByLocale::default() },
            tracking: TrackingLevel::Watch,
            core_point: ByLocale::from_fn(|_| Phrase {
                text: "C’est signé : 3 usines.".into(),
                language: Language::Fr,
            }),
            players: vec![who.clone()],
            figures: vec![KeyFigure { text: all("3 GW"), who: Some(who), ..KeyFigure::default() }],
            ..Record::default()
        }
    }

    #[test]
    fn each_language_sets_it_its_own_way() {
        let records = [record()];
        let written = |locale, markup| {
            let link = |record: &Record, _: Option<Span>| Some(format!("https://example.org/{}", record.id));
            write(&Briefing::new(&records, |_| true, Period::ALL, locale), markup, &link)
        };
        assert_eq!(
            written(Locale::Fr, Markup::Markdown),
            "# Synthèse de l’actualité du 1er avril 2026\n\n1 sujet, 1 article.\n\n## Chiffres clés\n\n- **3 GW** – La société\n\n\
             ## Acteurs clés\n\nLa société\n\n## Les sujets\n\n### 1. Pourquoi\u{202f}? La réponse\n\n*À surveiller · 1er avril 2026*\n\n\
             C’est signé\u{a0}: 3 usines.\n\n- **Chiffres\u{a0}:** 3 GW (La société)\n- **Acteurs\u{a0}:** La société\n\
             - **Articles\u{a0}:** [«\u{202f}Pourquoi\u{202f}? La réponse\u{202f}»](https://example.org/a) (Le Jour, 1er avril 2026)\n"
        );
        let chinese = written(Locale::Zh, Markup::Plain);
        assert!(chinese.starts_with("新闻简报：2026年4月1日\n\n共1个事件，1篇文章。\n"), "{chinese}");
        assert!(chinese.contains("- 数字：3 GW（某公司）\n"), "{chinese}");
        assert!(
            chinese
                .contains("《Pourquoi\u{202f}? La réponse》 <https://example.org/a>（Le Jour，2026年4月1日，法文）\n"),
            "{chinese}"
        );
        assert!(chinese.contains("3 usines.（法文）\n"), "{chinese}");
    }

    #[test]
    fn an_empty_briefing_says_so() {
        let briefing = Briefing::new(&[], |_| true, Period::ALL, Locale::En);
        assert_eq!(write(&briefing, Markup::Markdown, &no_links), "# Briefing\n\nNo article falls into this period.\n");
    }
}
