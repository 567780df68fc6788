use serde::{Deserialize, Serialize};

use crate::text::{Decimal, Span};

/// The number of a figure in its analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FigureId(pub u32);

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// A sum; `unit` is its ISO 4217 code.
    Money,
    /// A percentage or a number of percentage points; `unit` is `percent`.
    Percentage,
    /// A number with a unit of measure.
    Quantity,
    /// A bare number.
    Count,
    /// A place in an order: third, 第三, 3e.
    Ordinal,
    /// One in five, 3 sur 10, 三分之一.
    Ratio,
    /// A day, month, quarter, year, decade.
    Date,
    /// A time of day.
    Time,
    /// A day with a time.
    Datetime,
    /// A length of time.
    Duration,
    /// How old somebody or something is.
    Age,
}

impl FigureKind {
    /// All kinds, in the order of their definition.
    pub const ALL: [Self; 11] = [
        Self::Money,
        Self::Percentage,
        Self::Quantity,
        Self::Count,
        Self::Ordinal,
        Self::Ratio,
        Self::Date,
        Self::Time,
        Self::Datetime,
        Self::Duration,
        Self::Age,
    ];

    /// As the contract names it: `money`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percentage => "percentage",
            Self::Quantity => "quantity",
            Self::Count => "count",
            Self::Ordinal => "ordinal",
            Self::Ratio => "ratio",
            Self::Date => "date",
            Self::Time => "time",
            Self::Datetime => "datetime",
            Self::Duration => "duration",
            Self::Age => "age",
        }
    }
}

/// A figure: where it stands and what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Number, scale and unit, without «about».
    pub span: Span,
    /// What it measures.
    pub kind: FigureKind,
    /// The size as a whole: 200 milliards → 200000000000. `None` for dates and for ranges with two open ends.
    pub value: Option<Decimal>,
    /// ISO 4217 code, `percent`, or the singular CLDR unit name with its prefix as written (`gigawatt`).
    pub unit: Option<String>,
    /// The lower end of a range.
    pub low: Option<Decimal>,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// «about», «nearly», «plus de», 约.
    pub approximate: bool,
    /// The denominator of a rate: `second`.
    pub per: Option<String>,
    /// ISO 8601 for dates, times and durations, as far as known.
    pub iso: Option<String>,
    /// The same sum in another currency, printed beside it in brackets: the other one's number.
    pub conversion: Option<FigureId>,
    /// What its unit measures: `length`, `power`, `money`, `time` …
    pub family: Option<String>,
    /// What it comes to in its family's base unit, or in metric units, where that says more than its own.
    pub base: Option<Base>,
    /// How much of the other's currency one of this sum's comes to, where both are exact.
    pub rate: Option<Decimal>,
    /// The scale is read as the text's region most likely has it, but the text does not show which: 9兆 without a sign
    /// of Taiwan (10¹²) or of a unit it prefixes (10⁶).
    #[serde(skip)]
    pub ambiguous: bool,
}

/// A figure in another unit of its family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// The singular CLDR unit name: `watt`.
    pub unit: String,
    /// The size: exact within the metric system, to three significant digits from another one.
    pub value: Option<Decimal>,
    /// The lower end of a range.
    pub low: Option<Decimal>,
    /// The upper end of a range.
    pub high: Option<Decimal>,
}

impl Figure {
    /// A figure of which only place and kind are known yet.
    pub fn new(span: Span, kind: FigureKind) -> Self {
        Self {
            span,
            kind,
            value: None,
            unit: None,
            low: None,
            high: None,
            approximate: false,
            per: None,
            iso: None,
            conversion: None,
            family: None,
            base: None,
            rate: None,
            ambiguous: false,
        }
    }

    /// Whether two figures are one quantity or one date, however each is worded.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let is_sized = self.value.is_some() || self.low.is_some() || self.high.is_some();
        let size = |figure: &Self| (figure.value, figure.low, figure.high);
        let quantity = is_sized && size(self) == size(other) && self.unit == other.unit && self.per == other.per;
        let date = self.iso.is_some() && self.iso == other.iso;
        self.kind == other.kind && (quantity || date)
    }
}
