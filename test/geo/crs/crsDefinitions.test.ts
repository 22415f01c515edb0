import { readFileSync } from 'node:fs';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { CRS_DEFINITIONS } from '../../../src/geo/crs/crsDefinitions.ts';
import { normaliseCrsName } from '../../../src/geo/crs/normaliseCrsName.ts';
import { readWkt } from '../../../src/geo/crs/readWkt.ts';

interface Golden {
  crs: string;
  lon: number;
  lat: number;
  x: number;
  y: number;
}
const golden: Golden[] = JSON.parse(readFileSync(new URL('./projGolden.json', import.meta.url), 'utf8'));

test.each(golden)('$crs agrees with PROJ', ({ crs, lon, lat, x, y }) => {
  const { forward } = proj4('EPSG:4326', CRS_DEFINITIONS.get(crs)!);
  const found = forward([lon, lat]) as [number, number];
  const tolerance = Math.abs(x) < 180 ? 1e-8 : 0.005;
  expect(Math.abs(found[0] - x)).toBeLessThan(tolerance);
  expect(Math.abs(found[1] - y)).toBeLessThan(tolerance);
});

test.each([
  ['urn:ogc:def:crs:EPSG::25832', 'EPSG:25832'],
  ['urn:ogc:def:crs:EPSG:6.9:31466', 'EPSG:31466'],
  ['epsg:4647', 'EPSG:4647'],
  ['http://www.opengis.net/def/crs/EPSG/0/25833', 'EPSG:25833'],
  ['http://www.opengis.net/gml/srs/epsg.xml#31467', 'EPSG:31467'],
  ['25832', 'EPSG:25832'],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'OGC:CRS84'],
  ['OGC:CRS84', 'OGC:CRS84'],
  ['WGS 84', 'OGC:CRS84'],
  ['Lokales System', null],
])('%s is %s', (name, expected) => {
  expect(normaliseCrsName(name)).toBe(expected);
});

test('a DHDN .prj as ESRI writes it, without datum shift, lies where EPSG:31466 lies', () => {
  const wkt =
    'PROJCS["DHDN_3_Degree_Gauss_Zone_2",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",2500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",6.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
  const [lon, lat] = readWkt(wkt)!.toLonLat(2567397.152, 5645560.506);
  expect(lon).toBeCloseTo(6.958307, 7);
  expect(lat).toBeCloseTo(50.941357, 7);
  const withAuthority = wkt.replace('299.1528128]', '299.1528128,AUTHORITY["EPSG","7004"]]');
  expect(readWkt(withAuthority)!.toLonLat(2567397.152, 5645560.506)[0]).toBeCloseTo(6.958307, 7);
});

test.each(['', 'Unsinn', 'PROJCS["x"', 'LOCAL_CS["x"]'])('%j is no WKT that can be read', (wkt) => {
  expect(readWkt(wkt)).toBeNull();
});
