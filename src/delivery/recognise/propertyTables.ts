/** The properties of a GeoJSON's features as records of texts; null if the bytes are no feature collection. */
export function propertyTables(bytes: Uint8Array): ReadonlyMap<string, string>[] | null {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const features = (json as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) return null;
  return features.map((feature: { id?: unknown; properties?: unknown } | null) => {
    const record = new Map<string, string>();
    if (typeof feature?.id === 'string' || typeof feature?.id === 'number') record.set('id', String(feature.id));
    const properties = feature?.properties;
    if (typeof properties === 'object' && properties !== null)
      for (const [title, value] of Object.entries(properties))
        if (typeof value === 'string' || typeof value === 'number') record.set(title, String(value));
    return record;
  });
}
