/** Bytes of code pages 437 and 850, which agree on German letters, as they look when read as Windows-1252. */
const LETTERS: Readonly<Record<string, string>> = {
  '\u201e': 'ä',
  '\u201d': 'ö',
  '\u0081': 'ü',
  '\u017d': 'Ä',
  '\u2122': 'Ö',
  š: 'Ü',
  á: 'ß',
  '\u201a': 'é',
};

/** Text of a DOS .dbf that was decoded as Windows-1252, with its German letters put right. */
export function germanFromDos(text: string): string {
  return text.replace(/[\u201e\u201d\u0081\u017d\u2122šá\u201a]/g, (letter) => LETTERS[letter]!);
}
