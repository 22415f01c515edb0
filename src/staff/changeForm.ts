import { changedValues } from './changedValues.ts';
import type { Desk } from './desk.ts';
import { element } from './element.ts';
import { fillSelect } from './fillSelect.ts';
import { germanNumber } from './germanNumber.ts';
import type { Job } from './job.ts';

/** Values that would change: which delivery is corrected, and the confirmation. Empty where nothing changes. */
export function changeForm(job: Job, desk: Desk): readonly HTMLElement[] {
  const { findings, count, deliveries } = changedValues(job.outcome?.findings ?? []);
  if (findings.length === 0 && job.replaces === '') return [];
  const select = element('select', { id: 'replaces', autocomplete: 'off' });
  const valid = desk.deliveries.filter(({ withdrawnAt }) => withdrawnAt === null);
  const named = new Map(valid.map(({ deliveryId, fileName }) => [deliveryId, fileName]));
  const ids = [...new Set([...deliveries, ...(job.replaces === '' ? [] : [Number(job.replaces)]), ...named.keys()])];
  fillSelect(
    select,
    [
      ['', 'keine – die Datei berichtigt nichts'],
      ...ids.map((id) => [String(id), `Lieferung ${id}${named.has(id) ? ` (${named.get(id)})` : ''}`] as const),
    ],
    job.replaces,
  );
  const box = element('input', { type: 'checkbox', id: 'confirm', 'aria-describedby': 'confirm-warning' });
  box.checked = job.confirmed;
  box.disabled = job.replaces === '';
  box.addEventListener('change', () => desk.correct({ confirmed: box.checked }));
  select.addEventListener('change', () => {
    box.disabled = select.value === '';
    if (box.disabled) box.checked = false;
    desk.correct({ replaces: select.value, confirmed: box.checked });
  });
  const cells = count === 1 ? 'Ein Wert' : `${germanNumber(count)} Werte`;
  return [
    element('h4', {}, 'Geänderte Werte'),
    element(
      'p',
      { class: 'notice', id: 'confirm-warning' },
      element(
        'strong',
        {},
        count === 0
          ? 'Kein Wert ändert sich.'
          : `${cells} dieser Datei ${count === 1 ? 'weicht' : 'weichen'} von früheren Lieferungen ab.`,
      ),
      ' Nichts wird stillschweigend überschrieben: Bestätigte neue Werte ersetzen die bisherigen, auch in Reihen und Indizes. Die früheren Werte bleiben in der alten Lieferung nachlesbar.',
    ),
    element('p', { class: 'narrow' }, element('label', { for: 'replaces' }, 'Diese Datei berichtigt'), select),
    element(
      'div',
      { class: 'choice' },
      box,
      element('label', { for: 'confirm' }, 'Ich habe die Änderungen geprüft: Alle neuen Werte sollen gelten.'),
    ),
  ];
}
