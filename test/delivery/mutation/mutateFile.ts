import type { Seeded } from '../differential/seeded.ts';

const SIGNS = [
  '"',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\0',
  '\xff',
  "'",
  '-',
  '.',
  '0',
  '7',
  ' ',
  'e',
  '(',
  '\xef\xbb\xbf',
  '\xa0',
];
const CELLS = [
  '',
  '-',
  '–',
  '.',
  '...',
  '/',
  'x',
  '*',
  '0',
  '17',
  '1.234',
  '1,5',
  '12.345,6',
  '01. Mrz',
  '2021',
  'NaN',
  '1e5',
  'Altstadt',
  '-9999',
  '"',
];

/** One small change somewhere in a file: of its bytes, or of one of its cells or lines. Deterministic for a seed. */
export function mutateFile(random: Seeded, bytes: Uint8Array, kind: 'byte' | 'cell'): Uint8Array {
  return kind === 'byte' ? mutateBytes(random, bytes) : mutateCell(random, bytes);
}

function mutateBytes(random: Seeded, bytes: Uint8Array): Uint8Array {
  const at = random.int(0, Math.max(0, bytes.length - 1));
  const splice = (from: number, length: number, put: Uint8Array) =>
    new Uint8Array(Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]));
  const none = new Uint8Array();
  switch (random.int(0, 7)) {
    case 0:
      return splice(at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.int(0, 7))));
    case 1:
      return splice(at, 1, Uint8Array.of(random.int(0, 255)));
    case 2:
      return splice(at, random.int(1, 4), none);
    case 3:
    case 4:
      return splice(at, random.int(0, 1), Buffer.from(random.pick(SIGNS), 'latin1'));
    case 5:
      return splice(at, 0, bytes.slice(at, at + random.int(1, 60)));
    case 6:
      return bytes.slice(0, at);
    default:
      return splice(at, 2, Uint8Array.of(bytes[at + 1] ?? 0, bytes[at] ?? 0));
  }
}

/** Works on bytes as signs of ISO 8859-1, so that it needs to know nothing of the encoding. */
function mutateCell(random: Seeded, bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r';
  const lines = text.split(end);
  const at = random.int(0, Math.max(0, lines.length - 2));
  const line = lines[at]!;
  const delimiter = [';', '\t', '|', ','].find((it) => line.includes(it)) ?? ';';
  const cells = line.split(delimiter);
  const c = random.int(0, cells.length - 1);
  switch (random.int(0, 7)) {
    case 0:
    case 1:
      cells[c] = Buffer.from(random.pick(CELLS), 'utf8').toString('latin1');
      break;
    case 2:
      cells[c] = cells[c]!.replace(/\d/, (digit) => String((Number(digit) + random.int(1, 9)) % 10));
      break;
    case 3:
      cells.splice(c, random.int(0, 1), '', '');
      break;
    case 4:
      cells.splice(c, 1);
      break;
    case 5:
      [cells[c], cells[c + 1]] = [cells[c + 1] ?? '', cells[c]!];
      break;
    case 6:
      lines.splice(at, 0, line);
      break;
    default:
      if (random.chance(0.5)) lines.splice(at, 2, lines[at + 1] ?? '', line);
      else lines.splice(at, 1);
      return new Uint8Array(Buffer.from(lines.join(end), 'latin1'));
  }
  lines[at] = cells.join(delimiter);
  return new Uint8Array(Buffer.from(lines.join(end), 'latin1'));
}
