import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const core = fileURLToPath(new URL('../../src/core/', import.meta.url));
const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'));
const scope = new Map<string, unknown>();

beforeAll(async () => {
  for (const file of files) {
    const module = (await import(pathToFileURL(join(core, file)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) scope.set(name, value);
  }
});

const run = (expression: string): unknown =>
  new Function(...scope.keys(), `return (${expression});`)(...scope.values()) as unknown;

/** Typed arrays as lists, numbers to 7 digits, rounding noise as 0: an example is for reading. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Math.abs(value) < 1e-14 ? 0 : Number(value.toPrecision(7));
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
  return value;
}

const examples = files.flatMap((file) =>
  [...readFileSync(join(core, file), 'utf8').matchAll(/^ \* @example (.+?) \/\/ (.+)$/gm)].map(
    (match) => [file, match[1]!, match[2]!] as const,
  ),
);

describe('the examples in the comments give what they say', () => {
  // An ellipsis, or a word on a constant, is for readers only.
  test.each(examples.filter((entry) => !/…|√|where/.test(entry[1] + entry[2])))(
    '%s: %s',
    (_file, expression, expected) => {
      expect(plain(run(expression))).toEqual(plain(run(expected)));
    },
  );
});

test('every public function of segregation, space, crosswalks and trends has an example that runs', () => {
  const shown = new Set(examples.map(([file]) => file));
  const functions = files.filter(
    // Functions that only fill what they are given (void) are parts of others and have nothing to show.
    (file) =>
      /^(?:segregation|spatial|crosswalk|trend)\//.test(file) &&
      /^export function [^{]*\): (?!void)/m.test(
        readFileSync(join(core, file), 'utf8').replaceAll(/\{ readonly [^}]*\}/g, ''),
      ),
  );
  expect(functions.length).toBeGreaterThan(60);
  expect(functions.filter((file) => !shown.has(file))).toEqual([]);
});
