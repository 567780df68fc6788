/** Building elements: words become text nodes, addresses are looked at, nothing is parsed. */

/** Where a link may lead. */
const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/**
 * An element. `attributes` may hold `on: { click: … }`; what is `null`, `undefined` or `false` is left out, there and among the
 * children, which are elements or words.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  const { on = {}, ...rest } = attributes;
  for (const [name, value] of Object.entries(rest)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const [kind, act] of Object.entries(on)) element.addEventListener(kind, act);
  add(element, children);
  return element;
}

/** Appends elements and words. */
export function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** Words of a class. */
export const span = (name, ...words) => el("span", { class: name }, ...words);

/** A button that only says what it does. */
export const button = (attributes, ...children) => el("button", { type: "button", ...attributes }, ...children);

/** A link to elsewhere; the bare words where the address is none that a reader should follow. */
export function link(address, words, attributes = {}) {
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return words;
  }
  if (!SCHEMES.has(url.protocol)) return words;
  return el("a", { href: url.href, rel: "noopener noreferrer", ...attributes }, words);
}
