import type { Finding, Severity } from './apiTypes.ts';
import { element } from './element.ts';
import { severityWords } from './severityWords.ts';
import { showPlace } from './showPlace.ts';
import { sortFindings } from './sortFindings.ts';
import { wordTable } from './wordTable.ts';

/** Findings as a table; a row that the preview shows can be gone to. */
export function findingTable(
  findings: readonly Finding[],
  only: Severity | '',
  shown: ReadonlySet<number>,
): HTMLElement {
  return wordTable({
    label: 'Tabelle der Befunde',
    caption: 'Befunde, die schwersten zuerst',
    columns: [
      { title: 'Art' },
      { title: 'Zeile', number: true },
      { title: 'Spalte', number: true },
      { title: 'Befund' },
    ],
    rows: sortFindings(findings, only).map((finding) => {
      const { sign, word } = severityWords[finding.severity];
      const more = finding.more === undefined ? '' : ` (und ${finding.more} weitere Stellen)`;
      return {
        attributes: { class: `severity-${finding.severity}` },
        cells: [
          element('span', { class: 'severity' }, element('span', { 'aria-hidden': 'true' }, sign), ` ${word}`),
          rowLink(finding, shown),
          finding.column === undefined ? '–' : String(finding.column),
          [`${finding.message}${more}`, element('span', { class: 'small block' }, finding.check)],
        ],
      };
    }),
  });
}

function rowLink({ row, column }: Finding, shown: ReadonlySet<number>): Node | string {
  if (row === undefined) return '–';
  if (!shown.has(row)) return String(row);
  const link = element(
    'a',
    { href: `#zeile-${row}` },
    String(row),
    element('span', { class: 'only-read' }, ' in der Vorschau zeigen'),
  );
  link.addEventListener('click', (event) => {
    event.preventDefault();
    showPlace(row, column);
  });
  return link;
}
