import { cellPlace } from '../../delivery/checks/cellPlace.ts';
import { cellText } from '../../delivery/checks/cellText.ts';
import type { CheckContext, FormerCell } from '../../delivery/checks/check.ts';
import { valueText } from '../../delivery/checks/valueText.ts';
import { quoted } from '../../delivery/parse/quoted.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { reasonCode } from '../../domain/reason.ts';

interface Correction {
  readonly replaces?: number;
  readonly confirm?: 'all' | readonly string[];
}

interface Comparison {
  readonly findings: readonly Finding[];
  readonly history: { added: number; confirmed: number; filled: number; superseded: number; kept: number };
  /** Cells "area|measure|period" that take the place of a former value. */
  readonly superseding: readonly string[];
  /** Indices of changed cells that nobody confirmed: the former value stays. */
  readonly unconfirmed: readonly number[];
}

const FILLABLE = reasonCode('not_yet_available');

/**
 * Compares a table with the cells in force. Nothing is overwritten silently: a value that differs needs a delivery
 * that says which one it corrects (`replaces`), and the cell's confirmation. A cell that former deliveries announced as
 * not yet available may simply be filled.
 */
export function compareWithFormer(
  context: CheckContext,
  former: (areaId: number, measure: string, period: string) => FormerCell | null,
  correction: Correction,
): Comparison {
  const { table, areas, measures } = context;
  const findings = new FindingList();
  const history = { added: 0, confirmed: 0, filled: 0, superseded: 0, kept: 0 };
  const superseding: string[] = [];
  const unconfirmed: number[] = [];
  const confirmed = correction.confirm === 'all' ? null : new Set(correction.confirm ?? []);
  const unknown = new Set(confirmed);
  for (let i = 0; i < table.length; i++) {
    const area = areas[table.area[i]!]!;
    const measure = measures[table.measure[i]!]!.id;
    const period = table.periods.texts[table.period[i]!]!;
    const before = former(area.areaId, measure, period);
    if (before === null) {
      history.added++;
      continue;
    }
    if (before.reason === table.reason[i] && before.value === table.value[i]) {
      history.confirmed++;
      continue;
    }
    if (before.reason === FILLABLE) {
      history.filled++;
      continue;
    }
    const { at, words } = cellPlace(context, i);
    const change = `${words}: bisher ${valueText(before.value, before.reason)} (Lieferung ${before.deliveryId}), jetzt ${cellText(table, i)}`;
    if (correction.replaces === undefined) {
      findings.add({
        check: 'changed-value',
        severity: 'error',
        ...at,
        message: `${change}. Soll die Datei eine frühere Lieferung berichtigen, bitte replaces=${before.deliveryId} angeben.`,
      });
      continue;
    }
    if (before.deliveryId !== correction.replaces) {
      findings.add({
        check: 'changed-value',
        severity: 'error',
        ...at,
        message: `${change}. Der Wert stammt nicht aus der Lieferung ${correction.replaces}, die berichtigt werden soll.`,
      });
      continue;
    }
    const cell = `${area.key}|${measure}|${period}`;
    unknown.delete(cell);
    if (confirmed === null || confirmed.has(cell)) {
      history.superseded++;
      superseding.push(cell);
      findings.add({ check: 'superseded-value', severity: 'note', ...at, message: `${change}; bestätigt.` });
    } else {
      history.kept++;
      unconfirmed.push(i);
      findings.add({
        check: 'unconfirmed-change',
        severity: correction.confirm === undefined ? 'question' : 'warning',
        ...at,
        message:
          correction.confirm === undefined
            ? `${change}. Soll der neue Wert gelten? Bitte mit confirm=all oder confirm=${cell} bestätigen.`
            : `${change}; nicht bestätigt, der bisherige Wert bleibt.`,
      });
    }
  }
  for (const cell of unknown) {
    findings.add({
      check: 'unknown-confirmation',
      severity: 'error',
      file: context.fileName,
      message: `Bestätigt wird ${quoted(cell)}, aber diese Zelle (gebiet|merkmal|zeit) ändert die Datei nicht${correction.replaces === undefined ? '; ohne replaces gibt es nichts zu bestätigen' : ''}.`,
    });
  }
  return { findings: findings.list(), history, superseding, unconfirmed };
}
