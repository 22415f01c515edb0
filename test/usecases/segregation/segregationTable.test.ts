import { describe, expect, test } from 'vitest';
import { segregationTable } from '../../../src/usecases/segregation/segregationTable.ts';
import { tableRequest } from './tableRequest.ts';

const TABLE = 'id,name,a,b,area_m2\n001,Nord,30,70,5\n002,Süd,0,0,5\n003,West,60,40,5\n';
const square = (id: string, x: number, place = 0) => ({
  type: 'Feature',
  properties: { id },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, place],
        [x + 1000, place],
        [x + 1000, place + 1000],
        [x, place + 1000],
        [x, place],
      ],
    ],
  },
});
const geojson = (features: readonly object[], crs: string | null = 'urn:ogc:def:crs:EPSG::25832') => ({
  name: 'g.geojson',
  bytes: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      ...(crs === null ? {} : { crs: { type: 'name', properties: { name: crs } } }),
      features,
    }),
  ),
});
const contiguity = (text: string) => ({ name: 'c.csv', bytes: Buffer.from(text) });

/** Every place in the answer that is null, as a path. */
function nulls(value: unknown, path: string): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, inner]) => nulls(inner, `${path}.${key}`));
}

describe('a table of units', () => {
  test('keys stay text, columns that count nobody are no groups, empty units are named', async () => {
    const { result, findings } = await segregationTable(tableRequest(TABLE));
    expect(findings).toEqual([]);
    expect(result).toMatchObject({ units: 3, unitsUsed: 2, dropped: ['002'], groups: ['a', 'b'], total: 200 });
    expect(result!.oneGroup.a!.dissimilarity).toBeCloseTo(
      0.5 * (Math.abs(1 / 3 - 7 / 11) + Math.abs(2 / 3 - 4 / 11)),
      12,
    );
    expect(result!.spatial).toBeUndefined();
  });

  test('a total sets groups against the rest; the multigroup set still uses the sum of the groups', async () => {
    const table = 'id,a,t\n1,30,100\n2,60,100\n3,0,7\n';
    const { result } = await segregationTable(tableRequest(table, { total: 't' }));
    expect(result).toMatchObject({ groups: ['a'], total: 207, dropped: [], droppedOfGroups: ['3'] });
    expect(result!.multigroup.dissimilarity).toBeNull();
    expect(result!.warnings.find(({ code }) => code === 'one_group')!.indices).toContain('multigroup.dissimilarity');
  });

  test('German numbers and Windows encodings are read as they are meant', async () => {
    const bytes = Buffer.from('Schlüssel;Ausländer;übrige\n01;1,5;2,5\n02;3;1\n', 'latin1');
    const { result } = await segregationTable(tableRequest(bytes));
    expect(result).toMatchObject({ groups: ['Ausländer', 'übrige'], total: 8 });
  });

  test.each([
    ['id,a,b\n1,-3,4\n', 'impossible-count', 2, 2],
    ['id,a,b\n1,viele,4\n2,3,4\n', 'not-a-number', 2, 2],
    ['id,a,b\n1,3,4\n1,3,4\n', 'duplicate-id', 3, 1],
    ['id,a,b\n1,3\n', 'row-length', 2, undefined],
    ['id,name\n1,Nord\n', 'no-groups', 1, undefined],
  ])('%j is refused with row and column (%s)', async (table, check, row, column) => {
    const { result, findings } = await segregationTable(
      tableRequest(table, check === 'not-a-number' ? { groups: ['a', 'b'] } : {}),
    );
    expect(result).toBeNull();
    expect(findings).toContainEqual(
      expect.objectContaining({ check, severity: 'error', row, ...(column === undefined ? {} : { column }) }),
    );
  });

  test('more members than people are refused, unknown columns too', async () => {
    const table = 'id,a,t\n1,30,20\n';
    expect((await segregationTable(tableRequest(table, { total: 't' }))).findings[0]!.check).toBe('impossible-count');
    expect((await segregationTable(tableRequest(table, { groups: ['z'] }))).findings[0]!.check).toBe('missing-column');
    expect((await segregationTable(tableRequest(table, { id: 'z' }))).findings[0]!.check).toBe('missing-column');
  });

  test('a unit without a count is left out whole, and that is said', async () => {
    const { result } = await segregationTable(tableRequest('id,a,b\n1,3,4\n2,,9\n3,5,1\n'));
    expect(result).toMatchObject({ unitsUsed: 2, dropped: ['2'], total: 13 });
    expect(result!.warnings[0]).toMatchObject({ code: 'missing_counts', units: ['2'] });
  });
});

describe('places of a table', () => {
  test('geometry in metres and in degrees gives areas, neighbours and centres', async () => {
    const metres = geojson([
      square('001', 400_000, 5_700_000),
      square('002', 401_000, 5_700_000),
      square('003', 402_000, 5_700_000),
    ]);
    const { result, findings } = await segregationTable(tableRequest(TABLE, { geometry: metres }));
    expect(findings).toEqual([]);
    // 001 and 003 are neighbours only through the empty 002: no two used units touch.
    expect(result!.spatial!.a).toMatchObject({
      dissimilarityAdjusted: { queen: null, rook: null },
      absoluteConcentration: null,
    });
    const degrees = geojson(
      [7, 7.01, 7.02].map((lon, i) => ({
        ...square(`00${i + 1}`, 0),
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [lon, 51],
              [lon + 0.01, 51],
              [lon + 0.01, 51.01],
              [lon, 51.01],
              [lon, 51],
            ],
          ],
        },
      })),
      null,
    );
    const other = await segregationTable(
      tableRequest(TABLE, { geometry: degrees, centre: { place: [7.005, 51.005] } }),
    );
    expect(other.findings).toEqual([]);
    expect(other.result!.spatial!.a!.delta).toBeTypeOf('number');
  });

  test('a contiguity file replaces what the geometry says, and works without it', async () => {
    const file = contiguity('i,j,shared_border_m,rook,note\n0,2,500,1,x\n');
    const { result } = await segregationTable(tableRequest(TABLE, { contiguity: file }));
    expect(result!.spatial!.a).toEqual({
      dissimilarityAdjusted: {
        queen: expect.closeTo(0.303030303 - 0.3, 8),
        rook: expect.closeTo(0.303030303 - 0.3, 8),
      },
      dissimilarityBoundary: expect.closeTo(0.303030303 - 0.3, 8),
    });
  });

  test.each([
    ['i,j,rook\n0,1,1\n', 'missing-column'],
    ['i,j,shared_border_m\n0,9,1\n', 'impossible-pair'],
    ['i,j,shared_border_m\n0,0,1\n', 'impossible-pair'],
    ['i,j,shared_border_m\n0,1,1\n1,0,1\n', 'impossible-pair'],
    ['i,j,shared_border_m\n0,1,-1\n', 'impossible-pair'],
  ])('the contiguity %j is refused (%s)', async (text, check) => {
    const { result, findings } = await segregationTable(tableRequest(TABLE, { contiguity: contiguity(text) }));
    expect(result).toBeNull();
    expect(findings[0]).toMatchObject({ check, file: 'c.csv' });
  });

  test.each([
    ['geometry-missing', geojson([square('001', 0)])],
    ['duplicate-geometry', geojson([square('001', 0), square('001', 1000), square('002', 0), square('003', 0)])],
    ['crs-missing', geojson([square('001', 400_000), square('002', 401_000), square('003', 402_000)], null)],
    ['crs-mismatch', geojson([square('001', 400_000), square('002', 401_000), square('003', 402_000)], 'EPSG:4326')],
    ['geojson-syntax', { name: 'g.geojson', bytes: Buffer.from('{"type":') }],
  ])('%s', async (check, geometry) => {
    const { result, findings } = await segregationTable(tableRequest(TABLE, { geometry }));
    expect(result).toBeNull();
    expect(findings.map((one) => one.check)).toContain(check);
  });

  test('schools are points: no area, no neighbours, but distances', async () => {
    const point = (id: string, lon: number) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Point', coordinates: [lon, 51.5] },
    });
    const { result } = await segregationTable(
      tableRequest(TABLE, { geometry: geojson([point('001', 7.4), point('002', 7.41), point('003', 7.5)], null) }),
    );
    expect(Object.keys(result!.spatial!.a!)).toEqual(['relativeCentralization']);
    expect(result!.kernel!['biweight:2']).toBeDefined();
  });

  test('a centre that is no unit is refused', async () => {
    const { findings } = await segregationTable(tableRequest(TABLE, { centre: { unit: '999' } }));
    expect(findings[0]!.check).toBe('unknown-centre');
  });
});

describe('edge table: a defined answer, or null with the reason', () => {
  test.each([
    ['one unit', 'id,a,b\n1,3,4\n'],
    ['one group', 'id,a\n1,3\n2,4\n'],
    ['an empty group', 'id,a,b,c\n1,3,4,0\n2,5,1,0\n'],
    ['nobody at all', 'id,a,b\n1,0,0\n2,0,0\n'],
    ['units of one person', 'id,a,b\n1,1,0\n2,0,1\n3,1,0\n'],
    ['estimates', 'id,a,b\n1,1.5,2.25\n2,0.5,3.75\n'],
    ['complete separation', 'id,a,b\n1,9,0\n2,0,9\n'],
    ['evenness', 'id,a,b\n1,3,9\n2,1,3\n'],
  ])('%s', async (_name, table) => {
    const rows = table.trim().split('\n').length - 1;
    const geometry = geojson(
      Array.from({ length: rows }, (_, i) => square(String(i + 1), 400_000 + 1000 * i, 5_700_000)),
    );
    const { result } = await segregationTable(
      tableRequest(table, {
        geometry,
        ordered: true,
        local: true,
        inference: { replications: 10, level: 0.95 },
        threads: 1,
      }),
    );
    const text = JSON.stringify(result, (_key, value: unknown) => {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      return value;
    });
    expect(text).not.toContain('NaN');
    const told = new Set(result!.warnings.flatMap(({ indices = [] }) => indices));
    const emptyGroups = new Set(
      result!.warnings.filter(({ code }) => code === 'empty_groups').flatMap(({ indices = [] }) => indices),
    );
    for (const set of ['oneGroup', 'spatial', 'multigroup', 'ordinal', 'kernel'] as const)
      for (const path of nulls(result![set] ?? {}, set)) {
        // Lines of empty groups in the matrices are told once, by the group.
        if (/\.(?:exposure|pairwiseDissimilarity)\.\d/.test(path)) expect(emptyGroups.size).toBeGreaterThan(0);
        else expect(told, path).toContain(path);
      }
  });

  test('intervals hold for every index, and no number depends on the threads', async () => {
    const run = async (threads: number) =>
      segregationTable(tableRequest(TABLE, { inference: { replications: 40, level: 0.9 }, threads }));
    const one = await run(1);
    expect(await run(3)).toEqual(one);
    const inference = (one.result!.inference as never as { oneGroup: { a: Record<string, Record<string, unknown>> } })
      .oneGroup.a;
    expect(inference.dissimilarity).toMatchObject({
      replications: 40,
      seed: 'test',
      method: 'multinomial-bootstrap',
      test: 'fixed-margins',
    });
    expect(inference.dissimilarity!.estimate).toBe(one.result!.oneGroup.a!.dissimilarity);
    expect(inference.dissimilarityExpected).toBeUndefined();
  });
});
