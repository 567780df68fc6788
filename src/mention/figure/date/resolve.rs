use super::pattern::Reading;
use crate::text::{Date, Decimal, Timestamp};

/// What the blanks of a pattern hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Fields {
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub weekday: Option<u8>,
    pub quarter: Option<u8>,
    pub half: Option<u8>,
    pub count: Option<Decimal>,
    pub unit: Option<&'static str>,
    /// The first three digits of its years.
    pub decade: Option<i32>,
    /// Its number: 21 for the twenty-first.
    pub century: Option<u8>,
}

/// A date as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::mention::figure) struct Moment {
    /// The year.
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
    weekday: bool,
    /// Counted from a day that is not known: no ISO form.
    unresolved: bool,
}

impl Moment {
    /// A year.
    pub fn year(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// What a reading of the blanks comes to, counted from `published` where it needs that.
    pub(super) fn of(reading: Reading, fields: Fields, published: Option<Timestamp>) -> Option<Self> {
        let written = Self {
            year: fields.year,
            month: fields.month,
            day: fields.day,
            quarter: fields.quarter,
            half: fields.half,
            decade: fields.decade,
            century: fields.century.map(|number| i32::from(number) - 1),
            ..Self::default()
        };
        // A day that exists in no year, or not in this one.
        if let (Some(month), Some(day)) = (fields.month, fields.day)
            && day > Date::month_length(fields.year.unwrap_or(2000), month)
        {
            return None;
        }
        let Some(today) = published.map(|timestamp| timestamp.date) else {
            let known = matches!(reading, Reading::Absolute);
            let known_month = fields.month.is_some() && !known;
            let unresolved = !known && !known_month;
            return Some(Self { unresolved, weekday: fields.weekday.is_some() && !known, ..written });
        };
        match reading {
            Reading::Absolute => Some(written),
            Reading::Day(days) => Some(Self::on(today.add_days(i64::from(days))?)),
            Reading::Week(weeks) => Some(Self::week_of(today.add_days(i64::from(weeks) * 7)?)),
            Reading::Month(months) => {
                let month = today.add_months(months)?;
                Some(Self { year: Some(month.year()), month: Some(month.month()), day: fields.day, ..Self::default() })
            }
            Reading::Quarter(quarters) => {
                let month = today.add_months(quarters.checked_mul(3)?)?;
                let quarter = (month.month() - 1) / 3 + 1;
                Some(Self { year: Some(month.year()), quarter: Some(quarter), ..Self::default() })
            }
            Reading::Year(years) => Some(Self { year: Some(today.year() + years), ..written }),
            Reading::Half(half, years) => {
                Some(Self { year: Some(today.year() + years), half: Some(half), ..Self::default() })
            }
            Reading::Ago => Self::shifted(today, fields, -1),
            Reading::Ahead => Self::shifted(today, fields, 1),
            Reading::WeekdayOf(weeks) => {
                let offset = i64::from(fields.weekday?) - i64::from(today.weekday()) + i64::from(weeks) * 7;
                Some(Self::on(today.add_days(offset)?))
            }
            Reading::Weekday => Some(Self { unresolved: true, weekday: true, ..Self::default() }),
            Reading::Before | Reading::After => Self::nearest(today, fields, reading == Reading::Before),
            Reading::MonthOfYear => Some(Self { year: Some(today.year()), ..written }),
        }
    }

    fn on(date: Date) -> Self {
        Self { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()), ..Self::default() }
    }

    /// The ISO 8601 week of a day: the one its Thursday is in.
    fn week_of(date: Date) -> Self {
        let thursday = date.add_days(4 - i64::from(date.weekday()));
        let Some((thursday, first)) = thursday.and_then(|t| Some((t, Date::new(t.year(), 1, 1)?))) else {
            return Self::on(date);
        };
        let week = (thursday.day_number() - first.day_number()) / 7 + 1;
        Self { year: Some(thursday.year()), week: u8::try_from(week).ok(), ..Self::default() }
    }

    fn shifted(today: Date, fields: Fields, sign: i64) -> Option<Self> {
        let count = fields.count?;
        let unit = fields.unit?;
        let Some(count) = count.to_i64().map(|count| count * sign).filter(|count| count.abs() < 10_000) else {
            // «two and a half years ago»
            return Some(Self { unresolved: true, ..Self::default() });
        };
        let months = |count: i64| today.add_months(i32::try_from(count).ok()?);
        let date = match unit {
            "day" => today.add_days(count),
            "week" => today.add_days(count * 7),
            "fortnight" => today.add_days(count * 14),
            "month" => months(count),
            "quarter" => months(count * 3),
            "semester" => months(count * 6),
            "year" => months(count * 12),
            "decade" => months(count * 120),
            // Hours and minutes ago are the same day or not: not said.
            _ => return Some(Self { unresolved: true, ..Self::default() }),
        };
        date.map(Self::on)
    }

    fn nearest(today: Date, fields: Fields, before: bool) -> Option<Self> {
        if let Some(weekday) = fields.weekday {
            let gap = i64::from(weekday) - i64::from(today.weekday());
            let gap = match (before, gap) {
                (true, gap) if gap >= 0 => gap - 7,
                (false, gap) if gap <= 0 => gap + 7,
                (_, gap) => gap,
            };
            return Some(Self::on(today.add_days(gap)?));
        }
        let month = fields.month?;
        let earlier = month < today.month();
        let year = match (before, earlier) {
            (true, true) => today.year(),
            (true, false) => today.year() - 1,
            (false, _) if month > today.month() => today.year(),
            (false, _) => today.year() + 1,
        };
        Some(Self { year: Some(year), month: Some(month), day: fields.day, ..Self::default() })
    }

    /// Whether nothing but a weekday is known.
    pub fn weekday_only(self) -> bool {
        self.weekday && self.day.is_none()
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
        let year = self.year.map(|year| format!("{year:04}"));
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
