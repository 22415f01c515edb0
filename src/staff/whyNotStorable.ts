import { countFindings } from './countFindings.ts';
import type { Job } from './job.ts';

/** Why a file cannot be stored now, as a German sentence; null = it can. */
export function whyNotStorable(job: Pick<Job, 'state' | 'outcome' | 'readKey'>, keyNow: string): string | null {
  const { state, outcome, readKey } = job;
  if (state === 'stored') return 'Die Datei ist gespeichert.';
  if (state === 'reading') return 'Die Datei wird gerade gelesen.';
  if (outcome === null) return 'Die Datei ist noch nicht gelesen.';
  if (readKey !== keyNow) return 'Seit dem letzten Lesen wurde etwas geändert. Bitte zuerst neu lesen.';
  const counts = countFindings(outcome.findings);
  const of = (wanted: string): number => counts.find(({ severity }) => severity === wanted)?.count ?? 0;
  const parts = [
    of('question') === 0 ? '' : of('question') === 1 ? 'eine Frage offen' : `${of('question')} Fragen offen`,
    of('error') === 0 ? '' : of('error') === 1 ? 'ein Fehler' : `${of('error')} Fehler`,
  ].filter((part) => part !== '');
  if (parts.length > 0) return `Noch nicht möglich: ${parts.join(', ')}.`;
  return outcome.outcome === 'refused' ? 'Die Datei wurde abgelehnt.' : null;
}
