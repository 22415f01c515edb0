/** One row or column with its total: numbers, `symbol` where the doubtful symbol stands, null where nothing is known. */
export interface SumLine {
  readonly parts: readonly (number | 'symbol' | null)[];
  readonly total: number | 'symbol' | null;
}

export interface SymbolVerdict {
  readonly decided: 0 | 'missing' | null;
  /** Sums that speak for the decision (as zero, if there is none) … */
  readonly found: number;
  /** … of so many with the symbol in them. */
  readonly of: number;
  /** German, for the protocol or the question. */
  readonly text: string;
}

/** One sum in so many may be wrong for reasons of its own; with more the totals are no sums of these parts. */
const FAULTY = 20;

/**
 * Tests on sums whether a symbol is zero or missing. Zero: every sum with the symbol holds, and at least one of them
 * has other parts that are not all zero. Missing: such a sum falls short of its total, while sums without the symbol
 * hold; a sum that fails only shows something where the totals are known to be sums. Anything else decides nothing.
 * `tolerance`: by how much a sum may miss its total and still hold (rounded or perturbed data).
 */
export function symbolEvidence(symbol: string, lines: Iterable<SumLine>, tolerance = 0): SymbolVerdict {
  let [holds, informative, short, beyond, controls, broken] = [0, 0, 0, 0, 0, 0];
  for (const { parts, total } of lines) {
    const line = weigh(parts);
    if (line === null || total === null) continue;
    if (total === 'symbol') {
      // A total that is said to be zero over parts that are not.
      if (line.sum > tolerance) short++;
      continue;
    }
    const difference = total - line.sum;
    // Sums of decimals miss by what binary numbers cannot hold.
    const room = tolerance + 1e-9 * (Math.abs(total) + line.size);
    const fits = Math.abs(difference) <= room;
    if (line.symbols === 0) {
      if (line.size > 0) controls++;
      if (!fits) broken++;
    } else if (!fits) {
      if (difference > 0) short++;
      else beyond++;
    } else {
      holds++;
      if (line.size > 0) informative++;
    }
  }
  const of = holds + short + beyond;
  const areSums = broken * FAULTY <= controls;
  const verdict = (decided: 0 | 'missing' | null, found: number, text: string): SymbolVerdict => ({
    decided,
    found,
    of,
    text,
  });
  const checked = of === 1 ? 'In der einen prüfbaren Summe' : `In ${of} prüfbaren Summen`;
  if (of === 0) return verdict(null, 0, `Keine Summe mit „${symbol}“ lässt sich prüfen.`);
  if (!areSums)
    return verdict(
      null,
      holds,
      `Die Summen beweisen nichts: Auch ohne „${symbol}“ gehen ${broken} von ${controls} nicht auf.`,
    );
  if (holds === of && informative > 0)
    return verdict(0, holds, `${checked} mit „${symbol}“ geht die Rechnung mit null auf (${holds} von ${of}).`);
  if (beyond === 0 && short > 0 && informative === 0 && controls - broken > 0)
    return verdict(
      'missing',
      short,
      `${checked} mit „${symbol}“ fehlt ${short}-mal etwas zur Gesamtzahl, während ${controls - broken} von ${controls} Summen ohne „${symbol}“ aufgehen: Dort steht kein Nullwert, sondern ein fehlender Wert.`,
    );
  return verdict(
    null,
    holds,
    `${checked} mit „${symbol}“ geht die Rechnung mit null ${holds}-mal auf und ${short + beyond}-mal nicht; das entscheidet nicht.`,
  );
}

/** Sum of the numbers, how many symbols, and how large the parts are; null if a part is unknown. */
function weigh(parts: SumLine['parts']): { sum: number; size: number; symbols: number } | null {
  let [sum, size, symbols] = [0, 0, 0];
  for (const part of parts) {
    if (part === null) return null;
    if (part === 'symbol') symbols++;
    else {
      sum += part;
      size += Math.abs(part);
    }
  }
  return { sum, size, symbols };
}
