use super::byline;
use super::format::{InputFormat, detect_format};
use super::line::{self, Line};
use super::markdown::FrontMatter;
use super::record;
use super::title;
use super::zones::{Mark, Zones};
use crate::document::{Block, BlockKind, Document, Metadata, Source, Version};
use crate::language::{Language, Locale, detect_with, dominant};
use crate::text::{Span, Timestamp};

/// A lead as heavy as this gets a title made from it where the page has none.
const LEAD_TO_DERIVE: usize = 200;

/// Below this many bytes the caller's word on the language counts more than the text's own.
const SHORT_TEXT: usize = 300;

/// Takes page text apart: blocks with junk set aside, metadata, language versions, labelled fields.
///
/// Every line that is not blank belongs to exactly one block, in order; the text is never altered. What
/// the caller knows (title, language, date) wins over what the page says. A text of one paragraph is
/// that paragraph, whatever its words.
pub fn read_page(source: &Source) -> Document {
    let text = source.text.as_str();
    let front = FrontMatter::of(text);
    let lines = line::split(text);
    let page = page_language(source, &lines);
    if lines.len() <= 1 {
        return single(source, &lines, page);
    }
    let markdown = detect_format(text) == InputFormat::Markdown;
    let caller_title = source.title.as_deref().or(front.title.map(|span| span.slice(text)));
    let head = lines.iter().take_while(|line| line.span.end as usize <= front.end).count();
    let rest = lines.get(head..).unwrap_or_default();
    let zones = Zones::new(text, rest, page, markdown, caller_title);
    let mut document = Document { blocks: record::blocks(&zones, page), ..Document::default() };
    let language = match record::dominant(text, &document.blocks, BlockKind::is_body) {
        Language::Other => match record::dominant(text, &document.blocks, BlockKind::is_kept) {
            Language::Other => page,
            found => found,
        },
        found => found,
    };
    document.metadata = metadata(source, &zones, language);
    document.versions = record::versions(&zones, &document.blocks, language);
    document.fields = record::fields(&zones, &document.blocks);
    front.apply(text, &mut document.metadata);
    if source.published.is_some() {
        document.metadata.published = source.published;
    }
    if head > 0 {
        document.put_before(lines.get(..head).unwrap_or_default(), language);
    }
    document
}

/// The language of the page as a whole: the caller's for short texts, else the text's.
fn page_language(source: &Source, lines: &[Line]) -> Language {
    match source.language {
        Some(language) if source.text.len() <= SHORT_TEXT => language,
        given => match dominant(lines.iter().map(|line| &line.traits)) {
            Language::Other => given.unwrap_or_default(),
            found => found,
        },
    }
}

/// A text of one paragraph, or none.
fn single(source: &Source, lines: &[Line], page: Language) -> Document {
    let text = source.text.as_str();
    let Some(line) = lines.first() else {
        let metadata = Metadata { language: page, published: source.published, ..Metadata::default() };
        return Document { metadata, ..Document::default() };
    };
    let language = match source.language {
        Some(given) if text.len() <= SHORT_TEXT => given,
        given => match line.traits.language(given.unwrap_or_default()) {
            Language::Other => given.unwrap_or_default(),
            found => found,
        },
    };
    let title = if line.weight >= LEAD_TO_DERIVE { title::derive(text, line.span) } else { None };
    let metadata = Metadata {
        language,
        title,
        titles: title.and_then(|title| language.locale().map(|locale| (locale, title))).into_iter().collect(),
        title_derived: title.is_some(),
        source: byline::dateline_agency(text, line.span),
        published: source.published,
        ..Metadata::default()
    };
    let id = crate::document::BlockId(0);
    let version = |language: Locale| Version { language, summary: Vec::new(), body: vec![id] };
    Document {
        blocks: vec![Block { span: line.span, kind: BlockKind::Paragraph, language }],
        metadata,
        versions: language.locale().map(version).into_iter().collect(),
        fields: Vec::new(),
    }
}

fn metadata(source: &Source, zones: &Zones<'_>, language: Language) -> Metadata {
    let text = zones.text;
    let mut metadata = Metadata { language, ..Metadata::default() };
    read_bylines(zones, &mut metadata);
    let leads = zones.lines.iter().zip(&zones.kinds).filter(|(_, kind)| kind.is_body());
    let lead = leads.map(|(line, _)| line).find(|line| line.is_running());
    metadata.source = metadata
        .source
        .or_else(|| {
            zones.marks.iter().find_map(|mark| if let Mark::Closing(source) = mark { Some(*source) } else { None })
        })
        .or_else(|| byline::dateline_agency(text, lead?.span))
        .or_else(|| {
            let ends = zones.lines.iter().zip(&zones.marks).rev();
            ends.filter(|(_, mark)| **mark == Mark::Copyright)
                .find_map(|(line, _)| byline::copyright_holder(text, line))
        });
    for &at in &zones.titles {
        let Some(line) = zones.lines.get(at) else { continue };
        let span = title::content(text, line.span, zones.markdown);
        metadata.title = metadata.title.or(Some(span));
        let found = match detect_with(span.slice(text), if zones.titles.len() > 1 { Language::Other } else { language })
        {
            Language::Other => language,
            found => found,
        };
        if let Some(locale) = found.locale().filter(|locale| metadata.titles.iter().all(|(taken, _)| taken != locale)) {
            metadata.titles.push((locale, span));
        }
    }
    if metadata.title.is_none() && source.title.is_none() {
        let derived = lead.filter(|lead| lead.weight >= LEAD_TO_DERIVE).and_then(|lead| title::derive(text, lead.span));
        metadata.title = derived;
        metadata.title_derived = derived.is_some();
        metadata.titles.extend(derived.and_then(|span| language.locale().map(|locale| (locale, span))));
    }
    metadata
}

/// What the bylines say; the first that says it counts, a date of publication before one of a change.
fn read_bylines(zones: &Zones<'_>, metadata: &mut Metadata) {
    let mut updated: Option<(Timestamp, Span)> = None;
    let bylines = zones.marks.iter().zip(&zones.kinds).filter(|(_, kind)| **kind == BlockKind::Byline);
    for (mark, _) in bylines {
        let Mark::Byline(byline) = mark else { continue };
        metadata.source = metadata.source.or(byline.source);
        metadata.author = metadata.author.or(byline.author);
        if byline.updated {
            updated = updated.or(byline.published);
        } else if let (None, Some((published, span))) = (metadata.published, byline.published) {
            metadata.published = Some(published);
            metadata.published_span = Some(span);
        }
    }
    if let (None, Some((published, span))) = (metadata.published, updated) {
        metadata.published = Some(published);
        metadata.published_span = Some(span);
    }
}

impl Document {
    /// Puts the lines of the front matter before the others; block numbers move on.
    fn put_before(&mut self, head: &[Line], language: Language) {
        let by = u32::try_from(head.len()).unwrap_or(u32::MAX);
        let shift =
            |ids: &mut Vec<crate::document::BlockId>| ids.iter_mut().for_each(|id| id.0 = id.0.saturating_add(by));
        for version in &mut self.versions {
            shift(&mut version.summary);
            shift(&mut version.body);
        }
        self.fields.iter_mut().for_each(|field| shift(&mut field.blocks));
        let front = head.iter().map(|line| Block { span: line.span, kind: BlockKind::Boilerplate, language });
        self.blocks.splice(0..0, front);
    }
}
