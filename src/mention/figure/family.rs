//! What a unit measures, and what a figure comes to in the unit its family is compared in.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::number::power_of_ten;
use super::tables::data;
use super::{Base, Figure, FigureKind};
use crate::lexicon::rows;
use crate::text::Decimal;

/// Measures of other systems are turned into metric ones to so many significant digits.
const CONVERTED_DIGITS: u8 = 3;

/// What is known of a unit.
#[derive(Debug, Clone, Copy)]
struct Known {
    family: &'static str,
    /// How many of the family's base unit it is.
    size: Option<Decimal>,
    /// The unit without its metric prefix, and the prefix as a number.
    plain: Option<(&'static str, Decimal)>,
}

/// The families of all units.
#[derive(Debug, Default)]
pub(super) struct Families {
    units: BTreeMap<String, Known>,
    /// By family: the units it is compared in, and their sizes.
    bases: BTreeMap<&'static str, Vec<(&'static str, Decimal)>>,
}

impl Families {
    /// The tables, read once.
    pub fn get() -> &'static Self {
        static FAMILIES: OnceLock<Families> = OnceLock::new();
        FAMILIES.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut families = Self::default();
        for row in rows(data!("base_units")) {
            let [family, name, size] = row.as_slice() else { continue };
            let Some(size) = Decimal::parse(size) else { continue };
            families.bases.entry(family).or_default().push((name, size));
        }
        let units: Vec<Vec<&'static str>> = rows(data!("units")).collect();
        for row in &units {
            let [name, family, size, ..] = row.as_slice() else { continue };
            let known = Known { family, size: Decimal::parse(size), plain: None };
            families.units.insert((*name).to_owned(), known);
        }
        // A prefixed unit that has a row of its own keeps it.
        for row in &units {
            let [name, family, size, "si", ..] = row.as_slice() else { continue };
            for prefix in rows(data!("prefixes")) {
                let [prefix, _, _, power] = prefix.as_slice() else { continue };
                let Some(factor) = power.parse().ok().and_then(power_of_ten) else { continue };
                let size = Decimal::parse(size).and_then(|size| size.checked_mul(factor));
                let known = Known { family, size, plain: Some((*name, factor)) };
                families.units.entry(format!("{prefix}{name}")).or_insert(known);
            }
        }
        families
    }

    /// Adds family and base value to a figure.
    pub fn complete(&self, figure: &mut Figure) {
        let Some(unit) = figure.unit.as_deref() else { return };
        let family = match figure.kind {
            FigureKind::Money => Some("money"),
            FigureKind::Duration | FigureKind::Age => Some("time"),
            FigureKind::Quantity => self.units.get(unit).map(|known| known.family),
            FigureKind::Percentage
            | FigureKind::Count
            | FigureKind::Ordinal
            | FigureKind::Ratio
            | FigureKind::Date
            | FigureKind::Time
            | FigureKind::Datetime => None,
        };
        figure.base = match figure.kind {
            FigureKind::Quantity => self.base(figure, unit),
            _ => None,
        };
        figure.family = family.map(str::to_owned);
    }

    /// What a figure comes to in larger numbers of a base unit, or in metric units.
    fn base(&self, figure: &Figure, unit: &str) -> Option<Base> {
        let known = self.units.get(unit)?;
        let amount = figure.value.or(figure.low).or(figure.high)?;
        let (name, factor, exact) = match self.bases.get(known.family).zip(known.size) {
            Some((bases, size)) if is_power_of_ten(size) => {
                let (name, base) = *bases.first()?;
                (name, size.checked_div(base, 15)?, true)
            }
            Some((bases, size)) => {
                let reached = |(_, base): &&(&str, Decimal)| {
                    amount.checked_mul(size).is_some_and(|total| total >= *base || total.negated() >= *base)
                };
                let largest = bases.iter().filter(reached).max_by_key(|(_, base)| *base);
                let (name, base) = largest.or_else(|| bases.iter().min_by_key(|(_, base)| *base))?;
                (*name, size.checked_div(*base, 15)?, false)
            }
            None => {
                let (name, factor) = known.plain?;
                (name, factor, true)
            }
        };
        // Nanometres in metres would be harder to read, not easier.
        if exact && factor <= Decimal::ONE {
            return None;
        }
        let turn = |value: Option<Decimal>| {
            let product = value?.checked_mul(factor)?;
            if exact { Some(product) } else { product.round_significant(CONVERTED_DIGITS) }
        };
        let (value, low, high) = (turn(figure.value), turn(figure.low), turn(figure.high));
        let whole = value.is_some() == figure.value.is_some() && low.is_some() == figure.low.is_some();
        (whole && high.is_some() == figure.high.is_some()).then(|| Base { unit: name.to_owned(), value, low, high })
    }

    /// The unit in which a unit is compared with others of its family, and how many of it one is.
    fn common(&self, unit: &str) -> Option<(&'static str, Decimal)> {
        let known = self.units.get(unit)?;
        match self.bases.get(known.family).and_then(|bases| bases.first()).zip(known.size) {
            Some(((name, base), size)) => Some((name, size.checked_div(*base, 15)?)),
            None => known.plain,
        }
    }
}

/// The unit in which a figure can be compared with others like it, and its size there: a sum in its own
/// currency, a quantity in the base unit of its family (5 miles: `meter`, 8046.72). A range counts with its
/// lower end. `None` for what has no unit or no size.
pub fn comparable(figure: &Figure) -> Option<(String, Decimal)> {
    let unit = figure.unit.as_deref()?;
    let size = figure.value.or(figure.low).or(figure.high)?;
    let (mut name, size) = match figure.kind {
        FigureKind::Quantity => match Families::get().common(unit) {
            Some((name, factor)) => (name.to_owned(), size.checked_mul(factor)?),
            None => (unit.to_owned(), size),
        },
        _ => (unit.to_owned(), size),
    };
    if let Some(per) = &figure.per {
        name.push('/');
        name.push_str(per);
    }
    Some((name, size))
}

fn is_power_of_ten(size: Decimal) -> bool {
    let digits = size.to_string();
    digits.chars().all(|c| matches!(c, '0' | '1' | '.')) && digits.matches('1').count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn quantity(value: &str, unit: &str) -> Figure {
        let mut figure = Figure::new(Span::default(), FigureKind::Quantity);
        figure.value = Decimal::parse(value);
        figure.unit = Some(unit.to_owned());
        Families::get().complete(&mut figure);
        figure
    }

    fn base(value: &str, unit: &str) -> Option<String> {
        let base = quantity(value, unit).base?;
        Some(format!("{} {}", base.value?, base.unit))
    }

    #[test]
    fn metric_units_come_to_their_base_exactly() {
        assert_eq!(base("3.2", "gigawatt").as_deref(), Some("3200000000 watt"));
        assert_eq!(base("5", "tonne").as_deref(), Some("5000 kilogram"));
        assert_eq!(base("1.5", "petaflop").as_deref(), Some("1500000000000000 flop"));
        assert_eq!(base("12", "hectare").as_deref(), Some("120000 square-meter"));
    }

    #[test]
    fn other_systems_come_to_metric_units_of_a_fitting_size() {
        assert_eq!(base("5", "mile").as_deref(), Some("8.05 kilometer"));
        assert_eq!(base("6", "foot").as_deref(), Some("1.83 meter"));
        assert_eq!(base("1", "inch").as_deref(), Some("2.54 centimeter"));
        assert_eq!(base("100", "acre").as_deref(), Some("405000 square-meter"));
    }

    #[test]
    fn what_would_be_harder_to_read_is_left_out() {
        assert_eq!(base("7", "nanometer"), None);
        assert_eq!(base("20", "watt"), None);
        assert_eq!(base("60", "kilogram"), None);
    }

    #[test]
    fn like_is_compared_with_like() {
        let size = |value, unit| comparable(&quantity(value, unit)).map(|(name, size)| format!("{size} {name}"));
        assert_eq!(size("5", "mile").as_deref(), Some("8046.72 meter"));
        assert_eq!(size("800", "megawatt").as_deref(), Some("800000000 watt"));
        assert_eq!(size("30", "token").as_deref(), Some("30 token"));
        let mut rate = quantity("2", "exaflop");
        rate.per = Some("second".to_owned());
        assert_eq!(comparable(&rate).map(|(name, _)| name).as_deref(), Some("flop/second"));
    }

    #[test]
    fn families_are_named() {
        assert_eq!(quantity("3", "kilometer").family.as_deref(), Some("length"));
        assert_eq!(quantity("3", "widget").family, None);
    }

    #[test]
    fn every_family_has_a_name_in_the_interface() {
        let families = Families::get().units.values().map(|known| known.family);
        for family in families.chain(["money", "time"]) {
            assert!(crate::locale::Message::by_name(&format!("family_{family}")).is_some(), "{family}");
        }
    }
}
