import type { Method } from '../../catalogue/method.ts';
import { compositeTable } from '../composite/compositeTable.ts';
import { HAND_TABLES } from './handTables.ts';

/** Agreement that rounding of the written results allows. */
const TOLERANCE = 1e-12;

export interface HandTableComparison {
  readonly title: string;
  readonly method: string;
  /** Results compared, and those that agree. */
  readonly figures: number;
  readonly equal: number;
  /** "b, score: von Hand 29,5, berechnet 29,6" */
  readonly differences: readonly string[];
}

/** Computes the small tables of the repository and holds every result against the one found by hand. */
export async function verifyHandTables(methods: ReadonlyMap<string, Method>): Promise<HandTableComparison[]> {
  const compared: HandTableComparison[] = [];
  for (const { method, title, table, expected } of HAND_TABLES) {
    const { csv } = await compositeTable({ table, method }, { methods });
    const [header = '', ...lines] = csv.trim().split('\n');
    const names = header.split(',');
    const rows = new Map(lines.map((line) => [line.split(',')[0]!, line.split(',')]));
    const differences: string[] = [];
    let figures = 0;
    for (const [column, values] of Object.entries(expected))
      for (const [area, byHand] of Object.entries(values)) {
        figures += 1;
        const text = rows.get(area)?.[names.indexOf(column)] ?? '';
        const value = text === '' ? Number.NaN : Number(text);
        if (!(Math.abs(value - byHand) <= TOLERANCE * Math.max(1, Math.abs(byHand))))
          differences.push(`${area}, ${column}: von Hand ${byHand}, berechnet ${text || 'nichts'}`);
      }
    compared.push({ title, method, figures, equal: figures - differences.length, differences });
  }
  return compared;
}
