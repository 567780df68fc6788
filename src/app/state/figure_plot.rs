use std::cmp::Reverse;

use super::{FigureRow, FigureTable, ordered};
use crate::mention::figure::FigureKind;
use crate::text::Decimal;

/// Places on an axis are counted in thousandths of its length.
pub const AXIS: u32 = 1000;

/// An axis has at most about so many ticks.
const TICKS: i64 = 6;

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

/// Figures on one axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plot {
    /// The points: sums from large to small, dates from early to late.
    pub points: Vec<Point>,
    /// Places on the axis and what they stand for: a size, or a year.
    pub ticks: Vec<(u32, Decimal)>,
}

/// The units in which at least two of the rows can be compared, the most frequent one first.
pub fn measures(table: &FigureTable, rows: &[usize]) -> Vec<String> {
    let mut counts: Vec<(usize, String)> = Vec::new();
    for row in rows.iter().filter_map(|row| table.rows.get(*row)) {
        if !matches!(row.figure.kind, FigureKind::Money | FigureKind::Quantity) || magnitude(row).is_none() {
            continue;
        }
        match counts.iter_mut().find(|(_, unit)| *unit == row.unit) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, row.unit.clone())),
        }
    }
    counts.retain(|(count, _)| *count > 1);
    let key = |place: usize| counts.get(place).map(|(count, unit)| (Reverse(*count), unit));
    let places = ordered(counts.len(), &|a, b| key(a).cmp(&key(b)));
    places.into_iter().filter_map(|place| counts.get(place).map(|(_, unit)| unit.clone())).collect()
}

/// Sizes in one unit on a logarithmic axis, whose ticks are powers of ten.
pub fn scale(table: &FigureTable, rows: &[usize], unit: &str) -> Plot {
    let mut sized: Vec<(Decimal, f64, Point)> = Vec::new();
    for number in rows {
        let Some(row) = table.rows.get(*number).filter(|row| row.unit == unit) else { continue };
        let (Some(size), Some(magnitude)) = (row.size, magnitude(row)) else { continue };
        let same = |other: &&mut (Decimal, f64, Point)| {
            other.0 == size && table.rows.get(other.2.row).is_some_and(|other| other.article == row.article)
        };
        match sized.iter_mut().find(same) {
            Some((_, _, point)) => point.times += 1,
            None => sized.push((size, magnitude, Point { row: *number, at: 0, times: 1 })),
        }
    }
    let places = ordered(sized.len(), &|a, b| sized.get(b).map(|b| b.0).cmp(&sized.get(a).map(|a| a.0)));
    let sized: Vec<(f64, Point)> =
        places.into_iter().filter_map(|place| sized.get(place).map(|(_, at, point)| (*at, *point))).collect();
    let (Some((high, _)), Some((low, _))) = (sized.first(), sized.last()) else { return Plot::default() };
    let (first, last) = (low.floor() as i64, (high.ceil() as i64).max(low.floor() as i64 + 1));
    let place = |at: f64| along(at - first as f64, (last - first) as f64);
    let ticks = stepped(first, last, &[1, 2, 3, 4, 5, 10]).into_iter();
    Plot {
        ticks: ticks.filter_map(|power| Some((place(power as f64), power_of_ten(power)?))).collect(),
        points: sized.iter().map(|(at, point)| Point { at: place(*at), ..*point }).collect(),
    }
}

/// Dates whose year is known, on an axis of years.
pub fn timeline(table: &FigureTable, rows: &[usize]) -> Plot {
    let mut dated: Vec<(&str, f64, Point)> = Vec::new();
    for number in rows {
        let Some(row) = table.rows.get(*number) else { continue };
        if !matches!(row.figure.kind, FigureKind::Date | FigureKind::Datetime) {
            continue;
        }
        let Some((iso, year)) = row.figure.iso.as_deref().and_then(|iso| Some((iso, year(iso)?))) else { continue };
        let same = |other: &&mut (&str, f64, Point)| {
            other.0 == iso && table.rows.get(other.2.row).is_some_and(|other| other.article == row.article)
        };
        match dated.iter_mut().find(same) {
            Some((_, _, point)) => point.times += 1,
            None => dated.push((iso, year, Point { row: *number, at: 0, times: 1 })),
        }
    }
    let year = |place: usize| dated.get(place).map_or(0.0, |date| date.1);
    let places = ordered(dated.len(), &|a, b| year(a).total_cmp(&year(b)));
    let dated: Vec<(f64, Point)> =
        places.into_iter().filter_map(|place| dated.get(place).map(|(_, at, point)| (*at, *point))).collect();
    let (Some((low, _)), Some((high, _))) = (dated.first(), dated.last()) else { return Plot::default() };
    let (first, last) = (low.floor() as i64, high.floor() as i64 + 1);
    let place = |at: f64| along(at - first as f64, (last - first) as f64);
    let ticks = stepped(first, last, &[1, 2, 5, 10, 20, 50, 100, 500]).into_iter();
    Plot {
        ticks: ticks.map(|year| (place(year as f64), Decimal::from(year))).collect(),
        points: dated.iter().map(|(at, point)| Point { at: place(*at), ..*point }).collect(),
    }
}

fn along(part: f64, whole: f64) -> u32 {
    (part / whole * f64::from(AXIS)).round() as u32
}

/// Round numbers from `first` to `last`, by the smallest of the steps that keeps them few.
fn stepped(first: i64, last: i64, steps: &[i64]) -> Vec<i64> {
    let fits = steps.iter().find(|step| (last - first) / **step <= TICKS).or(steps.last());
    let step = fits.copied().unwrap_or(1);
    let begin = first + (step - first.rem_euclid(step)) % step;
    (0..).map(|count| begin + count * step).take_while(|tick| *tick <= last).collect()
}

fn power_of_ten(power: i64) -> Option<Decimal> {
    match u8::try_from(power) {
        Ok(power) => Decimal::power_of_ten(power),
        Err(_) => Decimal::new(1, u8::try_from(-power).ok()?),
    }
}

/// The decimal logarithm of a row's size, where that is above zero: from its first digits and their number,
/// because no size goes through a float.
fn magnitude(row: &FigureRow) -> Option<f64> {
    let digits = row.size.filter(|size| *size > Decimal::ZERO)?.to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut all = String::from(whole);
    all.push_str(fraction);
    let significant = all.trim_start_matches('0');
    let first: u32 = significant.get(..significant.len().min(9))?.parse().ok()?;
    let leading = whole.len() as f64 - (all.len() - significant.len()) as f64;
    Some(f64::from(first).log10() + leading - significant.len().min(9) as f64)
}

/// `2025-07-01` is about 2025.5. `None` where the year is not known.
fn year(iso: &str) -> Option<f64> {
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
    Some(f64::from(year) + (f64::from(month) - 1.0) / 12.0 + (f64::from(day) - 1.0) / 366.0)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::super::figure_table::tests::sample;
    use super::*;

    fn row(size: &str) -> FigureRow {
        FigureRow { size: Decimal::parse(size), ..sample().rows[0].clone() }
    }

    #[test]
    fn magnitudes_are_decimal_logarithms() {
        for (size, log) in
            [("1", 0.0), ("1000", 3.0), ("0.001", -3.0), ("250", 2.397_94), ("12345678901234", 13.091_51)]
        {
            let found = magnitude(&row(size)).unwrap_or(f64::NAN);
            assert!((found - log).abs() < 1e-5, "{size}: {found}");
        }
        assert_eq!(magnitude(&row("0")), None);
        assert_eq!(magnitude(&row("-5")), None);
    }

    #[test]
    fn sums_stand_on_a_logarithmic_axis() {
        let table = sample();
        let plot = scale(&table, &[0, 1, 4, 5], "EUR");
        let ticks: Vec<String> = plot.ticks.iter().map(|(at, size)| format!("{at} {size}")).collect();
        assert_eq!(ticks, ["0 100", "250 10000", "500 1000000", "750 100000000", "1000 10000000000"]);
        assert_eq!(plot.points[0], Point { row: 0, at: 913, times: 1 });
        assert_eq!(plot.points[1], Point { row: 5, at: 60, times: 1 });
        assert_eq!(measures(&table, &[0, 1, 4, 5]), ["EUR", "watt"]);
        assert!(measures(&table, &[0, 1]).is_empty());
        assert_eq!(scale(&table, &[0], "USD"), Plot::default());
    }

    #[test]
    fn what_an_article_repeats_is_one_point() {
        let mut table = sample();
        table.rows.push(table.rows[0].clone());
        let plot = scale(&table, &[0, 6], "EUR");
        assert_eq!(plot.points.len(), 1);
        assert_eq!(plot.points[0].times, 2);
        assert_eq!(plot.ticks.len(), 2);
    }

    #[test]
    fn dates_stand_on_an_axis_of_years() {
        let plot = timeline(&sample(), &[0, 2]);
        assert_eq!(plot.points, [Point { row: 2, at: 344, times: 1 }]);
        assert_eq!(plot.ticks, [(0, Decimal::from(2025)), (1000, Decimal::from(2026))]);
        assert_eq!(year("--04-16"), None);
        assert_eq!(year("T13:19"), None);
        assert_eq!(year("2025-Q3"), Some(2025.5));
        assert_eq!(year("2020/2025"), Some(2020.0));
    }

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(stepped(1974, 2031, &[1, 2, 5, 10, 20, 50]), [1980, 1990, 2000, 2010, 2020, 2030]);
        assert_eq!(stepped(0, 3, &[1, 2]), [0, 1, 2, 3]);
    }
}
