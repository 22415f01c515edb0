/** The unit behind a title: ", in %", ", je 1.000"; nothing for plain counts. */
export function unitWords(symbol: string): string {
  if (symbol === '') return '';
  return symbol.startsWith('je ') ? `, ${symbol}` : `, in ${symbol}`;
}
