/** A header or name as one line: line breaks and runs of blanks become one blank, hyphenation over a line break is undone. */
export function cleanLabel(text: string): string {
  if (!/[\s\u00a0\u00ad\ufeff]/.test(text)) return text;
  return text
    .replace(/(\p{Ll})-\s*[\r\n]+\s*(\p{Ll})/gu, '$1$2')
    .replace(/[\u00ad\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
