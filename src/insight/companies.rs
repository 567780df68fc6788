use super::story::{Story, in_order};
use super::tone::ToneFinder;
use super::types::{Company, Sentiment};
use crate::mention::entity::{Entity, EntityId, EntityKind};
use crate::text::Span;

/// No more companies than this.
const MOST: usize = 8;
/// Sentences read for the sentiment toward one company.
const MOST_SENTENCES: usize = 60;

/// The companies of the story, most salient first, and how it speaks of them.
///
/// What is said of a company is what stands in a sentence after its name, up to the next company's:
/// «A beat B» praises A. More good words than bad make the sentiment positive, and the reverse;
/// a single word on either side decides only if nothing stands against it.
pub fn companies(story: &Story<'_>, tones: &ToneFinder) -> Vec<Company> {
    let all: Vec<(EntityId, &Entity)> = (0..).map(EntityId).zip(story.reading.entities).collect();
    let companies: Vec<_> = all
        .into_iter()
        .filter(|(_, entity)| entity.kind == EntityKind::Organization && entity.company.is_some())
        .collect();
    let mut borders: Vec<u32> =
        companies.iter().flat_map(|(_, entity)| entity.mentions.iter().map(|mention| mention.start)).collect();
    borders.sort_unstable();
    let kept = companies.iter().take(MOST);
    kept.map(|(id, entity)| {
        let (sentiment, words) = sentiment(story, tones, entity, &borders);
        let mut evidence = words;
        if evidence.is_empty() {
            evidence.extend(entity.mentions.first());
        }
        Company { entity: *id, stage: entity.company, sentiment, evidence: in_order(evidence) }
    })
    .collect()
}

fn sentiment(story: &Story<'_>, tones: &ToneFinder, entity: &Entity, borders: &[u32]) -> (Sentiment, Vec<Span>) {
    let mut good: Vec<Span> = Vec::new();
    let mut bad: Vec<Span> = Vec::new();
    for mention in entity.mentions.iter().take(MOST_SENTENCES) {
        let Some(index) = story.scope.sentence_at(*mention) else { continue };
        let Some((_, sentence)) = story.scope.sentences.get(index) else { continue };
        let next = borders.partition_point(|border| *border <= mention.start);
        let end = borders.get(next).map_or(sentence.end, |border| (*border).min(sentence.end));
        let said = Span { start: mention.end, end: end.max(mention.end) };
        for (word, judgement) in tones.judgements(story.reading, said, story.scope.language) {
            if judgement > 0 { good.push(word) } else { bad.push(word) }
        }
    }
    let (sentiment, words) = match (good.len(), bad.len()) {
        (good_count, bad_count) if good_count > bad_count && (bad_count == 0 || good_count >= bad_count + 2) => {
            (Sentiment::Positive, good)
        }
        (good_count, bad_count) if bad_count > good_count && (good_count == 0 || bad_count >= good_count + 2) => {
            (Sentiment::Negative, bad)
        }
        _ => (Sentiment::Neutral, Vec::new()),
    };
    (sentiment, words.into_iter().take(6).collect())
}
