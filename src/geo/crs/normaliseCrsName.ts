/**
 * "urn:ogc:def:crs:EPSG::25832", "epsg:25832", "http://www.opengis.net/def/crs/EPSG/0/25832" → "EPSG:25832";
 * every spelling of longitude/latitude on WGS 84 → "OGC:CRS84". Null when the name has neither form.
 */
export function normaliseCrsName(name: string): string | null {
  if (/crs:?84(?!\d)/i.test(name) || /^wgs[ _]?84$/i.test(name.trim())) return 'OGC:CRS84';
  const code = /epsg.*?(\d{4,6})\s*$/i.exec(name)?.[1] ?? /^\s*(\d{4,6})\s*$/.exec(name)?.[1];
  return code === undefined ? null : `EPSG:${code}`;
}
