const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const UNDEFINED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Windows-1252 → text, and where bytes stand that this encoding does not define. Done here, since some versions of
 * Node read the bytes 80–9F as control characters and lose dashes, quotes and the euro sign.
 */
export function decodeWindows1252(bytes: Uint8Array): {
  text: string;
  undefinedBytes: readonly { byte: number; line: number }[];
} {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const undefinedBytes: { byte: number; line: number }[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line++;
    else if (byte >= 0x81 && byte <= 0x9d && UNDEFINED.has(byte)) undefinedBytes.push({ byte, line });
  }
  return { text: latin.replace(/[\u0080-\u009f]/g, (sign) => C1[sign.charCodeAt(0) - 0x80]!), undefinedBytes };
}
