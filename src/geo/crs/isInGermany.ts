/** Germany's bounding box in degrees, with a small margin. NaN is outside. */
export function isInGermany(lon: number, lat: number): boolean {
  return lon >= 5.5 && lon <= 15.6 && lat >= 47 && lat <= 55.2;
}
