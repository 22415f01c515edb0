import type { RecognisedFormat } from '../domain/deliveryFormat.ts';
import type { Finding } from '../domain/finding.ts';
import type { KnownMeasures } from './mapMeasures.ts';
import { quoted } from './parse/quoted.ts';
import { labelPeriod } from './recognise/labelPeriod.ts';

/**
 * Measures whose columns stood in the file that the format was learnt from and stand here no more. Nothing wrong would
 * be stored, so that it is no question; but a series ends. Further labels of the format do not count: it may serve
 * several kinds of files.
 */
export function lostMeasures(
  labels: readonly { readonly label: string }[],
  measures: KnownMeasures,
  format: RecognisedFormat | null,
): Finding[] {
  const found = new Set(labels.map(({ label }) => label));
  const columns = new Set((format?.header ?? []).flatMap((label) => [label, labelPeriod(label.split(' | ')).label]));
  const lost = Object.entries(format?.measures ?? {}).flatMap(([label, id]) =>
    id === null || label === '' || found.has(label) || !columns.has(label)
      ? []
      : [`${quoted(label)} (${measures.get(id)?.title ?? id})`],
  );
  if (lost.length === 0) return [];
  return [
    {
      check: 'measure-missing',
      severity: 'warning',
      message: `Der Datei fehlen Merkmale, die sie bisher hatte: ${lost.slice(0, 8).join(', ')}${lost.length > 8 ? ` und ${lost.length - 8} weitere` : ''}. Für sie wird nichts gespeichert. Heißen die Spalten nur anders, so sind sie neu zuzuordnen.`,
    },
  ];
}
