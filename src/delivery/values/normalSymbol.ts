/**
 * One spelling for each symbol: every dash is `-`, `…` is `...`, `·` is `.`, `X` is `x`, `( )` is `()`. Words lose
 * their case and their blanks around points, so that "k. A." and "K.A." are one.
 */
export function normalSymbol(text: string): string {
  const bare = text.replace(BLANKS, ' ').trim();
  // Most texts are names, and too long for a sign.
  if (bare.length > 3) return bare.toLowerCase().replace(AFTER_POINT, '.').replace(SEVERAL, ' ').replace(OPEN, '()');
  if (DASHES.test(bare)) return '-';
  return SIGNS.get(bare) ?? bare.toLowerCase().replace(OPEN, '()');
}

const BLANKS = /[\u00a0\u2000-\u200a\u202f]/g;
const DASHES = /^[-\u2010-\u2015\u2212]{1,3}$/;
const AFTER_POINT = /\. +/g;
const SEVERAL = / {2,}/g;
const OPEN = /^\( +\)$/;
const SIGNS = new Map([
  ['…', '...'],
  ['·', '.'],
  ['•', '.'],
  ['∙', '.'],
  ['×', 'x'],
]);
