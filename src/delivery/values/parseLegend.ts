import type { Reason } from '../../domain/reason.ts';
import { legendMeaning } from './legendMeaning.ts';
import { normalSymbol } from './normalSymbol.ts';
import type { SymbolMeanings } from './symbolProfiles.ts';

export interface Legend {
  /** By the normal spelling of the symbol; a custom profile for `symbolMeaning`. */
  readonly symbols: SymbolMeanings;
  /** The lines as they stand, one for each symbol (German, for the protocol). */
  readonly evidence: readonly string[];
}

const SYMBOL = '(?:\\.\\.\\.|…|\\( ?\\)|-9999+|\\*{1,3}|[-\\u2010-\\u2015\\u2212]{1,3}|[./·•:#×0]|\\[?[a-z]\\]?)';
const QUOTED = `["'„“»«]?(${SYMBOL})["'“”»«]?`;
/** "x = …", "x: …". */
const EXPLAINED = new RegExp(`^${QUOTED} ?(?:=|:|bedeutet|steht für) *(.+)$`, 'i');
/** "x …": the words have to begin as the explanation of a symbol does, for a dash also begins a list. */
const SET_APART = new RegExp(
  `^${QUOTED} +((?:genau|exakt|nichts|mehr als|(?:der )?Zahlenwert|Wert|Werte|Angaben?|keine|Aussage|Aussagewert|Nachweis|geheim|aus |unbekannt|Tabellen(?:fach|feld)|nicht|entfällt|anonymisiert|unterdrückt|weniger als)\\b.*)$`,
  'i',
);
const HEADING = /^(?:Zeichenerklärung(?:en)?|Legende|Erläuterung(?:en)?|Hinweis(?:e)?|Anmerkung(?:en)?)\s*:?\s*/i;
/** Several explanations in one line: after `;`, `|` or a tab, or wherever a new "x =" begins. */
const SEPARATOR = new RegExp(`[;|\\t]+|\\s{3,}|,?\\s+(?=["'„“»«]?${SYMBOL}["'“”»«]? ?=)`, 'i');
const LONGEST = 400;

/** Reads what the notes below a table say about its symbols. A symbol explained in two ways is left out. */
export function parseLegend(lines: Iterable<string>): Legend {
  const symbols = new Map<string, Reason | 0>();
  const evidence = new Map<string, string>();
  const contested = new Set<string>();
  for (const line of lines) {
    if (line.length > LONGEST) continue;
    for (const piece of line
      .replace(/\u00a0/g, ' ')
      .replace(HEADING, '')
      .split(SEPARATOR)) {
      const match = EXPLAINED.exec(piece.trim()) ?? SET_APART.exec(piece.trim());
      if (match === null) continue;
      const meaning = legendMeaning(match[2]!);
      if (meaning === null) continue;
      const symbol = normalSymbol(match[1]!);
      if (symbols.has(symbol) && symbols.get(symbol) !== meaning) contested.add(symbol);
      symbols.set(symbol, meaning);
      evidence.set(symbol, `„${match[1]}“: ${match[2]!.trim()}`);
    }
  }
  for (const symbol of contested) {
    symbols.delete(symbol);
    evidence.delete(symbol);
  }
  return { symbols: Object.fromEntries(symbols), evidence: [...evidence.values()] };
}
