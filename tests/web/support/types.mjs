// Just enough of TypeScript to ask whether a value has fields that a declaration file does not know.
import { readFileSync } from "node:fs";

/** `interface Name extends A, B {` … `}` as the text of its body, with what it extends. */
function interfaces(file) {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const found = new Map();
  for (const [, name, parents, body] of text.matchAll(/export interface (\w+)(?: extends ([^{]+))? \{\n([\s\S]*?)\n\}/g)) {
    found.set(name, { parents: (parents ?? "").split(/,\s*/).filter(Boolean), body });
  }
  return found;
}

/** The members of a body of braces: names with the text of their types. */
function members(body) {
  const all = new Map();
  let depth = 0;
  let current = "";
  for (const character of `${body}\n;`) {
    if ("{(<[".includes(character)) depth += 1;
    if ("})>]".includes(character)) depth -= 1;
    if (character === ";" && depth === 0) {
      const member = /^\s*(?:readonly )?(\w+)\??:\s*([\s\S]*)$/.exec(current);
      if (member) all.set(member[1], member[2].trim());
      current = "";
    } else current += character;
  }
  return all;
}

/** The paths of fields in `value` that the type named `name` in the declaration file does not have. */
export function undeclared(file, name, value) {
  const known = interfaces(file);
  const missing = [];
  const fieldsOf = (type) => {
    const fields = new Map();
    for (const part of type.replace(/\s*\|\s*null\b/g, "").replace(/(\[\])+$/, "").replace(/^\((.*)\)$/s, "$1").split(/&(?![^{]*\})/)) {
      const own = part.trim();
      const inner = /^(?:Partial<)?ByLocale<(.+?)>+$/.exec(own);
      if (inner) for (const tag of ["zh", "en", "fr"]) fields.set(tag, inner[1]);
      else if (own.startsWith("{")) members(own.slice(1, -1)).forEach((type_, field) => fields.set(field, type_));
      else if (known.has(own)) {
        known.get(own).parents.forEach((parent) => fieldsOf(parent).forEach((type_, field) => fields.set(field, type_)));
        members(known.get(own).body).forEach((type_, field) => fields.set(field, type_));
      }
    }
    return fields;
  };
  const look = (type, node, path) => {
    if (Array.isArray(node)) return node.forEach((item) => look(type, item, path));
    if (node === null || typeof node !== "object") return;
    const fields = fieldsOf(type);
    for (const [key, inner] of Object.entries(node)) {
      if (fields.has(key)) look(fields.get(key), inner, `${path}.${key}`);
      else missing.push(`${path}.${key}`);
    }
  };
  look(name, value, name);
  return [...new Set(missing)];
}
