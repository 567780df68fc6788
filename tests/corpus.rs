//! Reads every bundled article from start to end.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use precis::document::BlockKind;
use precis::language::Locale;
use precis::{Analysis, Analyzer, Source};

fn articles() -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut files = Vec::new();
    for folder in fs::read_dir(corpus).unwrap().flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        files.extend(fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()));
    }
    files.sort();
    files
}

fn each(mut check: impl FnMut(&str, &Source, &Analysis)) {
    let analyzer = Analyzer::new();
    for path in articles() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let source = Source { id: name.clone(), ..Source::new(fs::read_to_string(&path).unwrap()) };
        check(&name, &source, &analyzer.analyze(&source));
    }
}

#[test]
fn holds_articles_of_every_shape() {
    let mut ids = BTreeSet::new();
    let mut trilingual = 0;
    let mut alone = BTreeSet::new();
    each(|name, _, analysis| {
        assert!(ids.insert(name.to_owned()), "two articles are called {name}");
        let languages: BTreeSet<Locale> = analysis.document.versions.iter().map(|version| version.language).collect();
        match languages.len() {
            3 => trilingual += 1,
            1 => alone.extend(languages),
            other => panic!("{name} is carried in {other} languages"),
        }
    });
    assert!(ids.len() >= 16 && trilingual >= 10, "{} articles, {trilingual} in three languages", ids.len());
    assert_eq!(alone.len(), 3, "articles in one language only exist in {alone:?}");
}

#[test]
fn every_article_tells_what_it_is() {
    each(|name, _, analysis| {
        let metadata = &analysis.document.metadata;
        assert!(metadata.title.is_some(), "{name} has no title");
        assert!(metadata.source.is_some(), "{name} has no source");
        assert!(metadata.language.locale().is_some(), "{name} is in no known language");
        assert!(!analysis.sentences.is_empty() && !analysis.summary.sentences.is_empty(), "{name} has no summary");
        assert!(!analysis.figures.is_empty(), "{name} has no figure");
        assert!(!analysis.insight.key_players.is_empty(), "{name} has no key player");
        assert!(!analysis.insight.categories.is_empty(), "{name} has no category");
        let point = analysis.insight.core_point.as_ref().unwrap_or_else(|| panic!("{name} has no core point"));
        assert!(!point.evidence.is_empty(), "{name}: the core point rests on nothing");
        for (locale, phrase) in point.text.iter() {
            assert!(!phrase.text.is_empty(), "{name} has no core point in {locale:?}");
        }
    });
}

#[test]
fn nothing_comes_out_of_the_junk() {
    each(|name, source, analysis| {
        for junk in analysis.document.blocks.iter().filter(|block| block.kind == BlockKind::Boilerplate) {
            let figures = analysis.figures.iter().map(|figure| figure.span);
            let mentions = analysis.entities.iter().flat_map(|entity| entity.mentions.iter().copied());
            let quotes = analysis.quotes.iter().map(|quote| quote.span);
            for span in figures.chain(mentions).chain(quotes) {
                assert!(!span.overlaps(junk.span), "{name}: «{}» stands in junk", span.slice(&source.text));
            }
        }
    });
}

#[test]
fn the_same_text_gives_the_same_analysis() {
    let other = Analyzer::new();
    each(|name, source, analysis| assert_eq!(&other.analyze(source), analysis, "{name}"));
}
