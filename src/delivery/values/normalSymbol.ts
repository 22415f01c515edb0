/**
 * One spelling for each symbol: every dash is `-`, `…` is `...`, `·` is `.`, `X` is `x`, `( )` is `()`. Words lose
 * their case and their blanks around points, so that "k. A." and "K.A." are one.
 */
export function normalSymbol(text: string): string {
  const bare = text.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').trim();
  if (/^[-\u2010-\u2015\u2212]{1,3}$/.test(bare)) return '-';
  return bare
    .toLowerCase()
    .replace(/^…$/, '...')
    .replace(/^[·•∙]$/, '.')
    .replace(/^×$/, 'x')
    .replace(/^\( +\)$/, '()')
    .replace(/\. +/g, '.')
    .replace(/ +/g, ' ');
}
