import { byId } from './byId.ts';
import { element } from './element.ts';
import type { Job } from './job.ts';
import { protocolLink } from './protocolLink.ts';

/** After storing: the number of the delivery and where to go from here. */
export function showStored(
  job: Job,
  next: Job | null,
  ags: string,
  open: (job: Job) => void,
  failed: (words: string) => void,
): void {
  const box = byId('stored', HTMLElement);
  const id = job.outcome?.deliveryId ?? null;
  box.hidden = job.state !== 'stored' || id === null;
  if (box.hidden || id === null) return;
  const parts: (Node | string)[] = [
    element(
      'p',
      {},
      element('strong', {}, `✓ Gespeichert als Lieferung ${id}.`),
      ' Veröffentlicht wird sie erst mit der nächsten Veröffentlichung der Stadt.',
    ),
    element(
      'ul',
      {},
      element('li', {}, protocolLink(ags, id, 'Protokoll zum Drucken', failed)),
      element('li', {}, element('a', { href: '#deliveries-title' }, 'Alle Lieferungen der Stadt')),
    ),
  ];
  if (next !== null) {
    const button = element('button', { type: 'button', class: 'main' }, `Weiter mit ${next.file.name}`);
    button.addEventListener('click', () => open(next));
    parts.push(element('p', {}, button));
  }
  box.replaceChildren(...parts);
}
