use std::cmp::Reverse;

use super::{FigureRow, FigureTable, ordered};
use crate::mention::figure::FigureKind;
use crate::text::Decimal;

/// Places on an axis are counted in thousandths of its length.
pub const AXIS: u32 = 1000;

/// An axis has at most about so many ticks.
const TICKS: i64 = 6;

/// Figures on one axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plot {
    /// The points: sums from large to small, dates from early to late.
    pub points: Vec<Point>,
    /// Places on the axis and what they stand for: a size, or a year.
    pub ticks: Vec<(u32, Decimal)>,
}

/// A figure on an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Its place in [`FigureTable::rows`].
    pub row: usize,
    /// How far along the axis it stands.
    pub at: u32,
    /// How often its article says the same.
    pub times: u32,
}

/// The units in which at least two of the rows can be compared, the most frequent one first.
pub fn measures(table: &FigureTable, rows: &[usize]) -> Vec<String> {
    let mut counts: Vec<(usize, &str)> = Vec::new();
    for row in rows.iter().filter_map(|row| table.rows.get(*row)) {
        if measure(row, Some(&row.unit)).is_none() {
            continue;
        }
        match counts.iter_mut().find(|(_, unit)| *unit == row.unit) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, &row.unit)),
        }
    }
    let key = |place: usize| counts.get(place).map(|(count, unit)| (Reverse(*count), *unit));
    let places = ordered(counts.len(), &|a, b| key(a).cmp(&key(b)));
    let mut units = Vec::new();
    for (count, unit) in places.into_iter().filter_map(|place| counts.get(place)) {
        if *count > 1 {
            units.push((*unit).to_owned());
        }
    }
    units
}

/// Figures on an axis: with a unit the sizes in it, on a logarithmic axis whose ticks are powers of ten; without
/// one the dates whose year is known, on an axis of years. What an article repeats is one point.
pub fn plot(table: &FigureTable, rows: &[usize], unit: Option<&str>) -> Plot {
    let mut points: Vec<(i64, &FigureRow, Point)> = Vec::new();
    for number in rows {
        let Some(row) = table.rows.get(*number) else { continue };
        let Some(at) = measure(row, unit) else { continue };
        let same = |(there, other, _): &&mut (i64, &FigureRow, Point)| {
            *there == at && other.article == row.article && other.size == row.size && other.figure.iso == row.figure.iso
        };
        match points.iter_mut().find(same) {
            Some((_, _, point)) => point.times += 1,
            None => points.push((at, row, Point { row: *number, at: 0, times: 1 })),
        }
    }
    let key = |place: usize| points.get(place).map(|(at, row, _)| (*at, row.size));
    let places = ordered(points.len(), &|a, b| if unit.is_some() { key(b).cmp(&key(a)) } else { key(a).cmp(&key(b)) });
    let ends = (places.first().and_then(|place| key(*place)), places.last().and_then(|place| key(*place)));
    let (Some((one, _)), Some((other, _))) = ends else { return Plot::default() };
    let (low, high) = (one.min(other), one.max(other));
    let first = low.div_euclid(STEP);
    // A size that is a power of ten may end its axis; a date is inside its year.
    let last =
        if unit.is_some() { (high + STEP - 1).div_euclid(STEP).max(first + 1) } else { high.div_euclid(STEP) + 1 };
    let along = |at: i64| {
        let (part, whole) = (at - first * STEP, (last - first) * STEP);
        u32::try_from((2 * part * i64::from(AXIS) + whole) / (2 * whole)).unwrap_or_default()
    };
    let steps: &[i64] = if unit.is_some() { &[1, 2, 3, 4, 5, 10] } else { &[1, 2, 5, 10, 20, 50, 100, 500] };
    let mut plot = Plot::default();
    for tick in stepped(first, last, steps) {
        let value = if unit.is_some() { power_of_ten(tick) } else { Some(Decimal::from(tick)) };
        plot.ticks.extend(value.map(|value| (along(tick * STEP), value)));
    }
    for (at, _, point) in places.into_iter().filter_map(|place| points.get(place)) {
        plot.points.push(Point { at: along(*at), ..*point });
    }
    plot
}

/// Years and powers of ten are counted in thousandths.
const STEP: i64 = 1000;

/// Where a row stands on the axis of sizes in a unit, or on that of dates.
fn measure(row: &FigureRow, unit: Option<&str>) -> Option<i64> {
    match (unit, row.figure.kind) {
        (Some(unit), FigureKind::Money | FigureKind::Quantity) if row.unit == unit => magnitude(row.size?),
        (None, FigureKind::Date | FigureKind::Datetime) => year(row.figure.iso.as_deref()?),
        _ => None,
    }
}

/// Round numbers from `first` to `last`, by the smallest of the steps that keeps them few.
fn stepped(first: i64, last: i64, steps: &[i64]) -> Vec<i64> {
    let fits = steps.iter().find(|step| (last - first) / **step <= TICKS).or(steps.last());
    let step = fits.copied().unwrap_or(1);
    let mut tick = first + (step - first.rem_euclid(step)) % step;
    let mut ticks = Vec::new();
    while tick <= last {
        ticks.push(tick);
        tick += step;
    }
    ticks
}

fn power_of_ten(power: i64) -> Option<Decimal> {
    match u8::try_from(power) {
        Ok(power) => Decimal::power_of_ten(power),
        Err(_) => Decimal::new(1, u8::try_from(-power).ok()?),
    }
}

/// The decimal logarithm of a size above zero, in thousandths.
///
/// Digit by digit: the tenth power of a number from 1 to 10 has as many digits before the point as its logarithm
/// has tenths, and so on. That is `+ - * /` alone, where a library's logarithm is a kilobyte.
fn magnitude(size: Decimal) -> Option<i64> {
    if size <= Decimal::ZERO {
        return None;
    }
    let digits = size.to_string();
    let whole = digits.find('.').unwrap_or(digits.len());
    let first = digits.find(|c| matches!(c, '1'..='9'))?;
    let mut log = if first < whole { (whole - first) as i64 - 1 } else { whole as i64 - first as i64 };
    let (mut rest, mut place) = (0.0, 1.0);
    for digit in digits.get(first..)?.bytes().filter(u8::is_ascii_digit).take(9) {
        rest += f64::from(digit - b'0') * place;
        place /= 10.0;
    }
    for _ in 0..3 {
        let square = rest * rest;
        rest = square * square * square * square * square;
        log *= 10;
        while rest >= 10.0 {
            rest /= 10.0;
            log += 1;
        }
    }
    Some(log)
}

/// `2025-07-01` is about 2025.5: 2 025 500. `None` where the year is not known.
fn year(iso: &str) -> Option<i64> {
    let (years, rest) = iso.split_at_checked(4)?;
    let year: u16 = years.parse().ok()?;
    let mut parts = rest.split(['-', 'T', '/']).skip(1);
    let month = match parts.next() {
        Some(part) => match part.strip_prefix('Q') {
            Some(quarter) => quarter.parse::<u8>().ok()? * 3 - 2,
            None => part.parse().unwrap_or(1),
        },
        None => 1,
    };
    let day: u8 = parts.next().and_then(|part| part.parse().ok()).unwrap_or(1);
    let days = (i64::from(month) - 1) * 61 + (i64::from(day) - 1) * 2;
    Some(i64::from(year) * STEP + days * STEP / 732)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::super::figure_table::tests::sample;
    use super::*;

    #[test]
    fn magnitudes_are_decimal_logarithms() {
        for (size, log) in [
            ("1", 0),
            ("1000", 3000),
            ("0.001", -3000),
            ("250", 2397),
            ("0.00025", -3603),
            ("9.99", 999),
            ("12345678901234", 13_091),
        ] {
            assert_eq!(Decimal::parse(size).and_then(magnitude), Some(log), "{size}");
        }
        assert_eq!(magnitude(Decimal::ZERO), None);
        assert_eq!(magnitude(Decimal::from(-5)), None);
    }

    #[test]
    fn sums_stand_on_a_logarithmic_axis() {
        let table = sample();
        let sums = plot(&table, &[0, 1, 4, 5], Some("EUR"));
        let ticks: Vec<String> = sums.ticks.iter().map(|(at, size)| format!("{at} {size}")).collect();
        assert_eq!(ticks, ["0 100", "250 10000", "500 1000000", "750 100000000", "1000 10000000000"]);
        assert_eq!(sums.points[0], Point { row: 0, at: 913, times: 1 });
        assert_eq!(sums.points[1], Point { row: 5, at: 60, times: 1 });
        assert_eq!(measures(&table, &[0, 1, 4, 5]), ["EUR", "watt"]);
        assert!(measures(&table, &[0, 1]).is_empty());
        assert_eq!(plot(&table, &[0], Some("USD")), Plot::default());
    }

    #[test]
    fn what_an_article_repeats_is_one_point() {
        let mut table = sample();
        table.rows.push(table.rows[0].clone());
        let sums = plot(&table, &[0, 6], Some("EUR"));
        assert_eq!(sums.points.len(), 1);
        assert_eq!(sums.points[0].times, 2);
        assert_eq!(sums.ticks.len(), 2);
    }

    #[test]
    fn dates_stand_on_an_axis_of_years() {
        let dates = plot(&sample(), &[0, 2], None);
        assert_eq!(dates.points, [Point { row: 2, at: 344, times: 1 }]);
        assert_eq!(dates.ticks, [(0, Decimal::from(2025)), (1000, Decimal::from(2026))]);
        assert_eq!(year("--04-16"), None);
        assert_eq!(year("T13:19"), None);
        assert_eq!(year("2025-Q3"), Some(2_025_500));
        assert_eq!(year("2020/2025"), Some(2_020_000));
    }

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(stepped(1974, 2031, &[1, 2, 5, 10, 20, 50]), [1980, 1990, 2000, 2010, 2020, 2030]);
        assert_eq!(stepped(0, 3, &[1, 2]), [0, 1, 2, 3]);
    }
}
