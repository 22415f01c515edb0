import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBoundary } from '../../src/geo/readBoundary.ts';
import { area, bytesOf, cell, collection, feature } from './geojsonOf.ts';
import { shapefileOf } from './shapefileOf.ts';
import { zipOf } from './zipOf.ts';

const document = collection(
  [
    area('1', cell(0, 0, 2), { level: 'stadtbezirk' }),
    area('11', cell(0, 0), { parent: '1' }),
    feature(
      { key: 12, name: null, level: 'stadtteil', parent: '1' },
      cell(1, 0),
      [...cell(1.2, 0.2, 0.5, 0.5)].reverse(),
    ),
  ],
  'urn:ogc:def:crs:OGC:1.3:CRS84',
);

/** Every place in the document, as path. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, child]) => pathsOf(child, [...path, name]))];
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  if (path.length === 0) return by;
  const [name, ...rest] = path as [string | number, ...(string | number)[]];
  if (typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

const wellFormed = (reading: Awaited<ReturnType<typeof readBoundary>>) => {
  for (const found of reading.areas) {
    expect(found.key).not.toBe('');
    expect(Number.isFinite(found.areaM2)).toBe(true);
    expect(reading.levels).toContain(found.level);
  }
  for (const finding of reading.findings) expect(finding.message).not.toMatch(/undefined|NaN|Infinity|\[object/);
};

test('a GeoJSON with anything in any place never throws', async () => {
  const paths = pathsOf(document);
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.constantFrom(null, '', 0, -1, 1e300, [], {}, 'Polygon', 6.9, 50.9, '11', [6.905, 50.905]),
  );
  const mutation = fc.tuple(fc.constantFrom(...paths), junk);
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 5 }), async (mutations) => {
      const mutated = mutations.reduce<unknown>((value, [path, by]) => replaced(value, path, by), document);
      wellFormed(await readBoundary(bytesOf(JSON.stringify(mutated) ?? ''), 'x.geojson'));
    }),
    { numRuns: 1000, seed: 11 },
  );
});

test('coordinates moved at random never throw', async () => {
  const position = fc.tuple(
    fc.integer({ min: 0, max: 20 }).map((step) => 6.9 + step / 1000),
    fc.integer({ min: 0, max: 20 }).map((step) => 50.9 + step / 1000),
  );
  const ring = fc.array(position, { minLength: 0, maxLength: 8 }).map((points) => [...points, ...points.slice(0, 1)]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(ring, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), async (polygons) => {
      const features = polygons.map((rings, i) =>
        feature({ key: String(i), name: 'x', level: i === 0 ? 'a' : 'b' }, ...rings),
      );
      wellFormed(await readBoundary(bytesOf(collection(features)), 'x.geojson'));
    }),
    { numRuns: 500, seed: 12 },
  );
});

test('any bytes, and a shapefile or zip with any byte changed, never throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      wellFormed(await readBoundary(bytes, 'x'));
      wellFormed(await readBoundary(new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...bytes]), 'x'));
    }),
    { numRuns: 200, seed: 13 },
  );
  const { shp, dbf } = shapefileOf([{ ring: cell(0, 0), fields: { NR: '1', NAME: 'Nord' } }]);
  const zip = await zipOf({ 'a.shp': shp, 'a.dbf': dbf });
  const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
  const changed = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]) => {
    const copy = bytes.slice();
    for (const [at, byte] of changes) copy[at % copy.length] = byte;
    return copy;
  };
  await fc.assert(
    fc.asyncProperty(change, change, async (inShp, inDbf) => {
      wellFormed(await readBoundary(await zipOf({ 'a.shp': changed(shp, inShp), 'a.dbf': changed(dbf, inDbf) }), 'x'));
      wellFormed(await readBoundary(changed(zip, inShp), 'x'));
    }),
    { numRuns: 500, seed: 14 },
  );
});
