/** Lines (1-based) between which two versions of a file differ, in each of them. */
export interface TouchedLines {
  readonly first: number;
  readonly lastBefore: number;
  readonly lastAfter: number;
}

export function touchedLines(before: Uint8Array, after: Uint8Array): TouchedLines {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    first: lineAt(before, from),
    lastBefore: lineAt(before, before.length - tail),
    lastAfter: lineAt(after, after.length - tail),
  };
}

/** The line in which a byte stands. */
function lineAt(bytes: Uint8Array, offset: number): number {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  // Between the two signs of one line end the line has not ended yet.
  const inside = bytes[offset - 1] === 0x0d && bytes[offset] === 0x0a;
  const text = Buffer.from(bytes.subarray(0, inside ? offset - 1 : offset)).toString(wide ? 'utf16le' : 'latin1');
  return text.split(/\r\n|\r|\n/).length;
}
