/** What became of the areas that a file names. */
export const areaStateWords: Readonly<Record<string, string>> = {
  area: 'zugeordnet',
  total: 'Gesamtzeile',
  not_assignable: 'nicht zuzuordnen',
  outside: 'außerhalb der Stadt',
  nameless: 'ohne Schlüssel und Namen',
  unknown: 'unbekannt',
  ambiguous: 'mehrdeutig',
  joint: 'mehrere Gebiete zusammen',
  conflict: 'Schlüssel und Name passen nicht zusammen',
  left_out: 'weggelassen',
};
