//! Names in Chinese text: listed ones by longest match, others by a tagger that sees the characters, what
//! they are used for in names, and the listed names; Latin stretches as in Latin text.

mod again;
mod lists;
mod person;
mod shape;
mod stretch;

use self::lists::{ChineseLists, ListedName};
use self::stretch::{latin_runs, model_number};
use super::EntityKind;
use super::candidate::Candidate;
use super::evidence::Evidence;
use super::latin;
use super::lists::WordLists;
use super::tagger::{ChineseFeatures, ChineseUnits, Model, Tagger};
use crate::language::Language;
use crate::lexicon::Pack;
use crate::segment::{Word, WordSegmenter};
use crate::text::{Span, is_han, is_word};

/// Nouns that after a country or city say what is meant without naming it.
const GENERIC: [&str; 7] = ["公司", "企业", "厂商", "媒体", "机构", "官员", "团队"];

/// Finds names in Chinese sentences.
#[derive(Debug)]
pub struct ChineseRecognizer {
    lists: ChineseLists,
    tagger: Tagger,
}

/// A character of a sentence.
#[derive(Debug, Clone, Copy)]
struct Unit {
    span: Span,
    symbol: char,
}

impl ChineseRecognizer {
    /// Builds the character lists and the tagger once.
    pub fn new(pack: &Pack) -> Self {
        let model = Model::from_bytes(pack.bytes("tagger.bin"));
        Self { lists: ChineseLists::new(pack), tagger: Tagger::new(&model) }
    }

    /// Candidates of one sentence, in order; no two overlap.
    pub fn candidates(&self, text: &str, span: Span, words: &WordSegmenter, latin: &WordLists) -> Vec<Candidate> {
        let units = units(text, span);
        let cut = words.words(text, span, Language::Zh);
        let mut listed = self.listed(text, &units);
        let seen = self.seen(text, &units, &listed, &cut);
        // 高通 is no company in 高通胀: a short name that cuts a word in two is none.
        listed.retain(|(at, name)| {
            let span = Span::new(*at, at + name.length);
            name.length > 6 || shape::whole_words_end(&cut, span) == span.end
        });
        let mut proposals: Vec<Candidate> = Vec::new();
        for tagged in self.tagger.tag(&seen) {
            let (Some(first), Some(last)) = (units.get(tagged.start), units.get(tagged.end - 1)) else { continue };
            let mut guess = first.span.cover(last.span);
            if tagged.kind == EntityKind::Person {
                guess = person::trim(&self.lists, text, guess, &cut);
            }
            if self.outgrows_listed(text, guess, tagged.kind, &listed, &cut) {
                proposals.push(plain(guess, tagged.kind, 6));
            }
        }
        let shaped = shape::shaped_names(&self.lists, text, &cut);
        proposals.extend(shaped.into_iter().map(|shaped| plain(shaped.span, shaped.kind, 6)));
        proposals.extend(person::after_titles(&self.lists, text, span).map(|span| plain(span, EntityKind::Person, 5)));
        let dotted = person::dotted_names(&self.lists, text, span).map(|name| {
            let end = shape::whole_words_end(&cut, name);
            let whole = Span { start: name.start, end };
            // The dots are words of their own, so that at least a part of the name is left.
            plain(if whole.slice(text).ends_with(['·', '•', '・', '‧']) { name } else { whole }, EntityKind::Person, 7)
        });
        proposals.extend(dotted);
        for (at, name) in &listed {
            let mut span = Span::new(*at, at + name.length);
            let mut name = *name;
            if let Some(end) = model_number(text, span).filter(|_| name.kind == EntityKind::Product) {
                span.end = end;
                name.known = None;
            }
            let ambiguous = name.known.is_some_and(|known| known.ambiguous);
            let record = name.known.map(|known| known.record);
            proposals.push(Candidate {
                record,
                ambiguous,
                doubtful: ambiguous,
                ..plain(span, name.kind, if ambiguous { 1 } else { 5 })
            });
        }
        for run in latin_runs(text, span) {
            for mut candidate in latin::candidates(text, run, Language::En, latin) {
                candidate.doubtful = false;
                proposals.push(candidate);
            }
        }
        let mut chosen = select(proposals);
        for candidate in &mut chosen {
            candidate.role = person::role_of(&self.lists, text, span, candidate);
        }
        chosen
    }

    /// Adds the names that come again outside of the candidates, in the Chinese `sentences`.
    pub fn add_again(&self, text: &str, sentences: &[Span], candidates: &mut Vec<Candidate>) {
        let found = again::named_again(&self.lists, text, sentences, candidates);
        if found.is_empty() {
            return;
        }
        candidates.extend(found.into_iter().map(|(span, kind)| plain(span, kind, 5)));
        candidates.sort_by_key(|candidate| candidate.span);
    }

    /// Whether a guess that begins with a listed name is a name of its own: one of its endings says so,
    /// or what follows the listed name is short. «上海新建» is 上海 with something said of it.
    fn outgrows_listed(
        &self,
        text: &str,
        guess: Span,
        kind: EntityKind,
        listed: &[(usize, ListedName)],
        words: &[Word],
    ) -> bool {
        if kind == EntityKind::Organization && self.lists.ends_common(guess.slice(text)) {
            return false;
        }
        let after = listed.partition_point(|(at, _)| *at < guess.start as usize);
        let Some((at, name)) =
            listed.get(after).filter(|(at, name)| *at == guess.start as usize && at + name.length < guess.end as usize)
        else {
            return true;
        };
        let rest = text.get(at + name.length..guess.end as usize).unwrap_or_default();
        // 法国公司 says which company is meant, and 法国CEA is two names.
        let describes = name.kind == EntityKind::Place && GENERIC.contains(&rest);
        let two_names = name.kind == EntityKind::Place
            && self.lists.name(text, at + name.length).is_some_and(|next| {
                let sure = next.known.is_some_and(|known| !known.ambiguous) && next.kind != EntityKind::Place;
                sure && matches!(rest.get(next.length..), Some("" | "公司"))
            });
        // 特斯拉上海工厂 is a company and where its factory stands.
        let seat = name.kind == EntityKind::Organization
            && rest.ends_with('厂')
            && self.lists.name(text, at + name.length).is_some_and(|next| next.kind == EntityKind::Place);
        if describes || two_names || seat {
            return false;
        }
        let titled =
            self.lists.word(text, at + name.length).is_some_and(|(_, word_use)| word_use == lists::WordUse::Title);
        let last = rest.chars().next_back().map_or(0, |c| self.lists.character(c));
        match kind {
            EntityKind::Organization => {
                // 英飞凌 — 半导体企业: a dash divides a name from what is said of it.
                let divided = rest.contains(['—', '–', ' ']);
                let ends = last & lists::ORGANIZATION_END != 0 || (!divided && self.lists.ends_organization(rest));
                // 德国签署 is 德国 with a verb: a word of the dictionary that ends no organisation's name.
                let from = words.partition_point(|word| (word.span.start as usize) < at + name.length);
                let plain = words.get(from).is_some_and(|word| {
                    word.span.start as usize == at + name.length && word.span.slice(text).chars().count() > 1
                });
                !titled && (ends || (rest.chars().count() <= 4 && !(plain && name.kind == EntityKind::Place)))
            }
            EntityKind::Place => last & lists::PLACE_END != 0,
            EntityKind::Person | EntityKind::Product | EntityKind::Event => name.kind != EntityKind::Person && !titled,
        }
    }

    /// The characters of a stretch and the tagger's features of each.
    pub fn features(&self, text: &str, span: Span, words: &WordSegmenter) -> (Vec<Span>, Vec<Vec<u32>>) {
        let units = units(text, span);
        let cut = words.words(text, span, Language::Zh);
        let seen = self.seen(text, &units, &self.listed(text, &units), &cut);
        let mut features = Vec::with_capacity(units.len());
        seen.features(|active| features.push(active.as_ref().to_vec()));
        (units.iter().map(|unit| unit.span).collect(), features)
    }

    /// Listed names by longest match from the left: where each begins, and what it is.
    fn listed(&self, text: &str, units: &[Unit]) -> Vec<(usize, ListedName)> {
        let mut found = Vec::new();
        let mut free = 0;
        let mut before = ' ';
        for unit in units {
            let at = unit.span.start as usize;
            let c = unit.span.slice(text).chars().next().unwrap_or(' ');
            let inside_word = is_word(before) && is_word(c);
            before = c;
            if at < free || inside_word {
                continue;
            }
            if let Some(name) = self.lists.name(text, at) {
                free = at + name.length;
                found.push((at, name));
            }
        }
        found
    }

    /// What is known of each character before tagging.
    fn seen(&self, text: &str, units: &[Unit], listed: &[(usize, ListedName)], words: &[Word]) -> ChineseUnits {
        let mut sentence = ChineseUnits::new(units.iter().map(|unit| ChineseFeatures {
            symbol: unit.symbol,
            classes: self.lists.character(unit.symbol),
            ..ChineseFeatures::default()
        }));
        let seen = sentence.known();
        let mut cut = words.iter().peekable();
        for (unit, seen) in units.iter().zip(seen.iter_mut()) {
            while cut.peek().is_some_and(|word| word.span.end <= unit.span.start) {
                cut.next();
            }
            let word = cut.peek().map_or(unit.span, |word| word.span);
            seen.word = match (word.start == unit.span.start, word.end == unit.span.end) {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                (false, false) => 3,
            };
        }
        let unit_at = |byte: usize| units.binary_search_by_key(&byte, |unit| unit.span.start as usize).ok();
        for (index, unit) in units.iter().enumerate() {
            let at = unit.span.start as usize;
            let Some((length, word_use)) = self.lists.word(text, at) else { continue };
            let last = unit_at(at + length).map_or(units.len(), |next| next).saturating_sub(1);
            if let Some(first) = seen.get_mut(index) {
                first.words |= word_use.number();
            }
            if let Some(last) = seen.get_mut(last) {
                last.words |= word_use.number() << 4;
            }
        }
        for (at, name) in listed {
            let Some(first) = unit_at(*at) else { continue };
            let end = unit_at(at + name.length).unwrap_or(units.len());
            let kind: u8 = match name.kind {
                EntityKind::Organization => 1,
                EntityKind::Person => 2,
                EntityKind::Place => 3,
                EntityKind::Product => 4,
                EntityKind::Event => 5,
            };
            for (index, unit) in seen.iter_mut().enumerate().take(end).skip(first) {
                let place = if end == first + 1 {
                    0
                } else if index == first {
                    1
                } else if index + 1 == end {
                    2
                } else {
                    3
                };
                unit.listed = kind * 4 + place;
            }
        }
        sentence
    }
}

fn units(text: &str, span: Span) -> Vec<Unit> {
    let start = span.start as usize;
    let characters = span.slice(text).char_indices().filter(|(_, c)| !c.is_whitespace());
    characters
        .map(|(index, c)| {
            let symbol = match c {
                _ if is_han(c) => c,
                _ if c.is_numeric() => '0',
                _ if c.is_alphabetic() => 'a',
                '(' => '（',
                ')' => '）',
                ',' => '，',
                '“' | '”' | '"' | '「' | '」' => '"',
                _ => c,
            };
            Unit { span: Span::new(start + index, start + index + c.len_utf8()), symbol }
        })
        .collect()
}

fn plain(span: Span, kind: EntityKind, points: i32) -> Candidate {
    let mut evidence = Evidence::default();
    evidence.add(kind, points);
    Candidate { span, evidence, record: None, ambiguous: false, doubtful: false, role: None }
}

/// The best of overlapping proposals: a longer one before a shorter inside it, a listed one before a
/// guessed one that only crosses it.
fn select(mut proposals: Vec<Candidate>) -> Vec<Candidate> {
    let rank =
        |candidate: &Candidate| (candidate.record.is_some() && !candidate.ambiguous, candidate.evidence.best().1);
    proposals.sort_by(|a, b| {
        a.span.start.cmp(&b.span.start).then(b.span.end.cmp(&a.span.end)).then_with(|| rank(b).cmp(&rank(a)))
    });
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in proposals {
        let Some(last) = chosen.last_mut().filter(|last| last.span.overlaps(candidate.span)) else {
            chosen.push(candidate);
            continue;
        };
        if last.span == candidate.span {
            last.evidence.merge(&candidate.evidence, 4);
            if last.record.is_none() {
                (last.record, last.ambiguous) = (candidate.record, candidate.ambiguous);
            }
            last.doubtful &= candidate.doubtful;
        } else if !last.span.contains(candidate.span) && rank(&candidate) > rank(last) {
            *last = candidate;
        }
    }
    chosen
}
