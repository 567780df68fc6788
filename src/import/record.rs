use super::phrases::Label;
use super::zones::{Mark, Section, Zones};
use crate::document::{Block, BlockId, BlockKind, Field, FieldKind, Version};
use crate::language::{Language, Locale};
use crate::text::{Span, is_han};

/// A second language is a version of its own only with this share of the first one's text, in percent;
/// less is a quotation.
const LEAST_SHARE: usize = 30;

/// The language most of some blocks are in; a Chinese character says as much as three letters.
pub(super) fn dominant(text: &str, blocks: &[Block], holds: impl Fn(BlockKind) -> bool) -> Language {
    let mut weights = [0_usize; 3];
    for block in blocks.iter().filter(|block| holds(block.kind)) {
        let Some(locale) = block.language.locale() else { continue };
        if let Some(weight) = weights.get_mut(locale as usize) {
            *weight += weight_of(text, block.span);
        }
    }
    let best = Locale::ALL.into_iter().zip(weights).filter(|&(_, weight)| weight > 0);
    best.fold(None, |best: Option<(Locale, usize)>, (locale, weight)| match best {
        Some((_, most)) if most >= weight => best,
        _ => Some((locale, weight)),
    })
    .map_or(Language::Other, |(locale, _)| locale.into())
}

fn weight_of(text: &str, span: Span) -> usize {
    span.slice(text).chars().map(|c| if is_han(c) { 3 } else { 1 }).sum()
}

/// Every line's block, each in its language; what a block leaves open its section or the page decides.
pub(super) fn blocks(zones: &Zones<'_>, page: Language) -> Vec<Block> {
    let parts = zones.lines.iter().zip(&zones.kinds).zip(zones.sections.iter().zip(&zones.marks));
    parts
        .map(|((line, &kind), (&section, mark))| {
            let words = line.span.slice(zones.text);
            let surroundings = match section {
                Section::Summary(locale) | Section::Body(locale) => locale.into(),
                Section::Article | Section::Field(_) => page,
            };
            let language = match mark {
                Mark::Label(Label::Summary(locale) | Label::Body(locale), _) => (*locale).into(),
                _ => match line.traits.language(surroundings) {
                    Language::Other if !line.speaks || words.chars().all(|c| c.is_ascii() || is_han(c)) => surroundings,
                    found => found,
                },
            };
            Block { span: line.span, kind, language }
        })
        .collect()
}

/// The article's language versions: by the labels of the sections where there are any, else by the
/// languages of the paragraphs.
pub(super) fn versions(zones: &Zones<'_>, blocks: &[Block], page: Language) -> Vec<Version> {
    let mut versions: Vec<Version> = Vec::new();
    let labelled = zones.sections.iter().any(|section| matches!(section, Section::Summary(_) | Section::Body(_)));
    let shares = shares(zones.text, blocks);
    for ((id, block), (section, mark)) in (0..).map(BlockId).zip(blocks).zip(zones.sections.iter().zip(&zones.marks)) {
        let is_label = matches!(mark, Mark::Label(..));
        let is_part = block.kind.is_body() || matches!(block.kind, BlockKind::Heading | BlockKind::Caption);
        if is_label || !is_part {
            continue;
        }
        let (locale, is_summary) = match section {
            Section::Summary(locale) => (Some(*locale), true),
            Section::Body(locale) => (Some(*locale), false),
            Section::Field(_) => continue,
            Section::Article => (of_article(block, page, &shares, labelled), false),
        };
        let Some(locale) = locale else { continue };
        let at = versions.iter().position(|version| version.language == locale).unwrap_or_else(|| {
            versions.push(Version { language: locale, summary: Vec::new(), body: Vec::new() });
            versions.len() - 1
        });
        if let Some(version) = versions.get_mut(at) {
            if is_summary { version.summary.push(id) } else { version.body.push(id) }
        }
    }
    versions
}

/// Text per language in paragraphs of some length.
fn shares(text: &str, blocks: &[Block]) -> Vec<(Locale, usize)> {
    let weight = |locale: Locale| {
        let own = blocks.iter().filter(|block| block.kind.is_body() && block.language == locale.into());
        own.map(|block| weight_of(text, block.span)).filter(|&weight| weight >= 60).sum()
    };
    Locale::ALL.into_iter().map(|locale| (locale, weight(locale))).collect()
}

fn of_article(block: &Block, page: Language, shares: &[(Locale, usize)], labelled: bool) -> Option<Locale> {
    let most = shares.iter().map(|&(_, weight)| weight).max().unwrap_or(0);
    let own = block.language.locale().filter(|own| {
        let share = shares.iter().find(|(locale, _)| locale == own).map_or(0, |&(_, weight)| weight);
        share > 0 && share * 100 >= most * LEAST_SHARE
    });
    let page = page.locale();
    if labelled { own.or(page) } else { own.or(page).or(block.language.locale()) }
}

/// The labelled fields with the blocks of their content.
pub(super) fn fields(zones: &Zones<'_>, blocks: &[Block]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for ((id, block), (section, mark)) in (0..).map(BlockId).zip(blocks).zip(zones.sections.iter().zip(&zones.marks)) {
        match mark {
            Mark::Label(Label::Field(kind), inline) => {
                let line = zones.lines.get(id.0 as usize);
                let label = line.zip(*inline).map(|(line, length)| line.folded.span(zones.text, 0, length));
                let content = if label.is_some() { vec![id] } else { Vec::new() };
                fields.push(Field { kind: *kind, label: label.unwrap_or(block.span), blocks: content });
            }
            _ if block.kind == BlockKind::Field && matches!(section, Section::Field(_)) => {
                if let (Some(field), false) = (fields.last_mut(), matches!(mark, Mark::Label(..)))
                    && (*section == Section::Field(field.kind) || field.kind == FieldKind::Processing)
                {
                    field.blocks.push(id);
                }
            }
            _ => {}
        }
    }
    fields
}
