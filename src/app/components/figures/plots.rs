use yew::prelude::*;

use super::FiguresView;
use super::filters::select;
use super::table::more;
use crate::app::i18n;
use crate::app::state::{AXIS, Choice, POINTS_AT_ONCE, Plot, Point, measures, scale, timeline};
use crate::locale::Message;
use crate::text::Decimal;

/// The height of a point's row and of the axis above them, in pixels.
const ROW: usize = 28;
const HEAD: usize = 26;

/// Like beside like: sums and measures of one unit by their size, dates by their time.
pub fn plots(view: &FiguresView<'_>) -> Html {
    let FiguresView { locale, state, table, selection, .. } = *view;
    let units = measures(table, &selection.rows);
    let chosen = state.choice(Choice::Measure);
    let unit = units.iter().find(|unit| *unit == chosen).or(units.first());
    let sizes = unit.map(|unit| {
        let options = units.iter().map(|unit| (unit.clone(), view.unit(unit).to_owned())).collect();
        let control = html! {
            // Other units are another list, so that it shows what is chosen.
            <div key={units.join(" ")}>
                { select(locale, Choice::Measure, Message::FiguresMeasure, false, unit, options) }
            </div>
        };
        let hint = Message::FiguresScaleHint.with(locale, &[view.unit(unit)]);
        let tick = |size: Decimal| i18n::compact(locale, size);
        drawing(view, "scale", Message::FiguresScale, &hint, control, &scale(table, &selection.rows, unit), &tick)
    });
    let dates = timeline(table, &selection.rows);
    let dates = (!dates.points.is_empty()).then(|| {
        let hint = Message::FiguresTimelineHint.text(locale);
        let tick = |year: Decimal| year.to_string();
        drawing(view, "timeline", Message::FiguresTimeline, hint, Html::default(), &dates, &tick)
    });
    html! { <div class="plots">{ sizes }{ dates }</div> }
}

/// A place on the axis as a length: a margin is left at either end.
fn place(at: u32) -> String {
    let tenths = 30 + at * 940 / AXIS;
    let mut text = (tenths / 10).to_string();
    text.push('.');
    text.push_str(&(tenths % 10).to_string());
    text.push('%');
    text
}

/// One plot: an axis, and below it a row for each point, which is a link to its sentence.
fn drawing(
    view: &FiguresView<'_>,
    name: &'static str,
    title: Message,
    hint: &str,
    control: Html,
    plot: &Plot,
    tick: &dyn Fn(Decimal) -> String,
) -> Html {
    let locale = view.locale;
    let id = |part: &str| [name, part].join("-");
    let shown = plot.points.len().min(view.state.points);
    let height = (HEAD + shown * ROW + 4).to_string();
    let ticks = plot.ticks.iter().enumerate().map(|(number, (at, value))| {
        let x = place(*at);
        // The words at either end stay inside the drawing.
        let anchor = match *at {
            0..50 => "start",
            950.. => "end",
            50..950 => "middle",
        };
        html! {
            <g class={if number % 2 == 0 { "plot__tick" } else { "plot__tick plot__tick--odd" }}>
                <line x1={x.clone()} x2={x.clone()} y1={HEAD.to_string()} y2={height.clone()} />
                <text {x} y="16" text-anchor={anchor}>{ tick(*value) }</text>
            </g>
        }
    });
    let points = plot.points.iter().take(shown).enumerate();
    html! {
        <section class="plot" key={name}>
            <h2 class="plot__title">{ title.text(locale) }</h2>
            <p class="hint">{ hint }</p>
            { control }
            <svg
                class="plot__drawing"
                role="group"
                aria-labelledby={id("title")}
                aria-describedby={id("desc")}
                width="100%"
                height={height.clone()}
            >
                <title id={id("title")}>{ title.text(locale) }</title>
                <desc id={id("desc")}>{ [hint, Message::FiguresKeys.text(locale)].join(" ") }</desc>
                <g aria-hidden="true">{ for ticks }</g>
                { for points.map(|(number, point)| self::point(view, &id(&number.to_string()), number, point)) }
            </svg>
            <p class="hint">{ Message::FiguresKeys.text(locale) }</p>
            { more(view, "points", (plot.points.len() - shown).min(POINTS_AT_ONCE)) }
        </section>
    }
}

/// A point and its words, on whichever side has room.
fn point(view: &FiguresView<'_>, id: &str, number: usize, point: &Point) -> Html {
    let Some(row) = view.table.rows.get(point.row) else { return Html::default() };
    let top = HEAD + number * ROW;
    let (x, y) = (place(point.at), (top + ROW / 2).to_string());
    let (anchor, shift) = if point.at * 2 < AXIS { ("start", "12") } else { ("end", "-12") };
    let mut said = view.said(row);
    if point.times > 1 {
        said.push(' ');
        said.push_str(&Message::InsightTimes.with(view.locale, &[&point.times.to_string()]));
    }
    let who = view.who(row);
    let label = [said.as_str(), who.as_str(), view.title(row).0.as_str()].join(" · ");
    html! {
        <a
            key={number}
            id={id.to_owned()}
            class="plot__point"
            href={view.passage(row)}
            data-point={id.to_owned()}
            tabindex={if number == 0 { "0" } else { "-1" }}
            aria-label={label.replace(" ·  · ", " · ")}
        >
            <rect class="plot__hit" x="0" y={top.to_string()} width="100%" height={ROW.to_string()} />
            <circle class="plot__dot" cx={x.clone()} cy={y.clone()} r="5" />
            <text class="plot__words" {x} {y} dx={shift} dy="0.35em" text-anchor={anchor}>
                { said }
                if !who.is_empty() {
                    <tspan class="plot__who">{ [" · ", &who].concat() }</tspan>
                }
            </text>
        </a>
    }
}
