// `import()` is syntax, not a function, so Rust needs these few lines of script to load a module on demand.
// With it comes the style sheet of what it draws, if there is one.
export async function loadModule(url, sheet) {
  const [module] = await Promise.all([import(url), sheet && (styled ??= style(sheet))]);
  await module.default();
  return module;
}

// Here whatever goes wrong in the engine becomes a rejected promise.
export async function analyze(module, request) {
  await module.fetchData(request);
  return module.analyzeBytes(request);
}

// The one sheet that is loaded on demand, until it fails.
let styled;

function style(href) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      styled = undefined;
      reject();
    };
    link.href = href;
    document.head.append(link);
  });
}
