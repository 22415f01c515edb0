import { countText } from './countText.ts';
import { htmlFacts } from './htmlFacts.ts';
import { htmlTable } from './htmlTable.ts';
import type { ProtocolContent } from './protocolContent.ts';

/** Which measures the file's labels became, what its declared columns hold, and how it differs from its format. */
export function mappingSection({ measuresRead, columns, reading, formatDiff }: ProtocolContent): string {
  const parts: string[] = [];
  if (measuresRead !== undefined && measuresRead.length > 0)
    parts.push(
      htmlTable(
        'Merkmale der Datei und des Katalogs',
        [{ title: 'in der Datei' }, { title: 'Merkmal' }, { title: 'Kennung' }, { title: 'Zellen', number: true }],
        measuresRead.map(({ label, measure, title, cells }) => [
          label === '' ? 'ohne Bezeichnung' : label,
          measure === null ? 'keinem Merkmal zugeordnet' : (title ?? measure),
          measure ?? '–',
          countText(cells),
        ]),
      ),
    );
  if (reading === null && columns !== undefined && columns.length > 0)
    parts.push(
      htmlTable(
        'Spalten nach dem Lieferformat',
        [{ title: 'Überschrift' }, { title: 'gelesen als' }],
        columns.map(({ header, use }) => [header, use]),
      ),
    );
  if (formatDiff !== undefined && formatDiff !== null) {
    const { added, removed, moved } = formatDiff;
    const same = added.length + removed.length + moved.length === 0;
    parts.push(
      same
        ? '<p>Dieselben Spalten in derselben Reihenfolge wie im Lieferformat.</p>'
        : htmlFacts([
            ['Neue Spalten', added],
            ['Fehlende Spalten', removed],
            ['Spalten an anderer Stelle', moved],
          ]),
    );
  }
  return parts.join('\n');
}
