import type { Finding } from '../../../domain/finding.ts';
import { type RecordProblem, type TextDialect, tokenize } from './tokenize.ts';

/**
 * One pass over the records that only looks for quotes gone wrong, so that it is said before anything is read. Records
 * over several lines are a question where their lines, taken one by one, are whole rows of the table as well.
 */
export function checkRecords(text: string, dialect: TextDialect, width: number): Finding[] {
  const found = new Map<RecordProblem['kind'], { first: RecordProblem; count: number }>();
  const report = (problem: RecordProblem): void => {
    if (problem.kind === 'multiline' && !linesAreRows(text.slice(problem.from, problem.to), dialect.delimiter, width))
      return;
    const known = found.get(problem.kind);
    if (known === undefined) found.set(problem.kind, { first: problem, count: 1 });
    else known.count++;
  };
  for (const _ of tokenize(text, dialect, report));
  return [...found].map(([kind, { first, count }]) => ({
    ...SAID[kind],
    row: first.line,
    ...(count > 1 ? { more: count - 1 } : {}),
  }));
}

const SAID: Readonly<Record<RecordProblem['kind'], Pick<Finding, 'check' | 'severity' | 'message'>>> = {
  open: {
    check: 'broken-csv',
    severity: 'error',
    message:
      'Ein Anführungszeichen am Anfang einer Zelle wird nicht geschlossen. Bitte schließen, oder Anführungszeichen im Text verdoppeln.',
  },
  stray: {
    check: 'stray-quote',
    severity: 'warning',
    message:
      'In einer Zelle in Anführungszeichen stehen weitere, die nicht verdoppelt sind. Sie wurden als Teil des Textes gelesen.',
  },
  multiline: {
    check: 'swallowed-rows',
    severity: 'question',
    message:
      'Eine Zelle in Anführungszeichen reicht hier über mehrere Zeilen, die auch für sich vollständige Tabellenzeilen wären. Ist es eine Zelle mit Zeilenumbruch, oder fehlt ein Anführungszeichen? Im zweiten Fall würden Zeilen verloren gehen.',
  },
  wide: {
    check: 'not-a-table',
    severity: 'error',
    message: 'Die Zeile hat mehr als 50.000 Spalten und ist keine Tabellenzeile.',
  },
};

function linesAreRows(record: string, delimiter: string | null, width: number): boolean {
  if (delimiter === null || width < 2) return false;
  return record.split(/\r\n|\n|\r/).every((line) => line.split(delimiter).length === width);
}
