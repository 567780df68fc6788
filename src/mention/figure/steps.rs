//! Counts the characters that are looked at, in tests only: that the pass over a text is linear is shown by this count,
//! which is the same on every machine, and not by a clock.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Notes that one character was looked at.
#[inline]
pub(super) fn note() {
    add(1);
}

/// Notes that so many characters were looked at.
#[cfg(test)]
pub(super) fn add(count: usize) {
    STEPS.set(STEPS.get() + count);
}

/// Notes nothing outside of tests.
#[cfg(not(test))]
#[inline]
pub(super) fn add(_count: usize) {}

#[cfg(test)]
mod tests {
    use super::STEPS;
    use crate::language::Language;
    use crate::mention::figure::FigureRecognizer;
    use crate::text::Span;

    /// Steps for one character of `unit` written over and over to `bytes` bytes.
    fn steps(recognizer: &FigureRecognizer, unit: &str, bytes: usize, language: Language) -> f64 {
        let text = unit.repeat(bytes / unit.len());
        STEPS.set(0);
        let _ = recognizer.recognize(&text, Span::of(&text), language, None);
        let characters = u32::try_from(text.chars().count()).unwrap();
        f64::from(u32::try_from(STEPS.get()).unwrap()) / f64::from(characters)
    }

    #[test]
    fn a_long_text_takes_as_many_steps_a_character_as_a_short_one() {
        let recognizer = FigureRecognizer::new();
        let units = [
            "7",
            "777,",
            "1 000 ",
            "1.",
            "1-",
            "- ",
            "- 1",
            "亿",
            "一",
            "二千",
            "三 百 ",
            "百分之",
            "负",
            "un milliard de ",
            "twenty-",
            "one hundred and ",
            "a third of a ",
            "3 euros 50 et ",
            "1^2^",
            "MEUR ",
        ];
        for unit in units {
            for language in [Language::Zh, Language::En, Language::Fr, Language::Other] {
                let short = steps(&recognizer, unit, 1 << 12, language);
                let long = steps(&recognizer, unit, 1 << 16, language);
                assert!(long <= short * 1.05 + 1.0, "{unit:?} {language:?}: {short} steps a character, then {long}");
            }
        }
        for unit in ["7", "亿", "un milliard de "] {
            for language in [Language::Zh, Language::En, Language::Fr] {
                assert!(steps(&recognizer, unit, 1 << 20, language) < 2000.0, "{unit:?} {language:?}");
            }
        }
    }
}
