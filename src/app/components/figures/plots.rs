use super::FiguresView;
use super::filters::select;
use crate::app::element::{Element, el, el_text};
use crate::app::i18n;
use crate::app::state::{AXIS, Choice, POINTS_AT_ONCE, Point, measures, plot};
use crate::locale::Message;

/// The height of a point's row and of the axis above them, in pixels.
const ROW: usize = 28;
const HEAD: usize = 26;

/// Like beside like: sums and measures of one unit by their size, dates by their time.
pub fn plots(view: &FiguresView<'_>) -> Element {
    let FiguresView { locale, state, table, selection, .. } = *view;
    let units = measures(table, &selection.rows);
    let chosen = state.choice(Choice::Measure);
    let unit = units.iter().find(|unit| *unit == chosen).or(units.first());
    let sizes = unit.map(|unit| {
        let mut options = Vec::new();
        for unit in &units {
            options.push((unit.clone(), view.unit(unit).to_owned()));
        }
        let control = select(Choice::Measure, Message::FiguresMeasure.text(locale), None, unit, &options);
        // Other units are another list, so that it shows what is chosen.
        let control = el("div").key_words(&units.join(" ")).child(control);
        let hint = Message::FiguresScaleHint.with(locale, &[view.unit(unit)]);
        drawing(view, Some(unit), hint, Some(control))
    });
    let hint = Message::FiguresTimelineHint.text(locale).to_owned();
    el("div").class("plots").maybe(sizes.flatten()).maybe(drawing(view, None, hint, None))
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

/// One plot, of sizes in a unit or of dates: an axis, and below it a row for each point, which is a link to its
/// sentence. Nothing where there are no points.
fn drawing(view: &FiguresView<'_>, unit: Option<&str>, hint: String, control: Option<Element>) -> Option<Element> {
    let locale = view.locale;
    let plot = plot(view.table, &view.selection.rows, unit);
    if plot.points.is_empty() {
        return None;
    }
    let (name, title) = match unit {
        Some(_) => ("scale", Message::FiguresScale.text(locale)),
        None => ("timeline", Message::FiguresTimeline.text(locale)),
    };
    let keys = Message::FiguresKeys.text(locale);
    let id = |part: &str| [name, "-", part].concat();
    let shown = plot.points.len().min(view.state.points);
    let height = (HEAD + shown * ROW + 4).to_string();
    let mut axis = el("g").state("aria-hidden", true);
    for (number, (at, value)) in plot.ticks.iter().enumerate() {
        let x = place(*at);
        // The words at either end stay inside the drawing.
        let anchor = match *at {
            0..50 => "start",
            950.. => "end",
            50..950 => "middle",
        };
        let words = if unit.is_some() { i18n::compact(locale, *value) } else { value.to_string() };
        let line = el("line").set("x1", x.clone()).set("x2", x.clone()).set("y1", HEAD.to_string());
        axis = axis.child(
            el("g")
                .class(if number % 2 == 0 { "plot__tick" } else { "plot__tick plot__tick--odd" })
                .child(line.set("y2", height.clone()))
                .child(el("text").set("x", x).set("y", "16").set("text-anchor", anchor).text(words)),
        );
    }
    let mut drawing = el("svg")
        .class("plot__drawing")
        .set("role", "group")
        .set("aria-labelledby", id("title"))
        .set("aria-describedby", id("desc"))
        .set("width", "100%")
        .set("height", height)
        .child(el("title").set("id", id("title")).text(title))
        .child(el("desc").set("id", id("desc")).text([&hint, " ", keys].concat()))
        .child(axis);
    for (number, point) in plot.points.iter().take(shown).enumerate() {
        drawing = drawing.child(self::point(view, id(&number.to_string()), number, point)?);
    }
    let section = el("section")
        .class("plot")
        .key_words(name)
        .child(el_text("h2", "plot__title", title))
        .child(el_text("p", "hint", hint))
        .maybe(control)
        .child(drawing)
        .child(el_text("p", "hint", keys))
        .maybe(view.more("points", (plot.points.len() - shown).min(POINTS_AT_ONCE)));
    Some(section)
}

/// A point and its words, on whichever side has room.
fn point(view: &FiguresView<'_>, id: String, number: usize, point: &Point) -> Option<Element> {
    let row = view.table.rows.get(point.row)?;
    let top = HEAD + number * ROW;
    let (x, y) = (place(point.at), (top + ROW / 2).to_string());
    let (anchor, shift) = if point.at * 2 < AXIS { ("start", "12") } else { ("end", "-12") };
    let mut said = view.said(row);
    if point.times > 1 {
        said.push(' ');
        said.push_str(&Message::InsightTimes.with(view.locale, &[&point.times.to_string()]));
    }
    let mut label = said.clone();
    let mut words = el("text").class("plot__words").set("x", x.clone()).set("y", y.clone()).set("dx", shift);
    words = words.set("dy", "0.35em").set("text-anchor", anchor).text(said);
    let who = view.who(row);
    if !who.is_empty() {
        let who = [" · ", &who].concat();
        label.push_str(&who);
        words = words.child(el_text("tspan", "plot__who", who));
    }
    label.push_str(" · ");
    label.push_str(&view.title(row).0);
    let hit = el("rect").class("plot__hit").set("x", "0").set("y", top.to_string()).set("width", "100%");
    let link = el("a")
        .key(number as u32)
        .class("plot__point")
        .set("href", view.address(row, Some(row.figure.span.start)))
        .set("data-point", id.clone())
        .set("id", id)
        .set("tabindex", if number == 0 { "0" } else { "-1" })
        .set("aria-label", label)
        .child(hit.set("height", ROW.to_string()))
        .child(el("circle").class("plot__dot").set("cx", x).set("cy", y).set("r", "5"))
        .child(words);
    Some(link)
}
