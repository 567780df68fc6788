//! How fast the stages read, natively and in the browser's WebAssembly: the program behind `cargo xtask bench`.
//!
//! Natively `throughput CORPUS FOLDER` makes texts of three lengths in each language from the paragraphs of the
//! corpus, writes them to `FOLDER/{zh,en,fr}-{1,10,100}.txt`, times every stage on them and prints a row of JSON for
//! each; as WebAssembly it exports [`Bench`], which `benches/browser.mjs` times in a worker on the same texts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

use precis::document::{Document, Sentence, Source};
use precis::mention::entity::EntityRecognizer;
use precis::mention::figure::{Figure, FigureRecognizer};
use precis::segment::{SentenceSegmenter, WordSegmenter};
use precis::{Analyzer, import};

#[cfg(not(target_arch = "wasm32"))]
use {precis::language::Locale, std::path::PathBuf};

/// The stages that can be timed alone, and the whole way.
#[cfg(not(target_arch = "wasm32"))]
const STAGES: [&str; 3] = ["figures", "entities", "pipeline"];
#[cfg(not(target_arch = "wasm32"))]
const LANGUAGES: [Locale; 3] = [Locale::Zh, Locale::En, Locale::Fr];
/// A usual article, in characters: about six kilobytes of English.
#[cfg(not(target_arch = "wasm32"))]
const CHARACTERS: usize = 6000;
#[cfg(not(target_arch = "wasm32"))]
const TIMES: [usize; 3] = [1, 10, 100];

/// Everything that is built once in a session.
#[derive(Debug, Default)]
struct Engine {
    analyzer: Analyzer,
    figures: FigureRecognizer,
    entities: EntityRecognizer,
    sentences: SentenceSegmenter,
    words: WordSegmenter,
}

/// A text with what the stages before the timed one give.
#[derive(Debug)]
struct Prepared {
    source: Source,
    document: Document,
    sentences: Vec<Sentence>,
    figures: Vec<Figure>,
}

impl Prepared {
    /// What is read: the characters of the blocks that are kept.
    fn characters(&self) -> usize {
        let kept = self.document.blocks.iter().filter(|block| block.kind.is_kept());
        kept.map(|block| block.span.slice(&self.source.text).chars().count()).sum()
    }
}

impl Engine {
    fn prepare(&self, text: &str) -> Prepared {
        let source = Source::new(text);
        let document = import::read_page(&source);
        let kept = document.numbered().filter(|(_, block)| block.kind.is_kept());
        let sentences = kept
            .flat_map(|(id, block)| {
                let spans = self.sentences.sentences(text, block.span, block.language);
                spans.into_iter().map(move |span| Sentence { span, language: block.language, block: id })
            })
            .collect();
        let mut prepared = Prepared { source, document, sentences, figures: Vec::new() };
        prepared.figures = self.find_figures(&prepared);
        prepared
    }

    fn find_figures(&self, prepared: &Prepared) -> Vec<Figure> {
        let published = prepared.document.metadata.published;
        let kept = prepared.document.blocks.iter().filter(|block| block.kind.is_kept());
        kept.flat_map(|block| self.figures.recognize(&prepared.source.text, block.span, block.language, published))
            .collect()
    }

    /// Runs one stage and gives the number of its findings, so that no compiler leaves it out.
    fn run(&self, stage: &str, prepared: &Prepared) -> usize {
        let Prepared { source, document, sentences, figures } = prepared;
        match stage {
            "figures" => self.find_figures(prepared).len(),
            "entities" => self.entities.recognize(&source.text, document, sentences, figures, &self.words).len(),
            _ => self.analyzer.analyze(source).sentences.len(),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [corpus, folder] = folders.as_slice() else {
        eprintln!("usage: throughput CORPUS FOLDER");
        return;
    };
    let engine = Engine::default();
    for language in LANGUAGES {
        let paragraphs = native::paragraphs(corpus, language);
        for times in TIMES {
            let text = native::sample(&paragraphs, times * CHARACTERS);
            let path = folder.join(format!("{}-{times}.txt", language.tag()));
            std::fs::write(&path, &text).expect("a folder that can be written to");
            let prepared = engine.prepare(&text);
            for stage in STAGES {
                let milliseconds = native::best(|| engine.run(stage, &prepared));
                let characters = prepared.characters();
                println!(
                    r#"{{"language":"{}","stage":"{stage}","times":{times},"characters":{characters},"milliseconds":{milliseconds:.4}}}"#,
                    language.tag()
                );
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::time::Instant;

    use precis::document::{BlockKind, Source};
    use precis::import;
    use precis::language::Locale;

    /// Each row is timed for at least so many seconds, and so many times.
    const SECONDS: f64 = 0.4;
    const ROUNDS: usize = 5;

    /// The paragraphs that the corpus has in a language, in the order of its files.
    pub fn paragraphs(corpus: &Path, locale: Locale) -> Vec<String> {
        let mut files = Vec::new();
        for folder in ["en", "fr", "zh", "trilingual"] {
            let entries = fs::read_dir(corpus.join(folder)).expect("a folder of the corpus");
            files.extend(entries.map(|entry| entry.expect("a readable entry").path()));
        }
        files.sort();
        files.iter().flat_map(|file| paragraphs_of(file, locale)).collect()
    }

    fn paragraphs_of(file: &PathBuf, locale: Locale) -> Vec<String> {
        let source = Source::new(fs::read_to_string(file).expect("an article"));
        let document = import::read_page(&source);
        let wanted = |kind: BlockKind| matches!(kind, BlockKind::Paragraph);
        let blocks = document.blocks.iter().filter(|block| wanted(block.kind) && block.language == locale.into());
        blocks.map(|block| block.span.slice(&source.text).to_owned()).collect()
    }

    /// So many characters of the paragraphs, a line each. When all have been used they come again, numbered: a page
    /// does not say the same paragraph twice.
    pub fn sample(paragraphs: &[String], characters: usize) -> String {
        let mut text = String::new();
        let mut left = characters;
        for (at, paragraph) in paragraphs.iter().cycle().enumerate() {
            let round = at / paragraphs.len();
            let line = if round == 0 { paragraph.clone() } else { format!("{round}. {paragraph}") };
            text.push_str(&line);
            text.push_str("\n\n");
            left = left.saturating_sub(line.chars().count());
            if left == 0 {
                break;
            }
        }
        text
    }

    /// The shortest of several rounds, in milliseconds.
    pub fn best(mut work: impl FnMut() -> usize) -> f64 {
        let mut best = f64::MAX;
        let started = Instant::now();
        let mut rounds = 0;
        while rounds < ROUNDS || started.elapsed().as_secs_f64() < SECONDS {
            let round = Instant::now();
            std::hint::black_box(work());
            best = best.min(round.elapsed().as_secs_f64());
            rounds += 1;
        }
        best * 1000.0
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;

    use super::{Engine, Prepared};

    /// The engine with one text, for a page to time.
    #[wasm_bindgen]
    #[derive(Debug)]
    pub struct Bench {
        engine: Engine,
        prepared: Option<Prepared>,
    }

    #[wasm_bindgen]
    impl Bench {
        /// Builds the tables.
        #[wasm_bindgen(constructor)]
        #[expect(clippy::new_without_default, reason = "a constructor of JavaScript")]
        pub fn new() -> Self {
            Self { engine: Engine::default(), prepared: None }
        }

        /// Takes the text and gives the number of characters that are read of it.
        pub fn prepare(&mut self, text: &str) -> usize {
            self.prepared.insert(self.engine.prepare(text)).characters()
        }

        /// Runs `figures`, `entities` or `pipeline` and gives the number of findings.
        pub fn run(&self, stage: &str) -> usize {
            self.prepared.as_ref().map_or(0, |prepared| self.engine.run(stage, prepared))
        }
    }
}
