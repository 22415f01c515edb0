/**
 * EPSG code of the ETRS89/UTM zone in which a longitude lies: "EPSG:25832" for 6° to below 12°. Zones 28 to 37, for which
 * ETRS89 is defined; Germany uses 31, 32 and 33.
 */
export function utmZone(lon: number): string {
  const zone = Math.floor((lon + 180) / 6) + 1;
  return `EPSG:258${Math.min(37, Math.max(28, zone))}`;
}
