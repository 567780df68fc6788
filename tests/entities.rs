//! Names in news sentences, and which names are one entity: every file of `tests/data/entities/` (`fr.toml` and `*_fr.toml` are
//! French, and so on) and every `tests/data/aliases*.toml`. A row marked as a known failure has to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use precis::document::{Block, BlockId, BlockKind, Document, Sentence};
use precis::language::{Language, Locale};
use precis::mention::entity::{Entity, EntityKind, EntityRecognizer, NameMention};
use precis::resolve::Resolver;
use precis::segment::WordSegmenter;
use precis::text::Span;
use proptest::prelude::*;
use serde::Deserialize;
use support::{tables, tables_of};

/// A sentence with its names marked.
type Marked = String;

#[derive(Deserialize)]
struct SentenceTable {
    sentences: Vec<Marked>,
    /// Sentences of which some name is not found or wrongly found yet.
    #[serde(default)]
    known_failures: Vec<Marked>,
}

#[derive(Deserialize)]
struct AliasTable {
    test: Vec<AliasRow>,
}

/// Lines of an article and the names that are one entity in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AliasRow {
    /// Lines, each with its language in front: `fr: Le CEA …`.
    lines: Vec<String>,
    /// Names that have to be mentions of one entity.
    same: Vec<String>,
    /// The entity's key, where it comes from the knowledge base.
    key: Option<String>,
    /// Names that have to be mentions of other entities.
    #[serde(default)]
    other: Vec<String>,
    /// Words that must be mentions of no entity.
    #[serde(default)]
    none: Vec<String>,
    /// Not read rightly yet. The row then has to fail, so that a mend is noticed.
    #[serde(default)]
    known_failure: bool,
    /// Why it fails.
    cause: Option<String>,
}

struct Reader {
    recognizer: EntityRecognizer,
    resolver: Resolver,
    words: WordSegmenter,
}

impl Reader {
    fn new() -> Self {
        Self { recognizer: EntityRecognizer::new(), resolver: Resolver::new(), words: WordSegmenter::new() }
    }

    fn document(lines: &[(Language, Span)]) -> (Document, Vec<Sentence>) {
        let block = |(language, span): &(Language, Span)| Block {
            span: *span,
            kind: BlockKind::Paragraph,
            language: *language,
        };
        let sentences = (0..).zip(lines).map(|(number, (language, span))| Sentence {
            span: *span,
            language: *language,
            block: BlockId(number),
        });
        (Document { blocks: lines.iter().map(block).collect(), ..Document::default() }, sentences.collect())
    }

    fn mentions(&self, text: &str, lines: &[(Language, Span)]) -> Vec<NameMention> {
        let (document, sentences) = Self::document(lines);
        self.recognizer.recognize(text, &document, &sentences, &[], &self.words)
    }

    fn entities(&self, text: &str, lines: &[(Language, Span)]) -> Vec<Entity> {
        let (document, _) = Self::document(lines);
        self.resolver.resolve(text, &document, &self.mentions(text, lines))
    }
}

fn kind(mark: &str) -> EntityKind {
    match mark {
        "o" => EntityKind::Organization,
        "p" => EntityKind::Person,
        "l" => EntityKind::Place,
        "d" => EntityKind::Product,
        "e" => EntityKind::Event,
        _ => panic!("unknown mark {mark}"),
    }
}

/// The bare sentence, and its names as they stand in it.
fn unmark(marked: &str) -> (String, Vec<(Span, EntityKind)>) {
    let mut text = String::new();
    let mut names = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (inner, after) = after.split_once('}').expect("a closing brace");
        let (mark, name) = inner.split_once(' ').expect("a mark");
        names.push((Span::new(text.len(), text.len() + name.len()), kind(mark)));
        text.push_str(name);
        rest = after;
    }
    text.push_str(rest);
    (text, names)
}

fn found(reader: &Reader, text: &str, language: Language) -> Vec<(Span, EntityKind)> {
    let mentions = reader.mentions(text, &[(language, Span::of(text))]);
    mentions.into_iter().map(|mention| (mention.span, mention.kind)).collect()
}

fn check(language: Language) {
    let reader = Reader::new();
    let show = |text: &str, names: &[(Span, EntityKind)]| -> Vec<String> {
        names.iter().map(|(span, kind)| format!("{} {kind:?}", span.slice(text))).collect()
    };
    let mut wrong = Vec::new();
    let mut rows = 0;
    for (file, table) in tables_of::<SentenceTable>("entities", language) {
        rows += table.sentences.len() + table.known_failures.len();
        for marked in &table.sentences {
            let (text, wanted) = unmark(marked);
            let got = found(&reader, &text, language);
            if got != wanted {
                wrong.push(format!("{file}: {marked}\n   got {:?}", show(&text, &got)));
            }
        }
        for marked in &table.known_failures {
            let (text, wanted) = unmark(marked);
            if found(&reader, &text, language) == wanted {
                wrong.push(format!("{file}: {marked}\n   now right, move it up"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {rows} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn english_sentences() {
    check(Language::En);
}

#[test]
fn french_sentences() {
    check(Language::Fr);
}

#[test]
fn chinese_sentences() {
    check(Language::Zh);
}

impl AliasRow {
    /// The lines as one text, and where each of them stands in it.
    fn text(&self) -> (String, Vec<(Language, Span)>) {
        let mut text = String::new();
        let mut lines = Vec::new();
        for line in &self.lines {
            let (tag, words) = line.split_once(": ").expect("a language in front");
            let language = Locale::from_tag(tag).map(Language::from).expect("a known language");
            lines.push((language, Span::new(text.len(), text.len() + words.len())));
            text.push_str(words);
            text.push('\n');
        }
        (text, lines)
    }

    /// Whether the entities of the text are what the row says.
    fn fits(&self, text: &str, entities: &[Entity]) -> bool {
        let holds = |entity: &Entity, name: &str| entity.mentions.iter().any(|span| span.slice(text) == name);
        let found = |name: &str| entities.iter().any(|entity| holds(entity, name));
        let entity = entities.iter().find(|entity| holds(entity, &self.same[0]));
        entity.is_some_and(|entity| {
            self.same.iter().all(|name| holds(entity, name))
                && self.other.iter().all(|name| found(name) && !holds(entity, name))
                && !self.none.iter().any(|name| found(name))
                && self.key.as_ref().is_none_or(|key| *key == entity.key)
        })
    }
}

#[test]
fn names_of_one_entity() {
    let reader = Reader::new();
    let mut wrong = Vec::new();
    let mut rows = 0;
    for (file, table) in tables::<AliasTable>("", |name| name.starts_with("aliases")) {
        rows += table.test.len();
        for row in &table.test {
            let (text, lines) = row.text();
            let entities = reader.entities(&text, &lines);
            let place = format!("{file}: {:?}", row.lines);
            match (row.fits(&text, &entities), row.known_failure) {
                (true, false) | (false, true) => {}
                (true, true) => {
                    wrong.push(format!(
                        "{place}\n   now right, take its mark off ({})",
                        row.cause.as_deref().unwrap_or("?")
                    ));
                }
                (false, false) => {
                    let names =
                        |entity: &Entity| entity.mentions.iter().map(|span| span.slice(&text)).collect::<Vec<_>>();
                    let got: Vec<_> = entities.iter().map(|entity| (&entity.key, names(entity))).collect();
                    wrong.push(format!("{place}\n   got {got:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {rows} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn mentions_are_in_order_and_on_borders(text in "([A-Z][a-z]{1,6}|[a-z]{1,4}|[.,(«»)’'·&-]| |d’|的|王|华盛顿|公司|\\PC){0,60}") {
        let reader = READER.with(std::clone::Clone::clone);
        for language in [Language::Zh, Language::En, Language::Fr, Language::Other] {
            let lines = [(language, Span::of(&text))];
            let mentions = reader.mentions(&text, &lines);
            let mut end = 0;
            for mention in &mentions {
                prop_assert!(mention.span.start >= end && !mention.span.is_empty());
                prop_assert!(text.get(mention.span.range()).is_some());
                prop_assert!(mention.role.is_none_or(|role| text.get(role.range()).is_some()));
                end = mention.span.end;
            }
            let count: usize = reader.entities(&text, &lines).iter().map(|entity| entity.mentions.len()).sum();
            prop_assert_eq!(count, mentions.len());
        }
    }
}

thread_local! {
    static READER: std::rc::Rc<Reader> = std::rc::Rc::new(Reader::new());
}
