import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const core = fileURLToPath(new URL('../../../src/core/', import.meta.url));
const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(?:relations|numeric)\/.*(?<!index)\.ts$/.test(path));
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

const examples = files
  .filter((file) => file.startsWith('relations/'))
  .flatMap((file) =>
    [...readFileSync(join(core, file), 'utf8').matchAll(/^ \* @example (.+?) \/\/ (.+)$/gm)].map(
      (match) => [file, match[1]!, match[2]!] as const,
    ),
  );

describe('the examples in the comments give what they say', () => {
  test.each(examples)('%s: %s', (_file, expression, expected) => {
    expect(plain(run(expression))).toEqual(plain(run(expected)));
  });
});

test('every file of relations has one public function, with an example that runs and a comment in full', () => {
  const text = (file: string): string => readFileSync(join(core, file), 'utf8');
  const functions = files.filter((file) => file.startsWith('relations/') && /^export function/m.test(text(file)));
  expect(functions.length).toBeGreaterThan(25);
  expect(functions.filter((file) => text(file).match(/^export function/gm)!.length !== 1)).toEqual([]);
  // What only checks its input and gives nothing back has nothing to show.
  const shown = new Set(examples.map(([file]) => file));
  expect(functions.filter((file) => !shown.has(file))).toEqual(['relations/checkColumns.ts']);
  const publicOnes = [...text('relations/index.ts').matchAll(/'\.\/(.+?)'/g)].map((match) => `relations/${match[1]}`);
  const incomplete = publicOnes.filter((file) => functions.includes(file) && !/Reference: /.test(text(file)));
  expect(incomplete).toEqual([]);
});
