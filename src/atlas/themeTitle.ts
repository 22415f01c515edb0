const TITLES: Readonly<Record<string, string>> = {
  bevoelkerung: 'Bevölkerung und Haushalte',
  zuwanderung: 'Zuwanderung und Wanderungen',
  arbeit: 'Arbeit',
  grundsicherung: 'Grundsicherung',
  wohnen: 'Wohnen',
  bildung: 'Bildung und Betreuung',
  gesundheit: 'Gesundheit',
  umwelt: 'Umwelt und Verkehr',
  sicherheit: 'Sicherheit',
  teilhabe: 'Teilhabe',
};

/** Title of a theme; the interface gives only its id. A theme not known here shows its id. */
export function themeTitle(id: string): string {
  return TITLES[id] ?? id;
}
