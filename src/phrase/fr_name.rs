use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::elision;
use super::name::{Name, NameClass};
use crate::lexicon::rows;

/// The definite article a French name takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Article {
    /// Companies, people, cities.
    None,
    /// Masculine: le Japon.
    Le,
    /// Feminine: la France.
    La,
    /// Before a vowel: l’Allemagne.
    Elided,
    /// Plural: les États-Unis.
    Les,
}

/// A French name with its article, ready for prepositions.
#[derive(Debug)]
pub struct NounPhrase {
    article: Article,
    bare: String,
    country: bool,
}

impl NounPhrase {
    /// Finds the article of a name: by the whole name, else, for institutions, by its first word.
    pub fn of(name: &Name) -> Self {
        let text = name.text.fr.as_str();
        let known = articles().names.get(text).copied();
        let article = match name.class {
            NameClass::Institution | NameClass::Occasion => {
                let first = text.split([' ', '-']).next().unwrap_or_default().to_lowercase();
                known.or_else(|| articles().heads.get(first.as_str()).copied()).unwrap_or(Article::None)
            }
            NameClass::Place => known.unwrap_or(Article::None),
            // «les fabriques d’IA»: a common noun in the plural, not the name of one thing.
            NameClass::Product if is_plural_noun(text) => Article::Les,
            NameClass::Company | NameClass::Person | NameClass::Product => Article::None,
        };
        let bare = if article != Article::None && name.class != NameClass::Place && is_common(text) {
            decapitalized(text)
        } else {
            text.to_owned()
        };
        Self { article, bare, country: name.class == NameClass::Place && article != Article::None }
    }

    /// «la France», «AMD».
    pub fn definite(&self) -> String {
        self.with("", "le ", "la ", "l’", "les ")
    }

    /// «de la France», «du Japon», «d’AMD».
    pub fn of_phrase(&self) -> String {
        match self.article {
            Article::None => elision::de(&self.bare),
            _ => self.with("", "du ", "de la ", "de l’", "des "),
        }
    }

    /// «à la Commission», «au sommet», «aux États-Unis».
    pub fn to(&self) -> String {
        self.with("à ", "au ", "à la ", "à l’", "aux ")
    }

    /// Where something is: «en France», «au Japon», «aux Pays-Bas», «à Dresde».
    pub fn at(&self) -> String {
        if self.country { self.with("à ", "au ", "en ", "en ", "aux ") } else { self.to() }
    }

    /// Whether its verb stands in the plural.
    pub fn is_plural(&self) -> bool {
        self.article == Article::Les
    }

    fn with(&self, none: &str, le: &str, la: &str, elided: &str, les: &str) -> String {
        let lead = match self.article {
            Article::None => none,
            Article::Le => le,
            Article::La => la,
            Article::Elided => elided,
            Article::Les => les,
        };
        format!("{lead}{}", self.bare)
    }
}

/// Whether the name is a common noun with a capital («Gouvernement français»): running text sets those small.
fn is_common(text: &str) -> bool {
    ["Gouvernement", "Ministère", "Parquet", "Tribunal", "Programme", "Supercalculateur"]
        .iter()
        .any(|noun| text.split(' ').next() == Some(*noun))
}

/// Whether a name is written as a common noun in the plural.
fn is_plural_noun(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
        && text.split(' ').next().is_some_and(|noun| noun.ends_with('s'))
        && text.contains(' ')
}

fn decapitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

/// The names with an article, and the nouns that give one to an institution.
#[derive(Debug, Default)]
struct Articles {
    names: BTreeMap<&'static str, Article>,
    heads: BTreeMap<&'static str, Article>,
}

fn articles() -> &'static Articles {
    static ARTICLES: OnceLock<Articles> = OnceLock::new();
    ARTICLES.get_or_init(|| {
        let mut articles = Articles::default();
        for row in rows(include_str!("../../data/phrase/fr_articles.tsv")) {
            let [kind, article, names] = *row else { continue };
            let article = match article {
                "le" => Article::Le,
                "la" => Article::La,
                "l" => Article::Elided,
                _ => Article::Les,
            };
            let map = if kind == "name" { &mut articles.names } else { &mut articles.heads };
            map.extend(names.split('|').map(|name| (name, article)));
        }
        articles
    })
}
