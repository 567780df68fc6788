use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::{KeyFigure, Period, Player, Record};
use crate::insight::TrackingLevel;
use crate::language::{Language, Locale, Phrase};
use crate::text::{Date, ordered};

/// No more names stand at the head of a briefing.
const MOST_PLAYERS: usize = 8;
/// No more figures stand there, one a story.
const MOST_FIGURES: usize = 8;
/// No more names and figures stand with a story.
const MOST_OF_STORY: usize = 5;

/// What a number of articles come to, for one display language. Borrows from their records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Briefing<'r> {
    /// The display language.
    pub locale: Locale,
    /// The days asked for, an open end closed by the first or last article.
    pub period: Period,
    /// The stories: those to follow before those to watch, those that more articles tell before others, new before old.
    pub stories: Vec<Story<'r>>,
    /// How many articles there are.
    pub articles: usize,
    /// How many were left out because nobody knows their day.
    pub undated: usize,
    /// Who matters in most stories, with the number of stories.
    pub players: Vec<(&'r Player, usize)>,
    /// The figure that matters most in each story, with the story's place in `stories`.
    pub figures: Vec<(&'r KeyFigure, usize)>,
}

/// A story and the articles that tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story<'r> {
    /// The article that tells it best to this reader; its core point stands for the story.
    pub lead: &'r Record,
    /// All its articles, the lead first, then newest first.
    pub articles: Vec<&'r Record>,
    /// The figures that most of them have, each with the article that it is taken from.
    pub figures: Vec<(&'r KeyFigure, &'r Record)>,
    /// Who matters in most of them.
    pub players: Vec<&'r Player>,
    /// The strongest advice of them all.
    pub tracking: TrackingLevel,
    /// The day of the newest.
    pub latest: Option<Date>,
}

impl<'r> Briefing<'r> {
    /// The briefing on those of `records` that `wanted` lets pass and whose day falls into the period.
    pub fn new(records: &'r [Record], wanted: impl Fn(&Record) -> bool, period: Period, locale: Locale) -> Self {
        let mut told: Vec<&Record> = Vec::new();
        let mut undated = 0;
        for record in records.iter().filter(|record| wanted(record)) {
            let day = record.published.map(|published| published.date);
            if period.holds(day) {
                told.push(record);
            } else if day.is_none() {
                undated += 1;
            }
        }
        let days = || told.iter().filter_map(|record| record.published).map(|published| published.date);
        let period =
            Period { since: period.since.or_else(|| days().min()), until: period.until.or_else(|| days().max()) };
        let articles = told.len();
        let mut found: Vec<Option<Story<'r>>> = Vec::new();
        for records in by_story(&told) {
            found.push(Story::new(&records, locale));
        }
        let order = ordered(found.len(), &|a, b| match (found.get(a), found.get(b)) {
            (Some(Some(a)), Some(Some(b))) => b.weight().cmp(&a.weight()).then_with(|| a.lead.id.cmp(&b.lead.id)),
            _ => Ordering::Equal,
        });
        let stories: Vec<Story<'r>> =
            order.into_iter().filter_map(|place| found.get_mut(place).and_then(Option::take)).collect();
        let keys = |story: &Story<'r>| story.players.iter().map(|player| player.key.as_str()).collect::<Vec<_>>();
        let mut players = Vec::new();
        for rank in ranked(&stories.iter().map(keys).collect::<Vec<_>>()).into_iter().take(MOST_PLAYERS) {
            let player = stories.get(rank.list).and_then(|story| story.players.get(rank.item));
            players.extend(player.map(|player| (*player, rank.lists)));
        }
        let figures = stories.iter().enumerate().filter_map(|(number, story)| Some((story.figures.first()?.0, number)));
        Self { locale, period, articles, undated, players, figures: figures.take(MOST_FIGURES).collect(), stories }
    }
}

impl<'r> Story<'r> {
    /// `None` without articles.
    fn new(records: &[&'r Record], locale: Locale) -> Option<Self> {
        let order = ordered(records.len(), &|a, b| match (records.get(a), records.get(b)) {
            (Some(a), Some(b)) => (b.published, &a.id).cmp(&(a.published, &b.id)),
            _ => Ordering::Equal,
        });
        let mut articles: Vec<&Record> = order.into_iter().filter_map(|place| records.get(place).copied()).collect();
        let best = articles.iter().enumerate().max_by_key(|(place, record)| {
            let shown = record.core_point.get(locale).language == Language::from(locale);
            (shown, record.languages.contains(&locale), !record.is_copy, record.tracking, Reverse(*place))
        });
        let place = best.map(|(place, _)| place)?;
        let lead = articles.remove(place);
        articles.insert(0, lead);
        let keys = |record: &&'r Record| record.players.iter().map(|player| player.key.as_str()).collect::<Vec<_>>();
        let mut players: Vec<&Player> = Vec::new();
        for rank in ranked(&articles.iter().map(keys).collect::<Vec<_>>()).into_iter().take(MOST_OF_STORY) {
            players.extend(articles.get(rank.list).and_then(|record| record.players.get(rank.item)));
        }
        let sizes = |record: &&'r Record| record.figures.iter().map(|figure| figure.size.as_str()).collect::<Vec<_>>();
        let mut figures: Vec<(&KeyFigure, &Record)> = Vec::new();
        for rank in ranked(&articles.iter().map(sizes).collect::<Vec<_>>()).into_iter().take(MOST_OF_STORY) {
            let record = articles.get(rank.list).copied();
            figures.extend(record.and_then(|record| Some((record.figures.get(rank.item)?, record))));
        }
        Some(Self {
            lead,
            players,
            figures,
            tracking: articles.iter().map(|record| record.tracking).max().unwrap_or_default(),
            latest: articles.iter().filter_map(|record| record.published).max().map(|published| published.date),
            articles,
        })
    }

    /// What happened: in the display language, or in the source's own words.
    pub fn core_point(&self, locale: Locale) -> &'r Phrase {
        self.lead.core_point.get(locale)
    }

    fn weight(&self) -> (TrackingLevel, usize, Option<Date>) {
        (self.tracking, self.articles.iter().filter(|record| !record.is_copy).count(), self.latest)
    }
}

/// The records of each story together, in the order of the stories' numbers.
fn by_story<'r>(records: &[&'r Record]) -> Vec<Vec<&'r Record>> {
    let number = |place: usize| records.get(place).map(|record| record.story);
    let mut groups: Vec<Vec<&Record>> = Vec::new();
    let mut last = None;
    for place in ordered(records.len(), &|a, b| number(a).cmp(&number(b))) {
        let Some(record) = records.get(place) else { continue };
        match groups.last_mut().filter(|_| last == Some(record.story)) {
            Some(group) => group.push(record),
            None => groups.push(vec![record]),
        }
        last = Some(record.story);
    }
    groups
}

/// Where a key stands first, and in how many lists it stands.
#[derive(Debug, Clone, Copy)]
struct Rank {
    list: usize,
    item: usize,
    lists: usize,
    /// The last list that was counted.
    last: usize,
}

/// The keys of several lists, those in most lists first, then by their first appearance; each once.
fn ranked(lists: &[Vec<&str>]) -> Vec<Rank> {
    let mut found: Vec<Rank> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (list, keys) in lists.iter().enumerate() {
        for (item, key) in keys.iter().enumerate() {
            let place = *places.entry(key).or_insert(found.len());
            match found.get_mut(place) {
                Some(rank) if rank.last == list => {}
                Some(rank) => (rank.lists, rank.last) = (rank.lists + 1, list),
                None => found.push(Rank { list, item, lists: 1, last: list }),
            }
        }
    }
    let count = |place: usize| found.get(place).map(|rank| rank.lists);
    let order = ordered(found.len(), &|a, b| count(b).cmp(&count(a)));
    order.into_iter().filter_map(|place| found.get(place).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ByLocale;
    use crate::text::Timestamp;

    fn record(id: &str, published: &str, story: usize, tracking: TrackingLevel) -> Record {
        let player = Player { key: id.chars().take(1).collect(), name: ByLocale::default() };
        let figure = KeyFigure { size: format!("{story} EUR"), ..KeyFigure::default() };
        let language = if id.ends_with("fr") { Locale::Fr } else { Locale::En };
        Record {
            id: id.into(),
            published: Timestamp::parse(published),
            language: language.into(),
            languages: vec![language],
            core_point: ByLocale::from_fn(|_| Phrase { text: id.into(), language: language.into() }),
            tracking,
            players: vec![player],
            figures: vec![figure],
            story,
            ..Record::default()
        }
    }

    fn records() -> Vec<Record> {
        vec![
            record("a-en", "2026-04-10", 0, TrackingLevel::Archive),
            record("b-en", "2026-04-16", 1, TrackingLevel::Watch),
            record("b-fr", "2026-04-17", 1, TrackingLevel::Archive),
            record("c-en", "2026-04-17", 3, TrackingLevel::Watch),
            record("d-en", "", 4, TrackingLevel::Strong),
        ]
    }

    #[test]
    fn stories_come_by_weight_and_speak_the_readers_language() {
        let records = records();
        let briefing = Briefing::new(&records, |_| true, Period::ALL, Locale::Fr);
        let leads: Vec<&str> = briefing.stories.iter().map(|story| story.lead.id.as_str()).collect();
        assert_eq!(leads, ["d-en", "b-fr", "c-en", "a-en"]);
        assert_eq!((briefing.articles, briefing.undated), (5, 0));
        let told = &briefing.stories[1];
        assert_eq!((told.articles.len(), told.tracking, told.figures.len()), (2, TrackingLevel::Watch, 1));
        assert_eq!(Briefing::new(&records, |_| true, Period::ALL, Locale::En).stories[1].lead.id, "b-en");
        assert_eq!(briefing.period.since, Date::parse("2026-04-10"));
    }

    #[test]
    fn a_period_leaves_out_what_has_no_day() {
        let records = records();
        let week = Period::ending(Date::parse("2026-04-17").unwrap(), 7);
        let briefing = Briefing::new(&records, |record| record.id != "c-en", week, Locale::En);
        assert_eq!((briefing.stories.len(), briefing.articles, briefing.undated), (1, 2, 1));
        assert_eq!(briefing.period, week);
        assert_eq!(briefing.players.first().map(|(player, count)| (player.key.as_str(), *count)), Some(("b", 1)));
    }
}
