/** Excel writes characters XML can not hold as `_x000D_`. Zero characters and halves of characters are no text. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[\0\p{Surrogate}]/gu, '\ufffd');
}
