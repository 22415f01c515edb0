import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import type { Area } from '../../../src/domain/area.ts';
import type { Column, Panel } from '../../../src/domain/panel.ts';
import { HAS_VALUE, reasonCode } from '../../../src/domain/reason.ts';
import type { Dataset } from '../../../src/usecases/dataset/openDataset.ts';

/** A city of some areas in districts of twenty-five, with every measure that the indicators need in every year. */
export function syntheticCity(
  catalogue: Catalogue,
  measures: readonly string[],
  ags: string,
  count: number,
  years: number,
): Dataset {
  let state = Number(ags) | 1;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
  const area = (areaId: number, key: string, level: string | null, parentKey: string | null): Area => ({
    areaId,
    key,
    name: `Gebiet ${key}`,
    level,
    parentKey,
    kind: level === null ? 'total' : 'area',
    areaM2: 1e6,
    centroid: null,
  });
  const districts = Math.ceil(count / 25);
  const areas = [
    area(1, 'gesamt', null, null),
    ...Array.from({ length: districts }, (_, i) => area(2 + i, `D${i}`, 'stadtbezirk', null)),
    ...Array.from({ length: count }, (_, i) =>
      area(2 + districts + i, `A${i}`, 'sozialraum', `D${Math.floor(i / 25)}`),
    ),
  ];
  const first = 1 + districts;
  const members = areas.map((one, i) =>
    areas.flatMap((part, at) => (at >= first && (i === 0 || part.parentKey === one.key) ? [at] : [])),
  );
  const columns = new Map<string, Map<string, Column>>();
  for (const id of measures) {
    const { kind, timing } = catalogue.measures.get(id)!;
    // Wholes are larger than parts, so that rates are rates.
    const size = /^(population|households|dwellings|germans|labour_force|rental_offers)$/.test(id) ? 4000 : 40;
    const periods = new Map<string, Column>();
    for (let t = 0; t < years; t++) {
      const year = 2025 - years + t;
      const values = new Float64Array(areas.length);
      const reasons = new Uint8Array(areas.length);
      for (let i = first; i < areas.length; i++) {
        if (uniform() < 0.01) reasons[i] = reasonCode('suppressed');
        else values[i] = kind === 'count' ? Math.round(size * (0.5 + uniform())) : 5 + 5 * uniform();
      }
      for (let i = 0; i < first; i++) {
        const places = members[i]!;
        values[i] = places.reduce((sum, at) => sum + values[at]!, 0) / (kind === 'count' ? 1 : places.length);
        reasons[i] = HAS_VALUE;
      }
      periods.set(timing === 'stock' ? `${year}-12-31` : `${year}`, { values, reasons });
    }
    columns.set(id, periods);
  }
  const boundary = {
    id: 'eins',
    title: 'eins',
    validFrom: null,
    validTo: null,
    source: '',
    crs: '',
    sha256: ags,
    levels: ['stadtbezirk', 'sozialraum'],
  };
  const panel: Panel = { boundary, areas, columns };
  return {
    ags,
    cityName: `Stadt ${ags}`,
    datasetState: ags,
    release: 1,
    releasedAt: '2026-01-01T00:00:00.000Z',
    protection: 'none',
    boundaries: [boundary],
    key: ags,
    panel: async () => panel,
    crosswalks: async () => [],
    crosswalk: async () => null,
    programmeAreas: async () => [],
  };
}
