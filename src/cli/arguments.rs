use std::path::PathBuf;

use lexopt::prelude::*;

use crate::briefing::Period;
use crate::language::Locale;
use crate::summary::Length;
use crate::text::{Date, Timestamp};

/// What `precis --help` prints.
pub(super) const USAGE: &str = "\
usage: precis analyze   [FILE…|-] [--input auto|text|html|markdown|jsonl]
                        [--format text|json|jsonl|markdown] [--display zh|en|fr] [--published DATE]
       precis summarize [FILE…|-] [--sentences N | --words N | --length short|medium] [--lead]
                        [--input …] [--format text|jsonl]
       precis extract   [FILE…|-] [--input …] [--format text|markdown|json]
       precis briefing  [FILE…|-] [--input …] [--format markdown|text|json] [--display zh|en|fr]
                        [--since DATE] [--until DATE] [--days N]
       precis manifest  FOLDER
       precis figures   FOLDER
       precis stories   FOLDER
       precis entities  FOLDER
       precis mentions  FOLDER
       precis packs     FOLDER
       precis reading   FOLDER
       precis pages     FOLDER

Reads files, or standard input where none is named or the name is «-».

  --input      what the input is; auto looks at the name and the first bytes
  --format     what to write; the default is text, for a briefing markdown
  --display    the language of text and markdown output; the default is the article's own, for a briefing that of
               most articles
  --published  the day the text appeared, 2026-04-17 or 2026-04-17T13:19: «yesterday» counts from it
  --sentences  that many sentences
  --words      at most that many words; a Chinese character counts as one
  --length     short, as editors of the article's language choose it (the default), or medium, about twice that
  --lead       the first sentences instead of the best ones, as many: a baseline to compare with
  --since      a briefing on that day and later
  --until      a briefing on that day and earlier
  --days       a briefing on so many days up to --until, or up to the newest article

briefing puts the articles that report one story together, whatever their languages, and writes what each story comes to;
manifest writes the cards of the articles in the folders below FOLDER as JSON, for the app's library;
figures writes every figure in them as a table of columns separated by tabs, for the app's page of figures;
stories writes which of them report one story, with their key players and figures, for the app's briefing;
entities writes who and what is named in them, and mentions where, as such tables for the app's pages of names;
packs writes the data of each language into FOLDER, for the app's engine;
reading writes the articles as HTML that needs no script, for the single file;
pages, where this program is built with it, draws what a page shows before the app is there into the build in FOLDER.
";

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Analyze,
    Summarize,
    Extract,
    Manifest,
    Figures,
    Briefing,
    Stories,
    Entities,
    Mentions,
    Packs,
    Reading,
    #[cfg(feature = "prerender")]
    Pages,
    Help,
    Version,
}

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InputKind {
    Auto,
    Text,
    Html,
    Markdown,
    Jsonl,
}

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
    Jsonl,
    Markdown,
}

/// The command line, read.
#[derive(Debug)]
pub(super) struct Arguments {
    pub(super) command: Command,
    pub(super) files: Vec<PathBuf>,
    pub(super) input: InputKind,
    pub(super) format: Format,
    pub(super) display: Option<Locale>,
    pub(super) published: Option<Timestamp>,
    pub(super) length: Length,
    pub(super) lead: bool,
    /// The days of a briefing.
    pub(super) period: Period,
    /// How many days of it, up to its last.
    pub(super) days: Option<u32>,
}

impl Arguments {
    /// Reads the command line; the error is a sentence for the terminal.
    pub(super) fn parse(mut parser: lexopt::Parser) -> Result<Self, String> {
        let mut arguments = Self {
            command: Command::Help,
            files: Vec::new(),
            input: InputKind::Auto,
            format: Format::Text,
            display: None,
            published: None,
            length: Length::Auto,
            lead: false,
            period: Period::ALL,
            days: None,
        };
        let mut named = false;
        let mut format = None;
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            match argument {
                Short('h') | Long("help") => return Ok(Self { command: Command::Help, ..arguments }),
                Short('V') | Long("version") => return Ok(Self { command: Command::Version, ..arguments }),
                Long("input") => arguments.input = choice(&mut parser, "--input", &INPUTS)?,
                Long("format") => format = Some(choice(&mut parser, "--format", &FORMATS)?),
                Long("display") => arguments.display = Some(choice(&mut parser, "--display", &DISPLAYS)?),
                Long("published") => {
                    let text = value(&mut parser)?;
                    let published = Timestamp::parse(&text)
                        .ok_or_else(|| format!("--published takes a day such as 2026-04-17, not «{text}»"))?;
                    arguments.published = Some(published);
                }
                Long("sentences") => arguments.length = Length::Sentences(count(&mut parser, "--sentences")?),
                Long("words") => arguments.length = Length::Words(count(&mut parser, "--words")?),
                Long("length") => arguments.length = choice(&mut parser, "--length", &LENGTHS)?,
                Long("lead") => arguments.lead = true,
                Long("since") => arguments.period.since = Some(day(&mut parser, "--since")?),
                Long("until") => arguments.period.until = Some(day(&mut parser, "--until")?),
                Long("days") => arguments.days = Some(count(&mut parser, "--days")?),
                Value(name) if !named => {
                    named = true;
                    arguments.command = match name.to_str() {
                        Some("analyze") => Command::Analyze,
                        Some("summarize") => Command::Summarize,
                        Some("extract") => Command::Extract,
                        Some("manifest") => Command::Manifest,
                        Some("figures") => Command::Figures,
                        Some("briefing") => Command::Briefing,
                        Some("stories") => Command::Stories,
                        Some("entities") => Command::Entities,
                        Some("mentions") => Command::Mentions,
                        Some("packs") => Command::Packs,
                        Some("reading") => Command::Reading,
                        #[cfg(feature = "prerender")]
                        Some("pages") => Command::Pages,
                        Some("help") => Command::Help,
                        _ => return Err(format!("there is no command «{}»\n\n{USAGE}", name.to_string_lossy())),
                    };
                }
                Value(file) => arguments.files.push(file.into()),
                _ => return Err(format!("{}\n\n{USAGE}", argument.unexpected())),
            }
        }
        let usual = if arguments.command == Command::Briefing { Format::Markdown } else { Format::Text };
        arguments.format = format.unwrap_or(usual);
        Ok(arguments)
    }
}

const INPUTS: [(&str, InputKind); 5] = [
    ("auto", InputKind::Auto),
    ("text", InputKind::Text),
    ("html", InputKind::Html),
    ("markdown", InputKind::Markdown),
    ("jsonl", InputKind::Jsonl),
];

const FORMATS: [(&str, Format); 4] =
    [("text", Format::Text), ("json", Format::Json), ("jsonl", Format::Jsonl), ("markdown", Format::Markdown)];

const LENGTHS: [(&str, Length); 2] = [("short", Length::Auto), ("medium", Length::Medium)];

const DISPLAYS: [(&str, Locale); 3] = [("zh", Locale::Zh), ("en", Locale::En), ("fr", Locale::Fr)];

fn value(parser: &mut lexopt::Parser) -> Result<String, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    value.into_string().map_err(|raw| format!("«{}» is not UTF-8", raw.to_string_lossy()))
}

fn day(parser: &mut lexopt::Parser, option: &str) -> Result<Date, String> {
    let text = value(parser)?;
    Date::parse(&text).ok_or_else(|| format!("{option} takes a day such as 2026-04-17, not «{text}»"))
}

fn choice<T: Copy>(parser: &mut lexopt::Parser, option: &str, choices: &[(&str, T)]) -> Result<T, String> {
    let given = value(parser)?;
    choices.iter().find(|(name, _)| *name == given).map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        format!("{option} takes one of {}, not «{given}»", names.join(", "))
    })
}

fn count(parser: &mut lexopt::Parser, option: &str) -> Result<u32, String> {
    let given = value(parser)?;
    given
        .parse()
        .ok()
        .filter(|count| *count > 0)
        .ok_or_else(|| format!("{option} takes a whole number from 1, not «{given}»"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, String> {
        Arguments::parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn reads_options_in_any_place() {
        let arguments = parse("summarize --sentences 2 a.txt --input text -").unwrap();
        assert_eq!(arguments.command, Command::Summarize);
        assert_eq!(arguments.length, Length::Sentences(2));
        assert_eq!(arguments.files, [PathBuf::from("a.txt"), PathBuf::from("-")]);
        assert_eq!(arguments.input, InputKind::Text);
    }

    #[test]
    fn a_briefing_is_markdown_unless_it_is_said_otherwise() {
        assert_eq!(parse("briefing a.txt --days 7").unwrap().format, Format::Markdown);
        assert_eq!(parse("briefing --format text a.txt").unwrap().format, Format::Text);
        assert_eq!(parse("analyze a.txt").unwrap().format, Format::Text);
    }

    #[test]
    fn says_what_an_option_takes() {
        assert!(parse("analyze --display de").unwrap_err().contains("zh, en, fr"));
        assert!(parse("analyze --published hier").unwrap_err().contains("2026-04-17"));
        assert!(parse("summarize --sentences 0").unwrap_err().contains("from 1"));
        assert!(parse("briefing --since hier").unwrap_err().contains("2026-04-17"));
        assert!(parse("briefing --days 0").unwrap_err().contains("from 1"));
        assert!(parse("analyse").unwrap_err().contains("no command «analyse»"));
        assert!(parse("analyze --colour").unwrap_err().contains("usage:"));
    }
}
