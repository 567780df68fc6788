//! Summaries: what an editor would take, by table (`tests/data/summary/`), and what holds of every summary.
//! A check of a row that is marked as failing has to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::sync::LazyLock;

use precis::language::{Language, Locale};
use precis::summary::{Length, Summary};
use precis::{Analysis, Analyzer, Source};
use proptest::prelude::*;
use serde::Deserialize;
use support::tables_of;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

#[derive(Deserialize)]
struct Table {
    test: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    title: Option<String>,
    /// In order; «¶» opens a paragraph.
    sentences: Vec<String>,
    /// The one an editor would take.
    one: usize,
    /// Those that may stand among three.
    three: Vec<usize>,
    /// The checks that do not hold yet (`one`, `three`), and why.
    #[serde(default)]
    known_failures: Vec<String>,
    cause: Option<String>,
}

impl Row {
    fn source(&self, language: Language) -> Source {
        let mut text = self.title.as_ref().map(|title| format!("{title}\n\n")).unwrap_or_default();
        let gap = if language == Language::Zh { "" } else { " " };
        for sentence in &self.sentences {
            if let Some(opening) = sentence.strip_prefix('¶') {
                text.truncate(text.trim_end().len());
                text.push_str("\n\n");
                text.push_str(opening);
            } else {
                text.push_str(sentence);
            }
            text.push_str(gap);
        }
        Source { language: Some(language), ..Source::new(text.trim_end().to_owned()) }
    }

    /// The numbers of the row's sentences that a summary takes from.
    fn taken(&self, source: &Source, analysis: &Analysis, count: u32) -> Vec<usize> {
        let summary = ANALYZER.summarize(source, analysis, Length::Sentences(count));
        let number = |words: &str| self.sentences.iter().position(|sentence| sentence.contains(words));
        words(source, analysis, &summary).iter().map(|words| number(words).unwrap()).collect()
    }
}

fn words(source: &Source, analysis: &Analysis, summary: &Summary) -> Vec<String> {
    let sentences = summary.sentences.iter().map(|id| analysis.sentences[id.0 as usize].span);
    sentences.map(|span| span.slice(&source.text).to_owned()).collect()
}

fn run(language: Language) {
    let (mut wrong, mut held, mut checks) = (Vec::new(), 0, 0);
    for (file, table) in tables_of::<Table>("summary", language) {
        for row in &table.test {
            let source = row.source(language);
            let analysis = ANALYZER.analyze(&source);
            let (one, three) = (row.taken(&source, &analysis, 1), row.taken(&source, &analysis, 3));
            let outcomes = [
                ("one", one == [row.one], format!("wanted {}, took {one:?}", row.one)),
                (
                    "three",
                    three.len() == 3 && three.iter().all(|number| row.three.contains(number)),
                    format!("wanted of {:?}, took {three:?}", row.three),
                ),
            ];
            for (check, right, told) in outcomes {
                checks += 1;
                held += usize::from(right);
                let known = row.known_failures.iter().any(|known| known == check);
                assert!(!known || row.cause.is_some(), "{file}: {}: a known failure has a cause", row.name);
                match (right, known) {
                    (true, false) | (false, true) => {}
                    (true, true) => wrong.push(format!("{file}: {}, {check}: now right, take its mark off", row.name)),
                    (false, false) => wrong.push(format!("{file}: {}, {check}: {told}", row.name)),
                }
            }
        }
    }
    println!("{}: {held} of {checks} checks hold", language.name());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn chinese() {
    run(Language::Zh);
}

#[test]
fn english() {
    run(Language::En);
}

#[test]
fn french() {
    run(Language::Fr);
}

/// Sentences that stand alone, and sentences that do not.
const STANDING: [&str; 6] = [
    "Le constructeur Orvane a présenté mardi à Lyon un camion électrique de 44 tonnes.",
    "La ville de Rennes a voté un budget de 600 millions d’euros pour ses écoles.",
    "Un incendie a détruit vendredi un entrepôt de 8 000 mètres carrés près de Rouen.",
    "Les ventes de pompes à chaleur ont reculé de 21 % en Allemagne.",
    "Deux astronautes européens partiront pour la Lune en 2029.",
    "Le prix du cacao a doublé en un an à la Bourse de Londres.",
];
const LEANING: [&str; 5] = [
    "Il emporte des batteries de 900 kilowattheures et coûte 310 000 euros.",
    "Cette décision doit être confirmée jeudi par le conseil de la région Bretagne.",
    "Mais les pompiers de Rouen craignent une reprise du feu dans la nuit.",
    "Mercredi, elle a démenti toute hausse de 5 % de ses tarifs.",
    "L’entreprise n’a pas répondu aux questions de la presse allemande.",
];

/// A text of some of these sentences in some order, and which of them lean.
fn text_of_any_order() -> impl Strategy<Value = Vec<(&'static str, bool)>> {
    let all: Vec<(&str, bool)> =
        STANDING.iter().map(|text| (*text, false)).chain(LEANING.iter().map(|text| (*text, true))).collect();
    let most = all.len();
    proptest::sample::subsequence(all, 1..=most).prop_shuffle()
}

fn read(sentences: &[(&str, bool)]) -> (Source, Analysis) {
    let text = sentences.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(" ");
    let source = Source { language: Some(Language::Fr), ..Source::new(text) };
    let analysis = ANALYZER.analyze(&source);
    (source, analysis)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn a_summary_is_the_source_s_own_sentences_in_its_order(sentences in text_of_any_order(), count in 1_u32..8) {
        let (source, analysis) = read(&sentences);
        let summary = ANALYZER.summarize(&source, &analysis, Length::Sentences(count));
        prop_assert!(summary.sentences.is_sorted_by(|a, b| a < b), "{:?}", summary.sentences);
        let words = words(&source, &analysis, &summary);
        prop_assert_eq!(words.len(), sentences.len().min(count as usize));
        for words in &words {
            prop_assert!(sentences.iter().any(|(text, _)| text == words), "{words}");
        }
        prop_assert_eq!(&summary.text.get(Locale::Fr).text, &words.join(" "));
    }

    #[test]
    fn what_leans_comes_with_what_it_leans_on(sentences in text_of_any_order(), count in 1_u32..8) {
        let (source, analysis) = read(&sentences);
        let summary = ANALYZER.summarize(&source, &analysis, Length::Sentences(count));
        let taken: Vec<usize> = summary.sentences.iter().map(|id| id.0 as usize).collect();
        // Where everything leans, something has to be taken all the same.
        if sentences.iter().any(|(_, leans)| !leans) {
            for &index in taken.iter().filter(|&&index| sentences[index].1) {
                prop_assert!(taken.len() > 1, "{} stands alone", sentences[index].0);
                prop_assert!(index == 0 || taken.contains(&(index - 1)), "{} hangs: {taken:?}", sentences[index].0);
            }
        }
    }

    #[test]
    fn words_are_not_exceeded(sentences in text_of_any_order(), limit in 1_u32..90) {
        let (source, analysis) = read(&sentences);
        let summary = ANALYZER.summarize(&source, &analysis, Length::Words(limit));
        let words = words(&source, &analysis, &summary);
        let count = words.join(" ").split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count();
        prop_assert!(words.len() == 1 || count <= limit as usize, "{count} words of {limit}: {words:?}");
    }

    #[test]
    fn every_length_is_cut_from_one_order(sentences in text_of_any_order()) {
        let (source, analysis) = read(&sentences);
        let order = analysis.summary.order.get(Locale::Fr);
        prop_assert_eq!(order.sentences.len(), sentences.len());
        for (length, count) in [(Length::Auto, order.short), (Length::Medium, order.medium)] {
            prop_assert_eq!(ANALYZER.summarize(&source, &analysis, length).sentences, order.cut(count));
        }
        for count in 1_u32..6 {
            let summary = ANALYZER.summarize(&source, &analysis, Length::Sentences(count));
            prop_assert_eq!(summary.sentences, order.cut(count as usize));
        }
    }
}
