// Without these the app cannot run, and the page stays what it is without any script: the articles as plain text.
{
  const unpacks = "DecompressionStream" in window && "noModule" in HTMLScriptElement.prototype;
  const missing = !("WebAssembly" in window) ? "webassembly" : unpacks ? null : "start";
  if (missing) document.documentElement.dataset.missing = missing;
  else delete document.documentElement.dataset.missing;
}
