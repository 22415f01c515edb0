import type { Area } from '../model/areas.ts';

/** All areas of the three levels as one GeoJSON text in ETRS89 / UTM zone 32N, one feature a line. */
export function boundaryFile(areas: readonly Area[]): string {
  const features = areas.map((area) =>
    JSON.stringify({
      type: 'Feature',
      properties: { key: area.key, name: area.name, level: area.level, parent: area.parent },
      geometry: { type: 'Polygon', coordinates: [area.ring] },
    }),
  );
  const head = [
    '"type":"FeatureCollection"',
    '"name":"musterstadt"',
    '"description":"Synthetische Daten: Musterstadt ist erfunden, kein Gebiet und keine Zahl gehört zu einer wirklichen Stadt."',
    '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}}',
  ];
  return `{${head.join(',\n')},\n"features":[\n${features.join(',\n')}\n]}\n`;
}
