use super::{EntityIndex, FigureTable, LibraryState, NamedEntity, ordered};
use crate::language::{Language, Locale};

/// What the library says of an entity, for one reader. Of an article in several languages the version counts that the
/// reader would be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityView<'a> {
    /// Who or what it is.
    pub entity: &'a NamedEntity,
    /// The articles that name it: places in [`EntityIndex::articles`].
    pub articles: Vec<usize>,
    /// The sentences that name it: places in [`EntityIndex::sentences`].
    pub sentences: Vec<usize>,
    /// How often these name it.
    pub mentions: usize,
    /// The figures said of it: places in [`FigureTable::rows`].
    pub figures: Vec<usize>,
    /// What it said: places in [`EntityIndex::quotes`].
    pub quotes: Vec<usize>,
    /// What is told of it, from early to late: places in [`EntityIndex::facts`].
    pub facts: Vec<usize>,
    /// Whom it shares sentences with, and how many, most first: places in [`EntityIndex::entities`].
    pub company: Vec<(usize, usize)>,
}

impl<'a> EntityView<'a> {
    /// Gathers it. `None` where the index does not know the id.
    pub fn new(
        index: &'a EntityIndex,
        figures: &FigureTable,
        library: &LibraryState,
        key: &str,
        locale: Locale,
    ) -> Option<Self> {
        let (number, entity) = index.find(key)?;
        let shown = index.shown_languages(library, locale);
        let language = |article: usize| shown.get(article).copied().flatten();
        let mut view = Self {
            entity,
            articles: Vec::new(),
            sentences: Vec::new(),
            mentions: 0,
            figures: Vec::new(),
            quotes: Vec::new(),
            facts: Vec::new(),
            company: Vec::new(),
        };
        let mut shared = vec![0_usize; index.entities.len()];
        for (place, sentence) in index.sentences.iter().enumerate() {
            let own = sentence.mentions.iter().filter(|(named, _)| *named == number).count();
            if own == 0 || language(sentence.article) != Some(sentence.language) {
                continue;
            }
            view.mentions += own;
            view.sentences.push(place);
            if view.articles.last() != Some(&sentence.article) {
                view.articles.push(sentence.article);
            }
            for (at, (named, _)) in sentence.mentions.iter().enumerate() {
                // A sentence counts once, however often it names somebody.
                let is_first = sentence.mentions.iter().take(at).all(|(before, _)| before != named);
                if let Some(count) = shared.get_mut(*named).filter(|_| is_first && *named != number) {
                    *count += 1;
                }
            }
        }
        view.figures = said_of(index, figures, number, &language);
        for (place, quote) in index.quotes.iter().enumerate() {
            if quote.speaker == number && language(quote.article) == Some(quote.language) {
                view.quotes.push(place);
            }
        }
        view.facts = told_of(index, library, number);
        let count = |entity: usize| shared.get(entity).copied().unwrap_or_default();
        for entity in ordered(shared.len(), &|a, b| count(b).cmp(&count(a))) {
            if count(entity) > 0 {
                view.company.push((entity, count(entity)));
            }
        }
        Some(view)
    }
}

impl EntityIndex {
    /// By article: the language of the version that a reader is shown; nothing for one that the library lacks.
    fn shown_languages(&self, library: &LibraryState, locale: Locale) -> Vec<Option<Language>> {
        self.articles.iter().map(|article| Some(library.article(&article.id)?.shown_language(locale))).collect()
    }
}

/// The figures that go with a name. The table of figures lists the names of the articles in the order of the index.
fn said_of(
    index: &EntityIndex,
    figures: &FigureTable,
    number: usize,
    language: &dyn Fn(usize) -> Option<Language>,
) -> Vec<usize> {
    let mut listed = Vec::new();
    for (article, names) in index.articles.iter().enumerate() {
        for name in &names.names {
            listed.push((article, *name));
        }
    }
    let mut said = Vec::new();
    for (place, row) in figures.rows.iter().enumerate() {
        let told = row.who.iter().filter_map(|name| listed.get(*name)).find(|(_, name)| *name == number);
        if told.is_some_and(|(article, _)| language(*article) == Some(row.language)) {
            said.push(place);
        }
    }
    said
}

/// The facts that name an entity, by when they happened, else by when their article appeared; undated ones last.
fn told_of(index: &EntityIndex, library: &LibraryState, number: usize) -> Vec<usize> {
    let mut told: Vec<(String, usize)> = Vec::new();
    for (place, fact) in index.facts.iter().enumerate() {
        if fact.agents.contains(&number) || fact.objects.contains(&number) {
            told.push((index.moment(place, library).unwrap_or_else(|| "~".to_owned()), place));
        }
    }
    let moment = |at: usize| told.get(at).map(|(moment, _)| moment);
    let order = ordered(told.len(), &|a, b| moment(a).cmp(&moment(b)));
    order.into_iter().filter_map(|at| Some(told.get(at)?.1)).collect()
}

impl EntityIndex {
    /// When a fact happened as far as its year is known, else when its article appeared: ISO 8601.
    pub fn moment(&self, fact: usize, library: &LibraryState) -> Option<String> {
        let fact = self.facts.get(fact)?;
        if fact.when.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(fact.when.clone());
        }
        library.article(&self.articles.get(fact.article)?.id)?.published.clone()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::super::entity_index::tests::sample;
    use super::super::library::tests::article;
    use super::*;
    use crate::app::services::Manifest;
    use crate::app::state::LibraryAction;
    use crate::mention::figure::FigureKind;

    fn library() -> Rc<LibraryState> {
        let articles = vec![
            article("plant", Some("2025-06-01"), &[Locale::En, Locale::Zh], &[]),
            article("site", Some("2024-09-09"), &[Locale::Fr], &[]),
        ];
        Rc::new(LibraryState::default()).reduce(LibraryAction::Load(Manifest { articles }))
    }

    fn figures() -> FigureTable {
        let text = "article\tplant\nname\t\t\t\tFirm A\nname\t\t\t\tAda Low\n\
            sentence\ten\tFirm A pays €2 to Ada Low today.\n\
            figure\t22\t12\t4\tmoney\t2\t\t\tEUR\t\t\t\tEUR\t2\t0\n\
            article\tsite\nname\t\t\t\tBourg\nname\t\t\t\tFirm A\n\
            sentence\tfr\tÀ Bourg, Firm A en a 3.\n\
            figure\t26\t22\t1\tcount\t3\t\t\t\t\t\t\t\t\t1\n";
        FigureTable::parse(text).unwrap()
    }

    #[test]
    fn gathers_what_all_articles_say_of_an_entity() {
        let (index, library, figures) = (sample(), library(), figures());
        let view = EntityView::new(&index, &figures, &library, "firm-a", Locale::En).unwrap();
        assert_eq!((view.sentences.as_slice(), view.mentions), ([0, 3].as_slice(), 2));
        assert_eq!(view.articles, [0, 1]);
        assert_eq!(view.company, [(1, 1), (2, 1)]);
        let kinds: Vec<FigureKind> = view.figures.iter().map(|row| figures.rows[*row].figure.kind).collect();
        assert_eq!(kinds, [FigureKind::Money, FigureKind::Count]);
        assert!(EntityView::new(&index, &figures, &library, "nobody", Locale::En).is_none());
    }

    #[test]
    fn facts_stand_in_the_order_of_time() {
        let (index, library, figures) = (sample(), library(), figures());
        let view = EntityView::new(&index, &figures, &library, "firm-a", Locale::En).unwrap();
        // 2024-05, then the day the article appeared (2025-06-01), then 2026.
        assert_eq!(view.facts, [2, 1, 0]);
        assert_eq!(index.moment(1, &library).as_deref(), Some("2025-06-01"));
    }

    #[test]
    fn the_readers_version_counts() {
        let (index, library, figures) = (sample(), library(), figures());
        let view = |key, locale| EntityView::new(&index, &figures, &library, key, locale).unwrap();
        assert_eq!(view("firm-a", Locale::Zh).sentences, [2, 3]);
        assert_eq!(view("ada", Locale::Zh).mentions, 0, "the Chinese version does not name her");
        assert_eq!(view("ada", Locale::En).quotes, [0]);
        assert!(view("ada", Locale::Zh).quotes.is_empty(), "the quotation stands in the English version");
        assert_eq!(view("firm-a", Locale::Zh).figures, [1]);
    }
}
