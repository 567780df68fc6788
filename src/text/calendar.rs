use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar that exists. Prints as ISO 8601: `2026-04-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` for a day that does not exist, or a year outside 1–9999.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= Self::month_length(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `2026-04-17`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let date = Self::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)?;
        parts.next().is_none().then_some(date)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The number of days in a month; 0 for a month that does not exist.
    pub fn month_length(year: i32, month: u8) -> u8 {
        match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            _ => 0,
        }
    }

    /// The date `days` later, or earlier for a negative number; `None` outside the years 1–9999.
    pub fn add_days(self, days: i64) -> Option<Self> {
        Self::from_day_number(self.day_number().checked_add(days)?)
    }

    /// The same day `months` later or earlier, cut to the month's last day.
    pub fn add_months(self, months: i32) -> Option<Self> {
        let total = self.year.checked_mul(12)?.checked_add(i32::from(self.month) - 1)?.checked_add(months)?;
        let (year, month) = (total.div_euclid(12), u8::try_from(total.rem_euclid(12)).ok()? + 1);
        Self::new(year, month, self.day.min(Self::month_length(year, month)))
    }

    /// Day of the week, Monday = 1 … Sunday = 7 (ISO 8601).
    pub fn weekday(self) -> u8 {
        // Day 0 (1970-01-01) was a Thursday.
        u8::try_from((self.day_number() + 3).rem_euclid(7)).unwrap_or(0) + 1
    }

    /// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    pub fn day_number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted_month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * shifted_month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The inverse of [`Date::day_number`].
    pub fn from_day_number(number: i64) -> Option<Self> {
        let shifted = number.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = u8::try_from(day_of_year - (153 * shifted_month + 2) / 5 + 1).ok()?;
        let month = u8::try_from(if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 }).ok()?;
        Self::new(i32::try_from(year_of_era + era * 400).ok()? + i32::from(month <= 2), month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A day, with the time of day where it is known. Prints as `2026-04-17T13:19` or `2026-04-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Timestamp {
    /// The day.
    pub date: Date,
    /// Hour (0–23) and minute (0–59), as printed on the page, in no particular zone.
    pub time: Option<(u8, u8)>,
}

impl Timestamp {
    /// Reads `2026-04-17`, `2026-04-17T13:19` or `2026-04-17 13:19`; seconds and a zone may follow and are dropped.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let date = Date::parse(text.get(..10)?)?;
        let rest = text.get(10..)?;
        if rest.is_empty() {
            return Some(Self { date, time: None });
        }
        let clock = rest.strip_prefix(['T', ' '])?;
        let hour: u8 = clock.get(..2)?.parse().ok()?;
        let minute: u8 = clock.get(2..)?.strip_prefix(':')?.get(..2)?.parse().ok()?;
        (hour < 24 && minute < 60).then_some(Self { date, time: Some((hour, minute)) })
    }
}

impl From<Date> for Timestamp {
    fn from(date: Date) -> Self {
        Self { date, time: None }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        self.time.map_or(Ok(()), |(hour, minute)| write!(f, "T{hour:02}:{minute:02}"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn knows_which_days_exist() {
        assert!(
            Date::new(2024, 2, 29).is_some() && Date::new(2025, 2, 29).is_none() && Date::new(1900, 2, 29).is_none()
        );
        assert_eq!(Date::parse("2026-04-31"), None);
        assert_eq!(Date::parse("2026-04-17-1"), None);
    }

    #[test]
    fn steps_over_month_and_year_ends() {
        let date = Date::parse("2026-03-01").unwrap();
        assert_eq!(date.add_days(-1).unwrap().to_string(), "2026-02-28");
        assert_eq!(Date::parse("2026-01-31").unwrap().add_months(1).unwrap().to_string(), "2026-02-28");
        assert_eq!(Date::parse("2026-01-31").unwrap().add_months(-2).unwrap().to_string(), "2025-11-30");
        assert_eq!(Date::parse("2026-04-17").unwrap().weekday(), 5);
    }

    #[test]
    fn reads_times_of_day() {
        assert_eq!(Timestamp::parse("2026-04-17 13:19").unwrap().to_string(), "2026-04-17T13:19");
        assert_eq!(Timestamp::parse("2026-04-17T13:19:05Z").unwrap().to_string(), "2026-04-17T13:19");
        assert_eq!(Timestamp::parse("2026-04-17").unwrap().to_string(), "2026-04-17");
        assert_eq!(Timestamp::parse("2026-04-17 25:00"), None);
        assert_eq!(Timestamp::parse("昨日"), None);
    }

    proptest! {
        #[test]
        fn day_numbers_go_both_ways(number in -700_000i64..2_900_000) {
            if let Some(date) = Date::from_day_number(number) {
                prop_assert_eq!(date.day_number(), number);
            }
        }
    }
}
