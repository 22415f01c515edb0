import { germanNumber } from './germanNumber.ts';
import type { Progress } from './progress.ts';

const STAGES: Readonly<Record<string, string>> = {
  senden: 'Die Datei wird gesendet',
  lesen: 'Die Datei wird gelesen',
  prüfen: 'Die Werte werden geprüft',
  speichern: 'Die Lieferung wird gespeichert',
};

/** Progress as a sentence. */
export function progressWords({ stage, rows, share }: Progress): string {
  const parts = [
    rows === null || rows === 0 ? '' : `${germanNumber(rows)} ${rows === 1 ? 'Zeile' : 'Zeilen'}`,
    share === null ? '' : `${Math.floor(share * 100)} %`,
  ].filter((part) => part !== '');
  return `${STAGES[stage] ?? stage}${parts.length === 0 ? ' …' : `: ${parts.join(', ')}`}`;
}
