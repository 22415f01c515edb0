import { byId } from './byId.ts';
import type { Job } from './job.ts';
import { whyNotStorable } from './whyNotStorable.ts';

/** The buttons that read again and store, and why one of them cannot be used. */
export const actionBar = {
  /** `keyNow`: what a reading would now depend on. */
  show(job: Job | null, keyNow: string): void {
    const stale = job !== null && job.outcome !== null && job.state !== 'stored' && job.readKey !== keyNow;
    for (const id of ['pending', 'pending-near']) byId(id, HTMLElement).hidden = !stale;
    const words = byId('pending-words', HTMLElement);
    const text =
      job !== null && job.answers.size > 0
        ? 'Geändert seit dem letzten Lesen. Befunde und Vorschau zeigen noch den alten Stand.'
        : 'Die Auswahl ist geändert. Befunde und Vorschau zeigen noch den alten Stand.';
    // Only a new text is spoken.
    if (stale && words.textContent !== text) words.textContent = text;
    if (!stale) words.textContent = '';
    const again = job !== null && job.answers.size > 0 ? 'Mit diesen Antworten neu lesen' : 'Neu lesen';
    for (const id of ['reread', 'reread-near']) byId(id, HTMLButtonElement).textContent = again;
    const why = job === null ? '' : whyNotStorable(job, keyNow);
    byId('store', HTMLButtonElement).disabled = why !== null;
    byId('store-words', HTMLElement).textContent =
      why ?? 'Keine Frage und kein Fehler ist offen. Gespeichert wird die ganze Datei oder nichts.';
  },
};
