import { deliverySection } from './deliverySection.ts';
import { escapeHtml } from './escapeHtml.ts';
import { findingSection } from './findingSection.ts';
import { mappingSection } from './mappingSection.ts';
import type { ProtocolContent } from './protocolContent.ts';
import { protocolStyle } from './protocolStyle.ts';
import { tableSection } from './tableSection.ts';

/**
 * How a file was read, as a complete German HTML page to print: the same bytes for the same protocol, without scripts,
 * and with its style inside, so that it also works as a saved file.
 */
export function renderProtocolPage(content: ProtocolContent): string {
  const { reading, deliveryId, findings, format } = content;
  const file = content.fileName ?? reading?.file ?? 'ohne Namen';
  const title = `Leseprotokoll: ${file}${deliveryId === undefined || deliveryId === null ? '' : ` (Lieferung ${deliveryId})`}`;
  const sections: readonly (readonly [heading: string, html: string])[] = [
    ['Datei', deliverySection(content)],
    ['Befunde', findingSection(findings)],
    ['So wurde die Tabelle erkannt', recognised(content)],
    ['Zuordnung', mappingSection(content)],
    ['Lieferformat', formatSection(format, findings)],
  ];
  const body = sections
    .filter(([, html]) => html !== '')
    .map(([heading, html]) => `<section>\n<h2>${escapeHtml(heading)}</h2>\n${html}\n</section>`)
    .join('\n');
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${protocolStyle}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1></header>
<main>
${body}
</main>
<footer><p>Leseprotokoll von Sozialraum. Zeilen und Spalten zählen ab 1, wie sie in der Datei stehen.</p></footer>
</body>
</html>
`;
}

function recognised({ reading, columns }: ProtocolContent): string {
  if (reading === null)
    return columns === undefined || columns.length === 0
      ? ''
      : '<p>Nach den Spalten gelesen, die das Lieferformat nennt; nichts musste erkannt werden.</p>';
  if (reading.table === null) return '<p>Es wurde keine Tabelle gelesen; warum, sagen die Befunde.</p>';
  return tableSection(reading.table);
}

function formatSection(format: unknown, findings: ProtocolContent['findings']): string {
  if (format === undefined || format === null) return '';
  const words = findings.some(({ severity }) => severity === 'question')
    ? 'So weit ist das Lieferformat bekannt; in ihm werden die offenen Fragen beantwortet.'
    : 'Mit diesem Lieferformat wird die Datei ebenso gelesen, ohne Fragen.';
  return `<p>${words}</p>\n<pre>${escapeHtml(JSON.stringify(format, null, 2))}</pre>`;
}
