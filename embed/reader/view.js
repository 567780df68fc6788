/**
 * What of an analysis is on the page: which blocks, cut into sentences and marks, and which sentences a statement rests on.
 * The same rules as the app's (`src/app/state`), over the contract's plain objects.
 */

export const KINDS = ["figure", "organization", "person", "place", "product", "event"];

/** The version in the display language where the record has one, else the one in its own language. */
export function documentView(analysis, language) {
  const { versions, blocks } = analysis;
  const wanted = [language, analysis.language].map((own) => versions.findIndex((version) => version.language === own));
  const chosen = wanted.find((index) => index >= 0) ?? (versions.length > 0 ? 0 : -1);
  const lead = versions[chosen]?.summary ?? [];
  const owners = ownersOf(analysis);
  const isLead = new Set(lead);
  const body = [];
  const aside = [];
  blocks.forEach((_, id) => {
    if (owners[id] === "page") aside.push(id);
    else if (owners[id] === "article" || (owners[id] === chosen && !isLead.has(id))) body.push(id);
  });
  return {
    language: versions[chosen]?.language ?? analysis.language,
    lead,
    body,
    aside,
    fields: analysis.fields.filter((field) => field.blocks.length > 0),
    shown: new Set([...lead, ...body]),
  };
}

/**
 * By block: the number of a version, `article`, `record` (titles, byline, fields, shown elsewhere) or `page`. A block that no
 * version claims goes with the version around it; between two it is the label of a section.
 */
function ownersOf({ blocks, versions, fields }) {
  const owners = blocks.map(({ kind }) => {
    if (kind === "boilerplate") return "page";
    if (kind === "title" || kind === "byline" || kind === "field") return "record";
    return versions.length === 0 ? "article" : null;
  });
  versions.forEach(({ summary, body }, index) => [...summary, ...body].forEach((id) => (owners[id] = index)));
  fields.forEach((field) => field.blocks.forEach((id) => (owners[id] = "record")));
  const after = [];
  let next = null;
  for (let id = owners.length - 1; id >= 0; id--) after[id] = next = typeof owners[id] === "number" ? owners[id] : next;
  let before = null;
  return owners.map((owner, id) => {
    if (typeof owner === "number") before = owner;
    return owner ?? (before !== null && before === after[id] ? before : "record");
  });
}

/** All marks from left to right, none over another: the one that begins first stays, of two that begin together the longer. */
export function allMarks(analysis) {
  const all = analysis.figures.map((figure) => ({ start: figure.start, end: figure.end, kind: "figure", figure }));
  for (const entity of analysis.entities) {
    for (const { start, end } of entity.mentions) all.push({ start, end, kind: entity.kind, entity });
  }
  const order = (mark) => KINDS.indexOf(mark.kind);
  all.sort((a, b) => a.start - b.start || b.end - a.end || order(a) - order(b));
  let end = 0;
  return all.filter((mark) => mark.end > mark.start && mark.start >= end && ((end = mark.end), true));
}

/** The first place in a list, ordered by it, for which `test` holds. */
function firstWhere(list, test) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A block as sentences and what stands between them: `{ id, runs }`, a run being `{ start, end, mark? }`. They join to the block. */
export function pieces(analysis, block, marks) {
  const { sentences } = analysis;
  const all = [];
  let at = block.start;
  const piece = (id, start, end) => start < end && all.push({ id, runs: runs(start, end, marks) });
  for (let id = firstWhere(sentences, ({ start }) => start >= block.start); sentences[id]?.end <= block.end; id++) {
    piece(null, at, sentences[id].start);
    piece(id, sentences[id].start, sentences[id].end);
    at = sentences[id].end;
  }
  piece(null, at, block.end);
  return all;
}

function runs(start, end, marks) {
  const all = [];
  let at = start;
  for (let index = firstWhere(marks, (mark) => mark.start >= start); marks[index]?.start < end; index++) {
    const mark = marks[index];
    if (mark.end > end) continue;
    if (at < mark.start) all.push({ start: at, end: mark.start });
    all.push({ start: mark.start, end: mark.end, mark });
    at = mark.end;
  }
  if (at < end) all.push({ start: at, end });
  return all;
}

/** The numbers of the sentences that some spans lie in: those on the page, or, where none is, all, with `elsewhere` set. */
export function evidenceOf(analysis, view, spans) {
  const { sentences } = analysis;
  const all = new Set();
  for (const { start, end } of spans) {
    for (let id = firstWhere(sentences, (sentence) => sentence.end > start); sentences[id]?.start < end; id++) all.add(id);
  }
  const ids = [...all].sort((a, b) => a - b);
  const shown = ids.filter((id) => view.shown.has(sentences[id].block));
  return shown.length > 0 ? { ids: shown, elsewhere: false } : { ids, elsewhere: true };
}

/** The title to show, its language, and the one it was published under where that is another. */
export function headline(titles, own, language, otherwise) {
  const known = Object.entries(titles ?? {}).filter(([, title]) => typeof title === "string");
  known.sort(([a], [b]) => (b === own) - (a === own));
  if (known.length === 0) return { title: otherwise, language: own, original: null };
  const [first, original] = known[0];
  const mine = known.find(([tag]) => tag === language);
  if (!mine) return { title: original, language: first, original: null };
  return { title: mine[1], language, original: mine[1] === original ? null : { title: original, language: first } };
}

/** An entity's name in the display language, else as the text has it; with its language where that is another. */
export function nameOf(entity, language) {
  return entity?.names?.[language] ?? entity?.name ?? "";
}
