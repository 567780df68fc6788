// `import()` is syntax, not a function, so Rust needs this bit of script to load a module on demand.
export async function loadModule(url) {
  const module = await import(url);
  await module.default();
  return module;
}

// Here whatever goes wrong in the module becomes a rejected promise.
export async function analyze(module, request) {
  await module.fetchData(request);
  return module.analyzeBytes(request);
}
