use super::about::{versions, who};
use super::key_figures::key_figures;
use crate::analysis::Analysis;
use crate::document::Source;
use crate::insight::{Category, TrackingLevel};
use crate::language::{ByLocale, Language, Locale, Phrase};
use crate::mention::entity::{EntityId, EntityKind};
use crate::text::{Span, Timestamp};

/// What a briefing needs of an article: small, and without its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The caller's name for it.
    pub id: String,
    /// When it appeared.
    pub published: Option<Timestamp>,
    /// Where it appeared.
    pub source: Option<String>,
    /// The dominant language.
    pub language: Language,
    /// The languages it is carried in.
    pub languages: Vec<Locale>,
    /// Its titles.
    pub titles: ByLocale<Option<String>>,
    /// What it is about.
    pub categories: Vec<Category>,
    /// Whether to keep watching.
    pub tracking: TrackingLevel,
    /// Its core point for each display language, in that language or in the source's own words.
    pub core_point: ByLocale<Phrase>,
    /// Where the core point stands, in the version of the display language where there is one; bytes of the source.
    pub evidence: ByLocale<Option<Span>>,
    /// Who matters, most important first.
    pub players: Vec<Player>,
    /// What it comes to in figures, most important first.
    pub figures: Vec<KeyFigure>,
    /// The number of its story: articles of one story have the same.
    pub story: usize,
    /// Whether it repeats an earlier article of its story.
    pub is_copy: bool,
}

/// Somebody named, in each display language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Player {
    /// The entity's key, the same in all articles.
    pub key: String,
    /// The name, as known in each language or as the text has it.
    pub name: ByLocale<String>,
}

/// A figure that matters, as each display language writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeyFigure {
    /// What it comes to, language aside: two figures that come to the same have the same.
    pub size: String,
    /// The figure in words.
    pub text: ByLocale<String>,
    /// Where it stands, in the version of the display language where there is one; bytes of the source.
    pub place: ByLocale<Span>,
    /// Whom it is about.
    pub who: Option<Player>,
}

impl Record {
    /// The record of an article, each article a story of its own; see [`super::stories`].
    pub fn new(source: &Source, analysis: &Analysis) -> Self {
        let metadata = &analysis.document.metadata;
        let point = analysis.insight.core_point.as_ref();
        let titles = metadata.titles_in(&source.text);
        let versions = versions(analysis);
        let player = |id: EntityId| Player::of(analysis, id);
        Self {
            id: source.id.clone(),
            published: metadata.published,
            source: metadata.source.map(|span| span.slice(&source.text).to_owned()),
            language: metadata.language,
            languages: analysis.document.versions.iter().map(|version| version.language).collect(),
            categories: analysis.insight.categories.iter().map(|tag| tag.tag).collect(),
            tracking: analysis.insight.tracking.level,
            core_point: point.map(|point| point.text.clone()).unwrap_or_default(),
            evidence: ByLocale::from_fn(|locale| {
                let spans = &point?.evidence;
                let own = spans.iter().find(|span| version_at(analysis, &versions, **span) == Some(locale));
                own.or_else(|| spans.first()).copied()
            }),
            players: analysis.insight.key_players.iter().filter_map(|one| player(one.entity)).collect(),
            figures: key_figures(analysis, &versions, |number, figure, sentence| {
                let about = who(analysis, number, figure, sentence).into_iter().find(|id| is_central(analysis, *id));
                about.and_then(player)
            }),
            titles,
            story: 0,
            is_copy: false,
        }
    }

    /// The title for a reader and its language: in the display language where the article has one there, else its own,
    /// else its id.
    pub fn title(&self, locale: Locale) -> (&str, Language) {
        let wanted = std::iter::once(locale).chain(self.language.locale()).chain(Locale::ALL);
        let mut titles = wanted.filter_map(|locale| Some((self.titles.get(locale).as_deref()?, locale.into())));
        titles.next().unwrap_or((&self.id, Language::Other))
    }
}

impl Player {
    fn of(analysis: &Analysis, id: EntityId) -> Option<Self> {
        let entity = analysis.entities.get(id.0 as usize)?;
        let name = entity.names.map(|name| name.clone().unwrap_or_else(|| entity.name.clone()));
        Some(Self { key: entity.key.clone(), name })
    }
}

/// In thousandths: so salient are the programmes and products that an article is about.
const CENTRAL: u16 = 300;

/// Whether the article is about somebody or something: a bystander beside a figure explains nothing.
fn is_central(analysis: &Analysis, id: EntityId) -> bool {
    let entity = analysis.entities.get(id.0 as usize);
    let thing = entity.is_some_and(|entity| {
        matches!(entity.kind, EntityKind::Product | EntityKind::Event) && entity.salience >= CENTRAL
    });
    thing || analysis.insight.key_players.iter().any(|player| player.entity == id)
}

/// The version that a stretch of the text belongs to.
pub(super) fn version_at(analysis: &Analysis, versions: &[Option<Locale>], span: Span) -> Option<Locale> {
    let after = analysis.document.blocks.partition_point(|block| block.span.start <= span.start);
    versions.get(after.checked_sub(1)?).copied().flatten()
}
