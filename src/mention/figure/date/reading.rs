//! What the blanks of a date pattern come to: the third column of `relative_dates.tsv`.

/// How the blanks make a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mention::figure) enum Reading {
    /// What stands there.
    Absolute,
    /// So many calendar units from publication.
    Day(i32),
    Week(i32),
    Weekend(i32),
    Month(i32),
    Quarter(i32),
    Year(i32),
    Decade(i32),
    Century(i32),
    /// A season by its number (1 spring … 4 winter): the last (-1), this (0) or next one (1).
    Season(u8, i32),
    /// A length of time before or after publication.
    Ago,
    Ahead,
    /// The same, where the sentence speaks of what is to come: «will visit in two weeks», not «rose in two weeks».
    AheadIfFuture,
    /// The weekday of a week counted from publication's.
    WeekdayOf(i32),
    /// The weekday of the week that lies a length of time ahead: «Monday two weeks from now».
    WeekdayAhead,
    /// «this Monday»: of publication's week, or the next where that one is nearly a week gone.
    ThisWeekday,
    /// A weekday alone: which one is not said.
    Weekday,
    /// The last or next such weekday, month or feast.
    Before,
    After,
    /// The month or feast of this year.
    MonthOfYear,
}

/// What a row says besides its reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Settings {
    /// 上半年 is the first half.
    pub half: Option<u8>,
    /// 首季 is the first quarter.
    pub quarter: Option<u8>,
    /// «the nineties»: the first three digits of its years.
    pub decade: Option<i32>,
    /// «the end of the year» is this year's only where the sentence has named no other.
    pub told: bool,
}

/// Reads a third column: a reading with its count, then settings (`half=1`, `told`). An empty one is absolute.
pub(super) fn parse(text: &str) -> Option<(Reading, Settings)> {
    let mut settings = Settings::default();
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        match word.split_once('=') {
            Some(("half", value)) => settings.half = Some(value.parse().ok()?),
            Some(("quarter", value)) => settings.quarter = Some(value.parse().ok()?),
            Some(("decade", value)) => settings.decade = Some(value.parse().ok()?),
            Some(_) => return None,
            None if word == "told" => settings.told = true,
            None => words.push(word),
        }
    }
    let mut words = words.into_iter();
    let name = words.next().unwrap_or("written");
    let counted = words.next().map(str::parse::<i32>).transpose().ok()?;
    let count = counted.unwrap_or(0);
    let season = |number| Some(Reading::Season(number, count));
    let reading = match name {
        "written" => Some(Reading::Absolute),
        "day" => Some(Reading::Day(count)),
        "week" => Some(Reading::Week(count)),
        "weekend" => Some(Reading::Weekend(count)),
        "month" => Some(Reading::Month(count)),
        "quarter" => Some(Reading::Quarter(count)),
        "year" => Some(Reading::Year(count)),
        "decade" => Some(Reading::Decade(count)),
        "century" => Some(Reading::Century(count)),
        "spring" => season(1),
        "summer" => season(2),
        "autumn" => season(3),
        "winter" => season(4),
        "ago" => Some(Reading::Ago),
        "ahead" => Some(Reading::Ahead),
        "ahead-if-future" => Some(Reading::AheadIfFuture),
        "weekday" if counted.is_some() => Some(Reading::WeekdayOf(count)),
        "weekday" => Some(Reading::Weekday),
        "weekday-ahead" => Some(Reading::WeekdayAhead),
        "this-weekday" => Some(Reading::ThisWeekday),
        "before" => Some(Reading::Before),
        "after" => Some(Reading::After),
        "month-name" => Some(Reading::MonthOfYear),
        _ => None,
    }?;
    Some((reading, settings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_count_and_settings() {
        let (reading, settings) = parse("year -1 half=2").unwrap();
        assert_eq!((reading, settings.half, settings.told), (Reading::Year(-1), Some(2), false));
        assert_eq!(parse("").unwrap().0, Reading::Absolute);
        assert_eq!(parse("weekday").unwrap().0, Reading::Weekday);
        assert_eq!(parse("weekday 0").unwrap().0, Reading::WeekdayOf(0));
        assert_eq!(parse("fortnight 1"), None);
    }
}
