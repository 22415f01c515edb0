import type { Position } from 'geojson';

export interface ShapefileParts {
  shp: Uint8Array;
  dbf: Uint8Array;
}

/** A polygon shapefile in memory: one ring a record, text fields only. Outsides run clockwise, as the format wants. */
export function shapefileOf(
  records: readonly { ring: Position[]; fields: Record<string, string> }[],
  encode: (text: string) => Uint8Array = (text) => new TextEncoder().encode(text),
  languageByte = 0,
): ShapefileParts {
  const bodies = records.map(({ ring }) => polygonRecord([...ring].reverse()));
  const length = 100 + bodies.reduce((sum, body) => sum + body.length + 8, 0);
  const shp = new Uint8Array(length);
  const view = new DataView(shp.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  let at = 100;
  bodies.forEach((body, index) => {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, body.length / 2);
    shp.set(body, at + 8);
    at += 8 + body.length;
  });
  return {
    shp,
    dbf: dbfOf(
      records.map((record) => record.fields),
      encode,
      languageByte,
    ),
  };
}

function polygonRecord(ring: Position[]): Uint8Array {
  const bytes = new Uint8Array(48 + ring.length * 16);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 5, true);
  view.setInt32(36, 1, true);
  view.setInt32(40, ring.length, true);
  ring.forEach(([x, y], index) => {
    view.setFloat64(48 + index * 16, x!, true);
    view.setFloat64(56 + index * 16, y!, true);
  });
  return bytes;
}

function dbfOf(rows: Record<string, string>[], encode: (text: string) => Uint8Array, languageByte: number): Uint8Array {
  const names = Object.keys(rows[0] ?? {});
  const width = 40;
  const headerLength = 32 + names.length * 32 + 1;
  const recordLength = 1 + names.length * width;
  const bytes = new Uint8Array(headerLength + rows.length * recordLength + 1).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, recordLength, true);
  bytes[29] = languageByte;
  names.forEach((name, index) => {
    bytes.set(new TextEncoder().encode(name), 32 + index * 32);
    bytes[32 + index * 32 + 11] = 'C'.charCodeAt(0);
    bytes[32 + index * 32 + 16] = width;
  });
  bytes[headerLength - 1] = 0x0d;
  rows.forEach((row, r) => {
    names.forEach((name, n) => {
      bytes.set(encode(row[name]!), headerLength + r * recordLength + 1 + n * width);
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
