use super::Measure;
use crate::mention::figure::FigureKind;
use crate::mention::figure::context::Context;
use crate::mention::figure::number::{Form, Number};
use crate::text::{Decimal, is_han};

pub(super) fn percent(context: &Context<'_>, number: Number, size: Decimal, end: usize) -> Option<Measure> {
    let line = context.line;
    let mut end = end;
    let mut number = number;
    // 十折 is the full price.
    if line.before(end) == '折' && number.form == Form::Words && number.value == Decimal::from(10) {
        return None;
    }
    // 半折 is half the price, as 五折 is.
    if line.before(end) == '折' && line.at(number.start) == '半' {
        return Measure::with(number, end, FigureKind::Percentage, "percent".to_owned(), Decimal::from(100));
    }
    if line.before(end) == '折' {
        // 75折 and 七五折 are three quarters of the price, 五折 is half.
        let size = if number.value < Decimal::from(10) { size } else { Decimal::ONE };
        return Measure::with(number, end, FigureKind::Percentage, "percent".to_owned(), size);
    }
    if line.before(end) == '成' {
        // 三成五, 三成半
        let tenth = match line.at(end) {
            '半' => Some(5),
            _ => {
                let at = line.skip_spaces(end);
                let alone = |after| at == end || !is_han(line.at(after));
                context.number(at, false).filter(|n| n.end == at + 1 && alone(n.end)).and_then(|n| n.whole())
            }
        };
        if let Some(tenth) = tenth {
            number.value = number.value.checked_add(Decimal::new(i128::from(tenth), 1)?)?;
            end = line.skip_spaces(end) + 1;
        }
    }
    Measure::with(number, end, FigureKind::Percentage, "percent".to_owned(), size)
}
