/** What a map can show, as id of the address and words of the select. */
export const SHOWS = [
  ['indikator', 'Werte eines Indikators'],
  ['index', 'Zusammengesetzter Index'],
  ['abkopplung', 'Abkopplung von der Stadt'],
  ['haeufung', 'Häufung benachbarter Gebiete'],
  ['segregation', 'Beitrag zur Segregation'],
  ['abdeckung', 'Abdeckung: wo es Zahlen gibt'],
] as const;

export type Show = (typeof SHOWS)[number][0];
