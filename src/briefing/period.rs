use crate::text::Date;

/// The days that a briefing covers, both ends included; an open end has no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Period {
    /// The first day.
    pub since: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl Period {
    /// Every day, and articles of unknown days.
    pub const ALL: Self = Self { since: None, until: None };

    /// So many days, `last` being the last of them.
    pub fn ending(last: Date, days: u32) -> Self {
        Self { since: last.add_days(1 - i64::from(days.max(1))), until: Some(last) }
    }

    /// Whether an article of that day falls into the period. One without a day falls only into [`Period::ALL`].
    pub fn holds(&self, day: Option<Date>) -> bool {
        match day {
            Some(day) => self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until),
            None => *self == Self::ALL,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_ends_on_its_last_day() {
        let day = |text: &str| Date::parse(text);
        let week = Period::ending(day("2026-04-17").unwrap(), 7);
        assert_eq!(week, Period { since: day("2026-04-11"), until: day("2026-04-17") });
        assert!(week.holds(day("2026-04-11")) && !week.holds(day("2026-04-10")) && !week.holds(day("2026-04-18")));
        assert!(!week.holds(None) && Period::ALL.holds(None));
        let open = Period { since: day("2026-04-11"), until: None };
        assert!(open.holds(day("2030-01-01")) && !open.holds(None));
    }
}
