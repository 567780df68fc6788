use super::feast::Feast;
use crate::text::{Date, Decimal};

/// What the blanks of a pattern hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Fields {
    pub year: Option<i32>,
    pub month: Option<u8>,
    /// The month a stretch ends with: 9 in 1-9月.
    pub last_month: Option<u8>,
    pub day: Option<u8>,
    /// The day a stretch ends with.
    pub last_day: Option<u8>,
    pub weekday: Option<u8>,
    pub quarter: Option<u8>,
    /// From the first quarter to this one: 前三季度.
    pub last_quarter: Option<u8>,
    pub half: Option<u8>,
    pub week: Option<u8>,
    pub feast: Option<Feast>,
    pub count: Option<Decimal>,
    pub unit: Option<&'static str>,
    /// A short month in small letters («mar»): a date only with day and year.
    pub small_month: bool,
    /// Months and days of another calendar, of which only the year is told.
    pub lunar: bool,
    /// Whether the count is a rough one: «about two years ago».
    pub vague: bool,
    /// The first three digits of its years.
    pub decade: Option<i32>,
    /// Its number: 21 for the twenty-first.
    pub century: Option<u8>,
}

/// A date as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::mention::figure) struct Moment {
    /// The year; 0 is 1 BC.
    pub year: Option<i32>,
    /// The month.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
    /// The quarter.
    pub quarter: Option<u8>,
    /// The half of the year.
    pub half: Option<u8>,
    /// The ISO week of the year.
    pub week: Option<u8>,
    /// Its decade's first three digits.
    pub decade: Option<i32>,
    /// Its century's first two digits.
    pub century: Option<i32>,
    /// Hour and minute.
    pub time: Option<(u8, u8)>,
    /// The day of the week (Monday = 1), where the words name it.
    pub weekday: Option<u8>,
    /// Counted from a day that is not known: no ISO form.
    pub unresolved: bool,
}

impl Moment {
    /// A year.
    pub fn year(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// A day.
    pub(super) fn on(date: Date) -> Self {
        Self { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), ..Self::default() }
    }

    /// A date that is counted from a day that is not known.
    pub(super) fn unknown() -> Self {
        Self { unresolved: true, ..Self::default() }
    }

    /// The ISO 8601 week of a day: the one its Thursday is in.
    pub(super) fn week_of(date: Date) -> Self {
        let thursday = date.add_days(4 - i64::from(date.weekday()));
        let Some((thursday, first)) = thursday.and_then(|t| Some((t, Date::new(t.year(), 1, 1)?))) else {
            return Self::on(date);
        };
        let week = (thursday.day_number() - first.day_number()) / 7 + 1;
        Self { year: Some(thursday.year()), week: u8::try_from(week).ok(), ..Self::default() }
    }

    /// The day, where year, month and day are known.
    pub(super) fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?)
    }

    /// ISO 8601 as far as known; `None` for dates counted from an unknown day.
    pub fn iso(self) -> Option<String> {
        if self.unresolved {
            return None;
        }
        let time = self.time.map(|(hour, minute)| format!("T{hour:02}:{minute:02}")).unwrap_or_default();
        if let Some(decade) = self.decade {
            return Some(format!("{decade:03}X"));
        }
        if let Some(century) = self.century {
            return Some(format!("{century:02}XX"));
        }
        // ISO 8601 counts the years before the first from 0000 down.
        let year = self.year.map(|year| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") });
        let short = year.clone().unwrap_or_else(|| "-".to_owned());
        Some(match (self.month, self.day, self.quarter, self.half, self.week) {
            (Some(month), Some(day), ..) => format!("{short}-{month:02}-{day:02}{time}"),
            (Some(month), None, ..) => format!("{short}-{month:02}"),
            (None, Some(day), ..) => format!("---{day:02}{time}"),
            (None, None, Some(quarter), ..) => format!("{short}-Q{quarter}"),
            (None, None, None, Some(half), _) => format!("{short}-H{half}"),
            (None, None, None, None, Some(week)) => format!("{short}-W{week:02}"),
            (None, None, None, None, None) => return year,
        })
    }
}
