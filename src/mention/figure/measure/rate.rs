use super::Measure;
use crate::mention::figure::FigureKind;
use crate::mention::figure::context::Context;

/// «per second», `/an`, 每秒 behind the measure, or 每秒 before it.
pub(super) fn rated(context: &Context<'_>, mut measure: Measure) -> Measure {
    if measure.per.is_some() || !matches!(measure.kind, FigureKind::Money | FigureKind::Quantity | FigureKind::Duration)
    {
        return measure;
    }
    let line = context.line;
    // «$1,000-a-month»
    let hyphen = line.at(measure.end) == '-' && line.at(measure.end + 1).is_alphabetic();
    let at = if hyphen { measure.end + 1 } else { line.skip_spaces(measure.end) };
    if let Some((_, end)) = context.tables.per_links.longest(&line.plain, at) {
        let glued = line.at(at) == '/' || line.at(at) == '每' || line.before(end) == '\'';
        let target = if glued { line.skip_spaces(end) } else { end + usize::from(matches!(line.at(end), ' ' | '-')) };
        let weak = line.has(at, "a")
            || line.has(at, "an")
            || line.has(at, "la")
            || line.has(at, "le")
            || line.has(at, "each")
            || line.has(at, "every")
            || line.has(at, "l'");
        // «par l’ouragan»: an elided article is no litre.
        let elided = |stop: usize| line.at(stop) == '\'' && stop == target + 1;
        let found = context.tables.per.longest(&line.plain, target);
        if let Some((name, stop)) = found.filter(|&(_, stop)| (glued || target > end) && !elided(stop)) {
            let next = line.skip_spaces(stop);
            let shifted = [
                "ago",
                "earlier",
                "later",
                "before",
                "after",
                "derniere",
                "prochaine",
                "dernier",
                "prochain",
                "passe",
                "passee",
            ]
            .iter()
            .any(|word| line.has(next, word));
            if !weak || !shifted && measure.kind != FigureKind::Duration {
                measure.per = Some(name);
                measure.end = stop;
                return measure;
            }
        }
    }
    // 每股2.5元, 每秒100亿次
    for length in 1..=9 {
        let Some(start) = measure.start.checked_sub(length) else { break };
        if line.before(start) == '每'
            && let Some((name, end)) = context.tables.per.longest(&line.plain, start)
            && filled(context, end, measure.start)
        {
            measure.per = Some(name);
            break;
        }
    }
    let speed = (2..=6)
        .filter_map(|length| measure.start.checked_sub(length))
        .find(|&at| line.at(at) == '时' && line.at(at + 1) == '速');
    if speed.is_some_and(|at| filled(context, at + 2, measure.start)) {
        measure.per = Some("hour");
    }
    if measure.per.is_none()
        && measure.start >= 2
        && line.at(measure.start - 2) == '时'
        && line.at(measure.start - 1) == '速'
    {
        measure.per = Some("hour");
    }
    measure
}

/// Whether only small words («可达», «约») stand between two places.
fn filled(context: &Context<'_>, from: usize, to: usize) -> bool {
    let between = context.line.plain.get(from..to);
    between.is_some_and(|words| {
        words.iter().all(|c| "约可达超仅近进行能执完成处理运算传输出最高至为到的收益盈利派发息分红售价罚款输送下上调涨跌补贴增加缴支付供应生产工消耗需降减免赔偿 过".contains(*c))
    })
}
