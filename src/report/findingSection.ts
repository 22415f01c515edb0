import type { Finding, Severity } from '../domain/finding.ts';
import { htmlTable } from './htmlTable.ts';
import { protocolWords } from './protocolWords.ts';

/** All findings, the gravest first, then by row and column. */
export function findingSection(findings: readonly Finding[]): string {
  if (findings.length === 0) return '<p>Keine Befunde.</p>';
  const order = Object.keys(protocolWords.severity) as Severity[];
  const sorted = [...findings].sort(
    (a, b) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  return htmlTable(
    'Befunde, die schwersten zuerst',
    [
      { title: 'Art' },
      { title: 'Zeile', number: true },
      { title: 'Spalte', number: true },
      { title: 'Befund' },
      { title: 'Prüfung' },
    ],
    sorted.map((finding) => [
      protocolWords.severity[finding.severity],
      finding.row === undefined ? '–' : String(finding.row),
      finding.column === undefined ? '–' : String(finding.column),
      `${finding.message}${finding.more === undefined ? '' : ` (und ${finding.more} weitere Stellen)`}${answers(finding)}`,
      finding.check,
    ]),
  );
}

function answers({ question }: Finding): string {
  if (question === undefined) return '';
  const choices = question.choices.map(({ label }) => `„${label}“`).join(', ');
  return ` Antwort im Lieferformat unter ${question.into}${choices === '' ? '' : `, zum Beispiel ${choices}`}.`;
}
