//! Makes the tagger's weights: `cargo run --release --example train_tagger -- TRAIN.jsonl OUT.bin [KEEP [DEV.jsonl]]`.
//!
//! Rows are `{"text", "entities": [{"start", "end", "type": "PER" | "ORG" | "LOC"}]}` with offsets in
//! Unicode scalar values. Averaged passive-aggressive updates, a fixed number of rounds in a fixed order, so
//! that the same rows give the same weights; then the KEEP features with the most weight stay, in coarse
//! steps. `data/README.md` says what the weights were made from, and what each size costs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]

use std::cmp::Reverse;
use std::collections::HashMap;

use precis::mention::entity::tagger::{FEATURE_SPACE, Label, Model, Tagged};
use precis::mention::entity::{EntityKind, EntityRecognizer};
use precis::segment::WordSegmenter;
use precis::text::Span;

const ROUNDS: usize = 14;
/// Features seen less often in training are left out.
const RARE: u32 = 3;
/// How many features the weights are cut to.
const KEEP: usize = 10_000;
/// What the largest weight is brought to, to begin with.
const LARGEST: i64 = 127;
/// The step weights are rounded to; smaller ones are left out.
const COARSE: i32 = 5;
/// A weight of one.
const UNIT: i64 = 1 << 14;
/// The largest change of a weight by one sentence.
const LARGEST_STEP: i64 = UNIT / 10;

struct Row {
    features: Vec<Vec<u32>>,
    labels: Vec<Label>,
}

fn read(path: &str, recognizer: &EntityRecognizer, words: &WordSegmenter) -> Vec<Row> {
    let file = std::fs::read_to_string(path).expect("a readable file");
    file.lines().map(|line| row(&serde_json::from_str(line).expect("a row of JSON"), recognizer, words)).collect()
}

fn row(value: &serde_json::Value, recognizer: &EntityRecognizer, words: &WordSegmenter) -> Row {
    let text = value["text"].as_str().expect("a text");
    let (spans, features) = recognizer.tagger_features(text, Span::of(text), words);
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut labels = vec![Label::OUTSIDE; spans.len()];
    for entity in value["entities"].as_array().expect("entities") {
        let kind = match entity["type"].as_str() {
            Some("PER") => EntityKind::Person,
            Some("ORG") => EntityKind::Organization,
            Some("LOC") => EntityKind::Place,
            _ => continue,
        };
        let offset = |name: &str| bytes[usize::try_from(entity[name].as_u64().unwrap()).unwrap()];
        let whole = Span::new(offset("start"), offset("end"));
        let inside: Vec<usize> = (0..spans.len()).filter(|&at| whole.contains(spans[at])).collect();
        for (index, &at) in inside.iter().enumerate() {
            labels[at] = Label::inside(kind, index, inside.len()).unwrap();
        }
    }
    Row { features, labels }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [train, out, rest @ ..] = arguments.as_slice() else { panic!("TRAIN.jsonl OUT.bin [KEEP [DEV.jsonl]]") };
    let keep = rest.first().map_or(KEEP, |keep| keep.parse().expect("a number of features"));
    let recognizer = EntityRecognizer::new();
    let words = WordSegmenter::new();
    let mut rows = read(train, &recognizer, &words);
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for feature in rows.iter().flat_map(|row| row.features.iter().flatten()) {
        *counts.entry(*feature).or_default() += 1;
    }
    keep_features(&mut rows, |feature| counts[&feature] >= RARE);
    let whole = learn(&rows);
    let bytes = prune(&whole, keep).to_bytes();
    println!("at most {keep} features in {} bytes", bytes.len());
    std::fs::write(out, &bytes).expect("a writable file");
    if let [_, dev] = rest {
        let rows = read(dev, &recognizer, &words);
        println!("every feature: {}", agreement(&whole, &rows));
        println!("kept features: {}", agreement(&Model::from_bytes(&bytes), &rows));
    }
}

fn keep_features(rows: &mut [Row], keeps: impl Fn(u32) -> bool) {
    for features in rows.iter_mut().flat_map(|row| &mut row.features) {
        features.retain(|feature| keeps(*feature));
    }
}

/// The `keep` features with the most weight, and the pairs of labels; weights in coarse steps.
fn prune(model: &Model, keep: usize) -> Model {
    let weight = |row: &[i32; Label::COUNT]| row.iter().map(|weight| weight.abs()).sum::<i32>();
    let (mut ranked, pairs): (Vec<_>, Vec<_>) = model.rows().partition(|(feature, _)| *feature < FEATURE_SPACE);
    ranked.sort_unstable_by_key(|(feature, row)| (Reverse(weight(row)), *feature));
    let mut pruned = Model::default();
    for (feature, row) in ranked.into_iter().take(keep).chain(pairs) {
        for (label, &weight) in row.iter().enumerate().filter(|(_, weight)| weight.abs() >= COARSE) {
            pruned.row_mut(feature)[label] = (weight + weight.signum() * (COARSE / 2)) / COARSE;
        }
    }
    pruned
}

/// How well the names found agree with those marked: exact precision, recall and F1, in per cent.
fn agreement(model: &Model, rows: &[Row]) -> String {
    let (mut found, mut marked, mut right) = (0usize, 0usize, 0usize);
    for row in rows {
        let guess = Tagged::all(&model.decode(&row.features));
        let gold = Tagged::all(&row.labels);
        found += guess.len();
        marked += gold.len();
        right += guess.iter().filter(|name| gold.contains(name)).count();
    }
    let share = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
    let f1 = 200.0 * right as f64 / (found + marked).max(1) as f64;
    format!("precision {:.1}, recall {:.1}, F1 {f1:.1}", share(found), share(marked))
}

/// Learns weights from the rows: averages, in whole numbers of at most [`LARGEST`].
fn learn(rows: &[Row]) -> Model {
    let mut model = Model::default();
    let mut totals: HashMap<(u32, usize), i64> = HashMap::new();
    let mut step = 1i64;
    let mut order: Vec<usize> = (0..rows.len()).collect();
    for round in 0..ROUNDS {
        let mut state = 0x9e37_79b9u64 + round as u64;
        for index in (1..order.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(index, (state >> 33) as usize % (index + 1));
        }
        let mut wrong = 0;
        for &index in &order {
            let row = &rows[index];
            let guess = model.decode(&row.features);
            step += 1;
            if guess == row.labels {
                continue;
            }
            wrong += 1;
            let mut change: HashMap<(u32, usize), i32> = HashMap::new();
            let mut loss = 0;
            let mut before = (Label::OUTSIDE, Label::OUTSIDE);
            for (at, (&gold, &guess)) in row.labels.iter().zip(&guess).enumerate() {
                if gold != guess {
                    loss += 1;
                    for &feature in &row.features[at] {
                        *change.entry((feature, gold.index())).or_default() += 1;
                        *change.entry((feature, guess.index())).or_default() -= 1;
                    }
                }
                if (before.0, gold) != (before.1, guess) {
                    *change.entry((Model::transition(before.0), gold.index())).or_default() += 1;
                    *change.entry((Model::transition(before.1), guess.index())).or_default() -= 1;
                }
                before = (gold, guess);
            }
            // As large a step as sets the sentence right by a margin of its errors, and no larger than
            // `LARGEST_STEP` (Crammer et al. 2006).
            let norm: i64 = change.values().map(|by| i64::from(*by) * i64::from(*by)).sum();
            let dot: i64 = change
                .iter()
                .map(|((feature, label), by)| i64::from(*by) * i64::from(model.row_mut(*feature)[*label]))
                .sum();
            let size = ((loss * UNIT - dot) / norm.max(1)).clamp(0, LARGEST_STEP);
            for ((feature, label), by) in change {
                let by = i32::try_from(size * i64::from(by)).unwrap();
                model.row_mut(feature)[label] += by;
                *totals.entry((feature, label)).or_default() += i64::from(by) * step;
            }
        }
        println!("round {round}: {wrong} of {} sentences wrong", rows.len());
    }
    average(&model, &totals, step)
}

/// Averaged weights, the largest brought to [`LARGEST`] and the others in proportion.
fn average(model: &Model, totals: &HashMap<(u32, usize), i64>, step: i64) -> Model {
    let mean = |feature: u32, label: usize, weight: i32| {
        i64::from(weight) * step - totals.get(&(feature, label)).copied().unwrap_or(0)
    };
    let mut largest = 1;
    for (feature, row) in model.rows() {
        for (label, &weight) in row.iter().enumerate() {
            largest = largest.max(mean(feature, label, weight).abs());
        }
    }
    let unit = (largest / LARGEST).max(1);
    let mut averaged = Model::default();
    for (feature, row) in model.rows() {
        for (label, &weight) in row.iter().enumerate() {
            let mean = mean(feature, label, weight);
            let value = mean / unit;
            if value != 0 {
                averaged.row_mut(feature)[label] = i32::try_from(value).unwrap();
            }
        }
    }
    averaged
}
