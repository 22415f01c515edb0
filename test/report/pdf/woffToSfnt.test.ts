import { expect, test } from 'vitest';
import { reportFonts } from '../../../src/report/pdf/reportFonts.ts';
import { woffToSfnt } from '../../../src/report/pdf/woffToSfnt.ts';

test('the fonts of reports unpack into whole TrueType fonts: tables in place, checksums right', () => {
  const fonts = reportFonts();
  expect(fonts).toHaveLength(6);
  for (const font of fonts) {
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    const tags: string[] = [];
    for (let i = 0; i < font.readUInt16BE(4); i++) {
      const at = 12 + 16 * i;
      const [checksum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as [
        number,
        number,
        number,
      ];
      const tag = font.toString('latin1', at, at + 4);
      tags.push(tag);
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(font.length);
      if (tag === 'head') continue; // Its checksum leaves out a field of its own.
      let sum = 0;
      for (let byte = offset; byte < offset + length; byte += 4) sum = (sum + font.readUInt32BE(byte)) >>> 0;
      expect(sum, tag).toBe(checksum);
    }
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'maxp', 'name']));
  }
});

test('anything else is refused', () => {
  expect(() => woffToSfnt(Buffer.from('wOF2aaaaaaaaaaaaaaaaaaaaaaaaaaaa'))).toThrow('Not a WOFF 1.0 font.');
});
