use std::rc::Rc;

use crate::language::{ByLocale, Language};
use crate::lexicon::search_key;
use crate::mention::figure::{Figure, FigureKind};
use crate::text::{Decimal, Span};

/// What somebody or something is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureName {
    /// In each display language; empty where not known.
    pub names: ByLocale<String>,
    /// As the text has it.
    pub own: String,
}

/// A figure of the library's articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// The article's id.
    pub article: Rc<str>,
    /// The language of the version it stands in.
    pub language: Language,
    /// The words of its sentence.
    pub sentence: Rc<str>,
    /// The same as they are searched: see [`search_key`].
    pub key: Rc<str>,
    /// Where it stands in the sentence.
    pub words: Span,
    /// What it comes to; its span counts from the beginning of the source.
    pub figure: Figure,
    /// The unit it can be compared in: a currency, a base unit, a unit and what it is counted per; empty for none.
    pub unit: String,
    /// How much it is of that unit.
    pub size: Option<Decimal>,
    /// Whom it is about: places in [`FigureTable::names`].
    pub who: Vec<usize>,
}

/// Every figure of the library, as the build wrote it: newest article first, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureTable {
    /// One a figure of each version.
    pub rows: Vec<FigureRow>,
    /// The names that rows refer to.
    pub names: Vec<FigureName>,
}

impl FigureTable {
    /// Reads `corpus/figures.tsv`; `precis figures` says what its columns are. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut table = Self::default();
        let mut article: Option<Rc<str>> = None;
        let mut first_name = 0;
        let mut sentence: (Language, Rc<str>, Rc<str>) = (Language::Other, Rc::from(""), Rc::from(""));
        for line in text.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let column = |index: usize| columns.get(index).copied().unwrap_or_default();
            match column(0) {
                "article" => {
                    article = Some(Rc::from(column(1)));
                    first_name = table.names.len();
                }
                "name" => {
                    let names =
                        ByLocale { zh: column(1).to_owned(), en: column(2).to_owned(), fr: column(3).to_owned() };
                    table.names.push(FigureName { names, own: column(4).to_owned() });
                }
                "sentence" => {
                    let language = Language::from_tag(column(1)).unwrap_or_default();
                    sentence = (language, Rc::from(column(2)), search_key(column(2)).into());
                }
                "figure" => {
                    let mut row = FigureRow {
                        article: article.clone()?,
                        language: sentence.0,
                        sentence: sentence.1.clone(),
                        key: sentence.2.clone(),
                        words: Span::default(),
                        figure: Figure::new(Span::default(), FigureKind::Count),
                        unit: column(12).to_owned(),
                        size: Decimal::parse(column(13)),
                        who: Vec::new(),
                    };
                    read_figure(&mut row, &column)?;
                    let who = column(14).split(',').filter_map(|number| number.parse::<usize>().ok());
                    row.who = who.map(|number| first_name + number).collect();
                    table.rows.push(row);
                }
                _ => return None,
            }
        }
        article.map(|_| table)
    }

    /// The names of those a row is about.
    pub fn who<'a>(&'a self, row: &'a FigureRow) -> impl Iterator<Item = &'a FigureName> {
        row.who.iter().filter_map(|number| self.names.get(*number))
    }
}

fn read_figure<'a>(row: &mut FigureRow, column: &dyn Fn(usize) -> &'a str) -> Option<()> {
    let number = |index: usize| column(index).parse::<usize>().ok();
    let known = |index: usize| Some(column(index)).filter(|text| !text.is_empty()).map(str::to_owned);
    let (start, at, length) = (number(1)?, number(2)?, number(3)?);
    row.words = Span::new(at, at + length);
    let figure = &mut row.figure;
    figure.span = Span::new(start, start + length);
    figure.kind = FigureKind::ALL.into_iter().find(|kind| kind.name() == column(4))?;
    figure.value = Decimal::parse(column(5));
    figure.low = Decimal::parse(column(6));
    figure.high = Decimal::parse(column(7));
    figure.unit = known(8);
    figure.per = known(9);
    figure.approximate = column(10) == "about";
    figure.iso = known(11);
    Some(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
pub(super) mod tests {
    use super::*;

    /// Two articles, three versions.
    pub fn sample() -> FigureTable {
        let text = "article\tplant\n\
            name\t甲公司\tFirm A\tSociété A\tFirm A\n\
            name\t\t\t\tÉtat\n\
            sentence\ten\tFirm A pays €2 billion for 3 GW.\n\
            figure\t120\t12\t12\tmoney\t2000000000\t\t\tEUR\t\t\t\tEUR\t2000000000\t0\n\
            figure\t140\t29\t4\tquantity\t3\t\t\tgigawatt\t\t\t\twatt\t3000000000\t0\n\
            sentence\tfr\tLe 5 mai, l’État verse 2 milliards d’euros.\n\
            figure\t300\t3\t5\tdate\t\t\t\t\t\t\t2025-05-05\t\t\t1\n\
            figure\t330\t26\t21\tmoney\t2000000000\t\t\tEUR\t\t\t\tEUR\t2000000000\t1\n\
            article\tsite\n\
            name\t\tFirm B\t\tFirm B\n\
            sentence\ten\tFirm B has about 40 MW and €300.\n\
            figure\t11\t17\t5\tquantity\t40\t\t\tmegawatt\t\tabout\t\twatt\t40000000\t0\n\
            figure\t30\t27\t6\tmoney\t300\t\t\tEUR\t\t\t\tEUR\t300\t\n";
        FigureTable::parse(text).unwrap()
    }

    #[test]
    fn reads_what_the_build_writes() {
        let table = sample();
        assert_eq!((table.rows.len(), table.names.len()), (6, 3));
        let sum = &table.rows[0];
        assert_eq!(sum.words.slice(&sum.sentence), "€2 billion");
        assert_eq!((sum.figure.span, sum.figure.kind), (Span::new(120, 132), FigureKind::Money));
        assert_eq!(table.who(sum).next().unwrap().names.fr, "Société A");
        let power = &table.rows[4];
        assert!(power.figure.approximate && power.figure.unit.as_deref() == Some("megawatt"));
        assert_eq!(table.who(power).next().unwrap().own, "Firm B");
        assert_eq!(table.who(&table.rows[5]).count(), 0);
    }

    #[test]
    fn another_file_is_refused() {
        assert_eq!(FigureTable::parse("<!doctype html>"), None);
        assert_eq!(FigureTable::parse(""), None);
        assert_eq!(FigureTable::parse("figure\t1\t1\t1\tmoney"), None);
    }
}
