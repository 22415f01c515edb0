import { countText } from './countText.ts';
import { htmlFacts } from './htmlFacts.ts';
import { htmlTable } from './htmlTable.ts';
import { periodIdText } from './periodIdText.ts';
import type { TableContent } from './protocolContent.ts';
import { protocolWords } from './protocolWords.ts';

/** How the table was recognised, decision by decision. */
export function tableSection(table: TableContent): string {
  const { region, period, symbols, checks, dropped } = table;
  const parts = [
    htmlFacts([
      ['Kopfzeilen', [region.headerLines.length === 0 ? 'keine' : region.headerLines.join(', ')]],
      ['Zeilen mit Werten', [`${region.firstLine} bis ${region.lastLine}`]],
      ['Titel', region.titles.map(placed)],
      ['Anmerkungen', region.footnotes.map(placed)],
      ['Aufbau', [protocolWords.layout[table.layout] ?? table.layout, ...table.layoutEvidence]],
      [
        'Berichtszeit',
        [period === null ? 'nicht für die ganze Tabelle genannt' : `${periodIdText(period.id)} (${period.place})`],
      ],
      ['Zeichenerklärung der Datei', table.legend],
      [
        'Gebiete',
        Object.entries(table.areas).map(
          ([state, count]) => `${countText(count)} ${protocolWords.areaState[state] ?? state}`,
        ),
      ],
      ['Gelesen', [`${countText(table.observations)} Zellen, davon ${countText(table.withoutValue)} ohne Wert`]],
    ]),
    htmlTable(
      'Spalten',
      [
        { title: 'Spalte', number: true },
        { title: 'Überschrift' },
        { title: 'gelesen als' },
        { title: 'warum' },
        { title: 'Zahlen' },
      ],
      table.columns.map((column) => [
        String(column.column),
        column.header,
        [protocolWords.role[column.role] ?? column.role, ...meaning(column)].join(', '),
        column.why,
        column.numbers ?? '',
      ]),
    ),
  ];
  if (symbols.length > 0)
    parts.push(
      htmlTable(
        'Zeichen und Schreibweisen',
        [{ title: 'Zeichen' }, { title: 'Bedeutung' }, { title: 'Zellen', number: true }, { title: 'Beleg' }],
        symbols.map(({ symbol, meaning, cells, evidence }) => [
          symbol === '' ? 'leere Zelle' : symbol,
          meaning,
          countText(cells),
          evidence,
        ]),
      ),
    );
  if (checks.length > 0)
    parts.push(
      htmlTable(
        'Summen nachgerechnet',
        [{ title: 'Summe' }, { title: 'stimmen', number: true }, { title: 'von', number: true }],
        checks.map(({ what, found, of }) => [what, countText(found), countText(of)]),
      ),
    );
  if (dropped.length > 0)
    parts.push(
      htmlTable(
        'Übergangene Zeilen',
        [{ title: 'Zeile', number: true }, { title: 'warum' }],
        dropped.map(({ line, why }) => [String(line), why]),
      ),
    );
  return parts.join('\n');
}

function placed({ line, text }: { readonly line: number; readonly text: string }): string {
  return `Zeile ${line}: ${text}`;
}

function meaning({ measure, period, area }: TableContent['columns'][number]): readonly string[] {
  return [
    measure === undefined || measure === '' ? '' : `Merkmal „${measure}“`,
    period === undefined ? '' : periodIdText(period),
    area === undefined ? '' : `Gebiet „${area}“`,
  ].filter((part) => part !== '');
}
