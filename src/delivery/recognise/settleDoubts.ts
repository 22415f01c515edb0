import type { Finding } from '../../domain/finding.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { pointerPart } from '../../domain/pointerPart.ts';
import { type Reason, reasonCode } from '../../domain/reason.ts';
import { quoted } from '../parse/quoted.ts';
import { symbolEvidence } from '../values/symbolEvidence.ts';
import type { AreaTotal } from './areaTotals.ts';
import type { CellStore } from './cellStore.ts';
import type { Doubt } from './doubts.ts';
import type { RowSum, SumGrid } from './rowSums.ts';
import { settleNumber } from './settleNumber.ts';
import { sumLines } from './sumLines.ts';
import type { ToldSymbol } from './toldSymbols.ts';

export interface SettledDoubt {
  readonly doubt: Doubt;
  /** `open` = a question; its cells are not read. */
  readonly answer: 'zero' | 'missing' | 'thousands' | 'decimal' | 'open';
  readonly evidence: string;
  /** `missing` only: more than "unknown", where format, legend or profile say so. */
  readonly reason?: Reason;
  /** German: what speaks against what is said of the symbol or number. */
  readonly contradicted?: string;
}

/** Decides doubts by sums, writes the answers into the store and takes out the cells that remain in doubt. */
export function settleDoubts(
  store: CellStore,
  doubts: readonly Doubt[],
  grid: SumGrid,
  sums: readonly RowSum[],
  totals: readonly AreaTotal[],
  told: ReadonlyMap<string, ToldSymbol>,
  numbers: ReadonlyMap<number, SettledDoubt> = new Map(),
): { readonly settled: SettledDoubt[]; readonly findings: Finding[] } {
  const settled = doubts.map(
    (doubt, i): SettledDoubt =>
      doubt.kind === 'symbol'
        ? settleSymbol(doubt, i + 1, grid, sums, totals, told.get(doubt.text))
        : (numbers.get(i + 1) ?? settleNumber(doubt, i + 1, grid, totals)),
  );
  for (let i = 0; i < store.length; i++) {
    const number = store.doubt[i]!;
    if (number === 0) continue;
    const { answer } = settled[number - 1]!;
    if (answer === 'open') continue;
    if (answer === 'decimal') store.value[i] = store.value[i]! / 1000;
    if (answer === 'missing') store.reason[i] = reasonCode(settled[number - 1]!.reason ?? 'unknown');
    store.doubt[i] = 0;
  }
  store.filter((i) => store.doubt[i] === 0);
  return {
    settled,
    findings: [...settled.filter((one) => one.answer !== 'open').map(decision), ...questions(settled)],
  };
}

function settleSymbol(
  doubt: Doubt,
  number: number,
  grid: SumGrid,
  sums: readonly RowSum[],
  totals: readonly AreaTotal[],
  told: ToldSymbol | undefined,
): SettledDoubt {
  const shown = settleBySums(doubt, number, grid, sums, totals);
  if (told === undefined) return shown;
  const answer = told.meaning === 0 ? 'zero' : 'missing';
  const reason = told.meaning === 0 ? {} : { reason: told.meaning };
  const evidence = `${told.by} ${shown.evidence}`;
  const bySums = shown.answer !== 'open' && shown.answer !== answer;
  if (bySums && !told.answered) return { doubt, answer: 'open', evidence, contradicted: SUMS };
  const against = [bySums ? SUMS : '', told.otherwise ?? ''].filter((text) => text !== '').join(' ');
  return { doubt, answer, evidence, ...reason, ...(against === '' ? {} : { contradicted: against }) };
}

const SUMS = 'Die Summen sprechen dagegen.';

function settleBySums(
  doubt: Doubt,
  number: number,
  grid: SumGrid,
  sums: readonly RowSum[],
  totals: readonly AreaTotal[],
): SettledDoubt {
  const rows = symbolEvidence(doubt.text, sumLines(grid, sums, number));
  const sum = (pick: (total: AreaTotal) => ReadonlyMap<number, number>): number =>
    totals.reduce((all, total) => all + (total.held === total.checked ? (pick(total).get(number) ?? 0) : 0), 0);
  const zero = sum((total) => total.zero);
  // What is left over shows a missing value only where the total is known to be a sum.
  const missing = totals.some((total) => total.held > 1) ? sum((total) => total.missing) : 0;
  const columns =
    zero + missing === 0
      ? ''
      : ` Gegen die Gesamtzeile geprüft: ${zero} von ${zero + missing} Summen gehen mit null auf.`;
  const evidence = rows.text + columns;
  if (rows.decided === 0 && missing === 0) return { doubt, answer: 'zero', evidence };
  if (rows.decided === 'missing' && zero === 0) return { doubt, answer: 'missing', evidence };
  if (rows.decided === null && rows.of === 0 && zero > 0 && missing === 0)
    return { doubt, answer: 'zero', evidence: columns.trim() };
  if (rows.decided === null && rows.of === 0 && missing > 0 && zero === 0)
    return { doubt, answer: 'missing', evidence: columns.trim() };
  return { doubt, answer: 'open', evidence };
}

const ANSWERS = {
  zero: 'genau null',
  missing: 'kein Wert',
  thousands: 'mit Tausendertrennung',
  decimal: 'mit Dezimalzeichen',
} as const;

function decision({ doubt, answer, evidence, contradicted }: SettledDoubt): Finding {
  const what =
    doubt.kind === 'symbol' ? quoted(doubt.text) : `Zahlen wie ${doubt.number!.examples.map(quoted).join(', ')}`;
  return {
    check: doubt.kind === 'symbol' ? 'symbol-decided' : 'numbers-decided',
    severity: contradicted === undefined ? 'note' : 'warning',
    row: doubt.row,
    column: doubt.column,
    message: `${what} gelesen als ${ANSWERS[answer as keyof typeof ANSWERS]} (${doubt.cells} Zellen). ${evidence}${contradicted === undefined ? '' : ` ${contradicted}`}`,
  };
}

/** One question for each place where an answer goes: a column may hold both signs, and be in doubt about each. */
function questions(settled: readonly SettledDoubt[]): Finding[] {
  const open = new Map<string, SettledDoubt[]>();
  for (const one of settled)
    if (one.answer === 'open') getOrInsert(open, `${one.doubt.kind}\t${one.doubt.text}`, () => []).push(one);
  return [...open.values()].map((all) => {
    const one = all.find(({ doubt }) => doubt.mixed) ?? all[0]!;
    return question(
      one,
      all.reduce((sum, { doubt }) => sum + doubt.cells, 0),
    );
  });
}

function question({ doubt, evidence }: SettledDoubt, count: number): Finding {
  const place = { row: doubt.row, column: doubt.column };
  const cells = count === 1 ? 'Die Zelle wurde' : `Alle ${count} Zellen wurden`;
  if (doubt.kind === 'symbol')
    return {
      check: 'ambiguous-symbol',
      severity: 'question',
      ...place,
      message: `Was bedeutet ${quoted(doubt.text)}? Je nach Quelle eine genaue Null (dann zählt die Zelle als 0) oder „kein Wert“ (dann fehlt sie in Summen und Quoten). ${evidence} ${cells} nicht gelesen; bitte im Lieferformat festlegen.`,
      question: {
        into: `/symbols/${pointerPart(doubt.text)}`,
        kind: 'choice',
        choices: [
          { value: 0, label: 'genau null', consequence: 'Die Zelle zählt als 0.' },
          {
            value: 'unknown',
            label: 'kein Wert, Grund unbekannt',
            consequence: 'Die Zelle fehlt in Summen und Quoten.',
          },
          { value: 'suppressed', label: 'geheim gehalten', consequence: 'Die Zelle fehlt; der Wert bleibt geschützt.' },
          { value: 'not_applicable', label: 'trifft nicht zu', consequence: 'Die Zelle fehlt mit diesem Grund.' },
        ],
      },
    };
  const [asDecimal, asThousands] = doubt.number!.ambiguous;
  return {
    check: 'ambiguous-number',
    severity: 'question',
    ...place,
    message: `Wie sind Zahlen wie ${doubt.number!.examples.map(quoted).join(', ')} gemeint? Entweder ${asThousands.evidence} Oder ${asDecimal.evidence} ${evidence} ${cells} nicht gelesen; bitte im Lieferformat festlegen.`,
    question: {
      into: `/numbers/${pointerPart(doubt.text)}`,
      kind: 'choice',
      choices: [
        { value: 'thousands', label: 'Tausendertrennung', consequence: asThousands.evidence },
        { value: 'decimal', label: 'Dezimalzeichen', consequence: asDecimal.evidence },
      ],
    },
  };
}
