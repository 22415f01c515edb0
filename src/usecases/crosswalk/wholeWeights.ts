import { compensatedSum } from '../../core/numeric/compensatedSum.ts';
import type { CrosswalkRow } from '../../domain/crosswalk.ts';
import type { Finding } from '../../domain/finding.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';

/** A row as it stood in the file. */
export interface WrittenRow {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** As written, for its decimals. */
  readonly text: string;
  readonly line: number;
}

/** However coarsely a table is rounded, more than this is a mistake. */
const MOST = 0.02;

/**
 * Makes the weights of every source add up to one. As much as their decimals may have lost is put right in proportion;
 * more is a finding at the last row of the source.
 */
export function wholeWeights(
  rows: readonly WrittenRow[],
  weightColumn: number,
): { readonly rows: CrosswalkRow[]; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const whole: CrosswalkRow[] = [];
  const bySource = new Map<string, WrittenRow[]>();
  for (const row of rows) getOrInsert(bySource, row.from, () => []).push(row);
  let rounded = 0;
  for (const [from, mine] of bySource) {
    const sum = compensatedSum(mine.map((row) => row.weight));
    const decimals = Math.max(...mine.map((row) => /[.,](\d+)/.exec(row.text)?.[1]?.length ?? 0));
    const lost = Math.abs(sum - 1);
    if (lost > Math.min(MOST, mine.length * 0.5 * 10 ** -decimals) + 1e-9) {
      findings.push({
        check: 'crosswalk-sum',
        severity: 'error',
        message: `Die Gewichte von „${from}“ ergeben zusammen ${String(Number(sum.toFixed(6))).replace('.', ',')} statt 1.`,
        row: mine.at(-1)!.line,
        column: weightColumn + 1,
        area: from,
      });
      continue;
    }
    if (lost > 1e-9) rounded++;
    for (const { to, weight } of mine) if (weight > 0) whole.push([from, to, lost < 1e-12 ? weight : weight / sum]);
  }
  if (rounded > 0)
    findings.push({
      check: 'crosswalk-rounded',
      severity: 'note',
      message: `Bei ${rounded} ${rounded === 1 ? 'Gebiet' : 'Gebieten'} ergeben die Gewichte durch Rundung nicht genau 1; sie wurden im Verhältnis angepasst.`,
    });
  return { rows: whole, findings };
}
