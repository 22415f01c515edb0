/** What kind of file the first bytes give away, if it is one that can not be a text table; `zip` and `ole` are containers. */
export function binaryKind(bytes: Uint8Array): { kind: 'zip' | 'ole' | 'other'; name: string } | null {
  for (const [kind, name, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return { kind, name };
  }
  return null;
}

const SIGNATURES: readonly (readonly ['zip' | 'ole' | 'other', string, readonly number[]])[] = [
  ['zip', 'ein ZIP-Archiv', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', 'ein leeres ZIP-Archiv', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', 'eine alte Office-Datei', [0xd0, 0xcf, 0x11, 0xe0]],
  ['other', 'ein PDF', [0x25, 0x50, 0x44, 0x46]],
  ['other', 'ein Bild', [0x89, 0x50, 0x4e, 0x47]],
  ['other', 'ein Bild', [0xff, 0xd8, 0xff]],
  ['other', 'ein Bild', [0x47, 0x49, 0x46, 0x38]],
  ['other', 'ein gzip-Archiv', [0x1f, 0x8b]],
  ['other', 'ein 7-Zip-Archiv', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other', 'ein RAR-Archiv', [0x52, 0x61, 0x72, 0x21]],
];
