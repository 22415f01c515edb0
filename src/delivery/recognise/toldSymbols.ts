import type { RecognisedFormat } from '../../domain/deliveryFormat.ts';
import type { Reason } from '../../domain/reason.ts';
import { normalSymbol } from '../values/normalSymbol.ts';
import type { Legend } from '../values/parseLegend.ts';
import { SYMBOL_PROFILES } from '../values/symbolProfiles.ts';

/** What is said about a symbol before the sums are looked at. */
export interface ToldSymbol {
  readonly meaning: Reason | 0;
  /** An answer in the delivery format holds even against the sums; a legend or profile does not. */
  readonly answered: boolean;
  /** German, for the protocol. */
  readonly by: string;
  /** German: the file itself says something else than the answer. */
  readonly otherwise?: string;
}

/** Meanings by normal spelling: answers of the format before the file's legend, the legend before the source's profile. */
export function toldSymbols(format: RecognisedFormat | null, legend: Legend): ReadonlyMap<string, ToldSymbol> {
  const told = new Map<string, ToldSymbol>();
  const profile = format?.symbolProfile;
  for (const [symbol, meaning] of Object.entries(profile === undefined ? {} : SYMBOL_PROFILES[profile]))
    told.set(symbol, { meaning, answered: false, by: `Zeichen nach dem Profil „${profile}“.` });
  for (const [symbol, meaning] of Object.entries(legend.symbols))
    told.set(symbol, { meaning, answered: false, by: 'So steht es in der Zeichenerklärung der Datei.' });
  for (const [written, meaning] of Object.entries(format?.symbols ?? {})) {
    const symbol = written === '' ? '' : normalSymbol(written);
    const legendSays = Object.hasOwn(legend.symbols, symbol) ? legend.symbols[symbol] : undefined;
    told.set(symbol, {
      meaning,
      answered: true,
      by: 'So steht es im Lieferformat.',
      ...(legendSays !== undefined && (legendSays === 0) !== (meaning === 0)
        ? { otherwise: 'Die Zeichenerklärung der Datei sagt etwas anderes.' }
        : {}),
    });
  }
  return told;
}
