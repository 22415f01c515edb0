import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ClassRule } from '../../core/classes/classLimits.ts';
import { unitWords } from '../../report/charts/unitWords.ts';
import { periodIdText } from '../../report/periodIdText.ts';

export type MapClasses = ClassRule | 'own';

const RULES: Readonly<Record<MapClasses, string>> = {
  quantile: 'Klassen gleicher Größe (Quantile)',
  'natural-breaks': 'Klassen nach natürlichen Brüchen',
  'standard-deviation': 'Klassen nach der Standardabweichung um den Mittelwert der Gebiete',
  own: 'Klassen der Methode',
};

/** Under a map's title: level, period, unit and how its classes were made. */
export function mapSubtitle(
  catalogue: Catalogue,
  level: string,
  period: string,
  unit: string,
  rule: MapClasses,
): string {
  const plural = catalogue.levels.get(level)?.plural ?? 'Gebiete';
  return `${plural}, ${periodIdText(period)}${unitWords(unit)}; ${RULES[rule]}, in Klammern die Zahl der Gebiete`;
}
