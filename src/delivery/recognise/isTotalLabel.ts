import { plainText } from './plainText.ts';

/** Whether a header or category says that its figure is the sum of its neighbours. */
export function isTotalLabel(label: string): boolean {
  return /(^| )(insgesamt|gesamt|zusammen|total|summe|alle|gesamtbevoelkerung|gesamtzahl)( |$)/.test(plainText(label));
}
