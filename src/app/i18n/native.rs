//! Numbers, dates and lists where there is no `Intl`: what the build draws says them as browsers do. A browser journey
//! compares the two.

use crate::language::Locale;
use crate::phrase::month_name;
use crate::text::{Decimal, Timestamp};

/// A whole number with grouped digits.
pub fn number(locale: Locale, value: Decimal) -> String {
    let separator = match locale {
        Locale::Zh | Locale::En => ",",
        Locale::Fr => "\u{202f}",
    };
    let digits = value.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len().saturating_sub(index) % 3 == 0 {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A day, with the time of day where it is known. Anything else stays as it is.
pub fn date(locale: Locale, iso: &str) -> String {
    try_date(locale, iso).unwrap_or_else(|| iso.to_owned())
}

fn try_date(locale: Locale, iso: &str) -> Option<String> {
    let Timestamp { date, time } = Timestamp::parse(iso)?;
    let (year, month, day) = (date.year(), date.month(), date.day());
    let day = match month_name(month, locale) {
        Some(name) => format!("{day} {name} {year}"),
        None => format!("{year}年{month}月{day}日"),
    };
    let Some((hour, minute)) = time else { return Some(day) };
    Some(match locale {
        Locale::Zh => format!("{day} {hour}:{minute:02}"),
        Locale::En => format!("{day} at {hour}:{minute:02}"),
        Locale::Fr => format!("{day} à {hour}:{minute:02}"),
    })
}

/// Items as a sentence lists them.
pub fn list(locale: Locale, items: &[String]) -> String {
    let (comma, and) = match locale {
        Locale::Zh => ("、", "和"),
        Locale::En => (", ", " and "),
        Locale::Fr => (", ", " et "),
    };
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() => [&rest.join(comma), and, last].concat(),
        _ => items.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_browsers_write_them() {
        let iso = "2026-04-07T03:05";
        assert_eq!(date(Locale::En, iso), "7 April 2026 at 3:05");
        assert_eq!(date(Locale::Fr, iso), "7 avril 2026 à 3:05");
        assert_eq!(date(Locale::Zh, iso), "2026年4月7日 3:05");
        assert_eq!(date(Locale::Fr, "2026-04-07"), "7 avril 2026");
        assert_eq!(date(Locale::Fr, "2026-04"), "2026-04");
    }

    #[test]
    fn numbers_and_lists() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(Locale::Fr, &items), "a, b et c");
        assert_eq!(list(Locale::Zh, &items), "a、b和c");
        assert_eq!(list(Locale::En, &items[..1]), "a");
        assert_eq!(number(Locale::En, 12345.into()), "12,345");
        assert_eq!(number(Locale::Fr, 18.into()), "18");
    }
}
