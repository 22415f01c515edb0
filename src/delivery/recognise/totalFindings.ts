import type { Finding } from '../../domain/finding.ts';
import { quoted } from '../parse/quoted.ts';
import type { BookedArea } from './areaBook.ts';
import type { AreaDirectory } from './areaDirectory.ts';
import type { AreaTotal } from './areaTotals.ts';
import type { CellStore } from './cellStore.ts';
import type { CollectedFacts } from './collectFacts.ts';
import type { ReadCells } from './readObservations.ts';

/** What all cells together show: totals held against areas, missing areas, symbols for "no value", headings between rows. */
export function totalFindings(
  areas: readonly BookedArea[],
  totals: readonly AreaTotal[],
  store: CellStore,
  directory: AreaDirectory | null,
  facts: CollectedFacts,
  cells: ReadCells,
  doubted: boolean,
): Finding[] {
  const findings: Finding[] = [];
  for (const total of totals) {
    const area = areas[total.area]!;
    if (area.state !== 'total' || total.checked === 0) continue;
    const name = quoted(area.name || area.key);
    const whole = total.held === total.checked;
    findings.push({
      check: 'total-differs',
      severity: whole ? 'note' : 'warning',
      row: area.row,
      message: `${name} gegen die Summe der Gebiete geprüft (${total.summed}): ${total.held} von ${total.checked} Summen stimmen.${whole ? '' : ' Bitte die übrigen ansehen; gelesen wurden alle Werte, wie sie dastehen.'}`,
    });
  }
  if (directory !== null) findings.push(...missingAreas(areas, directory));
  const texts = [...cells.symbols]
    .filter(([symbol]) => symbol !== '')
    .map(([symbol, count]) => `${quoted(symbol)} (${count}-mal)`);
  const empty = cells.symbols.get('') ?? 0;
  if (empty > 0) texts.push(`leere Zelle (${empty}-mal)`);
  if (texts.length > 0)
    findings.push({ check: 'missing-values', severity: 'note', message: `Ohne Wert: ${texts.join(', ')}.` });
  if (cells.headings.length > 0) {
    const inside = cells.headings.filter(({ line }) => line < facts.lastLine);
    findings.push({
      check: 'heading-rows',
      severity: 'note',
      row: cells.headings[0]!.line,
      message: `${cells.headings.length === 1 ? 'Eine Zeile mit nur einem Text wurde als Überschrift oder Anmerkung' : `${cells.headings.length} Zeilen mit nur einem Text wurden als Überschriften oder Anmerkungen`} übergangen${inside.length > 0 ? ', auch zwischen den Zeilen der Tabelle' : ''}: ${cells.headings
        .slice(0, 3)
        .map(({ text }) => quoted(text))
        .join(', ')}.`,
    });
  }
  if (store.length === 0 && !doubted)
    findings.push({
      check: 'no-values',
      severity: 'error',
      message: 'Die Datei enthält keinen Wert, der ohne Zweifel zu lesen wäre.',
    });
  return findings;
}

function missingAreas(areas: readonly BookedArea[], directory: AreaDirectory): Finding[] {
  const found = new Set(areas.filter((area) => area.state === 'area').map((area) => `${area.level}\t${area.key}`));
  const levels = new Set(areas.filter((area) => area.state === 'area').map((area) => area.level));
  const expected = directory.areas.filter((area) => levels.has(area.level));
  const missing = expected.filter((area) => !found.has(`${area.level}\t${area.key}`));
  if (missing.length === 0 || found.size === 0) return [];
  return [
    {
      check: 'missing-areas',
      severity: 'warning',
      message: `${missing.length} von ${expected.length} Gebieten der Liste kommen nicht vor: ${missing
        .slice(0, 5)
        .map((area) => [area.key, area.name].join(' ').trim())
        .join(', ')}${missing.length > 5 ? ' …' : ''}.`,
    },
  ];
}
