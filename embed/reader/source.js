/** Where a reader's text comes from: what stands inside the element, or an address, which may be that of a whole corpus. */
import { pageText } from "./page_text.js";

/** What has not come after this long will not. */
const TIMEOUT_MILLISECONDS = 60_000;
/** Sources of more than 32 MiB are refused, as everywhere in Précis. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Why a text did not come: `code` is `unreachable`, `status`, `malformed`, `too_large` or `empty`. */
export class SourceError extends Error {
  constructor(code, message, detail = "") {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

/**
 * Fetches an address: `{ kind: "article", text, options }` of HTML, Markdown or plain text, with the `address` of a page;
 * `{ kind: "corpus", articles }` of a manifest.
 *
 * XMLHttpRequest, because it gives HTML as a document that runs nothing and fetches nothing, where `DOMParser` would ask a
 * page with trusted types for a policy. Neither cookies nor a referrer's address go to another origin.
 */
export function fetchSource(src, signal) {
  return new Promise((resolve, reject) => {
    const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : "";
    const request = new XMLHttpRequest();
    const fail = (...reason) => {
      reject(new SourceError(...reason));
      request.abort();
    };
    if (!/^(https?|blob):/i.test(address)) return reject(new SourceError("unreachable", "expected an address that can be fetched"));
    request.open("GET", address);
    request.timeout = TIMEOUT_MILLISECONDS;
    let [isPage, isManifest] = [false, false];
    request.onreadystatechange = () => {
      if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED) return;
      const { status } = request;
      if (status < 200 || status > 299) return fail("status", `the server answered ${status}`, String(status));
      if (Number(request.getResponseHeader("content-length") ?? 0) > MAX_BYTES) return fail("too_large", "larger than 32 MiB");
      const type = request.getResponseHeader("content-type") ?? "";
      isPage = /^(text\/html|application\/xhtml\+xml)\b/i.test(type);
      isManifest = /^application\/json\b/i.test(type) || /\.json$/i.test(new URL(address).pathname);
      request.responseType = isPage ? "document" : "text";
    };
    request.onload = () => {
      try {
        resolve(isPage ? fromPage(request.response, address) : fromText(request.response, isManifest ? address : null));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = request.ontimeout = () => reject(new SourceError("unreachable", "the address could not be reached"));
    signal?.addEventListener("abort", () => request.abort());
    request.send();
  });
}

function fromPage(page, address) {
  if (!page) throw new SourceError("malformed", "the page could not be parsed");
  return { kind: "article", ...pageText(page), address };
}

/** `address` is that of a manifest; `null` where the text is an article. */
function fromText(text, address) {
  if (text.length > MAX_BYTES) throw new SourceError("too_large", "larger than 32 MiB");
  if (address === null) return { kind: "article", text, options: {} };
  let manifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new SourceError("malformed", "the corpus’s manifest is not JSON");
  }
  if (!Array.isArray(manifest?.articles)) throw new SourceError("malformed", "the corpus’s manifest lists no articles");
  return { kind: "corpus", articles: manifest.articles.map((article) => card(article, address)).filter(Boolean) };
}

const text = (value) => (typeof value === "string" ? value : null);
const texts = (value) => (Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);
const byLanguage = (value) => Object.fromEntries(["zh", "en", "fr"].map((tag) => [tag, text(value?.[tag])]));

/** An article of a manifest, as far as it is what it should be; `null` where it names no file below the manifest's folder. */
function card(entry, address) {
  const [id, file] = [text(entry?.id), text(entry?.file)];
  if (!id || !file) return null;
  const folder = new URL("./", address).href;
  let url;
  try {
    url = new URL(file, folder).href;
  } catch {
    return null;
  }
  if (!url.startsWith(folder)) return null;
  return {
    id,
    url,
    titles: byLanguage(entry.titles),
    source: text(entry.source),
    published: text(entry.published),
    language: text(entry.language) ?? "other",
    languages: texts(entry.languages),
    categories: texts(entry.categories),
    tracking: text(entry.tracking),
    core_point: byLanguage(entry.core_point),
    core_point_languages: byLanguage(entry.core_point_languages),
  };
}

/** The text inside an element; `null` where there is none. */
export function insideOf(element) {
  const { text } = pageText(element);
  if (!text.trim()) return null;
  // Without mark-up it is a text as it is, line breaks and all.
  const plain = element.children.length === 0 ? element.textContent.replace(/^[ \t]+/gm, "").trim() : text;
  return { kind: "article", text: plain, options: {} };
}
