//! From the blanks of a pattern to a date: as written, or counted from the day of publication.

use super::reading::Reading;
use super::resolve::{Fields, Moment};
use crate::text::{Date, Decimal, Timestamp};

/// A date, and the one a stretch ends with.
pub(super) type Stretch = (Moment, Option<Moment>);

/// What a reading of the blanks comes to, counted from `published` where it needs that. `None` for a date that no
/// calendar has.
pub(super) fn resolve(reading: Reading, fields: Fields, published: Option<Timestamp>) -> Option<Stretch> {
    let written = written(fields)?;
    let Some(published) = published else {
        // «last March» without a day of publication is still a March.
        let known = reading == Reading::Absolute;
        let base = feast_or(written, fields);
        let unresolved = base.unresolved || !known && (base.month.is_none() || fields.unit.is_some());
        let weekday = fields.weekday.filter(|_| !known);
        let bare = Moment { unresolved, weekday, ..base };
        return Some((bare, if unresolved { None } else { end(bare, fields) }));
    };
    let today = published.date;
    let first = match reading {
        Reading::Absolute => by_weekday(feast_or(written, fields), fields, today),
        Reading::Day(days) => Moment::on(today.add_days(i64::from(days))?),
        Reading::Week(weeks) => Moment::week_of(today.add_days(i64::from(weeks) * 7)?),
        Reading::Weekend(weeks) => {
            let saturday = today.add_days(6 - i64::from(today.weekday()) + i64::from(weeks) * 7)?;
            return Some((Moment::on(saturday), Some(Moment::on(saturday.add_days(1)?))));
        }
        Reading::Month(months) => {
            let month = Date::new(today.year(), today.month(), 1)?.add_months(months)?;
            if fields.day.is_some_and(|day| day > Date::month_length(month.year(), month.month())) {
                return None;
            }
            Moment { year: Some(month.year()), month: Some(month.month()), day: fields.day, ..Moment::default() }
        }
        Reading::Quarter(quarters) => {
            let month = Date::new(today.year(), today.month(), 1)?.add_months(quarters.checked_mul(3)?)?;
            let quarter = (month.month() - 1) / 3 + 1;
            Moment { year: Some(month.year()), quarter: Some(quarter), ..Moment::default() }
        }
        Reading::Year(years) => {
            let fields = Fields { year: Some(today.year() + years), ..fields };
            feast_or(Moment { year: fields.year, ..written }, fields)
        }
        Reading::Decade(decades) => Moment { decade: Some(today.year().div_euclid(10) + decades), ..Moment::default() },
        Reading::Century(centuries) => {
            Moment { century: Some((today.year() - 1).div_euclid(100) + centuries), ..Moment::default() }
        }
        Reading::Season(season, which) => return Some(in_season(today, season, which)),
        Reading::Ago => shifted(published, fields, -1)?,
        Reading::Ahead | Reading::AheadIfFuture => shifted(published, fields, 1)?,
        Reading::WeekdayOf(weeks) => Moment::on(weekday_in(today.add_days(i64::from(weeks) * 7)?, fields.weekday?)?),
        Reading::WeekdayAhead => {
            let shifted = shifted(published, fields, 1)?;
            let weeks = fields.unit.is_some_and(|unit| matches!(unit, "week" | "fortnight"));
            shifted.date().map_or(Some(shifted), |date| weekday_from(date, fields.weekday?, weeks).map(Moment::on))?
        }
        Reading::ThisWeekday => {
            // «this Monday», written on a Saturday or Sunday, is to come.
            let day = weekday_in(today, fields.weekday?)?;
            let gone = today.day_number() - day.day_number() > 4;
            Moment::on(day.add_days(if gone { 7 } else { 0 })?)
        }
        Reading::Weekday => Moment { weekday: fields.weekday, ..Moment::unknown() },
        Reading::Before | Reading::After => nearest(today, fields, reading == Reading::Before)?,
        Reading::MonthOfYear => {
            let fields = Fields { year: Some(today.year()), ..fields };
            feast_or(Moment { year: fields.year, ..written }, fields)
        }
    };
    // The weekday is kept: «ce vendredi 27 avril» says which by its date.
    let weekday = first.weekday.or(fields.weekday.filter(|_| reading != Reading::Absolute));
    Some((Moment { weekday, ..first }, end(first, fields)))
}

/// What stands in the blanks; `None` for a day that exists in no year, or not in this one.
fn written(fields: Fields) -> Option<Moment> {
    if fields.lunar {
        return Some(Moment { year: fields.year, ..Moment::default() });
    }
    let year = fields.year.unwrap_or(2000);
    for day in [fields.day, fields.last_day].into_iter().flatten() {
        if fields.month.is_some_and(|month| day > Date::month_length(year, month)) {
            return None;
        }
    }
    // 9-1月 is no stretch.
    let ordered = |first: Option<u8>, last: Option<u8>| last.is_none_or(|last| first.is_some_and(|first| first < last));
    if !ordered(fields.month, fields.last_month) || !ordered(fields.day, fields.last_day) {
        return None;
    }
    Some(Moment {
        year: fields.year,
        month: fields.month,
        day: fields.day,
        quarter: fields.quarter.or(fields.last_quarter.map(|_| 1)),
        half: fields.half,
        week: fields.week,
        decade: fields.decade,
        century: fields.century.map(|number| i32::from(number) - 1),
        ..Moment::default()
    })
}

/// The end of a stretch that the blanks name.
fn end(first: Moment, fields: Fields) -> Option<Moment> {
    match (fields.last_month, fields.last_day, fields.last_quarter) {
        (Some(month), ..) => Some(Moment { month: Some(month), ..first }),
        (None, Some(day), _) => Some(Moment { day: Some(day), ..first }),
        (None, None, Some(quarter)) => Some(Moment { quarter: Some(quarter), ..first }),
        (None, None, None) => None,
    }
}

/// The day of the feast in the blanks, if there is one.
fn feast_or(written: Moment, fields: Fields) -> Moment {
    fields.feast.map_or(written, |feast| feast.moment(fields.year))
}

/// «Tuesday the 21st», «mardi 21»: the month nearest to publication in which that day is such a weekday.
fn by_weekday(written: Moment, fields: Fields, today: Date) -> Moment {
    let (Some(day), Some(weekday), None) = (written.day, fields.weekday, written.month) else { return written };
    let first = Date::new(today.year(), today.month(), 1);
    let dates = (-6..=6).filter_map(|months| {
        let month = first?.add_months(months)?;
        Date::new(month.year(), month.month(), day).filter(|date| date.weekday() == weekday)
    });
    let nearest = dates.min_by_key(|date| (date.day_number() - today.day_number()).abs());
    Moment { weekday: Some(weekday), ..nearest.map_or(written, Moment::on) }
}

fn weekday_in(date: Date, weekday: u8) -> Option<Date> {
    date.add_days(i64::from(weekday) - i64::from(date.weekday()))
}

/// Weeks lead to a week, of which the weekday is meant; months and years to a day, and the weekday follows it.
fn weekday_from(date: Date, weekday: u8, weeks: bool) -> Option<Date> {
    if weeks {
        return weekday_in(date, weekday);
    }
    date.add_days((i64::from(weekday) - i64::from(date.weekday())).rem_euclid(7))
}

/// The year of a season; a winter lies in two.
fn in_season(today: Date, season: u8, which: i32) -> Stretch {
    // Meteorological seasons: spring is March to May, winter December to February.
    let begins = i32::from(season) * 3;
    let now = i32::from(today.month());
    let year = today.year();
    let winter = season == 4;
    let first = match which {
        // In January the winter that began in December is this one.
        0 => year - i32::from(winter && now < 7),
        count if count < 0 => year - i32::from(winter || now < begins + 3) - i32::from(winter && now < 3),
        _ => year + i32::from(now >= begins),
    };
    (Moment::year(first), winter.then(|| Moment::year(first + 1)))
}

/// A day moved by whole days, weeks, months or years.
pub(super) fn step(date: Date, count: i64, unit: &str) -> Option<Date> {
    let days = |factor: i64| date.add_days(count.checked_mul(factor)?);
    let months = |factor: i64| date.add_months(i32::try_from(count.checked_mul(factor)?).ok()?);
    match unit {
        "day" => days(1),
        "week" => days(7),
        "fortnight" => days(14),
        _ => months(months_in(unit)?),
    }
}

fn months_in(unit: &str) -> Option<i64> {
    Some(match unit {
        "month" => 1,
        "quarter" => 3,
        "semester" => 6,
        "year" => 12,
        "decade" => 120,
        "century" => 1200,
        _ => return None,
    })
}

/// Publication moved by a length of time, to the day; hours and minutes move the clock where it is known.
fn shifted(published: Timestamp, fields: Fields, sign: i64) -> Option<Moment> {
    // «two or three years ago» has a unit and no count.
    let (Some(count), Some(unit)) = (fields.count, fields.unit) else { return Some(Moment::unknown()) };
    // 2000年前 is «before 2000» rather than two thousand years ago.
    if unit == "year" && count >= Decimal::from(1000) {
        return None;
    }
    let whole = |factor: i64| {
        let whole = count.checked_mul(Decimal::from(factor))?.to_i64()?;
        Some(whole * sign).filter(|whole| whole.abs() < 100_000)
    };
    let today = published.date;
    // Half a year is six months; «two and a half weeks ago» names no day.
    let moved = match (unit, months_in(unit)) {
        ("hour", _) => whole(60).map(|minutes| by_the_clock(published, minutes)),
        ("minute", _) => whole(1).map(|minutes| by_the_clock(published, minutes)),
        (_, Some(months)) => whole(months).map(|count| step(today, count, "month").map(Moment::on)),
        ("day" | "week" | "fortnight", None) => whole(1).map(|count| step(today, count, unit).map(Moment::on)),
        (_, None) => None,
    };
    moved.unwrap_or(Some(Moment::unknown()))
}

fn by_the_clock(published: Timestamp, minutes: i64) -> Option<Moment> {
    const DAY: i64 = 24 * 60;
    let Some((hour, minute)) = published.time else {
        let whole = minutes % DAY == 0;
        return if whole { published.date.add_days(minutes / DAY).map(Moment::on) } else { Some(Moment::unknown()) };
    };
    let total = i64::from(hour) * 60 + i64::from(minute) + minutes;
    let date = published.date.add_days(total.div_euclid(DAY))?;
    let left = total.rem_euclid(DAY);
    let time = Some((u8::try_from(left / 60).ok()?, u8::try_from(left % 60).ok()?));
    Some(Moment { time, ..Moment::on(date) })
}

/// The last or next such weekday, feast or month.
fn nearest(today: Date, fields: Fields, before: bool) -> Option<Moment> {
    if let Some(feast) = fields.feast {
        let mut dates = (-1..=1).filter_map(|years| feast.date(today.year() + years));
        let found = if before { dates.rfind(|date| *date < today) } else { dates.find(|date| *date > today) };
        return found.map(Moment::on);
    }
    if let Some(weekday) = fields.weekday {
        let gap = i64::from(weekday) - i64::from(today.weekday());
        let gap = match (before, gap) {
            (true, gap) if gap >= 0 => gap - 7,
            (false, gap) if gap <= 0 => gap + 7,
            (_, gap) => gap,
        };
        return Some(Moment::on(today.add_days(gap)?));
    }
    let month = fields.month?;
    // «le 6 avril dernier» is compared by its day where it has one.
    let day = |day: u8| if fields.day.is_some() { day } else { 0 };
    let (asked, now) = ((month, fields.day.unwrap_or(0)), (today.month(), day(today.day())));
    let year = match (before, asked.cmp(&now)) {
        (true, std::cmp::Ordering::Less) | (false, std::cmp::Ordering::Greater) => today.year(),
        (true, _) => today.year() - 1,
        (false, _) => today.year() + 1,
    };
    Some(Moment { year: Some(year), month: Some(month), day: fields.day, ..Moment::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(reading: Reading, fields: Fields, published: &str) -> String {
        let (first, last) = resolve(reading, fields, Timestamp::parse(published)).unwrap();
        let iso = |moment: Moment| moment.iso().unwrap_or_default();
        last.map_or_else(|| iso(first), |last| format!("{}/{}", iso(first), iso(last)))
    }

    #[test]
    fn seasons_turn_with_the_year() {
        let season = |number, which, published| iso(Reading::Season(number, which), Fields::default(), published);
        assert_eq!(season(4, 0, "2026-01-10"), "2025/2026");
        assert_eq!(season(4, -1, "2026-01-10"), "2024/2025");
        assert_eq!(season(4, -1, "2026-04-10"), "2025/2026");
        assert_eq!(season(4, 1, "2026-04-10"), "2026/2027");
        assert_eq!(season(2, -1, "2026-04-10"), "2025");
        assert_eq!(season(2, -1, "2026-10-10"), "2026");
        assert_eq!(season(2, 1, "2026-01-10"), "2026");
    }

    #[test]
    fn the_clock_turns_over_midnight() {
        let fields = Fields { count: Some(Decimal::from(2)), unit: Some("hour"), ..Fields::default() };
        assert_eq!(iso(Reading::Ago, fields, "2026-03-01T01:30"), "2026-02-28T23:30");
        assert_eq!(iso(Reading::Ago, fields, "2026-03-01"), "");
    }

    #[test]
    fn months_are_counted_from_the_first() {
        assert_eq!(iso(Reading::Month(1), Fields::default(), "2026-01-31"), "2026-02");
    }
}
