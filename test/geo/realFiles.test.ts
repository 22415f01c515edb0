import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBoundary } from '../../src/geo/readBoundary.ts';
import { sharedPath } from '../support/shared.ts';
import { zipOf } from './zipOf.ts';

const berlin = sharedPath('data', 'berlin', 'planungsraeume_lor2006.geojson');
const flensburg = sharedPath('data', 'flensburg', 'stadtteile.geojson');
const koeln = sharedPath('data', 'koeln', 'shapefile', 'Stadtteil.shp');

const squareKilometres = (areas: readonly { areaM2: number | null }[]) =>
  areas.reduce((sum, a) => sum + a.areaM2!, 0) / 1e6;
const severe = (findings: readonly { severity: string }[]) =>
  findings.filter(({ severity }) => severity === 'error' || severity === 'question');

test.skipIf(berlin === null)('Berlin: 447 Planungsräume, slivers of the simplification are warnings', async () => {
  const bytes = readFileSync(berlin!);
  const start = performance.now();
  const { areas, findings, levels } = await readBoundary(bytes, 'b.geojson', { layers: [{ level: 'planungsraum' }] });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(areas).toHaveLength(447);
  expect(levels).toEqual(['planungsraum']);
  expect(areas[0]).toMatchObject({ key: '01011101', name: 'Stülerstraße', parentKey: null });
  expect(Math.abs(squareKilometres(areas) / 891 - 1)).toBeLessThan(0.01);
  expect(severe(findings)).toEqual([]);
  expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['ring-winding', 'overlap', 'gap']));
});

test.skipIf(flensburg === null)('Flensburg: two possible keys are a question, the mapping answers it', async () => {
  const bytes = readFileSync(flensburg!);
  const asked = await readBoundary(bytes, 'f.geojson', { layers: [{ level: 'stadtteil' }] });
  expect(severe(asked.findings)).toMatchObject([{ check: 'key-property', severity: 'question' }]);
  const mapping = { layers: [{ level: 'stadtteil', keyProperty: 'district_id' }] };
  const { areas, findings } = await readBoundary(bytes, 'f.geojson', mapping);
  expect(areas).toHaveLength(13);
  expect(areas[0]).toMatchObject({ key: '1', name: 'Altstadt' });
  expect(squareKilometres(areas)).toBeGreaterThan(48.5);
  expect(squareKilometres(areas)).toBeLessThan(57);
  expect(findings.every(({ severity }) => severity === 'note')).toBe(true);
});

async function koelnZip(layers: readonly string[]): Promise<Uint8Array> {
  const folder = koeln!.replace(/Stadtteil\.shp$/, '');
  const names = layers.flatMap((layer) => ['shp', 'dbf', 'prj', 'shx'].map((ending) => `${layer}.${ending}`));
  return zipOf(Object.fromEntries(names.map((name) => [name, readFileSync(folder + name)])));
}

test.skipIf(koeln === null)(
  'Köln: two shapefiles with a false easting of 2,500,000, parents from their place',
  async () => {
    const { areas, levels, crs, findings } = await readBoundary(await koelnZip(['Stadtteil', 'Stadtbezirk']), 'k.zip');
    expect(levels).toEqual(['stadtbezirk', 'stadtteil']);
    expect(crs).toBe('WGS_1984_UTM_Zone_32N');
    const parts = areas.filter(({ level }) => level === 'stadtteil');
    const districts = areas.filter(({ level }) => level === 'stadtbezirk');
    expect([parts.length, districts.length]).toEqual([86, 9]);
    for (const level of [parts, districts]) expect(Math.abs(squareKilometres(level) / 405 - 1)).toBeLessThan(0.01);
    expect(parts.find(({ key }) => key === '905')!.name).toBe('Dellbrück');
    // In Köln the first digit of a Stadtteil is its Stadtbezirk: an independent check of the geometry.
    expect(parts.every(({ key, parentKey }) => parentKey === key[0])).toBe(true);
    for (const { centroid } of areas) {
      expect(centroid[0]).toBeGreaterThan(6.77);
      expect(centroid[0]).toBeLessThan(7.16);
      expect(centroid[1]).toBeGreaterThan(50.83);
      expect(centroid[1]).toBeLessThan(51.08);
    }
    expect(findings.every(({ severity }) => severity === 'note')).toBe(true);
  },
);

test.skipIf(koeln === null)('Köln: areas as the shapefile states them, parents by number', async () => {
  const mapping = {
    layers: [
      { layer: 'Stadtteil', level: 'stadtteil', parentPrefix: 1 },
      { layer: 'Stadtbezirk', level: 'stadtbezirk' },
    ],
  };
  const { areas, findings } = await readBoundary(await koelnZip(['Stadtteil', 'Stadtbezirk']), 'k.zip', mapping);
  expect(findings).toEqual([]);
  expect(areas.find(({ key }) => key === '905')!.parentKey).toBe('9');
  expect(areas.find(({ key }) => key === '909')!.areaM2! / 7735915.47614).toBeCloseTo(1, 5);
});
