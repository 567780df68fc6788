use super::Language;
use super::evidence::{BIT, Evidence, Scores, add};
use super::script::{ScriptCounts, is_latin};
use crate::text::{fold, is_apostrophe, lower};

/// Evidence below this leaves the question open.
const LEAST: i32 = 2 * BIT;

/// What the language of the surroundings weighs against a short text's own words.
const SURROUNDINGS: i32 = 4 * BIT;

/// What English and French have ahead of languages that are not read.
const EXPECTED: i32 = 2 * BIT;

/// A Chinese character says about as much as three letters.
const LETTERS_A_CHARACTER: usize = 3;

/// The longest word looked at, in characters; longer runs are no words.
const LONGEST_WORD: usize = 40;

/// The language of a piece of text, from two words to a whole page. [`Language::Other`] where it is
/// none of the three, or where the text is only names, acronyms and numbers.
///
/// ```
/// use precis::language::{Language, detect};
///
/// assert_eq!(detect("la croissance ralentit"), Language::Fr);
/// assert_eq!(detect("AMD 发布新一代芯片"), Language::Zh);
/// assert_eq!(detect("AMD"), Language::Other);
/// ```
pub fn detect(text: &str) -> Language {
    detect_with(text, Language::Other)
}

/// As [`detect`], for a block of a page whose language is known to be `surroundings`: where the block's
/// own words leave the question open, that is the answer.
pub fn detect_with(text: &str, surroundings: Language) -> Language {
    Traits::of(text).language(surroundings)
}

/// What tells the language of a piece of text, gathered once for all who ask: the page that the piece is of, and the piece itself
/// when its surroundings are known.
#[derive(Debug, Clone)]
pub struct Traits {
    scripts: ScriptCounts,
    verdict: Verdict,
}

/// What scripts and letters come to.
#[derive(Debug, Clone)]
enum Verdict {
    /// The scripts decide.
    Sure(Language),
    /// Latin letters decide, beside Chinese characters or not.
    Weighed(Box<Scores>),
}

impl Traits {
    /// Reads a piece of text.
    pub fn of(text: &str) -> Self {
        let scripts = ScriptCounts::of(text);
        let chinese = scripts.han * LETTERS_A_CHARACTER;
        let foreign = scripts.other > scripts.latin.max(chinese)
            || scripts.kana * 8 > scripts.han.max(scripts.latin / LETTERS_A_CHARACTER);
        let verdict = if foreign {
            Verdict::Sure(Language::Other)
        } else if chinese > 0 && chinese >= scripts.latin {
            Verdict::Sure(Language::Zh)
        } else {
            Verdict::Weighed(Box::new(latin_evidence(text)))
        };
        Self { scripts, verdict }
    }

    /// The language, where `surroundings` are in that one; see [`detect_with`].
    pub fn language(&self, surroundings: Language) -> Language {
        match &self.verdict {
            Verdict::Sure(language) => *language,
            // A few letters beside Chinese characters are names, unless they make up sentences of their own.
            Verdict::Weighed(scores) => judge(scores, if self.scripts.han > 0 { Language::Zh } else { surroundings }),
        }
    }
}

/// The language most of a text is in, weighed line by line: for pages that carry several. A line says as
/// much as it is long, a Chinese character as much as three letters; earlier languages of the order
/// Chinese, English, French win a draw.
pub fn dominant<'a>(lines: impl Iterator<Item = &'a Traits>) -> Language {
    let mut weights = [(Language::Zh, 0), (Language::En, 0), (Language::Fr, 0), (Language::Other, 0)];
    for line in lines {
        let (language, scripts) = (line.language(Language::Other), &line.scripts);
        // Lines of names alone say nothing of the page.
        let silent = language == Language::Other && scripts.latin < 40 && scripts.other + scripts.kana == 0;
        let weight = scripts.han * LETTERS_A_CHARACTER + scripts.latin + scripts.other + scripts.kana;
        if let Some((_, sum)) = weights.iter_mut().find(|(known, _)| *known == language && !silent) {
            *sum += weight;
        }
    }
    let best = weights.into_iter().rev().max_by_key(|(_, weight)| *weight);
    best.filter(|(_, weight)| *weight > 0).map_or(Language::Other, |(language, _)| language)
}

/// The verdict on the evidence of a text in Latin letters.
fn judge(scores: &Scores, surroundings: Language) -> Language {
    let [english, french, rivals @ ..] = scores;
    let bonus = |language| if surroundings == language { SURROUNDINGS } else { 0 };
    let rival = rivals.iter().copied().max().unwrap_or(0);
    let strongest = rival.max(*english).max(*french);
    let threshold = if surroundings == Language::Other { LEAST } else { SURROUNDINGS };
    let (english, french) = (english + bonus(Language::En), french + bonus(Language::Fr));
    if strongest < threshold {
        return surroundings;
    }
    if rival > english.max(french) + EXPECTED {
        return Language::Other;
    }
    match english.cmp(&french) {
        std::cmp::Ordering::Greater => Language::En,
        std::cmp::Ordering::Less => Language::Fr,
        std::cmp::Ordering::Equal => surroundings,
    }
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// No capital at the front: what it is made of tells.
    Lower,
    /// A capital, then small letters: a name, unless it is listed.
    Title,
    /// Capitals only: an acronym, unless the whole text is set so.
    Upper,
}

/// What all the words of a text say together.
fn latin_evidence(text: &str) -> Scores {
    let evidence = Evidence::shared();
    let mut sums = Sums::default();
    let mut word = String::new();
    let mut shape = Shape::Lower;
    let mut length = 0;
    for c in text.chars().chain([' ']) {
        if is_latin(c) || (is_apostrophe(c) && length > 0) {
            shape = match (length, c.is_uppercase()) {
                (0, true) => Shape::Title,
                (0, false) => Shape::Lower,
                (1, true) if shape == Shape::Title => Shape::Upper,
                _ => shape,
            };
            length += 1;
            if length <= LONGEST_WORD {
                word.push(lower(fold(c)));
            }
        } else if length > 0 {
            if length <= LONGEST_WORD {
                sums.add_word(evidence, &word, shape);
            }
            word.clear();
            length = 0;
        }
    }
    sums.total()
}

/// Evidence kept apart by the shape of the words it came from.
#[derive(Debug, Default)]
struct Sums {
    lower: Scores,
    lower_words: usize,
    title: Scores,
    title_words: usize,
    title_listed: usize,
    upper: Scores,
    upper_words: usize,
}

impl Sums {
    fn add_word(&mut self, evidence: &Evidence, word: &str, shape: Shape) {
        let word = word.trim_matches('\'');
        match shape {
            Shape::Lower => {
                self.lower_words += 1;
                if !self.add_parts(evidence, word) {
                    add(&mut self.lower, &evidence.letters(word));
                }
            }
            Shape::Title => {
                self.title_words += 1;
                // «L'Union»: the article tells though a name follows.
                let listed = match word.split_once('\'') {
                    Some((article, _)) => evidence.word(&format!("{article}'")).or_else(|| evidence.word(word)),
                    None => evidence.word(word),
                };
                if let Some(scores) = listed {
                    self.title_listed += 1;
                    add(&mut self.title, &scores.map(|score| score / 2));
                }
            }
            Shape::Upper => {
                self.upper_words += 1;
                if let Some(scores) = evidence.word(word) {
                    add(&mut self.upper, &scores.map(|score| score / 2));
                }
            }
        }
    }

    /// Adds a word in small letters with its elided article or its ending taken by themselves; `false`
    /// where letters have to tell.
    fn add_parts(&mut self, evidence: &Evidence, word: &str) -> bool {
        if let Some(scores) = evidence.word(word) {
            add(&mut self.lower, scores);
            add(&mut self.lower, &evidence.letters(word).map(|score| score / 2));
            return true;
        }
        let Some((head, tail)) = word.split_once('\'') else { return false };
        let (article, ending) = (format!("{head}'"), matches!(tail, "s" | "t" | "re" | "ve" | "ll" | "d" | "m"));
        if ending {
            if let Some(english) = self.lower.first_mut() {
                *english += 3 * BIT;
            }
            return self.add_parts(evidence, head) || {
                add(&mut self.lower, &evidence.letters(head));
                true
            };
        }
        if let Some(scores) = evidence.word(&article) {
            add(&mut self.lower, scores);
        }
        let known = evidence.word(tail).copied().unwrap_or_else(|| evidence.letters(tail));
        add(&mut self.lower, &known);
        true
    }

    fn total(self) -> Scores {
        let mut total = self.lower;
        let words = self.lower_words + self.title_words + self.upper_words;
        if self.lower_words > 0 || self.title_listed * 2 > words {
            add(&mut total, &self.title);
        }
        // A text all in capitals is a headline; capitals among other words are acronyms.
        if self.lower_words + self.title_words == 0 && self.upper_words > 1 {
            add(&mut total, &self.upper);
        }
        total
    }
}
