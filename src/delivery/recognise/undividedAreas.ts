import type { Finding } from '../../domain/finding.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { pointerPart } from '../../domain/pointerPart.ts';
import { quoted } from '../parse/quoted.ts';
import type { CellStore } from './cellStore.ts';
import type { ValueColumn } from './layout.ts';

export interface UndividedAreas {
  /** 0-based columns whose cells are in doubt. */
  readonly columns: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

/**
 * Neighbouring area columns with the very same series: an area that was divided later stands there twice. Summing it up
 * would count it twice, so it is asked.
 */
export function undividedAreas(
  store: CellStore,
  columns: readonly ValueColumn[],
  headerLine: number,
  answers: Readonly<Record<string, 'separate' | 'joint'>> = {},
): UndividedAreas {
  const series = new Map<number, Map<number, number>>();
  for (let i = 0; i < store.length; i++) {
    if (store.reason[i] !== 0 || store.doubt[i] !== 0) continue;
    const column = store.column[i]! - 1;
    getOrInsert(series, column, () => new Map<number, number>()).set(store.row[i]!, store.value[i]!);
  }
  const found = new Set<number>();
  const findings: Finding[] = [];
  columns.forEach((left, i) => {
    const right = columns[i + 1];
    if (right === undefined) return;
    const a = series.get(left.index);
    const b = series.get(right.index);
    if (a === undefined || b === undefined || a.size < 2) return;
    const shared = [...a.keys()].filter((row) => b.has(row));
    const same = shared.filter((row) => a.get(row) === b.get(row) && a.get(row) !== 0);
    if (same.length < 2 || same.length < shared.length) {
      if (same.length >= 3 && new Set(same.map((row) => a.get(row))).size >= 3)
        findings.push({
          check: 'undivided-area',
          severity: 'warning',
          column: right.index + 1,
          row: same[0]!,
          message: `${quoted(left.area ?? '')} und ${quoted(right.area ?? '')} haben in ${same.length} Zeilen dieselben Werte.`,
        });
      return;
    }
    const answer = Object.hasOwn(answers, left.area ?? '') ? answers[left.area ?? ''] : undefined;
    if (answer === 'separate') return;
    found.add(left.index);
    found.add(right.index);
    if (answer === 'joint') {
      findings.push({
        check: 'undivided-area',
        severity: 'note',
        row: headerLine,
        column: left.index + 1,
        message: `${quoted(left.area ?? '')} und ${quoted(right.area ?? '')} waren ein ungeteiltes Gebiet und wurden nach dem Lieferformat nicht gelesen.`,
      });
      return;
    }
    findings.push({
      check: 'undivided-area',
      severity: 'question',
      row: headerLine,
      column: left.index + 1,
      message: `${quoted(left.area ?? '')} und ${quoted(right.area ?? '')} tragen in allen ${same.length} gemeinsamen Zeilen dieselben Werte (zuerst ${a.get(same[0]!)}). Ist es ein damals ungeteiltes Gebiet, das zweimal dasteht (dann zählte jede Summe es doppelt; es gehört als gemeinsames Gebiet gelesen), oder sind es zwei Gebiete mit gleichen Werten? Diese Zellen wurden nicht gelesen.`,
      question: {
        into: `/undivided/${pointerPart(left.area ?? '')}`,
        kind: 'choice',
        choices: [
          {
            value: 'separate',
            label: 'zwei Gebiete mit gleichen Werten',
            consequence: 'Beide Spalten werden gelesen.',
          },
          {
            value: 'joint',
            label: 'ein ungeteiltes Gebiet',
            consequence: 'Beide Spalten werden nicht gelesen; keine Summe zählt es doppelt.',
          },
        ],
      },
    });
  });
  return { columns: found, findings };
}
