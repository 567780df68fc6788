/**
 * The style of the reader, as one constructed sheet for all readers of a page: no inline style, which strict policies forbid,
 * and no file. What a page may set are the `--precis-*` properties and the parts.
 */
const CSS = `
:host, :host([src]) { min-block-size: 0; }
.reader[hidden], slot[hidden], .hidden[hidden] { display: none; }

.reader {
  --paper: var(--precis-paper, light-dark(#fbfaf7, #171715));
  --surface: var(--precis-surface, light-dark(#ffffff, #1f1f1c));
  --sunk: var(--precis-sunk, light-dark(#f2f0ea, #262622));
  --ink: var(--precis-ink, light-dark(#1c1b19, #e9e6df));
  --soft: var(--precis-ink-soft, light-dark(#56534d, #b3aea4));
  --line: var(--precis-line, light-dark(#dcd8ce, #3a3934));
  --strong-line: var(--precis-line-strong, light-dark(#8b867b, #7d786e));
  --accent: var(--precis-accent, light-dark(#0f5a63, #7fc9d1));
  --lit: var(--precis-lit, light-dark(#fff0b8, #4b3f12));
  --danger: var(--precis-danger, light-dark(#9c2a1f, #f0a093));
  --good: var(--precis-good, light-dark(#2c6135, #93cf9d));
  --shadow: light-dark(rgb(40 35 20 / 16%), rgb(0 0 0 / 60%));
  --figure: var(--precis-mark-figure, light-dark(#8a5a00, #e2b252));
  --organization: var(--precis-mark-organization, light-dark(#1f4e96, #92b8f2));
  --person: var(--precis-mark-person, light-dark(#7a2f78, #dd9fdc));
  --place: var(--precis-mark-place, light-dark(#2b6432, #8fce98));
  --product: var(--precis-mark-product, light-dark(#a03a1c, #f2a284));
  --event: var(--precis-mark-event, light-dark(#4a5560, #b4c0cc));
  --sans-latin: var(--precis-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif);
  --serif-latin: var(--precis-font-reading, "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif);
  --sans-zh: var(--precis-font-zh, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif);
  --serif-zh: var(--precis-font-reading-zh, "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif);
  --radius: var(--precis-radius, 0.375rem);
  container: precis / inline-size;
  box-sizing: border-box;
  padding: var(--precis-padding, 1.5rem clamp(1rem, 4%, 2.5rem));
  border: var(--precis-border, 1px solid var(--line));
  border-radius: calc(var(--radius) * 2);
  background: var(--paper);
  color: var(--ink);
  font: var(--precis-font-size, 1rem)/1.5 var(--sans);
  text-align: start;
  overflow-wrap: break-word;
}
.reader[data-theme="light"] { color-scheme: light; }
.reader[data-theme="dark"] { color-scheme: dark; }
.reader[data-theme="auto"] { color-scheme: light dark; }
.reader, .reader :lang(en), .reader :lang(fr), .reader :lang(und) { --sans: var(--sans-latin); --serif: var(--serif-latin); --leading: 1.65; }
.reader:lang(zh), .reader :lang(zh) { --sans: var(--sans-zh); --serif: var(--serif-zh); --leading: 1.85; line-break: strict; }

*, *::before, *::after { box-sizing: border-box; }
[lang] { font-family: var(--sans); }
.reader[aria-busy="true"] { min-block-size: min(40rem, 90vh); }
h2, h3, p, ul, dl, dd, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
q:lang(fr) { quotes: "«\\202f" "\\202f»" "“" "”"; }
h2, h3 { font-size: inherit; font-weight: 600; line-height: 1.25; text-wrap: balance; }
:is(h2, h3):lang(zh) { line-height: 1.4; }
a { color: var(--accent); text-underline-offset: 0.2em; }
button { font: inherit; color: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h2:focus, .sentence:focus, .card:focus { outline: none; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.label { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.04em; color: var(--soft); }
.aside { font-size: 0.875rem; color: var(--soft); }
.strong { font-weight: 600; }
.language { padding-inline: 0.4em; border: 1px solid var(--strong-line); border-radius: 1em; font: 400 0.75rem/1.5 var(--sans); color: var(--soft); white-space: nowrap; }
.status { padding-block: 0.5rem; color: var(--soft); }
.notice { margin-block: 1rem; padding: 1rem 1.5rem; border: 1px solid var(--line); border-inline-start: 3px solid var(--danger); border-radius: var(--radius); background: var(--surface); }
.button, .way-back { min-block-size: 2.25rem; margin-block-start: 0.75rem; padding: 0.25rem 1rem; border: 1px solid var(--accent); border-radius: var(--radius); background: none; color: var(--accent); }
.way-back { margin-block: 0 1rem; padding-inline: 0.75rem; font-size: 0.875rem; }
.button:hover, .way-back:hover { background: var(--sunk); }

.languages { display: flex; inline-size: fit-content; margin-inline-start: auto; margin-block-end: 0.75rem; border: 1px solid var(--line); border-radius: calc(var(--radius) + 1px); background: var(--surface); }
.languages button { min-block-size: 2rem; padding: 0 0.75rem; border: 0; border-radius: var(--radius); background: none; font-size: 0.875rem; color: var(--soft); }
.languages button:hover { color: var(--ink); }
.languages button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }

.header { margin-block-end: 1.25rem; padding-block-end: 1.25rem; border-block-end: 1px solid var(--line); }
.title { max-inline-size: 24em; font-family: var(--serif); font-size: clamp(1.5rem, 1.1rem + 2cqi, 2.25rem); letter-spacing: -0.015em; }
.title:lang(zh) { letter-spacing: 0; }
.original { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.5rem; margin-block-start: 0.75rem; color: var(--soft); }
.meta { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-block-start: 0.75rem; font-size: 0.875rem; color: var(--soft); }
.footer { grid-area: footer; margin-block-start: 1.25rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--line); font-size: 0.8125rem; color: var(--soft); }

.reading { position: relative; max-inline-size: 41rem; font-family: var(--serif); font-size: 1.125rem; line-height: var(--leading); }
.reading [lang], .reading blockquote { font-family: var(--serif); }
.note { margin-block-end: 1rem; padding: 0.75rem 1rem; border-radius: var(--radius); background: var(--sunk); font: 0.875rem/1.5 var(--sans); }
.lead { margin-block-end: 1.5rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.lead > .label { font-family: var(--sans); }
.block { position: relative; margin-block-end: 1.1em; }
.block--heading { margin-block: 1.6em 0.6em; font-size: 1.125em; font-weight: 600; line-height: 1.3; }
.block--quote { padding-inline-start: 1.5rem; border-inline-start: 3px solid var(--line); }
.block--list-item { padding-inline-start: 1.2em; }
.block--list-item::before { content: "•"; position: absolute; inset-inline-start: 0.2em; color: var(--soft); }
.block--caption { font-size: 0.875rem; color: var(--soft); }
.sentence { border-radius: 0.15em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.sentence:focus-visible { outline: 2px solid var(--accent); }
.sentence--lit { background: var(--lit); box-shadow: 0 0 0 0.12em var(--lit); }
.back { position: absolute; inset-inline-end: 0; z-index: 3; margin-block-start: 1.7em; min-block-size: 1.75rem; padding: 0 0.75rem; border: 1px solid var(--accent); border-radius: 2em; background: var(--surface); box-shadow: 0 2px 8px var(--shadow); font: 0.8125rem var(--sans); color: var(--accent); }

.mark { background: none; color: inherit; cursor: pointer; border-radius: 0.15em; }
.mark, .kind-name { text-decoration: underline solid 0.08em var(--soft); text-underline-offset: 0.22em; text-decoration-skip-ink: none; }
[data-kind="figure"] { --kind: var(--figure); }
[data-kind="organization"] { --kind: var(--organization); }
[data-kind="person"] { --kind: var(--person); }
[data-kind="place"] { --kind: var(--place); }
[data-kind="product"] { --kind: var(--product); }
[data-kind="event"] { --kind: var(--event); }
:is(.mark, .kind-name)[data-kind="figure"] { text-decoration-color: var(--kind); font-variant-numeric: lining-nums; }
:is(.mark, .kind-name)[data-kind="organization"] { text-decoration: underline double 0.06em var(--kind); }
:is(.mark, .kind-name)[data-kind="person"] { text-decoration: underline dashed 0.08em var(--kind); }
:is(.mark, .kind-name)[data-kind="place"] { text-decoration: underline dotted 0.11em var(--kind); }
:is(.mark, .kind-name)[data-kind="product"] { text-decoration: underline wavy 0.06em var(--kind); }
:is(.mark, .kind-name)[data-kind="event"] { text-decoration: underline solid 0.15em var(--kind); }
.mark:hover, .mark[aria-expanded="true"] { background: var(--sunk); }
.sentence--lit .mark:is(:hover, [aria-expanded="true"]) { background: var(--surface); }
.mark:focus-visible { outline-offset: 1px; }

.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; margin-block-end: 1.25rem; }
.kind { display: inline-flex; align-items: center; gap: 0.5rem; min-block-size: 2rem; padding: 0 0.6rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); font-size: 0.875rem; }
.kind:hover { border-color: var(--strong-line); }
.kind[aria-pressed="false"] { background: none; border-style: dashed; color: var(--soft); }
.kind[aria-pressed="false"] .kind-name { text-decoration: none; }
.initial { display: grid; place-items: center; inline-size: 1.25rem; block-size: 1.25rem; border-radius: 50%; background: var(--kind); color: var(--paper); font-size: 0.75rem; font-weight: 600; }
.kind[aria-pressed="false"] .initial { background: var(--soft); }

.card { position: absolute; z-index: 10; inset-block-start: calc(var(--card-block, 0px) + 0.4rem); inset-inline-start: var(--card-inline, 0); inline-size: min(22rem, 100%); padding: 1rem; border: 1px solid var(--strong-line); border-radius: calc(var(--radius) * 1.5); background: var(--surface); box-shadow: 0 6px 24px var(--shadow); font: 0.875rem/1.5 var(--sans); }
.card, .reading .card [lang] { font-family: var(--sans); }
.reader[aria-busy="true"] { min-block-size: min(40rem, 90vh); }
.card:focus-visible { border-color: var(--accent); }
.card-value { padding-inline-end: 1.5rem; font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
.digits { font-variant-numeric: tabular-nums; }
.names { display: flex; flex-wrap: wrap; gap: 0 0.75rem; color: var(--soft); }
.pairs { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: 0 0.75rem; font-size: 0.875rem; }
.card .pairs { gap: 0.25rem 0.75rem; margin-block-start: 0.75rem; }
.pairs dt { color: var(--soft); }
.jumps { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-block-start: 0.25rem; }
.jump { min-inline-size: 1.75rem; min-block-size: 1.75rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sunk); font-size: 0.8125rem; }
.close { position: absolute; inset-block-start: 0.5rem; inset-inline-end: 0.5rem; inline-size: 2rem; block-size: 2rem; border: 0; border-radius: var(--radius); background: none; font-size: 1.25rem; line-height: 1; }
.close:hover { background: var(--sunk); }

.insight { min-inline-size: 0; font-size: 0.9375rem; overflow-wrap: anywhere; }
.insight-title { padding-block-end: 0.5rem; font-family: var(--serif); font-size: 1.375rem; }
.section { padding-block: 0.75rem; border-block-start: 1px solid var(--line); }
.insight-title + .section { border-block-start: 0; padding-block-start: 0; }
.section > .label { margin-block-end: 0.5rem; }
.section > summary { display: flex; align-items: baseline; gap: 0.5rem; min-block-size: 1.75rem; cursor: pointer; }
.section > summary::before { content: "+"; inline-size: 1ch; color: var(--soft); }
.section[open] > summary::before { content: "–"; }
.section > summary::-webkit-details-marker { display: none; }
.core-point, .core-point [lang] { font-family: var(--serif); }
.core-point { font-size: 1.125rem; line-height: 1.5; }
.core-point:lang(zh) { line-height: 1.7; }
.list { display: grid; gap: 0.75rem; }
.list > * { min-inline-size: 0; }
.companies { gap: 0.4rem; }
.row { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.5rem; }
.row > .evidence { margin-inline-start: auto; }
.evidence { display: inline-block; min-block-size: 1.5rem; padding: 0 0.5em; border: 1px solid var(--line); border-radius: 1em; background: none; font: 400 0.75rem/1.4 var(--sans); color: var(--accent); white-space: nowrap; }
.evidence:is(:hover, :focus-visible) { border-color: var(--accent); background: var(--lit); color: var(--ink); }
.quoted { display: block; margin-block: 0.5rem; padding: 0.5rem 0.75rem; border-inline-start: 3px solid var(--lit); background: var(--sunk); font-size: 0.875rem; }
.quoted q { display: block; margin-block-start: 0.25rem; }
.quote { font-family: var(--serif); font-size: 1.0625rem; }
.level { padding-inline: 0.5em; border: 1px solid currentcolor; border-radius: 1em; font-size: 0.75rem; }
.level--high { color: var(--danger); font-weight: 700; }
.level--medium { color: var(--figure); }
.level--low { color: var(--soft); }
.tags, .card-tags { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.tag { display: inline-flex; align-items: center; gap: 0.25rem; padding: 0.1em 0.6em; border-radius: 1em; background: var(--sunk); font-size: 0.8125rem; }
.tag .evidence { border-color: transparent; }
.tracking { display: inline-flex; align-items: center; gap: 0.4em; font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
.tracking::before { content: ""; inline-size: 0.6em; block-size: 0.6em; border: 2px solid currentcolor; border-radius: 50%; }
.tracking--strong { color: var(--danger); }
.tracking--strong::before { background: currentcolor; }
.tracking--watch { color: var(--accent); }
.tracking--watch::before { background: linear-gradient(90deg, currentcolor 50%, transparent 50%); }
.tracking--archive { color: var(--soft); }
.sentiment { font-size: 0.875rem; }
.sentiment--positive { color: var(--good); }
.sentiment--positive::before { content: "▲ "; }
.sentiment--neutral::before { content: "◆ "; }
.sentiment--negative { color: var(--danger); }
.sentiment--negative::before { content: "▼ "; }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem; }
.cards > li { display: grid; }
.article-card { position: relative; display: flex; flex-direction: column; gap: 0.75rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.article-card:hover { border-color: var(--strong-line); }
.article-card:focus-within { border-color: var(--accent); }
.article-card .meta { margin: 0; font-size: 0.8125rem; }
.article-card .tracking { margin-inline-start: auto; }
.card-open { padding: 0; border: 0; background: none; text-align: start; font: 600 1.25rem/1.25 var(--serif); }
.card-open:lang(zh) { line-height: 1.4; }
.card-open::after { content: ""; position: absolute; inset: 0; border-radius: var(--radius); }
.card-open:hover { text-decoration: underline; }
.card-point { font-size: 0.9375rem; color: var(--soft); }
.card-tags { margin-block-start: auto; padding-block-start: 0.5rem; }
.card-languages { display: inline-flex; gap: 0.5rem; margin-inline-start: auto; font-size: 0.8125rem; color: var(--soft); }

@container precis (min-width: 52rem) {
  .article--both { display: grid; grid-template-columns: minmax(0, 41rem) minmax(0, 22rem); grid-template-areas: "header header" "text insight" "footer footer"; justify-content: space-between; column-gap: 2.25rem; }
  .article--both > .header { grid-area: header; }
  .article--both > .column { grid-area: text; align-self: start; }
  .article--both > .insight { grid-area: insight; padding-inline: 1.5rem 0.75rem; border-inline-start: 1px solid var(--line); }
  .article--long > .insight { position: sticky; inset-block-start: 1rem; align-self: start; max-block-size: calc(100vh - 2rem); overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; }
  .reading { font-size: 1.1875rem; }
}
@container precis (max-width: 52rem) {
  .article--both { display: flex; flex-direction: column; }
  .article--both > .insight { margin-block-start: 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
}
@media (forced-colors: active) {
  .sentence--lit { background: Mark; color: MarkText; forced-color-adjust: none; }
  .mark { text-decoration-color: LinkText; }
  .languages button[aria-pressed="true"], .kind[aria-pressed="true"] { outline: 2px solid Highlight; outline-offset: -4px; }
}
@media print {
  .languages, .legend, .evidence, .back, .card { display: none; }
  .article--both { display: block; }
}
`;

let sheet;

/** Gives a shadow root the reader's style. */
export function adopt(shadow) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}
