/**
 * From a page, or a part of one, to the text that the engine reads: a line a block, an empty line between two. Nothing of the
 * page is run or fetched, and nothing of its mark-up comes along but where its blocks and headings are.
 */

/** What is no part of the text. */
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT NAV ASIDE FOOTER DIALOG HEAD SVG MATH".split(" "),
);
/** What stands within a line. */
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM I INS KBD MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR FONT TT".split(" "),
);
const HEADINGS = { H1: "# ", H2: "## ", H3: "## ", H4: "## ", H5: "## ", H6: "## " };

/** `{ text, options }` of a document or an element; the options are what the page says of itself: title, date, language. */
export function pageText(root) {
  const isDocument = root.nodeType === Node.DOCUMENT_NODE;
  const lines = [];
  collect(isDocument ? articleOf(root) : root, lines);
  const options = isDocument ? metadataOf(root) : {};
  if (options.title && !lines.some((line) => line.startsWith("# "))) lines.unshift(`# ${options.title}`);
  return { text: lines.join("\n\n"), options };
}

/** The part of a page with the most words that says it is the article; else all of it. */
function articleOf(page) {
  const length = (element) => element.textContent.length;
  const candidates = [...page.querySelectorAll("article, [role=article], main, [role=main]")];
  const whole = page.body ?? page.documentElement;
  const best = candidates.reduce((a, b) => (a === null || length(b) > length(a) ? b : a), null);
  return best && length(best) * 4 >= length(whole) ? best : whole;
}

function metadataOf(page) {
  const meta = (...names) => {
    for (const name of names) {
      const content = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return null;
  };
  const date = meta("article:published_time", "date", "DC.date") ?? page.querySelector("time[datetime]")?.getAttribute("datetime");
  const published = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?/.exec(date?.trim() ?? "")?.[0];
  const title = oneLine(meta("og:title") ?? page.querySelector("h1")?.textContent ?? page.title ?? "");
  const language = /^(zh|en|fr)\b/i.exec(page.documentElement?.getAttribute("lang") ?? "")?.[1].toLowerCase();
  return { ...(title && { title }), ...(published && { published }), ...(language && { language }) };
}

const oneLine = (text) => text.replace(/\s+/gu, " ").trim();

/** Walks without recursion: pages may nest deeper than a call stack. */
function collect(root, lines) {
  let line = "";
  let sign = "";
  const close = () => {
    const words = oneLine(line);
    if (words) lines.push(sign + words);
    [line, sign] = ["", ""];
  };
  let node = root.firstChild;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) line += node.data;
    let within = null;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const tag = node.tagName.toUpperCase();
      if (tag === "BR" || tag === "HR") close();
      else if (!SILENT.has(tag) && !node.hasAttribute("hidden") && node.getAttribute("aria-hidden") !== "true") {
        if (!INLINE.has(tag)) close();
        sign = HEADINGS[tag] ?? sign;
        within = node.firstChild;
      }
    }
    if (within) {
      node = within;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node !== root && !INLINE.has(node.tagName.toUpperCase())) close();
    }
    node = node === root ? null : node.nextSibling;
  }
  close();
}
