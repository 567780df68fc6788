use super::resolve::Moment;
use crate::text::Date;

/// A day of the year with a name: fixed, counted from Easter, or the nth weekday of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mention::figure) enum Feast {
    /// Month and day.
    Fixed(u8, u8),
    /// Days after Easter Sunday of the western churches.
    Easter(i16),
    /// Month, weekday (Monday = 1) and which of them; -1 is the last.
    Nth(u8, u8, i8),
}

impl Feast {
    /// Reads `12-25`, `easter+39`, `11:4:4` (November, Thursday, the fourth).
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(days) = text.strip_prefix("easter") {
            return Some(Self::Easter(if days.is_empty() { 0 } else { days.parse().ok()? }));
        }
        if let Some((month, rest)) = text.split_once(':') {
            let (weekday, which) = rest.split_once(':')?;
            return Some(Self::Nth(month.parse().ok()?, weekday.parse().ok()?, which.parse().ok()?));
        }
        let (month, day) = text.split_once('-')?;
        Some(Self::Fixed(month.parse().ok()?, day.parse().ok()?))
    }

    /// Its day in a year.
    pub fn date(self, year: i32) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day),
            Self::Easter(days) => easter(year)?.add_days(i64::from(days)),
            Self::Nth(month, weekday, which) if which > 0 => {
                let first = Date::new(year, month, 1)?;
                let gap = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
                first.add_days(gap + 7 * (i64::from(which) - 1))
            }
            Self::Nth(month, weekday, _) => {
                let last = Date::new(year, month, Date::month_length(year, month))?;
                last.add_days(-(i64::from(last.weekday()) - i64::from(weekday)).rem_euclid(7))
            }
        }
    }

    /// What is known of it: the whole date with a year, month and day without where they never change.
    pub fn moment(self, year: Option<i32>) -> Moment {
        match (year, self) {
            (Some(year), _) => self.date(year).map_or_else(Moment::unknown, Moment::on),
            (None, Self::Fixed(month, day)) => Moment { month: Some(month), day: Some(day), ..Moment::default() },
            (None, _) => Moment::unknown(),
        }
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher, “Astronomical Algorithms”, chapter 8).
fn easter(year: i32) -> Option<Date> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let shift = (golden + 11 * moon + 22 * week) / 451;
    let total = moon + week - 7 * shift + 114;
    Date::new(year, u8::try_from(total / 31).ok()?, u8::try_from(total % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_movable_feasts() {
        for (feast, year, date) in [
            ("easter", 2024, "2024-03-31"),
            ("easter", 2025, "2025-04-20"),
            ("easter", 2026, "2026-04-05"),
            ("easter", 2038, "2038-04-25"),
            ("easter+39", 2026, "2026-05-14"),
            ("easter-2", 2026, "2026-04-03"),
            ("11:4:4", 2026, "2026-11-26"),
            ("5:1:-1", 2026, "2026-05-25"),
            ("9:1:1", 2026, "2026-09-07"),
            ("12-25", 2026, "2026-12-25"),
        ] {
            let found = Feast::parse(feast).unwrap().date(year).unwrap();
            assert_eq!(found.to_string(), date, "{feast} {year}");
        }
        assert_eq!(Feast::parse("12-25").unwrap().moment(None).iso().as_deref(), Some("--12-25"));
        assert_eq!(Feast::parse("easter").unwrap().moment(None).iso(), None);
    }
}
