/** "Living environment" and "living_environment" are the same name. */
function simplified(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_');
}

/**
 * The place of a column in a header: by its exact name, else by any of its names with other case or separators.
 * null = not there, `ambiguous` = several columns would do.
 */
export function findColumn(header: readonly string[], names: readonly string[]): number | null | 'ambiguous' {
  for (const name of names) {
    const place = header.indexOf(name);
    if (place >= 0) return place;
  }
  const wanted = new Set(names.map(simplified));
  const places = [...header.keys()].filter((place) => wanted.has(simplified(header[place]!)));
  if (places.length > 1) return 'ambiguous';
  return places[0] ?? null;
}
