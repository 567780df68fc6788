//! How fast the stages read, natively and in the browser's WebAssembly: the program behind `cargo xtask bench`.
//!
//! Natively `throughput FOLDER` times every stage on `FOLDER/{zh,en,fr}.txt` and prints a row of JSON for each;
//! as WebAssembly it exports [`Bench`], which `benches/browser.mjs` times in a worker the same way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use precis::document::{Document, Sentence, Source};
use precis::mention::entity::EntityRecognizer;
use precis::mention::figure::{Figure, FigureRecognizer};
use precis::segment::{SentenceSegmenter, WordSegmenter};
use precis::{Analyzer, import};

/// The stages that can be timed alone, and the whole way.
#[cfg(not(target_arch = "wasm32"))]
const STAGES: [&str; 3] = ["figures", "entities", "pipeline"];

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
    use std::time::Instant;

    /// Each row is timed for at least so many seconds, and so many times.
    const SECONDS: f64 = 0.4;
    const ROUNDS: usize = 5;

    let folder = std::env::args().nth(1).expect("the folder with the texts");
    let engine = Engine::default();
    for language in ["zh", "en", "fr"] {
        let base = std::fs::read_to_string(format!("{folder}/{language}.txt")).expect("a readable text");
        for times in [1, 10, 100] {
            let prepared = engine.prepare(&base.repeat(times));
            for stage in STAGES {
                let mut best = f64::MAX;
                let started = Instant::now();
                let mut rounds = 0;
                while rounds < ROUNDS || started.elapsed().as_secs_f64() < SECONDS {
                    let round = Instant::now();
                    std::hint::black_box(engine.run(stage, &prepared));
                    best = best.min(round.elapsed().as_secs_f64());
                    rounds += 1;
                }
                let characters = prepared.source.text.chars().count();
                println!(
                    r#"{{"where":"native","language":"{language}","stage":"{stage}","times":{times},"characters":{characters},"milliseconds":{:.4}}}"#,
                    best * 1000.0
                );
            }
        }
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

        /// Takes the text and gives its number of characters.
        pub fn prepare(&mut self, text: &str) -> usize {
            self.prepared = Some(self.engine.prepare(text));
            text.chars().count()
        }

        /// Runs `figures`, `entities` or `pipeline` and gives the number of findings.
        pub fn run(&self, stage: &str) -> usize {
            self.prepared.as_ref().map_or(0, |prepared| self.engine.run(stage, prepared))
        }
    }
}
