import { expect, test } from 'vitest';
import { CRS_DEFINITIONS } from '../../../src/geo/crs/crsDefinitions.ts';
import { projectToUtm } from '../../../src/geo/projectToUtm.ts';
import { readBoundary } from '../../../src/geo/readBoundary.ts';
import { area, bytesOf, cell, collection } from '../geojsonOf.ts';

/** The cell in a projected system, as a file would hold it. */
function projected(crs: string, ring = cell(0, 0)): [number, number][] {
  const [[flat]] = projectToUtm({ type: 'Polygon', coordinates: [ring] }, crs) as [[Float64Array]];
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}

const read = (document: unknown, crs?: string) =>
  readBoundary(bytesOf(document), 'x.geojson', crs ? { crs } : undefined);

test.each([...CRS_DEFINITIONS.keys()].filter((crs) => crs !== 'EPSG:3068' && !/258(28|29|3[4-7])/.test(crs)))(
  '%s comes out in Köln',
  async (crs) => {
    const reading = await read(collection([area('1', projected(crs))], crs.replace('EPSG:', 'urn:ogc:def:crs:EPSG::')));
    expect(reading.findings).toEqual([]);
    const [lon, lat] = reading.areas[0]!.centroid;
    expect(lon).toBeCloseTo(6.905, 5);
    expect(lat).toBeCloseTo(50.905, 5);
    expect(reading.areas[0]!.geometry).toMatchObject({ coordinates: [expect.arrayContaining([[6.9, 50.9]])] });
  },
);

test('the mapping overrides the file', async () => {
  const document = collection([area('1', projected('EPSG:25832'))], 'urn:ogc:def:crs:OGC:1.3:CRS84');
  const reading = await read(document, 'EPSG:25832');
  expect(reading.findings).toEqual([]);
  expect(reading.crs).toBe('EPSG:25832');
});

test('metres without a named system: an error that says what would fit', async () => {
  const reading = await read(collection([area('1', projected('EPSG:25832'))]));
  expect(reading.areas).toEqual([]);
  expect(reading.findings).toMatchObject([{ check: 'crs-missing', severity: 'error' }]);
  expect(reading.findings[0]!.message).toContain('EPSG:25832 (läge bei 6,9050° O, 50,9050° N)');
  expect(reading.findings[0]!.message).not.toContain('31466');
});

test('Gauß-Krüger without a named system is recognised by its zone number', async () => {
  const { findings } = await read(collection([area('1', projected('EPSG:31466'))]));
  expect(findings[0]!.message).toContain('EPSG:31466');
  expect(findings[0]!.message).not.toContain('EPSG:25832');
});

test('a name that nobody knows is an error, also in the mapping', async () => {
  const document = collection([area('1', cell(0, 0))], 'urn:ogc:def:crs:EPSG::99999');
  expect((await read(document)).findings).toMatchObject([{ check: 'crs-unknown', severity: 'error' }]);
  expect((await read(collection([area('1', cell(0, 0))]), 'Köln-Netz')).findings).toMatchObject([
    { check: 'crs-unknown' },
  ]);
  const noName = { ...collection([area('1', cell(0, 0))]), crs: { type: 'link', properties: { href: 'x' } } };
  expect((await read(noName)).findings).toMatchObject([{ check: 'crs-unknown' }]);
});

test('the wrong system: outside Germany, with a guess', async () => {
  const { areas, findings } = await read(collection([area('1', projected('EPSG:25832'))], 'EPSG:31467'));
  expect(areas).toEqual([]);
  expect(findings).toMatchObject([{ check: 'outside-germany', severity: 'error' }]);
  expect(findings[0]!.message).toContain('Falsches Koordinatensystem?');
  expect(findings[0]!.message).toContain('EPSG:25832');
});

test('degrees promised, metres delivered', async () => {
  const { findings } = await read(collection([area('1', projected('EPSG:25832'))], 'urn:ogc:def:crs:OGC:1.3:CRS84'));
  expect(findings).toMatchObject([{ check: 'outside-germany' }]);
});

test.each(['EPSG:4326', 'EPSG:25832'])('exchanged axes in %s are named', async (crs) => {
  const swapped = projected(crs).map(([x, y]) => [y, x]);
  const { areas, findings } = await read(collection([area('1', swapped)], crs));
  expect(areas).toEqual([]);
  expect(findings).toMatchObject([{ check: 'axis-order', severity: 'error' }]);
  expect(findings[0]!.message).toContain('6,9050° O, 50,9050° N');
});

test('a single stray area is named', async () => {
  const { areas, findings } = await read(collection([area('1', cell(0, 0)), area('2', cell(5000, 0))]));
  expect(areas.map(({ key }) => key)).toEqual(['1']);
  expect(findings).toMatchObject([{ check: 'outside-germany', severity: 'error', area: '2', row: 2 }]);
});
