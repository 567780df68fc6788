// What the page has to say beside the app, or in its place: drawn with the app's own classes, below everything else.
// The build puts the texts of the section [site] of the locale files here.
const TEXTS = {};

/** What is urgent, what a reload helps against, and what can be put away. */
const URGENT = ["failed", "no_wasm", "stopped"];
const RELOADED = ["failed", "stopped", "update", "others"];
const CLOSED = ["unkept", "full", "update", "others"];

const told = new Set();
let box;
let shown;

/** The address says which language the reader chose; before it does, the browser's own languages do. */
function words() {
  const tags = [location.hash.slice(2), ...navigator.languages, "en"].map((tag) => tag.slice(0, 2));
  const language = tags.find((tag) => Object.hasOwn(TEXTS, tag));
  return { language, texts: TEXTS[language] };
}

function part(name, style, text) {
  const element = document.createElement(name);
  element.className = style;
  element.textContent = text;
  return element;
}

function button(text, act) {
  const element = part("button", "button", text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

function draw() {
  const { what, reload } = shown;
  const { language, texts } = words();
  const urgent = URGENT.includes(what);
  box ??= document.body.appendChild(document.createElement("div"));
  box.className = `notice page-notice${urgent ? " notice--alert" : ""}`;
  box.lang = language;
  box.setAttribute("role", urgent ? "alert" : "status");
  box.replaceChildren(part("p", "notice__title", texts[what]));
  if (texts[`${what}_hint`]) box.append(part("p", "notice__hint", texts[`${what}_hint`]));
  if (RELOADED.includes(what)) box.append(button(texts.reload, reload));
  if (CLOSED.includes(what)) box.append(button(texts.close, close));
}

function close() {
  box.remove();
  box = shown = undefined;
}

/**
 * Says something: `what` is a key of [site]. Each is said once a visit, but for what a press of the reader brought about
 * (`again`), and nothing takes the place of what is urgent. `reload` is what the button for that does.
 */
export function tell(what, { reload = () => location.reload(), again = false } = {}) {
  if ((told.has(what) && !again) || URGENT.includes(shown?.what)) return;
  told.add(what);
  shown = { what, reload };
  draw();
}

// The words follow the language of the app, which changes the address first.
new MutationObserver(() => shown && draw()).observe(document.documentElement, { attributeFilter: ["lang"] });
