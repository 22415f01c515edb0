import { plainText } from './plainText.ts';

/** A name without blanks, punctuation, case and umlauts: `petershausenwest` and `Petershausen-West` are one. */
export function plainName(text: string): string {
  return plainText(text)
    .replace(/ /g, '')
    .replace(/strasse$/, 'str');
}
