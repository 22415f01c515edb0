import type { View } from '../state/view.ts';
import { levelPlural } from '../words/levelPlural.ts';

/** What the map shows, for those who do not see it. */
export function describeMap({ place, layer }: View): string {
  if (layer === null) return '';
  const classes = layer.entries.map(({ label, count }) => `${label}: ${count === 1 ? '1 Gebiet' : `${count} Gebiete`}`);
  return `${layer.title}. ${place.names.size} Gebiete (${levelPlural(place.city, place.level)}). ${classes.join('; ')}. Alle Werte stehen in der Tabelle.`;
}
