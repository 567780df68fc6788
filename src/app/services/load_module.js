// `import()` is syntax, not a function, so Rust needs this one line of script to load a module on demand.
export async function loadModule(url) {
  const module = await import(url);
  await module.default();
  return module;
}
