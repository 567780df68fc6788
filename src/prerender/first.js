// What is on the page until the app is there. The build has put the first cards of the library into `#app`, in three
// languages, and each article into a page below `read/`. This script, run before anything is painted, shows what the
// address asks for and lets the app come after it; when the app has drawn the same, the two change places within one turn of
// the event loop.
(() => {
  const root = document.documentElement;
  const LOCALES = ["zh", "en", "fr"];
  const known = (tag) => LOCALES.find((locale) => locale === tag?.split(/[-_]/)[0].toLowerCase());
  const stored = (key) => {
    try {
      return localStorage.getItem("precis." + key);
    } catch {
      // Barred: nothing was chosen.
    }
  };
  // The app's own rules: src/app/route.rs, src/app/hooks/use_app.rs.
  const address = () => /^#\/(zh|en|fr)(?:\/(\w*)(?:\/([^/?#]+))?)?/.exec(location.hash) ?? [];
  const locale =
    address()[1] ?? known(stored("locale")) ?? navigator.languages.map(known).find((locale) => locale) ?? "en";
  const runs = typeof WebAssembly === "object";
  // The articles by their ids, each with the file of its text; the build puts them here.
  const FILES = "";
  const files = new Map(FILES.split(" ").map((file) => [file.replace(/^.*\/|\.\w+$/g, ""), file]));
  // What is shown now: the host of it, its library, whether it is the page that was asked for; and the host of the app.
  let first, library, shown, app;
  let asked, watch;
  const pressed = [];

  root.lang = locale;
  const theme = stored("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.toggleAttribute("data-running", runs);
  if (address()[2]) root.dataset.elsewhere = "";

  // The script that starts the app waits for this promise, and the links that fetch it for `begin`: what is read goes first.
  let resolve;
  globalThis.firstShown = new Promise((act) => (resolve = act));
  function begin() {
    if (!resolve || !runs) return;
    const links = [...document.querySelectorAll("link[data-rel]")];
    const [, , page, id] = address();
    for (const file of ["manifest.json", page === "article" && files.get(id)].filter(Boolean)) {
      const link = document.createElement("link");
      Object.assign(link, { as: "fetch", crossOrigin: "anonymous", href: "corpus/" + file });
      link.dataset.rel = "preload";
      links.push(link);
    }
    for (const link of links) {
      link.remove();
      link.rel = link.dataset.rel;
      document.head.append(link);
    }
    resolve();
    resolve = undefined;
  }
  // With the frame that shows it; a page that nobody sees has none.
  const settle = () => (document.hidden ? begin() : requestAnimationFrame(begin));

  // Asks for the article of the address, if there is one of this name.
  function ask() {
    const [, tag, page, id] = address();
    asked = undefined;
    if (page !== "article" || tag !== locale || !files.has(id)) return;
    const request = (asked = new XMLHttpRequest());
    request.open("GET", `read/${locale}/${id}.html`);
    request.responseType = "document";
    // The app waits for it, but not for ever.
    request.timeout = 8000;
    request.onloadend = () => first && asked === request && put(request.response?.querySelector("main"));
    request.send();
  }

  // Shows a page's content in the place of the library's. Without any, the app's own page is what there is to wait for.
  function put(main) {
    if (main) {
      for (const kind of (stored("hidden-marks") ?? "").split(" ").filter(Boolean)) {
        for (const mark of main.querySelectorAll(`mark[data-kind="${kind}"]`)) mark.replaceWith(...mark.childNodes);
      }
      const place = first.querySelector("main");
      if (place !== main) place.replaceWith(main);
      shown = true;
      root.removeAttribute("data-elsewhere");
    }
    settle();
    look();
  }

  function go() {
    const [, tag, page] = address();
    shown = false;
    root.dataset.elsewhere = "";
    for (const link of first.querySelectorAll("nav a")) {
      const here = !page && link.hash === `#/${locale}/`;
      link.classList.toggle("header__link--current", here);
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (asked?.readyState === XMLHttpRequest.DONE) asked.onloadend();
    else if (!asked) put(page || (tag && tag !== locale) ? undefined : library);
  }

  function move() {
    ask();
    go();
  }

  // What can be pressed, in its order: the same here as in the app, as far as it goes.
  const controls = (host) => [...host.querySelectorAll(".skip-link, :is(header, main) :is(a[href], button)")];

  // The app takes over when it shows what is shown here, or whatever it has where nothing is.
  function look() {
    if (!app?.querySelector(".header") || (shown && app.querySelector(".notice__title:only-child"))) return;
    watch.disconnect();
    removeEventListener("hashchange", move);
    const here = controls(first);
    const focus = here.indexOf(document.activeElement);
    app.hidden = false;
    first.remove();
    first = undefined;
    root.removeAttribute("data-elsewhere");
    const there = controls(app);
    there[focus]?.focus({ preventScroll: true });
    // The app is still drawing in this turn.
    setTimeout(() => pressed.forEach((button) => there[here.indexOf(button)]?.click()));
  }

  // The app does not start: what is on the page stays, and says so.
  function fail() {
    if (first) root.removeAttribute("data-running");
  }

  function start() {
    const host = document.getElementById("app");
    const block = host.querySelector(`.first[lang=${locale}]`);
    if (!block) return begin();
    for (const other of host.querySelectorAll(".first")) if (other !== block) other.remove();
    first = host;
    library = first.querySelector("main");
    library.id = "main";
    if (!runs) return go();
    for (const link of library.querySelectorAll("a")) {
      link.href = link.getAttribute("href").replace(/^read\/(\w+)\/(.*)\.html$/, "#/$1/article/$2");
    }
    // The app draws out of sight, in a host of its own.
    app = host.cloneNode();
    host.id = "first";
    app.hidden = true;
    host.after(app);
    watch = new MutationObserver(look);
    watch.observe(app, { childList: true, subtree: true });
    addEventListener("hashchange", move);
    addEventListener("error", fail, true);
    host.addEventListener("click", (event) => {
      const control = event.target.closest("a, button");
      if (control?.localName === "button") pressed.push(control);
      if (control?.getAttribute("href") === "#main") {
        event.preventDefault();
        first.querySelector("main").focus();
      }
    });
    go();
  }

  ask();
  // Before deferred scripts run, the app's among them.
  document.addEventListener("readystatechange", start, { once: true });
})();
