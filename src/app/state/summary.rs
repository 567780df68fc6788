use super::Page;
use crate::document::SentenceId;
use crate::language::{Language, Phrase};
use crate::text::Span;

/// How much of a summary the reader wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SummaryLength {
    /// The one sentence that says most.
    One,
    /// Two or three.
    #[default]
    Short,
    /// A paragraph.
    Medium,
}

impl SummaryLength {
    /// All of them, shortest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Short, Self::Medium];
}

/// A summary as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSummary {
    /// What it says.
    pub words: Phrase,
    /// The sentences behind it.
    pub evidence: Vec<Span>,
    /// Whether another length would say something else. What is composed from facts has one length only.
    pub varies: bool,
}

impl ShownSummary {
    /// The summary of a page in its display language, at this length.
    pub fn new(page: &Page, length: SummaryLength) -> Self {
        let summary = &page.analysis.summary;
        let whole = summary.text.get(page.locale);
        let order = summary.order.get(page.locale);
        let sentence = |id: &SentenceId| page.analysis.sentences.get(id.0 as usize);
        // The source's own sentences are in the language that the summary has; statements are in the reader's.
        let quoted = order.sentences.first().and_then(sentence).is_some_and(|first| first.language == whole.language);
        if !quoted {
            let ids = summary.sentences_by_locale.get(page.locale);
            let evidence = ids.iter().filter_map(sentence).map(|sentence| sentence.span).collect();
            return Self { words: whole.clone(), evidence, varies: false };
        }
        let count = match length {
            SummaryLength::One => 1,
            SummaryLength::Short => order.short,
            SummaryLength::Medium => order.medium,
        };
        let evidence: Vec<Span> = order.cut(count).iter().filter_map(sentence).map(|sentence| sentence.span).collect();
        let gap = if whole.language == Language::Zh { "" } else { " " };
        let mut text = String::new();
        for span in &evidence {
            if !text.is_empty() {
                text.push_str(gap);
            }
            text.push_str(page.words(*span));
        }
        Self { words: Phrase { text, language: whole.language }, evidence, varies: order.sentences.len() > 1 }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::app::state::{Phase, Shared};
    use crate::document::Source;
    use crate::language::Locale;
    use crate::pipeline::Analyzer;

    fn page(locale: Locale) -> Page {
        let text = "Orane builds a chip plant in Dresden\n\nOrane, a maker of sensors, will build a chip plant in Dresden for \
                    2 billion euros, the company said on Monday. The plant will employ 900 people. Saxony pays a tenth of \
                    the cost. Work begins in March 2027, and the first wafers are due two years later.";
        let source = Source::new(text);
        let analysis = Shared::new(Analyzer::new().analyze(&source));
        let phase = Phase::Done { analysis, milliseconds: 1, on_main_thread: false };
        Page::new(&Shared::new(source), &phase, locale).unwrap()
    }

    #[test]
    fn a_longer_summary_says_more() {
        let page = page(Locale::En);
        let words = |length| ShownSummary::new(&page, length).words.text;
        let [one, short, medium] = SummaryLength::ALL.map(words);
        assert!(one.len() < short.len() || short.len() < medium.len());
        assert!(medium.contains(&one));
        assert_eq!(short, page.analysis.summary.text.en.text);
        assert_eq!(ShownSummary::new(&page, SummaryLength::One).evidence.len(), 1);
    }

    #[test]
    fn statements_have_one_length() {
        let page = page(Locale::Fr);
        let summary = ShownSummary::new(&page, SummaryLength::One);
        assert_eq!(summary.varies, summary.words.language == Language::En);
        assert_eq!(summary.varies, ShownSummary::new(&page, SummaryLength::Medium).varies);
    }
}
