import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../src/staff/', import.meta.url));
const page = readFileSync(`${folder}index.html`, 'utf8');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(folder + name, 'utf8'));
const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]!);

test('the page has every element that its code reaches for', () => {
  const wanted = sources.flatMap((text) =>
    [...text.matchAll(/\b(?:byId|fill|show|onClick|onChange|select)\('([a-z-]+)'/g)].map((match) => match[1]!),
  );
  expect(wanted.length).toBeGreaterThan(40);
  expect([...new Set(wanted)].filter((id) => !ids.includes(id))).toEqual([]);
});

test('ids are unique, and labels, headings and descriptions lead to them', () => {
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const named = [...page.matchAll(/\b(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap((match) =>
    match[1]!.split(' '),
  );
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  for (const [, id] of page.matchAll(/<(?:input|select|textarea)\b[^>]*\bid="([^"]+)"/g))
    expect(page).toContain(`for="${id}"`);
});

test('nothing comes from elsewhere or stands inline, and no text becomes markup', () => {
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|https?:\/\/(?!www\.w3\.org)/);
  expect([...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script type="module" src="/lieferung/start.js">',
  ]);
  for (const text of sources) expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|\bstyle\.|localStorage/);
});
