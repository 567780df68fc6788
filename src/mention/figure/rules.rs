use super::context::Context;
use super::digits::DigitStyle;
use super::number::Number;
use crate::language::Language;

/// What one language does differently from the others. Everything else is data.
pub(super) trait Rules: std::fmt::Debug + Sync {
    /// The language's tag in the data files.
    fn tag(&self) -> &'static str;

    /// Whether names in this column of a data row are read: 0 English, 1 French, 2 Chinese.
    fn reads_column(&self, column: usize) -> bool;

    /// Whether number words are read at all.
    fn has_words(&self) -> bool {
        true
    }

    /// How digits are grouped and decimals set off.
    fn digit_style(&self) -> DigitStyle;

    /// Whether 3/4/2025 is 4 March.
    fn month_first(&self) -> bool {
        false
    }

    /// Whether the article is also the number one («vingt et un»), and a hundred needs none («cent»).
    fn article_is_one(&self) -> bool {
        false
    }

    /// Whether «and» joins tens to one («vingt et un») rather than hundreds to tens.
    fn joins_tens(&self) -> bool {
        false
    }

    /// Whether a «quarter» is three months before it is a fourth.
    fn quarter_is_time(&self) -> bool {
        false
    }

    /// Whether months begin with a capital.
    fn capital_months(&self) -> bool {
        false
    }

    /// The number at `at`. With `joined` false, «and» does not continue it.
    fn number(&self, context: &Context<'_>, at: usize, joined: bool) -> Option<Number>;

    /// Whether a number that nothing follows is a count.
    fn counts(&self, context: &Context<'_>, number: &Number) -> bool;

    /// Whether the bare four-digit number is a year.
    fn is_year(&self, context: &Context<'_>, number: &Number) -> bool;

    /// Whether the bare number is somebody's age though no word for years stands with it.
    fn is_age(&self, _context: &Context<'_>, _number: &Number) -> bool {
        false
    }

    /// Files of the language's pack with words that are no names, split by spaces.
    fn small_words(&self) -> &'static [&'static str] {
        &[]
    }

    /// Where a number in digits at `at` that is part of a name or a label in ways of this language ends.
    fn named(&self, _context: &Context<'_>, _at: usize) -> Option<usize> {
        None
    }

    /// Further words behind «a third» that show it is a part and no place: «by a third to 20 million».
    fn words_after_parts(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether tens and units are also written as one word: «twentyfive».
    fn glues_tens(&self) -> bool {
        false
    }

    /// Whether an `m` glued to digits stands for millions of what the word at `at` names, and not for metres.
    fn millions_follow(&self, _context: &Context<'_>, _at: usize) -> bool {
        false
    }

    /// Words behind which «zero» is a number: «fell to zero».
    fn words_before_zero(&self) -> &'static [&'static str] {
        &[]
    }

    /// The denominator words behind a fraction that «of» or the sentence's end must follow.
    fn of_words(&self) -> &'static [&'static str] {
        &[]
    }
}

/// The rules of a language.
pub(super) fn rules_of(language: Language) -> &'static dyn Rules {
    match language {
        Language::Zh => &super::zh::Chinese,
        Language::En => &super::en::English,
        Language::Fr => &super::fr::French,
        Language::Other => &super::en::Signs,
    }
}
