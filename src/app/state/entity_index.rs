use std::rc::Rc;

use crate::fact::{FactKind, Modality};
use crate::language::{ByLocale, Language, Locale};
use crate::mention::entity::EntityKind;
use crate::text::Span;

/// What an entity is or where it is based: the words in each display language, empty where not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The words.
    pub words: ByLocale<String>,
    /// Whether a text says it; else the knowledge base does.
    pub from_text: bool,
}

impl Told {
    /// The words in a reader's language, else in whichever they are known, and their language.
    pub fn shown(&self, locale: Locale) -> Option<(&str, Locale)> {
        shown(&self.words, locale)
    }
}

/// Somebody or something that articles of the library name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedEntity {
    /// Its id in addresses.
    pub key: Rc<str>,
    /// What it is.
    pub kind: EntityKind,
    /// In each display language; empty where not known.
    pub names: ByLocale<String>,
    /// As a text has it.
    pub own: String,
    /// What it is or does.
    pub role: Told,
    /// Where it is based.
    pub base: Told,
}

impl NamedEntity {
    /// Its name for a reader, and the name's language where that is known.
    pub fn name(&self, locale: Locale) -> (&str, Option<Locale>) {
        match self.names.get(locale).as_str() {
            "" => {
                let own = self.names.iter().find(|(_, name)| **name == self.own);
                (&self.own, own.map(|(locale, _)| locale))
            }
            name => (name, Some(locale)),
        }
    }
}

/// An article and whom it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedArticle {
    /// Its id in the manifest.
    pub id: Rc<str>,
    /// The places of its entities in [`EntityIndex::entities`], in the order of its analysis.
    pub names: Vec<usize>,
}

/// A sentence with names in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedSentence {
    /// The place of its article in [`EntityIndex::articles`].
    pub article: usize,
    /// The language of the version it stands in.
    pub language: Language,
    /// Where it stands in its article, in bytes.
    pub span: Span,
    /// Places in [`EntityIndex::entities`], and where each stands in the article.
    pub mentions: Vec<(usize, Span)>,
}

/// Words somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedQuote {
    /// The place of its article in [`EntityIndex::articles`].
    pub article: usize,
    /// The language of the version it stands in.
    pub language: Language,
    /// Where the words stand in the article.
    pub span: Span,
    /// Who said them: a place in [`EntityIndex::entities`].
    pub speaker: usize,
}

/// What an article tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedFact {
    /// The place of its article in [`EntityIndex::articles`].
    pub article: usize,
    /// What kind of thing happened.
    pub kind: FactKind,
    /// How sure the text is.
    pub modality: Modality,
    /// Who acts: places in [`EntityIndex::entities`].
    pub agents: Vec<usize>,
    /// Upon whom or what.
    pub objects: Vec<usize>,
    /// Where its figures begin in the article.
    pub figures: Vec<u32>,
    /// When, as ISO 8601; empty where the text does not say.
    pub when: String,
    /// The sentences it was read from, and their languages.
    pub evidence: Vec<(Span, Language)>,
}

/// Who and what the library's articles name, where, who is quoted, what is told: as the build wrote it. The words
/// themselves are in the articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntityIndex {
    /// Those the articles are most about first.
    pub entities: Vec<NamedEntity>,
    /// Newest first.
    pub articles: Vec<IndexedArticle>,
    /// In the order of the articles and their texts.
    pub sentences: Vec<IndexedSentence>,
    /// In the same order.
    pub quotes: Vec<IndexedQuote>,
    /// In the same order.
    pub facts: Vec<IndexedFact>,
}

impl EntityIndex {
    /// Reads `corpus/entities.tsv` and `corpus/mentions.tsv`; `precis entities` says what their columns are. `None`
    /// for anything else.
    pub fn parse(names: &str, places: &str) -> Option<Self> {
        let mut index = Self::default();
        for line in names.lines() {
            index.read_name(&line.split('\t').collect::<Vec<_>>())?;
        }
        // The article on hand, and where its last sentence ended.
        let (mut article, mut last) = (None, 0);
        for line in places.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            if columns.first() == Some(&"article") {
                let id = columns.get(1)?;
                article = Some(index.articles.iter().position(|article| *article.id == **id)?);
                last = 0;
            } else {
                index.read_place(&columns, article?, &mut last)?;
            }
        }
        (!index.entities.is_empty() && article.is_some()).then_some(index)
    }

    /// An entity by its id, and its place.
    pub fn find(&self, key: &str) -> Option<(usize, &NamedEntity)> {
        self.entities.iter().enumerate().find(|(_, entity)| *entity.key == *key)
    }

    /// The articles that name an entity: their ids.
    pub fn articles_of(&self, key: &str) -> impl Iterator<Item = &Rc<str>> {
        let number = self.find(key).map(|(number, _)| number);
        let names = move |article: &&IndexedArticle| number.is_some_and(|number| article.names.contains(&number));
        self.articles.iter().filter(names).map(|article| &article.id)
    }

    fn read_name(&mut self, columns: &[&str]) -> Option<()> {
        let column = |number: usize| columns.get(number).copied().unwrap_or_default();
        let three = |first: usize| {
            let word = |number: usize| column(number).to_owned();
            ByLocale { zh: word(first), en: word(first + 1), fr: word(first + 2) }
        };
        let told = |first: usize| Told { words: three(first), from_text: column(first + 3) == "text" };
        match column(0) {
            "entity" => self.entities.push(NamedEntity {
                key: Rc::from(column(1)),
                kind: kind(column(2))?,
                names: three(3),
                own: column(6).to_owned(),
                role: told(7),
                base: told(11),
            }),
            "article" => {
                let mut names = Vec::new();
                for item in column(2).split(',').filter(|item| !item.is_empty()) {
                    names.push(item.split(':').next()?.parse().ok()?);
                }
                self.articles.push(IndexedArticle { id: Rc::from(column(1)), names });
            }
            _ => return None,
        }
        Some(())
    }

    fn read_place(&mut self, columns: &[&str], article: usize, last: &mut u32) -> Option<()> {
        let column = |number: usize| columns.get(number).copied().unwrap_or_default();
        let names = &self.articles.get(article)?.names;
        let name = |number: &str| names.get(number.parse::<usize>().ok()?).copied();
        let listed = |text: &str| -> Option<Vec<usize>> {
            let mut all = Vec::new();
            for number in text.split(',').filter(|number| !number.is_empty()) {
                all.push(name(number)?);
            }
            Some(all)
        };
        match column(0) {
            "sentence" => {
                let start = last.checked_add(column(2).parse().ok()?)?;
                let span = place(start, column(3))?;
                *last = span.end;
                let mut mentions = Vec::new();
                for mention in column(4).split(' ') {
                    let mut parts = mention.split(':');
                    let entity = name(parts.next()?)?;
                    let at = start.checked_add(parts.next()?.parse().ok()?)?;
                    mentions.push((entity, place(at, parts.next()?)?));
                }
                let language = Language::from_tag(column(1)).unwrap_or_default();
                self.sentences.push(IndexedSentence { article, language, span, mentions });
            }
            "quote" => {
                let span = place(column(2).parse().ok()?, column(3))?;
                let (language, speaker) = (Language::from_tag(column(1)).unwrap_or_default(), name(column(4))?);
                self.quotes.push(IndexedQuote { article, language, span, speaker });
            }
            "fact" => {
                let (agents, objects) = (listed(column(3))?, listed(column(4))?);
                let mut evidence = Vec::new();
                for item in column(7).split(',') {
                    let mut parts = item.split(':');
                    let span = place(parts.next()?.parse().ok()?, parts.next()?)?;
                    evidence.push((span, parts.next().and_then(Language::from_tag).unwrap_or_default()));
                }
                self.facts.push(IndexedFact {
                    article,
                    kind: FactKind::ALL.into_iter().find(|kind| kind.name() == column(1))?,
                    modality: modality(column(2))?,
                    agents,
                    objects,
                    figures: column(5).split(',').filter_map(|start| start.parse().ok()).collect(),
                    when: column(6).to_owned(),
                    evidence,
                });
            }
            _ => return None,
        }
        Some(())
    }
}

/// The words in a reader's language, else in whichever they are known.
fn shown(words: &ByLocale<String>, locale: Locale) -> Option<(&str, Locale)> {
    let known = |(locale, words): (Locale, &String)| (!words.is_empty()).then_some(locale);
    let locale = if words.get(locale).is_empty() { words.iter().find_map(known)? } else { locale };
    Some((words.get(locale), locale))
}

fn place(start: u32, length: &str) -> Option<Span> {
    let end = start.checked_add(length.parse().ok()?)?;
    Some(Span { start, end })
}

fn kind(name: &str) -> Option<EntityKind> {
    Some(match name {
        "organization" => EntityKind::Organization,
        "person" => EntityKind::Person,
        "place" => EntityKind::Place,
        "product" => EntityKind::Product,
        "event" => EntityKind::Event,
        _ => return None,
    })
}

fn modality(name: &str) -> Option<Modality> {
    Some(match name {
        "" => Modality::Asserted,
        "planned" => Modality::Planned,
        "possible" => Modality::Possible,
        "negated" => Modality::Negated,
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
pub(super) mod tests {
    use super::*;

    const NAMES: &str = "entity\tfirm-a\torganization\t甲公司\tFirm A\tSociété A\tFirm A\t制造商\tmaker\tfabricant\t\t\tLyon\t\ttext\n\
        entity\tada\tperson\t\tAda Low\t\tAda Low\t\t\t\t\t\t\t\t\n\
        entity\tsite-b\tplace\t\t\t\tBourg\t\t\t\t\t\t\t\t\n\
        article\tplant\t0:800,1:120\n\
        article\tsite\t2:500,0:90\n";
    const PLACES: &str = "article\tplant\n\
        sentence\ten\t10\t30\t0:0:6 1:12:7\n\
        sentence\ten\t1\t20\t1:4:3\n\
        sentence\tzh\t40\t30\t0:0:9\n\
        quote\ten\t45\t9\t1\n\
        fact\tinvestment\tplanned\t0\t\t30\t2026\t10:30:en,101:30:zh\n\
        fact\tstatement\t\t1\t0\t\t\t41:20:en\n\
        article\tsite\n\
        sentence\tfr\t5\t25\t0:3:5 1:10:9\n\
        fact\tfacility\tnegated\t1\t0\t\t2024-05\t5:25:fr\n";

    /// Two articles, of which one has two versions.
    pub fn sample() -> EntityIndex {
        EntityIndex::parse(NAMES, PLACES).unwrap()
    }

    #[test]
    fn reads_what_the_build_writes() {
        let index = sample();
        assert_eq!((index.entities.len(), index.articles.len(), index.sentences.len()), (3, 2, 4));
        assert_eq!(index.sentences[1].span, Span::new(41, 61));
        assert_eq!(index.sentences[1].mentions, [(1, Span::new(45, 48))]);
        assert_eq!(index.sentences[3].mentions[1], (0, Span::new(15, 24)), "numbers count within their article");
        assert_eq!(index.quotes[0].speaker, 1);
        let (english, chinese) = ((Span::new(10, 40), Language::En), (Span::new(101, 131), Language::Zh));
        assert_eq!(index.facts[0].evidence, [english, chinese]);
        assert_eq!((index.facts[2].modality, index.facts[2].objects[0]), (Modality::Negated, 2));
        assert_eq!(index.find("site-b").unwrap().0, 2);
        assert_eq!(index.articles_of("site-b").collect::<Vec<_>>(), [&Rc::from("site")]);
        assert_eq!(index.articles_of("nobody").count(), 0);
    }

    #[test]
    fn names_and_roles_are_shown_in_the_readers_language_where_they_are_known_in_it() {
        let index = sample();
        let [firm, ada, site] = index.entities.as_slice() else { panic!() };
        assert_eq!(firm.name(Locale::Fr), ("Société A", Some(Locale::Fr)));
        assert_eq!(ada.name(Locale::Zh), ("Ada Low", Some(Locale::En)));
        assert_eq!(site.name(Locale::Zh), ("Bourg", None));
        assert_eq!(firm.base.shown(Locale::Zh), Some(("Lyon", Locale::En)));
        assert!(firm.base.from_text && !firm.role.from_text);
        assert_eq!(ada.role.shown(Locale::En), None);
    }

    #[test]
    fn another_file_is_refused() {
        assert_eq!(EntityIndex::parse("<!doctype html>", PLACES), None);
        assert_eq!(EntityIndex::parse(NAMES, "<!doctype html>"), None);
        assert_eq!(EntityIndex::parse(NAMES, ""), None);
        assert_eq!(EntityIndex::parse(NAMES, "article\tplant\nquote\ten\t45\t9\t7\n"), None);
        assert_eq!(EntityIndex::parse(NAMES, "quote\ten\t45\t9\t1\n"), None);
    }
}
