//! Texts with their names and figures marked up, so that the stages which read facts and quotations are
//! tested without those that find names and figures.
//!
//! `[[o:AMD]]` marks an organisation (`p` person, `l` place, `d` product, `e` event), `[[o:AMD|超威]]` one
//! that goes by another name here; `{{m:20 millions d’euros}}` a sum (`p` percentage, `q` quantity, `c`
//! count, `u` duration, `d` date), `{{d:2026-04-16:hier}}` one with its ISO form or its value. A line is a
//! paragraph; one that opens with `# ` is a title, with `~ ` page junk; `zh:`, `en:`, `fr:` switch the language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(dead_code)]

use precis::document::{Block, BlockId, BlockKind, Document, Sentence, Version};
use precis::language::{ByLocale, Language};
use precis::mention::entity::{Entity, EntityId, EntityKind};
use precis::mention::figure::{Figure, FigureKind};
use precis::text::{Decimal, Span, Timestamp};
use serde::de::DeserializeOwned;

/// The tables of `tests/data/FOLDER` that `wanted` chooses by name, in the order of their names.
pub fn tables<T: DeserializeOwned>(folder: &str, wanted: impl Fn(&str) -> bool) -> Vec<(String, T)> {
    let folder = format!("{}/tests/data/{folder}", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(&folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name.ends_with(".toml") && wanted(name));
    names.sort();
    assert!(!names.is_empty(), "no table in {folder}");
    let read = |name: String| {
        let file = std::fs::read_to_string(format!("{folder}/{name}")).unwrap();
        let table = toml::from_str(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, table)
    };
    names.into_iter().map(read).collect()
}

/// The tables of a language: `fr.toml` and every `*_fr.toml`.
pub fn tables_of<T: DeserializeOwned>(folder: &str, language: Language) -> Vec<(String, T)> {
    let ending = format!("_{}.toml", language.tag());
    tables(folder, |name| format!("_{name}").ends_with(&ending))
}

/// A text taken apart by its marks.
#[derive(Debug, Default)]
pub struct Marked {
    pub text: String,
    pub document: Document,
    pub sentences: Vec<Sentence>,
    pub entities: Vec<Entity>,
    pub figures: Vec<Figure>,
}

impl Marked {
    pub fn new(markup: &str, language: Language) -> Self {
        let mut marked = Self::default();
        marked.document.metadata.language = language;
        marked.document.metadata.published = Timestamp::parse("2026-04-17");
        let mut language = language;
        for line in markup.lines().filter(|line| !line.trim().is_empty()) {
            let mut line = line.trim();
            for tag in ["zh", "en", "fr"] {
                if let Some(rest) = line.strip_prefix(tag).and_then(|rest| rest.strip_prefix(": ")) {
                    language = Language::from_tag(tag).unwrap();
                    line = rest;
                }
            }
            marked.paragraph(line, language);
        }
        marked
    }

    fn paragraph(&mut self, line: &str, language: Language) {
        let (kind, line) = match (line.strip_prefix("# "), line.strip_prefix("~ ")) {
            (Some(rest), _) => (BlockKind::Title, rest),
            (_, Some(rest)) => (BlockKind::Boilerplate, rest),
            _ => (BlockKind::Paragraph, line),
        };
        let start = self.text.len();
        let mut rest = line;
        loop {
            let next = [rest.find("[["), rest.find("{{")].into_iter().flatten().min();
            let Some(at) = next else { break };
            self.text.push_str(&rest[..at]);
            let name = rest[at..].starts_with("[[");
            let close = rest.find(if name { "]]" } else { "}}" }).expect("mark is closed");
            let body = &rest[at + 2..close];
            if name {
                self.name(body);
            } else {
                self.figure(body);
            }
            rest = &rest[close + 2..];
        }
        self.text.push_str(rest);
        let span = Span::new(start, self.text.len());
        let block = BlockId(u32::try_from(self.document.blocks.len()).unwrap());
        self.document.blocks.push(Block { span, kind, language });
        if kind != BlockKind::Boilerplate {
            self.cut(span, language, block);
        }
        if kind == BlockKind::Paragraph
            && let Some(locale) = language.locale()
        {
            match self.document.versions.iter_mut().find(|version| version.language == locale) {
                Some(version) => version.body.push(block),
                None => {
                    self.document.versions.push(Version { language: locale, summary: Vec::new(), body: vec![block] });
                }
            }
        }
        self.text.push('\n');
    }

    fn name(&mut self, body: &str) {
        let (kind, names) = body.split_once(':').expect("kind of the name");
        let (key, surface) = names.split_once('|').unwrap_or((names, names));
        let kind = match kind {
            "o" => EntityKind::Organization,
            "p" => EntityKind::Person,
            "l" => EntityKind::Place,
            "d" => EntityKind::Product,
            "e" => EntityKind::Event,
            _ => panic!("unknown kind of name {kind}"),
        };
        let span = self.push(surface);
        match self.entities.iter_mut().find(|entity| entity.key == key) {
            Some(entity) => entity.mentions.push(span),
            None => self.entities.push(Entity {
                key: key.to_owned(),
                kind,
                name: key.to_owned(),
                names: ByLocale::default(),
                wikidata: None,
                salience: 0,
                role: None,
                base: None,
                company: None,
                mentions: vec![span],
            }),
        }
    }

    fn figure(&mut self, body: &str) {
        let mut parts = body.splitn(3, ':');
        let (kind, middle, last) = (parts.next().unwrap(), parts.next().unwrap(), parts.next());
        let (value, surface) = last.map_or((None, middle), |surface| (Some(middle), surface));
        let kind = match kind {
            "m" => FigureKind::Money,
            "p" => FigureKind::Percentage,
            "q" => FigureKind::Quantity,
            "c" => FigureKind::Count,
            "d" => FigureKind::Date,
            "u" => FigureKind::Duration,
            _ => panic!("unknown kind of figure {kind}"),
        };
        let span = self.push(surface);
        let mut figure = Figure::new(span, kind);
        if kind == FigureKind::Date {
            figure.iso = value.map(str::to_owned);
        } else if let Some((number, unit)) = value.and_then(|value| value.split_once(' ')) {
            figure.value = Decimal::parse(number);
            figure.unit = Some(unit.to_owned());
        }
        self.figures.push(figure);
    }

    fn push(&mut self, surface: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(surface);
        Span::new(start, self.text.len())
    }

    /// Sentences end at a stop that white space, a closing mark or the paragraph's end follows.
    fn cut(&mut self, span: Span, language: Language, block: BlockId) {
        let paragraph = span.slice(&self.text);
        let mut start = 0;
        for (at, c) in paragraph.char_indices() {
            let after = at + c.len_utf8();
            let next = paragraph[after..].chars().next();
            let ends =
                matches!(c, '。' | '！' | '？') || matches!(c, '.' | '!' | '?') && next.is_none_or(char::is_whitespace);
            if ends && next.is_none_or(|next| !matches!(next, '”' | '」')) || after == paragraph.len() {
                let sentence = Span::new(start, after).shift(span.start).trim(&self.text);
                if !sentence.is_empty() {
                    self.sentences.push(Sentence { span: sentence, language, block });
                }
                start = after;
            }
        }
    }

    pub fn name_of(&self, id: EntityId) -> &str {
        self.entities.get(id.0 as usize).map_or("?", |entity| entity.key.as_str())
    }
}
