//! The data of a language is fetched only when a text needs it: what a text asks for has to be all that it is read with.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use precis::language::{Language, Locale};
use precis::lexicon::{Pack, Packs};
use precis::{Analyzer, Source};

/// An analyzer for every choice of packs, built once; the number's bits say which are in.
fn analyzers() -> Vec<Analyzer> {
    (0..8_u32).map(|number| Analyzer::with(packs(chosen(number)))).collect()
}

fn chosen(number: u32) -> Vec<Locale> {
    let locales = Locale::ALL.into_iter().enumerate();
    locales.filter(|(bit, _)| number >> bit & 1 == 1).map(|(_, locale)| locale).collect()
}

fn packs(locales: Vec<Locale>) -> Packs {
    let packs = Packs::none();
    locales.into_iter().filter_map(Pack::built_in).for_each(|pack| packs.add(pack));
    packs
}

/// What a text asks for when nothing is there.
fn asked(analyzers: &[Analyzer], source: &Source) -> Vec<Locale> {
    analyzers[0].missing(source, &analyzers[0].open(source))
}

/// Reads a text with what it asks for and with everything; gives what it asked for.
fn check(analyzers: &[Analyzer], source: &Source) -> Vec<Locale> {
    let needed = asked(analyzers, source);
    let number = (0..8).find(|number| chosen(*number) == needed).unwrap();
    let own = &analyzers[number as usize];
    assert!(own.missing(source, &own.open(source)).is_empty());
    let [own, all] = [own, &analyzers[7]].map(|analyzer| analyzer.analyze(source));
    assert!(own == all, "with {needed:?} alone another result: {}", source.text);
    needed
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
    found.sort();
}

fn texts(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found.retain(|path| path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)));
    assert!(!found.is_empty(), "{folder}");
    found.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_article_reads_the_same_with_what_it_asks_for() {
    let analyzers = analyzers();
    let mut asked = Vec::new();
    for text in texts("corpus", &["txt", "md"]).into_iter().chain(texts("tests/golden", &["txt"])) {
        asked.push(check(&analyzers, &Source::new(text)));
    }
    // Some articles are in one language, and ask for no more than that.
    for wanted in [vec![Locale::En], vec![Locale::Fr], vec![Locale::Zh, Locale::En]] {
        assert!(asked.contains(&wanted), "none asks for {wanted:?} alone");
    }
}

#[test]
fn every_text_of_the_tables_reads_the_same_with_what_it_asks_for() {
    let analyzers = analyzers();
    let mut sources = Vec::new();
    // Every string of the tables is a text that somebody may paste, with and without a word on its language.
    for table in texts("tests/data", &["toml"]) {
        let table: toml::Table = toml::from_str(&table).unwrap();
        collect(&toml::Value::Table(table), &mut sources);
    }
    assert!(sources.len() > 5_000, "{} texts", sources.len());
    for (number, text) in sources.into_iter().enumerate() {
        let mut source = Source::new(text);
        source.language =
            [None, Some(Language::Zh), Some(Language::En), Some(Language::Fr), Some(Language::Other)][number % 5];
        check(&analyzers, &source);
    }
}

fn collect(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::String(text) if text.chars().nth(7).is_some() => found.push(text.clone()),
        toml::Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        toml::Value::Table(items) => items.values().for_each(|item| collect(item, found)),
        _ => {}
    }
}

#[test]
fn mixed_texts_ask_for_each_language() {
    let analyzers = analyzers();
    let ask = |text: &str| check(&analyzers, &Source::new(text));
    let english = "The company said on Monday that it would build a second plant near the river.";
    let french = "L’entreprise a indiqué lundi qu’elle construirait une deuxième usine près du fleuve.";
    let chinese = "该公司周一表示，将在河边建造第二座工厂，并招聘两百名工程师。";
    assert_eq!(ask(english), [Locale::En]);
    assert_eq!(ask(french), [Locale::Fr]);
    assert_eq!(ask(chinese), [Locale::Zh, Locale::En]);
    assert_eq!(ask(&[english, french].join("\n\n")), [Locale::En, Locale::Fr]);
    assert_eq!(ask(&[english, chinese, french].join("\n\n")), [Locale::Zh, Locale::En, Locale::Fr]);
    // A Chinese name in an English text does not make it Chinese.
    assert_eq!(
        ask("The company (该公司有限公司) said on Monday that it would build a plant. 该公司有限公司 is new."),
        [Locale::En]
    );
    assert_eq!(ask("昨日、東京の会社が新しい工場の建設計画を発表した。"), [Locale::Zh, Locale::En]);
    assert_eq!(ask(""), [Locale::En]);
}

#[test]
fn what_comes_later_counts() {
    let source =
        Source::new("Le groupe Orange investira 200 millions d’euros à Lyon, a annoncé sa directrice générale.");
    let analyzer = Analyzer::with(Packs::none());
    let before = analyzer.analyze(&source);
    analyzer.add(Pack::built_in(Locale::Fr).unwrap());
    let after = analyzer.analyze(&source);
    assert_ne!(before, after);
    assert_eq!(after, Analyzer::new().analyze(&source));
}
