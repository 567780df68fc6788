//! Dates, times and lengths of time from ISO 8601, as each language writes them.

use super::figure;
use crate::language::Locale;
use crate::text::Decimal;

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The name of a month, from 1, in English and French; Chinese counts months.
pub fn month_name(month: u8, locale: Locale) -> Option<&'static str> {
    let names = match locale {
        Locale::Zh => return None,
        Locale::En => &MONTHS_EN,
        Locale::Fr => &MONTHS_FR,
    };
    names.get(usize::from(month).checked_sub(1)?).copied()
}

/// A point in time as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// `2026`
    Year(u16),
    /// `2026-Q1`: a quarter, from 1.
    Quarter(u16, u8),
    /// `2026-H1`: a half, from 1.
    Half(u16, u8),
    /// `2026-04`, the year unknown in `--04`.
    Month(Option<u16>, u8),
    /// `2026-04-17`, the year unknown in `--04-17`.
    Day(Option<u16>, u8, u8),
}

impl Moment {
    /// Reads the date part of an ISO 8601 expression; `None` for anything else.
    pub fn parse(iso: &str) -> Option<Self> {
        let (year, rest) = match iso.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => {
                let digits = iso.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
                let year: u16 = digits.parse().ok()?;
                match iso.get(4..)? {
                    "" => return Some(Self::Year(year)),
                    rest => (Some(year), rest.strip_prefix('-')?),
                }
            }
        };
        if let (Some(year), Some(number)) = (year, rest.strip_prefix('Q')) {
            return number.parse().ok().filter(|number| (1..=4).contains(number)).map(|q| Self::Quarter(year, q));
        }
        if let (Some(year), Some(number)) = (year, rest.strip_prefix('H')) {
            return number.parse().ok().filter(|number| (1..=2).contains(number)).map(|h| Self::Half(year, h));
        }
        let two = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() == 2);
        match rest.split_once('-') {
            None => two(rest).filter(|month| (1..=12).contains(month)).map(|month| Self::Month(year, month)),
            Some((month, day)) => {
                let (month, day) = (two(month)?, two(day)?);
                ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Self::Day(year, month, day))
            }
        }
    }

    /// The date without a preposition: `16 April 2026`.
    pub fn plain(self, locale: Locale) -> String {
        match locale {
            Locale::Zh => self.chinese(),
            Locale::En => self.alphabetic(&MONTHS_EN, |day| day.to_string(), "quarter", "half"),
            Locale::Fr => {
                let day = |day: u8| if day == 1 { "1er".to_owned() } else { day.to_string() };
                self.alphabetic(&MONTHS_FR, day, "trimestre", "semestre")
            }
        }
    }

    /// The date as an adverbial: `on 16 April 2026`, `en avril 2026`, `2026年4月16日`.
    pub fn adverbial(self, locale: Locale) -> String {
        let plain = self.plain(locale);
        match (locale, self) {
            (Locale::Zh, _) => plain,
            (Locale::En, Self::Day(..)) => format!("on {plain}"),
            (Locale::En, Self::Quarter(..) | Self::Half(..)) => format!("in the {plain}"),
            (Locale::En, _) => format!("in {plain}"),
            (Locale::Fr, Self::Day(..)) => format!("le {plain}"),
            (Locale::Fr, Self::Quarter(..) | Self::Half(..)) => format!("au {plain}"),
            (Locale::Fr, _) => format!("en {plain}"),
        }
    }

    /// As a noun: `the first quarter of 2026`, `16 April 2026`.
    pub fn definite(self, locale: Locale) -> String {
        let plain = self.plain(locale);
        match (locale, self) {
            (Locale::En, Self::Quarter(..) | Self::Half(..)) => format!("the {plain}"),
            (Locale::Fr, Self::Quarter(..) | Self::Half(..) | Self::Day(..)) => format!("le {plain}"),
            (_, Self::Year(_) | Self::Month(..) | Self::Quarter(..) | Self::Half(..) | Self::Day(..)) => plain,
        }
    }

    /// After the French «fixé»: `au 16 avril 2026`, `à 2030`, `à avril 2026`.
    pub fn to_french(self) -> String {
        let definite = self.definite(Locale::Fr);
        definite.strip_prefix("le ").map_or_else(|| format!("à {definite}"), |rest| format!("au {rest}"))
    }

    fn chinese(self) -> String {
        let year = |year: Option<u16>| year.map(|year| format!("{year}年")).unwrap_or_default();
        match self {
            Self::Year(number) => format!("{number}年"),
            Self::Quarter(number, quarter) => {
                let names = ["一", "二", "三", "四"];
                format!("{number}年第{}季度", names.get(usize::from(quarter) - 1).copied().unwrap_or_default())
            }
            Self::Half(number, half) => format!("{number}年{}半年", if half == 1 { "上" } else { "下" }),
            Self::Month(of, month) => format!("{}{month}月", year(of)),
            Self::Day(of, month, day) => format!("{}{month}月{day}日", year(of)),
        }
    }

    fn alphabetic(self, months: &[&str; 12], day: impl Fn(u8) -> String, quarter: &str, half: &str) -> String {
        let month_name = |month: u8| months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
        let year = |year: Option<u16>| year.map(|year| format!(" {year}")).unwrap_or_default();
        // Quarters and halves are counted in words.
        let english = half == "half";
        let places = if english {
            ["first", "second", "third", "fourth"]
        } else {
            ["premier", "deuxième", "troisième", "quatrième"]
        };
        let place = |number: u8| places.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default();
        let of = if english { " of" } else { "" };
        match self {
            Self::Year(number) => number.to_string(),
            Self::Quarter(number, part) => format!("{} {quarter}{of} {number}", place(part)),
            Self::Half(number, part) => format!("{} {half}{of} {number}", place(part)),
            Self::Month(of_year, month) => format!("{}{}", month_name(month), year(of_year)),
            Self::Day(of_year, month, number) => format!("{} {}{}", day(number), month_name(month), year(of_year)),
        }
    }
}

/// Writes an ISO 8601 date, time, or date with time; an interval `a/b` as «from a to b».
pub fn format(iso: &str, locale: Locale) -> Option<String> {
    if let Some((from, to)) = iso.split_once('/') {
        let (from, to) = (format_one(from, locale)?, format_one(to, locale)?);
        return Some(match locale {
            Locale::Zh => format!("{from}至{to}"),
            Locale::En => format!("{from} to {to}"),
            Locale::Fr => format!("{from} à {to}"),
        });
    }
    format_one(iso, locale)
}

fn format_one(iso: &str, locale: Locale) -> Option<String> {
    match iso.split_once('T') {
        None => Moment::parse(iso).map(|moment| moment.plain(locale)),
        Some(("", time)) => format_time(time, locale),
        Some((date, time)) => {
            let (date, time) = (Moment::parse(date)?.plain(locale), format_time(time, locale)?);
            Some(match locale {
                Locale::Zh => format!("{date}{time}"),
                Locale::En => format!("{date}, {time}"),
                Locale::Fr => format!("{date} à {time}"),
            })
        }
    }
}

fn format_time(time: &str, locale: Locale) -> Option<String> {
    let mut parts = time.split(':');
    let hour: u8 = parts.next()?.parse().ok().filter(|hour| *hour < 25)?;
    let minute: u8 = parts.next().unwrap_or("00").get(..2)?.parse().ok().filter(|minute| *minute < 60)?;
    Some(match (locale, minute) {
        (Locale::Fr, 0) => format!("{hour}\u{a0}heures"),
        (Locale::Fr, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Locale::Zh | Locale::En, _) => format!("{hour}:{minute:02}"),
    })
}

/// Writes an ISO 8601 length of time: `P5Y` as «5 years», `P1Y6M` as «1 year 6 months».
pub fn format_duration(iso: &str, locale: Locale) -> Option<String> {
    let (date, time) = iso.strip_prefix('P').map(|rest| rest.split_once('T').unwrap_or((rest, "")))?;
    let style = figure::style(locale);
    let mut parts: Vec<String> = Vec::new();
    for (part, units) in [
        (date, [('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")].as_slice()),
        (time, [('H', "hour"), ('M', "minute"), ('S', "second")].as_slice()),
    ] {
        let mut digits = String::new();
        for c in part.chars() {
            if c.is_ascii_digit() || c == '.' {
                digits.push(c);
                continue;
            }
            let value = Decimal::parse(&std::mem::take(&mut digits))?;
            let (_, unit) = units.iter().find(|(letter, _)| *letter == c)?;
            let name = figure::names().unit(unit, locale, style.is_singular(value));
            parts.push(style.measure(value, &name));
        }
    }
    let gap = if locale == Locale::Zh { "" } else { " " };
    (!parts.is_empty()).then(|| parts.join(gap))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_dates_as_far_as_known() {
        let all = |iso: &str| Locale::ALL.map(|locale| format(iso, locale).unwrap_or_default());
        assert_eq!(all("2026-04-01"), ["2026年4月1日", "1 April 2026", "1er avril 2026"]);
        assert_eq!(all("--04-16"), ["4月16日", "16 April", "16 avril"]);
        assert_eq!(all("2026-Q3"), ["2026年第三季度", "third quarter of 2026", "troisième trimestre 2026"]);
        assert_eq!(all("2026-04-17T13:19").last().map(String::as_str), Some("17 avril 2026 à 13\u{a0}h\u{a0}19"));
        assert_eq!(format("2026-13", Locale::En), None);
    }

    #[test]
    fn writes_lengths_of_time() {
        let all = |iso: &str| Locale::ALL.map(|locale| format_duration(iso, locale).unwrap_or_default());
        assert_eq!(all("P5Y"), ["5年", "5 years", "5\u{a0}ans"]);
        assert_eq!(all("P1Y6M"), ["1年6个月", "1 year 6 months", "1\u{a0}an 6\u{a0}mois"]);
        assert_eq!(format_duration("P", Locale::En), None);
    }
}
