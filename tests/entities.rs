//! Names in news sentences, and which names are one entity: tables under `tests/data`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use precis::document::{Block, BlockId, BlockKind, Document, Sentence};
use precis::language::{Language, Locale};
use precis::mention::entity::{Entity, EntityKind, EntityRecognizer, NameMention};
use precis::resolve::Resolver;
use precis::segment::WordSegmenter;
use precis::text::Span;
use proptest::prelude::*;
use serde::Deserialize;

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
struct AliasRow {
    /// Lines, each with its language in front: `fr: Le CEA …`.
    lines: Vec<String>,
    /// Names that have to be mentions of one entity.
    same: Vec<String>,
    /// The entity's key, where it comes from the knowledge base.
    key: Option<String>,
    /// Names that have to be mentions of another entity.
    #[serde(default)]
    other: Vec<String>,
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

fn check(file: &str, language: Language) {
    let table: SentenceTable = toml::from_str(file).unwrap();
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for marked in &table.sentences {
        let (text, wanted) = unmark(marked);
        let got = found(&reader, &text, language);
        if got != wanted {
            let show = |names: &[(Span, EntityKind)]| -> Vec<String> {
                names.iter().map(|(span, kind)| format!("{} {kind:?}", span.slice(&text))).collect()
            };
            wrong.push(format!("{marked}\n   got {:?}", show(&got)));
        }
    }
    for marked in &table.known_failures {
        let (text, wanted) = unmark(marked);
        assert_ne!(found(&reader, &text, language), wanted, "now right, move it up: {marked}");
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn english_sentences() {
    check(include_str!("data/entities/en.toml"), Language::En);
}

#[test]
fn french_sentences() {
    check(include_str!("data/entities/fr.toml"), Language::Fr);
}

#[test]
fn chinese_sentences() {
    check(include_str!("data/entities/zh.toml"), Language::Zh);
}

#[test]
fn names_of_one_entity() {
    let table: AliasTable = toml::from_str(include_str!("data/aliases.toml")).unwrap();
    let reader = Reader::new();
    let mut wrong = Vec::new();
    for row in &table.test {
        let mut text = String::new();
        let mut lines = Vec::new();
        for line in &row.lines {
            let (tag, words) = line.split_once(": ").expect("a language in front");
            let language = Locale::from_tag(tag).map(Language::from).expect("a known language");
            lines.push((language, Span::new(text.len(), text.len() + words.len())));
            text.push_str(words);
            text.push('\n');
        }
        let entities = reader.entities(&text, &lines);
        let holds = |entity: &Entity, name: &str| entity.mentions.iter().any(|span| span.slice(&text) == name);
        let entity = entities.iter().find(|entity| holds(entity, &row.same[0]));
        let good = entity.is_some_and(|entity| {
            row.same.iter().all(|name| holds(entity, name))
                && !row.other.iter().any(|name| holds(entity, name))
                && row.key.as_ref().is_none_or(|key| *key == entity.key)
        });
        if !good {
            let show: Vec<(String, Vec<&str>)> = entities
                .iter()
                .map(|entity| (entity.key.clone(), entity.mentions.iter().map(|span| span.slice(&text)).collect()))
                .collect();
            wrong.push(format!("{:?}\n   got {show:?}", row.same));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
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
