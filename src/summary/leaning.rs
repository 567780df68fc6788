use super::cues::Part;
use crate::text::{Span, is_han, is_word};

/// A pronoun after an opening adverbial («Mardi, il …») is looked for no further than this many bytes into the sentence.
const ADVERBIAL: u32 = 40;
/// A name within so many bytes after «the company» says which one it is.
const APPOSITION: u32 = 16;

/// Whether a sentence leans on the one before it, so that it cannot stand alone: it opens with a connective, a pronoun
/// or a demonstrative (`Il`, `This`, `但`), with a pronoun after an adverbial, or with a party that is not named there
/// (`The company`, `公司`).
///
/// `cues` are those of the sentence, in order; `names` the spans of all names in the text, in order.
pub fn leans(text: &str, sentence: Span, cues: &[(Span, Part)], names: &[Span]) -> bool {
    let first_name = names.get(names.partition_point(|name| name.start < sentence.start));
    let named_before = |at: u32| first_name.is_some_and(|name| name.start < at);
    cues.iter().take_while(|(at, _)| at.start <= sentence.start + ADVERBIAL).any(|(at, part)| {
        let before = Span { start: sentence.start, end: at.start }.slice(text);
        let opens = opens(text, sentence, *at);
        match part {
            Part::Leaning => opens,
            Part::Pronoun => opens || (follows_adverbial(before) && !named_before(at.start)),
            Part::Party => opens && !named_before(at.end + APPOSITION),
            Part::Free | Part::Day | Part::Aside | Part::Background => false,
        }
    })
}

/// Whether nothing but signs stands between the sentence's start and the cue.
pub fn opens(text: &str, sentence: Span, cue: Span) -> bool {
    let before = Span { start: sentence.start, end: cue.start };
    !before.slice(text).chars().any(|c| is_word(c) || is_han(c))
}

/// Whether words with one comma after them, and nothing else, stand before.
fn follows_adverbial(before: &str) -> bool {
    let before = before.trim_end();
    let comma = |c: char| matches!(c, ',' | '，');
    before.ends_with(comma) && before.chars().filter(|&c| comma(c)).count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::lexicon::Packs;
    use crate::summary::cues::SummaryCues;

    fn leaning(text: &str, language: Language, names: &[&str]) -> bool {
        let cues = SummaryCues::with(&Packs::built_in()).find(text, Span::of(text), language);
        let names = names.iter().map(|name| {
            let at = text.find(name).unwrap();
            Span::new(at, at + name.len())
        });
        leans(text, Span::of(text), &cues, &names.collect::<Vec<_>>())
    }

    #[test]
    fn an_unresolved_opening_leans() {
        assert!(leaning("Il a démissionné mardi.", Language::Fr, &[]));
        assert!(leaning("Mardi, il a démissionné.", Language::Fr, &[]));
        assert!(leaning("L’entreprise emploie 900 personnes.", Language::Fr, &[]));
        assert!(leaning("On Tuesday, he resigned.", Language::En, &[]));
        assert!(leaning("But the plan failed.", Language::En, &[]));
        assert!(leaning("“It was a mistake,” a spokesman said.", Language::En, &[]));
        assert!(leaning("该公司拒绝置评。", Language::Zh, &[]));
        assert!(leaning("周二，他宣布辞职。", Language::Zh, &[]));
    }

    #[test]
    fn one_that_says_whom_it_means_stands() {
        assert!(!leaning("Il faut dix ans pour construire un réacteur.", Language::Fr, &[]));
        assert!(!leaning("Cette année, les ventes ont doublé.", Language::Fr, &[]));
        assert!(!leaning("Le groupe Solvinor a été condamné.", Language::Fr, &["Solvinor"]));
        assert!(!leaning("Chez Altirail, il reste 40 lignes.", Language::Fr, &["Altirail"]));
        assert!(!leaning("This year sales doubled.", Language::En, &[]));
        assert!(!leaning("There are 40 plants in Europe.", Language::En, &[]));
        assert!(!leaning("其他国家也在研究类似方案。", Language::Zh, &[]));
    }
}
