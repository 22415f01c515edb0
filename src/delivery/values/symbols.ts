import type { Reason } from '../../domain/reason.ts';
import { normalSymbol } from './normalSymbol.ts';
import { SYMBOL_PROFILES, type SymbolMeanings, type SymbolProfileId } from './symbolProfiles.ts';

/**
 * Missing wherever they are used. A sign's reason is `unknown` until a profile or a legend says more; a word says it
 * itself.
 */
const MISSING = new Map<string, Reason>([
  ...[
    ...['.', '..', '*', '**', '***', 'x', '/', '()', ':', 'g', 't', 'u', 's', '[g]', '[u]', '[x]'],
    ...['na', 'n/a', '#n/a', '#nv', '<na>', 'n.a.', 'n.v.', 'k.a.', 'ka', 'k.w.', 'nan', 'none', '(null)', 'missing'],
    ...['keine angabe', 'keine angaben', 'kein wert', 'keine daten', 'ohne angabe', 'o.a.', 'fehlt', 'fehlend'],
    ...['unbekannt', 'nicht bekannt', 'nicht verfügbar', 'nicht ermittelbar', 'liegt nicht vor'],
  ].map((symbol): [string, Reason] => [symbol, 'unknown']),
  ...['...', 'noch nicht verfügbar', 'liegt noch nicht vor', 'folgt'].map((symbol): [string, Reason] => [
    symbol,
    'not_yet_available',
  ]),
  ...['geheim', 'gesperrt', 'anonymisiert', 'unterdrückt', 'aus datenschutzgründen'].map((symbol): [string, Reason] => [
    symbol,
    'suppressed',
  ]),
  ...['entfällt', 'trifft nicht zu', 'nicht sinnvoll', 'nicht anwendbar', 'nicht zutreffend'].map(
    (symbol): [string, Reason] => [symbol, 'not_applicable'],
  ),
]);

/** Zero in one source, missing in another. */
const AMBIGUOUS = new Set(['-', 'k', '[n]', '[0]', 'keine', 'keiner', 'nichts']);

/** "-9999" as a sign for "no value"; also as a stored float. */
const NO_DATA_NUMBER = /^[-\u2212]9999+(?:[.,]0+)?$/;
/** "<3", "< 5": the source keeps the small number to itself. */
const BELOW = /^[<≤] ?\d{1,2}$/;
/** Signs and single letters, which only mean what their source says. */
const SIGN = /^(?:[^\p{L}\d]{1,3}|\[?\p{L}\]?)$/u;
const LONGEST = 24;

function missingReason(text: string): Reason | null {
  const bare = text.trim();
  return missingByForm(bare) ?? MISSING.get(normalSymbol(bare)) ?? null;
}

function missingByForm(bare: string): Reason | null {
  if (NO_DATA_NUMBER.test(bare) || BELOW.test(bare)) return 'unknown';
  // "null" is written by machines; "Null" is the German word for zero.
  return bare === 'null' || bare === 'NULL' ? 'unknown' : null;
}

/** Plain figures begin with a digit; looking no further keeps the reading of millions of cells quick. */
function cannotBeSymbol(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length === 0 || text.length > LONGEST || (first >= 48 && first <= 57);
}

/**
 * Whether a cell holds a symbol that is missing in every source, or one that only the source can explain; null if it
 * holds none. Ask before `parseNumber`: -9999 is a number as well. A `0` counts as a number here; where `k` stands in
 * the same table, the caller has to ask what `0` is.
 */
export function classifySymbol(text: string): 'missing_everywhere' | 'ambiguous' | null {
  if (cannotBeSymbol(text)) return null;
  const bare = text.trim();
  const normal = normalSymbol(bare);
  if (MISSING.has(normal) || missingByForm(bare) !== null) return 'missing_everywhere';
  return AMBIGUOUS.has(normal) || bare === 'Null' ? 'ambiguous' : null;
}

/** The reason of a symbol that is missing everywhere, as long as no profile or legend says more. */
export function defaultReason(text: string): Reason {
  return missingReason(text) ?? 'unknown';
}

/** What a symbol means in a profile: a reason, or 0; null if the profile does not know it. */
export function symbolMeaning(profile: SymbolProfileId | SymbolMeanings, text: string): Reason | 0 | null {
  const meanings: SymbolMeanings = typeof profile === 'string' ? SYMBOL_PROFILES[profile] : profile;
  const own = text.trim();
  if (Object.hasOwn(meanings, own)) return meanings[own]!;
  const normal = normalSymbol(own);
  if (Object.hasOwn(meanings, normal)) return meanings[normal]!;
  // A profile is about signs: words and -9999 say in every source that there is no value.
  return SIGN.test(own) || cannotBeSymbol(own) ? null : missingReason(own);
}
