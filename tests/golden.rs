//! Golden articles: everything found in an article, printed so that a linguist can read a difference.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` rewrites the files; look at the diff before you commit it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use precis::insight::Statement;
use precis::language::Locale;
use precis::mention::entity::{Entity, EntityId};
use precis::mention::figure::Figure;
use precis::text::Span;
use precis::{Analysis, Analyzer, Source};

/// One of each shape; the corpus test reads the others.
const ARTICLES: [&str; 8] = [
    "trilingual/france-amd-letter-of-intent",
    "trilingual/investai-paris-summit",
    "trilingual/esmc-dresden-fab",
    "trilingual/jupiter-exascale-julich",
    "fr/jean-zay-alice-recoque",
    "fr/geants-americains-ia-paris",
    "en/uk-tech-prosperity-deal",
    "zh/alibaba-380-billion-yuan",
];

#[test]
fn articles_read_as_recorded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let analyzer = Analyzer::new();
    let mut changed = Vec::new();
    for article in ARTICLES {
        let text = fs::read_to_string(root.join("corpus").join(article).with_extension("txt")).unwrap();
        let source = Source::new(text);
        let printed = Printer { text: &source.text, analysis: &analyzer.analyze(&source) }.print();
        let name = article.rsplit('/').next().unwrap();
        let golden = root.join("tests/golden").join(name).with_extension("txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &printed).unwrap();
        } else if fs::read_to_string(&golden).unwrap_or_default() != printed {
            changed.push(first_difference(&golden, &printed));
        }
    }
    assert!(changed.is_empty(), "{}\n\nUPDATE_GOLDEN=1 cargo test --test golden rewrites them", changed.join("\n"));
}

fn first_difference(golden: &Path, printed: &str) -> String {
    let recorded = fs::read_to_string(golden).unwrap_or_default();
    let pairs = recorded.lines().chain(std::iter::repeat("(end)")).zip(printed.lines().chain(["(end)"]));
    let (number, (old, new)) = (1..).zip(pairs).find(|(_, (old, new))| old != new).unwrap_or_default();
    format!("{}:{number}\n  recorded: {old}\n  now:      {new}", golden.display())
}

struct Printer<'a> {
    text: &'a str,
    analysis: &'a Analysis,
}

impl Printer<'_> {
    fn print(&self) -> String {
        let mut out = String::new();
        self.head(&mut out).unwrap();
        self.body(&mut out).unwrap();
        self.findings(&mut out).unwrap();
        self.insight(&mut out).unwrap();
        out
    }

    fn head(&self, out: &mut String) -> std::fmt::Result {
        let metadata = &self.analysis.document.metadata;
        let words = |span: Option<Span>| span.map_or("–", |span| span.slice(self.text));
        writeln!(out, "language   {}", metadata.language.name())?;
        writeln!(
            out,
            "title      {}{}",
            words(metadata.title),
            if metadata.title_derived { " (derived)" } else { "" }
        )?;
        for (locale, span) in &metadata.titles {
            writeln!(out, "title {}   {}", locale.tag(), span.slice(self.text))?;
        }
        writeln!(out, "source     {}\nauthor     {}", words(metadata.source), words(metadata.author))?;
        writeln!(out, "published  {}", metadata.published.map_or("–".into(), |published| published.to_string()))?;
        for version in &self.analysis.document.versions {
            writeln!(
                out,
                "version    {} summary {:?} body {:?}",
                version.language.tag(),
                ids(&version.summary),
                ids(&version.body)
            )?;
        }
        Ok(())
    }

    /// Every block; beneath each sentence the mentions in it.
    fn body(&self, out: &mut String) -> std::fmt::Result {
        for (id, block) in self.analysis.document.numbered() {
            writeln!(out, "\n[{} {:?} {}]", id.0, block.kind, block.language.name())?;
            if !block.kind.is_kept() {
                writeln!(out, "{}", block.span.slice(self.text))?;
            }
            for sentence in self.analysis.sentences.iter().filter(|sentence| sentence.block == id) {
                writeln!(out, "{}", sentence.span.slice(self.text))?;
                for (span, label) in self.mentions(sentence.span) {
                    writeln!(out, "    {} = {label}", span.slice(self.text))?;
                }
            }
        }
        Ok(())
    }

    fn mentions(&self, within: Span) -> Vec<(Span, String)> {
        let figures = self.analysis.figures.iter().map(|figure| (figure.span, describe(figure)));
        let names = self.analysis.entities.iter().flat_map(|entity| {
            let label = format!("{:?} {}", entity.kind, entity.key).to_lowercase();
            entity.mentions.iter().map(move |span| (*span, label.clone()))
        });
        let mut found: Vec<(Span, String)> = figures.chain(names).filter(|(span, _)| within.contains(*span)).collect();
        found.sort();
        found
    }

    fn findings(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "\n== entities")?;
        for entity in &self.analysis.entities {
            let names: Vec<&str> = entity.names.iter().map(|(_, name)| name.as_deref().unwrap_or("–")).collect();
            let role = entity.role.as_ref().and_then(|role| role.text.iter().find_map(|(_, words)| words.as_deref()));
            let base = entity.base.as_ref().and_then(|base| base.text.en.as_deref());
            writeln!(
                out,
                "{:>4} {} {:?}: {} | role {} | base {}",
                entity.salience,
                entity.key,
                entity.kind,
                names.join(" / "),
                role.unwrap_or("–"),
                base.unwrap_or("–")
            )?;
        }
        writeln!(out, "\n== quotes")?;
        for quote in &self.analysis.quotes {
            let speaker = quote.speaker.map_or("–", |id| self.key(id));
            writeln!(out, "{speaker}: {}", quote.span.slice(self.text))?;
        }
        writeln!(out, "\n== facts")?;
        for fact in &self.analysis.facts {
            let keys = |list: &[EntityId]| list.iter().map(|id| self.key(*id)).collect::<Vec<_>>().join(", ");
            let figures: Vec<&str> = fact
                .figures
                .iter()
                .filter_map(|id| self.analysis.figures.get(id.0 as usize))
                .map(|figure| figure.span.slice(self.text))
                .collect();
            writeln!(
                out,
                "{:?} {:?}: {} > {} | {} | when {} | «{}»",
                fact.kind,
                fact.modality,
                keys(&fact.agents),
                keys(&fact.objects),
                figures.join(", "),
                fact.when.as_deref().unwrap_or("–"),
                fact.trigger.slice(self.text)
            )?;
        }
        let keywords: Vec<&str> = self.analysis.keywords.iter().map(|keyword| keyword.text.as_str()).collect();
        writeln!(out, "\n== keywords\n{}", keywords.join(", "))
    }

    fn insight(&self, out: &mut String) -> std::fmt::Result {
        let insight = &self.analysis.insight;
        writeln!(out, "\n== summary {:?}", self.analysis.summary.sentences.iter().map(|id| id.0).collect::<Vec<_>>())?;
        for (locale, phrase) in self.analysis.summary.text.iter() {
            writeln!(out, "{}: [{}] {}", locale.tag(), phrase.language.name(), phrase.text)?;
        }
        writeln!(out, "\n== core point")?;
        if let Some(point) = &insight.core_point {
            self.statement(out, point)?;
        }
        writeln!(out, "\n== key players")?;
        for player in &insight.key_players {
            writeln!(out, "{}", self.key(player.entity))?;
        }
        writeln!(out, "\n== impact")?;
        for impact in &insight.impact {
            writeln!(out, "{:?}: {:?}", impact.sector, impact.level)?;
            self.statement(out, &impact.reason)?;
        }
        writeln!(out, "\n== tracking {:?}", insight.tracking.level)?;
        self.statement(out, &insight.tracking.reason)?;
        let highlights: Vec<String> = insight.highlights.iter().map(|tag| format!("{:?}", tag.tag)).collect();
        let categories: Vec<String> = insight.categories.iter().map(|tag| format!("{:?}", tag.tag)).collect();
        writeln!(out, "\n== highlights\n{}\n\n== categories\n{}", highlights.join(", "), categories.join(", "))?;
        writeln!(out, "\n== companies")?;
        for company in &insight.companies {
            writeln!(out, "{} {:?} {:?}", self.key(company.entity), company.stage, company.sentiment)?;
        }
        Ok(())
    }

    fn statement(&self, out: &mut String, statement: &Statement) -> std::fmt::Result {
        for locale in Locale::ALL {
            let phrase = statement.text.get(locale);
            writeln!(out, "{}: [{}] {}", locale.tag(), phrase.language.name(), phrase.text)?;
        }
        for span in &statement.evidence {
            writeln!(out, "    < {}", span.slice(self.text))?;
        }
        Ok(())
    }

    fn key(&self, id: EntityId) -> &str {
        self.analysis.entities.get(id.0 as usize).map_or("?", |entity: &Entity| entity.key.as_str())
    }
}

fn describe(figure: &Figure) -> String {
    let mut label = format!("{:?}", figure.kind).to_lowercase();
    if figure.approximate {
        label.push_str(" about");
    }
    for part in
        [figure.value.map(|value| value.to_string()), figure.unit.clone(), figure.iso.clone()].into_iter().flatten()
    {
        let _ = write!(label, " {part}");
    }
    if let Some(per) = &figure.per {
        let _ = write!(label, " per {per}");
    }
    if figure.low.is_some() || figure.high.is_some() {
        let end = |end: Option<precis::text::Decimal>| end.map_or("…".into(), |end| end.to_string());
        let _ = write!(label, " [{} – {}]", end(figure.low), end(figure.high));
    }
    label
}

fn ids(blocks: &[precis::document::BlockId]) -> Vec<u32> {
    blocks.iter().map(|id| id.0).collect()
}
