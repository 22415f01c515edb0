import type { ClassRule } from './classRule.ts';

const TEXT: Readonly<Record<ClassRule, string>> = {
  quantile: 'Klassen mit etwa gleich vielen Gebieten; gleiche Werte bleiben zusammen.',
  natuerlich: 'Natürliche Brüche (Fisher, Jenks): in jeder Klasse liegen die Werte so nah beieinander wie möglich.',
  standardabweichung: 'Fünf Klassen nach dem Abstand vom ungewichteten Mittel der Gebiete, in Standardabweichungen.',
  methode: 'Die Klassen, die die Methode selbst festlegt.',
};

/** How the classes of a legend came about. */
export function classRuleText(rule: ClassRule): string {
  return TEXT[rule];
}
