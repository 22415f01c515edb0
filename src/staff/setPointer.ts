import type { Json } from './json.ts';
import { pointerParts } from './pointerParts.ts';

/**
 * A copy of the document with the value at the place of a JSON pointer (RFC 6901); `undefined` takes the place away.
 * Objects that are missing on the way are made. A pointer that leads through a text or number finds no place and throws.
 */
export function setPointer(document: Json, pointer: string, value: Json | undefined): Json {
  return place(document, pointerParts(pointer), value);
}

function place(document: Json | undefined, parts: readonly string[], value: Json | undefined): Json {
  const [name, ...rest] = parts;
  if (name === undefined) {
    if (value === undefined) throw new Error('The whole document cannot be taken away.');
    return value;
  }
  const inside = document ?? {};
  if (typeof inside !== 'object' || inside === null) throw new Error(`There is no place "${name}" in a plain value.`);
  if (isList(inside)) {
    const index = name === '-' ? inside.length : Number(name);
    if (!Number.isInteger(index) || index < 0 || index > inside.length) throw new Error(`"${name}" is no index.`);
    if (rest.length === 0 && value === undefined) return inside.filter((_, i) => i !== index);
    return inside.toSpliced(index, 1, place(inside[index], rest, value));
  }
  const own = Object.hasOwn(inside, name) ? inside[name] : undefined;
  if (value === undefined && (rest.length === 0 || own === undefined)) {
    return Object.fromEntries(Object.entries(inside).filter(([one]) => one !== name));
  }
  // Entries, not a literal: a column may be called "__proto__".
  return Object.fromEntries(new Map([...Object.entries(inside), [name, place(own, rest, value)]]));
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
