use super::context::Context;
use super::digits::DigitStyle;
use super::en::{looks_like_year, spaced_count, spaced_number};
use super::number::Number;
use super::rules::Rules;

/// French.
#[derive(Debug)]
pub(super) struct French;

impl Rules for French {
    fn tag(&self) -> &'static str {
        "fr"
    }

    fn reads_column(&self, column: usize) -> bool {
        column != 0
    }

    fn digit_style(&self) -> DigitStyle {
        DigitStyle::Comma
    }

    fn article_is_one(&self) -> bool {
        true
    }

    fn joins_tens(&self) -> bool {
        true
    }

    fn number(&self, context: &Context<'_>, at: usize, joined: bool) -> Option<Number> {
        spaced_number(context, at, joined)
    }

    fn counts(&self, context: &Context<'_>, number: &Number) -> bool {
        // «neuf» alone is also «new».
        let new = context.line.has(number.start, "neuf") && number.end == number.start + 4;
        let line = context.line;
        let counted = line.is_word(line.skip_spaces(number.end))
            || number.start == 0
            || context.word_before_is(number.start, &["les", "des", "a", "de", "sur"]);
        spaced_count(context, number) && !(new && (!counted || behind_noun(context, number.start)))
    }

    fn is_year(&self, context: &Context<'_>, number: &Number) -> bool {
        const BEFORE: &[&str] = &[
            "en",
            "depuis",
            "des",
            "d'ici",
            "ici",
            "jusqu'en",
            "fin",
            "debut",
            "mi",
            "de",
            "annee",
            "exercice",
            "avant",
            "apres",
            "et",
            "a",
            "pour",
            "courant",
            "printemps",
            "ete",
            "automne",
            "hiver",
            "rentree",
            "entre",
            "horizon",
            "an",
            "budget",
            "edition",
        ];
        looks_like_year(context, number, BEFORE)
    }

    fn small_words(&self) -> &'static [&'static str] {
        &["stop_words.tsv", "sentence_starters.tsv"]
    }

    fn words_before_zero(&self) -> &'static [&'static str] {
        &["est", "etait", "vaut", "atteint", "proche de"]
    }

    fn words_after_parts(&self) -> &'static [&'static str] {
        &["a", "en", "par", "sur", "depuis", "cette", "entre", "pour", "dans", "contre"]
    }

    fn of_words(&self) -> &'static [&'static str] {
        &["de", "des", "du", "d'"]
    }
}

/// Whether a noun in the singular stands before `at`: «un ordinateur neuf», «le modèle neuf» is a new one.
fn behind_noun(context: &Context<'_>, at: usize) -> bool {
    let line = context.line;
    let Some(noun) = line.word_before(at) else { return false };
    let article = ["un", "le", "ce", "cet", "l'", "son", "du", "au", "chaque", "aucun"];
    let elided = line.before(noun) == '\'' && noun >= 2 && line.has(noun - 2, "l'");
    line.word_end(noun) > noun + 2 && (elided || context.word_before_is(noun, &article))
}
