import type { FindingList } from '../../domain/findingList.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import type { Period } from '../../domain/period.ts';
import type { Row } from '../grid/sheet.ts';
import { quoted } from '../parse/quoted.ts';
import { recognisePeriod } from '../periods/recognisePeriod.ts';
import type { Layout } from './layout.ts';

/** The period of a row from its own cells: null where no column dates the rows, `unreadable` where a cell is none. */
export function rowPeriods(layout: Layout, findings: FindingList): (row: Row) => Period | null | 'unreadable' {
  const { period: column, periodPart } = layout;
  if (column === null) return () => null;
  const known = new Map<string, Period | 'unreadable'>();
  return (row) => {
    const cell = row.cells[column.index];
    const written = cell?.date ?? (cell?.number === undefined ? (cell?.text ?? '') : String(cell.number));
    const part = periodPart === null ? '' : (row.cells[periodPart.index]?.text ?? '').trim();
    const id = `${written}\t${part}`;
    let found = known.get(id);
    if (found === undefined) {
      found = look(written, part, periodPart?.label ?? '') ?? 'unreadable';
      known.set(id, found);
    }
    if (found === 'unreadable')
      findings.add({
        check: 'unreadable-period',
        severity: 'error',
        row: row.line,
        column: column.index + 1,
        message: `${quoted(written.trim())} ist keine Zeitangabe; die Zeile wurde nicht gelesen.`,
      });
    return found;
  };
}

function look(written: string, part: string, title: string): Period | null {
  const year = recognisePeriod(written);
  if (year === null) return null;
  if (part === '') return parsePeriod(year.id);
  const text = /quart/i.test(title)
    ? `${part}. Quartal ${year.id}`
    : /halb/i.test(title)
      ? `${part}. Halbjahr ${year.id}`
      : /^\d/.test(part)
        ? `${year.id}-${part.padStart(2, '0')}`
        : `${part} ${year.id}`;
  const whole = recognisePeriod(text);
  return whole === null ? null : parsePeriod(whole.id);
}
