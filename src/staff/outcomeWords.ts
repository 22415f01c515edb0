import { countFindings } from './countFindings.ts';
import { germanNumber } from './germanNumber.ts';
import type { Job } from './job.ts';
import { severityWords } from './severityWords.ts';

/** What became of a file, in a sentence or two. */
export function outcomeWords({
  outcome,
  file,
}: Pick<Job, 'outcome'> & { readonly file: { readonly name: string } }): string {
  if (outcome === null) return '';
  const counts = countFindings(outcome.findings)
    .map(
      ({ severity, count }) =>
        `${germanNumber(count)} ${count === 1 ? severityWords[severity].word : severityWords[severity].plural}`,
    )
    .join(', ');
  const found = counts === '' ? 'Keine Befunde.' : `Befunde: ${counts}.`;
  const cells = outcome.observations === 1 ? 'ein Wert' : `${germanNumber(outcome.observations)} Werte`;
  if (outcome.outcome === 'stored')
    return `${file.name} ist gespeichert als Lieferung ${outcome.deliveryId} (${cells}). ${found}`;
  if (outcome.outcome === 'checked')
    return `${file.name} ist gelesen und geprüft (${cells}), noch nicht gespeichert. ${found}`;
  return `${file.name} kann so nicht gespeichert werden. ${found}`;
}
