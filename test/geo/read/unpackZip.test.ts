import { expect, test } from 'vitest';
import { unpackZip } from '../../../src/geo/read/unpackZip.ts';
import { readBoundary } from '../../../src/geo/readBoundary.ts';
import { zipOf } from '../zipOf.ts';

const limits = { maxUnpackedBytes: 1000, maxEntries: 3 };
const unpack = (zip: Uint8Array) => unpackZip(zip, 'x.zip', limits, () => true);

/** Where the central directory's record of the first file starts. */
function directory(zip: Uint8Array): number {
  return Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
}

test('what is wanted is unpacked, nothing else', async () => {
  const zip = await zipOf({ 'a.shp': 'eins', 'b.txt': 'zwei' });
  const { files, paths, findings } = await unpackZip(zip, 'x.zip', limits, (path) => path.endsWith('.shp'));
  expect([...files.keys()]).toEqual(['a.shp']);
  expect(paths).toEqual(['a.shp', 'b.txt']);
  expect(findings).toEqual([]);
});

test('too much declared is refused before unpacking, also by the default of 200 MB', async () => {
  const zip = await zipOf({ 'a.shp': new Uint8Array(600), 'b.shp': new Uint8Array(600) });
  expect(await unpack(zip)).toMatchObject({
    files: new Map(),
    findings: [{ check: 'zip-too-large', severity: 'error' }],
  });
  const bomb = await zipOf({ 'a.shp': new Uint8Array(600) });
  new DataView(bomb.buffer).setUint32(directory(bomb) + 24, 3_000_000_000, true);
  const { findings } = await readBoundary(bomb, 'x.zip');
  expect(findings).toMatchObject([{ check: 'zip-too-large', severity: 'error' }]);
  expect(findings[0]!.message).toContain('3.000 MB');
});

test('more content than declared is refused', async () => {
  const zip = await zipOf({ 'a.shp': new Uint8Array(100_000) });
  new DataView(zip.buffer).setUint32(directory(zip) + 24, 10, true);
  expect((await unpack(zip)).findings).toMatchObject([{ check: 'zip-unreadable', severity: 'error' }]);
});

test('too many entries are refused', async () => {
  const zip = await zipOf({ a: 'x', b: 'x', c: 'x', d: 'x' });
  expect((await unpack(zip)).findings).toMatchObject([{ check: 'zip-too-large' }]);
});

test('paths that lead out of the archive are refused', async () => {
  const zip = Buffer.from(await zipOf({ 'xx/a.shp': 'x' }));
  for (let at = zip.indexOf('xx/a.shp'); at !== -1; at = zip.indexOf('xx/a.shp', at + 1)) zip.write('../a.shp', at);
  const { findings } = await unpack(new Uint8Array(zip));
  expect(findings).toMatchObject([{ check: 'zip-unreadable' }]);
  expect(findings[0]!.message).toContain('hinausführen');
});

test('garbage behind the magic and a cut archive are findings', async () => {
  const zip = await zipOf({ 'a.shp': 'eins' });
  for (const bytes of [
    new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]),
    zip.subarray(0, 40),
    zip.subarray(0, zip.length - 5),
  ]) {
    expect((await readBoundary(bytes, 'x.zip')).findings).toMatchObject([
      { check: 'zip-unreadable', severity: 'error' },
    ]);
  }
});

test('an encrypted entry is refused', async () => {
  const zip = await zipOf({ 'a.shp': 'eins' });
  zip[directory(zip) + 8]! |= 1;
  expect((await unpack(zip)).findings[0]!.message).toContain('verschlüsselt');
});
