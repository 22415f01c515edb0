const PLURALS: Readonly<Record<string, string>> = {
  stadtbezirk: 'Stadtbezirke',
  bezirk: 'Bezirke',
  prognoseraum: 'Prognoseräume',
  bezirksregion: 'Bezirksregionen',
  stadtteil: 'Stadtteile',
  ortsteil: 'Ortsteile',
  'statistischer-bezirk': 'Statistische Bezirke',
  sozialraum: 'Sozialräume',
  planungsraum: 'Planungsräume',
  unterbezirk: 'Statistische Unterbezirke',
  'statistisches-viertel': 'Statistische Viertel',
  quartier: 'Quartiere',
  stimmbezirk: 'Stimmbezirke',
  baublock: 'Baublöcke',
};

/** Plural of a level; the interface gives only its id. A level not known here shows its id. */
export function levelTitle(id: string): string {
  return PLURALS[id] ?? id;
}
