import type { Finding } from '../../domain/finding.ts';
import type { HeaderDiff } from '../format/headerDiff.ts';
import { quoted } from '../parse/quoted.ts';

/** Columns that came, went or moved since the format was learnt: told, so that nobody has to find them. */
export function headerFindings(diff: HeaderDiff | null, row: number | undefined): Finding[] {
  if (diff === null) return [];
  const parts = [
    ...listed('neu', diff.added),
    ...listed('fehlt', diff.removed),
    ...listed('an anderer Stelle', diff.moved),
  ];
  return [
    {
      check: 'header-changed',
      severity: diff.removed.length > 0 ? 'warning' : 'note',
      ...(row === undefined ? {} : { row }),
      message: `Die Spalten sind nicht mehr die des Lieferformats: ${parts.join('; ')}.`,
    },
  ];
}

function listed(what: string, labels: readonly string[]): string[] {
  if (labels.length === 0) return [];
  const shown = labels.slice(0, 8).map(quoted).join(', ');
  return [`${what} ${shown}${labels.length > 8 ? ` und ${labels.length - 8} weitere` : ''}`];
}
