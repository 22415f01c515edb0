import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from '../../../src/delivery/grid/xml/readXml.ts';

function events(xml: string | Uint8Array): string[] {
  const seen: string[] = [];
  readXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, {
    open: (name, given) => seen.push(`<${name} ${JSON.stringify(given)}`),
    close: (name) => seen.push(`/${name}`),
    text: (text) => {
      if (seen.at(-1)?.startsWith("'")) seen[seen.length - 1] += text;
      else seen.push(`'${text}`);
    },
  });
  return seen;
}

test('tags, attributes, entities, comments, CDATA', () => {
  expect(
    events(
      `<?xml version="1.0"?>\n<!-- <x> --><a x:b = "1 &gt; 0" c='"'><n:b/>\r\n&amp;&#228;&#xE4;<![CDATA[<&>]]><!-- - --></a >\n`,
    ),
  ).toEqual(['<a {"x:b":"1 > 0","c":"\\""}', '<b {}', '/b', "'\n&ää<&>", '/a']);
  expect(events(Uint8Array.from(Buffer.from('\ufeff<a>ä</a>', 'utf16le')))).toEqual(['<a {}', "'ä", '/a']);
});

test('pieces of the file may end anywhere', () => {
  const row = `<r a="1>2" b='x'><v>ä&amp;1</v><!-- > --><![CDATA[<]]></r>`;
  for (const shift of [0, 1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61]) {
    const count = 12_000;
    const seen = events(`<t>${' '.repeat(shift)}${row.repeat(count)}</t>`).slice(shift === 0 ? 1 : 2, -1);
    expect(seen.length).toBe(count * 6);
    expect(new Set(seen).size).toBe(6);
  }
});

test('what is not well-formed is refused', () => {
  for (const xml of [
    '<a>',
    '<a></b>',
    '</a>',
    'x',
    '<a b></a>',
    '<a b=1/>',
    '<a b="1/>',
    '<a>&x;</a>',
    '<a>&</a>',
    '<!DOCTYPE a><a/>',
    '<a><!ELEMENT x></a>',
    '< a/>',
    '<a',
    '<a/',
    '<a/ >',
    '<!-- ',
    '<a>&#x110000;</a>',
    '<a>&constructor;</a>',
    '<a/><b',
    '<a <b/>',
  ])
    expect(() => events(xml), xml).toThrow(/beschädigt|Dokumenttyp/);
  expect(() => events(`<a>${'<!-- '.padEnd(6_000_000)}`)).toThrow(/ohne Ende/);
  expect(() => events(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff))).toThrow(/ungültige Zeichen/);
});

test('any text: no other fault than a refusal', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(<|>|\/|a|b|=|"|'|&|;|!|-|\[|\]|\?|#|x| ){0,30}$/), (xml) => {
      try {
        events(`<a>${xml}</a>`);
      } catch (error) {
        expect((error as Error).name).toBe('UnreadableFile');
      }
    }),
    { numRuns: 3000 },
  );
});
