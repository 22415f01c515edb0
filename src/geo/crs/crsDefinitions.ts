/**
 * Coordinate reference systems that German municipal data come in, as PROJ strings.
 *
 * Source: EPSG Geodetic Parameter Dataset (https://epsg.org). The DHDN systems carry the nationwide 7-parameter set
 * "DHDN to WGS 84 (2)", EPSG transformation 1777, published by the Bundesamt für Kartographie und Geodäsie; it is good to
 * about 3 m, a state's own NTv2 grid would be better but no map at city scale shows the difference.
 *
 * All are read in the order of files, east before north, whatever order the register names (EPSG:31466 to 31469 and
 * 4258 are registered north first; GIS software writes east first, and EPSG added 5676 to 5679 to say so).
 */
export const DHDN_TO_WGS84 = '598.1,73.7,418.2,0.202,0.045,-2.455,6.7';
const DHDN = `+ellps=bessel +towgs84=${DHDN_TO_WGS84}`;
const ETRS89 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0';

function gaussKrueger(zone: number): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${3 * zone} +k=1 +x_0=${zone}500000 +y_0=0 ${DHDN} +units=m +no_defs`;
}

/** UTM with the zone number before the easting ("zE-N"), as NRW and Brandenburg deliver it. */
function utmWithPrefix(zone: number): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${6 * zone - 183} +k=0.9996 +x_0=${zone}500000 +y_0=0 ${ETRS89} +units=m +no_defs`;
}

const utmEtrs89 = Array.from({ length: 10 }, (_, k): [string, string] => [
  `EPSG:258${28 + k}`,
  `+proj=utm +zone=${28 + k} ${ETRS89} +units=m +no_defs`,
]);

const utmWgs84 = [31, 32, 33].map((zone): [string, string] => [
  `EPSG:326${zone}`,
  `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`,
]);

const webMercator =
  '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs';

/** Code → PROJ string. Names are normalised by `normaliseCrsName` first. */
export const CRS_DEFINITIONS: ReadonlyMap<string, string> = new Map<string, string>([
  ...utmEtrs89,
  ['EPSG:31466', gaussKrueger(2)],
  ['EPSG:31467', gaussKrueger(3)],
  ['EPSG:31468', gaussKrueger(4)],
  ['EPSG:31469', gaussKrueger(5)],
  ['EPSG:4647', utmWithPrefix(32)],
  ['EPSG:5649', utmWithPrefix(31)],
  ['EPSG:5650', utmWithPrefix(33)],
  // Soldner Berlin: the Cassini projection of Berlin's cadastre until 2015.
  [
    'EPSG:3068',
    `+proj=cass +lat_0=52.41864827777778 +lon_0=13.62720366666667 +x_0=40000 +y_0=10000 ${DHDN} +units=m +no_defs`,
  ],
  ['EPSG:3035', `+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${ETRS89} +units=m +no_defs`],
  ['EPSG:3857', webMercator],
  ['EPSG:4326', '+proj=longlat +datum=WGS84 +no_defs'],
  ['EPSG:4258', `+proj=longlat ${ETRS89} +no_defs`],
  ['EPSG:4314', `+proj=longlat ${DHDN} +no_defs`],
  ...utmWgs84,
  ['OGC:CRS84', '+proj=longlat +datum=WGS84 +no_defs'],
  ['EPSG:900913', webMercator],
  ['EPSG:5676', gaussKrueger(2)],
  ['EPSG:5677', gaussKrueger(3)],
  ['EPSG:5678', gaussKrueger(4)],
  ['EPSG:5679', gaussKrueger(5)],
]);
