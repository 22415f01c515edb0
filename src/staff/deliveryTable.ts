import type { Desk } from './desk.ts';
import { element } from './element.ts';
import { germanNumber } from './germanNumber.ts';
import { namedButton } from './namedButton.ts';
import { protocolLink } from './protocolLink.ts';
import { wordTable } from './wordTable.ts';

const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' });
const COLUMNS = [
  { title: 'Nummer' },
  { title: 'Datei' },
  { title: 'eingegangen' },
  { title: 'Werte', number: true },
  { title: 'Zustand' },
  { title: 'Protokoll' },
  { title: 'Zurückziehen' },
];

/** The deliveries of a city, the newest first; one that is in force can be withdrawn. */
export function deliveryTable(desk: Desk, total: number, failed: (words: string) => void): readonly HTMLElement[] {
  const { deliveries } = desk;
  if (deliveries.length === 0) return [element('p', {}, 'Für diese Stadt gibt es noch keine Lieferung.')];
  const rows = deliveries.map((one) => {
    const { deliveryId, fileName, receivedAt, observations, withdrawnAt, replaces } = one;
    const button = namedButton('Zurückziehen …', `Lieferung ${deliveryId}`);
    button.addEventListener('click', () => desk.withdraw(one));
    const state = withdrawnAt === null ? 'gilt' : `zurückgezogen am ${TIME.format(new Date(withdrawnAt))}`;
    return {
      attributes: {
        id: `lieferung-${deliveryId}`,
        tabindex: '-1',
        ...(withdrawnAt === null ? {} : { class: 'withdrawn' }),
      },
      cells: [
        String(deliveryId),
        fileName,
        TIME.format(new Date(receivedAt)),
        germanNumber(observations),
        `${state}${replaces === null ? '' : `; berichtigt Lieferung ${replaces}`}`,
        protocolLink(desk.ags, deliveryId, `Protokoll ${deliveryId}`, failed),
        withdrawnAt === null ? button : '–',
      ],
    };
  });
  const parts = [
    wordTable({
      label: 'Tabelle der Lieferungen',
      caption: 'Lieferungen, die neueste zuerst',
      columns: COLUMNS,
      rows,
    }),
  ];
  if (deliveries.length < total) {
    const button = element('button', { type: 'button' }, 'Weitere zeigen');
    button.addEventListener('click', () => desk.moreDeliveries());
    parts.push(
      element('p', {}, `Gezeigt sind ${germanNumber(deliveries.length)} von ${germanNumber(total)}. `, button),
    );
  }
  return parts;
}
