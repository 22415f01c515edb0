const POLYGON_TYPES = new Set([5, 15, 25]);

/** `polygons`: may be read. Anything else is the reason why not. */
export type ShapefileState =
  | 'polygons'
  | 'not-polygons'
  | 'not-a-shapefile'
  | 'truncated'
  | 'record-count'
  | 'dbf-damaged';

/**
 * Proves that every length and count inside .shp and .dbf fits into the files. The reader behind it trusts them: a wrong
 * one costs gigabytes, an endless loop, or a layer that silently ends early.
 */
export function inspectShapefile(shp: Uint8Array, dbf: Uint8Array): ShapefileState {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (shp.length < 100 || view.getInt32(0, false) !== 9994) return 'not-a-shapefile';
  const type = view.getInt32(32, true);
  if (!POLYGON_TYPES.has(type)) return 'not-polygons';
  const length = view.getInt32(24, false) * 2;
  if (length > shp.length) return 'truncated';
  let shapes = 0;
  let at = 100;
  while (at < length) {
    if (at + 12 > length) return 'truncated';
    const content = view.getInt32(at + 4, false) * 2;
    if (content < 4 || at + 8 + content > length) return 'truncated';
    if (!isSoundRecord(view, at + 8, content, type)) return 'truncated';
    shapes++;
    at += 8 + content;
  }
  const records = countDbfRecords(dbf);
  if (records === null) return 'dbf-damaged';
  return records === shapes ? 'polygons' : 'record-count';
}

function isSoundRecord(view: DataView, at: number, content: number, type: number): boolean {
  const recordType = view.getInt32(at, true);
  if (recordType === 0) return true;
  if (recordType !== type || content < 44) return false;
  const parts = view.getInt32(at + 36, true);
  const points = view.getInt32(at + 40, true);
  if (parts < 0 || points < 0 || 44 + parts * 4 + points * 16 > content) return false;
  let previous = 0;
  for (let p = 0; p < parts; p++) {
    const start = view.getInt32(at + 44 + p * 4, true);
    if (start < previous || start > points || (p === 0 && start !== 0)) return false;
    previous = start;
  }
  return true;
}

function countDbfRecords(dbf: Uint8Array): number | null {
  if (dbf.length < 33) return null;
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const count = view.getUint32(4, true);
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  if (headerLength < 33 || headerLength > dbf.length || recordLength < 2) return null;
  if (headerLength + count * recordLength > dbf.length) return null;
  let fields = 1;
  let at = 32;
  while (at < headerLength && dbf[at] !== 0x0d) {
    if (at + 32 > headerLength) return null;
    fields += dbf[at + 16]!;
    at += 32;
  }
  // The list of fields has to end with its mark inside the header.
  return at < headerLength && fields <= recordLength ? count : null;
}
